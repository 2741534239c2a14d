import type { Fields, RecordDefinition, Row } from '#kernel/definition';
import type { FieldKeys } from './field-keys.ts';
import type { JournalContent } from './journal.ts';

type Definition = RecordDefinition<any>;
type Values = Readonly<Record<string, unknown>>;

const known = new WeakMap<Definition, readonly string[]>();

/** Names of a record's sealed fields; most records have none. */
export const sealedFields = (definition: Definition): readonly string[] => {
  const found = known.get(definition);
  if (found) return found;
  const fields = Object.entries(definition.fields as Fields);
  const names = fields.filter(([, field]) => field.kind === 'sealed').map(([name]) => name);
  known.set(definition, names);
  return names;
};

/** The column beside a sealed one that keeps the hash it is matched by: `idNumber` → `idNumberMatch`. */
export const matchOf = (name: string): string => `${name}Match`;

/** Names of all columns that a write of these fields sets. */
export const writtenNames = (definition: Definition, names: readonly string[]): string[] => {
  const sealed = sealedFields(definition);
  return sealed.length === 0
    ? [...names]
    : names.flatMap((name) => (sealed.includes(name) ? [name, matchOf(name)] : [name]));
};

/** Whether a name is the match column of a sealed field. */
export const isMatch = (definition: Definition, name: string): boolean =>
  name.endsWith('Match') && sealedFields(definition).includes(name.slice(0, -'Match'.length));

const keysFor = (definition: Definition, keys: FieldKeys | null): FieldKeys => {
  if (keys) return keys;
  throw new Error(`${definition.name} has sealed fields, and the database was opened without keys`);
};

const placeOf = (definition: Definition, field: string, id: string) => ({ record: definition.name, field, id });

/** What of the values rests otherwise than it is said: sealed ones as ciphertext, and the hashes beside them. */
export const sealedOf = (definition: Definition, id: string, values: Values, keys: FieldKeys | null): Values => {
  const sealed: Record<string, string | null> = {};
  for (const name of sealedFields(definition)) {
    if (!(name in values)) continue;
    const text = values[name];
    const own = typeof text === 'string' ? keysFor(definition, keys) : null;
    sealed[name] = own?.seal(String(text), placeOf(definition, name, id)) ?? null;
    sealed[matchOf(name)] = own?.matchOf(String(text)) ?? null;
  }
  return sealed;
};

/** Values as they rest: sealed ones as ciphertext, with their hashes beside them. */
export const atRest = (definition: Definition, id: string, values: Values, keys: FieldKeys | null): Values => {
  if (sealedFields(definition).length === 0) return values;
  // Adding to a copy made by spreading costs microseconds a name (Node 20); by `assign` it does not.
  return Object.assign({}, values, sealedOf(definition, id, values, keys));
};

/** A row as the house works with it: sealed values opened. @throws Error (a fault) where one was altered at rest */
export const opened = <R extends Row>(definition: Definition, row: R, keys: FieldKeys | null): R => {
  const sealed = sealedFields(definition).filter((name) => typeof row[name] === 'string');
  if (sealed.length === 0) return row;
  const open: Record<string, unknown> = { ...row };
  for (const name of sealed)
    open[name] = keysFor(definition, keys).open(String(row[name]), placeOf(definition, name, row.id));
  return open as R;
};

/** What a journal entry keeps of a write: sealed values stay sealed there too. */
export const contentAtRest = (
  definition: Definition,
  id: string,
  content: JournalContent,
  keys: FieldKeys | null,
): JournalContent => {
  if (sealedFields(definition).length === 0) return content;
  const side = (values: Values | null | undefined): Values | null =>
    values ? journalled(definition, atRest(definition, id, values, keys)) : null;
  return {
    ...(content.before === undefined ? {} : { before: side(content.before) }),
    ...(content.after === undefined ? {} : { after: side(content.after) }),
  };
};

/** What the journal keeps of values at rest: hashes have no place there. */
export const journalled = (definition: Definition, values: Values): Values => {
  if (sealedFields(definition).length === 0) return values;
  const kept: Record<string, unknown> = {};
  for (const name of Object.keys(values)) if (!isMatch(definition, name)) kept[name] = values[name];
  return kept;
};
