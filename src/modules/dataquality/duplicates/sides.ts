/** Both rows of a pair as one page shows them. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { duplicateSides } from '#contract/dataquality';
import { organisationOf } from '#kernel/access';
import { codeBook } from '#kernel/code';
import {
  columnOf,
  type Field,
  type Fields,
  NOBODY,
  type RecordDefinition,
  type Row,
  type RowOf,
  recordsBeside,
  tableOf,
} from '#kernel/definition';
import { blockedAmong, same, type WriteTransaction } from '#kernel/store';
import { isOpenTo } from '../masking.ts';
import { differingFields, usualChoices } from './choices.ts';
import { merge } from './merge-records.ts';
import { duplicatePair } from './pair-record.ts';
import { MERGE_TARGETS } from './targets.ts';
import { PAIR_RECORDS } from './words.ts';

type View = z.input<typeof duplicateSides.response & {}>;
type Pair = RowOf<typeof duplicatePair>;

const textOf = (book: Awaited<ReturnType<typeof codeBook>>, field: Field, value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null;
  if (field.codes)
    return [value]
      .flat()
      .map((one) => field.codes?.[String(one)] ?? String(one))
      .join('、');
  if (field.list) return book.label(field.list, String(value));
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.length === 0 ? null : `${value.length}项`;
  return typeof value === 'object' ? '已填写' : String(value);
};

/** Rows that the post may read; a school sees its own side of a pair and not the other's. */
const readable = async (tx: WriteTransaction, definition: RecordDefinition<any>, pair: Pair) => {
  const found = (await tx.find(definition, { id: [pair.first, pair.second] })) as Row[];
  return new Map(found.map((row) => [row.id, row]));
};

const countsOf = async (tx: WriteTransaction, target: RecordDefinition<any>, ids: readonly [string, string]) => {
  const counts: View['belongings'] = [];
  for (const definition of recordsBeside(target)) {
    if (definition.module === 'dataquality') continue;
    const leading = Object.entries(definition.fields as Fields).filter(
      ([name, field]) => field.kind === 'reference' && field.target === target.name && name !== 'mergedInto',
    );
    for (const [name, field] of leading) {
      const column = sql.id(columnOf(name));
      const rows = await tx.rowsAcross<{ id: string; n: number }>(
        sql`select ${column} as id, count(*)::integer as n from ${sql.table(tableOf(definition))} where ${column} = any(${[...ids]}::uuid[]) group by ${column}`,
      );
      const [first, second] = ids.map((id) => rows.find((row) => row.id === id)?.n ?? 0) as [number, number];
      if (first + second > 0)
        counts.push({
          record: definition.name,
          // Which of several references it is; one alone says nothing besides.
          label: leading.length > 1 ? `${definition.label}（${field.label}）` : definition.label,
          first,
          second,
        });
    }
  }
  return counts;
};

const shownFields = (definition: RecordDefinition<any>): [string, Field][] =>
  Object.entries(definition.fields as Fields).filter(
    ([name, field]) => !['reference', 'json', 'files'].includes(field.kind) && name !== 'mergedInto',
  );

/** @throws Refusal `not-found` */
export const sidesOf = async (tx: WriteTransaction, id: string): Promise<View> => {
  const pair = await tx.get(duplicatePair, id);
  const target = MERGE_TARGETS[pair.record];
  const { definition } = target;
  const rows = await readable(tx, definition, pair);
  const [first, second] = [rows.get(pair.first), rows.get(pair.second)];
  const both = first && second ? { first, second } : null;
  const usual = both ? await usualChoices(tx, target, both) : {};
  const choosable = new Set(both ? differingFields(definition, both) : []);
  const book = await codeBook(tx);
  const blocked = await blockedAmong(tx, definition, [...rows.keys()]);
  const show = (row: Row | undefined, name: string, field: Field): string | null => {
    if (!row) return null;
    const text = textOf(book, field, row[name]);
    return text === null || isOpenTo(definition, name, blocked.has(row.id) ? NOBODY : tx.actor) ? text : '****';
  };
  const side = async (row: Row | undefined, rowId: string, school: string) => {
    const unit = await organisationOf(tx, school);
    const titleField = definition.fields[definition.title] as Field;
    return {
      id: rowId,
      school: { id: unit.id, name: unit.name },
      title: show(row, definition.title, titleField),
      changedAt: row?.rowFrom ?? null,
      mergedInto: (row?.mergedInto ?? null) as string | null,
    };
  };
  const [last] = await tx.lookup(merge, { pair: id }, { sort: '-createdAt', limit: 1 });
  return {
    record: pair.record,
    recordLabel: PAIR_RECORDS[pair.record],
    first: await side(first, pair.first, pair.firstSchool),
    second: await side(second, pair.second, pair.secondSchool),
    fields: shownFields(definition).map(([name, field]) => ({
      name,
      label: field.label,
      first: show(first, name, field),
      second: show(second, name, field),
      differs: both !== null && !same(both.first[name], both.second[name]),
      usual: choosable.has(name) ? (usual[name] ?? null) : null,
    })),
    belongings: await belongings(tx, pair, both),
    conflicts: last?.undoneAt ? [...(last.conflicts ?? [])] : [],
  };
};

/** Of a school also what belongs to its unit, which is nearly everything. */
const belongings = async (tx: WriteTransaction, pair: Pair, both: { first: Row; second: Row } | null) => {
  const { definition, schoolOf } = MERGE_TARGETS[pair.record];
  const own = await countsOf(tx, definition, [pair.first, pair.second]);
  if (pair.record !== 'school' || !both) return own;
  const unit = recordsBeside(definition).find((one) => one.name === 'organisation');
  return unit ? [...own, ...(await countsOf(tx, unit, [schoolOf(both.first), schoolOf(both.second)]))] : own;
};
