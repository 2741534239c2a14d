import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import type { WriteTransaction } from '#kernel/store';

/** What the entry of an erasure says; verification holds the tombstones against it. */
export type ErasureContent = {
  readonly erasure: string;
  readonly basis: string;
  readonly count: number;
  /** Over the ids of the entries, in order: nobody adds one later. */
  readonly digest: string;
};

/** SHA-256 (hex) over ids in order, one a line. */
export const digestOf = (ids: Iterable<string>): string => {
  const hash = createHash('sha256');
  for (const id of ids) hash.update(`${id}\n`);
  return hash.digest('hex');
};

/**
 * Erases the contents of journal entries with their salts, for good: the envelopes stay and stay provable, and one
 * entry says how many were erased, on which basis. Nothing else tells that an erasure was lawful.
 * @param basis the rule that asks for it, in Chinese: 保存期限届满（……第十条）
 * @returns how many contents there were
 */
export const eraseContents = async (tx: WriteTransaction, ids: readonly string[], basis: string): Promise<number> => {
  const gone = await tx.rows<{ id: string }>(sql`delete from journal_payload where journal_id = any(${[...ids]}::uuid[])
    and tenant_id = ${tx.actor.tenantId}::uuid returning journal_id as id`);
  if (gone.length === 0) return 0;
  const erased = gone.map((one) => one.id).sort();
  const erasure = v7();
  await tx.rows(sql`insert into journal_erasure (tenant_id, journal_id, erasure_id)
    select ${tx.actor.tenantId}::uuid, id, ${erasure}::uuid from unnest(${erased}::uuid[]) as id`);
  const content: ErasureContent = { erasure, basis, count: erased.length, digest: digestOf(erased) };
  await tx.note('journal', null, 'erase', { after: content }, basis);
  return erased.length;
};
