import type { Part } from '../part.ts';
import { runTestsAlone } from '../tests-alone.ts';

const FILES = ['tests/security/S1-tree.test.ts', 'tests/security/S3-seal.test.ts'];

/** Every way of tampering so many times at random places, each found and named; mutated proofs refused; no false alarm. */
export const run: Part = async ({ count = 250, seed, tell }) => {
  tell(`seed ${seed}: ${count} times each way of tampering`);
  const { counts, failures } = await runTestsAlone(FILES, {
    YAODIAN_TRUST_SEED: String(seed),
    YAODIAN_TRUST_TIMES: String(count),
  });
  for (const failure of failures) tell(`FAILED ${failure}`);
  return { counts, failures, passed: failures.length === 0 };
};
