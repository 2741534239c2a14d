import { sql } from 'kysely';
import { z } from 'zod';
import { type ErrandKind, errandKind, sendErrand } from '#kernel/job';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { parameterOn, today } from '#kernel/time';
import { newestHead } from './heads.ts';
import { journalSealing } from './parameters.ts';
import { sealJournal } from './seal.ts';

/** Whether enough was written, or enough time has passed, since the newest head. */
const isDue = async (tx: ReadTransaction): Promise<boolean> => {
  const { minutes, entries } = await parameterOn(tx, journalSealing, today());
  const head = await newestHead(tx);
  if (!head || Date.parse(head.statement.at) <= Date.now() - minutes * 60_000) return true;
  const rows = await tx.rows(sql`select from journal where tenant_id = ${tx.actor.tenantId}::uuid
    and at >= ${head.statement.at}::timestamptz limit ${entries}`);
  return rows.length >= entries;
};

/** Seals a bureau's journal where it is due, or at once where a freeze asks for it. */
export const sealTurn: ErrandKind<{ now?: boolean | undefined }> = errandKind({
  name: 'sealJournal',
  label: '封存日志',
  en: 'Seal the journal',
  input: z.object({ now: z.boolean().optional() }),
  alone: true,
  retry: { attempts: 3, delay: 30 },
  run: async ({ house, tenantId, actor, input }) => {
    if (input.now || (await house.database.read(actor, isDue))) await sealJournal(house, tenantId);
  },
});

/** A head as soon as this transaction is kept, with what it wrote. */
export const sealSoon = (tx: WriteTransaction): Promise<unknown> =>
  sendErrand(tx, sealTurn, tx.actor.tenantId, { now: true }, { key: `${tx.actor.tenantId} now` });
