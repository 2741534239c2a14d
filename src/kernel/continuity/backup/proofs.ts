import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Kept } from './shelf.ts';

const proofSchema = z.object({
  backup: z.string(),
  kind: z.enum(['verify', 'drill']),
  at: z.string(),
  sound: z.boolean(),
  words: z.string(),
});
/** What became of one verification or drill of a backup; `words` in Chinese, for people. */
export type Proof = z.infer<typeof proofSchema>;

const FILE = 'proofs.jsonl';

/**
 * Keeps beside the backups what was proved of one, whether a job or a command did it. A note only: where it cannot be
 * kept the outcome itself stands.
 */
export const noteProof = async (
  { name, shelf }: Kept,
  { kind, sound, words }: Pick<Proof, 'kind' | 'sound' | 'words'>,
  now = new Date(),
): Promise<void> => {
  const proof: Proof = { backup: name, kind, at: now.toISOString(), sound, words };
  await appendFile(join(shelf, FILE), `${JSON.stringify(proof)}\n`, { mode: 0o600 }).catch((error) =>
    console.error(`核对结果没有记到备份旁边（${(error as NodeJS.ErrnoException).code}）。`),
  );
};

const proofOf = (line: string): Proof | null => {
  try {
    return proofSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
};

/** All that was proved of backups of these shelves, in the order of time; lines that are none are left out. */
export const proofsIn = async (shelves: Iterable<string>): Promise<Proof[]> => {
  const texts = await Promise.all(
    [...new Set(shelves)].map((shelf) => readFile(join(shelf, FILE), 'utf8').catch(() => '')),
  );
  return texts
    .flatMap((text) => text.split('\n'))
    .flatMap((line) => proofOf(line) ?? [])
    .sort((a, b) => a.at.localeCompare(b.at));
};
