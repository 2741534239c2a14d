/** The register that a connector fills or reads, and what may be done to its fields. */
import { organisation } from '#kernel/access';
import { type Field, type RecordDefinition, recordNamed, SYSTEM_ROLE } from '#kernel/definition';

/** The record of a name, once all records stand in a registry. */
export const recordOf = (name: string): RecordDefinition<any> | undefined => recordNamed(organisation, name);

/** Registers of schools and people; never the house's own tables (accounts, posts, parameters, jobs). */
const CLOSED: readonly string[] = [
  'access',
  'time',
  'code',
  'file',
  'notice',
  'job',
  'import',
  'webhook',
  'channel',
  'exchange',
];
export const exchangeable = (definition: RecordDefinition<any>): boolean =>
  !definition.derived && Boolean(definition.businessKey) && !CLOSED.includes(definition.module);

/** Whether the duty of this role covers the field: it may be handed out by such a post. */
export const readableBy = ({ kind, sensitivity, readers }: Field, role: string): boolean => {
  if (role === SYSTEM_ROLE || (kind !== 'sealed' && sensitivity !== 'L3' && sensitivity !== 'L4')) return true;
  return readers ? readers.includes(role) : role === 'admin';
};

/** Whether lists show it in the open: sensitive fields never, as everywhere in the house; a row's page tells them. */
export const shownTo = (field: Field, role: string): boolean => field.sensitivity !== 'L4' && readableBy(field, role);

const NEVER: readonly string[] = ['json', 'files', 'table', 'polygon'];

/** Fields that a map may name at all. */
export const mappable = (definition: RecordDefinition<any>): [string, Field][] =>
  (Object.entries(definition.fields) as [string, Field][]).filter(([, field]) => !NEVER.includes(field.kind));

/** Whether an outside value may be written into the field: no rule, transition or keeper of the house sets it. */
export const settable = (definition: RecordDefinition<any>, name: string, role: string = SYSTEM_ROLE): boolean => {
  const field = definition.fields[name] as Field | undefined;
  if (!field || field.system || field.compute || field.immutable || name === definition.states?.field) return false;
  return role === SYSTEM_ROLE || !field.writers || field.writers.includes(role);
};
