import { sql } from 'kysely';
import type { Field, Fields, RecordDefinition, Row } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import { dayInBeijing } from './four-eyes.ts';
import type { ReadTransaction } from './read.ts';

/** One code as the house keeps it. `to` is the first day on which it no longer holds. */
export type CodeRow = {
  readonly list: string;
  readonly code: string;
  readonly label: string;
  readonly en: string | null;
  readonly parent: string | null;
  readonly heading: boolean;
  readonly from: string | null;
  readonly to: string | null;
  /** What became of it, what it was called. */
  readonly note: string | null;
  /** How sure it is where that differs from its list. */
  readonly certainty: string | null;
};

/** A list with its codes in order. */
export type CodeRows = {
  readonly name: string;
  readonly label: string;
  readonly en: string | null;
  readonly items: ReadonlyMap<string, CodeRow>;
};
export type CodeLists = ReadonlyMap<string, CodeRows>;

/** Milliseconds for which another process's change of a list may go unseen. */
const LIFETIME = 30_000;
/** Milliseconds after a change of ours in which nothing is kept: it may not be committed yet, or be undone. */
const UNSETTLED = 3_000;

type Kept = { readonly until: number; readonly stamp: string; readonly lists: CodeLists };
const kept = new Map<string, Kept>();
const unsettled = new Map<string, number>();

/** Drops what is remembered of a tenant's lists; called when one of them changes. */
export const forgetCodes = (tenantId: string): void => {
  kept.delete(tenantId);
  unsettled.set(tenantId, Date.now() + UNSETTLED);
};

/** Code lists belong to a room above this one (#kernel/code), so their tables are asked by name. */
const load = async (tx: ReadTransaction): Promise<CodeLists> => {
  const lists = await tx.rows<{ name: string; label: string; en: string | null }>(
    sql`select name, label, en from code_list order by name`,
  );
  const items = await tx.rows<CodeRow>(
    sql`select list, code, label, en, parent, heading, valid_from as "from", valid_to as "to", note, certainty from code_item order by list, "order", code`,
  );
  const codes = new Map(lists.map((list) => [list.name, new Map<string, CodeRow>()]));
  for (const item of items) codes.get(item.list)?.set(item.code, item);
  return new Map(lists.map((list) => [list.name, { ...list, items: codes.get(list.name) ?? new Map() }]));
};

/** Tells one state of the lists from the next: how many rows there are, and since when the newest stands. */
const stampOf = async (tx: ReadTransaction): Promise<string> => {
  const [row] = await tx.rows<{ stamp: string }>(
    sql`select concat_ws(' ', count(*), max(row_from), sum(version)) as stamp
      from (select row_from, version from code_item union all select row_from, version from code_list) as c`,
  );
  return row?.stamp ?? '';
};

/** The tenant's code lists, remembered in this process; every half minute it is asked whether they changed. */
export const codesOf = async (tx: ReadTransaction): Promise<CodeLists> => {
  const { tenantId } = tx.actor;
  const now = Date.now();
  const known = kept.get(tenantId);
  if (known && known.until > now) return known.lists;
  const stamp = await stampOf(tx);
  const lists = known?.stamp === stamp ? known.lists : await load(tx);
  // A change that came while we read has dropped what we were to keep.
  if (!tx.isLate && (unsettled.get(tenantId) ?? 0) < now) kept.set(tenantId, { until: now + LIFETIME, stamp, lists });
  return lists;
};

/** Whether a code holds on a day. */
export const holdsOn = (item: CodeRow, day: string): boolean =>
  (item.from === null || item.from <= day) && (item.to === null || day < item.to);

type Use = { readonly name: string; readonly field: Field; readonly code: string; readonly day: string };
type Values = Readonly<Record<string, unknown>>;
type Coded = readonly (readonly [string, Field])[];
/** The fields of a record that hold codes, and its tables with the columns that do. */
type Plan = { readonly fields: Coded; readonly tables: readonly (readonly [string, Coded])[] };

const codedIn = (fields: Fields): Coded => Object.entries(fields).filter(([, field]) => field.list);

const plans = new WeakMap<RecordDefinition, Plan | null>();
/** Null where a record has no codes, so that most writes ask no further. */
const planOf = (definition: RecordDefinition<any>): Plan | null => {
  const known = plans.get(definition);
  if (known !== undefined) return known;
  const all = definition.fields as Fields;
  const tables = Object.entries(all).map(([name, field]) => [name, codedIn(field.columns ?? {})] as const);
  const found = { fields: codedIn(all), tables: tables.filter(([, columns]) => columns.length > 0) };
  const plan = found.fields.length + found.tables.length > 0 ? found : null;
  plans.set(definition, plan);
  return plan;
};

const dayOf = ({ validOn }: Field, values: Values, before: Values | null, today: string): string => {
  if (!validOn) return today;
  const named = validOn in values ? values[validOn] : before?.[validOn];
  return typeof named === 'string' ? named : today;
};

/** The codes that a write brings in: those that it leaves as they were are nobody's question. */
const newUses = (plan: Plan, values: Values, before: Row | null, today: string): Use[] => {
  const uses: Use[] = [];
  for (const [name, field] of plan.fields) {
    const code = values[name];
    if (typeof code !== 'string' || code === before?.[name]) continue;
    uses.push({ name, field, code, day: dayOf(field, values, before, today) });
  }
  for (const [name, columns] of plan.tables)
    uses.push(...newInTable(name, columns, values[name], before?.[name], today));
  return uses;
};

/** In a table a code is new where no line had it in that column: lines have no names of their own to compare by. */
const newInTable = (name: string, columns: Coded, value: unknown, stood: unknown, today: string): Use[] =>
  columns.flatMap(([column, field]) => {
    const known = new Set(linesOf(stood).map((line) => line[column]));
    return linesOf(value).flatMap((line) => {
      const code = line[column];
      return typeof code === 'string' && !known.has(code)
        ? [{ name, field, code, day: dayOf(field, line, null, today) }]
        : [];
    });
  });

const linesOf = (value: unknown): Values[] => (Array.isArray(value) ? (value as Values[]) : []);

const spoken = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const DO_LIST = '请从列表中选择；确需新增的，请系统管理员在“代码表”中维护。';

/** Why a code may not be written on its day; null when it may. */
const reasonAgainst = (use: Use, lists: CodeLists): Reason | null => {
  const { field, code, day } = use;
  const list = lists.get(field.list ?? '');
  const facts = { list: field.list, code, day };
  const reason = (kind: string, detail: string, remedy: string): Reason => ({
    field: use.name,
    detail: `${field.label}：${detail}`,
    remedy,
    facts: { ...facts, kind },
  });
  if (!list) return reason('no-list', `代码表“${field.list}”还没有装入`, '请系统管理员在“代码表”中建立。');
  const item = list.items.get(code);
  if (!item) return reason('unknown-code', `代码“${code}”不在代码表“${list.label}”（${list.name}）中`, DO_LIST);
  const said = `“${code} ${item.label}”`;
  if (item.heading) return reason('heading', `${said}在代码表“${list.label}”中只用来分组`, '请选择它下面的具体代码。');
  if (holdsOn(item, day)) return null;
  const otherwise = field.validOn ? '请改选当日有效的代码，或核对所依据的日期。' : '请改选现行的代码。';
  return item.to !== null && item.to <= day
    ? reason('retired-code', `${said}自${spoken(item.to)}起停用（代码表“${list.label}”）`, otherwise)
    : reason('not-yet', `${said}自${spoken(item.from ?? '')}起才启用（代码表“${list.label}”）`, otherwise);
};

export type CodedRow = { readonly values: Values; readonly before?: Row | null };

/** Why a row's new codes may not be written, one reason a field; for previews of imports too. */
export const codeReasons = (definition: RecordDefinition<any>, row: CodedRow, lists: CodeLists): Reason[] => {
  const plan = planOf(definition);
  if (!plan) return [];
  const today = dayInBeijing(new Date().toISOString());
  return newUses(plan, row.values, row.before ?? null, today).flatMap((use) => reasonAgainst(use, lists) ?? []);
};

/** Reasons of one refusal; more help nobody. */
const MOST = 50;

/**
 * Refuses codes that are in no list or do not hold on their day (`code(…, { validOn })`, else today), however many
 * rows at once. Values that a row already has are never asked about.
 * @throws Refusal `unknown-code` with each distinct reason
 */
export const refuseUnknownCodes = async (
  tx: ReadTransaction,
  definition: RecordDefinition<any>,
  rows: readonly CodedRow[],
): Promise<void> => {
  if (!planOf(definition)) return;
  const lists = await codesOf(tx);
  const found = new Map<string, Reason>();
  for (const row of rows)
    for (const reason of codeReasons(definition, row, lists)) found.set(`${reason.field} ${reason.detail}`, reason);
  if (found.size > 0)
    throw new Refusal({
      code: 'unknown-code',
      title: `${definition.label}没有保存`,
      reasons: [...found.values()].slice(0, MOST),
    });
};
