/** Which class has to be cleared, to how many pupils, and whether the roll says that it is. */
import { type EffectContext, laterRecord, type PrepareContext, type TransitionContext } from '#kernel/definition';
import { type Reason, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { parameterOn, today } from '#kernel/time';
import { classGroup } from '#modules/institutions';
import { type ClassSize, classSizesOf, largeClassFrom, SIZE_BANDS } from '#modules/pupils';
import { assignTask, dropTasks, settleTasks } from '#modules/tasks';
import type { classClearance as Clearance } from './clearance-record.ts';

type Step = TransitionContext<WriteTransaction>;
type Values = Readonly<Record<string, unknown>>;
const classClearance = () => laterRecord<typeof Clearance>(classGroup, 'classClearance');

const path = (id: string): string => `/records/class-clearances/${id}`;
const about = (id: string) => ({ about: { record: 'classClearance', id }, path: path(id) });

const sizeNow = async (tx: ReadTransaction, school: string, id: unknown): Promise<ClassSize | undefined> =>
  (await classSizesOf(tx, school, today())).find((one) => one.id === id);

/** An oversized class is cleared below 56; one above its standard when it keeps that. */
const targetOf = async (tx: ReadTransaction, { band, limit }: ClassSize): Promise<number> =>
  band === 'overStandard' ? Number(limit) : (await parameterOn(tx, largeClassFrom, today())) - 1;

const alreadyOpen = async (tx: ReadTransaction, id: unknown): Promise<boolean> =>
  (await tx.lookup(classClearance(), { classGroup: id })).some((one) =>
    ['open', 'planned', 'reported'].includes(one.state),
  );

/** @throws Refusal `past`, `not-over`, `duplicate-clearance`, `not-found` */
export const prepareClearance = async ({ tx, before, next }: PrepareContext<WriteTransaction>): Promise<Values> => {
  if (before) return {};
  if (String(next.dueOn) < today())
    throw refuse('past', '台账没有保存', '化解时限早于今天', '请填写今天或以后的日期。');
  const group = await tx.get(classGroup, String(next.classGroup));
  const size = await sizeNow(tx, group.school, group.id);
  if (!size || size.band === 'within')
    throw refuse(
      'not-over',
      '台账没有保存',
      `${group.label}现有${size?.pupils ?? 0}人，没有超过班额标准`,
      '请从班额监测的名单中选择。',
    );
  if (await alreadyOpen(tx.system, group.id))
    throw refuse('duplicate-clearance', '台账没有保存', `${group.label}已有未销号的台账`, '请在已有台账中办理。', {
      status: 409,
    });
  const { school, stage, band } = size;
  const label = `${size.schoolName}${size.label}`;
  const target = await targetOf(tx, size);
  const asker = tx.actor.organisationId;
  return { school, stage, band, classLabel: label, found: size.pupils, foundOn: today(), target, asker };
};

const ask = (tx: WriteTransaction, row: Values, verb: string, title: string) =>
  assignTask(tx, {
    ...about(String(row.id)),
    title: `${title}：${row.classLabel}`,
    kind: 'do',
    organisation: String(row.school),
    verb,
    ...(verb === 'report' ? { dueOn: String(row.dueOn) } : {}),
  });

export const askForPlan = async ({ tx, row, before }: EffectContext<WriteTransaction>): Promise<void> => {
  if (!before) await ask(tx, row, 'plan', `制定${SIZE_BANDS[row.band as keyof typeof SIZE_BANDS]}化解方案`);
};

export const askToClear = async ({ tx, next }: Step): Promise<void> => {
  await settleTasks(tx, next.id, ['plan', 'close']);
  await ask(tx, next, 'report', '化解超班额并报告');
};

/** The office that opened the ledger's row checks it. */
export const askToCheck = async ({ tx, next }: Step): Promise<void> => {
  await settleTasks(tx, next.id, ['report']);
  await assignTask(tx, {
    ...about(next.id),
    title: `核验超班额化解：${next.classLabel}`,
    kind: 'confirm',
    organisation: String(next.asker),
    verb: 'close',
  });
};

export const wasCleared = async ({ tx, next }: Step): Promise<void> => {
  await settleTasks(tx, next.id, ['close']);
  await dropTasks(tx, next.id);
};

/** The roll decides, not the report. */
export const isSmallEnough = async ({ tx, row }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  const size = await sizeNow(tx, String(row.school), row.classGroup);
  const [now, target] = [size?.pupils ?? 0, Number(row.target)];
  if (now <= target) return [];
  return [
    {
      detail: `学籍中该班现有${now}人，目标${target}人，还多${now - target}人`,
      remedy: '请先办理调班或分班的学籍异动，再报告。',
      facts: { code: 'still-over', now, target },
    },
  ];
};
