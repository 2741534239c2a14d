import { post } from '#kernel/access';
import type { Row, TransitionContext } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { assignTask, dropTasks, settleTasks } from '#modules/tasks';
import { carryFrom } from './carry-over.ts';
import { composeText } from './compose.ts';
import { draftItem } from './draft-records.ts';
import { decomposePlan } from './reading.ts';
import { planVersion } from './records.ts';
import { storeDecomposition, storeVersion } from './store-decomposition.ts';

export { dispatchPlan } from './dispatch.ts';

type Context = TransitionContext<WriteTransaction>;

/** The text that the items make up now. */
export const draftText = async (tx: WriteTransaction, row: Row): Promise<string> => {
  const items = await tx.lookup(draftItem, { plan: row.id }, { sort: 'order' });
  return composeText(
    {
      title: String(row.title),
      docNumber: row.docNumber as string | null,
      issuers: row.issuers as string[] | null,
      signedOn: row.signedOn as string | null,
    },
    items,
  );
};

/** Each hand-over keeps the text as it was handed over; a plan from a file has its file's versions. */
const keepDraft = async ({ tx, next }: Context, note: string): Promise<void> => {
  if (next.origin === 'drafted') await storeVersion(tx, next.id, await draftText(tx, next), { note });
};

export const keepConsultationDraft = (context: Context): Promise<void> => keepDraft(context, '征求意见稿');

/** The draft lies with the section that examines it. */
export const askForReview = async (context: Context): Promise<void> => {
  const { tx, next } = context;
  await keepDraft(context, '送审稿');
  await assignTask(tx, {
    title: `合规审核：${String(next.title)}`,
    kind: 'decide',
    organisation: String(next.reviewSection),
    about: { record: 'plan', id: next.id },
    verb: 'passReview',
    path: `/plans/${next.id}/draft`,
  });
};

/** Reviewed or sent back: the tasks that waited for it are over. */
export const closeReview = ({ tx, row, next }: Context): Promise<void> =>
  next.state === 'deciding' ? settleTasks(tx, row.id, ['passReview']) : dropTasks(tx, row.id, ['passReview', 'sign']);

/** A draft that was decided waits for the head of the bureau. */
export const askForSignature = async ({ tx, next }: Context): Promise<void> => {
  const heads = await tx.lookup(post, { role: 'leader', head: true, toOn: null });
  for (const { organisation, person } of heads)
    await assignTask(tx, {
      title: `签发：${String(next.title)}`,
      kind: 'decide',
      organisation,
      assignee: person,
      about: { record: 'plan', id: next.id },
      verb: 'sign',
      path: `/plans/${next.id}/draft`,
    });
};

export const closeSignature = ({ tx, row }: Context): Promise<void> => settleTasks(tx, row.id, ['sign']);

/**
 * 印发 freezes the text. A plan drafted here gets its text from its items, which is decomposed now and reviewed
 * before dispatch; a plan from a file has been reviewed already.
 */
export const freezeText = async ({ tx, next }: Context): Promise<void> => {
  if (next.origin === 'imported') return freezeLatest(tx, next.id);
  const read = decomposePlan(await draftText(tx, next));
  const row = { id: next.id, planYear: Number(next.planYear) };
  const revises = next.revises as string | null;
  await storeDecomposition(tx, row, read, {
    note: '印发稿',
    frozen: true,
    ...(revises ? { carry: carryFrom(tx, revises) } : {}),
  });
};

const freezeLatest = async (tx: WriteTransaction, planId: string): Promise<void> => {
  const [latest] = await tx.lookup(planVersion, { plan: planId }, { sort: '-number', limit: 1 });
  if (!latest) throw refuse('no-text', '不能印发', '这份要点还没有文本', '请先导入文件。');
  await tx.system.update(planVersion, latest.id, { frozen: true }, { verb: 'freeze' });
};
