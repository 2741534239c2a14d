/** Whether an indicator can decide a target, and what follows from a person's yes. */
import { organisation } from '#kernel/access';
import {
  laterRecord,
  type MeasureDefinition,
  type PrepareContext,
  type RowOf,
  type TransitionContext,
} from '#kernel/definition';
import {
  type Fraction,
  fraction,
  type IndicatorDefinition,
  indicatorsBeside,
  indicatorValues,
  mayMeasure,
  measuresOf,
} from '#kernel/measure';
import { type Reason, Refusal, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { type CivilDate, earlier, today } from '#kernel/time';
import { commitment, plan, target } from '#modules/plan';
import { isComparable, needsBaseline, promisesValue, type Reckoning } from './goal.ts';
import { likeness } from './likeness.ts';
import type { commitmentBinding } from './records.ts';

export type Binding = RowOf<typeof commitmentBinding>;
export type Target = RowOf<typeof target>;

/** The record itself, which names these rules. */
export const bindingRecord = () => laterRecord<typeof commitmentBinding>(target, 'commitmentBinding');

/** An indicator of the installation, or null where it was taken out. */
export const indicatorNamed = (name: string): IndicatorDefinition | null =>
  indicatorsBeside(target).byName.get(name) ?? null;

/** Every measure that an indicator is reckoned from. */
export const measuresUnder = ({ numerator, denominator }: IndicatorDefinition): MeasureDefinition[] => [
  ...measuresOf(numerator),
  ...(denominator ? measuresOf(denominator) : []),
];

/** Whether the post may see an indicator's numbers. */
export const maySee = (tx: ReadTransaction, name: string): boolean => {
  const one = indicatorNamed(name);
  return one !== null && measuresUnder(one).every((measure) => mayMeasure(tx, measure));
};

/** Whether every row counted holds from a day, so that a past day can be asked for. */
export const isDated = (one: IndicatorDefinition): boolean =>
  measuresUnder(one).every(({ holds }) => holds !== undefined);

/** Figures over sensitive rows have readers; their numbers stay out of texts that everybody reads. */
export const hasReaders = (one: IndicatorDefinition): boolean =>
  measuresUnder(one).some(({ readers }) => readers !== undefined);

/** Where the record stood when counting began, as exactly as it was kept. */
export const baselineOf = ({ baseline, baselineExact }: Binding): Fraction | null =>
  baseline === null ? null : fraction(baselineExact ?? baseline);

const TITLE = '没有挂接';
const DECIDES = ['target', 'indicator', 'unit', 'reckoning'] as const;

/** Fills in plan, title and likeness. @throws Refusal `unknown-indicator`, `without-value`, `other-unit` */
export const fitsTarget = async ({
  tx,
  values,
  next,
  before,
}: PrepareContext<ReadTransaction>): Promise<Record<string, unknown>> => {
  if (before && !DECIDES.some((name) => name in values)) return {};
  const indicator = indicatorNamed(String(next.indicator));
  const about = await tx.peek(target, String(next.target));
  if (!indicator)
    throw refuse('unknown-indicator', TITLE, `没有代号为“${next.indicator}”的指标`, '请从指标目录里选择。');
  if (!about || about.source === 'proposed' || !promisesValue(about))
    throw refuse(
      'without-value',
      TITLE,
      '这个目标没有可核算的数值',
      '没有数值的目标按工作任务凭佐证核验，不必挂接指标。',
    );
  if (!isComparable(about, indicator, next.reckoning as Reckoning))
    throw refuse(
      'other-unit',
      TITLE,
      `目标的单位是“${about.unit}”，指标“${indicator.label}”的单位是“${indicator.unit}”，不能比较`,
      '请另选指标，或改用合适的核算方式。',
    );
  const place = await tx.peek(organisation, String(next.unit));
  const like = likeness(about, indicator);
  return {
    plan: about.plan,
    title: `${indicator.label}（${place?.shortName ?? place?.name ?? '单位不明'}）`.slice(0, 200),
    likeness: like?.points ?? null,
    grounds: [...(like?.grounds ?? ['由人工指定'])],
  };
};

const decidedAlready = (tx: ReadTransaction, { id, target: of }: Binding): Promise<Binding[]> =>
  tx.lookup(bindingRecord(), { target: of, state: 'confirmed', id: { op: 'ne', value: id } });

/** One record decides a target; the indicator must still be there. */
export const mayDecide = async ({ row, tx }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  const binding = row as Binding;
  const [other] = await decidedAlready(tx, binding);
  const reasons: Reason[] = [];
  if (other)
    reasons.push({
      detail: `这个目标已经由“${other.title}”核算`,
      remedy: '一个目标只由一项记录决定；请先解除原来的挂接。',
      facts: { code: 'decided-already' },
    });
  if (!indicatorNamed(binding.indicator))
    reasons.push({
      detail: `指标“${binding.title}”已不在指标目录里`,
      remedy: '请另选指标。',
      facts: { code: 'unknown-indicator' },
    });
  return reasons;
};

/** The day that counting begins with: the promise's own start, not later than today. */
const startOf = async (tx: ReadTransaction, about: Target): Promise<CivilDate> => {
  const promise = await tx.peek(commitment, about.commitment);
  const year = (await tx.peek(plan, about.plan))?.planYear;
  const start = promise?.startOn ?? (year ? `${year}-01-01` : today());
  return earlier(start, today());
};

/** Keeps where the record stood when counting began: on the promise's first day, or now where no past day is known. */
export const beginToDecide = async ({ next, tx }: TransitionContext<WriteTransaction>): Promise<void> => {
  const binding = next as Binding;
  // Locked, so that of two bindings confirmed at once the later one sees the earlier.
  const about = (await tx.system.lock(target, binding.target, 'update')) as Target;
  const reasons = await mayDecide({ row: next, tx } as unknown as TransitionContext<ReadTransaction>);
  if (reasons.length > 0) throw new Refusal({ code: 'decided-already', title: TITLE, reasons });
  const indicator = indicatorNamed(binding.indicator) as IndicatorDefinition;
  const baselineOn = isDated(indicator) ? await startOf(tx, about) : today();
  const [value] = await indicatorValues(tx, indicator, { units: [binding.unit], on: baselineOn, across: true });
  const baseline = value?.value ?? null;
  if (baseline === null && needsBaseline(binding.reckoning))
    throw refuse(
      'no-start',
      TITLE,
      `目标按与起点的差核算，但${baselineOn}的数无法计算：${value?.because ?? '没有数据'}`,
      '请先补全数据，或改用“现值与目标比较”。',
    );
  const start = { baseline, baselineExact: value?.exact ?? null, baselineOn };
  await tx.system.update(bindingRecord(), binding.id, start, { verb: 'begin' });
};
