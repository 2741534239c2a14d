import { groupBy } from '#contract/group-by';
import type { RecordDefinition, Registry, Row } from '#kernel/definition';
import { codesOf, type ReadTransaction } from '#kernel/store';
import { importColumns } from './columns.ts';
import { type LineProblem, readLines } from './draft.ts';

/** Cells of a row as text, by field. */
export type RowTexts = { readonly row: Row; readonly texts: Readonly<Record<string, string>> };
export type ReadTexts = { readonly values: Record<string, unknown>; readonly problems: readonly LineProblem[] };

/**
 * What texts mean for the fields of rows that stand, read as a sheet's cells are: dates as people write them, labels
 * for codes, names for references, within the organisation of each row. An empty text empties the field.
 */
export const readTexts = async (
  tx: ReadTransaction,
  registry: Registry,
  definition: RecordDefinition<any>,
  given: readonly RowTexts[],
): Promise<ReadTexts[]> => {
  const names = [...new Set(given.flatMap(({ texts }) => Object.keys(texts)))];
  const columns = importColumns(definition, tx.actor.role).filter(({ name }) => names.includes(name));
  const mapping = Object.fromEntries(columns.map(({ name }, at) => [name, at]));
  const own = definition.belongsTo as string | undefined;
  const lists = await codesOf(tx);
  const answers = new Map<number, ReadTexts>();
  for (const [organisation, group] of grouped(given, own)) {
    const constants = own && organisation ? { [own]: organisation } : {};
    const plan = { definition, registry, columns, mapping, constants, blank: 'clear' as const };
    const state = { seen: new Map(), corrections: new Map() };
    const lines = group.map(({ at, texts }) => ({ line: at, cells: columns.map(({ name }) => texts[name] ?? '') }));
    for (const { source, values, problems } of await readLines(tx, { ...plan, ...state }, lines, lists)) {
      const asked = Object.keys(given[source.line]?.texts ?? {});
      const read = asked.filter((name) => name in mapping).map((name) => [name, values[name] ?? null]);
      const closed = asked.filter((name) => !(name in mapping)).map((name) => closedField(definition, name));
      const own = problems.filter(({ field }) => field === null || asked.includes(field));
      answers.set(source.line, { values: Object.fromEntries(read), problems: [...own, ...closed] });
    }
  }
  return given.map((_, at) => answers.get(at) ?? { values: {}, problems: [] });
};

const closedField = (definition: RecordDefinition<any>, field: string): LineProblem => ({
  field,
  detail: `${definition.fields[field]?.label ?? field}不能在表格里修改`,
});

type Placed = RowTexts & { readonly at: number };

const grouped = (given: readonly RowTexts[], own: string | undefined): Map<string, Placed[]> =>
  groupBy(
    given.map((one, at): Placed => ({ ...one, at })),
    ({ row }) => (own ? String(row[own] ?? '') : ''),
  );
