import type { z } from 'zod';

/** How sensitive a field is: L1 public, L2 internal, L3 personal (masked by default), L4 sensitive (each read logged). */
export type Sensitivity = 'L1' | 'L2' | 'L3' | 'L4';

export type FieldKind =
  | 'text'
  | 'longText'
  | 'integer'
  | 'number'
  | 'money'
  | 'date'
  | 'instant'
  | 'period'
  | 'yesNo'
  | 'choice'
  | 'choices'
  | 'code'
  | 'reference'
  | 'references'
  | 'files'
  | 'point'
  | 'polygon'
  | 'table'
  | 'sealed'
  | 'json';

export type FieldOptions = {
  /** Chinese label. */
  readonly label: string;
  /** English label; without one the glossary's term or the field's name in words stands in. */
  readonly en?: string;
  readonly help?: string;
  readonly sensitivity?: Sensitivity;
  /** Heading under which forms and details show it. */
  readonly section?: string;
  /** The outside system that owns the fact (全国学籍系统); ours is a copy that reconciles and never overwrites it. */
  readonly owner?: string;
  /** Roles whose duty covers an L3 or L4 field of the rows they may read; everybody else sees it masked. */
  readonly readers?: readonly string[];
  /** Roles that may set it; everybody who may change the row unless told. */
  readonly writers?: readonly string[];
  /** Asked for only while another field of the row holds one of these values; otherwise it must be empty. */
  readonly applies?: Applies;
  /** How sheets bring it, where that is not by its label for every row. */
  readonly sheet?: InSheets;
  /** Set by the system (a transition, a job, a rule), never by a form. */
  readonly system?: boolean;
  /** Fixed once the row exists. */
  readonly immutable?: boolean;
  /** A person who stands here answers for the row as long as it is open: on a change of post it passes to another. */
  readonly responsible?: Responsible;
};

export type InSheets = {
  /** What people head its column with besides its label. */
  readonly heads?: readonly string[];
  /** It is brought only to rows of which another field holds one of these values, and to new ones; others stay as they are. */
  readonly while?: Pick<Applies, 'field' | 'is'>;
};

export type Responsible = {
  /** Organisation field whose people may take it over; anybody in office unless told. */
  readonly within?: string;
  /** Date field that ends it, for rows without a state table. */
  readonly until?: string;
};

export type Applies = {
  readonly field: string;
  readonly is: readonly (string | boolean)[];
  /** It must hold something while it applies. */
  readonly required?: boolean;
};

/**
 * One field of a record. `Value` is its value in TypeScript, `Optional` whether null is allowed.
 * Built by the functions below; a plain immutable object that the kernel derives everything from.
 */
export type Field<
  Value = unknown,
  Optional extends boolean = boolean,
  Needed extends boolean = boolean,
> = FieldOptions & {
  readonly kind: FieldKind;
  readonly optional: Optional;
  readonly unit?: string;
  /** Longest text in characters, or largest number. */
  readonly max?: number;
  readonly min?: number;
  /** A name: lists sort it by pinyin, search finds it by pinyin and initials. */
  readonly pinyin?: NameOf;
  /** Decimal places kept by `number`. */
  readonly scale?: number;
  readonly pattern?: { readonly regex: RegExp; readonly message: string };
  /** Codes of a choice with their Chinese labels, in order. */
  readonly codes?: Readonly<Record<string, string>>;
  /** Name of the dated code list (see #kernel/code) that a `code` is taken from. */
  readonly list?: string;
  /** Field of the same row (for a column of a table: of the same line) with the day on which a `code` must hold. */
  readonly validOn?: string;
  /** Columns of a `table`. */
  readonly columns?: Readonly<Record<string, Field>>;
  /** The value as it follows from the row's other fields; set on every write, by nobody else. */
  readonly compute?: (row: Readonly<Record<string, unknown>>) => Value | null;
  /** Record that a reference points to. */
  readonly target?: string;
  readonly schema?: z.ZodType;
  readonly fallback?: Value;
  /** Carries the value type; never present at run time. */
  readonly _value?: Value;
  /** Carries whether a new row must bring it; never present at run time. */
  readonly _needed?: Needed;
};

type Opt<O> = O extends { optional: true } ? true : false;
/** A new row brings it unless it may be empty, is filled in by itself, or is the system's. */
type Need<O> = O extends
  | { optional: true }
  | { system: true }
  | { fallback: string | number | boolean | readonly unknown[] }
  ? false
  : true;
type Base = FieldOptions & { optional?: boolean };

const build = <V, O extends Base>(kind: FieldKind, options: O): Field<V, Opt<O>, Need<O>> =>
  Object.freeze({ ...options, kind, optional: (options.optional ?? false) as Opt<O> }) as Field<V, Opt<O>, Need<O>>;

/** Whose name a text is: 单, 曾 and 解 are read otherwise as surnames. */
export type NameOf = 'person' | 'thing';

/** A line of text, at most `max` characters (200 unless told). `pinyin` says that it is a name, and whose. */
export const text = <O extends Base & { max?: number; pattern?: NonNullable<Field['pattern']>; pinyin?: NameOf }>(
  options: O,
) => build<string, O>('text', { max: 200, ...options });

/** Text of several paragraphs, at most `max` characters (20,000 unless told). */
export const longText = <O extends Base & { max?: number }>(options: O) =>
  build<string, O>('longText', { max: 20_000, ...options });

/** A whole number with its unit. */
export const integer = <O extends Base & { unit?: string; min?: number; max?: number; fallback?: number }>(
  options: O,
) => build<number, O>('integer', options);

/** A decimal number with its unit, exact to `scale` places (4 unless told), never rounded before comparing. */
export const number = <O extends Base & { unit?: string; min?: number; max?: number; scale?: number }>(options: O) =>
  build<number, O>('number', { scale: 4, ...options });

/** Money in whole fen, as a safe integer. */
export const money = <O extends Base & { min?: number }>(options: O) => build<number, O>('money', options);

/** A calendar day as `YYYY-MM-DD`. */
export const date = <O extends Base>(options: O) => build<string, O>('date', options);

/** A moment as an ISO string in UTC. */
export const instant = <O extends Base>(options: O) => build<string, O>('instant', options);

/** A typed period in its canonical text (`2026`, `2026-Q1`, `2026-03`, …; see #kernel/time). */
export const period = <O extends Base>(options: O) => build<string, O>('period', options);

export const yesNo = <O extends Base & { fallback?: boolean }>(options: O) => build<boolean, O>('yesNo', options);

type Codes = Readonly<Record<string, string>>;
type CodeOf<O extends { codes: Codes }> = keyof O['codes'] & string;

/** One code of a list; the value is the code, the page shows the label. */
export const choice = <const O extends Base & { codes: Codes }>(options: O & { fallback?: CodeOf<O> }) =>
  build<CodeOf<O>, O>('choice', options);

/** Several codes of a list. */
export const choices = <const O extends Base & { codes: Codes }>(options: O) =>
  build<CodeOf<O>[], O>('choices', options);

/** Yes, no, or honestly unknown. */
export const YES_NO_UNKNOWN = { yes: '是', no: '否', unknown: '未知' } as const;
export const yesNoUnknown = <O extends Base>(options: O) =>
  choice({ ...options, codes: YES_NO_UNKNOWN, fallback: 'unknown' });

/**
 * A code of a dated, hierarchical list kept as data: the value is the code. It must hold on the day it is written,
 * or on the day in the date field `validOn`.
 * @example code('division', { label: '户籍所在地', en: 'Household division', validOn: 'registeredOn' })
 */
export const code = <O extends Base & { validOn?: string }>(list: string, options: O) =>
  build<string, O>('code', { ...options, list });

/** Longitude and latitude in degrees, CGCS2000 (which for this purpose is WGS 84), as GeoJSON orders them. */
export type Point = { readonly type: 'Point'; readonly coordinates: readonly [number, number] };
/** Closed rings of positions, outer first, as GeoJSON (RFC 7946). */
export type Polygon = { readonly type: 'Polygon'; readonly coordinates: readonly (readonly [number, number])[][] };

/** A place on the map. */
export const point = <O extends Base>(options: O) => build<Point, O>('point', options);

/** An area on the map. */
export const polygon = <O extends Base>(options: O) => build<Polygon, O>('polygon', options);

/** A small table inside the form: rows of plain fields, kept with the row and never queried by themselves. */
export const table = <const C extends Readonly<Record<string, Field>>, O extends Base & { max?: number }>(
  columns: C,
  options: O,
) =>
  build<{ [K in keyof C]: ValueOf<C[K]> }[], O & { fallback: [] }>('table', {
    max: 200,
    ...options,
    columns,
    fallback: [],
  } as unknown as O & { columns: C; fallback: [] });

/**
 * A text that rests encrypted and is matched by a keyed hash (security M4): an identity number. Always L4.
 * It can be asked about by equality only, by rules of the house.
 */
export const sealed = <O extends Base & { max?: number; pattern?: NonNullable<Field['pattern']> }>(options: O) =>
  build<string, O>('sealed', { max: 64, ...options, sensitivity: 'L4' });

/**
 * A field that follows from the row's other fields, kept as a column so that lists filter and sort by it.
 * @example const area = computed(number({ label: '合计面积', unit: '平方米' }), (row) => Number(row.teaching) + Number(row.living));
 */
export const computed = <F extends Field>(
  field: F,
  compute: (row: Readonly<Record<string, unknown>>) => ValueOf<F> | null,
): F & { readonly system: true } => Object.freeze({ ...field, system: true as const, compute });

/** The id of a row of another record. */
export const reference = <O extends Base>(target: string, options: O) =>
  build<string, O>('reference', { ...options, target });

/** The ids of several rows of another record. */
export const references = <O extends Base>(target: string, options: O) =>
  build<string[], O & { fallback: [] }>('references', { ...options, target, fallback: [] });

/** Files kept by #kernel/file, by their ids. */
export const files = <O extends Base>(options: O) =>
  build<string[], O & { fallback: [] }>('files', { ...options, target: 'file', fallback: [] });

/** A structured value that no query looks into; give its schema. */
export const json = <V, O extends Base>(schema: z.ZodType<V>, options: O) =>
  build<V, O>('json', { ...options, schema });

/** The TypeScript value of a field. */
export type ValueOf<F> = F extends Field<infer V, infer O> ? (O extends true ? V | null : V) : never;
