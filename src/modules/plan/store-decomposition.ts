import type { NewRowOf, RowOf } from '#kernel/definition';
import type { WriteTransaction } from '#kernel/store';
import type { Clause, Commitment, Decomposition, Target } from '#modules/decompose';
import { type DueDate, dueDates, lastDueOn } from './due-dates.ts';
import { type Directory, directoryOf, suggestOwners } from './owners.ts';
import { sha256Of, trimmed } from './reading.ts';
import { clause, commitment, planVersion, target } from './records.ts';
import { innermost, sentenceAround } from './spans.ts';
import { codes, titleOf } from './titles.ts';

/** A promise as it will be stored, before it has an id. */
export type PromiseDraft = Pick<
  RowOf<typeof commitment>,
  'clausePath' | 'text' | 'start' | 'end' | 'title' | 'kind'
> & {
  readonly clause: string | null;
  readonly dueOn: string | null;
  readonly leadSection: string | null;
  readonly supporting: readonly string[];
  readonly addressees: readonly string[];
};
/** Fields that a promise takes over from the same promise in an earlier text, by its place in the new one. */
export type Carry = (drafts: readonly PromiseDraft[]) => Promise<readonly Partial<NewRowOf<typeof commitment>>[]>;

export type VersionNote = {
  readonly note: string;
  readonly frozen?: boolean;
  readonly file?: string | null;
  readonly fileSha256?: string | null;
  readonly carry?: Carry;
};

export type StoredText = {
  readonly id: string;
  readonly number: number;
  readonly sha256: string;
  readonly clauses: number;
  readonly commitments: number;
  readonly targets: number;
  readonly carried: number;
};

type PlanRow = { readonly id: string; readonly planYear: number };
/** Rules that look at rows one by one are for people's changes; what the decomposer made is checked as a whole. */
const { prepare: _prepare, effect: _effect, ...bulkCommitment } = commitment;
const LONGEST_SENTENCE = 20_000;
const LARGEST_VALUE = 1e19;

/** Keeps one version of a plan's text. */
export const storeVersion = async (
  tx: WriteTransaction,
  planId: string,
  text: string,
  about: Omit<VersionNote, 'carry'>,
  findings: RowOf<typeof planVersion>['findings'] = null,
): Promise<RowOf<typeof planVersion>> => {
  const [latest] = await tx.lookup(planVersion, { plan: planId }, { sort: '-number', limit: 1 });
  return tx.system.create(planVersion, {
    plan: planId,
    number: (latest?.number ?? 0) + 1,
    note: about.note,
    text,
    sha256: sha256Of(text),
    file: about.file ?? null,
    fileSha256: about.fileSha256 ?? null,
    frozen: about.frozen ?? false,
    findings,
  });
};

/**
 * Stores a decomposed text set-based: version, clauses, commitments, targets with their parents. Runs inside the
 * caller's transaction: all of it or nothing.
 */
export const storeDecomposition = async (
  tx: WriteTransaction,
  planRow: PlanRow,
  read: Decomposition,
  about: VersionNote,
): Promise<StoredText> => {
  const orders = new Map(read.targets.map((one, order) => [one.id, order]));
  const findings = read.findings.map(({ kind, message, ok, targets }) => ({
    kind,
    message,
    ok,
    targets: targets.map((id) => orders.get(id)).filter((order) => order !== undefined),
  }));
  const version = await storeVersion(tx, planRow.id, read.text, about, findings);
  const clauseIds = await tx.system.createMany(clause, clauseRows(read, planRow.id, version.id));
  const promises = completed(read);
  const drafts = await draftsOf(tx, read, promises, clauseIds);
  const carried = about.carry ? await about.carry(drafts) : [];
  const codeOf = codes(planRow.planYear);
  const rows = drafts.map((draft, at) => ({
    ...(draft as NewRowOf<typeof commitment>),
    plan: planRow.id,
    code: codeOf(draft.clausePath),
    order: draft.start,
    ...carried[at],
  }));
  const ids = await tx.system.createMany(bulkCommitment, rows);
  await storeTargets(tx, planRow.id, read, promises, ids);
  const { id, number, sha256 } = version;
  const counts = { clauses: clauseIds.length, commitments: ids.length, targets: read.targets.length };
  return { id, number, sha256, ...counts, carried: carried.filter((one) => one.carriedFrom).length };
};

const clauseRows = (read: Decomposition, plan: string, planVersion: string) =>
  read.clauses.map((one, order) => ({
    plan,
    planVersion,
    path: one.path.slice(0, 100),
    label: one.label.trim().slice(0, 30) || '—',
    title: one.title.trim().slice(0, 500) || one.label.trim().slice(0, 30) || '—',
    level: Math.max(1, one.level),
    order,
    start: one.start,
    end: one.end,
    responsible: one.responsible,
    lead: one.lead,
  }));

/** The promises in order, and one more for each target whose sentence the decomposer did not count as a promise. */
const completed = (read: Decomposition): Commitment[] => {
  const held = new Set(read.commitments.flatMap((one) => one.targets));
  const added = new Map<number, Commitment>();
  for (const lost of read.targets.filter((one) => !held.has(one.id))) {
    const span = trimmed(read.text, sentenceAround(read.text, lost));
    const known = added.get(span.start);
    const text = read.text.slice(span.start, span.end);
    added.set(span.start, {
      clause: lost.clause,
      ...span,
      text,
      type: known?.type ?? lost.type,
      targets: [...(known?.targets ?? []), lost.id],
    });
  }
  return [...read.commitments, ...added.values()].sort((a, b) => a.start - b.start || a.end - b.end);
};

const draftsOf = async (
  tx: WriteTransaction,
  read: Decomposition,
  promises: readonly Commitment[],
  clauseIds: readonly string[],
): Promise<PromiseDraft[]> => {
  const clauseAt = innermost(read.clauses.map((one, at) => ({ ...one, id: clauseIds[at] ?? '' })));
  const targets = new Map(read.targets.map((one) => [one.id, one]));
  const directory = await directoryOf(tx);
  const dueDate = await dueDates(tx);
  return promises.map((one) => {
    const inside = one.targets.map((id) => targets.get(id)).filter((found) => found !== undefined);
    return draftOf(one, clauseAt(one.start), inside, { directory, dueDate });
  });
};

const draftOf = (
  one: Commitment,
  around: (Clause & { id: string }) | null,
  inside: readonly Target[],
  house: { directory: Directory; dueDate: DueDate },
): PromiseDraft => {
  const end = Math.min(one.end, one.start + LONGEST_SENTENCE);
  const own = inside.find((found) => found.responsible?.length)?.responsible;
  const printed = own
    ? { lead: [], responsible: own }
    : { lead: around?.lead ?? [], responsible: around?.responsible ?? [] };
  const { leadSection, supporting, addressees } = suggestOwners(house.directory, printed);
  const text = one.text.slice(0, end - one.start);
  return {
    clause: around?.id ?? null,
    clausePath: (around?.path ?? '-').slice(0, 100),
    text,
    start: one.start,
    end,
    title: titleOf(text),
    kind: one.type,
    dueOn: lastDueOn(
      inside.map((found) => found.deadline),
      house.dueDate,
    ),
    leadSection,
    supporting,
    addressees,
  };
};

/** Totals first, then their parts: a part names its total's row. */
const storeTargets = async (
  tx: WriteTransaction,
  plan: string,
  read: Decomposition,
  promises: readonly Commitment[],
  commitmentIds: readonly string[],
): Promise<void> => {
  const holder = new Map(
    promises.flatMap((one, at) => one.targets.map((id) => [id, commitmentIds[at] ?? ''] as const)),
  );
  const stored = new Map<string, string>();
  let waiting = read.targets.map((one, order) => ({ one, order }));
  while (waiting.length > 0) {
    const known = new Set(waiting.map(({ one }) => one.id));
    const ready = waiting.filter(({ one }) => !one.parent || !known.has(one.parent));
    // Parents in a circle cannot be kept as parents.
    const batch = ready.length > 0 ? ready : waiting;
    const rows = batch.map(({ one, order }) => ({
      ...targetFields(one),
      plan,
      commitment: holder.get(one.id) ?? '',
      parent: (one.parent && stored.get(one.parent)) || null,
      order,
    }));
    const ids = await tx.system.createMany(target, rows);
    batch.forEach(({ one }, at) => {
      stored.set(one.id, ids[at] ?? '');
    });
    waiting = waiting.filter((entry) => !batch.includes(entry));
  }
};

const targetFields = (one: Target) => ({
  subject: one.subject.trim().slice(0, 300) || one.quote.trim().slice(0, 300),
  op: one.op,
  value: storableNumber(one.value),
  valueMax: storableNumber(one.valueMax),
  unit: one.unit?.slice(0, 30) || null,
  scope: one.scope?.slice(0, 200) || null,
  deadline: one.deadline,
  type: one.type,
  quote: one.quote.trim().slice(0, 1000),
  start: one.start,
  end: one.end,
});

const storableNumber = (value: number | null): number | null =>
  value !== null && Math.abs(value) < LARGEST_VALUE ? value : null;
