/** What sections report: only where no record tells, only of years that have begun, with evidence. */
import { type EffectContext, laterRecord, type PrepareContext } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { assignTask, settleTasks } from '#modules/tasks';
import { factsOf, type LongTermFacts } from './facts.ts';
import { indicatorRecord } from './indicator-rules.ts';
import { longTermPlan } from './plan-record.ts';
import { reasonsOf } from './refusals.ts';
import type { longTermResult as Result } from './result-record.ts';

type Values = Readonly<Record<string, unknown>>;
type About = { readonly source: string; readonly state: string; readonly name: string };

export const resultRecord = () => laterRecord<typeof Result>(longTermPlan, 'longTermResult');

/** Why a result cannot be taken; empty when it can. */
export const resultAgainst = (
  next: Values,
  { source, state, name }: About,
  plan: Pick<LongTermFacts, 'fromYear' | 'toYear'>,
  thisYear: number,
): Reason[] => {
  const year = Number(next.year);
  const hasValue = next.value !== null && next.value !== undefined;
  return reasonsOf([
    [
      source === 'record',
      'record-decides',
      `“${name}”的数值由系统记录得出，不能填报`,
      '数值不对的，请核对它背后的登记册。',
    ],
    [state !== 'fixed', 'not-fixed', `“${name}”还没有核定下达`, '请等待核定下达后再填报。'],
    [
      year < plan.fromYear || year > plan.toYear,
      'wrong-year',
      `${year}年不在规划期${plan.fromYear}—${plan.toYear}年之内`,
      '请核对年度。',
      'year',
    ],
    [year > thisYear, 'future-year', `${year}年还没有到`, '请到当年再填报。', 'year'],
    [
      hasValue === Boolean(next.because),
      'value-or-because',
      hasValue ? '既填了实际值，又填了无法取得的原因' : '没有填实际值，也没有说明为什么取不到',
      '两项填且只填一项。',
      'value',
    ],
    [
      hasValue && ((next.evidence as string[] | undefined) ?? []).length === 0,
      'evidence-missing',
      '没有佐证材料',
      '请上传能证明数值的材料，如统计表、文件、照片。',
      'evidence',
    ],
  ]);
};

/** @throws Refusal with the code of the first reason */
export const prepareResult = async ({
  tx,
  before,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  if (before && before.state !== next.state) return {};
  const about = await tx.peek(indicatorRecord(), String(next.indicator));
  if (!about) return {};
  const reasons = resultAgainst(
    next,
    about,
    await factsOf(tx, about.plan, { hold: true }),
    Number(today().slice(0, 4)),
  );
  if (reasons.length > 0)
    throw new Refusal({ code: String(reasons[0]?.facts?.code), title: '填报没有保存', reasons, status: 409 });
  return { title: `${about.name}（${String(next.year)}年）`, reportedBy: tx.actor.personId };
};

/** The plan's lead section confirms what was reported; what is returned goes back to the section. */
export const resultWritten = async ({ tx, row, before }: EffectContext<WriteTransaction>): Promise<void> => {
  if (before?.state === row.state) return;
  const about = await tx.peek(indicatorRecord(), String(row.indicator));
  if (!about) return;
  const plan = await factsOf(tx, about.plan);
  const task = { about: { record: 'longTermResult', id: row.id }, path: `/records/long-term-results/${row.id}` };
  if (before) await settleTasks(tx, row.id, [before.state === 'returned' ? 'resubmit' : 'confirm']);
  if (row.state === 'reported')
    await assignTask(tx, {
      ...task,
      organisation: plan.leadSection,
      title: `核验：${String(row.title)}`,
      kind: 'confirm',
      verb: 'confirm',
    });
  if (row.state === 'returned')
    await assignTask(tx, {
      ...task,
      organisation: about.section,
      title: `重新填报：${String(row.title)}`,
      kind: 'do',
      verb: 'resubmit',
    });
};
