/** Indicators over the ledger's leaves, for whatever units they are asked for. */
import { organisation } from '#kernel/access';
import type { MeasureDefinition } from '#kernel/definition';
import { type Reckoned, type ReckoningQuestion, reckoned, type Term } from '#kernel/measure';
import type { ReadTransaction } from '#kernel/store';
import { type Amount, exactText, numberOf, total } from '../exact/ratio.ts';
import { type Leaf, ledgerOf } from '../ledger/ledger.ts';

type LeavesOfUnits = ReadonlyMap<string, readonly Leaf[]>;
type Unit = { readonly id: string; readonly path: string };

/** The smallest subtree that holds every unit: as far as their paths agree. */
const topOf = (paths: readonly string[]): string | undefined => {
  const [first = [], ...others] = paths.map((path) => path.split('/').filter(Boolean));
  const shared = first.filter((id, at) => others.every((other) => other[at] === id));
  return shared.at(-1);
};

/** Leaves of each unit with all below it: every term of every indicator asks for the same. */
const leavesByUnit = (tx: ReadTransaction, question: ReckoningQuestion): Promise<LeavesOfUnits> => {
  const { units, on, asOf, across = false } = question;
  return tx.once(`leaves ${on} ${asOf ?? ''} ${across} ${units.join()}`, () => leavesAsked(tx, question));
};

/** The ledger is kept once a transaction, day and scope. */
const leavesAsked = async (
  tx: ReadTransaction,
  { units, on, asOf, across = false }: ReckoningQuestion,
): Promise<LeavesOfUnits> => {
  const places = (await tx.lookup(organisation, { id: [...units] })) as unknown as Unit[];
  const top = topOf(places.map(({ path }) => path));
  if (!top) return new Map();
  const scope = { across, ...(asOf ? { asOf } : {}) };
  const leaves = await tx.once(`ledger ${top} ${on} ${asOf ?? ''} ${across}`, () => ledgerOf(tx, top, on, scope));
  const schools = await tx.lookup(organisation, { id: [...new Set(leaves.map(({ school }) => school))] });
  const paths = new Map(schools.map(({ id, path }) => [id, path ?? '']));
  return new Map(
    places.map(({ id, path }) => [id, leaves.filter(({ school }) => paths.get(school)?.startsWith(path))]),
  );
};

/** What a count over leaves is told beside them. */
export type Around = ReckoningQuestion & { readonly tx: ReadTransaction; readonly unit: string };
export type Keep = (leaf: Leaf) => boolean;
type Counting = {
  readonly label: string;
  readonly unit: string;
  readonly from: readonly MeasureDefinition[];
  /** Leaves that count on the day. */
  readonly keep: (tx: ReadTransaction, question: ReckoningQuestion) => Promise<Keep> | Keep;
  readonly count: (leaves: readonly Leaf[], around: Around) => Promise<Reckoned> | Reckoned;
};

/** A term over the leaves of a unit that count; where there are none there is nothing to tell. */
export const overLeaves = ({ label, unit: counted, from, keep, count }: Counting): Term =>
  reckoned({
    label,
    unit: counted,
    from,
    reckon: async (tx, question) => {
      const counts = await keep(tx, question);
      const found = new Map<string, Reckoned>();
      for (const [unit, all] of await leavesByUnit(tx, question)) {
        const leaves = all.filter(counts);
        const nothing = { because: '范围内没有这个学段的学校' };
        found.set(unit, leaves.length === 0 ? nothing : await count(leaves, { ...question, tx, unit }));
      }
      return found;
    },
  });

const MOST_NAMED = 3;

/** The sum of what schools hold, or whose register lacks it. */
export const sumHeld = (leaves: readonly Leaf[], what: string, of: (leaf: Leaf) => Amount | null): Reckoned => {
  const missing = leaves.filter((leaf) => of(leaf) === null).map(({ name }) => name);
  if (missing.length === 0) {
    const sum = total(leaves.map((leaf) => of(leaf) ?? 0));
    return { amount: numberOf(sum), exact: exactText(sum) };
  }
  const others = missing.length > MOST_NAMED ? `等${missing.length}所学校` : '';
  return { because: `${missing.slice(0, MOST_NAMED).join('、')}${others}没有登记${what}` };
};
