/** What a value is called when people compare it. */
import { z } from 'zod';
import type { Field, RecordDefinition, Row } from '#kernel/definition';
import type { CodeLists, ReadTransaction } from '#kernel/store';
import { recordOf } from './target.ts';

/** One side of a difference. `value` is missing where theirs means nothing here. */
export type Side = { readonly value?: unknown; readonly text: string };

/**
 * A side as it is kept. A covered value shows its ends (present.ts), so that what it says stands in the middle.
 */
export const textOfSide = (side: Side | null): string | null => (side ? JSON.stringify({ side, kept: true }) : null);
const keptSide = z.object({ side: z.looseObject({ text: z.string() }) });

/** The side that a text keeps; null for none, and for a text that none of ours is. */
export const sideOf = (text: unknown): Side | null => {
  if (typeof text !== 'string') return null;
  try {
    return keptSide.safeParse(JSON.parse(text)).data?.side ?? null;
  } catch {
    return null;
  }
};

/** Titles of the rows that reference fields point to: record → id → title. */
export type TitleBook = ReadonlyMap<string, ReadonlyMap<string, string>>;

export const titleBook = async (
  tx: ReadTransaction,
  fields: readonly Field[],
  values: readonly Readonly<Record<string, unknown>>[],
  names: readonly string[],
): Promise<TitleBook> => {
  const wanted = new Map<string, Set<string>>();
  fields.forEach((field, at) => {
    if (!field.target) return;
    const ids = wanted.get(field.target) ?? new Set<string>();
    for (const row of values) for (const id of [row[names[at] ?? '']].flat()) if (typeof id === 'string') ids.add(id);
    wanted.set(field.target, ids);
  });
  const book = new Map<string, Map<string, string>>();
  for (const [target, ids] of wanted) {
    const definition = recordOf(target) as RecordDefinition<any> | undefined;
    const rows = definition && ids.size > 0 ? ((await tx.lookup(definition, { id: [...ids] })) as Row[]) : [];
    book.set(target, new Map(rows.map((row) => [row.id, String(row[definition?.title ?? 'id'] ?? '')])));
  }
  return book;
};

/** A value as people read it; '' where there is none. */
export const textOf = (field: Field, value: unknown, lists: CodeLists, titles: TitleBook): string => {
  if (value === null || value === undefined) return '';
  if (field.codes)
    return [value]
      .flat()
      .map((code) => field.codes?.[String(code)] ?? String(code))
      .join('、');
  if (field.list) return lists.get(field.list)?.items.get(String(value))?.label ?? String(value);
  if (field.target)
    return [value]
      .flat()
      .map((id) => titles.get(field.target ?? '')?.get(String(id)) ?? '')
      .join('、');
  if (field.kind === 'yesNo') return value ? '是' : '否';
  if (field.kind === 'money') return String(Number(value) / 100);
  if (field.kind === 'point') return JSON.stringify(value);
  return String(value);
};
