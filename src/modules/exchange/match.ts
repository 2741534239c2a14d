/** Which row of ours a row of theirs is about. */
import { groupBy } from '#contract/group-by';
import type { Row } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import type { ExchangePlan } from './plan.ts';
import type { Outside } from './read.ts';

/** Keys compare as sealed fields do: without width, surrounding blanks and case. */
const plain = (value: unknown): string => String(value).normalize('NFKC').trim().toUpperCase();

/** A row's key under one alternative; null where a part is missing. */
export const keyText = (key: readonly string[], values: Readonly<Record<string, unknown>>): string | null => {
  const parts = key.map((name) => values[name]);
  return parts.some((part) => part === null || part === undefined || part === '') ? null : parts.map(plain).join('|');
};

/** The key by which people would know the row: the first alternative that it has, with the alternative's number. */
export const knownBy = ({ keys }: ExchangePlan, values: Readonly<Record<string, unknown>>): string | null => {
  for (const [at, key] of keys.entries()) {
    const text = keyText(key, values);
    if (text !== null) return `${at}:${text}`;
  }
  return null;
};

const standing = async (
  tx: ReadTransaction,
  plan: ExchangePlan,
  key: readonly string[],
  rows: readonly Outside[],
): Promise<Map<string, Row[]>> => {
  const whole = rows.filter(({ values }) => keyText(key, values) !== null);
  if (whole.length === 0) return new Map();
  const filter = Object.fromEntries(key.map((name) => [name, [...new Set(whole.map(({ values }) => values[name]))]]));
  return groupBy((await tx.lookup(plan.definition, filter as never)) as Row[], (row) => keyText(key, row) ?? '');
};

export type Match = { readonly row: Row | null } | { readonly problem: string };

/** Finds each row by the alternatives in order. Keys that lead to different rows, or one to several, are no match. */
export const matchRows = async (
  tx: ReadTransaction,
  plan: ExchangePlan,
  rows: readonly Outside[],
): Promise<readonly Match[]> => {
  const books: Map<string, Row[]>[] = [];
  for (const key of plan.keys) books.push(await standing(tx, plan, key, rows));
  return rows.map(({ values }) => {
    const found = plan.keys.map((key, at) => books[at]?.get(keyText(key, values) ?? '') ?? []);
    if (plan.keys.every((key) => keyText(key, values) === null)) return { problem: `没有${namesOf(plan)}，无法匹配` };
    const several = found.find((some) => some.length > 1);
    if (several) return { problem: `我方有${several.length}条记录符合这一行的匹配依据，请先合并重复` };
    const ids = new Set(found.flatMap((some) => some.map(({ id }) => id)));
    if (ids.size > 1) return { problem: `${namesOf(plan, '和')}分别指向我方不同的记录，请核实` };
    return { row: found.flat()[0] ?? null };
  });
};

const namesOf = ({ keys, definition }: ExchangePlan, between = '或'): string =>
  keys.map((key) => key.map((name) => definition.fields[name]?.label ?? name).join('加')).join(between);
