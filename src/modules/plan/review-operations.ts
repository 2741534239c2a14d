import type { ReviewChange } from '#contract/plan';
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { later } from '#kernel/time';
import { redirectCarried } from './carried.ts';
import { trimmed } from './reading.ts';
import { clause, commitment, target } from './records.ts';
import { changeOf, currentText, openCommitment, openReview } from './review.ts';
import { innermost, type Span } from './spans.ts';
import { codes, titleOf } from './titles.ts';
import type { CommitmentRow, PlanRow, TargetRow } from './views.ts';

type Seen = { readonly id: string; readonly version: number };
export type Marked = {
  readonly commitments?: readonly Seen[] | undefined;
  readonly clause?: string | undefined;
  readonly all?: true | undefined;
  readonly reviewed: boolean;
};

/**
 * Marks promises reviewed, or to be reviewed again: some of known versions, all of a clause and below, or all that
 * are not dropped. @throws Refusal `version-conflict`, `fixed`
 */
export const markReviewed = async (tx: WriteTransaction, planId: string, given: Marked): Promise<ReviewChange> => {
  const row = await openReview(tx, planId);
  const review = given.reviewed ? 'reviewed' : 'unreviewed';
  const marked = await markedRows(tx, planId, given);
  const open = marked.filter((one) => one.review !== 'dropped' && one.review !== review);
  for (const one of open) await tx.system.update(commitment, one.id, { review }, { verb: 'review' });
  return changeOf(tx, row, { commitments: open.map((one) => one.id) });
};

const markedRows = async (tx: WriteTransaction, planId: string, given: Marked): Promise<CommitmentRow[]> => {
  if (given.all) return tx.lookup(commitment, { plan: planId });
  if (given.clause) return rowsUnder(tx, planId, given.clause);
  const rows: CommitmentRow[] = [];
  for (const { id, version } of given.commitments ?? []) {
    const row = (await tx.lock(commitment, id, 'update')) as CommitmentRow;
    await tx.checkVersion(commitment, row, version, {});
    if (row.plan === planId) rows.push(row);
  }
  return rows;
};

const rowsUnder = async (tx: WriteTransaction, planId: string, clauseId: string): Promise<CommitmentRow[]> => {
  const around = await tx.get(clause, clauseId);
  const rows = await tx.lookup(commitment, { plan: planId });
  return rows.filter((one) => around.plan === planId && one.start >= around.start && one.start < around.end);
};

/** 不是承诺: drops a promise with its reason; it stays listed. */
export const dropCommitment = async (
  tx: WriteTransaction,
  { id, version }: Seen,
  reason: string,
): Promise<ReviewChange> => {
  const { plan } = await openCommitment(tx, id, version);
  await tx.system.update(commitment, id, { review: 'dropped', dropReason: reason }, { verb: 'drop', reason });
  return changeOf(tx, plan, { commitments: [id] });
};

/** Takes a dropped promise back, to be reviewed. */
export const restoreCommitment = async (tx: WriteTransaction, { id, version }: Seen): Promise<ReviewChange> => {
  const { plan, row } = await openCommitment(tx, id, version);
  if (row.review !== 'dropped')
    throw refuse('not-dropped', '没有恢复', '这项没有被剔除', '请刷新页面后查看。', { status: 409 });
  await tx.system.update(commitment, id, { review: 'unreviewed', dropReason: null }, { verb: 'restore' });
  return changeOf(tx, plan, { commitments: [id] });
};

/** Title that follows the sentence, unless a person gave another. */
const retitled = (row: CommitmentRow, text: string): string =>
  row.title === titleOf(row.text) ? titleOf(text) : row.title;

const kindOf = (row: CommitmentRow, inside: readonly TargetRow[]): CommitmentRow['kind'] => {
  const first = inside[0]?.type as CommitmentRow['kind'] | undefined;
  if (first) return first;
  return row.kind === 'list' || row.kind === 'accreditation' ? row.kind : 'duty';
};

/**
 * Splits a promise at an offset of the text inside its sentence: the row keeps the left part, a new one takes the
 * right with the same owners. Targets go to the part they stand in. @throws Refusal `outside-sentence`, `splits-target`
 */
export const splitCommitment = async (
  tx: WriteTransaction,
  { id, version }: Seen,
  at: number,
): Promise<ReviewChange> => {
  const { plan, row } = await openCommitment(tx, id, version);
  const { text } = await currentText(tx, plan.id);
  const left = trimmed(text, { start: row.start, end: at });
  const right = trimmed(text, { start: at, end: row.end });
  if (at <= row.start || at >= row.end || left.start >= left.end || right.start >= right.end)
    throw refuse('outside-sentence', '没有拆分', '拆分点不在这句话中间', '请把光标放在两件事之间再拆分。');
  const targets = await tx.lookup(target, { commitment: id }, { sort: 'start' });
  refuseCut(targets, at);
  const [before, behind] = [targets.filter((one) => one.start < at), targets.filter((one) => one.start >= at)];
  const said = (span: Span) => text.slice(span.start, span.end);
  const leftPart = { ...left, text: said(left), title: retitled(row, said(left)), kind: kindOf(row, before) };
  await tx.system.update(commitment, id, leftPart, { verb: 'split' });
  const other = await tx.system.create(
    commitment,
    {
      ...copied(row),
      ...right,
      order: right.start,
      text: said(right),
      title: titleOf(said(right)),
      kind: kindOf(row, behind),
      code: await nextCode(tx, plan, row.clausePath),
    },
    { verb: 'split' },
  );
  for (const one of behind) await tx.system.update(target, one.id, { commitment: other.id }, { verb: 'split' });
  return changeOf(tx, plan, { commitments: [id, other.id], targets: behind.map((one) => one.id) });
};

const refuseCut = (targets: readonly TargetRow[], at: number): void => {
  const cut = targets.find((one) => one.start < at && at < one.end);
  if (cut)
    throw refuse(
      'splits-target',
      '没有拆分',
      `拆分点落在目标“${cut.quote}”的原文中间`,
      '请换一处拆分，或先删除这个目标。',
    );
};

/** What the second half of a promise has in common with the first. */
const copied = (row: CommitmentRow) => ({
  plan: row.plan,
  clause: row.clause,
  clausePath: row.clausePath,
  source: row.source,
  review: row.review === 'dropped' ? ('unreviewed' as const) : row.review,
  leader: row.leader,
  leadSection: row.leadSection,
  supporting: row.supporting,
  addressees: row.addressees,
  taskForce: row.taskForce,
  startOn: row.startOn,
  dueOn: row.dueOn,
  proof: row.proof,
});

const nextCode = async (tx: WriteTransaction, plan: PlanRow, clausePath: string): Promise<string> => {
  const rows = await tx.lookup(commitment, { plan: plan.id, clausePath });
  return codes(
    plan.planYear,
    rows.map((one) => one.code),
  )(clausePath);
};

/**
 * Merges a promise with the next one of the same clause: one row over both sentences, owners joined, the second row
 * gone (its history stays). @throws Refusal `not-next`, `version-conflict`
 */
export const mergeCommitments = async (tx: WriteTransaction, first: Seen, second: Seen): Promise<ReviewChange> => {
  const { plan, row } = await openCommitment(tx, first.id, first.version);
  const next = (await tx.lock(commitment, second.id, 'update')) as CommitmentRow;
  await tx.checkVersion(commitment, next, second.version, {});
  await refuseUnlessNext(tx, row, next);
  const { text } = await currentText(tx, plan.id);
  const span = { start: row.start, end: Math.max(row.end, next.end) };
  const said = text.slice(span.start, span.end);
  const moved = await tx.lookup(target, { commitment: next.id });
  const inside = await tx.lookup(target, { commitment: [row.id, next.id] }, { sort: 'start' });
  for (const one of moved) await tx.system.update(target, one.id, { commitment: row.id }, { verb: 'merge' });
  await redirectCarried(tx, [next.id], row.id, 'merge');
  await tx.system.remove(commitment, next.id, { verb: 'merge' });
  const joined = { ...span, text: said, title: retitled(row, said), kind: kindOf(row, inside), ...ownersOf(row, next) };
  await tx.system.update(commitment, row.id, joined, { verb: 'merge' });
  return changeOf(tx, plan, { commitments: [row.id], targets: moved.map((one) => one.id), removed: [next.id] });
};

const ownersOf = (row: CommitmentRow, next: CommitmentRow) => ({
  review: row.review === next.review ? row.review : ('unreviewed' as const),
  leader: row.leader ?? next.leader,
  leadSection: row.leadSection ?? next.leadSection,
  supporting: [...new Set([...row.supporting, ...next.supporting])],
  addressees: [...new Set([...row.addressees, ...next.addressees])],
  dueOn: row.dueOn && next.dueOn ? later(row.dueOn, next.dueOn) : (row.dueOn ?? next.dueOn),
});

const refuseUnlessNext = async (tx: WriteTransaction, row: CommitmentRow, next: CommitmentRow): Promise<void> => {
  const title = '没有合并';
  if (row.review === 'dropped' || next.review === 'dropped')
    throw refuse('dropped', title, '其中一项已标为“不是承诺”', '请先恢复，再合并。');
  const rows = await tx.lookup(commitment, { plan: row.plan, clause: row.clause }, { sort: 'order' });
  const at = rows.findIndex((one) => one.id === row.id);
  if (row.plan !== next.plan || rows[at + 1]?.id !== next.id)
    throw refuse(
      'not-next',
      title,
      '只能与同一条目里紧接着的下一项合并',
      '请从前一项发起合并；中间隔着其他事项的，请先处理中间的事项。',
    );
};

export type NewPromise = {
  readonly start: number;
  readonly end: number;
  readonly title?: string | undefined;
  readonly kind?: CommitmentRow['kind'] | undefined;
};

/** Makes a span of the text a promise; it counts as reviewed, for a person chose it. @throws Refusal `outside-text`, `duplicate` */
export const addCommitment = async (
  tx: WriteTransaction,
  planId: string,
  given: NewPromise,
): Promise<{ plan: PlanRow; row: CommitmentRow }> => {
  const plan = await openReview(tx, planId);
  const version = await currentText(tx, planId);
  const span = trimmed(version.text, { start: given.start, end: given.end });
  if (given.end > version.text.length || span.start >= span.end)
    throw refuse('outside-text', '没有添加', '选中的文字不在正文里', '请在正文中重新选择一段文字。');
  const text = version.text.slice(span.start, span.end);
  const [same] = await tx.lookup(commitment, { plan: planId, start: span.start, end: span.end });
  if (same)
    throw refuse('duplicate', '没有添加', `这段文字已是事项“${same.code}”`, '请在该事项上修改。', { status: 409 });
  const clauseAt = innermost(await tx.lookup(clause, { planVersion: version.id }));
  const around = clauseAt(span.start);
  const clausePath = around?.path ?? '-';
  const row = await tx.system.create(
    commitment,
    {
      ...span,
      text,
      clausePath,
      plan: planId,
      clause: around?.id ?? null,
      code: await nextCode(tx, plan, clausePath),
      order: span.start,
      title: given.title ?? titleOf(text),
      kind: given.kind ?? 'duty',
      source: 'manual',
      review: 'reviewed',
    },
    { verb: 'add' },
  );
  return { plan, row };
};
