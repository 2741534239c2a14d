import { groupBy } from '#contract/group-by';
import { givenUnseen, type RecordDefinition, type Row } from '#kernel/definition';
import { type ReadTransaction, same } from '#kernel/store';
import type { Draft, ImportPlan } from './draft.ts';

type Definition = RecordDefinition<any>;
type Values = Readonly<Record<string, unknown>>;
type Asked = Pick<ImportPlan, 'definition' | 'columns'>;

const isTold = (value: unknown): boolean => value !== null && value !== undefined;
/** What values say in these fields, as a text to compare by; null where they leave one open. */
const keyOf = (fields: readonly string[], values: Values): string | null => {
  const [first, ...more] = fields;
  // The most frequent ones, numbers of persons, are texts already.
  if (more.length === 0 && first && typeof values[first] === 'string') return values[first];
  const parts = fields.map((name) => values[name]);
  return parts.every(isTold) ? JSON.stringify(parts) : null;
};

/** A way to know a row. One that is not sure tells who is probably meant: namesakes of one birthday are two children. */
type Way = { readonly fields: readonly string[]; readonly sure: boolean };

const known = new WeakMap<Definition, readonly Way[]>();

/** The ways of a record to know a row, the business key first. */
const waysOf = (definition: Definition): readonly Way[] => {
  const { businessKey, knownBy = [], alikeBy = [] } = definition;
  const ways = known.get(definition) ?? [
    ...[...(businessKey ? [businessKey] : []), ...knownBy].map((fields) => ({
      fields: fields as string[],
      sure: true,
    })),
    ...alikeBy.map((fields) => ({ fields: fields as string[], sure: false })),
  ];
  known.set(definition, ways);
  return ways;
};

/** By what a line is told from the others of its file: each sure way that it tells, else the first of the others. */
export const lineKeys = (definition: Definition, values: Values): readonly string[] => {
  const told = waysOf(definition).flatMap(({ fields, sure }, at) => {
    const key = keyOf(fields, values);
    return key === null ? [] : [{ sure, key: `${at} ${key}` }];
  });
  const surely = told.filter(({ sure }) => sure);
  return (surely.length > 0 ? surely : told.slice(0, 1)).map(({ key }) => key);
};

/** All fields that tell whose row a line is. */
export const tellingFields = (definition: Definition): readonly string[] =>
  waysOf(definition).flatMap(({ fields }) => fields);

/** Kinds by which rows are looked for where the record has no key at all. */
const PLAIN = new Set(['text', 'reference', 'choice', 'code', 'date', 'integer', 'period']);

/** Where a record has no key: what each row of it must hold and the sheet brings. */
const plainFields = ({ definition, columns }: Asked): string[] =>
  columns
    .filter(({ name, field }) => !field.optional && PLAIN.has(field.kind) && name in definition.fields)
    .map(({ name }) => name);

const lookFor = async (
  tx: ReadTransaction,
  definition: Definition,
  fields: readonly string[],
  lines: readonly Values[],
  lacking: readonly string[] = [],
): Promise<Row[]> => {
  const filter = Object.fromEntries(fields.map((name) => [name, [...new Set(lines.map((values) => values[name]))]]));
  const empty = Object.fromEntries(lacking.map((name) => [name, null]));
  return lines.length === 0 ? [] : ((await tx.lookup(definition, { ...filter, ...empty })) as Row[]);
};

/** What this post may not read it is not told to have met: else a guess written into a sheet would be answered. */
const readable = async (tx: ReadTransaction, definition: Definition, rows: readonly Row[]): Promise<Row[]> => {
  const beyond = await tx.beyond(definition, 'read', rows);
  return rows.filter((_, at) => !beyond.has(at));
};

/** The row that a line means, or null, and the fields by which it was found; where only a person can tell, why, in Chinese. */
export type Met = { readonly row: Row | null; readonly by: readonly string[]; readonly doubt?: string };
export type Standing = (values: Values) => Met;
const NOBODY: Met = { row: null, by: [] };

const namesOf = (definition: Definition, names: readonly string[]): string =>
  [...new Set(names)]
    .filter((name) => name !== definition.belongsTo)
    .map((name) => definition.fields[name]?.label ?? name)
    .join('、');

/**
 * What a row found by one way is to a line: its own, nobody's, or a question for a person. Nothing is merged on a
 * likeness while the line brings a number that the row lacks, and a number is never answered by a second row.
 */
const meet = (definition: Definition, at: number, row: Row, values: Values): Met => {
  const ways = waysOf(definition);
  const { fields = [], sure } = ways[at] ?? {};
  const surer = ways.slice(0, at).flatMap((way) => way.fields);
  const brought = surer.filter((name) => isTold(values[name]) && !fields.includes(name));
  const against = brought.filter((name) => isTold(row[name]) && !same(row[name], values[name]));
  if (against.length > 0 && !sure) return NOBODY;
  const alike = `${namesOf(definition, fields)}与已登记的一条相同`;
  if (against.length > 0)
    return {
      row,
      by: fields,
      doubt: `${alike}，${namesOf(definition, against)}不同：请核对，更正那一条或这一行后再导入`,
    };
  const missing = brought.filter((name) => !isTold(row[name]));
  if (!sure && missing.length > 0) {
    const lacks = namesOf(definition, missing);
    return {
      row,
      by: fields,
      doubt: `${alike}，疑似同一条，没有自动合并：是同一条的，请先在那一条补填${lacks}；不是的，请单独登记`,
    };
  }
  return { row, by: fields };
};

/**
 * Numbers that the lines bring and a row that is merely like them has to lack: where it holds the same one it was found
 * by that, and where it holds another it is somebody else's. So namesakes are not read for nothing.
 */
const lackingIn = (ways: readonly Way[], at: number, values: Values): readonly string[] =>
  ways[at]?.sure
    ? []
    : ways.slice(0, at).flatMap(({ fields: [name, more] }) => (name && !more && isTold(values[name]) ? [name] : []));

const rowsBy = async (
  tx: ReadTransaction,
  definition: Definition,
  at: number,
  lines: readonly Values[],
): Promise<Row[]> => {
  const ways = waysOf(definition);
  const lacking = (values: Values) => lackingIn(ways, at, values);
  const rows: Row[] = [];
  for (const group of groupBy(lines, (values) => lacking(values).join(' ')).values())
    rows.push(...(await lookFor(tx, definition, ways[at]?.fields ?? [], group, lacking(group[0] ?? {}))));
  return rows;
};

const byKeys = async (tx: ReadTransaction, definition: Definition, lines: readonly Values[]): Promise<Standing> => {
  const met = new Map<Values, Met>();
  for (const [at, { fields }] of waysOf(definition).entries()) {
    const told = lines.filter((values) => !met.has(values) && keyOf(fields, values) !== null);
    const rows = await rowsBy(tx, definition, at, told);
    // A business key is never given twice, so its row counts whoever may read it.
    const counted = fields === definition.businessKey ? rows : await readable(tx, definition, rows);
    const found = groupBy(counted, (row) => keyOf(fields, row));
    for (const values of found.size > 0 ? told : []) {
      const answers = (found.get(keyOf(fields, values)) ?? []).map((row) => meet(definition, at, row, values));
      const own = answers.find(({ row, doubt }) => row && !doubt) ?? answers.find(({ row }) => row);
      if (own) met.set(values, own);
    }
  }
  return (values) => met.get(values) ?? NOBODY;
};

/**
 * Without any key, a row that says all that the line says is the line's: the same workbook again changes nothing. What
 * it says of covered fields counts for rows of one's own alone: else whoever is not told "new" has guessed it.
 */
const byAll = async (tx: ReadTransaction, asked: Asked, lines: readonly Values[]): Promise<Standing> => {
  const { definition } = asked;
  const fields = plainFields(asked);
  const whole = lines.filter((values) => keyOf(fields, values) !== null);
  const rows = fields.length === 0 ? [] : await readable(tx, definition, await lookFor(tx, definition, fields, whole));
  const found = groupBy(rows, (row) => keyOf(fields, row));
  const told = (row: Row, values: Values): boolean =>
    row.createdBy === tx.actor.personId || givenUnseen(definition, tx.actor, row, values).length === 0;
  return (values) => ({
    by: [],
    row:
      (found.get(keyOf(fields, values)) ?? []).find(
        (row) =>
          told(row, values) &&
          Object.entries(values).every(([name, value]) => !isTold(value) || same(row[name], value)),
      ) ?? null,
  });
};

/** Which rows stand already that the lines mean. */
export const standingRows = (tx: ReadTransaction, plan: Asked, drafts: readonly Draft[]): Promise<Standing> => {
  const lines = drafts.map(({ values }) => values);
  return waysOf(plan.definition).length > 0 ? byKeys(tx, plan.definition, lines) : byAll(tx, plan, lines);
};
