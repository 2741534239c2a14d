import { DefinitionError, type MeasureDefinition, type RecordDefinition } from '#kernel/definition';
import type { MeasureQuestion, ReadTransaction } from '#kernel/store';
import type { CivilDate, ParameterDefinition } from '#kernel/time';

type Where = NonNullable<MeasureQuestion['where']>;
type Bound = number | ParameterDefinition<number>;

/** A figure that an indicator is made of. */
export type Term =
  | {
      readonly kind: 'total';
      readonly label: string;
      readonly measure: MeasureDefinition;
      readonly where?: Where;
      /** No row is not zero but nothing known, as for areas and values that were never registered. */
      readonly needed?: boolean;
    }
  | {
      readonly kind: 'leaves';
      readonly label: string;
      readonly measure: MeasureDefinition;
      readonly where?: Where;
      readonly of: string;
      readonly atLeast?: Bound;
      readonly atMost?: Bound;
    }
  | { readonly kind: 'sum'; readonly label: string; readonly parts: readonly Term[] }
  | { readonly kind: 'less'; readonly label: string; readonly from: Term; readonly less: Term }
  | {
      /** Reckoned by its module from totals, where adding up does not do: a coefficient between schools, shared rooms. */
      readonly kind: 'reckoned';
      readonly label: string;
      readonly unit: string;
      /** What it is reckoned from: who may see all of these may see it. */
      readonly from: readonly MeasureDefinition[];
      readonly reckon: Reckoning;
    };

/** Units and day as they are asked for; `across` beyond the post's reach, `asOf` from what was recorded then. */
export type ReckoningQuestion = {
  readonly units: readonly string[];
  readonly on: CivilDate;
  readonly asOf?: string;
  readonly across?: boolean;
};
/**
 * An amount, or in Chinese why there is none. `exact` is the amount as text of `fraction`, where a number of the machine
 * cannot hold it: it is compared, the number is shown.
 */
export type Reckoned = { readonly amount: number; readonly exact?: string } | { readonly because: string };
export type Reckoning = (tx: ReadTransaction, question: ReckoningQuestion) => Promise<ReadonlyMap<string, Reckoned>>;

type TermOptions = { readonly label?: string; readonly where?: Where; readonly needed?: boolean };

/** The total of a measure, of some of its dimensions' values. */
export const total = (measure: MeasureDefinition, { label, ...options }: TermOptions = {}): Term => ({
  kind: 'total',
  label: label ?? measure.label,
  measure,
  ...options,
});

type LeavesOptions = {
  readonly label: string;
  readonly where?: Where;
  readonly atLeast?: Bound;
  readonly atMost?: Bound;
};

/** How many values of a dimension have a total within the bounds: classes of 56 pupils and more. */
export const leavesOf = (measure: MeasureDefinition, of: string, options: LeavesOptions): Term => ({
  kind: 'leaves',
  measure,
  of,
  ...options,
});

type ReckonedOptions = Omit<Extract<Term, { kind: 'reckoned' }>, 'kind'>;

/** What a module reckons itself from the measures that it names. */
export const reckoned = (options: ReckonedOptions): Term => ({ kind: 'reckoned', ...options });

/** One figure of a parameter that holds several, in the indicator's unit. */
export type PartOfParameter = {
  readonly parameter: ParameterDefinition<any>;
  readonly value: (of: any) => number;
};
export const partOf = <V>(parameter: ParameterDefinition<V>, value: (of: V) => number): PartOfParameter => ({
  parameter,
  value,
});

export const sumOf = (label: string, ...parts: readonly Term[]): Term => ({ kind: 'sum', label, parts });
export const lessOf = (label: string, from: Term, less: Term): Term => ({ kind: 'less', label, from, less });

/** What a figure means, how it is reckoned and against what it is held. */
export type IndicatorDefinition = {
  /** camelCase, unique in the installation: `largeClassShare`. */
  readonly name: string;
  /** Chinese: 大班额比例. */
  readonly label: string;
  readonly en?: string;
  readonly module: string;
  /** Unit of the value as shown: %, 平方米, 人. */
  readonly unit: string;
  readonly numerator: Term;
  /** A plain figure where there is none. */
  readonly denominator?: Term;
  /** 100 for a percentage or for one hundred pupils. */
  readonly times?: number;
  /** Decimal places shown, 2 unless told; comparison is never rounded. */
  readonly decimals?: number;
  /** Whether more is better. */
  readonly direction: 'atLeast' | 'atMost';
  /** What the value is held against, in the value's unit; none for a figure that is only watched. */
  readonly threshold?: ParameterDefinition<number> | PartOfParameter;
  /** Where the definition is written. */
  readonly source: string;
  /** What is left out of the count, in words, where anything is. */
  readonly exclusions?: string;
  /** The office that keeps it. */
  readonly keeper?: string;
  /** Words in which plans speak of it, for proposing it to a promise: 大班额, 超大班. */
  readonly subjects?: readonly string[];
  /** Page of the client that shows it school by school, where its figures are no rows of one register. */
  readonly page?: string;
  /** A percentage cannot exceed 100: 巩固率 is capped. */
  readonly cap?: number;
};

/**
 * Declares an indicator.
 * @example
 * export const areaPerPupil = indicator({ name: 'areaPerPupil', label: '生均校舍面积', module: 'estate', unit: '平方米',
 *   numerator: total(floorArea, { needed: true }), denominator: total(pupilsOnRoll), direction: 'atLeast', source: '…' });
 */
export const indicator = (definition: IndicatorDefinition): IndicatorDefinition => Object.freeze(definition);

export type IndicatorRegistry = {
  readonly indicators: readonly IndicatorDefinition[];
  readonly byName: ReadonlyMap<string, IndicatorDefinition>;
};

/** Every measure that a term is reckoned from. */
export const measuresOf = (term: Term): readonly MeasureDefinition[] => {
  if (term.kind === 'sum') return term.parts.flatMap(measuresOf);
  if (term.kind === 'less') return [...measuresOf(term.from), ...measuresOf(term.less)];
  if (term.kind === 'reckoned') return term.from;
  return [term.measure];
};

/** Indicators by the records that stand in one installation with them. */
const installed = new WeakMap<RecordDefinition, IndicatorRegistry>();

/**
 * The indicators of the installation that a record stands in: for rules that hold for whichever of them a row names.
 * @throws Error where the record stands in none
 */
export const indicatorsBeside = (definition: RecordDefinition<any>): IndicatorRegistry => {
  const found = installed.get(definition);
  if (!found) throw new Error(`${definition.name} stands in no installation with indicators`);
  return found;
};

/**
 * All indicators of an installation, checked against its measures.
 * @param records of the installation, whose rules may ask for `indicatorsBeside`
 * @throws DefinitionError
 */
export const indicatorRegistry = (
  indicators: readonly IndicatorDefinition[],
  measures: readonly MeasureDefinition[],
  records: readonly RecordDefinition[] = [],
): IndicatorRegistry => {
  const byName = new Map<string, IndicatorDefinition>();
  for (const one of indicators) {
    const at = `indicators.${one.name}`;
    if (!/^[a-z][a-zA-Z]*$/.test(one.name)) throw new DefinitionError(at, one.name, 'a camelCase name', 'Rename it.');
    if (byName.has(one.name)) throw new DefinitionError(at, 'a second one of this name', 'unique names', 'Rename one.');
    if (!one.label || !one.unit || !one.source)
      throw new DefinitionError(at, 'no label, unit or source', 'all three', 'Say what it is and where it is written.');
    for (const term of [one.numerator, ...(one.denominator ? [one.denominator] : [])]) checkTerm(term, at, measures);
    byName.set(one.name, one);
  }
  const registry = { indicators, byName };
  for (const definition of records) installed.set(definition, registry);
  return registry;
};

const checkTerm = (term: Term, at: string, measures: readonly MeasureDefinition[]): void => {
  const unknown = measuresOf(term).find((one) => !measures.includes(one));
  if (unknown)
    throw new DefinitionError(at, `measure ${unknown.name}`, 'a measure of the installation', 'Register it.');
  if (term.kind === 'sum') for (const part of term.parts) checkTerm(part, at, measures);
  else if (term.kind === 'less') for (const part of [term.from, term.less]) checkTerm(part, at, measures);
  else if (term.kind !== 'reckoned') {
    const asked = [...Object.keys(term.where ?? {}), ...(term.kind === 'leaves' ? [term.of] : [])];
    const strange = asked.find((name) => !(term.measure.by as readonly string[] | undefined)?.includes(name));
    if (strange)
      throw new DefinitionError(
        at,
        `${strange} of ${term.measure.name}`,
        'a dimension of the measure',
        'Add it there.',
      );
  }
};
