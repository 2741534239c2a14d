import type { RowOf } from '#kernel/definition';
import { notify } from '#kernel/notice';
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { addWorkdays, parameterOn, today, workCalendar } from '#kernel/time';
import { performersOf } from './effects.ts';
import { limitOfMatter } from './limits.ts';
import { confirmationWorkdays } from './parameters.ts';
import { type TASK_KINDS, task } from './records.ts';

export type Task = RowOf<typeof task>;

/** The last day for confirming what is handed in today. @throws Refusal `not-in-force` */
const confirmationDueOn = async (tx: WriteTransaction): Promise<string> => {
  const from = today();
  return addWorkdays(await workCalendar(tx), from, await parameterOn(tx, confirmationWorkdays, from)).on;
};

export type NewTask = {
  readonly title: string;
  readonly kind: keyof typeof TASK_KINDS;
  readonly organisation: string;
  readonly assignee?: string | null;
  /** Where none is given, the last day of the state that the record is in; confirmations have one by rule. */
  readonly dueOn?: string | null;
  readonly note?: string;
  /** The record it is about. */
  readonly about?: { readonly record: string; readonly id: string };
  /** Client path where it is done. */
  readonly path?: string;
  /** The verb on that record that completes it. */
  readonly verb?: string;
  readonly copied?: readonly string[];
  readonly origin?: string;
  /** Who asks; the acting person unless told. Null where a rule asks. */
  readonly asker?: string | null;
};

/**
 * Gives somebody something to do, in the transaction of the act that calls for it, and tells them.
 * An open task with the same verb on the same record for the same organisation is not doubled.
 */
export const assignTask = async (tx: WriteTransaction, given: NewTask): Promise<string> => {
  const about = { about: given.about?.record ?? null, aboutId: given.about?.id ?? null, verb: given.verb ?? null };
  if (given.about && given.verb) {
    const [same] = await tx.lookup(task, {
      ...about,
      organisation: given.organisation,
      assignee: given.assignee ?? null,
      state: 'open',
    });
    if (same) return same.id;
  }
  const row = await tx.system.create(task, {
    ...about,
    title: given.title.slice(0, 300),
    kind: given.kind,
    organisation: given.organisation,
    assignee: given.assignee ?? null,
    dueOn:
      given.dueOn ??
      (await limitOfMatter(tx, about)) ??
      (given.kind === 'confirm' ? await confirmationDueOn(tx) : null),
    note: given.note ?? null,
    path: given.path ?? null,
    copied: [...(given.copied ?? [])],
    origin: given.origin ?? null,
    asker: given.asker === undefined ? tx.actor.personId : given.asker,
  });
  const others = (await performersOf(tx, row)).filter((person) => person !== tx.actor.personId);
  const notice = {
    kind: 'task' as const,
    title: row.title,
    path: row.path ?? '/tasks',
    about: { record: 'task', id: row.id },
  };
  if (others.length > 0) await notify(tx, { ...notice, to: others });
  if (given.copied?.length)
    await notify(tx, { ...notice, kind: 'inform', title: `抄送：${row.title}`, to: [...given.copied] });
  return row.id;
};

/** Marks the open tasks that a verb on a record completes as done by the acting person. */
export const settleTasks = async (
  tx: WriteTransaction,
  aboutId: string,
  verbs: readonly string[],
  result?: string,
): Promise<void> => {
  const open = await tx.lookup(task, { aboutId, verb: [...verbs], state: 'open' });
  for (const row of open) await tx.system.act(task, row.id, 'finish', { input: result ? { result } : {} });
};

/** Takes back the open tasks about a record that nobody needs any more. */
export const dropTasks = async (tx: WriteTransaction, aboutId: string, verbs?: readonly string[]): Promise<void> => {
  const open = await tx.lookup(task, { aboutId, state: 'open', ...(verbs ? { verb: [...verbs] } : {}) });
  for (const row of open) await tx.system.update(task, row.id, { state: 'recalled' }, { verb: 'drop' });
};

export type Addressee = { readonly organisation: string; readonly assignee?: string | null | undefined };

/** Hands a task over whole: it is closed here and opened there, the chain kept. */
export const handOver = async (
  tx: WriteTransaction,
  id: string,
  version: number,
  to: Addressee,
  reason: string,
): Promise<string> => {
  const row = await tx.get(task, id);
  if (row.organisation === to.organisation && (row.assignee ?? null) === (to.assignee ?? null))
    throw refuse('same-addressee', '不能转办', '转办对象就是现在的承办人', '请另选单位或人员。');
  if (!(await tx.reaches(task, 'handOver', id)))
    throw refuse('forbidden', '不能转办', '只有承办人可以转办', '请联系承办人。', { status: 403 });
  await tx.system.act(task, id, 'handOver', { version, reason });
  const { title, kind, dueOn, note, path, verb, about, aboutId, asker } = row;
  const next = await assignTask(tx, {
    title,
    kind,
    dueOn,
    asker,
    origin: id,
    organisation: to.organisation,
    assignee: to.assignee ?? null,
    ...(note ? { note } : {}),
    ...(path ? { path } : {}),
    ...(verb ? { verb } : {}),
    ...(about && aboutId ? { about: { record: about, id: aboutId } } : {}),
  });
  if (asker && asker !== tx.actor.personId)
    await notify(tx, {
      to: [asker],
      kind: 'task',
      title: `已转办：${title}`,
      body: reason,
      path: path ?? '/tasks',
      about: { record: 'task', id },
    });
  return next;
};

/** Lets others sign as well; the task can be finished when all of them have. */
export const addSignersTo = async (
  tx: WriteTransaction,
  id: string,
  signers: readonly Addressee[],
  note?: string,
  dueOn?: string,
): Promise<string[]> => {
  const row = await tx.get(task, id);
  if (row.state !== 'open') throw refuse('wrong-state', '不能加签', '这件事已经办结', '请重新交办。', { status: 409 });
  if (!(await tx.reaches(task, 'finish', id)))
    throw refuse('forbidden', '不能加签', '只有承办人可以请其他单位会签', '请联系承办人。', { status: 403 });
  const ids: string[] = [];
  for (const signer of signers)
    ids.push(
      await assignTask(tx, {
        title: `会签：${row.title}`,
        kind: 'sign',
        organisation: signer.organisation,
        assignee: signer.assignee ?? null,
        dueOn: dueOn ?? row.dueOn,
        origin: id,
        ...(note ? { note } : {}),
        ...(row.path ? { path: row.path } : {}),
      }),
    );
  return ids;
};

/** The assignee opened it: from now on it cannot be recalled. */
export const markSeen = async (tx: WriteTransaction, id: string): Promise<void> => {
  const row = await tx.get(task, id);
  if (row.seenAt || row.state !== 'open' || row.asker === tx.actor.personId || !(await tx.reaches(task, 'finish', id)))
    return;
  await tx.system.update(task, id, { seenAt: new Date().toISOString() }, { verb: 'see' });
};
