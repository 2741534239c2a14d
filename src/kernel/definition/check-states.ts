import { SYSTEM_ROLE } from './actor.ts';
import { DefinitionError } from './definition-error.ts';
import type { RecordDefinition } from './record.ts';
import { type States, type Transition, unreachableStates } from './state.ts';

/** A record's state table against its fields and permissions. @throws DefinitionError */
export const checkStates = (definition: RecordDefinition, byName: ReadonlyMap<string, RecordDefinition>): void => {
  const life = definition.states;
  if (!life) return;
  const at = `records.${definition.name}.states`;
  checkStateField(definition, life, at);
  for (const transition of life.transitions) {
    checkTransition(definition, life, transition, at);
    if (byName.has('person')) checkEyes(definition, transition, at);
  }
  for (const place of ['final', 'editableIn'] as const)
    for (const state of life[place] ?? []) known(life, state, `${at}.${place}`);
  const lost = unreachableStates(life);
  if (lost.length > 0)
    throw new DefinitionError(
      at,
      `states that nothing reaches: ${lost.join(', ')}`,
      'reachable states',
      'Add a transition or drop them.',
    );
  const dead = deadEnds(life);
  if (dead.length > 0)
    throw new DefinitionError(
      at,
      `states that nothing leaves and that are not final: ${dead.join(', ')}`,
      'a way on, or an end',
      'Add a transition or name them in final.',
    );
};

/** States from which no transition leads on although something is left to do. */
export const deadEnds = (life: States): string[] =>
  Object.keys(life.states).filter(
    (state) => !life.final?.includes(state) && !life.transitions.some(({ from }) => from.includes(state)),
  );

const known = (life: States, state: string, at: string): void => {
  if (!(state in life.states))
    throw new DefinitionError(at, `the unknown state ${state}`, 'a declared state', 'Declare it.');
};

/** The table and the field name the same states: the column's check would refuse others. */
const checkStateField = (definition: RecordDefinition, life: States, at: string): void => {
  const field = definition.fields[life.field];
  if (field?.kind !== 'choice')
    throw new DefinitionError(`${at}.field`, life.field, 'a declared choice field', 'Declare it.');
  known(life, life.initial, `${at}.initial`);
  const [codes, states] = [Object.keys(field.codes ?? {}), Object.keys(life.states)];
  const differing = [...codes.filter((one) => !states.includes(one)), ...states.filter((one) => !codes.includes(one))];
  if (differing.length > 0)
    throw new DefinitionError(
      `${at}.states`,
      `states that differ from the codes of ${life.field}: ${differing.join(', ')}`,
      'the same codes in both',
      'Give both one object.',
    );
};

const checkTransition = (definition: RecordDefinition, life: States, t: Transition, within: string): void => {
  const at = `${within}.transitions.${t.verb}`;
  if (['read', 'create', 'update', 'remove', 'history'].includes(t.verb))
    throw new DefinitionError(at, `the verb ${t.verb}`, 'a word of the product', 'It means something else: rename it.');
  for (const state of [...t.from, ...[t.to].flat()]) known(life, state, at);
  if ([t.to].flat().length > 1 && !t.choose)
    throw new DefinitionError(at, 'several targets', 'a choose function', 'Add one.');
  checkTransitionFields(definition, t, at);
  // A grant of `none` says that the system alone takes it.
  if (!Object.values(definition.permissions).some((grants) => t.verb in grants))
    throw new DefinitionError(at, 'a verb that no role may take', 'a grant in permissions', 'Grant it or drop it.');
};

const checkTransitionFields = (definition: RecordDefinition, t: Transition, at: string): void => {
  const named: Record<string, readonly string[]> = {
    input: t.input ?? [],
    required: t.required ?? [],
    evidence: t.evidence ? [t.evidence] : [],
    notBy: t.notBy ?? [],
    stamp: Object.values(t.stamp ?? {}),
  };
  for (const [place, names] of Object.entries(named))
    for (const name of names)
      if (!(name in definition.fields))
        throw new DefinitionError(`${at}.${place}`, `the unknown field ${name}`, 'a declared field', 'Declare it.');
  const computed = t.input?.find((name) => definition.fields[name]?.compute);
  if (computed)
    throw new DefinitionError(`${at}.input`, `the computed field ${computed}`, 'a field that is filled in', 'Drop it.');
  const kind = definition.fields[t.evidence ?? '']?.kind;
  if (kind && kind !== 'files')
    throw new DefinitionError(`${at}.evidence`, `${t.evidence}, a ${kind} field`, 'a field of files', 'Name one.');
};

/** Four eyes are people's. */
const checkEyes = (definition: RecordDefinition, t: Transition, at: string): void => {
  const strange = t.notBy?.find((name) => definition.fields[name]?.target !== 'person');
  if (strange)
    throw new DefinitionError(`${at}.transitions.${t.verb}.notBy`, strange, 'a field that names a person', 'Name one.');
};

const BASIC = ['read', 'create', 'update', 'remove'];

/**
 * Grants on operations that there are, to roles that there are. A grant on a misspelt verb would open nothing, and a
 * grant to a misspelt role nobody's door: both would look like a permission that is missing.
 * @param roles roles that posts can have; null where only the record itself is looked at
 * @throws DefinitionError
 */
export const checkPermissions = (definition: RecordDefinition, roles: readonly string[] | null): void => {
  const operations = new Set([
    ...BASIC,
    ...(definition.states?.transitions.map(({ verb }) => verb) ?? []),
    ...(definition.operations ?? []),
  ]);
  const at = `records.${definition.name}.permissions`;
  for (const [role, grants] of Object.entries(definition.permissions)) {
    if (roles && role !== SYSTEM_ROLE && !roles.includes(role))
      throw new DefinitionError(`${at}.${role}`, 'an unknown role', `one of ${roles.join(', ')}`, 'Correct it.');
    for (const operation of Object.keys(grants))
      if (!operations.has(operation))
        throw new DefinitionError(
          `${at}.${role}.${operation}`,
          'an unknown operation',
          `one of ${[...operations].join(', ')}`,
          'Correct it, add the transition, or name it in operations.',
        );
  }
  if (!roles) return;
  for (const [name, field] of Object.entries(definition.fields))
    for (const place of ['readers', 'writers'] as const) {
      const strange = field[place]?.find((role) => !roles.includes(role));
      if (strange)
        throw new DefinitionError(
          `records.${definition.name}.fields.${name}.${place}`,
          `the unknown role ${strange}`,
          `one of ${roles.join(', ')}`,
          'Correct it.',
        );
    }
};
