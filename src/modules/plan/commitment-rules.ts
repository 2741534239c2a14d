import { sql } from 'kysely';
import type { PrepareContext } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import { same, type WriteTransaction } from '#kernel/store';

/** What the addressees were told at dispatch. */
const TOLD = [
  'title',
  'kind',
  'leader',
  'leadSection',
  'supporting',
  'addressees',
  'startOn',
  'dueOn',
  'proof',
] as const;

/**
 * After dispatch a promise's content changes by an approved adjustment only, whose effect is no person's edit.
 * Source: domain handbook 01 §2 (调整中、中止 need the body that decided).
 * @throws Refusal `dispatched`
 */
export const keepDispatched = async ({
  tx,
  values,
  before,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  const changed = before && !tx.unbound && TOLD.some((name) => name in values && !same(values[name], before[name]));
  if (!changed) return {};
  const [plan] = await tx.rows<{ state: string }>(sql`select state from plan where id = ${String(before.plan)}::uuid`);
  if (plan?.state !== 'dispatched' && plan?.state !== 'archived') return {};
  throw refuse(
    'dispatched',
    '没有保存这条承诺事项',
    '要点已经下达，牵头、配合、开始日期、完成时限、销号标准等不能直接修改',
    '请提交调整申请，并登记审定会议的决定。',
    { status: 409 },
  );
};
