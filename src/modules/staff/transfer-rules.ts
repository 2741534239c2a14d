/** A transfer's way through both schools and the bureau. Source: domain handbook 02 §4, 06 §1; row registry.teachers. */
import { sql } from 'kysely';
import { organisation, organisationOf, postsIn } from '#kernel/access';
import type { EffectContext, PrepareContext, Row, TransitionContext } from '#kernel/definition';
import { notify } from '#kernel/notice';
import { type Reason, Refusal } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { assignTask, dropTasks, settleTasks } from '#modules/tasks';
import { teacherFacts, transferPath } from './facts.ts';
import { moveTeacher } from './move.ts';
import { teacher } from './teacher-record.ts';

type Write = TransitionContext<WriteTransaction>;
type Values = Readonly<Record<string, unknown>>;

const otherOpen = async (tx: ReadTransaction, id: string, teacherId: string): Promise<boolean> => {
  const found = await tx.rows(
    sql`select 1 from staff_transfer where teacher = ${teacherId}::uuid and id <> ${id}::uuid and state in ('applied', 'released', 'accepted', 'approved') limit 1`,
  );
  return found.length > 0;
};

const placesAgainst = async (tx: ReadTransaction, fromSchool: string, next: Values): Promise<Reason[]> => {
  if (next.toSchool === fromSchool)
    return [{ field: 'toSchool', detail: '调入学校就是现任学校', remedy: '请选择另一所学校。' }];
  const place = await organisationOf(tx, String(next.toSchool));
  if (place.kind === 'school' && !place.closedOn) return [];
  return [{ field: 'toSchool', detail: `${place.name}不是在办的学校`, remedy: '请重新选择调入学校。' }];
};

const datesAgainst = (next: Values): Reason[] =>
  next.untilOn && String(next.untilOn) <= String(next.effectiveOn)
    ? [{ field: 'untilOn', detail: '预计返回日期不晚于生效日期', remedy: '请核对两个日期。' }]
    : [];

/** @throws Refusal `invalid`, `left`, `transfer-open` with every reason */
export const prepareTransfer = async ({ tx, id, before, next }: PrepareContext<WriteTransaction>) => {
  if (before) return {};
  const teacherId = String(next.teacher);
  const { name, school, status } = await teacherFacts(tx, teacherId);
  const reasons = [...(await placesAgainst(tx, school, next)), ...datesAgainst(next)];
  if (status === 'left')
    reasons.push({ detail: '这位教职工已经离职', remedy: '请核对人员。', facts: { code: 'left' } });
  if (await otherOpen(tx, id, teacherId))
    reasons.push({
      detail: '这位教职工还有正在办理的调动',
      remedy: '请先撤回或办结那一件。',
      facts: { code: 'transfer-open' },
    });
  if (reasons.length === 0) return { name, fromSchool: school, appliedBy: tx.actor.personId };
  const code = reasons.length === 1 ? String(reasons[0]?.facts?.code ?? 'invalid') : 'invalid';
  throw new Refusal({ code, title: '调动申请没有保存', reasons });
};

/** Sections whose work is personnel decide; where none is told apart, every bureau section may. */
const personnelOf = async (tx: ReadTransaction): Promise<string | null> => {
  const sections = await tx.lookup(organisation, { kind: 'section', closedOn: null }, { sort: 'order,name' });
  const named = sections.filter((one) => /人事|师资|教师/.test(one.name));
  for (const one of [...named, ...sections])
    if ((await postsIn(tx, one.id, { role: 'section' })).length > 0) return one.id;
  return null;
};

const ask = async (tx: WriteTransaction, row: Row, verb: string, to: string | null, title: string): Promise<void> => {
  await settleTasks(tx, row.id, ['release', 'accept', 'approve', 'takeEffect']);
  if (!to) return;
  await assignTask(tx, {
    title: `${title}：${row.name}`,
    kind: 'decide',
    organisation: to,
    about: { record: 'staffTransfer', id: row.id },
    path: transferPath(row.id),
    verb,
    asker: null,
  });
};

export const tellApplied = async ({ tx, row, before }: EffectContext<WriteTransaction>): Promise<void> => {
  if (!before) await ask(tx, row, 'release', String(row.fromSchool), '请决定是否同意调出');
};
export const askAccept = ({ tx, next }: Write): Promise<void> =>
  ask(tx, next, 'accept', String(next.toSchool), '请决定是否同意调入');
export const askApprove = async ({ tx, next }: Write): Promise<void> =>
  ask(tx, next, 'approve', await personnelOf(tx), '请审批教师调动');
export const askTakeEffect = async ({ tx, next }: Write): Promise<void> => {
  await ask(tx, next, 'takeEffect', await personnelOf(tx), `请于${String(next.effectiveOn)}办理调动生效`);
  await assignTask(tx, {
    title: `请在${String(next.effectiveOn)}前办理工作交接：${next.name}`,
    kind: 'do',
    organisation: String(next.fromSchool),
    dueOn: String(next.effectiveOn),
    about: { record: 'staffTransfer', id: next.id },
    path: transferPath(next.id),
    verb: 'takeEffect',
    asker: null,
  });
};

export const stopAsking = async ({ tx, next, reason }: Write): Promise<void> => {
  await dropTasks(tx, next.id);
  const person = (await tx.peek(teacher, String(next.teacher)))?.person;
  const to = [next.appliedBy, person].filter((one): one is string => typeof one === 'string');
  await notify(tx, {
    to: to.filter((one) => one !== tx.actor.personId),
    kind: 'return',
    title: `${next.state === 'declined' ? '未同意' : '已撤回'}：${next.name}的调动`,
    body: reason ?? '',
    path: transferPath(next.id),
    about: { record: 'staffTransfer', id: next.id },
  });
};

/** Not before its day. What the person carries is handed over in the same act (take-effect.ts). */
export const isDue = ({ row }: Write): Reason[] =>
  String(row.effectiveOn) > today()
    ? [
        {
          detail: `生效日期${String(row.effectiveOn)}还没有到`,
          remedy: '请在生效当日办理；到日系统也会自动办理。',
          facts: { code: 'not-due' },
        },
      ]
    : [];

/** The teacher, the spells, the portfolio and the rights move together. */
export const movedOn = async ({ tx, next, reason }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['takeEffect']);
  await moveTeacher(tx, next, reason ?? `调动生效：${next.name}`);
};
