import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { type BulletinFacts, bulletinBlocks, bulletinFacts } from '#contract/bulletin';
import type { Paper } from '#kernel/paper';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { bulletinContent, type CONTENT_STAGES } from './content-records.ts';

/** Everything that a frozen issue prints from: nothing else is read when it is printed again. */
export const frozenContent = z.object({
  schema: z.literal(1),
  docNumber: z.string(),
  issueNumber: z.number().int(),
  facts: bulletinFacts,
  blocks: bulletinBlocks,
  /** The paper without the dates that signing adds. */
  paper: z.custom<Paper>((value) => typeof value === 'object' && value !== null),
  record: z.object({ copyTo: z.array(z.string()), printedBy: z.string() }),
});
export type FrozenContent = z.infer<typeof frozenContent>;

/** sha256 (hex) of a value in canonical JSON (RFC 8785): the same for the same content, in whatever order it is kept. */
export const hashOf = (content: unknown): string =>
  createHash('sha256')
    .update(canonicalize(JSON.parse(JSON.stringify(content))) ?? '')
    .digest('hex');

type Stage = keyof typeof CONTENT_STAGES;

/** Keeps a content behind those that were kept before; answers its hash. */
export const keepContent = async (
  tx: WriteTransaction,
  bulletinId: string,
  stage: Stage,
  asOf: string,
  content: object,
): Promise<string> => {
  const [last] = await tx.lookup(bulletinContent, { bulletin: bulletinId, stage }, { sort: '-order', limit: 1 });
  const hash = hashOf(content);
  const row = { bulletin: bulletinId, stage, order: (last?.order ?? 0) + 1, asOf, content: { ...content }, hash };
  await tx.system.create(bulletinContent, row, { verb: stage });
  return hash;
};

const newest = async (tx: ReadTransaction, bulletinId: string, stage: Stage) => {
  const [row] = await tx.lookup(bulletinContent, { bulletin: bulletinId, stage }, { sort: '-order', limit: 1 });
  return row ?? null;
};

/** The facts of the last compilation; null before the first, and where what is kept has not the present form. */
export const compiledFacts = async (tx: ReadTransaction, bulletinId: string): Promise<BulletinFacts | null> => {
  const row = await newest(tx, bulletinId, 'compiled');
  return row ? (bulletinFacts.safeParse(row.content).data ?? null) : null;
};

/**
 * The content an issue was frozen with. @throws Error where what is kept no longer has the hash that was fixed:
 * somebody changed it behind the write path, and nothing is printed from it.
 */
export const frozenOf = async (
  tx: ReadTransaction,
  row: { readonly id: string; readonly contentHash: string | null },
): Promise<FrozenContent | null> => {
  if (!row.contentHash) return null;
  const [kept] = await tx.lookup(
    bulletinContent,
    { bulletin: row.id, stage: 'frozen', hash: row.contentHash },
    { sort: '-order', limit: 1 },
  );
  if (!kept || hashOf(kept.content) !== row.contentHash)
    throw new Error(`bulletin ${row.id}: the frozen content does not have the hash ${row.contentHash}`);
  return kept.content as unknown as FrozenContent;
};
