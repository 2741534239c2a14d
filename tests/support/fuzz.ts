import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { Refusal } from '../../src/kernel/refusal/index.ts';
import { SEED } from './seed.ts';
import { trustCount } from './trust-count.ts';

/**
 * security/F5: a parser answers what it read or a Refusal, whatever the bytes. `npm run trust -- --deep=fuzz` gives each
 * parser FUZZ_SECONDS under a new FUZZ_SEED; without them a test tries a few. What once broke a parser lies in
 * tests/finds/<parser> and is tried first, for ever.
 */
const FINDS = path.resolve(import.meta.dirname, '../finds');
export const FUZZ_SECONDS = Number(process.env.FUZZ_SECONDS ?? 0);

/** How long and from which seed fast-check tries: `usual` inputs in the suite. */
export const fuzzEffort = (usual: number) =>
  FUZZ_SECONDS > 0
    ? { seed: SEED, numRuns: 1e9, interruptAfterTimeLimit: FUZZ_SECONDS * 1_000, markInterruptAsFailure: false }
    : { seed: SEED, numRuns: usual };

/** What a test that fuzzes may take, in milliseconds. */
export const FUZZ_PATIENCE = FUZZ_SECONDS * 1_000 + 60_000;

type Change = { readonly at: number; readonly cut: number; readonly put: Uint8Array };
/** Places where a good file is broken: bytes overwritten, cut out, put in. */
export const changes = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(12), put: fc.uint8Array({ maxLength: 12 }) }),
  { minLength: 1, maxLength: 6 },
);
export const changed = (bytes: Buffer, list: readonly Change[]): Buffer =>
  list.reduce((each, { at, cut, put }) => {
    const place = Math.floor(at * each.length);
    return Buffer.concat([each.subarray(0, place), put, each.subarray(place + cut)]);
  }, bytes);
export const brokenOf = (good: Buffer): fc.Arbitrary<Buffer> => changes.map((list) => changed(good, list));

const findsOf = (parser: string): Buffer[] => {
  const folder = path.join(FINDS, parser);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => readFileSync(path.join(folder, name)));
};

const keep = (parser: string, bytes: Buffer): string => {
  const file = path.join(FINDS, parser, createHash('sha256').update(bytes).digest('hex').slice(0, 16));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return file;
};

const faultOf = async (parse: (bytes: Buffer) => unknown, bytes: Buffer): Promise<Error | null> => {
  try {
    await parse(bytes);
    return null;
  } catch (error) {
    return error instanceof Refusal ? null : (error as Error);
  }
};

/**
 * Tries a parser with its old finds and with inputs of an arbitrary. @param parse answers, or throws a Refusal
 * @throws Error that names the seed; in a deep run the smallest input that breaks it is kept among the finds
 */
export const fuzz = async (
  parser: string,
  inputs: fc.Arbitrary<Buffer>,
  parse: (bytes: Buffer) => unknown,
  usual = 100,
): Promise<void> => {
  for (const bytes of findsOf(parser)) {
    const fault = await faultOf(parse, bytes);
    if (fault) throw new Error(`${parser}: an old find breaks it again`, { cause: fault });
  }
  let tried = 0;
  const rule = fc.asyncProperty(inputs, async (bytes) => {
    tried += 1;
    const fault = await faultOf(parse, bytes);
    if (fault) throw fault;
  });
  const { failed, counterexample, seed, errorInstance } = await fc.check(rule, fuzzEffort(usual));
  trustCount('F5', `broken inputs: ${parser}`, tried);
  if (!failed || !counterexample) return;
  const kept = FUZZ_SECONDS > 0 ? `, kept as ${keep(parser, counterexample[0])}` : '';
  throw new Error(`${parser}: seed ${seed}${kept}`, { cause: errorInstance });
};
