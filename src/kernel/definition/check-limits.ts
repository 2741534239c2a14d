import { DefinitionError } from './definition-error.ts';
import type { Field } from './field.ts';
import { LIMIT_FIELDS, LIMIT_UNITS, type LimitParty, partiesIn, type TimeLimit } from './limit.ts';
import type { RecordDefinition } from './record.ts';

/** More of any unit than a limit has; a larger number is a mistake. */
const MOST_DAYS = 2000;
const COUNT = `a whole number from 0 to ${MOST_DAYS}`;
const isCount = (value: unknown, least: number): boolean =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= MOST_DAYS;

/**
 * The time limits of a state table against its states, fields and permissions.
 * @param roles roles that posts can have; null where only the record itself is looked at
 * @throws DefinitionError naming path, received, expected, remedy
 */
export const checkLimits = (definition: RecordDefinition, roles: readonly string[] | null): void => {
  const life = definition.states;
  for (const [state, limit] of Object.entries(life?.limits ?? {})) {
    const at = `records.${definition.name}.states.limits.${state}`;
    if (!life || !(state in life.states))
      throw new DefinitionError(at, `the unknown state ${state}`, 'a declared state', 'Declare it.');
    if (life.final?.includes(state))
      throw new DefinitionError(at, 'a limit of a state in which nothing is left to do', 'an open state', 'Drop it.');
    checkLimit(definition, limit, at, roles);
    checkPauses(definition, state, limit, at);
  }
};

/** A state in which a clock stands is open, has no clock of its own, and stops one alone: else nobody could tell which. */
const checkPauses = (definition: RecordDefinition, state: string, { pausedIn, days }: TimeLimit, at: string): void => {
  const { states: names = {}, final = [], limits = {} } = definition.states ?? {};
  if (pausedIn !== undefined && days === undefined)
    throw new DefinitionError(`${at}.pausedIn`, 'a clock that stops before a fixed day', 'days', 'Say how long it is.');
  for (const one of pausedIn ?? []) {
    const path = `${at}.pausedIn`;
    if (!(one in names)) throw new DefinitionError(path, `the unknown state ${one}`, 'a declared state', 'Declare it.');
    if (one in limits || final.includes(one))
      throw new DefinitionError(path, one, 'an open state without a limit of its own', 'Choose another.');
    const other = Object.keys(limits).find((each) => each !== state && limits[each]?.pausedIn?.includes(one));
    if (other)
      throw new DefinitionError(path, `${one}, in which the clock of ${other} stands`, 'one clock a state', 'Choose.');
  }
};

const checkLimit = (definition: RecordDefinition, limit: TimeLimit, at: string, roles: readonly string[] | null) => {
  if (typeof limit.reckon !== 'function' || !('limitDueOn' in definition.fields))
    throw new DefinitionError(
      at,
      'a limit that nobody reckons',
      `timeLimit() of #kernel/limit in a record(), with the columns ${Object.keys(LIMIT_FIELDS).join(', ')}`,
      'Build both by these functions.',
    );
  if (!(limit.unit in LIMIT_UNITS))
    throw new DefinitionError(`${at}.unit`, String(limit.unit), Object.keys(LIMIT_UNITS).join(', '), 'Choose one.');
  checkSpan(definition, limit, at);
  if (limit.warn !== undefined && !isCount(limit.warn, 0))
    throw new DefinitionError(`${at}.warn`, String(limit.warn), COUNT, 'Correct it.');
  if (limit.anew !== undefined) fieldOf(definition, limit.anew, `${at}.anew`);
  checkParties(definition, limit.holder, `${at}.holder`, roles);
  let last = 0;
  for (const [index, { after, to }] of (limit.escalate ?? []).entries()) {
    const step = `${at}.escalate.${index}`;
    if (!isCount(after, last + 1))
      throw new DefinitionError(`${step}.after`, String(after), `a whole number above ${last}`, 'Put them in order.');
    last = after;
    checkParties(definition, to, `${step}.to`, roles);
  }
};

const checkSpan = (definition: RecordDefinition, { days, until, warn }: TimeLimit, at: string): void => {
  if ((days === undefined) === (until === undefined))
    throw new DefinitionError(at, 'days and until', 'one of them', 'Say how long, or which field names the last day.');
  if (until !== undefined && fieldOf(definition, until, `${at}.until`).kind !== 'date')
    throw new DefinitionError(`${at}.until`, until, 'a date field', 'Name one.');
  if (typeof days === 'object' && !days.name)
    throw new DefinitionError(`${at}.days`, 'a parameter without a name', 'a dated parameter', 'Declare it.');
  if (typeof days === 'number' && !isCount(days, 1))
    throw new DefinitionError(`${at}.days`, String(days), `a whole number from 1 to ${MOST_DAYS}`, 'Correct it.');
  if (typeof days === 'number' && warn !== undefined && warn >= days)
    throw new DefinitionError(`${at}.warn`, String(warn), `fewer than the ${days} of the limit`, 'Remind later.');
};

const fieldOf = (definition: RecordDefinition, name: string, at: string): Field => {
  const field = definition.fields[name];
  if (!field) throw new DefinitionError(at, `the unknown field ${name}`, 'a declared field', 'Declare it.');
  return field;
};

const checkParties = (
  definition: RecordDefinition,
  parties: LimitParty | readonly LimitParty[],
  at: string,
  roles: readonly string[] | null,
): void => {
  if (!parties || partiesIn(parties).length === 0)
    throw new DefinitionError(at, 'nobody', 'at least one party', 'Say who is told.');
  for (const party of partiesIn(parties)) {
    if (!party.label)
      throw new DefinitionError(`${at}.label`, 'nothing', 'a Chinese label', 'Say what these people are called.');
    if ('person' in party) checkTarget(definition, party.person, 'person', at);
    if ('organisation' in party) checkTarget(definition, party.organisation, 'organisation', at);
    if ('role' in party) checkRole(definition, party, at, roles);
  }
};

const checkTarget = (definition: RecordDefinition, name: string, target: string, at: string): void => {
  if (fieldOf(definition, name, at).target !== target)
    throw new DefinitionError(at, name, `a field that refers to ${target}`, 'Name one.');
};

const checkRole = (
  definition: RecordDefinition,
  { role, of }: { readonly role: string; readonly of?: string },
  at: string,
  roles: readonly string[] | null,
): void => {
  if (of !== undefined) checkTarget(definition, of, 'organisation', `${at}.of`);
  if (roles && !roles.includes(role))
    throw new DefinitionError(`${at}.role`, `the unknown role ${role}`, `one of ${roles.join(', ')}`, 'Correct it.');
  // Whoever is told has to be able to open it.
  if ((definition.permissions[role]?.read?.kind ?? 'none') === 'none')
    throw new DefinitionError(
      `${at}.role`,
      `${role}, who may not read it`,
      'a role with read',
      'Grant it, or tell others.',
    );
};
