/** Who is asked for what while a case goes its way, and what the roll must bear out. Names of children stay out of tasks. */
import { organisationOf } from '#kernel/access';
import {
  type EffectContext,
  laterRecord,
  type PrepareContext,
  type RowOf,
  type TransitionContext,
} from '#kernel/definition';
import { type Reason, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { handlersOfRoll, isInRoll, pupil } from '#modules/pupils';
import { assignTask, dropTasks, settleTasks } from '#modules/tasks';
import type { dropoutCase as CaseRecord } from './dropout-record.ts';

type Step = TransitionContext<WriteTransaction>;
type Values = Readonly<Record<string, unknown>>;
export type Case = RowOf<typeof CaseRecord>;

/** The rules are part of the record; they find it by its name. */
const dropoutCase = () => laterRecord<typeof CaseRecord>(pupil, 'dropoutCase');

const about = (id: string) => ({ about: { record: 'dropoutCase', id }, path: `/records/dropout-cases/${id}` });

const openOf = async (tx: ReadTransaction, child: unknown, except: string): Promise<boolean> =>
  child
    ? (await tx.lookup(dropoutCase(), { pupil: child })).some((one) => one.state !== 'closed' && one.id !== except)
    : false;

const fromRoll = async (tx: WriteTransaction, next: Values): Promise<Values> => {
  const one = next.pupil ? await tx.peek(pupil, String(next.pupil)) : null;
  if (!one) return {};
  if (!tx.unbound && tx.actor.role === 'school' && one.school !== next.school)
    throw refuse('not-own-pupil', '台账没有保存', '该生的学籍不在本校', '请由学籍所在学校登记。');
  return { childName: one.name };
};

/** @throws Refusal `not-own-pupil`, `duplicate-case`, `future`, `name-missing` */
export const prepareCase = async ({ tx, id, before, next }: PrepareContext<WriteTransaction>): Promise<Values> => {
  if (before) return {};
  if (String(next.foundOn) > today())
    throw refuse('future', '台账没有保存', '发现日期晚于今天', '请填写今天或以前的日期。');
  const known = await fromRoll(tx, next);
  if (!known.childName && !next.childName)
    throw refuse('name-missing', '台账没有保存', '没有选择学生，也没有填写姓名', '请选择学生；无学籍的请填写姓名。');
  if (await openOf(tx.system, next.pupil, id))
    throw refuse('duplicate-case', '台账没有保存', '该生已有未销号的台账', '请在已有台账中办理。', { status: 409 });
  return known;
};

const ask = async (tx: WriteTransaction, row: Values, verb: string, title: string): Promise<void> => {
  const { name } = await organisationOf(tx.system, String(row.school));
  const asked = { title: `${title}（${name}）`, kind: 'do' as const, organisation: String(row.school), verb };
  await assignTask(tx, { ...about(String(row.id)), ...asked });
};

const askSections = async (tx: WriteTransaction, row: Values, verb: string, title: string): Promise<void> => {
  const { name } = await organisationOf(tx.system, String(row.school));
  for (const organisation of await handlersOfRoll(tx.system, row.school, row.stage))
    await assignTask(tx, {
      ...about(String(row.id)),
      title: `${title}（${name}）`,
      kind: 'confirm',
      organisation,
      verb,
    });
};

const VISIT = '入户核查疑似辍学学生';

export const askToVisit = async ({ tx, row, before }: EffectContext<WriteTransaction>): Promise<void> => {
  if (!before) await ask(tx, row, 'visit', VISIT);
};

export const wasVisited = async ({ tx, next }: Step): Promise<void> => {
  await settleTasks(tx, next.id, ['visit']);
  await askSections(tx, next, 'confirm', '核对入户核查结果');
};
export const wasConfirmed = async ({ tx, next }: Step): Promise<void> => {
  await settleTasks(tx, next.id, ['confirm']);
  await ask(tx, next, 'report', '劝返辍学学生并报告去向');
};
export const wasReported = async ({ tx, next }: Step): Promise<void> => {
  await settleTasks(tx, next.id, ['report', 'confirm']);
  await askSections(tx, next, 'close', '核验辍学学生去向');
};
/** The roll itself says where the child is: nobody is asked to visit or to persuade any more. */
export const wasMatched = async ({ tx, next }: Step): Promise<void> => {
  await settleTasks(tx, next.id, ['visit', 'confirm', 'report'], '学籍已比对到去向');
  await askSections(tx, next, 'close', '核验辍学学生去向');
};
export const wasReturned = async ({ tx, next }: Step): Promise<void> => {
  await settleTasks(tx, next.id, ['close'], '已退回');
  await ask(tx, next, 'report', '去向核验被退回，请继续劝返并报告');
};
export const wasClosed = async ({ tx, next }: Step): Promise<void> => {
  await settleTasks(tx, next.id, ['close']);
  await dropTasks(tx, next.id);
};
export const wasReopened = ({ tx, next }: Step): Promise<void> => ask(tx, next, 'visit', VISIT);

/** A confirmed dropout that is sent back is one still. */
export const afterReturn = ({ row }: TransitionContext): string => (row.confirmedOn ? 'confirmed' : 'visited');

export const hasOutcome = ({ row, next }: TransitionContext<ReadTransaction>): Reason[] =>
  row.confirmedOn && next.outcome === 'mistaken'
    ? [
        {
          field: 'outcome',
          detail: '已认定辍学的，不能按“未辍学”销号',
          remedy: '请选择孩子现在的去向。',
          facts: { code: 'was-confirmed' },
        },
      ]
    : [];

const STANDS: Readonly<Record<string, readonly string[]>> = {
  returned: ['inSchool'],
  mistaken: ['inSchool'],
  suspended: ['suspended'],
  homeTeaching: ['homeTeaching'],
  abroad: ['abroad'],
  deceased: ['deceased'],
};

/** What was reported is what the roll says; a child without a roll here is told by papers alone. */
export const isBorneOut = async ({ tx, row }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  const one = row.pupil ? await tx.peek(pupil, String(row.pupil)) : null;
  const wanted = STANDS[String(row.outcome)];
  if (!one || !wanted || wanted.includes(one.status)) return [];
  const detail = isInRoll(one.status) ? '学籍状态还没有变更' : '该生不在本区任何学校在籍';
  return [
    {
      detail: `报告的去向与学籍不一致：${detail}`,
      remedy: '请先办理相应的学籍异动，再核验销号。',
      facts: { code: 'roll-differs', status: one.status },
    },
  ];
};

/** @throws Refusal `future`, `alone`, `closed`, `not-found` */
export const prepareVisit = async ({ tx, before, next }: PrepareContext<WriteTransaction>): Promise<Values> => {
  if (before) return {};
  const of = await tx.get(dropoutCase(), String(next.dropoutCase));
  if (of.state === 'closed')
    throw refuse('closed', '走访记录没有保存', '这条台账已经销号', '孩子再次离校的，请先重开台账。', { status: 409 });
  if (String(next.visitedOn) > today() || String(next.visitedOn) < of.foundOn)
    throw refuse('wrong-day', '走访记录没有保存', '走访日期不在发现日期与今天之间', '请核对日期。');
  if (
    String(next.visitors)
      .split(/[、，,；;\s]+/)
      .filter(Boolean).length < 2
  )
    throw refuse('alone', '走访记录没有保存', '走访人员不足两人', '请写明两名以上走访人员，用顿号隔开。');
  return { school: of.school };
};

/** A visit is counted, and the first one takes the case on. */
export const countVisit = async ({ tx, row, before }: EffectContext<WriteTransaction>): Promise<void> => {
  if (before) return;
  const of = await tx.system.get(dropoutCase(), String(row.dropoutCase));
  const patch = { visits: (of.visits ?? 0) + 1, visitedBy: tx.actor.personId };
  await tx.system.update(dropoutCase(), of.id, patch, { verb: 'visit' });
  if (of.state === 'suspected') await tx.system.act(dropoutCase(), of.id, 'visit');
};
