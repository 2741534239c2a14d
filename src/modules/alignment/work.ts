/** What people do with two plans side by side, besides the verbs of the records. */
import { organisation } from '#kernel/access';
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { draftItem } from '#modules/plan';
import { assignTask, task } from '#modules/tasks';
import { type Alignment, alignmentRecord, bothSides, pairRecord, unfinished } from './both-sides.ts';
import { pairOf, propose } from './propose.ts';
import { refuseClosed, refuseUnlessDeciding } from './rules.ts';
import { isDrafting, type Side } from './sides.ts';

/** The alignment, open for the acting person's decision. @throws Refusal `not-found`, `forbidden`, `alignment-closed` */
const openFor = async (tx: WriteTransaction, id: string): Promise<Alignment> => {
  const found = await tx.get(alignmentRecord(), id);
  refuseUnlessDeciding(tx);
  refuseClosed(found);
  // Two people who decide at once: the second waits and sees what the first did.
  await tx.system.lock(alignmentRecord(), id, 'update');
  return found;
};

const oneOf = (sides: readonly Side[], id: string): Side => {
  const found = sides.find((one) => one.id === id && !one.dropped);
  if (found) return found;
  throw refuse('unknown-promise', '没有保存', '所选的事项不在这两份要点里', '请刷新页面后再试。', { status: 404 });
};

export const compareAgain = async (tx: WriteTransaction, id: string) => propose(tx, await openFor(tx, id));

/** Confirms several proposals; a version that somebody changed meanwhile refuses them all. */
export const confirmSeveral = async (
  tx: WriteTransaction,
  id: string,
  pairs: readonly { readonly id: string; readonly version: number }[],
): Promise<{ confirmed: number }> => {
  await openFor(tx, id);
  const own = await tx.find(pairRecord(), { alignment: id, id: pairs.map((one) => one.id) });
  if (own.length < pairs.length)
    throw refuse('unknown-pair', '没有确认', '其中有的建议已经不在', '请刷新页面后再试。', { status: 404 });
  for (const { id: pair, version } of pairs) await tx.act(pairRecord(), pair, 'confirm', { version });
  return { confirmed: pairs.length };
};

/** Puts two promises together; one that was proposed or refused before is confirmed. */
const join = async (tx: WriteTransaction, alignment: string, upper: Side, lower: Side): Promise<string> => {
  const [known] = await tx.lookup(pairRecord(), { alignment, upper: upper.id, lower: lower.id });
  if (known?.state === 'confirmed')
    throw refuse('paired-already', '没有添加', '这两项已经对应', '请刷新页面后查看。', { status: 409 });
  const given = { ...pairOf(alignment, upper, lower), source: 'manual' as const };
  const row = known ?? (await tx.system.create(pairRecord(), given, { verb: 'add' }));
  await tx.act(pairRecord(), row.id, 'confirm');
  return row.id;
};

export const addByHand = async (
  tx: WriteTransaction,
  id: string,
  given: { readonly upper: string; readonly lower: string },
): Promise<{ id: string }> => {
  const alignment = await openFor(tx, id);
  const { uppers, lowers } = await bothSides(tx, alignment);
  const upper = oneOf(unfinished(alignment, uppers), given.upper);
  return { id: await join(tx, id, upper, oneOf(lowers, given.lower)) };
};

/**
 * A new item at the end of the own draft with the superior's sentence as what has to be answered; a section writes it.
 * @throws Refusal `draft-closed`, `unknown-promise`
 */
export const draftFor = async (
  tx: WriteTransaction,
  id: string,
  { promise, section }: { readonly promise: string; readonly section: string | null },
): Promise<{ item: string; pair: string }> => {
  const alignment = await openFor(tx, id);
  const { uppers, below } = await bothSides(tx, alignment);
  const upper = oneOf(unfinished(alignment, uppers), promise);
  if (!isDrafting(below))
    throw refuse(
      'draft-closed',
      '没有加入草稿',
      '本级要点不在本系统起草，或已送审',
      '请改为交科室提出办法；要点已下达的，按程序办理调整。',
      { status: 409 },
    );
  const last = (await tx.lookup(draftItem, { plan: below.id }, { sort: '-order', limit: 1 }))[0];
  const heading = (upper.heading || upper.text).slice(0, 60);
  const given = { plan: below.id, order: (last?.order ?? -1) + 1, level: Math.min(last?.level ?? 1, 2), heading };
  const row = await tx.create(draftItem, { ...given, body: upper.text, author: section });
  const { lowers } = await bothSides(tx, alignment);
  return { item: row.id, pair: await join(tx, id, upper, oneOf(lowers, row.id)) };
};

/** Gives a section the task to say how a promise is answered. @throws Refusal `asked-already`, `no-section` */
export const askFor = async (
  tx: WriteTransaction,
  id: string,
  { promise, section, dueOn }: { readonly promise: string; readonly section: string; readonly dueOn: string | null },
): Promise<{ task: string }> => {
  const alignment = await openFor(tx, id);
  const { uppers } = await bothSides(tx, alignment);
  const upper = oneOf(unfinished(alignment, uppers), promise);
  const unit = await tx.peek(organisation, section);
  if (unit?.kind !== 'section')
    throw refuse('no-section', '没有交办', '所选的不是本局科室', '请从列表里选择科室。', { status: 404 });
  const about = { record: 'commitment', id: upper.id };
  const [asked] = await tx.lookup(task, {
    about: about.record,
    aboutId: about.id,
    organisation: section,
    state: 'open',
  });
  if (asked)
    throw refuse('asked-already', '没有交办', `已经交给${unit.name}，还没有办结`, '可在任务里催办。', { status: 409 });
  const asks = alignment.kind === 'answer' ? '上级要点这一项，本级如何落实' : '上年这一项没有完成，今年如何安排';
  return {
    task: await assignTask(tx, {
      title: `${asks}：${upper.text}`,
      kind: 'comment',
      organisation: section,
      about,
      path: `/alignments/${id}`,
      note: upper.text,
      ...(dueOn ? { dueOn } : {}),
    }),
  };
};
