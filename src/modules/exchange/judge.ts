/** What each row of theirs would do: take over values, be listed as differing, be created, or be refused. */
import type { MapLine } from '#contract/exchange';
import { emptiedBy, type Field, type Row } from '#kernel/definition';
import { type CodeLists, codesOf, type ReadTransaction, same } from '#kernel/store';
import { keyText, knownBy, matchRows } from './match.ts';
import { type ExchangePlan, winsOver } from './plan.ts';
import { type Outside, readOutside } from './read.ts';
import type { Head, OutsideLine } from './source.ts';
import { type Side, type TitleBook, textOf, titleBook } from './texts.ts';
import { plainCode } from './translate.ts';
import { WHOLE_ROW } from './words.ts';

export type FoundState = 'open' | 'applied' | 'kept';
export type Found = {
  readonly kind: 'field' | 'onlyTheirs' | 'onlyOurs';
  readonly field: string;
  readonly ours: Side | null;
  readonly theirs: Side | null;
  readonly state: FoundState;
};

export type Verdict = {
  readonly line: number;
  readonly key: string | null;
  readonly row: Row | null;
  /** The organisation of the row that theirs names, where ours does not stand. */
  readonly organisation: string | null;
  readonly patch: Readonly<Record<string, unknown>>;
  readonly create: Readonly<Record<string, unknown>> | null;
  readonly found: readonly Found[];
  readonly refusal: readonly string[];
};

/** What earlier lines of the same source were about. */
export type Seen = {
  readonly keys: Map<string, number>;
  /** Row of ours → line. */
  readonly rows: Map<string, number>;
  readonly organisations: Set<string>;
};
export const nothingSeen = (): Seen => ({ keys: new Map(), rows: new Map(), organisations: new Set() });

type Books = { readonly lists: CodeLists; readonly titles: TitleBook };

/** Judges a batch; writes nothing. Lines seen before a break are judged alike and not written again. */
export const judgeBatch = async (
  tx: ReadTransaction,
  plan: ExchangePlan,
  seen: Seen,
  source: { readonly head: Head; readonly batch: readonly OutsideLine[] },
): Promise<Verdict[]> => {
  const lists = await codesOf(tx);
  const rows = await readOutside(tx, plan, lists, source);
  const matches = await matchRows(tx, plan, rows);
  const ours = matches.flatMap((match) => ('row' in match && match.row ? [match.row] : []));
  const fields = plan.columns.map(({ field }) => field);
  const names = plan.columns.map(({ name }) => name);
  const titles = await titleBook(tx, fields, [...ours, ...rows.map(({ values }) => values)], names);
  return rows.map((row, at) => {
    const match = matches[at] ?? { row: null };
    const problems = 'problem' in match ? [match.problem] : [];
    return judgeRow(plan, seen, row, { row: 'row' in match ? match.row : null, problems }, { lists, titles });
  });
};

const judgeRow = (
  plan: ExchangePlan,
  seen: Seen,
  theirs: Outside,
  { row, problems }: { readonly row: Row | null; readonly problems: readonly string[] },
  books: Books,
): Verdict => {
  const own = plan.definition.belongsTo as string | undefined;
  const named = own ? (theirs.values[own] ?? row?.[own]) : null;
  const organisation = typeof named === 'string' ? named : null;
  if (organisation) seen.organisations.add(organisation);
  const key = knownBy(plan, theirs.values);
  const refusal = [...unreadable(plan, theirs), ...problems, ...repeated(seen, theirs.line, key, row)];
  const verdict = { line: theirs.line, key, row, organisation, patch: {}, create: null, found: [], refusal };
  if (refusal.length > 0) return verdict;
  if (row) return { ...verdict, ...compared(plan, row, theirs, books) };
  if (plan.connector.createMissing) return { ...verdict, create: creatable(plan, theirs) };
  return plan.connector.keepUnmatched ? { ...verdict, found: [onlyTheirs(plan, theirs, books)] } : verdict;
};

/** Problems of fields that the row cannot do without: those that match and those that win. */
const unreadable = (plan: ExchangePlan, { problems, values }: Outside): string[] =>
  [...problems].flatMap(([name, { detail }]) => {
    const line = plan.lines.find(({ field }) => field === name);
    const matters = line && (winsOver(plan, line) || plan.connector.createMissing);
    const keys = plan.keys.filter((key) => key.includes(name));
    const lostKey = keys.length > 0 && plan.keys.every((key) => keyText(key, values) === null);
    return matters || lostKey ? [`${plan.definition.fields[name]?.label ?? name}：${detail}`] : [];
  });

const repeated = (seen: Seen, line: number, key: string | null, row: Row | null): string[] => {
  const before = (key === null ? undefined : seen.keys.get(key)) ?? (row ? seen.rows.get(row.id) : undefined);
  if (before !== undefined && before !== line) return [`与第${before}行重复`];
  if (key !== null) seen.keys.set(key, line);
  if (row) seen.rows.set(row.id, line);
  return [];
};

const plainSealed = (value: unknown): string =>
  String(value ?? '')
    .normalize('NFKC')
    .trim()
    .toUpperCase();
const agree = (field: Field, ours: unknown, theirs: unknown): boolean =>
  field.kind === 'sealed' ? plainSealed(ours) === plainSealed(theirs) : same(ours, theirs);

const compared = (
  plan: ExchangePlan,
  row: Row,
  theirs: Outside,
  books: Books,
): { patch: Record<string, unknown>; found: Found[] } => {
  const patch: Record<string, unknown> = {};
  const found: Found[] = [];
  for (const line of plan.lines) {
    const difference = differenceIn(plan, line, row, { theirs, books });
    if (!difference) continue;
    if (difference.state === 'applied') patch[line.field] = difference.theirs?.value;
    found.push(difference);
  }
  return { patch, found };
};

/** A blank of theirs says nothing: it never empties ours, and neither does what would leave no room for ours. */
const differenceIn = (
  plan: ExchangePlan,
  line: MapLine,
  row: Row,
  { theirs, books }: { readonly theirs: Outside; readonly books: Books },
): Found | null => {
  const field = plan.definition.fields[line.field] as Field;
  const sealed = field.kind === 'sealed';
  const problem = theirs.problems.get(line.field);
  const value = theirs.values[line.field];
  const ours = textOf(field, row[line.field], books.lists, books.titles);
  const side = { kind: 'field', field: line.field, ours: sealed ? null : { text: ours } } as const;
  if (problem) {
    if (sealed || plainCode(problem.raw) === plainCode(ours)) return null;
    return { ...side, theirs: { text: problem.raw }, state: line.policy === 'ours' ? 'kept' : 'open' };
  }
  if (value === null || value === undefined || agree(field, row[line.field], value)) return null;
  const text = sealed ? '' : textOf(field, value, books.lists, books.titles);
  const empties = emptiedBy(plan.definition, { [line.field]: value }, row).length > 0;
  const state = winsOver(plan, line) && !empties ? 'applied' : line.policy === 'ours' ? 'kept' : 'open';
  return { ...side, theirs: { value, text }, state };
};

const creatable = ({ definition, lines }: ExchangePlan, { values }: Outside): Record<string, unknown> =>
  Object.fromEntries(
    lines.flatMap(({ field: name }) => {
      const field = definition.fields[name] as Field;
      const given = values[name] !== null && values[name] !== undefined;
      return given && !field.system && !field.compute && name !== definition.states?.field
        ? [[name, values[name]]]
        : [];
    }),
  );

/** What tells the row to people, without what is sealed or sensitive. */
const onlyTheirs = (
  { definition, lines }: ExchangePlan,
  { values, texts }: Outside,
  { lists, titles }: Books,
): Found => {
  const shown = lines.flatMap(({ field: name }) => {
    const field = definition.fields[name] as Field;
    if (field.kind === 'sealed' || field.sensitivity === 'L4') return [];
    const text = textOf(field, values[name], lists, titles) || texts[name];
    return text ? [`${field.label}：${text}`] : [];
  });
  const text = shown.join('；').slice(0, 1500);
  return { kind: 'onlyTheirs', field: WHOLE_ROW, ours: null, theirs: { text }, state: 'open' };
};
