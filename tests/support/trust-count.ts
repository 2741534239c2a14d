import { appendFileSync } from 'node:fs';

/**
 * Tells `npm run trust` how much a security test tried: counts of one item and name are added up. Without trust
 * listening nothing is written.
 * @param item the row of security.md that it proves, such as `A2`
 * @param name what was counted, in English: `matrix cells`, `mutated proofs refused`
 * @example trustCount('S3', 'tampered journals found', found);
 */
export const trustCount = (item: string, name: string, count: number): void => {
  const file = process.env.YAODIAN_TRUST_COUNTS;
  if (file) appendFileSync(file, `${JSON.stringify({ item, name, count })}\n`);
};

/** How often a test tries a thing: `usual` in the suite, `whole` under `npm run trust`, what it was told in a deep part. */
export const trustTimes = (usual: number, whole: number): number => {
  const deep = Number(process.env.YAODIAN_TRUST_TIMES);
  return deep > 0 ? deep : process.env.YAODIAN_TRUST_COUNTS ? whole : usual;
};

/** Where a test's own dice begin: the deep parts of trust begin elsewhere every time, and print where. */
export const trustSeed = (usual: number): number => Number(process.env.YAODIAN_TRUST_SEED ?? usual);
