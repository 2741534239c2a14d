import { laterRecord, type RowOf, type TransitionContext } from '#kernel/definition';
import { notify } from '#kernel/notice';
import type { WriteTransaction } from '#kernel/store';
import { addWorkdays, parameterOn, today, workCalendar } from '#kernel/time';
import { dropTasks } from '#modules/tasks';
import { receiptWorkdays } from './parameters.ts';
import type { plan } from './plan-record.ts';
import { askForReceipt } from './receipt-effects.ts';
import { receipt } from './receipt-records.ts';
import { commitment } from './records.ts';
import type { CommitmentRow } from './views.ts';

type Share = { lead: string[]; supporting: string[]; addressed: string[] };

/** 下达: every organisation that leads, supports or is addressed gets one receipt over its promises, a task and a date. */
export const dispatchPlan = async ({ tx, next }: TransitionContext<WriteTransaction>): Promise<void> => {
  const rows = await promisesOf(tx, next.id);
  const dueOn = await receiptDueOn(tx);
  const head = { id: next.id, title: String(next.title) };
  for (const [unit, share] of sharesOf(rows)) await sendReceipt(tx, head, unit, share, dueOn);
  await tellLeaders(tx, head, rows);
};

const promisesOf = (tx: WriteTransaction, planId: string): Promise<CommitmentRow[]> =>
  tx.lookup(commitment, { plan: planId, review: { op: 'ne', value: 'dropped' } }, { sort: 'order' });

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

const idsOf = ({ lead, supporting, addressed }: Share): string[] => [
  ...new Set([...lead, ...supporting, ...addressed]),
];

const noteOf = ({ lead, supporting, addressed }: Share): string =>
  [
    lead.length > 0 ? `牵头${lead.length}项` : '',
    supporting.length > 0 ? `配合${supporting.length}项` : '',
    addressed.length > 0 ? `承担${addressed.length}项` : '',
  ]
    .filter(Boolean)
    .join('，');

type PlanHead = { readonly id: string; readonly title: string };

/**
 * After an adjustment: the receipts of these organisations in a dispatched plan become what concerns them now.
 * Whoever gets more accepts anew; whoever has nothing left has its receipt withdrawn.
 */
export const dispatchAgain = async (
  tx: WriteTransaction,
  planId: string,
  units: readonly (string | null)[],
): Promise<void> => {
  const head = await tx.peek(laterRecord<typeof plan>(commitment, 'plan'), planId);
  if (head?.state !== 'dispatched') return;
  const dueOn = await receiptDueOn(tx);
  const shares = sharesOf(await promisesOf(tx, planId));
  for (const unit of new Set(units.filter((one) => one !== null))) {
    const share = shares.get(unit) ?? { lead: [], supporting: [], addressed: [] };
    const [held] = await tx.lookup(receipt, { plan: planId, organisation: unit });
    if (held) await renewReceipt(tx, head, held, share, dueOn);
    else if (idsOf(share).length > 0) await sendReceipt(tx, head, unit, share, dueOn);
  }
};

const renewReceipt = async (
  tx: WriteTransaction,
  head: PlanHead,
  held: RowOf<typeof receipt>,
  share: Share,
  dueOn: string,
): Promise<void> => {
  const commitments = idsOf(share);
  const more = held.state === 'withdrawn' || commitments.some((id) => !held.commitments.includes(id));
  if (commitments.length === 0) {
    await tx.system.update(receipt, held.id, { state: 'withdrawn' }, { verb: 'adjust' });
    return dropTasks(tx, held.id);
  }
  const content = { commitments, note: noteOf(share) };
  // An objection waits for the office's answer, which sends the new list.
  const anew = more && held.state !== 'objected';
  const sent = anew ? { state: 'sent' as const, dueOn, acceptedBy: null, acceptedAt: null } : {};
  await tx.system.update(receipt, held.id, { ...content, ...sent }, { verb: 'adjust' });
  if (anew) await askForReceipt(tx, head, { id: held.id, organisation: held.organisation, dueOn });
};

const sendReceipt = async (
  tx: WriteTransaction,
  head: PlanHead,
  unit: string,
  share: Share,
  dueOn: string,
): Promise<void> => {
  const row = await tx.system.create(
    receipt,
    { plan: head.id, organisation: unit, note: noteOf(share), commitments: idsOf(share), dueOn },
    { verb: 'dispatch' },
  );
  await askForReceipt(tx, head, { id: row.id, organisation: unit, dueOn });
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
