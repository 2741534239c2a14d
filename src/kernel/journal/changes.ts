import { codeBook } from '#kernel/code';
import { type Field, isSensitive, type RecordDefinition, type Registry, type Row } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { civilDateAt } from '#kernel/time';
import { fieldLabel } from './labels.ts';

export type Content = {
  readonly before?: Readonly<Record<string, unknown>> | null;
  readonly after?: Readonly<Record<string, unknown>> | null;
};

export type Change = {
  readonly field: string;
  readonly label: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly beforeText: string;
  readonly afterText: string;
};

/** Titles by record and id. */
export type Titles = ReadonlyMap<string, ReadonlyMap<string, string>>;

type Told = { readonly definition: RecordDefinition<any> | undefined; readonly content: Content };

const MASK = '＊＊＊＊';
const UNSEEN = '（不在您的范围内）';

const idsIn = (value: unknown): string[] => [value].flat().filter((id): id is string => typeof id === 'string');

/** Titles of everything that the contents refer to and that the post may read; files by their names. */
export const titlesFor = async (tx: ReadTransaction, registry: Registry, told: readonly Told[]): Promise<Titles> => {
  const wanted = new Map<string, Set<string>>();
  for (const { definition, content } of told)
    for (const part of [content.before, content.after])
      for (const [name, value] of Object.entries(part ?? {})) {
        const target = definition?.fields[name]?.target;
        if (target) wanted.set(target, new Set([...(wanted.get(target) ?? []), ...idsIn(value)]));
      }
  const titles = new Map<string, ReadonlyMap<string, string>>();
  for (const [target, ids] of wanted) {
    const definition = registry.byName.get(target);
    if (definition) titles.set(target, await titlesOf(tx, definition, [...ids]));
  }
  for (const [list, labels] of await codesIn(tx, told)) titles.set(listKey(list), labels);
  return titles;
};

/** Key of a code list among the titles. No record has such a name. */
const listKey = (list: string): string => `code:${list}`;

/** Labels of the code lists that the contents name codes of. */
const codesIn = async (
  tx: ReadTransaction,
  told: readonly Told[],
): Promise<[string, ReadonlyMap<string, string>][]> => {
  const named = told.flatMap(({ definition, content }) =>
    [content.before, content.after].flatMap((part) =>
      Object.keys(part ?? {}).flatMap((name) => definition?.fields[name]?.list ?? []),
    ),
  );
  if (named.length === 0) return [];
  const book = await codeBook(tx);
  return [...new Set(named)].map((list) => [list, new Map(book.items(list).map((item) => [item.code, item.label]))]);
};

/**
 * Titles of the rows among these ids that the post may read. Who reads a row reads the names of its files. A name that
 * is personal is masked here as everywhere in the journal, whoever reads it: the row's own page tells it.
 */
export const titlesOf = async (
  tx: ReadTransaction,
  definition: RecordDefinition<any>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const filter = { id: [...ids] };
  const rows = definition.name === 'file' ? await tx.lookup(definition, filter) : await tx.find(definition, filter);
  const titleOf = (row: Row): string =>
    isSensitive(definition.fields[definition.title]) ? MASK : String(row[definition.title] ?? '');
  return new Map(rows.map((row) => [(row as Row).id, titleOf(row as Row)]));
};

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** A value as a sentence would say it. */
const textOf = (field: Field | undefined, value: unknown, titles: Titles): string => {
  if (isEmpty(value)) return '—';
  if (isSensitive(field)) return MASK;
  const list = [value].flat();
  if (field?.codes) return list.map((code) => field.codes?.[String(code)] ?? String(code)).join('、');
  if (field?.list)
    return list.map((code) => titles.get(listKey(field.list ?? ''))?.get(String(code)) ?? String(code)).join('、');
  if (field?.target) return list.map((id) => titles.get(field.target ?? '')?.get(String(id)) ?? UNSEEN).join('、');
  if (field?.kind === 'yesNo') return value ? '是' : '否';
  if (field?.kind === 'money') return `${(Number(value) / 100).toFixed(2)}元`;
  if (field?.kind === 'instant') return beijingTime(String(value));
  if (field?.kind === 'json' && Array.isArray(value)) return `${value.length}项`;
  if (typeof value === 'object') return JSON.stringify(value).slice(0, 500);
  return `${String(value)}${field?.unit ?? ''}`;
};

const beijingTime = (instant: string): string => {
  const clock = new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
  return `${civilDateAt(instant)} ${clock}`;
};

const shown = (field: Field | undefined, value: unknown): unknown =>
  isSensitive(field) && !isEmpty(value) ? MASK : (value ?? null);

/** What a journal payload says changed, field by field in the definition's order, personal fields (L3, L4) masked. */
export const changesOf = ({ definition, content }: Told, titles: Titles): Change[] => {
  const [before, after] = [content.before ?? {}, content.after ?? {}];
  const named = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const order = Object.keys(definition?.fields ?? {});
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return named
    .sort((a, b) => place(a) - place(b))
    .map((name) => {
      const field: Field | undefined = definition?.fields[name];
      return {
        field: name,
        label: fieldLabel(name, definition),
        before: shown(field, before[name]),
        after: shown(field, after[name]),
        beforeText: textOf(field, before[name], titles),
        afterText: textOf(field, after[name], titles),
      };
    });
};
