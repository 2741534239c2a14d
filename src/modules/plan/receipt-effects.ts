import { sql } from 'kysely';
import { organisation, post } from '#kernel/access';
import type { Row, TransitionContext } from '#kernel/definition';
import type { Reason } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { assignTask, dropTasks, settleTasks } from '#modules/tasks';
import { commitment } from './records.ts';
import { schoolPart } from './school-part.ts';

type Context = TransitionContext<WriteTransaction>;
const commitmentsOf = (row: Row): string[] => (row.commitments as string[] | null) ?? [];

type PlanHead = { readonly id: string; readonly title: string };

/** The addressee's task: accept receipt, or object. */
export const askForReceipt = async (
  tx: WriteTransaction,
  plan: PlanHead,
  to: { readonly id: string; readonly organisation: string; readonly dueOn: string | null },
): Promise<void> => {
  await assignTask(tx, {
    title: `签收：${plan.title}`,
    kind: 'receive',
    organisation: to.organisation,
    dueOn: to.dueOn,
    about: { record: 'receipt', id: to.id },
    verb: 'accept',
    path: `/receipts/${to.id}`,
  });
};

const planOf = async (tx: ReadTransaction, row: Row): Promise<PlanHead> => {
  const [found] = await tx.rows<PlanHead>(sql`select id, title from plan where id = ${String(row.plan)}::uuid`);
  return found ?? { id: String(row.plan), title: '' };
};

/**
 * Accepted: the task is over. A school, town or other department gets one part for each promise, to be taken into
 * its own plan; a section of the bureau works on the promise itself.
 */
export const takeIn = async ({ tx, row }: Context): Promise<void> => {
  await settleTasks(tx, row.id, ['accept']);
  const unit = await tx.peek(organisation, String(row.organisation));
  if (!unit || !['school', 'town', 'department'].includes(unit.kind)) return;
  const held = await tx.lookup(schoolPart, { organisation: unit.id, commitment: commitmentsOf(row) });
  const known = new Set(held.map((one) => one.commitment));
  const promises = (await tx.lookup(commitment, { id: commitmentsOf(row) })).filter((one) => !known.has(one.id));
  const parts = promises.map(({ id, title, dueOn }) => ({
    receipt: row.id,
    commitment: id,
    organisation: unit.id,
    title,
    dueOn,
  }));
  if (parts.length === 0) return;
  await tx.system.createMany(schoolPart, parts, { verb: 'receive' });
  await assignTask(tx, {
    title: `纳入本单位计划：${(await planOf(tx, row)).title}（${parts.length}项）`.slice(0, 300),
    kind: 'do',
    organisation: unit.id,
    about: { record: 'receipt', id: row.id },
    verb: 'takeUp',
    path: `/receipts/${row.id}`,
  });
};

/** An objection lies with the office that dispatched. */
export const tellObjection = async ({ tx, next }: Context): Promise<void> => {
  await settleTasks(tx, next.id, ['accept']);
  const office = await officeOf(tx, next);
  if (!office) return;
  await assignTask(tx, {
    title: `答复异议：${(await planOf(tx, next)).title}`,
    kind: 'do',
    note: String(next.objection),
    ...office,
    about: { record: 'receipt', id: next.id },
    verb: 'resend',
    path: `/plans/${String(next.plan)}/receipts`,
  });
};

/** The post of the person who dispatched, else any post of the office. */
const officeOf = async (tx: ReadTransaction, row: Row): Promise<{ organisation: string; assignee?: string } | null> => {
  const posts = await tx.lookup(post, { role: 'office', toOn: null });
  const sender = posts.find((one) => one.person === row.createdBy);
  if (sender) return { organisation: sender.organisation, assignee: sender.person };
  return posts[0] ? { organisation: posts[0].organisation } : null;
};

const removedIds = (row: Row, next: Row): string[] => {
  const kept = next.state === 'withdrawn' ? [] : commitmentsOf(next);
  return commitmentsOf(row).filter((id) => !kept.includes(id));
};

/** May promises be taken off the list? Not those that the section leads: each needs exactly one lead; and none is added. */
export const mayBeNarrowed = async ({ row, next, tx }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  const reasons: Reason[] = [];
  if (commitmentsOf(next).some((id) => !commitmentsOf(row).includes(id)))
    reasons.push({
      field: 'commitments',
      detail: '重新下达的事项比原来多',
      remedy: '请只保留原有事项；需要增加的，请办理调整。',
      facts: { code: 'not-narrower' },
    });
  const removed = removedIds(row, next);
  const led = removed.length > 0 ? await tx.lookup(commitment, { id: removed, leadSection: row.organisation }) : [];
  if (led.length > 0)
    reasons.push({
      detail: `其中${led.length}项由该科室牵头，不能直接去掉`,
      remedy: '请先办理调整，改由其他科室牵头。',
      facts: { code: 'leads', commitments: led.map((one) => one.id) },
    });
  return reasons;
};

/** What an objection took off the list no longer names the organisation; the rest is sent anew. */
export const narrow = async ({ tx, row, next }: Context): Promise<void> => {
  const unit = String(row.organisation);
  for (const one of await tx.lookup(commitment, { id: removedIds(row, next) })) {
    const without = (ids: readonly string[]) => ids.filter((id) => id !== unit);
    const patch = { supporting: without(one.supporting), addressees: without(one.addressees) };
    await tx.system.update(commitment, one.id, patch, { verb: 'narrow' });
  }
  if (next.state === 'withdrawn') return dropTasks(tx, row.id);
  await settleTasks(tx, row.id, ['resend']);
  await askForReceipt(tx, await planOf(tx, row), {
    id: row.id,
    organisation: unit,
    dueOn: next.dueOn as string | null,
  });
};
