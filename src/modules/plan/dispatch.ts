import type { TransitionContext } from '#kernel/definition';
import { notify } from '#kernel/notice';
import type { WriteTransaction } from '#kernel/store';
import { addWorkdays, parameterOn, today, workCalendar } from '#kernel/time';
import { receiptWorkdays } from './parameters.ts';
import { askForReceipt } from './receipt-effects.ts';
import { receipt } from './receipt-records.ts';
import { commitment } from './records.ts';
import type { CommitmentRow } from './views.ts';

type Share = { lead: string[]; supporting: string[]; addressed: string[] };

/** 下达: every organisation that leads, supports or is addressed gets one receipt over its promises, a task and a date. */
export const dispatchPlan = async ({ tx, next }: TransitionContext<WriteTransaction>): Promise<void> => {
  const rows = await tx.lookup(
    commitment,
    { plan: next.id, review: { op: 'ne', value: 'dropped' } },
    { sort: 'order' },
  );
  const dueOn = await receiptDueOn(tx);
  const plan = { id: next.id, title: String(next.title) };
  for (const [unit, share] of sharesOf(rows)) await sendReceipt(tx, plan, unit, share, dueOn);
  await tellLeaders(tx, plan, rows);
};

/** The last day for receipts that are sent today. @throws Refusal `not-in-force` */
export const receiptDueOn = async (tx: WriteTransaction): Promise<string> => {
  const sentOn = today();
  const workdays = await parameterOn(tx, receiptWorkdays, sentOn);
  return addWorkdays(await workCalendar(tx), sentOn, workdays).on;
};

const sharesOf = (rows: readonly CommitmentRow[]): Map<string, Share> => {
  const shares = new Map<string, Share>();
  const add = (unit: string, role: keyof Share, id: string) => {
    const share = shares.get(unit) ?? { lead: [], supporting: [], addressed: [] };
    share[role].push(id);
    shares.set(unit, share);
  };
  for (const row of rows) {
    if (row.leadSection) add(row.leadSection, 'lead', row.id);
    for (const unit of row.supporting) add(unit, 'supporting', row.id);
    for (const unit of row.addressees) add(unit, 'addressed', row.id);
  }
  return shares;
};

const noteOf = ({ lead, supporting, addressed }: Share): string =>
  [
    lead.length > 0 ? `牵头${lead.length}项` : '',
    supporting.length > 0 ? `配合${supporting.length}项` : '',
    addressed.length > 0 ? `承担${addressed.length}项` : '',
  ]
    .filter(Boolean)
    .join('，');

type PlanHead = { readonly id: string; readonly title: string };

const sendReceipt = async (
  tx: WriteTransaction,
  plan: PlanHead,
  unit: string,
  share: Share,
  dueOn: string,
): Promise<void> => {
  const commitments = [...new Set([...share.lead, ...share.supporting, ...share.addressed])];
  const row = await tx.system.create(
    receipt,
    { plan: plan.id, organisation: unit, note: noteOf(share), commitments, dueOn },
    { verb: 'dispatch' },
  );
  await askForReceipt(tx, plan, { id: row.id, organisation: unit, dueOn });
};

const tellLeaders = async (tx: WriteTransaction, plan: PlanHead, rows: readonly CommitmentRow[]): Promise<void> => {
  const led = new Map<string, number>();
  for (const { leader } of rows) if (leader) led.set(leader, (led.get(leader) ?? 0) + 1);
  for (const [leader, count] of led)
    await notify(tx, {
      to: [leader],
      kind: 'inform',
      title: `${plan.title}已下达，由您牵头${count}项`,
      path: `/plans/${plan.id}`,
      about: { record: 'plan', id: plan.id },
    });
};
