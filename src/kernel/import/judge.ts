import {
  type Actor,
  complete,
  emptiedBy,
  type Field,
  type RecordDefinition,
  type Row,
  refuseWrong,
  validateCreate,
  validatePatch,
} from '#kernel/definition';
import { Refusal } from '#kernel/refusal';
import type { SheetRow } from '#kernel/sheet';
import {
  type CodeLists,
  codeReasons,
  codesOf,
  type Database,
  inTurns,
  type ReadTransaction,
  same,
  type WriteTransaction,
} from '#kernel/store';
import { type Draft, type ImportPlan, type LineProblem, readLines } from './draft.ts';
import { lineKeys, type Standing, standingRows, tellingFields } from './standing.ts';
import { type Telling, tellingOf } from './telling.ts';

export type Effect = 'new' | 'changed' | 'unchanged' | 'refused';

/** What one line would do. */
export type Judged = {
  readonly line: number;
  readonly effect: Effect;
  /** All values of a new row; the changed ones of a row that exists. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly row: Row | null;
  readonly problems: readonly LineProblem[];
};

class Rehearsed<T> {
  constructor(readonly outcome: T) {}
}

/** Runs work in a transaction that is undone, and answers what came of it. */
export const rehearse = async <T>(
  database: Database,
  actor: Actor,
  work: (tx: WriteTransaction) => Promise<T>,
): Promise<T> => {
  try {
    return await database.write(actor, async (tx) => {
      throw new Rehearsed(await work(tx));
    });
  } catch (thrown) {
    if (thrown instanceof Rehearsed) return thrown.outcome as T;
    throw thrown;
  }
};

/**
 * What each line of a batch would do, as the post that imports: names looked up, values checked, rows that exist found
 * by the record's business key, the record's own rule asked. Nothing is written; a rule may want to, so it is given a
 * transaction that the caller undoes (`rehearse`).
 */
export const judge = async (tx: WriteTransaction, plan: ImportPlan, lines: readonly SheetRow[]): Promise<Judged[]> => {
  const lists = await codesOf(tx);
  const drafts = await readLines(tx, plan, lines, lists);
  const books = await booksOf(tx, plan, drafts);
  const judged: Judged[] = [];
  for (const one of await inTurns(drafts, (draft) => judgeLine(plan, draft, books, lists)))
    judged.push(await ruled(tx, plan, one));
  return refuseOutside(tx, plan.definition, judged);
};

/**
 * The same of lines that the check has found right, without its questions: the write asks them all again, and where it
 * refuses, `judge` says which line it was.
 */
export const foresee = async (
  tx: WriteTransaction,
  plan: ImportPlan,
  lines: readonly SheetRow[],
): Promise<Judged[]> => {
  const drafts = await readLines(tx, plan, lines, await codesOf(tx));
  const books = await booksOf(tx, plan, drafts);
  return inTurns(drafts, (draft) => judgeLine(plan, draft, books, null));
};

/** What lines are held against: the rows that they mean, and what of these may be told to be the same. */
type Books = { readonly standing: Standing; readonly telling: Telling };

const booksOf = async (tx: ReadTransaction, plan: ImportPlan, drafts: readonly Draft[]): Promise<Books> => {
  const standing = await standingRows(tx, plan, drafts);
  const rows = drafts.flatMap(({ values }) => standing(values).row ?? []);
  return { standing, telling: await tellingOf(tx, plan, rows) };
};

/** Asks the record's own rule, which the write will ask again. */
const ruled = async (tx: WriteTransaction, { definition }: ImportPlan, one: Judged): Promise<Judged> => {
  if (!definition.prepare || (one.effect !== 'new' && one.effect !== 'changed')) return one;
  const { values, row: before } = one;
  try {
    const id = before?.id ?? NOBODY;
    await definition.prepare({ tx, id, values, before, next: { ...before, ...values } });
    return one;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...one, effect: 'refused', problems: problemsOf(error) };
  }
};

/** The id of a row that is not there yet. */
const NOBODY = '00000000-0000-7000-8000-000000000000';

/** The line that brought one of these keys before; the line itself where none did. Steps overlap: it may lie below. */
const metBefore = ({ seen }: Pick<ImportPlan, 'seen'>, keys: readonly string[], line: number): number => {
  const first = keys.map((key) => seen.get(key)).find((one) => one !== undefined && one !== line) ?? line;
  for (const key of keys) if (!seen.has(key)) seen.set(key, first);
  return first;
};

/** Lines that are behind us: only their keys count, for the repetitions that may follow. */
export const passLines = async (tx: ReadTransaction, plan: ImportPlan, lines: readonly SheetRow[]): Promise<void> => {
  const telling = tellingFields(plan.definition);
  if (telling.length === 0) return;
  const needed = new Set<unknown>([...telling, plan.definition.belongsTo]);
  const columns = plan.columns.filter(({ name }) => needed.has(name));
  for (const { source, values } of await readLines(tx, { ...plan, columns }, lines, await codesOf(tx)))
    metBefore(plan, lineKeys(plan.definition, values), source.line);
};

/** What a line says without the fields that sheets do not bring to this row, and without what was wrong with those. */
const broughtTo = (plan: ImportPlan, row: Row | null, draft: Draft): Draft => {
  const left = plan.columns.flatMap(({ name, field: { sheet } }) =>
    row && sheet?.while && !sheet.while.is.includes(row[sheet.while.field] as string) ? [name] : [],
  );
  if (left.length === 0) return draft;
  const values = Object.fromEntries(Object.entries(draft.values).filter(([name]) => !left.includes(name)));
  return { ...draft, values, problems: draft.problems.filter(({ field }) => !left.includes(field ?? '')) };
};

const judgeLine = (plan: ImportPlan, draft: Draft, { standing, telling }: Books, lists: CodeLists | null): Judged => {
  const { row, by, doubt } = standing(draft.values);
  const { source, values, problems } = broughtTo(plan, row, draft);
  const twice = metBefore(plan, lineKeys(plan.definition, values), source.line);
  if (twice !== source.line) problems.push({ field: null, detail: `与第${twice}行重复` });
  if (doubt) problems.push({ field: null, detail: doubt });
  const outcome =
    problems.length > 0 ? null : attempt(problems, () => settleRow(plan, { values, row, by, telling }, lists));
  if (!outcome) return { line: source.line, effect: 'refused', values, row, problems };
  return { line: source.line, ...outcome, row, problems };
};

/** Runs a check; what it refuses becomes the line's problems. */
const attempt = <T>(problems: LineProblem[], check: () => T): T | null => {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    problems.push(...problemsOf(error));
    return null;
  }
};

export const problemsOf = (refusal: Refusal): LineProblem[] =>
  refusal.reasons.map(({ field, detail }) => ({ field: field ?? null, detail }));

/** What a line says, by which of it the row was found, and what of that row may be told to be the same. */
type Line = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly by: readonly string[];
  readonly telling: Telling;
};

/** What a line would do, its values checked where code lists are given. @throws Refusal with every reason */
const settleRow = (
  plan: ImportPlan,
  { values, row, by, telling }: Line & { readonly row: Row | null },
  lists: CodeLists | null,
): { effect: Effect; values: Readonly<Record<string, unknown>> } => {
  const { definition } = plan;
  const said = row ? changesOf(plan, { values, row, by, telling }) : given(values);
  if (row) refuseEmptied(definition, said, row);
  if (!lists) return { effect: effectOf(row, said), values: said };
  const checked = row ? validatePatch(definition, said) : validateCreate(definition, said);
  const whole = complete(definition, checked, row);
  refuseWrong(definition, whole, row, telling.viewer);
  const reasons = codeReasons(definition, { values: whole, before: row }, lists);
  if (reasons.length > 0) throw new Refusal({ code: 'unknown-code', title: `${definition.label}没有保存`, reasons });
  return { effect: effectOf(row, checked), values: row ? checked : given(checked) };
};

/**
 * What a row is known by is not emptied by what a line says beside it either: "no paper yet" of a child whose number is
 * known is an older list, another child, or a number that was wrong, and only a person can tell which.
 * @throws Refusal `against-key`
 */
const refuseEmptied = (definition: RecordDefinition<any>, said: Readonly<Record<string, unknown>>, row: Row): void => {
  const known = tellingFields(definition);
  const reasons = emptiedBy(definition, said, row)
    .filter((name) => known.includes(name))
    .map((name) => contradiction(definition, name, said));
  if (reasons.length > 0) throw new Refusal({ code: 'against-key', title: `${definition.label}没有保存`, reasons });
};

const contradiction = (
  { fields }: RecordDefinition<any>,
  name: string,
  said: Readonly<Record<string, unknown>>,
): { field: string; detail: string } => {
  const field = String(fields[name]?.applies?.field);
  const { label, codes } = fields[field] as Field;
  const told = codes?.[String(said[field])] ?? String(said[field]);
  const stands = `已登记的一条有${fields[name]?.label}，没有清空`;
  return { field, detail: `${label}“${told}”：${stands}。请核对这一行；确要清空的，请在那一条上更正` };
};

const effectOf = (row: Row | null, changes: object): Effect =>
  row ? (Object.keys(changes).length > 0 ? 'changed' : 'unchanged') : 'new';

const given = (values: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const kept: Record<string, unknown> = {};
  for (const name of Object.keys(values)) if (values[name] !== null) kept[name] = values[name];
  return kept;
};

/** What a line changes on a row that exists. @throws Refusal `not-editable` */
const changesOf = (
  { definition, blank }: ImportPlan,
  { values, row, by, telling }: Line & { readonly row: Row },
): Record<string, unknown> => {
  const life = definition.states;
  // What the row is known by is not emptied: a line without a roll number may mean a child who has one.
  const known = tellingFields(definition);
  const kept = ([name, value]: [string, unknown]): boolean => value !== null || !known.includes(name);
  const offered = blank === 'keep' ? given(values) : Object.fromEntries(Object.entries(values).filter(kept));
  const changed = Object.entries(offered).filter(
    ([name, value]) => !same(row[name], value) || !(by.includes(name) || telling.isTold(row, values, name)),
  );
  const fixed = changed.filter(([name]) => definition.fields[name]?.immutable);
  const state = life ? String(row[life.field]) : '';
  const closed = life?.editableIn && !life.editableIn.includes(state) && changed.length > 0;
  if (fixed.length > 0 || closed)
    throw new Refusal({
      code: 'not-editable',
      title: `${definition.label}没有保存`,
      reasons: closed
        ? [{ detail: `这条记录处于“${life?.states[state] ?? state}”，内容已经固定` }]
        : fixed.map(([name]) => ({ field: name, detail: `${definition.fields[name]?.label}：登记后不能修改` })),
    });
  return Object.fromEntries(changed);
};

/** Lines that would write where the post may not. */
const refuseOutside = async (
  tx: ReadTransaction,
  definition: RecordDefinition<any>,
  judged: readonly Judged[],
): Promise<Judged[]> => {
  const added = judged.filter(({ effect }) => effect === 'new');
  const touched = judged.filter(({ effect }) => effect === 'changed');
  const outside = new Set<number>();
  const note = (rows: readonly Judged[], beyond: ReadonlySet<number>) =>
    rows.forEach((one, at) => void (beyond.has(at) && outside.add(one.line)));
  note(
    added,
    await tx.beyond(
      definition,
      'create',
      added.map(({ values }) => values),
    ),
  );
  note(
    touched,
    await tx.beyond(
      definition,
      'update',
      touched.map(({ row }) => row as Row),
    ),
  );
  note(
    touched,
    await tx.beyond(
      definition,
      'update',
      touched.map(({ row, values }) => ({ ...row, ...values })),
    ),
  );
  const problem = { field: null, detail: '不在您当前岗位的职责范围内，或这个岗位没有这项权限' };
  return judged.map((one) => (outside.has(one.line) ? { ...one, effect: 'refused', problems: [problem] } : one));
};
