/** What follows from the steps of a collection: parts, checks, tasks with their due dates, locks. */
import { headOf, organisation } from '#kernel/access';
import type { EffectContext, Row, TransitionContext } from '#kernel/definition';
import { freezeRows, releaseRows } from '#kernel/freeze';
import { notify } from '#kernel/notice';
import type { WriteTransaction } from '#kernel/store';
import { school } from '#modules/institutions';
import { assignTask, dropTasks, settleTasks } from '#modules/tasks';
import { type Dataset, RECORDS_OF } from '../datasets.ts';
import { judgeSchool } from '../judge.ts';
import { questionsOf } from './questions.ts';
import { collectionOf, countOpen, definitionOf } from './rows.ts';

type Context = TransitionContext<WriteTransaction>;

type Asked = {
  readonly title: string;
  readonly organisation: string;
  readonly dueOn: string;
  readonly verb: string;
  readonly kind?: 'report' | 'confirm' | 'do';
  readonly assignee?: string | null;
};

const ask = (tx: WriteTransaction, part: Row, given: Asked) =>
  assignTask(tx, {
    kind: given.kind ?? 'report',
    title: given.title,
    organisation: given.organisation,
    assignee: given.assignee ?? null,
    dueOn: given.dueOn,
    verb: given.verb,
    about: { record: 'collectionPart', id: part.id },
    path: `/quality/collections/parts/${part.id}`,
  });

const standingSchools = async (tx: WriteTransaction, row: Row): Promise<string[]> => {
  const named = (row.schools ?? []) as string[];
  if (named.length > 0) return named;
  return (await tx.lookup(school, { closedOn: null })).map((one) => one.organisation);
};

/** Every school gets its part and is asked for it. */
export const started = async ({ tx, next }: Context): Promise<void> => {
  const schools = await standingSchools(tx, next);
  await tx.system.createMany(
    definitionOf('collectionPart'),
    schools.map((one) => ({ collection: next.id, school: one, state: 'collecting' })) as never,
    { verb: 'ask' },
  );
};

/** A new part is a task of its school, with a row for each further question. */
export const asked = async ({ tx, row, before }: EffectContext<WriteTransaction>): Promise<void> => {
  if (before) return;
  const of = await collectionOf(tx, row);
  const questions = questionsOf(of as unknown as Row);
  if (questions.length > 0)
    await tx.system.createMany(
      definitionOf('collectionAnswer'),
      questions.map(({ label }, at) => ({
        ...{ collection: row.collection, part: row.id, school: row.school },
        ...{ order: at + 1, question: label },
      })) as never,
      { verb: 'ask' },
    );
  await ask(tx, row, {
    title: `采集并校验：${of.title}`,
    organisation: String(row.school),
    dueOn: of.collectUntil,
    verb: 'check',
  });
};

/** Judges the school now and writes down what is open; the part goes on with the figures of this moment. */
const judged = async (tx: WriteTransaction, part: Row): Promise<{ errors: number; warnings: number }> => {
  const of = await collectionOf(tx, part);
  await judgeSchool(tx, String(part.school), of.datasets);
  const open = await countOpen(tx, part);
  await tx.system.update(definitionOf('collectionPart'), part.id, open, { verb: 'judge' });
  return open;
};

const toConfirm = async (tx: WriteTransaction, part: Row): Promise<void> => {
  const of = await collectionOf(tx, part);
  const { errors, warnings } = await judged(tx, part);
  // Nobody else may confirm; where the school has no head now, whoever is there sees that it waits.
  const head = await headOf(tx, String(part.school));
  const rest = errors + warnings > 0 ? `（错误${errors}条，待说明的提示${warnings}条）` : '';
  await ask(tx, part, {
    title: `核对并确认：${of.title}${rest}`,
    organisation: String(part.school),
    assignee: head?.personId ?? null,
    dueOn: of.confirmUntil,
    verb: 'confirm',
    kind: 'confirm',
  });
};

export const checked = async ({ tx, next }: Context): Promise<void> => {
  await settleTasks(tx, next.id, ['check']);
  await toConfirm(tx, next);
};

export const corrected = async ({ tx, next }: Context): Promise<void> => {
  await settleTasks(tx, next.id, ['correct']);
  await toConfirm(tx, next);
};

/** The part goes back with its reason; what was held fast on its account is let go. */
export const returned = async ({ tx, next, reason }: Context): Promise<void> => {
  const of = await collectionOf(tx, next);
  await releaseRows(tx, next.id, reason);
  await dropTasks(tx, next.id);
  await ask(tx, next, {
    title: `修正后重新报送：${of.title}`,
    organisation: String(next.school),
    dueOn: of.confirmUntil,
    verb: 'correct',
  });
};

export const confirmed = async ({ tx, next }: Context): Promise<void> => {
  const of = await collectionOf(tx, next);
  await settleTasks(tx, next.id, ['confirm']);
  const unit = await tx.peek(organisation, String(next.school));
  await ask(tx, next, {
    title: `审核学校数据：${unit?.name ?? ''}（${of.title}）`,
    organisation: of.keeper,
    dueOn: of.auditUntil,
    verb: 'audit',
    kind: 'confirm',
  });
};

export const audited = async ({ tx, next }: Context): Promise<void> => {
  await settleTasks(tx, next.id, ['audit']);
};

/** From now on nobody edits the rows of these sets in this school, until the part is returned or the collection ends. */
export const locked = async ({ tx, next }: Context): Promise<void> => {
  const of = await collectionOf(tx, next);
  const records = of.datasets.flatMap((dataset) => RECORDS_OF[dataset as Dataset]);
  await freezeRows(tx, { organisation: String(next.school), records, reason: of.title, aboutId: next.id });
};

export const published = async ({ tx, next }: Context): Promise<void> => {
  const of = await collectionOf(tx, next);
  const to = [next.handedInBy, next.confirmedBy].filter((one): one is string => typeof one === 'string');
  await notify(tx, {
    to: [...new Set(to)],
    kind: 'inform',
    title: `已发布：${of.title}`,
    path: `/quality/collections/parts/${next.id}`,
    about: { record: 'collectionPart', id: next.id },
  });
};

/** With the end of a collection nothing is held fast any more: the snapshot keeps its figures. */
export const closed = async ({ tx, next }: Context): Promise<void> => {
  for (const part of (await tx.lookup(definitionOf('collectionPart'), { collection: next.id })) as Row[]) {
    await releaseRows(tx, part.id, '批次结束');
    await dropTasks(tx, part.id);
  }
};
