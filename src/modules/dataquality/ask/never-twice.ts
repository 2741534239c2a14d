/** 不重复采集: a form that asks for what the data centre holds is answered or refused. Source: domain handbook 02 §1, §10. */
import { sql } from 'kysely';
import { columnOf, type RecordDefinition, type Row, tableOf } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { isOpenTo, seenBy } from '../masking.ts';
import { bookOf, exists, FIGURES, fieldNamed, plain, registerNamed, type Target } from './held.ts';

export type Wanted = {
  readonly label: string;
  readonly record?: string | undefined;
  readonly field?: string | undefined;
};
export type Place = {
  readonly record: string;
  readonly field: string;
  /** 学校·统一社会信用代码 */
  readonly label: string;
  /** The system that owns the fact. */
  readonly owner: string;
  /** The newest change, ISO; null where nothing is recorded for the organisation. */
  readonly freshAt: string | null;
  /** What the asked organisation would write, as the asker may see it; null where it is not one value. */
  readonly value: unknown;
  /** Rows in which the field is filled in for the organisation. */
  readonly filled: number;
};
export type TwiceAnswer = {
  readonly label: string;
  readonly verdict: 'held' | 'notHeld';
  readonly places: readonly Place[];
};

const OWN = '教育数据中心';

const targetsOf = (book: ReadonlyMap<string, readonly Target[]>, wanted: Wanted): Target[] => {
  const named = wanted.record && wanted.field ? [{ record: wanted.record, field: wanted.field }] : [];
  return [...(named.some(exists) ? named : (book.get(plain(wanted.label)) ?? []))].filter(exists);
};

const figureAt = async (tx: ReadTransaction, name: string, organisation: string | null): Promise<Place> => {
  const figure = FIGURES[name];
  if (!figure) throw new Error(`no figure ${name}`);
  const [line] = organisation ? await tx.rows<{ n: number; fresh: string | null }>(figure.count(organisation)) : [];
  return {
    record: 'figure',
    field: name,
    label: figure.label,
    owner: `由${registerNamed(figure.from)?.label ?? OWN}登记计算`,
    freshAt: line?.fresh ?? null,
    value: line?.n ?? null,
    filled: line ? 1 : 0,
  };
};

const countFilled = async (
  tx: ReadTransaction,
  definition: RecordDefinition<any>,
  field: string,
  organisation: string,
): Promise<{ n: number; fresh: string | null }> => {
  const owner = sql.ref(`t.${columnOf(String(definition.belongsTo))}`);
  const merged = 'mergedInto' in definition.fields ? sql`and t.merged_into is null` : sql``;
  const [line] = await tx.rows<{ n: number; fresh: string | null }>(
    sql`select count(*)::integer as n, max(t.row_from) as fresh from ${sql.table(tableOf(definition))} t
      where ${owner} = ${organisation}::uuid and t.${sql.id(columnOf(field))} is not null ${merged}`,
  );
  return line ?? { n: 0, fresh: null };
};

const fieldAt = async (tx: ReadTransaction, target: Target, organisation: string | null): Promise<Place> => {
  const definition = registerNamed(target.record) as RecordDefinition<any>;
  const field = fieldNamed(target);
  const place = {
    record: target.record,
    field: target.field,
    label: `${definition.label}·${field?.label ?? target.field}`,
    owner: field?.owner ?? OWN,
  };
  if (!organisation || !tx.may(definition, 'read')) return { ...place, freshAt: null, value: null, filled: 0 };
  const { n, fresh } = await countFilled(tx, definition, target.field, organisation);
  const single = definition.unique?.some((names) => names.length === 1 && names[0] === definition.belongsTo);
  return {
    ...place,
    freshAt: fresh,
    filled: n,
    value: single ? await onlyValue(tx, definition, target.field, organisation) : null,
  };
};

const onlyValue = async (
  tx: ReadTransaction,
  definition: RecordDefinition<any>,
  field: string,
  organisation: string,
): Promise<unknown> => {
  const [row] = await tx.find(definition, { [String(definition.belongsTo)]: organisation });
  if (!row || !isOpenTo(definition, field, tx.actor)) return null;
  return seenBy(definition, row as Row, tx.actor)[field] ?? null;
};

/**
 * Which of the questions of a form the data centre answers already: where, whose fact it is, how fresh, and for the
 * asked organisation with which value, as far as the asking post may see it.
 */
export const checkForm = async (
  tx: ReadTransaction,
  questions: readonly Wanted[],
  organisation: string | null,
): Promise<TwiceAnswer[]> => {
  const book = await bookOf(tx);
  const answers: TwiceAnswer[] = [];
  for (const wanted of questions) {
    const places: Place[] = [];
    for (const target of targetsOf(book, wanted))
      places.push(
        target.record === 'figure'
          ? await figureAt(tx, target.field, organisation)
          : await fieldAt(tx, target, organisation),
      );
    answers.push({ label: wanted.label, verdict: places.length > 0 ? 'held' : 'notHeld', places });
  }
  return answers;
};

/**
 * For whoever issues a form: refuses it where it asks for what is held.
 * @param said where the questions stand in the form that is not saved, and what is said of it
 * @throws Refusal `asked-twice` with a reason for each question
 */
export const refuseAskedTwice = async (
  tx: ReadTransaction,
  questions: readonly Wanted[],
  { title = '这张表没有下发', field }: { readonly title?: string; readonly field?: string } = {},
): Promise<void> => {
  const held = (await checkForm(tx, questions, null)).filter((one) => one.verdict === 'held');
  if (held.length === 0) return;
  const reasons: Reason[] = held.map(({ label, places }) => ({
    ...(field ? { field } : {}),
    detail: `“${label}”数据中心已有（${places.map((one) => one.label).join('、')}）`,
    remedy: '请从表中去掉，直接取用；内容有误的，请在登记中更正。',
    facts: { code: 'asked-twice', places: places.map(({ record, field }) => ({ record, field })) },
  }));
  throw new Refusal({ code: 'asked-twice', title, reasons });
};
