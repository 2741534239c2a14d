/** Opening and closing a round of school plans. Source: row plan.school-plans. */
import { organisation } from '#kernel/access';
import type { EffectContext, PrepareContext, TransitionContext } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { assignTask } from '#modules/tasks';
import { schoolPlanPath } from './facts.ts';
import { schoolPlan } from './plan-record.ts';

type Values = Readonly<Record<string, unknown>>;

/** Why years and dates of a round do not fit; empty when they do. */
export const periodAgainst = (next: Values): Reason[] => {
  const reasons: Reason[] = [];
  if (Number(next.fromYear) > Number(next.toYear))
    reasons.push({ field: 'toYear', detail: '规划期的结束年度早于开始年度', remedy: '请核对起止年度。' });
  if (String(next.openFrom) > String(next.openUntil))
    reasons.push({ field: 'openUntil', detail: '报送截止日早于开始日', remedy: '请核对报送时间。' });
  return reasons;
};

const schoolsAgainst = async (tx: ReadTransaction, next: Values, before: Values | null): Promise<Reason[]> => {
  const wanted = next.schools as string[];
  const found = await tx.lookup(organisation, { id: wanted });
  const others = found.filter((one) => one.kind !== 'school').map((one) => one.name);
  const gone = before?.state === 'open' ? (before.schools as string[]).filter((id) => !wanted.includes(id)) : [];
  const reasons: Reason[] = [];
  if (others.length > 0 || found.length < new Set(wanted).size)
    reasons.push({
      field: 'schools',
      detail: `参加学校里有不是学校的单位：${others.join('、') || '未找到的单位'}`,
      remedy: '请从学校里选择。',
    });
  if (gone.length > 0)
    reasons.push({
      field: 'schools',
      detail: `有${gone.length}所学校已经收到通知，不能移出`,
      remedy: '不需要报送的，请在它的规划上办理“免报”。',
    });
  return reasons;
};

/** @throws Refusal `invalid` with every reason */
export const prepareRound = async ({
  tx,
  before,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  const reasons = [...periodAgainst(next), ...(await schoolsAgainst(tx, next, before))];
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '这一轮规划没有保存', reasons });
  return {};
};

export const hasSchools = ({ row }: TransitionContext): Reason[] =>
  (row.schools as string[]).length > 0
    ? []
    : [{ field: 'schools', detail: '没有选择参加学校', remedy: '请选择学校后再开放。', facts: { code: 'no-schools' } }];

/** Every school of an open round has its draft and is asked for it, those that join later too. */
export const roundWritten = async ({ tx, row }: EffectContext<WriteTransaction>): Promise<void> => {
  if (row.state !== 'open') return;
  const known = new Set((await tx.lookup(schoolPlan, { round: row.id })).map((one) => one.school));
  const fresh = (row.schools as string[]).filter((id) => !known.has(id));
  for (const school of await tx.lookup(organisation, { id: fresh })) {
    const title = `${school.name}${row.name}`;
    const draft = await tx.system.create(schoolPlan, { round: row.id, school: school.id, title });
    await assignTask(tx, {
      title: `报送：${title}`,
      kind: 'report',
      organisation: school.id,
      dueOn: String(row.openUntil),
      note: String(row.demands).slice(0, 4000),
      about: { record: 'schoolPlan', id: draft.id },
      path: schoolPlanPath(draft.id),
      verb: 'submit',
    });
  }
};

export const nothingUnderWay = async ({ row, tx }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  const left = await tx.lookup(schoolPlan, { round: row.id, state: ['submitted', 'underReview', 'returned'] });
  if (left.length === 0) return [];
  return [
    {
      detail: `还有${left.length}所学校的规划在评审或修改中`,
      remedy: '请批准或办理免报后再结束。',
      facts: { code: 'plans-under-way', plans: left.map((one) => one.id) },
    },
  ];
};
