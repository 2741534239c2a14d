import type { Expression, SqlBool } from 'kysely';
import { type BehindView, behindView } from '#contract/measures';
import {
  beginsOn,
  isSensitive,
  type MeasureDefinition,
  mayReveal,
  type RecordDefinition,
  type Registry,
} from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import { type MeasureQuestion, mayMeasure, type ReadTransaction, rowsBehind } from '#kernel/store';

const unreadable = () =>
  refuse('bad-behind', '未能打开明细', '明细的条件写得不对', '请从指标页重新打开。', { status: 400 });

const parsed = (text: string): BehindView => {
  try {
    return behindView.parse(JSON.parse(text));
  } catch {
    throw unreadable();
  }
};

/** Fields that decide whether a row counts, or that split the total. */
const deciding = (one: MeasureDefinition): string[] => [
  ...Object.keys(one.where ?? {}),
  ...(one.by ?? []),
  ...(one.holds ? beginsOn(one.holds) : []),
];

/** Whether a post may see which rows are counted: a list behind a sensitive figure tells what the fields hide. */
export const mayOpen = (tx: ReadTransaction, one: MeasureDefinition): boolean =>
  mayMeasure(tx, one) &&
  tx.may(one.of, 'read') &&
  deciding(one).every((name) => !isSensitive(one.of.fields[name]) || mayReveal(one.of, name, tx.actor));

/**
 * The conditions that narrow a list to the rows behind a figure.
 * @throws Refusal `bad-behind`, `rows-closed` where the figure may be seen and its rows may not
 */
export const behindOf = (
  tx: ReadTransaction,
  registry: Registry,
  definition: RecordDefinition,
  text: string,
): Expression<SqlBool>[] => {
  const { measure: name, ...asked } = parsed(text);
  const one = registry.measures.find((each) => each.name === name);
  if (one?.of !== definition) throw unreadable();
  const known = new Set(one.by ?? []);
  const named = [...Object.keys(asked.where ?? {}), ...(asked.leaves ? [asked.leaves.of] : [])];
  if (named.some((dimension) => !known.has(dimension))) throw unreadable();
  if (!mayOpen(tx, one))
    throw refuse(
      'rows-closed',
      '不能打开明细',
      `“${one.label}”涉及敏感信息，您可以查看数字，不能查看名单`,
      '如确需核对，请联系该项数据的管理科室。',
      {
        status: 403,
      },
    );
  return rowsBehind(one, asked as MeasureQuestion);
};
