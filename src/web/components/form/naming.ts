import { useQueries } from '@tanstack/react-query';
import { codeListItems } from '#contract/codes';
import { listRecords } from '#contract/records';
import { type DefinitionView, type FieldView, useDefinitions } from '../../api/definitions.ts';
import { queryOf } from '../../api/hooks.ts';
import { t } from '../../shell/language/index.ts';
import { type Titles, titleText } from '../FieldValue.tsx';
import type { Values } from './merge.ts';
import { asField } from './TableInput.tsx';

/** What stands in values and has no name yet: rows by their record, codes by their list. */
export type Unnamed = Readonly<Record<string, readonly string[]>>;

const CODES = 'code:';
const KEY = /^[\w.-]+$/;
const keyOf = ({ kind, target, list }: FieldView): string | null =>
  kind === 'reference' || kind === 'references' ? target : kind === 'code' ? `${CODES}${list}` : null;

const cellsOf = (field: FieldView, value: unknown): readonly (readonly [FieldView, unknown])[] =>
  field.kind === 'table'
    ? ((value ?? []) as Values[]).flatMap((line) =>
        (field.columns ?? []).map((column) => [asField(column), line[column.name]] as const),
      )
    : [[field, value]];

/** What a form holds that no list has named: a row just picked, a code just chosen, in tables as well. */
export const unnamedIn = (fields: readonly FieldView[], sets: readonly Values[], known: Titles): Unnamed => {
  const found: Record<string, string[]> = {};
  for (const [field, value] of sets.flatMap((values) => fields.flatMap((each) => cellsOf(each, values[each.name])))) {
    const key = keyOf(field);
    if (!key) continue;
    // What stands in place of a value, as one covered or erased, names nothing.
    for (const id of [value ?? []].flat().map(String))
      if (KEY.test(id) && !known[key]?.[id] && !found[key]?.includes(id)) found[key] = [...(found[key] ?? []), id];
  }
  return found;
};

const named = (pairs: readonly (readonly [string, string])[]): Record<string, string> => Object.fromEntries(pairs);

const rowsOf = (definition: DefinitionView, ids: readonly string[]) => ({
  ...queryOf(listRecords, {
    params: { path: definition.path },
    query: { filter: JSON.stringify({ id: { op: 'in', value: ids } }), limit: 100 },
  }),
  staleTime: 300_000,
  select: ({ rows, titles }: { rows: readonly { id: string }[]; titles?: Titles }) =>
    named(rows.map((row) => [row.id, titleText(definition, row as never, titles)])),
});

const itemsOf = (list: string) => ({
  ...queryOf(codeListItems, { params: { name: list }, query: {} }),
  staleTime: 300_000,
  select: ({ items }: { items: readonly { code: string; label: string }[] }) =>
    named(items.map(({ code, label }) => [code, label])),
});

/** The known names, and those of what was picked since: asked for once, 读取中 until they are there. */
export const useNames = (fields: readonly FieldView[], sets: readonly Values[], known: Titles): Titles => {
  const definitions = useDefinitions();
  const unnamed = Object.entries(unnamedIn(fields, sets, known)).filter(
    ([key]) => key.startsWith(CODES) || definitions.some(({ name }) => name === key),
  );
  const asked = useQueries({
    queries: unnamed.map(([key, ids]): any =>
      key.startsWith(CODES)
        ? itemsOf(key.slice(CODES.length))
        : rowsOf(definitions.find(({ name }) => name === key) as DefinitionView, ids),
    ),
  });
  const added = unnamed.map(([key, ids], at): [string, Record<string, string>] => {
    const { data, isPending } = asked[at] as { data?: Record<string, string>; isPending: boolean };
    const waiting = isPending ? named(ids.map((id) => [id, t('读取中')])) : {};
    return [key, { ...known[key], ...waiting, ...data }];
  });
  return { ...known, ...Object.fromEntries(added) };
};
