import type { Part } from '../part.ts';
import { runPieces } from '../tests-alone.ts';

const FILES = [
  'src/kernel/document/fuzz.test.ts',
  'src/kernel/sheet/fuzz.test.ts',
  'src/modules/maps/fuzz.test.ts',
  'tests/security/F1-bad-input.test.ts',
];

/** Every parser so many seconds with inputs that nobody tried before, behind what broke one once (tests/finds). */
export const run: Part = async (ask) => {
  const { count = 60, seed, tell } = ask;
  tell(`seed ${seed}: ${count} seconds a parser`);
  const env = { FUZZ_SECONDS: String(count), FUZZ_SEED: String(seed) };
  return runPieces(
    FILES.map((file) => ({ name: file, files: [file], env })),
    ask,
  );
};
