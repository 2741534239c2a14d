/** What a plan says, as one side of two: its promises, or while it is being drafted here, its items. */
import { groupBy } from '#contract/group-by';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { COMMITMENT_STATES, clause, commitment, draftItem, type plan, target, targetText } from '#modules/plan';
import type { Figure, Said } from './likeness.ts';
import type { Seen } from './records.ts';

export type Target = RowOf<typeof target>;
export type PlanRow = RowOf<typeof plan>;
export type SideFigure = Figure & { readonly target: Target };
export type Side = Omit<Said, 'figures'> & {
  readonly kind: 'commitment' | 'draftItem';
  readonly code: string;
  readonly clause: { readonly path: string; readonly label: string };
  readonly dueOn: string | null;
  readonly state: string;
  readonly stateLabel: string;
  /** Taken out of the plan: 不是承诺. */
  readonly dropped: boolean;
  readonly leadSection: string | null;
  readonly figures: readonly SideFigure[];
};

/** While a plan is written here it has items and no promises yet. */
export const isDrafting = ({ origin, state }: Pick<PlanRow, 'origin' | 'state'>): boolean =>
  origin === 'drafted' && (state === 'drafting' || state === 'consulting');
const hasItemsOnly = ({ origin, state }: PlanRow): boolean =>
  origin === 'drafted' && !['issued', 'dispatched', 'archived'].includes(state);

/** One side of two plans, in the order of its text, as far as the post may read it. */
export const sidesOf = (tx: ReadTransaction, of: PlanRow): Promise<Side[]> =>
  hasItemsOnly(of) ? itemSides(tx, of.id) : promiseSides(tx, of.id);

const promiseSides = async (tx: ReadTransaction, planId: string): Promise<Side[]> => {
  const rows = await tx.find(commitment, { plan: planId }, { sort: 'order' });
  const clauses = new Map((await tx.find(clause, { plan: planId })).map((one) => [one.id, one]));
  const counted = { plan: planId, source: { op: 'ne', value: 'proposed' } };
  const targets = groupBy(await tx.find(target, counted, { sort: 'order' }), (one) => one.commitment);
  const around = new Map<string, string>();
  for (const { clausePath, text } of rows) around.set(clausePath, `${around.get(clausePath) ?? ''}\n${text}`);
  return rows.map((row) => {
    const under = row.clause ? clauses.get(row.clause) : undefined;
    const heading = under?.title ?? '';
    return {
      ...{ id: row.id, kind: 'commitment', code: row.code, heading, text: row.text, dueOn: row.dueOn },
      clause: { path: row.clausePath, label: under?.label ?? '' },
      around: `${heading}${around.get(row.clausePath) ?? ''}`,
      state: row.state,
      stateLabel: COMMITMENT_STATES[row.state],
      dropped: row.review === 'dropped',
      leadSection: row.leadSection,
      figures: (targets.get(row.id) ?? []).map(figureOf),
    };
  });
};

const figureOf = (one: Target): SideFigure => ({
  subject: one.subject,
  value: one.value,
  unit: one.unit,
  text: targetText(one),
  target: one,
});

const itemSides = async (tx: ReadTransaction, planId: string): Promise<Side[]> => {
  const rows = await tx.find(draftItem, { plan: planId }, { sort: 'order' });
  const labels = draftItem.states?.states ?? {};
  // A heading over others says nothing of its own.
  const own = rows.filter(({ body, level }, at) => body || (rows[at + 1]?.level ?? 0) <= level);
  return own.map((row) => ({
    ...{ id: row.id, kind: 'draftItem', code: '', heading: row.heading, dueOn: null, figures: [], dropped: false },
    text: row.body ?? row.heading,
    around: `${row.heading}\n${row.body ?? ''}`,
    clause: { path: String(row.order + 1), label: '' },
    state: row.state,
    stateLabel: labels[row.state] ?? row.state,
    leadSection: row.author,
  }));
};

/** What a person sees when they decide. */
export const seenOf = ({ text, dueOn, figures }: Side): Seen => ({
  text,
  dueOn,
  figures: figures.map((one) => one.text),
});

/** White space and marks apart, the same sentence. */
export const sameWords = (a: string, b: string): boolean => bare(a) === bare(b);
const bare = (text: string): string => text.replace(/[\s\p{P}]+/gu, '');
