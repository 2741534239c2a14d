/** The one line by which a change of organisations is known. */
import type { PrepareContext } from '#kernel/definition';
import type { WriteTransaction } from '#kernel/store';
import { type Change, type ChangeFacts, changeFactsOf, nameOf } from './change-facts.ts';

const MAX = 200;

const afterNames = (facts: ChangeFacts): string =>
  facts.change.units.map(({ name, unit }) => name || nameOf(facts, unit)).join('、');

/** @example titleOf(facts) // 甲小学更名为乙小学 */
export const titleOf = (facts: ChangeFacts): string => {
  const { change } = facts;
  const before = change.from.map((id) => nameOf(facts, id)).join('、');
  const after = afterNames(facts);
  const parent = nameOf(facts, change.units[0]?.parent);
  const titles = {
    open: `设立${after}`,
    rename: `${before}更名为${after}`,
    move: `${before}改由${parent}管理`,
    merge: `${before}合并为${after}`,
    split: `${before}分立为${after}`,
    close: `撤销${before}`,
  };
  const title = titles[change.kind];
  return title.length > MAX ? `${title.slice(0, MAX - 1)}…` : title;
};

const ABOUT = ['kind', 'from', 'units'];

/** Keeps the title in step with what the change is about. */
export const prepareChange = async ({
  tx,
  id,
  next,
  before,
  values,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  if (before && !ABOUT.some((name) => name in values)) return {};
  return { title: titleOf(await changeFactsOf(tx, { ...next, id } as unknown as Change)) };
};
