import { sql } from 'kysely';
import type { z } from 'zod';
import type { entryProof } from '#contract/journal';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { ENVELOPE, type Envelope, leafOf } from './envelope.ts';
import { newestHead } from './heads.ts';
import { LEVELS } from './seal.ts';
import { EMPTY_ROOT, inclusionProof, type Nodes, nodeHash, provesInclusion } from './tree.ts';

type Proof = z.output<typeof entryProof.response & {}>['proof'];

/** Complete nodes: every eighth level is kept, those between are hashed from at most 128 below them. */
const nodesOf =
  (tx: ReadTransaction): Nodes =>
  async (level, place) => {
    const kept = level - (level % LEVELS);
    const count = 2 ** (level - kept);
    const [from, to] = [place * count, (place + 1) * count];
    const of = sql`tenant_id = ${tx.actor.tenantId}::uuid`;
    const below = await tx.rows<{ hash: Buffer }>(
      kept === 0
        ? sql`select hash from journal_leaf where ${of} and position >= ${from} and position < ${to} order by position`
        : sql`select hash from journal_node where ${of} and level = ${kept} and place >= ${from} and place < ${to} order by place`,
    );
    return rootOver(below.map(({ hash }) => hash));
  };

/** The root over hashes of one level, as many as a power of two; over none where some are gone, so that the proof does not hold. */
const rootOver = (hashes: readonly Buffer[]): Buffer => {
  if (hashes.length === 1) return hashes[0] as Buffer;
  if (hashes.length === 0 || hashes.length % 2 === 1) return EMPTY_ROOT;
  const middle = hashes.length / 2;
  return nodeHash(rootOver(hashes.slice(0, middle)), rootOver(hashes.slice(middle)));
};

/**
 * The way from an entry, as it stands now, to the root of the newest head: whoever holds the head checks it without us.
 * Null where no head covers the entry yet.
 * @throws Refusal `not-found`
 */
export const proofOf = async (tx: ReadTransaction, id: string): Promise<Proof> => {
  const tenant = tx.actor.tenantId;
  const [entry] = await tx.rows<
    Envelope & { position: number | null }
  >(sql`select ${ENVELOPE}, l.position::float as position
    from journal as j left join journal_leaf as l on l.tenant_id = j.tenant_id and l.journal_id = j.id
    where j.tenant_id = ${tenant}::uuid and j.id = ${id}::uuid`);
  if (!entry) throw refuse('not-found', '没有找到', '没有这条日志', '请核对编号。', { status: 404 });
  const head = (await newestHead(tx))?.statement;
  if (!head || entry.position === null || entry.position >= head.size) return null;
  const { position } = entry;
  const { size } = head;
  const leaf = leafOf(tenant, entry);
  const path = await inclusionProof(nodesOf(tx), position, size);
  const holds = provesInclusion(leaf, { position, size, root: Buffer.from(head.root, 'hex'), proof: path });
  const hex = (hash: Buffer): string => hash.toString('hex');
  return {
    holds,
    position,
    head: head.number,
    size,
    at: head.at,
    leaf: hex(leaf),
    root: head.root,
    path: path.map(hex),
  };
};
