/** What a community kindergarten owes, who is asked for it, and whether the register of schools bears it out. */
import type { EffectContext, PrepareContext, TransitionContext } from '#kernel/definition';
import { type Reason, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { OWNERSHIPS, school } from '#modules/institutions';
import { assignTask, dropTasks, settleTasks } from '#modules/tasks';

type Step = TransitionContext<WriteTransaction>;
type Values = Readonly<Record<string, unknown>>;

/** @throws Refusal `future` */
export const prepareKindergarten = ({ tx, before, next }: PrepareContext<WriteTransaction>): Values => {
  if (String(next.foundOn) > today() || String(next.handedOverOn ?? '') > today())
    throw refuse('future', '台账没有保存', '摸排或移交日期晚于今天', '请填写今天或以前的日期。');
  return before ? {} : { asker: tx.actor.organisationId };
};

const ask = (tx: WriteTransaction, row: Values, verb: string, title: string, organisation: unknown) =>
  assignTask(tx, {
    title: `${title}：${row.name}`,
    kind: verb === 'settle' ? 'confirm' : 'do',
    organisation: String(organisation),
    about: { record: 'communityKindergarten', id: String(row.id) },
    path: `/records/community-kindergartens/${row.id}`,
    verb,
    ...(verb === 'report' ? { dueOn: String(row.dueOn) } : {}),
  });

export const askForPlan = async ({ tx, row, before }: EffectContext<WriteTransaction>): Promise<void> => {
  if (!before) await ask(tx, row, 'plan', '制定配套园治理方案', row.organisation);
};
export const askToSettle = async ({ tx, next }: Step): Promise<void> => {
  await settleTasks(tx, next.id, ['plan', 'settle']);
  await ask(tx, next, 'report', '治理配套园并报告', next.organisation);
};
export const askToCheck = async ({ tx, next }: Step): Promise<void> => {
  await settleTasks(tx, next.id, ['report']);
  await ask(tx, next, 'settle', '核验配套园治理', next.asker);
};
export const wasSettled = async ({ tx, next }: Step): Promise<void> => {
  await settleTasks(tx, next.id, ['settle']);
  await dropTasks(tx, next.id);
};
export const wasReopened = async ({ tx, next }: Step): Promise<void> => {
  await ask(tx, next, 'report', '配套园问题重新出现，请治理并报告', next.organisation);
};

/** Public, or recognised as inclusive on the day; null where the register does not know it. */
export const runsAs = async (
  tx: ReadTransaction,
  id: unknown,
): Promise<'public' | 'inclusivePrivate' | 'other' | null> => {
  const [found] = id ? await tx.lookup(school, { organisation: id }) : [];
  if (!found || found.closedOn !== null) return null;
  if (found.ownership === 'public') return 'public';
  return found.inclusive && String(found.inclusiveUntil ?? '9999') >= today() ? 'inclusivePrivate' : 'other';
};

/** The register decides whether it is public or inclusive, not the report. */
export const isRunAsReported = async ({ tx, row }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  const found = await runsAs(tx, row.kindergarten);
  if (found !== null && found === row.runAs) return [];
  const detail =
    found === null
      ? '对应的幼儿园没有在学校登记中，或已撤销'
      : `学校登记为${found === 'public' ? OWNERSHIPS.public : found === 'other' ? '民办，没有有效的普惠认定' : '普惠性民办园'}，与报告不一致`;
  return [{ detail, remedy: '请先更正学校登记，或退回责任单位。', facts: { code: 'register-differs', found } }];
};
