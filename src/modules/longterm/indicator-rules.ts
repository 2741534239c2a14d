/** The grid of a plan's indicators: what can be bound, what fits the years, what a second person fixes. */
import { sql } from 'kysely';
import { laterRecord, type PrepareContext, type TransitionContext } from '#kernel/definition';
import { compare, fraction, type IndicatorDefinition, indicatorsBeside, measuresIn } from '#kernel/measure';
import { type Reason, Refusal } from '#kernel/refusal';
import { type ReadTransaction, same, type WriteTransaction } from '#kernel/store';
import { plan as annualPlan, commitment } from '#modules/plan';
import { IN_FORCE } from './codes.ts';
import { factsOf, type LongTermFacts } from './facts.ts';
import type { longTermIndicator as Indicator, longTermTarget as Target } from './indicator-records.ts';
import { longTermPlan } from './plan-record.ts';
import { reasonsOf } from './refusals.ts';

type Values = Readonly<Record<string, unknown>>;

export const indicatorRecord = () => laterRecord<typeof Indicator>(longTermPlan, 'longTermIndicator');
export const targetRecord = () => laterRecord<typeof Target>(longTermPlan, 'longTermTarget');

/** The indicator of the house by its name, or null. */
export const indicatorNamed = (name: unknown): IndicatorDefinition | null =>
  indicatorsBeside(longTermPlan).byName.get(String(name)) ?? null;

/** Reports on a plan go to everybody: figures over sensitive rows have readers and stay out of them. */
const bindingAgainst = (next: Values): Reason[] => {
  if (next.source !== 'record') return [];
  const found = indicatorNamed(next.indicator);
  const reserved = found ? measuresIn(found).some(({ readers }) => readers !== undefined) : false;
  return reasonsOf([
    [
      !found,
      'unknown-indicator',
      `没有代号为“${String(next.indicator)}”的系统指标`,
      '请从指标目录里选择。',
      'indicator',
    ],
    [
      reserved,
      'reserved-indicator',
      '这个系统指标涉及敏感数据，只对规定岗位公开，不能写进规划报告',
      '请另选指标，或改为科室填报。',
      'indicator',
    ],
    [
      found !== null && found.unit !== next.measuredIn,
      'other-unit',
      `规划指标的单位是“${String(next.measuredIn)}”，系统指标“${found?.label}”的单位是“${found?.unit}”，不能比较`,
      '请把计量单位改得一致，或另选指标。',
      'measuredIn',
    ],
  ]);
};

/** Indicators belong to a plan that is out; whoever writes one is remembered. @throws Refusal `invalid` */
export const prepareIndicator = async ({
  tx,
  before,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  if (before && before.state !== next.state) return {};
  const plan = await factsOf(tx, next.plan, { hold: true });
  const reasons = [
    ...reasonsOf([
      [!IN_FORCE.includes(plan.state), 'not-issued', '规划还没有印发', '请在规划印发后分解指标。'],
      [
        next.baseYear !== null && next.baseYear !== undefined && Number(next.baseYear) > plan.fromYear,
        'wrong-year',
        `基期年${String(next.baseYear)}晚于规划期开始的${plan.fromYear}年`,
        '请核对基期年。',
        'baseYear',
      ],
    ]),
    ...bindingAgainst(next),
  ];
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '规划指标没有保存', reasons });
  return { draftedBy: tx.actor.personId };
};

/** Every year of the plan up to the last has its target, and the last one is the target at the end. */
export const mayBeFixed = async ({ row, tx }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  const plan = await factsOf(tx, row.plan);
  const targets = await tx.lookup(targetRecord(), { indicator: row.id });
  const last = targets.find(({ year }) => year === plan.toYear);
  const years = Array.from({ length: plan.toYear - plan.fromYear + 1 }, (_, at) => plan.fromYear + at);
  const missing = years.filter((year) => !targets.some((one) => one.year === year));
  const differs = last && compare(fraction(last.value), fraction(Number(row.endTarget))) !== 0;
  return reasonsOf([
    [missing.length > 0, 'targets-missing', `还没有${missing.join('、')}年的年度目标`, '请逐年填写年度目标。'],
    [
      Boolean(differs),
      'end-differs',
      `${plan.toYear}年的年度目标是${last?.value}，终期目标是${String(row.endTarget)}`,
      '请核对，使两者一致。',
    ],
  ]);
};

type Parent = { readonly state: string; readonly plan: LongTermFacts };

const parentOf = async (tx: ReadTransaction, id: unknown): Promise<Parent> => {
  const [found] = await tx.rows<{ state: string; plan: string }>(
    sql`select state, plan from long_term_indicator where id = ${String(id)}::uuid for share`,
  );
  return { state: found?.state ?? '', plan: await factsOf(tx, found?.plan, { hold: true }) };
};

/** Promises that are not of the year's plan. */
const foreignPromises = async (tx: ReadTransaction, next: Values): Promise<string[]> => {
  const rows = await tx.lookup(commitment, { id: (next.commitments as string[] | undefined) ?? [] });
  const plans = await tx.lookup(annualPlan, { id: [...new Set(rows.map((one) => one.plan))] });
  const years = new Map(plans.map((one) => [one.id, one.planYear]));
  return rows.filter((one) => years.get(one.plan) !== next.year).map(({ title }) => title);
};

/** A year of the plan; fixed targets stand, which promise serves them may be said at any time. @throws Refusal `invalid` */
export const prepareTarget = async ({
  tx,
  before,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  const { state, plan } = await parentOf(tx, next.indicator);
  const foreign = await foreignPromises(tx, next);
  const year = Number(next.year);
  const reasons = reasonsOf([
    [
      year < plan.fromYear || year > plan.toYear,
      'wrong-year',
      `${year}年不在规划期${plan.fromYear}—${plan.toYear}年之内`,
      '请核对年度。',
      'year',
    ],
    [
      state === 'fixed' && (!before || !same(before.value, next.value)),
      'fixed',
      '指标已经核定下达，年度目标不能再改',
      '确需调整的，请由办公室办理“中期调整”。',
      'value',
    ],
    [
      foreign.length > 0,
      'wrong-year-promise',
      `这些任务不在${year}年的年度要点里：${foreign
        .slice(0, 3)
        .map((one) => `“${one}”`)
        .join('、')}`,
      '请选择当年要点里的任务。',
      'commitments',
    ],
  ]);
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '年度目标没有保存', reasons });
  if (!before || !same(before.value, next.value)) await rememberDrafter(tx, String(next.indicator));
  return {};
};

/** Whoever sets a yearly target does not fix the indicator. */
const rememberDrafter = async (tx: WriteTransaction, indicator: string): Promise<void> => {
  await tx.system.update(indicatorRecord(), indicator, { draftedBy: tx.actor.personId });
};
