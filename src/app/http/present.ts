import { codeBook } from '#kernel/code';
import {
  COVER,
  cover,
  type Field,
  type Fields,
  isCovered,
  NOBODY,
  type RecordDefinition,
  type Registry,
  type Row,
} from '#kernel/definition';
import type { Language } from '#kernel/language';
import { blockedAmong, type ReadTransaction } from '#kernel/store';

export type Titles = Record<string, Record<string, string>>;

/** Key of a code list among the titles: `code:school-kind`. No record has such a name. */
const listKey = (list: string): string => `code:${list}`;

/** What the titles say for a value of a field: the title of the row that it refers to, the label of its code. */
export const titleIn = (titles: Titles, field: Field, value: unknown): string | undefined =>
  titles[field.list ? listKey(field.list) : (field.target ?? '')]?.[String(value)];

/** Labels of the codes that occur, by `code:<list>` and code; retired ones included, columns of tables too. */
const codeTitles = async (
  tx: ReadTransaction,
  fields: Fields,
  rows: readonly Values[],
  language: Language,
): Promise<Titles> => {
  const uses = Object.entries(fields).flatMap(([name, field]) => {
    if (field.list) return rows.map((row) => ({ list: field.list ?? '', code: row[name] }));
    return Object.entries(field.columns ?? {})
      .filter(([, column]) => column.list)
      .flatMap(([column, { list = '' }]) =>
        rows.flatMap((row) => linesOf(row[name]).map((line) => ({ list, code: line[column] }))),
      );
  });
  if (!uses.some(({ code }) => code)) return {};
  const book = await codeBook(tx);
  const titles: Titles = {};
  for (const { list, code } of uses)
    if (typeof code === 'string' && book.find(list, code)) {
      const english = language === 'en' ? book.find(list, code)?.en : null;
      titles[listKey(list)] ??= {};
      (titles[listKey(list)] as Record<string, string>)[code] = english ?? book.label(list, code);
    }
  return titles;
};

type Values = Readonly<Record<string, unknown>>;
const linesOf = (value: unknown): Values[] => (Array.isArray(value) ? (value as Values[]) : []);

/**
 * Titles of everything that the rows refer to and that the post may read, by record and id; people who changed them
 * included. Labels of codes stand under `code:<list>`.
 */
export const titlesOf = async (
  tx: ReadTransaction,
  registry: Registry,
  definition: RecordDefinition,
  rows: readonly Row[],
  language: Language = 'zh',
): Promise<Titles> => {
  const wanted = new Map<string, Set<string>>();
  const want = (target: string, value: unknown): void => {
    // A covered reference holds its cover instead of an id.
    if (typeof value === 'string' && value !== COVER) {
      const ids = wanted.get(target);
      if (ids) ids.add(value);
      else wanted.set(target, new Set([value]));
    } else if (Array.isArray(value)) for (const one of value) want(target, one);
  };
  const references = Object.entries(definition.fields).filter(([, { target }]) => target);
  for (const row of rows) {
    want('person', row.createdBy);
    want('person', row.changedBy);
    for (const [name, { target = '' }] of references) want(target, row[name]);
    const at = definition.pointsAt;
    if (at) want(String(row[at.record]), row[at.row]);
  }
  const titles = await codeTitles(tx, definition.fields, rows, language);
  const known = [...wanted].flatMap(([target, ids]) => {
    const other = registry.byName.get(target);
    return other ? [{ definition: other, ids: [...ids] }] : [];
  });
  for (const { definition: other } of known) titles[other.name] = {};
  const blocked = new Set<string>();
  for (const { definition: other, ids } of known) for (const id of await blockedAmong(tx, other, ids)) blocked.add(id);
  for (const { record, id, title } of await tx.titles(known)) {
    const other = registry.byName.get(record);
    // What a row would mask, its name elsewhere does not tell either.
    const viewer = blocked.has(id) ? NOBODY : tx.actor;
    const field = other && isCovered(other, other.title, viewer) ? other.fields[other.title] : undefined;
    const shown = field ? cover(field, title) : title;
    (titles[record] as Record<string, string>)[id] = String(shown ?? '');
  }
  return titles;
};
