/** Differences and refusals of a run, kept once however many runs find them. */
import { groupBy } from '#contract/group-by';
import type { Field, RowOf } from '#kernel/definition';
import type { WriteTransaction } from '#kernel/store';
import type { Found, Verdict } from './judge.ts';
import type { ExchangePlan } from './plan.ts';
import { exchangeDifference, exchangeRefusal } from './run-records.ts';
import type { Side } from './texts.ts';
import { sideOf, textOfSide } from './texts.ts';
import { DIFFERENCE_KINDS, WHOLE_ROW } from './words.ts';

type Difference = RowOf<typeof exchangeDifference>;
export type Keeping = {
  readonly plan: ExchangePlan;
  readonly runId: string;
  /** Keyed hash of a text: a key of theirs is remembered by it, never by itself. */
  readonly hash: (text: string) => string;
};

/** What the differences of one row hang on: its own id, or the hash of the key that only they have. */
export type Subject = {
  readonly subject: string;
  readonly recordId: string | null;
  readonly organisation: string | null;
  readonly found: readonly Found[];
};

export const theirSubject = ({ hash }: Keeping, key: string): string => `t:${hash(key)}`;

const subjectsOf = (keeping: Keeping, verdicts: readonly Verdict[]): Subject[] =>
  verdicts.flatMap(({ row, key, organisation, found, refusal }) => {
    if (refusal.length > 0 || key === null) return [];
    const own = keeping.plan.definition.belongsTo as string | undefined;
    const theirs = { subject: theirSubject(keeping, key), recordId: null, organisation, found: row ? [] : found };
    if (!row) return [theirs];
    const seat = own ? ((row[own] as string | null) ?? organisation) : null;
    // A row that only they had and that ours has by now: what was listed of it has gone.
    return [theirs, { subject: row.id, recordId: row.id, organisation: seat, found }];
  });

const sameValue = (one: Side | null, other: Side | null): boolean =>
  JSON.stringify(one?.value ?? one?.text ?? null) === JSON.stringify(other?.value ?? other?.text ?? null);

const labelOf = ({ definition }: ExchangePlan, { kind, field }: Found): string =>
  field === WHOLE_ROW ? DIFFERENCE_KINDS[kind] : ((definition.fields[field] as Field | undefined)?.label ?? field);

const added = ({ plan, runId }: Keeping, { subject, recordId, organisation }: Subject, found: Found) => ({
  connector: plan.connector.id,
  section: plan.connector.section,
  run: runId,
  school: organisation ?? plan.connector.section,
  kind: found.kind,
  record: plan.definition.name,
  subject,
  recordId,
  field: found.field,
  fieldLabel: labelOf(plan, found),
  ours: textOfSide(found.ours),
  theirs: textOfSide(found.theirs),
  state: found.state,
});

const OPEN: readonly string[] = ['open', 'asked'];

/** What becomes of a difference that was listed before; null where nothing changes. */
const renewed = ({ runId }: Keeping, before: Difference, found: Found): Record<string, unknown> | null => {
  const sides = { ours: textOfSide(found.ours), theirs: textOfSide(found.theirs) };
  const unchanged = sameValue(sideOf(before.theirs), found.theirs);
  if (found.state === 'applied') return { ...sides, run: runId, state: 'applied', decidedBy: null, decidedAt: null };
  if (found.state === 'kept')
    return before.state === 'kept' && unchanged ? null : { ...sides, run: runId, state: 'kept' };
  if (OPEN.includes(before.state)) return unchanged ? null : { ...sides, run: runId };
  if (before.state === 'kept' && unchanged) return null;
  return { ...sides, run: runId, state: 'open', decidedBy: null, decidedAt: null, note: null };
};

type Work = { readonly create: ReturnType<typeof added>[]; readonly change: { id: string; patch: object }[] };

const settle = (keeping: Keeping, one: Subject, before: readonly Difference[], work: Work): void => {
  const found = new Map(one.found.map((each) => [each.field, each]));
  for (const difference of before) {
    const again = found.get(difference.field);
    found.delete(difference.field);
    const patch = again
      ? renewed(keeping, difference, again)
      : OPEN.includes(difference.state)
        ? { state: 'gone', run: keeping.runId }
        : null;
    if (patch) work.change.push({ id: difference.id, patch });
  }
  for (const each of found.values()) work.create.push(added(keeping, one, each));
};

/** Lists what differs for these subjects and takes back what no longer does. */
export const keepSubjects = async (
  tx: WriteTransaction,
  keeping: Keeping,
  subjects: readonly Subject[],
): Promise<void> => {
  if (subjects.length === 0) return;
  const filter = { connector: keeping.plan.connector.id, subject: subjects.map(({ subject }) => subject) };
  const before = groupBy(await tx.lookup(exchangeDifference, filter), (row) => row.subject);
  const work: Work = { create: [], change: [] };
  for (const one of subjects) settle(keeping, one, before.get(one.subject) ?? [], work);
  if (work.create.length > 0) await tx.system.createMany(exchangeDifference, work.create as never);
  if (work.change.length > 0) await tx.system.updateMany(exchangeDifference, work.change as never);
};

export const keepFound = (tx: WriteTransaction, keeping: Keeping, verdicts: readonly Verdict[]): Promise<void> =>
  keepSubjects(tx, keeping, subjectsOf(keeping, verdicts));

/** Refused lines that are kept for the page; all are counted. */
const MOST_REFUSALS = 5_000;

export const keepRefusals = async (
  tx: WriteTransaction,
  { plan, runId }: Keeping,
  verdicts: readonly Verdict[],
  before: number,
): Promise<void> => {
  const rows = verdicts
    .filter(({ refusal }) => refusal.length > 0)
    .slice(0, Math.max(0, MOST_REFUSALS - before))
    .map(({ line, refusal }) => ({
      run: runId,
      section: plan.connector.section,
      line,
      reasons: refusal.join('\n').slice(0, 4000),
    }));
  if (rows.length > 0) await tx.system.createMany(exchangeRefusal, rows);
};
