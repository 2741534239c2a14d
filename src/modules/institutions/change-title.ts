/** The one line by which a change of organisations is known. */
import type { PrepareContext } from '#kernel/definition';
import type { WriteTransaction } from '#kernel/store';
import { type Change, type ChangeFacts, changeFactsOf, nameOf } from './change-facts.ts';

const MAX = 200;

const afterNames = (facts: ChangeFacts): string =>
  facts.change.units.map(({ name, unit }) => name || nameOf(facts, unit)).join('、');

/** 乙并入甲 where one of them goes on under its name, else 甲、乙合并为丙. */
const mergerTitle = (facts: ChangeFacts, before: string, after: string): string => {
  const [row] = facts.change.units;
  if (!row?.unit || row.name) return `${before}合并为${after}`;
  const joining = facts.change.from.filter((id) => id !== row.unit).map((id) => nameOf(facts, id));
  return `${joining.join('、')}并入${after}`;
};

/** 从甲分出乙 where it goes on under its name, else 甲分立为乙、丙. */
const splitTitle = (facts: ChangeFacts, before: string, after: string): string => {
  const fresh = facts.change.units.filter((row) => !row.unit).map((row) => row.name ?? '');
  const same = facts.change.units.some((row) => row.unit && !row.name);
  return same ? `从${before}分出${fresh.join('、')}` : `${before}分立为${after}`;
};

/** @example titleOf(facts) // 甲小学更名为乙小学 */
export const titleOf = (facts: ChangeFacts): string => {
  const { change } = facts;
  const before = change.from.map((id) => nameOf(facts, id)).join('、');
  const after = afterNames(facts);
  const titles = {
    open: () => `设立${after}`,
    rename: () => `${before}更名为${after}`,
    move: () => `${before}改由${nameOf(facts, change.units[0]?.parent)}管理`,
    merge: () => mergerTitle(facts, before, after),
    split: () => splitTitle(facts, before, after),
    close: () => `撤销${before}`,
  };
  const title = titles[change.kind]();
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
