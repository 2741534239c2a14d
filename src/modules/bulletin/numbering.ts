import { sql } from 'kysely';
import { formatDocNumber } from '#kernel/paper';
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { documentNumber } from './content-records.ts';

export type NumberAsked = {
  /** 机关代字 */
  readonly organCode: string;
  /** Record and row that will hold it. */
  readonly holder: string;
  readonly holderId: string;
  readonly title: string;
};

/**
 * The number of a paper: the one it holds already, else the next of its organ code and year. Two transactions that
 * ask at once wait for one another, and a number asked for in a transaction that fails is not used: there are no gaps.
 * Source: GB/T 9704-2012 7.2.5; voided numbers stay in the register.
 */
export const assignNumber = async (tx: WriteTransaction, asked: NumberAsked): Promise<string> => {
  const { organCode, holder, holderId, title } = asked;
  const [held] = await tx.lookup(documentNumber, { holder, holderId, state: 'used' });
  if (held) return held.docNumber;
  const year = Number(today().slice(0, 4));
  await tx.rows(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.actor.tenantId} number ${organCode} ${year}`}, 0))`,
  );
  const [last] = await tx.lookup(documentNumber, { organCode, year }, { sort: '-number', limit: 1 });
  const number = (last?.number ?? 0) + 1;
  const docNumber = formatDocNumber({ issuerCode: organCode, year, number });
  const row = { organCode, year, number, docNumber, holder, holderId, title: title.slice(0, 300) };
  await tx.system.create(documentNumber, row, { verb: 'assign' });
  return docNumber;
};

/** Marks the number that a paper holds as void; nobody gets it again. */
export const voidNumber = async (tx: WriteTransaction, holderId: string, reason: string | null): Promise<void> => {
  for (const row of await tx.lookup(documentNumber, { holderId, state: 'used' }))
    await tx.system.update(documentNumber, row.id, { state: 'voided', voidReason: reason }, { verb: 'void', reason });
};
