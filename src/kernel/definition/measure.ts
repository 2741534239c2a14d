import { DefinitionError } from './definition-error.ts';
import type { Field } from './field.ts';
import type { RecordDefinition } from './record.ts';

type Asked = { readonly op: 'ne' | 'lt' | 'lte' | 'gt' | 'gte'; readonly value: string | number };
/** What a field must hold for a row to count: a value, one of several, nothing (`null`), or a comparison. */
export type MeasureCondition = string | number | boolean | null | readonly (string | number)[] | Asked;

/** Dimensions besides the organisation that a measure may have. */
export const MOST_DIMENSIONS = 4;

type Names<R extends RecordDefinition<any>> = (keyof R['fields'] & string) | readonly (keyof R['fields'] & string)[];

/**
 * What one row of a record adds to a total. The totals are kept by difference in the statement that writes the row, so
 * they are exact in the next read; ratios and other figures that do not add up stand above them (#kernel/measure).
 */
export type MeasureDefinition<R extends RecordDefinition<any> = RecordDefinition<any>> = {
  /** camelCase noun in the plural, unique in the installation: `pupils`. */
  readonly name: string;
  /** Chinese label. */
  readonly label: string;
  readonly en?: string;
  /** Unit of the total as people read it: 人, 平方米. Money is kept in whole fen. */
  readonly unit: string;
  readonly of: R;
  /** Number field that a row adds; a row counts one unless told. */
  readonly sum?: keyof R['fields'] & string;
  /** Rows that count; all unless told. All conditions must hold. */
  readonly where?: { readonly [K in keyof R['fields']]?: MeasureCondition };
  /**
   * Days from which (inclusive) and until which (exclusive) a row counts; of several fields the first that holds
   * something; a row without a first day has always counted. The total can then be asked for any day past or to come. Without it the total holds for now alone.
   */
  readonly holds?: { readonly from: Names<R>; readonly to?: keyof R['fields'] & string };
  /** Organisation that the row adds to, with all above it; the record's `belongsTo` unless told. Without one it counts nowhere. */
  readonly organisation?: keyof R['fields'] & string;
  /** Fields that the total can be split by, at most four. */
  readonly by?: readonly (keyof R['fields'] & string)[];
  /** Roles that may see the totals; everybody within their reach unless told. Needed where sensitive fields decide. */
  readonly readers?: readonly string[];
};

/**
 * Declares a measure.
 * @example
 * export const pupils = measure({ name: 'pupils', label: '在校生', unit: '人', of: pupil,
 *   where: { status: ['inSchool'] }, by: ['stage', 'entryYear', 'classGroup'] });
 */
export const measure = <const R extends RecordDefinition<any>>(definition: MeasureDefinition<R>): MeasureDefinition =>
  Object.freeze(definition) as unknown as MeasureDefinition;

/** The organisation field that a measure's rows add to. */
export const placeOfMeasure = ({ organisation, of }: MeasureDefinition): string =>
  organisation ?? (of.belongsTo as string);

/** The fields with the first day of a row, in order of preference. */
export const beginsOn = ({ from }: NonNullable<MeasureDefinition['holds']>): readonly string[] =>
  typeof from === 'string' ? [from] : from;

const NUMBERS: readonly string[] = ['integer', 'number', 'money'];
const DIMENSIONS: readonly string[] = [
  'choice',
  'code',
  'reference',
  'integer',
  'yesNo',
  'yesNoUnknown',
  'text',
  'period',
];

/** Measures against the records they count. @throws DefinitionError */
export const checkMeasures = (
  measures: readonly MeasureDefinition[],
  records: ReadonlyMap<string, RecordDefinition>,
) => {
  const seen = new Set<string>();
  for (const one of measures) {
    const at = `measures.${one.name}`;
    if (!/^[a-z][a-zA-Z]*$/.test(one.name)) throw new DefinitionError(at, one.name, 'a camelCase noun', 'Rename it.');
    if (seen.has(one.name))
      throw new DefinitionError(at, 'a second measure of this name', 'unique names', 'Rename one.');
    seen.add(one.name);
    if (!one.label || !one.unit) throw new DefinitionError(at, 'no label or unit', 'both, in Chinese', 'Add them.');
    if (records.get(one.of.name) !== one.of)
      throw new DefinitionError(`${at}.of`, one.of.name, 'a record of the registry', 'Register it.');
    checkMeasureFields(one, at);
  }
};

const checkMeasureFields = (one: MeasureDefinition, at: string): void => {
  const fields = one.of.fields as Readonly<Record<string, Field>>;
  const expectKind = (path: string, name: string | undefined, fits: (field: Field) => boolean, what: string) => {
    const field = name === undefined ? undefined : fields[name];
    if (!field || !fits(field)) throw new DefinitionError(`${at}.${path}`, String(name), what, 'Name another field.');
  };
  const ofOrganisation = (field: Field) => field.kind === 'reference' && field.target === 'organisation';
  expectKind('organisation', placeOfMeasure(one), ofOrganisation, 'a reference to an organisation');
  if (one.sum) expectKind('sum', one.sum, (field) => NUMBERS.includes(field.kind), 'a number field');
  for (const name of one.holds ? beginsOn(one.holds) : [])
    expectKind('holds.from', name, (field) => field.kind === 'date', 'a date field');
  if (one.holds?.to) expectKind('holds.to', one.holds.to, (field) => field.kind === 'date', 'a date field');
  const by = one.by ?? [];
  if (by.length > MOST_DIMENSIONS)
    throw new DefinitionError(`${at}.by`, `${by.length} fields`, `at most ${MOST_DIMENSIONS}`, 'Split the measure.');
  for (const name of by) expectKind('by', name, (field) => DIMENSIONS.includes(field.kind), 'a plain field');
  const deciding = [...by, ...Object.keys(one.where ?? {})];
  for (const name of deciding) expectKind('where', name, (field) => field.kind !== 'sealed', 'a field of the record');
  const sensitive = deciding.find((name) => ['L3', 'L4'].includes(fields[name]?.sensitivity ?? 'L2'));
  if (sensitive && !one.readers)
    throw new DefinitionError(
      `${at}.readers`,
      `none, though ${sensitive} is sensitive`,
      'roles',
      'Say who may see it.',
    );
};
