import type { z } from 'zod';
import { type definitionView, type fieldView, listDefinitions } from '#contract/records';
import { type Field, type RecordDefinition, type Registry, SYSTEM_ROLE } from '#kernel/definition';
import { answerReading, type BoundRoute } from '#kernel/http';
import type { ReadTransaction } from '#kernel/store';

/** What the client draws lists, forms and details from, as the post may use it. */
export const definitionsRoute = (registry: Registry): BoundRoute =>
  answerReading(listDefinitions, async ({ tx }) => ({
    records: registry.records.filter((one) => tx.may(one, 'read')).map((one) => definitionOf(tx, one)),
  }));

const definitionOf = (tx: ReadTransaction, definition: RecordDefinition): z.input<typeof definitionView> => {
  const may = (operation: string): boolean => !definition.derived && tx.may(definition, operation);
  const rights = { create: may('create'), update: may('update'), remove: may('remove') };
  return {
    name: definition.name,
    path: definition.path,
    label: definition.label,
    en: definition.en ?? null,
    module: definition.module,
    titleField: definition.title,
    page: definition.page ?? null,
    belongsTo: definition.belongsTo ?? null,
    businessKey: definition.businessKey ? [...definition.businessKey] : null,
    importable: rights.create || rights.update,
    fields: Object.entries(definition.fields).map(([name, field]) => fieldOf(tx, definition, name, field)),
    states: statesOf(definition),
    may: rights,
  };
};

const codesIn = ({ codes }: Field) => (codes ? Object.entries(codes).map(([code, label]) => ({ code, label })) : null);

/** Sensitive fields are covered to everybody but administrators, personal ones unless the post's duty covers them. */
const isMasked = ({ sensitivity, readers }: Field, role: string): boolean =>
  role !== SYSTEM_ROLE &&
  role !== 'admin' &&
  (sensitivity === 'L4' || (sensitivity === 'L3' && !readers?.includes(role)));

/** Whether the post may ask for a covered field: its duty covers it. */
export const mayReveal = ({ readers }: Field, role: string): boolean => role === 'admin' || !!readers?.includes(role);

const fieldOf = (
  { actor: { role } }: ReadTransaction,
  definition: RecordDefinition,
  name: string,
  field: Field,
): z.input<typeof fieldView> => ({
  name,
  kind: field.kind,
  label: field.label,
  en: field.en ?? null,
  section: field.section ?? null,
  optional: field.optional || field.fallback !== undefined,
  help: field.help ?? null,
  unit: field.unit ?? null,
  codes: codesIn(field),
  target: field.target ?? null,
  list: field.list ?? null,
  validOn: field.validOn ?? null,
  min: field.min ?? null,
  max: field.max ?? null,
  scale: field.scale ?? null,
  applies: field.applies
    ? { field: field.applies.field, is: [...field.applies.is], required: field.applies.required ?? false }
    : null,
  owner: field.owner ?? null,
  computed: field.compute !== undefined,
  writable: !field.system && name !== definition.states?.field && (!field.writers || field.writers.includes(role)),
  immutable: field.immutable ?? false,
  sensitivity: field.sensitivity ?? 'L2',
  masked: isMasked(field, role),
  revealable: isMasked(field, role) && mayReveal(field, role),
  unique: definition.unique?.some((set) => (set as readonly string[]).includes(name)) ?? false,
  columns: field.columns ? Object.entries(field.columns).map(([column, one]) => columnOf(column, one)) : null,
});

const columnOf = (name: string, field: Field) => ({
  name,
  kind: field.kind,
  label: field.label,
  optional: field.optional,
  unit: field.unit ?? null,
  codes: codesIn(field),
  list: field.list ?? null,
  target: field.target ?? null,
  min: field.min ?? null,
  max: field.max ?? null,
});

const statesOf = ({ states }: RecordDefinition): z.input<typeof definitionView>['states'] =>
  states
    ? {
        field: states.field,
        initial: states.initial,
        states: Object.entries(states.states).map(([state, label]) => ({ state, label })),
        transitions: states.transitions.map((t) => ({
          verb: t.verb,
          label: t.label,
          from: [...t.from],
          to: [t.to].flat()[0] ?? '',
          batchable: t.batchable ?? false,
        })),
      }
    : null;
