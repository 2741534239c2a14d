import type { DefinitionView, FieldView } from '../../api/definitions.ts';
import type { Values } from './merge.ts';

export type FormSection = { readonly title: string; readonly fields: readonly string[] };
export type Section = { readonly title: string; readonly fields: FieldView[] };

/** What a form asks for; what follows from other fields is shown where it belongs and not asked. */
const isAsked = (field: FieldView, isNew: boolean): boolean =>
  (field.computed && !isNew) || (field.writable && field.kind !== 'json' && (isNew || !field.immutable));

/** The page's sections, else those of the definition in their order, else one with everything. */
export const sectionsOf = (
  definition: DefinitionView,
  { sections, isNew, fixed }: { sections?: readonly FormSection[] | undefined; isNew: boolean; fixed: Values },
): Section[] => {
  const able = definition.fields.filter((field) => isAsked(field, isNew) && !(field.name in fixed));
  const named = sections ?? bySection(able, definition.label);
  return named
    .map(({ title, fields }) => ({
      title,
      fields: fields.flatMap((name) => able.find((field) => field.name === name) ?? []),
    }))
    .filter(({ fields }) => fields.length > 0);
};

/** Fields by the headings that the definition gives them; those without one stand under the first. */
export const bySection = (fields: readonly FieldView[], label: string): FormSection[] => {
  const titles = [...new Set(fields.flatMap(({ section }) => section ?? []))];
  const first = titles[0] ?? label;
  return (titles.length > 0 ? titles : [label]).map((title) => ({
    title,
    fields: fields.filter(({ section }) => (section ?? first) === title).map(({ name }) => name),
  }));
};

/** What a new row would hold where nothing is typed: shown from the start, so that what depends on it is asked for. */
export const fallbacksOf = (fields: readonly FieldView[]): Record<string, unknown> =>
  Object.fromEntries(fields.flatMap(({ name, fallback }) => (fallback === null ? [] : [[name, fallback]])));

/** The source that all fields of a section share, said once above them; null where they differ. */
export const oneSourceOf = (fields: readonly FieldView[]): string | null => {
  const [first] = fields;
  return first && fields.length > 1 && fields.every(({ owner }) => owner === first.owner) ? first.owner : null;
};

/** Whether a field is asked for, given what the form holds. */
export const applies = ({ applies: rule }: FieldView, values: Values): boolean =>
  !rule || rule.is.includes(values[rule.field] as string | boolean);

/** Whether it must hold something, given what the form holds. */
export const isRequired = (field: FieldView, values: Values): boolean =>
  !field.computed &&
  (field.applies ? field.applies.required && applies(field, values) : !field.optional && field.kind !== 'files');

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** What was typed differs from the row; covered fields count only where something new was typed. */
export const changesIn = (values: Values, row: Values): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => !same(value, row[name])));

/** A covered field starts empty: what is shown is no value, and what is typed replaces it. */
export const uncovered = (fields: readonly FieldView[], row: Values): Record<string, unknown> => {
  const covered = fields.filter(({ masked }) => masked).map(({ name }) => name);
  return Object.fromEntries(Object.entries(row).filter(([name]) => !covered.includes(name)));
};

/** What the form sends: no computed fields, nothing for covered ones left empty, empty where it does not apply. */
export const sentOf = (fields: readonly FieldView[], values: Values, isNew: boolean): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const value = values[field.name];
      if (field.computed || value === undefined) return [];
      if (field.masked && !isNew && (value === '' || value === null)) return [];
      if (!applies(field, values)) return isNew ? [] : [[field.name, Array.isArray(value) ? [] : null]];
      if (field.kind === 'table' && Array.isArray(value)) return [[field.name, value.filter(isBegun)]];
      return [[field.name, value === '' && field.optional ? null : value]];
    }),
  );

/** A line that was added to a table and left as it came says nothing. */
const isBegun = (line: unknown): boolean =>
  Object.values(line as Values).some((cell) => cell !== null && cell !== undefined && cell !== '');
