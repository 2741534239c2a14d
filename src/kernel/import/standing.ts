import type { RecordDefinition, Row } from '#kernel/definition';
import { type ReadTransaction, same } from '#kernel/store';
import type { Draft, ImportPlan } from './draft.ts';

type Definition = RecordDefinition<any>;
type Values = Readonly<Record<string, unknown>>;
type Asked = Pick<ImportPlan, 'definition' | 'columns'>;

const isTold = (value: unknown): boolean => value !== null && value !== undefined;
const keyOf = (fields: readonly string[], values: Values): string | null => {
  const parts = fields.map((name) => values[name]);
  return parts.every(isTold) ? JSON.stringify(parts) : null;
};

/** The ways of a record to know a row, the business key first. */
const waysOf = ({ businessKey, knownBy = [] }: Definition): readonly (readonly string[])[] =>
  [...(businessKey ? [businessKey] : []), ...knownBy] as readonly (readonly string[])[];

/** The first of the ways that these values tell: its place and its key. */
const wayOf = (definition: Definition, values: Values): { at: number; key: string } | null => {
  for (const [at, fields] of waysOf(definition).entries()) {
    const key = keyOf(fields, values);
    if (key !== null) return { at, key: `${at} ${key}` };
  }
  return null;
};

/** By what a line is told from the others of its file; null where nothing tells it. */
export const lineKey = (definition: Definition, values: Values): string | null =>
  wayOf(definition, values)?.key ?? null;

/** All fields that tell whose row a line is. */
export const tellingFields = (definition: Definition): readonly string[] => waysOf(definition).flat();

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
): Promise<Row[]> => {
  const filter = Object.fromEntries(fields.map((name) => [name, [...new Set(lines.map((values) => values[name]))]]));
  return lines.length === 0 ? [] : ((await tx.lookup(definition, filter)) as Row[]);
};

/** What this post may not read it is not told to have met: else a guess written into a sheet would be answered. */
const readable = async (tx: ReadTransaction, definition: Definition, rows: readonly Row[]): Promise<Row[]> => {
  const beyond = await tx.beyond(definition, 'read', rows);
  return rows.filter((_, at) => !beyond.has(at));
};

/** Who is told apart by what tells more surely is somebody else, whatever is alike: namesakes of one birthday. */
const contradicts = (definition: Definition, at: number, row: Row, values: Values): boolean =>
  waysOf(definition)
    .slice(0, at)
    .flat()
    .some((name) => isTold(row[name]) && isTold(values[name]) && !same(row[name], values[name]));

/** The row that a line means, or null. */
export type Standing = (values: Values) => Row | null;

const byKeys = async (tx: ReadTransaction, definition: Definition, lines: readonly Values[]): Promise<Standing> => {
  const found = new Map<string, Row>();
  for (const [at, fields] of waysOf(definition).entries()) {
    const told = lines.filter((values) => wayOf(definition, values)?.at === at);
    const rows = await lookFor(tx, definition, fields, told);
    // A business key is never given twice, so its row counts whoever may read it.
    const counted = fields === definition.businessKey ? rows : await readable(tx, definition, rows);
    for (const row of counted) found.set(`${at} ${keyOf(fields, row)}`, row);
  }
  return (values) => {
    const way = wayOf(definition, values);
    const row = (way && found.get(way.key)) ?? null;
    return row && way && contradicts(definition, way.at, row, values) ? null : row;
  };
};

/** Without any key, a row that says all that the line says is the line's: the same workbook again changes nothing. */
const byAll = async (tx: ReadTransaction, asked: Asked, lines: readonly Values[]): Promise<Standing> => {
  const { definition } = asked;
  const fields = plainFields(asked);
  const whole = lines.filter((values) => keyOf(fields, values) !== null);
  const rows = fields.length === 0 ? [] : await readable(tx, definition, await lookFor(tx, definition, fields, whole));
  const found = new Map<string | null, Row[]>();
  for (const row of rows) found.set(keyOf(fields, row), [...(found.get(keyOf(fields, row)) ?? []), row]);
  return (values) =>
    (found.get(keyOf(fields, values)) ?? []).find((row) =>
      Object.entries(values).every(([name, value]) => !isTold(value) || same(row[name], value)),
    ) ?? null;
};

/** Which rows stand already that the lines mean. */
export const standingRows = (tx: ReadTransaction, plan: Asked, drafts: readonly Draft[]): Promise<Standing> => {
  const lines = drafts.map(({ values }) => values);
  return waysOf(plan.definition).length > 0 ? byKeys(tx, plan.definition, lines) : byAll(tx, plan, lines);
};
