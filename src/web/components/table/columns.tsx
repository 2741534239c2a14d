import type { ReactNode } from 'react';
import type { RowView } from '#contract/records';
import type { DefinitionView, FieldView } from '../../api/definitions.ts';
import { fieldOf } from '../../api/definitions.ts';
import { FieldValue, type Titles } from '../FieldValue.tsx';
import { type Layout, useLayout } from './savedViews.ts';

/** A column that the definition does not describe, or one drawn in its own way. */
export type CustomColumn = {
  /** Field name where it shows a field (then it sorts and exports as that field); else any unique word. */
  readonly name: string;
  readonly label?: string;
  readonly render?: (row: RowView, titles: Titles) => ReactNode;
  /** Pixels. */
  readonly width?: number;
  readonly right?: boolean;
  readonly sortable?: boolean;
  /** Left out until the person shows it. */
  readonly hidden?: boolean;
};

export type ColumnInput = string | CustomColumn;

export type Column = Required<Pick<CustomColumn, 'name' | 'label' | 'right' | 'sortable' | 'hidden'>> & {
  readonly width: number | undefined;
  readonly field: FieldView | undefined;
  readonly render: (row: RowView, titles: Titles) => ReactNode;
};

const NUMERIC = ['integer', 'number', 'money'];
const UNSORTABLE = ['longText', 'json', 'files', 'references', 'choices', 'sealed'];
/** How near the time limit is follows from the day, which is the column to sort by. */
const LIMIT_LIGHT = 'limitLight';
/** When the limit began and is reminded of: for whoever looks for it. */
const SELDOM: readonly string[] = ['limitSince', 'limitWarnOn', 'limitRuns'];
const SHOWN_BY_DEFAULT = 7;

/** Pixels by kind; a long title takes what is left. */
const WIDTHS: Readonly<Record<string, number>> = {
  text: 160,
  reference: 148,
  references: 190,
  choices: 150,
  code: 120,
  period: 110,
  date: 112,
  instant: 150,
  yesNo: 84,
  integer: 104,
  number: 104,
  money: 120,
  point: 190,
  polygon: 120,
  table: 220,
  longText: 240,
  sealed: 180,
};

/** A person's name, a number: all columns share what is left. A longer title has it alone. */
const SHORT_TITLE = 60;
const isShort = (field: FieldView): boolean =>
  field.kind === 'choice' || field.kind === 'date' || (field.kind === 'text' && (field.max ?? 1_000) <= SHORT_TITLE);

/** The longest of the words that may stand in it, with the frame of a state. */
const widthOfWords = (words: readonly { readonly label: string }[]): number =>
  Math.min(190, Math.max(104, ...words.map(({ label }) => label.length * 14 + 34)));

const widthOf = (field: FieldView | undefined, { titleField, states }: DefinitionView): number | undefined => {
  if (!field || (field.name === titleField && !isShort(field))) return undefined;
  if (field.name === 'light') return 76;
  if (field.name === states?.field) return widthOfWords(states.states);
  return field.kind === 'choice' ? widthOfWords(field.codes ?? []) : WIDTHS[field.kind];
};

/** Wide enough for its own head, with the mark that it sorts. */
const roomy = (width: number | undefined, label: string): number | undefined =>
  width === undefined ? undefined : Math.min(220, Math.max(width, label.length * 14 + 46));

/** What is covered to this post is not ordered by: the order would tell it. The server refuses it, too. */
const isSortable = (field: FieldView): boolean =>
  field.name !== LIMIT_LIGHT && !UNSORTABLE.includes(field.kind) && !field.masked;

const columnOf = (definition: DefinitionView, input: ColumnInput): Column => {
  const given = typeof input === 'string' ? { name: input } : input;
  const field = fieldOf(definition, given.name);
  const drawn = (row: RowView, titles: Titles): ReactNode =>
    field ? (
      <FieldValue field={field} value={row[given.name]} titles={titles} definition={definition} plain />
    ) : (
      String(row[given.name] ?? '—')
    );
  return {
    name: given.name,
    label: given.label ?? field?.label ?? given.name,
    field,
    render: given.render ?? drawn,
    width: given.width ?? roomy(widthOf(field, definition), given.label ?? field?.label ?? ''),
    // The title is the row's name, also where it is a year.
    right: given.right ?? (given.name !== definition.titleField && NUMERIC.includes(field?.kind ?? '')),
    sortable: given.sortable ?? (field !== undefined && isSortable(field)),
    hidden: given.hidden ?? false,
  };
};

const rest = (definition: DefinitionView, named: readonly Column[]): Column[] =>
  definition.fields
    .filter(({ name, kind }) => kind !== 'json' && !named.some((column) => column.name === name))
    .map(({ name }) => ({ ...columnOf(definition, name), hidden: true }));

const LONG = ['longText', 'json', 'files', 'references', 'point', 'polygon', 'table', 'sealed'];

const TELLING: readonly string[] = ['light', 'limitDueOn', LIMIT_LIGHT];

/** Title, lights, time limit and state always, then the short fields in their order. */
const usualColumns = (definition: DefinitionView): string[] => {
  const short = definition.fields.filter(({ kind }) => !LONG.includes(kind));
  const names = short
    .map(({ name }) => name)
    .filter((name) => name !== definition.titleField && !SELDOM.includes(name));
  const telling = names.filter((name) => TELLING.includes(name) || name === definition.states?.field);
  const others = names.filter((name) => !telling.includes(name)).slice(0, SHOWN_BY_DEFAULT - 1 - telling.length);
  return [definition.titleField, ...names.filter((name) => telling.includes(name) || others.includes(name))];
};

/** The page's columns, then every other field of the record, hidden until chosen. */
export const columnsOf = (definition: DefinitionView, inputs: readonly ColumnInput[] | undefined): Column[] => {
  const first = usualColumns(definition);
  const named = (inputs ?? first).map((input) => columnOf(definition, input));
  return [...named, ...rest(definition, named)];
};

/** All to choose from: what is shown, in its order, then the rest. By name: what is shown is a copy with a width of its own. */
export const offeredOf = (columns: readonly Column[], shown: readonly Column[]): Column[] => {
  const names = new Set(shown.map(({ name }) => name));
  return [...shown, ...columns.filter(({ name }) => !names.has(name))];
};

export type Density = NonNullable<Layout['density']>;

/** Which columns this person shows in this register, in which order, how wide, how dense, which stand still. */
export const useColumnChoice = (register: string, columns: readonly Column[]) => {
  const [layout, setLayout] = useLayout(register);
  const standard = columns.filter((column) => !column.hidden).map(({ name }) => name);
  const shown = (layout.shown ?? standard).filter((name) => columns.some((column) => column.name === name));
  const widened = (name: string): Column[] => {
    const column = columns.find((each) => each.name === name);
    return column ? [{ ...column, width: layout.widths?.[name] ?? column.width }] : [];
  };
  return {
    shown: shown.flatMap(widened),
    density: layout.density ?? ('compact' as Density),
    frozen: layout.frozen ?? 1,
    setShown: (names: readonly string[]): void => setLayout({ ...layout, shown: names }),
    setDensity: (density: Density): void => setLayout({ ...layout, density }),
    setFrozen: (frozen: number): void => setLayout({ ...layout, frozen }),
    setWidth: (name: string, width: number): void =>
      setLayout({ ...layout, widths: { ...layout.widths, [name]: Math.min(900, Math.max(60, Math.round(width))) } }),
    restore: (): void => setLayout(undefined),
  };
};
export type ColumnChoices = ReturnType<typeof useColumnChoice>;
