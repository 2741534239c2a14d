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
