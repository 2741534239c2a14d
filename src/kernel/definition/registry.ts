import { checkBelonging, checkFields } from './check-fields.ts';
import { checkLimits } from './check-limits.ts';
import { checkPermissions, checkStates } from './check-states.ts';
import { DefinitionError } from './definition-error.ts';
import { checkMeasures, type MeasureDefinition } from './measure.ts';
import { checkPersonalData } from './personal-data.ts';
import type { RecordDefinition } from './record.ts';
import type { TransitionConcern } from './state.ts';

/** All records of an installation, by name and by path, checked together. */
export type Registry = {
  readonly records: readonly RecordDefinition[];
  readonly byName: ReadonlyMap<string, RecordDefinition>;
  readonly byPath: ReadonlyMap<string, RecordDefinition>;
  /** Totals that the write path keeps over them. */
  readonly measures: readonly MeasureDefinition[];
};

/**
 * Checks definitions against one another and indexes them.
 * @param known what the installation has besides: the roles that permissions may name (any, unless told), and the measures over the records
 * @throws DefinitionError naming path, received, expected, remedy.
 * @example
 * const registry = registryOf([organisation, person, plan], { roles });
 */
export const registryOf = (
  given: readonly RecordDefinition<any>[],
  known: { readonly roles?: readonly string[]; readonly measures?: readonly MeasureDefinition[] } = {},
): Registry => {
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
  for (const definition of records) {
    checkRecord(definition, byName);
    checkPermissions(definition, known.roles ?? null);
    checkLimits(definition, known.roles ?? null);
  }
  const { measures = [] } = known;
  checkMeasures(measures, byName);
  const concerns = records.flatMap((definition) => checkedConcerns(definition, byName));
  for (const definition of records) {
    neighbours.set(definition, byName);
    concernsOn.set(
      definition,
      concerns.filter(({ record }) => record === definition.name),
    );
  }
  return { records, byName, byPath, measures };
};

const neighbours = new WeakMap<RecordDefinition, ReadonlyMap<string, RecordDefinition>>();

const concernsOn = new WeakMap<RecordDefinition, readonly TransitionConcern[]>();

/** What other records of the registry have to do with a transition of this one. */
export const concernsOf = (definition: RecordDefinition<any>, verb: string): readonly TransitionConcern[] =>
  (concernsOn.get(definition) ?? []).filter((one) => one.verb === verb);

const checkedConcerns = (
  { name, concerns = [] }: RecordDefinition,
  byName: ReadonlyMap<string, RecordDefinition>,
): readonly TransitionConcern[] => {
  for (const { record, verb } of concerns)
    if (!byName.get(record)?.states?.transitions.some((one) => one.verb === verb))
      throw new DefinitionError(
        `records.${name}.concerns`,
        `${record}.${verb}`,
        'a verb in the state table of a record of this registry',
        'Correct it.',
      );
  return concerns;
};

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
  if (!/^[a-z][a-z0-9-]*$/.test(definition.path))
    throw new DefinitionError(`${at}.path`, definition.path, 'a plural in kebab-case', 'Correct the path.');
  if (!definition.label) throw new DefinitionError(`${at}.label`, 'nothing', 'a Chinese label', 'Add it.');
  checkFields(definition, byName);
  checkBelonging(definition);
  checkPersonalData(definition);
  checkStates(definition, byName);
};
