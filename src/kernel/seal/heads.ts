import { sql } from 'kysely';
import type { ReadTransaction } from '#kernel/store';
import { type HeadFile, headStatement, type SignedHead } from './head.ts';
import { readSealRing } from './keys.ts';

type Kept = { readonly statement: string; readonly signature: string };

/** A head as the database keeps it; null where its text is none any more. */
export const headOf = ({ statement, signature }: Kept): SignedHead | null => {
  try {
    return { statement: headStatement.parse(JSON.parse(statement)), signature };
  } catch {
    return null;
  }
};

/** The tenant's newest head, or null. */
export const newestHead = async (tx: ReadTransaction): Promise<SignedHead | null> => {
  const [row] = await tx.rows<Kept>(sql`select statement, signature from journal_seal
    where tenant_id = ${tx.actor.tenantId}::uuid order by number desc limit 1`);
  return row ? headOf(row) : null;
};

/** How far the tenant's seal is behind: seconds since its newest head, and since the oldest entry outside it. */
export type SealAge = { readonly head: number | null; readonly unsealed: number };

/** By the database's clock, which stamped both. An entry that was still open when the head was signed counts from the head. */
export const sealAge = async (tx: ReadTransaction): Promise<SealAge> => {
  const [row] = await tx.rows<SealAge>(sql`with newest as (
      select at from journal_seal where tenant_id = ${tx.actor.tenantId}::uuid order by number desc limit 1)
    select extract(epoch from clock_timestamp() - (select at from newest))::float as head,
      coalesce(extract(epoch from clock_timestamp() - (select min(j.at) from journal as j
        where j.tenant_id = ${tx.actor.tenantId}::uuid and j.at >= coalesce((select at from newest), '-infinity')
          and not exists (select from journal_leaf as l where l.tenant_id = j.tenant_id and l.journal_id = j.id))), 0)::float
        as unsealed`);
  return row ?? { head: null, unsealed: 0 };
};

/** Heads from a number on, in order. */
export const headsFrom = (
  tx: ReadTransaction,
  number: number,
  limit: number,
): Promise<(Kept & { number: number; size: number })[]> =>
  tx.rows(sql`select number, size, statement, signature from journal_seal
    where tenant_id = ${tx.actor.tenantId}::uuid and number >= ${number} order by number limit ${limit}`);

const NEWEST = 1000;

/** The newest heads as a file for somebody outside, with how the keys followed one another. */
export const headFileOf = async (tx: ReadTransaction, folder: string): Promise<HeadFile> => {
  const [tenant] = await tx.rows<{ name: string }>(sql`select name from tenant where id = ${tx.actor.tenantId}::uuid`);
  const last = await newestHead(tx);
  const rows = last ? await headsFrom(tx, Math.max(1, last.statement.number - NEWEST + 1), NEWEST) : [];
  return {
    type: 'yaodian-journal-heads-1',
    bureau: tenant?.name ?? '',
    heads: rows.flatMap((row) => headOf(row) ?? []),
    keys: readSealRing(folder)?.endorsements ?? [],
  };
};
