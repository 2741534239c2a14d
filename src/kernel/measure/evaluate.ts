import { organisation } from '#kernel/access';
import { Refusal } from '#kernel/refusal';
import { type Leaves, type MeasureQuestion, measureTotals, type ReadTransaction, reachOf } from '#kernel/store';
import { type CivilDate, type ParameterDefinition, type ParameterFact, parameterFactOn, today } from '#kernel/time';
import { asNumber, compare, dividedBy, type Fraction, fraction, fractionText, minus, times } from './fraction.ts';
import type { IndicatorDefinition, PartOfParameter, Term } from './indicator.ts';

/** Units (organisations, each with all below it) and the day; `asOf` for what was recorded at a past instant. */
export type IndicatorQuestion = {
  readonly units: readonly string[];
  readonly on?: CivilDate;
  readonly asOf?: string;
  /** For rules of the house, such as a light that is the same for everybody: beyond the post's reach and readers. */
  readonly across?: boolean;
  /** Amounts read before, by term and day, null where no row stands behind one: see `series.ts`. */
  readonly known?: ReadonlyMap<Term, ReadonlyMap<string, number | null>>;
};

/** Which rows a figure was counted from, for opening them. */
export type Behind = Pick<MeasureQuestion, 'within' | 'where' | 'on' | 'leaves'> & { readonly measure: string };

export type TermValue = {
  readonly label: string;
  readonly unit: string;
  /** Null where nothing is known. */
  readonly amount: number | null;
  /** The amount as text of `fraction`, where `amount` is only the nearest number; what is compared. */
  readonly exact?: string;
  readonly because?: string;
  readonly behind?: Behind;
  readonly sign?: 1 | -1;
  readonly parts?: readonly TermValue[];
};

/** Met, not met, watched without a standard, or not to be reckoned, because… */
export type IndicatorState = 'met' | 'notMet' | 'noStandard' | 'unknown';

export type IndicatorValue = {
  readonly unit: string;
  readonly state: IndicatorState;
  /** Why it cannot be reckoned, in Chinese. */
  readonly because: string | null;
  /** In the indicator's unit, unrounded. */
  readonly value: number | null;
  /** The same as text of `fraction`: what is compared, where `value` is only the nearest number. */
  readonly exact: string | null;
  readonly numerator: TermValue;
  readonly denominator: TermValue | null;
  readonly threshold: Pick<ParameterFact<number>, 'value' | 'source' | 'from' | 'to'> | null;
  /** What the numerator lacks, or has too much, to meet the threshold; 0 where it is met. */
  readonly gap: number | null;
};

type Standard = { readonly fact: ParameterFact<number> | null; readonly because: string | null };

/** The value of an indicator for each unit, with everything that explains it. One query a term, however many units. */
export const indicatorValues = async (
  tx: ReadTransaction,
  one: IndicatorDefinition,
  question: IndicatorQuestion,
): Promise<IndicatorValue[]> => {
  const asked = { on: today(), ...question };
  const numerators = await termValues(tx, one.numerator, asked);
  const denominators = one.denominator ? await termValues(tx, one.denominator, asked) : null;
  const standard = await standardOf(tx, one.threshold, asked);
  const within = question.across ? new Set(question.units) : await withinReach(tx, question.units);
  return question.units.map((unit) => {
    const terms = { numerator: numerators.get(unit) as TermValue, denominator: denominators?.get(unit) ?? null };
    return weighed(one, unit, standard, within.has(unit) ? terms : beyond(terms));
  });
};

/** The units whose every row the post may reach; of others it would see a part and take it for the whole. */
const withinReach = async (tx: ReadTransaction, units: readonly string[]): Promise<ReadonlySet<string>> => {
  const reach = reachOf(tx.actor);
  if (reach === '*') return new Set(units);
  const rows = await tx.lookup(organisation, { id: units });
  return new Set(rows.filter(({ path }) => path?.startsWith(reach)).map(({ id }) => id));
};

const beyond = ({ numerator, denominator }: Terms): Terms => {
  const closed = ({ label, unit }: TermValue): TermValue => ({
    label,
    unit,
    amount: null,
    because: '这个单位不在您的职责范围内',
  });
  return { numerator: closed(numerator), denominator: denominator && closed(denominator) };
};

export type Asked = IndicatorQuestion & { readonly on: CivilDate };

const standardOf = async (
  tx: ReadTransaction,
  threshold: ParameterDefinition<number> | PartOfParameter | undefined,
  { on, asOf }: Asked,
): Promise<Standard> => {
  if (!threshold) return { fact: null, because: null };
  const { parameter, value } = 'parameter' in threshold ? threshold : { parameter: threshold, value: Number };
  try {
    const fact = await parameterFactOn(tx, parameter, on, asOf ? { asOf } : {});
    return { fact: { ...fact, value: value(fact.value) }, because: null };
  } catch (error) {
    return { fact: null, because: notInForce(error) };
  }
};

/** What a module reckons itself, unit by unit; a unit that it does not know has nothing. */
const reckonedValues = async (
  tx: ReadTransaction,
  { label, unit, reckon }: Extract<Term, { kind: 'reckoned' }>,
  { units, on, asOf, across = false }: Asked,
): Promise<Map<string, TermValue>> => {
  const plain = { label, unit, amount: null };
  try {
    const found = await reckon(tx, { units, on, across, ...(asOf ? { asOf } : {}) });
    const nothing = { because: `没有${label}的数据` };
    return new Map(units.map((one) => [one, { ...plain, ...(found.get(one) ?? nothing) }]));
  } catch (error) {
    const because = notInForce(error);
    return new Map(units.map((one) => [one, { ...plain, because }]));
  }
};

/** Why a rule that is asked for does not hold on the day; any other error goes on. */
const notInForce = (error: unknown): string => {
  if (!(error instanceof Refusal) || error.code !== 'not-in-force') throw error;
  return error.reasons[0]?.detail ?? error.title;
};

/** A term for every unit. A unit without rows has zero, or nothing where rows are needed. */
const termValues = async (tx: ReadTransaction, term: Term, asked: Asked): Promise<Map<string, TermValue>> => {
  if (term.kind === 'sum')
    return combined(
      tx,
      term.label,
      term.parts.map((part) => [part, 1]),
      asked,
    );
  if (term.kind === 'less')
    return combined(
      tx,
      term.label,
      [
        [term.from, 1],
        [term.less, -1],
      ],
      asked,
    );
  if (term.kind === 'reckoned') return reckonedValues(tx, term, asked);
  const { leaves, because } = term.kind === 'leaves' ? await leavesAsked(tx, term, asked) : UNBOUNDED;
  if (because) {
    const unknown = { label: term.label, unit: term.measure.unit, amount: null, because };
    return new Map(asked.units.map((unit) => [unit, unknown]));
  }
  const question = {
    on: asked.on,
    ...(term.where ? { where: term.where } : {}),
    ...(leaves ? { leaves } : {}),
  };
  const byUnit = await amountsOf(tx, term, question, asked);
  const missing = term.kind === 'total' && term.needed ? `没有登记${term.label}` : null;
  return new Map(
    asked.units.map((unit) => {
      const amount = byUnit.get(unit) ?? (missing ? null : 0);
      const behind = { measure: term.measure.name, within: [unit], ...question };
      const unknown = amount === null && missing ? { because: missing } : {};
      const { unit: counted } = term.kind === 'leaves' ? { unit: '个' } : term.measure;
      return [unit, { label: term.label, unit: counted, amount, behind, ...unknown }];
    }),
  );
};

type Counted = Extract<Term, { kind: 'total' | 'leaves' }>;

/** What each unit has; left out where no row stands behind it. */
const amountsOf = async (
  tx: ReadTransaction,
  term: Counted,
  question: MeasureQuestion,
  { units, on, asOf, across = false, known }: Asked,
): Promise<ReadonlyMap<string, number>> => {
  const [unit] = units;
  const before = units.length === 1 ? known?.get(term)?.get(on) : undefined;
  if (unit !== undefined && before !== undefined) return new Map(before === null ? [] : [[unit, before]]);
  const within = { within: units, by: ['unit'], ...(asOf ? { asOf } : {}) };
  const found = await measureTotals(tx, term.measure, { ...question, ...within }, { across });
  return new Map(found.flatMap(({ keys, amount }) => (keys.unit ? [[keys.unit, amount] as const] : [])));
};

type Bounded = { readonly leaves?: Leaves; readonly because?: string };
const UNBOUNDED: Bounded = {};

/** The bounds as they hold on the day, or why they do not. */
export const leavesAsked = async (
  tx: ReadTransaction,
  { of, atLeast, atMost }: Extract<Term, { kind: 'leaves' }>,
  asked: Asked,
): Promise<Bounded> => {
  const bounds: Record<string, number> = {};
  for (const [name, given] of Object.entries({ atLeast, atMost })) {
    if (given === undefined) continue;
    const { fact, because } = typeof given === 'number' ? PLAIN : await standardOf(tx, given, asked);
    if (because) return { because };
    bounds[name] = typeof given === 'number' ? given : (fact as ParameterFact<number>).value;
  }
  return { leaves: { of, ...bounds } };
};
const PLAIN: Standard = { fact: null, because: null };

const combined = async (
  tx: ReadTransaction,
  label: string,
  signed: readonly (readonly [Term, 1 | -1])[],
  asked: Asked,
): Promise<Map<string, TermValue>> => {
  const parts: [Map<string, TermValue>, 1 | -1][] = [];
  for (const [term, sign] of signed) parts.push([await termValues(tx, term, asked), sign]);
  return new Map(
    asked.units.map((unit) => {
      const values = parts.map(([of, sign]) => ({ ...(of.get(unit) as TermValue), sign }));
      const unknown = values.find(({ amount }) => amount === null);
      const sum = values.reduce<Fraction>(
        (so, term) => minus(so, times(exactAmount(term), fraction(-term.sign))),
        fraction(0),
      );
      const amount = unknown ? null : asNumber(sum);
      const exact = !unknown && values.some((one) => one.exact) ? { exact: fractionText(sum) } : {};
      const because = unknown?.because ? { because: unknown.because } : {};
      return [unit, { label, unit: values[0]?.unit ?? '', amount, ...exact, parts: values, ...because }];
    }),
  );
};

const exactAmount = ({ exact, amount }: TermValue): Fraction => fraction(exact ?? amount ?? 0);

type Terms = Pick<IndicatorValue, 'numerator' | 'denominator'>;

const weighed = (one: IndicatorDefinition, unit: string, standard: Standard, terms: Terms): IndicatorValue => {
  const { fact } = standard;
  const threshold = fact ? { value: fact.value, source: fact.source, from: fact.from, to: fact.to } : null;
  const base = { unit, ...terms, threshold };
  const because = unknownBecause(terms) ?? standard.because;
  const exact = because && unknownBecause(terms) ? null : exactOf(one, terms);
  const told = { value: exact && asNumber(exact), exact: exact && fractionText(exact) };
  if (because || !exact) return { ...base, ...told, state: 'unknown', because, gap: null };
  if (!fact) return { ...base, ...told, state: 'noStandard', because: null, gap: null };
  const order = compare(exact, fraction(fact.value));
  const met = one.direction === 'atLeast' ? order >= 0 : order <= 0;
  const gap = met ? 0 : gapOf(one, terms, fact.value);
  return { ...base, ...told, state: met ? 'met' : 'notMet', because: null, gap };
};

const unknownBecause = ({ numerator, denominator }: Terms): string | null => {
  for (const term of [numerator, denominator])
    if (term && term.amount === null) return term.because ?? `没有${term.label}的数据`;
  if (denominator?.amount === 0) return `${denominator.label}为零，没有可比的对象`;
  if (denominator && (denominator.amount ?? 0) < 0) return `${denominator.label}为负，请核对数据`;
  return null;
};

const exactOf = (one: IndicatorDefinition, { numerator, denominator }: Terms): Fraction => {
  const over = times(exactAmount(numerator), fraction(one.times ?? 1));
  const exact = denominator ? dividedBy(over, exactAmount(denominator)) : over;
  const cap = one.cap === undefined ? null : fraction(one.cap);
  return cap && compare(exact, cap) > 0 ? cap : exact;
};

/** threshold × denominator ÷ times − numerator: people, square metres, yuan that are missing or too many. */
const gapOf = (one: IndicatorDefinition, { numerator, denominator }: Terms, threshold: number): number => {
  const scaled = denominator ? times(fraction(threshold), exactAmount(denominator)) : fraction(threshold);
  const wanted = dividedBy(scaled, fraction(one.times ?? 1));
  return Math.abs(asNumber(minus(wanted, exactAmount(numerator))));
};
