import { BASE_FIELDS, type RecordDefinition } from './record.ts';
import { unreachableStates } from './state.ts';

/** A definition error stops start-up: path first, then what was received, what was expected, and the remedy. */
export class DefinitionError extends Error {
  constructor(path: string, received: string, expected: string, remedy: string) {
    super(`${path}: received ${received}; expected ${expected}. ${remedy}`);
    this.name = 'DefinitionError';
  }
}

/** All records of an installation, by name and by path, checked together. */
export type Registry = {
  readonly records: readonly RecordDefinition[];
  readonly byName: ReadonlyMap<string, RecordDefinition>;
  readonly byPath: ReadonlyMap<string, RecordDefinition>;
};

/**
 * Checks definitions against one another and indexes them.
 * @throws DefinitionError naming path, received, expected, remedy.
 * @example
 * const registry = registryOf([organisation, person, plan]);
 */
export const registryOf = (given: readonly RecordDefinition<any>[]): Registry => {
  const records = given as readonly RecordDefinition[];
  const byName = new Map<string, RecordDefinition>();
  const byPath = new Map<string, RecordDefinition>();
  for (const definition of records) {
    if (byName.has(definition.name))
      throw new DefinitionError(
        `records.${definition.name}`,
        'a second record of this name',
        'unique names',
        'Rename one of them.',
      );
    if (byPath.has(definition.path))
      throw new DefinitionError(
        `records.${definition.name}.path`,
        definition.path,
        'a path that no other record has',
        'Choose another.',
      );
    byName.set(definition.name, definition);
    byPath.set(definition.path, definition);
  }
  for (const definition of records) checkRecord(definition, byName);
  for (const definition of records) neighbours.set(definition, byName);
  return { records, byName, byPath };
};

const neighbours = new WeakMap<RecordDefinition, ReadonlyMap<string, RecordDefinition>>();

/** The record that a reference of another one names, once both stand in a registry. */
export const recordNamed = (from: RecordDefinition<any>, name: string): RecordDefinition | undefined =>
  neighbours.get(from)?.get(name);

/**
 * The same, as the caller knows its type: for rules and effects of a record that would else have to import the file
 * that names them. @throws Error where no registry holds it
 */
export const laterRecord = <R extends RecordDefinition<any>>(from: RecordDefinition<any>, name: string): R => {
  const found = recordNamed(from, name);
  if (!found) throw new Error(`no record ${name} stands beside ${from.name}`);
  return found as unknown as R;
};

/** Every record of the registry that a record stands in, itself included: for rules that hold for all of them. */
export const recordsBeside = (definition: RecordDefinition<any>): readonly RecordDefinition[] => [
  ...(neighbours.get(definition)?.values() ?? []),
];

const checkRecord = (definition: RecordDefinition, byName: ReadonlyMap<string, RecordDefinition>): void => {
  const at = `records.${definition.name}`;
  if (!/^[a-z][a-zA-Z]*$/.test(definition.name))
    throw new DefinitionError(at, definition.name, 'a camelCase noun', 'Rename the record.');
  for (const [name, field] of Object.entries(definition.fields)) {
    if ((BASE_FIELDS as readonly string[]).includes(name))
      throw new DefinitionError(`${at}.fields.${name}`, 'a base column', 'another name', 'Rename the field.');
    if (!field.label) throw new DefinitionError(`${at}.fields.${name}.label`, 'nothing', 'a Chinese label', 'Add it.');
    if (field.target && field.target !== 'file' && !byName.has(field.target))
      throw new DefinitionError(
        `${at}.fields.${name}.target`,
        field.target,
        'a known record',
        'Register it or correct the name.',
      );
  }
  checkFieldNames(definition);
  checkFieldRules(definition);
  checkCodes(`records.${definition.name}.fields`, definition.fields);
  checkBelonging(definition);
  checkStates(definition);
};

const checkFieldRules = (definition: RecordDefinition): void => {
  for (const [name, field] of Object.entries(definition.fields)) {
    const at = `records.${definition.name}.fields.${name}`;
    const other = field.applies && definition.fields[field.applies.field];
    if (field.applies && !other)
      throw new DefinitionError(`${at}.applies.field`, field.applies.field, 'a field of the record', 'Correct it.');
    if (field.applies && !field.optional && field.fallback === undefined)
      throw new DefinitionError(
        `${at}.applies`,
        'a field that must hold something',
        'an optional field',
        'Make it so.',
      );
    const strange = field.applies?.is.filter((code) => other?.codes && !Object.hasOwn(other.codes, String(code)));
    if (strange?.length)
      throw new DefinitionError(`${at}.applies.is`, strange.join(', '), 'codes of that field', 'Correct them.');
    if (field.kind === 'sealed' && (definition.title === name || definition.search?.includes(name)))
      throw new DefinitionError(at, 'a sealed field as title or in search', 'an open field', 'Take it out.');
  }
};

const checkCodes = (at: string, fields: RecordDefinition['fields']): void => {
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind === 'code' && !/^[a-z][a-z0-9-]*$/.test(field.list ?? ''))
      throw new DefinitionError(`${at}.${name}.list`, String(field.list), 'the name of a code list', 'Name it.');
    if (field.validOn && fields[field.validOn]?.kind !== 'date')
      throw new DefinitionError(`${at}.${name}.validOn`, field.validOn, 'a date field beside it', 'Correct it.');
    if (field.columns) checkCodes(`${at}.${name}.columns`, field.columns);
  }
};

const checkBelonging = (definition: RecordDefinition): void => {
  const at = `records.${definition.name}`;
  const field = definition.belongsTo ? definition.fields[definition.belongsTo] : undefined;
  if (definition.belongsTo && (field?.kind !== 'reference' || field.target !== 'organisation'))
    throw new DefinitionError(`${at}.belongsTo`, definition.belongsTo, 'a reference to organisation', 'Name one.');
  if (definition.freezable && !definition.belongsTo)
    throw new DefinitionError(`${at}.freezable`, 'true', 'a record with belongsTo', 'Declare belongsTo.');
  const merged = definition.fields.mergedInto;
  if (merged && (merged.target !== definition.name || !merged.optional || !merged.system))
    throw new DefinitionError(
      `${at}.fields.mergedInto`,
      'another field',
      'an optional system reference to the record itself',
      'Rename it: the store leaves merged rows out of lists by this name.',
    );
  const key = definition.businessKey?.join(',');
  if (key && !definition.unique?.some((fields) => fields.join(',') === key))
    throw new DefinitionError(`${at}.businessKey`, key, 'one of the unique field sets', 'Declare it unique.');
};

const checkFieldNames = (definition: RecordDefinition): void => {
  const at = `records.${definition.name}`;
  const known = (name: string) => name in definition.fields || (BASE_FIELDS as readonly string[]).includes(name);
  const named = [
    definition.title,
    ...(definition.search ?? []),
    ...(definition.unique ?? []).flat(),
    ...(definition.indexes ?? []).flat(),
    ...(definition.businessKey ?? []),
  ];
  for (const name of named)
    if (!known(name))
      throw new DefinitionError(at, `the unknown field ${name}`, 'a declared field', 'Declare it or correct the name.');
};

const checkStates = (definition: RecordDefinition): void => {
  const life = definition.states;
  if (!life) return;
  const at = `records.${definition.name}.states`;
  const field = definition.fields[life.field];
  if (!field) throw new DefinitionError(`${at}.field`, life.field, 'a declared choice field', 'Declare it.');
  const lost = unreachableStates(life);
  if (lost.length > 0)
    throw new DefinitionError(
      at,
      `states that nothing reaches: ${lost.join(', ')}`,
      'reachable states',
      'Add a transition or drop them.',
    );
  for (const t of life.transitions) {
    for (const state of [...t.from, ...[t.to].flat()])
      if (!(state in life.states))
        throw new DefinitionError(
          `${at}.transitions.${t.verb}`,
          `the unknown state ${state}`,
          'a declared state',
          'Declare it.',
        );
    if ([t.to].flat().length > 1 && !t.choose)
      throw new DefinitionError(`${at}.transitions.${t.verb}`, 'several targets', 'a choose function', 'Add one.');
    for (const name of [...(t.input ?? []), ...(t.notBy ?? []), ...Object.values(t.stamp ?? {})])
      if (!(name in definition.fields))
        throw new DefinitionError(
          `${at}.transitions.${t.verb}`,
          `the unknown field ${name}`,
          'a declared field',
          'Declare it.',
        );
    if (!Object.values(definition.permissions).some((grants) => t.verb in grants))
      throw new DefinitionError(
        `${at}.transitions.${t.verb}`,
        'a verb that no role may take',
        'a grant in permissions',
        'Grant it or drop it.',
      );
  }
};
