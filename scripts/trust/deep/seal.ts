import type { Part } from '../part.ts';
import { runPieces } from '../tests-alone.ts';

/** Times each way of tampering in one piece. */
const PIECE = 25;

/** Every way of tampering so many times at random places, each found and named; mutated proofs refused; no false alarm. */
export const run: Part = async (ask) => {
  const { count = 250, seed, tell } = ask;
  tell(`seed ${seed}: ${count} times each way of tampering`);
  const pieces = Array.from({ length: Math.ceil(count / PIECE) }, (_, n) => ({
    name: `tampering ${n * PIECE + 1} to ${Math.min(count, (n + 1) * PIECE)}`,
    files: ['tests/security/S3-seal.test.ts'],
    env: { YAODIAN_TRUST_SEED: String(seed + n), YAODIAN_TRUST_TIMES: String(Math.min(PIECE, count - n * PIECE)) },
  }));
  const tree = {
    name: 'the tree',
    files: ['tests/security/S1-tree.test.ts'],
    env: { YAODIAN_TRUST_SEED: String(seed) },
  };
  return runPieces([tree, ...pieces], ask);
};
