/** Leads whatever refers to one row to another, whichever record it stands in. */
import type { Fields, RecordDefinition, Row } from '#kernel/definition';
import { recordsBeside } from '#kernel/definition';
import type { WriteTransaction } from '#kernel/store';
import type { Touches } from './touches.ts';

type Definition = RecordDefinition<any>;
export type Replacement = { readonly from: string; readonly to: string };

export type Leading = {
  readonly tx: WriteTransaction;
  readonly touches: Touches;
  /** Records whose rows stay where they are: history, and what was frozen. */
  readonly stays: ReadonlySet<string>;
  /** Further fields that follow the row referred to: the school of a guardian follows the pupil's. */
  readonly follows?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

const fieldsOf = (definition: Definition, kind: 'reference' | 'references', target: string): string[] =>
  Object.entries(definition.fields as Fields)
    .filter(([name, field]) => field.kind === kind && field.target === target && name !== 'mergedInto')
    .map(([name]) => name);

/** Of rows that would carry a key which another row of the new owner has already: the row and that other. */
const collisions = async (
  tx: WriteTransaction,
  definition: Definition,
  field: string,
  rows: readonly Row[],
  to: string,
): Promise<Map<string, string>> => {
  const keys = (definition.unique ?? []).filter((names) => names.includes(field));
  const found = new Map<string, string>();
  if (keys.length === 0 || rows.length === 0) return found;
  const standing = (await tx.lookup(definition, { [field]: to })) as Row[];
  for (const names of keys) {
    const others = names.filter((name) => name !== field);
    const keyOf = (row: Row) => JSON.stringify(others.map((name) => row[name] ?? null));
    const taken = new Map(standing.map((row) => [keyOf(row), row.id]));
    for (const row of rows) {
      const other = others.some((name) => row[name] === null) ? undefined : taken.get(keyOf(row));
      if (other) found.set(row.id, other);
    }
  }
  return found;
};

/** A row that its like stands in the way of stays behind; what refers to it goes to its like. */
const leadSingle = async (leading: Leading, definition: Definition, field: string, { from, to }: Replacement) => {
  const { tx, touches, follows } = leading;
  const rows = (await tx.lookup(definition, { [field]: from })) as Row[];
  if (rows.length === 0) return;
  const behind = await collisions(tx, definition, field, rows, to);
  const going = rows.filter((row) => !behind.has(row.id));
  await touches.change(definition, going, () => ({ [field]: to, ...follows?.[definition.name] }));
  for (const row of rows) {
    const like = behind.get(row.id);
    if (!like) continue;
    await leadReferences(leading, definition, { from: row.id, to: like });
    if ('mergedInto' in definition.fields) await touches.change(definition, [row], () => ({ mergedInto: like }));
  }
};

const leadLists = async (
  { tx, touches }: Leading,
  definition: Definition,
  field: string,
  { from, to }: Replacement,
) => {
  const rows = (await tx.lookup(definition, { [field]: { op: 'has', value: from } })) as Row[];
  const replaced = (ids: readonly string[]) => [...new Set(ids.map((id) => (id === from ? to : id)))];
  if (rows.length > 0) await touches.change(definition, rows, (row) => ({ [field]: replaced(row[field] as string[]) }));
};

/** Tasks, notices and the like name what they are about by record and id. */
const leadAbout = async (
  { tx, touches }: Leading,
  definition: Definition,
  about: string,
  { from, to }: Replacement,
) => {
  if (!('about' in definition.fields) || !('aboutId' in definition.fields)) return;
  const rows = (await tx.lookup(definition, { about, aboutId: from })) as Row[];
  if (rows.length > 0) await touches.change(definition, rows, () => ({ aboutId: to }));
};

/** Leads all references to one row of `target` to another: of every record beside it, whether or not known here. */
export const leadReferences = async (leading: Leading, target: Definition, replacement: Replacement): Promise<void> => {
  for (const definition of recordsBeside(target)) {
    if (leading.stays.has(definition.name)) continue;
    for (const field of fieldsOf(definition, 'reference', target.name))
      await leadSingle(leading, definition, field, replacement);
    for (const field of fieldsOf(definition, 'references', target.name))
      await leadLists(leading, definition, field, replacement);
    await leadAbout(leading, definition, target.name, replacement);
  }
};
