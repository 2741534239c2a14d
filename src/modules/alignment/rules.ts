/** What may be laid side by side, and what a decision needs. */
import type { EffectContext, PrepareContext, TransitionContext } from '#kernel/definition';
import { type Reason, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { plan } from '#modules/plan';
import {
  type Alignment,
  alignmentRecord,
  bothSides,
  type Pair,
  pairRecord,
  unfinished,
  type Verdict,
  verdictRecord,
} from './both-sides.ts';
import { propose } from './propose.ts';
import type { ALIGNMENT_KINDS } from './records.ts';
import { type PlanRow, seenOf } from './sides.ts';

const TITLE = '没有并列';
const RANK = { superior: 0, own: 1, subordinate: 2 } as const;

const kindOf = (upper: PlanRow, lower: PlanRow): keyof typeof ALIGNMENT_KINDS => {
  if (upper.id === lower.id) throw refuse('same-plan', TITLE, '选择的是同一份要点', '请选择两份不同的要点。');
  if (RANK[upper.level] < RANK[lower.level]) return 'answer';
  if (RANK[upper.level] > RANK[lower.level])
    throw refuse('wrong-way', TITLE, '上级要点选成了本级要点', '请把上级的要点放在前面。');
  if (upper.planYear < lower.planYear) return 'carryOver';
  throw refuse(
    'nothing-above',
    TITLE,
    '两份要点同级同年或次序颠倒',
    '对照上级要点的，请先把那份要点的层级登记为“上级”；接续上年的，请把上年要点放在前面；比较两稿的，请用“与其他要点对照”。',
  );
};

/** Kind and name of two plans side by side. @throws Refusal `same-plan`, `wrong-way`, `nothing-above` */
export const headOf = async ({
  tx,
  next,
  before,
}: PrepareContext<ReadTransaction>): Promise<Record<string, unknown>> => {
  if (before) return {};
  const [upper, lower] = [await tx.peek(plan, String(next.upper)), await tx.peek(plan, String(next.lower))];
  if (!upper || !lower) return {};
  return { kind: kindOf(upper, lower), title: `${lower.title}—${upper.title}` };
};

/** Two plans that were laid side by side are compared at once. */
export const proposeAtOnce = async ({ tx, row, before }: EffectContext<WriteTransaction>): Promise<void> => {
  if (!before) await propose(tx, row as Alignment);
};

const sidesOfPair = async (tx: ReadTransaction, pair: Pair) => {
  const found = await tx.get(alignmentRecord(), pair.alignment);
  const { uppers, lowers } = await bothSides(tx, found);
  return { upper: uppers.find(({ id }) => id === pair.upper), lower: lowers.find(({ id }) => id === pair.lower) };
};

/** Neither sentence may be gone. */
export const stillThere = async ({ row, tx }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  const { upper, lower } = await sidesOfPair(tx, row as unknown as Pair);
  if (upper && lower) return [];
  return [
    {
      detail: upper ? '本级这一项已不在要点里' : '上级这一项已不在要点里',
      remedy: '请另选对应的事项，或标为“不对应”。',
      facts: { code: 'sentence-gone' },
    },
  ];
};

/** What was said to need no answer is not answered at the same time. */
export const nothingAgainst = async ({ row, tx }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  const { alignment, upper } = row as unknown as Pair;
  const [against] = await tx.lookup(verdictRecord(), { alignment, promise: upper, state: 'standing' });
  if (!against) return [];
  return [
    {
      detail: `这一项已标为不需对应：${against.reason}`,
      remedy: '请先撤销那项结论，再确认对应。',
      facts: { code: 'set-aside' },
    },
  ];
};

/** Keeps what was seen when a person decided. */
export const keepSeen = async ({
  tx,
  values,
  next,
  before,
}: PrepareContext<ReadTransaction>): Promise<Record<string, unknown>> => {
  if (!before || !('decidedAt' in values) || next.state !== 'confirmed') return {};
  const { upper, lower } = await sidesOfPair(tx, next as unknown as Pair);
  return upper && lower ? { upperSeen: seenOf(upper), lowerSeen: seenOf(lower) } : {};
};

/** A verdict is about a promise that nothing answers. @throws Refusal `unknown-promise`, `answered`, `set-aside` */
export const prepareVerdict = async ({
  tx,
  next,
  before,
}: PrepareContext<ReadTransaction>): Promise<Record<string, unknown>> => {
  if (before) return {};
  const title = '没有标注';
  const { alignment, promise } = next as unknown as Verdict;
  const found = await tx.get(alignmentRecord(), alignment);
  refuseClosed(found);
  const { uppers } = await bothSides(tx, found);
  const about = unfinished(found, uppers).find(({ id }) => id === promise);
  if (!about) throw refuse('unknown-promise', title, '这一项不在所选的要点里', '请刷新页面后再试。');
  const [answered] = await tx.lookup(pairRecord(), { alignment, upper: promise, state: 'confirmed' });
  if (answered)
    throw refuse('answered', title, '这一项已有确认的对应事项', '请先把对应改为“不对应”，再标注。', { status: 409 });
  const [standing] = await tx.lookup(verdictRecord(), { alignment, promise, state: 'standing' });
  if (standing) throw refuse('set-aside', title, '这一项已经标注过', '请刷新页面后查看。', { status: 409 });
  return { verdict: found.kind === 'answer' ? 'notOurs' : 'dropped', promiseSeen: seenOf(about) };
};

/** @throws Refusal `alignment-closed` */
export const refuseClosed = ({ state }: Pick<Alignment, 'state'>): void => {
  if (state === 'closed')
    throw refuse('alignment-closed', '没有保存', '这组对应已经停用', '需要继续的，请先“重新启用”。', { status: 409 });
};

/** @throws Refusal `forbidden` */
export const refuseUnlessDeciding = (tx: ReadTransaction): void => {
  if (!tx.may(alignmentRecord(), 'decide'))
    throw refuse(
      'forbidden',
      '没有保存',
      '您当前的岗位没有这项权限',
      '对应关系由办公室确认；有意见的，请告诉办公室。',
      {
        status: 403,
      },
    );
};
