import { sql } from 'kysely';
import type { PrepareContext } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { assignNumber } from './numbering.ts';

/** The organ code that the bureau's slips carried last. */
export const lastSlipCode = async (tx: ReadTransaction): Promise<string | null> => {
  const [last] = await tx.rows<{ code: string }>(
    sql`select organ_code as code from supervision_slip where organ_code is not null order by created_at desc limit 1`,
  );
  return last?.code ?? null;
};

/** A slip gets its number when it goes out, and says under which organ code before that. @throws Refusal `organ-code-missing` */
export const prepareSlip = async ({
  tx,
  id,
  before,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  if (!before) return { organCode: next.organCode ?? (await lastSlipCode(tx)) };
  if (before.state !== 'draft' || next.state !== 'issued') return {};
  const organCode = next.organCode ? String(next.organCode) : null;
  if (!organCode)
    throw refuse(
      'organ-code-missing',
      '不能发出督办单',
      '没有填写机关代字，无法编号',
      '请填写机关代字，如“澜教督办”。',
    );
  const asked = { organCode, holder: 'supervisionSlip', holderId: id, title: String(next.matter) };
  return { docNumber: await assignNumber(tx, asked) };
};
