/** The register that a connector fills or reads, and what may be done to its fields. */
import { organisation } from '#kernel/access';
import {
  type Field,
  isCovered,
  mayReveal,
  type RecordDefinition,
  recordNamed,
  SYSTEM_ROLE,
  type Viewer,
} from '#kernel/definition';

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

/** Whether the field may be handed out by such a post: its duty covers it, and what is a minor's is approved. */
export const readableBy = (definition: RecordDefinition<any>, name: string, viewer: Viewer): boolean =>
  !isCovered(definition, name, viewer) || mayReveal(definition, name, viewer);

/** Whether lists show it in the open: sensitive fields never, as everywhere in the house; a row's page tells them. */
export const shownTo = (definition: RecordDefinition<any>, name: string, viewer: Viewer): boolean =>
  !isCovered(definition, name, viewer);

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
