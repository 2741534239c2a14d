import { sql } from 'kysely';
import {
  type Actor,
  columnOf,
  type Field,
  operationsOf,
  type RecordDefinition,
  type Registry,
  type Scope,
  scopeOf,
  type Transition,
} from '#kernel/definition';
import { roles } from '#kernel/role';
import { builder } from '#kernel/store';

/** Somebody whose every fact is its own name, so that a condition shows what it asks about. */
const SOMEBODY: Actor = {
  tenantId: '<tenant>',
  personId: '<person>',
  personName: '<name>',
  postId: '<post>',
  role: '<role>',
  organisationId: '<organisation>',
  organisationPath: '<path>',
  standsInFor: ['<delegator>'],
  reach: '<reach>',
  requestId: '<request>',
};

/** A parameter of a condition as text; days are those of the reading, whichever that is. */
const worded = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return /^\d{4}-\d\d-\d\d/.test(text) ? '<day>' : text;
};

const conditionOf = (scope: Extract<Scope, { kind: 'filter' }>): string => {
  const column = (field: string) => sql.ref(`t.${columnOf(field)}`);
  const condition = scope.filter({ actor: SOMEBODY, tenant: SOMEBODY.tenantId, column });
  const { sql: text, parameters } = sql`${condition}`.compile(builder);
  return text.replace(/\$(\d+)/g, (_, number: string) => worded(parameters[Number(number) - 1])).replace(/\s+/g, ' ');
};

type Line = readonly [what: string, record: string, name: string, ...facts: string[]];

/** Each scope that a record grants, with its condition as PostgreSQL is asked. */
const scopeLines = (definition: RecordDefinition): Line[] => {
  const found = new Map<string, Line>();
  for (const operation of operationsOf(definition))
    for (const role of roles) {
      const scope = scopeOf(definition.permissions, role, operation);
      if (scope.kind !== 'filter') continue;
      const condition = conditionOf(scope);
      found.set(`${scope.name} ${condition}`, ['scope', definition.name, scope.name, condition]);
    }
  return [...found.values()].sort((one, other) => (one.join() < other.join() ? -1 : 1));
};

const rolesIn = (list: readonly string[] | undefined): string | null => (list ? [...list].sort().join(', ') : null);

/** Each field that is not simply read and written by whoever may the row. */
const fieldLines = (definition: RecordDefinition, name: string, field: Field): Line[] => {
  const covered = field.sensitivity === 'L3' || field.sensitivity === 'L4';
  const facts = [
    covered ? `${field.sensitivity} shown to: ${rolesIn(field.readers) ?? 'the directory’s keeper'}` : null,
    !covered && field.readers ? `readers: ${rolesIn(field.readers)}` : null,
    field.writers ? `written by: ${rolesIn(field.writers)}` : null,
    field.system ? 'set by the system' : null,
    field.immutable ? 'never changed' : null,
  ].filter((fact) => fact !== null);
  return facts.length > 0 ? [['field', definition.name, name, facts.join('; ')]] : [];
};

const stepLines = (definition: RecordDefinition, transition: Transition): Line[] => {
  const { verb, from, to, notBy = [], guard, needsReason, evidence, required = [], handsOn } = transition;
  const facts = [
    notBy.length > 0 ? `not by: ${notBy.join(', ')}` : null,
    guard ? `guard: ${guard.name || 'its own'}` : null,
    needsReason ? 'reason' : null,
    evidence ? `evidence: ${evidence}` : null,
    required.length > 0 ? `required: ${required.join(', ')}` : null,
    handsOn ? 'hands the row on: afterwards the scope of reading is asked' : null,
  ].filter((fact) => fact !== null);
  const step = `${verb}: ${from.join(', ')} → ${[to].flat().join(' or ')}`;
  return facts.length > 0 ? [['step', definition.name, step, facts.join('; ')]] : [];
};

const recordLines = (definition: RecordDefinition): Line[] => [
  ...(definition.belongsTo ? [['record', definition.name, 'belongs to', definition.belongsTo] as Line] : []),
  ...(definition.derived ? [['record', definition.name, 'written', 'by rules alone'] as Line] : []),
  ...scopeLines(definition),
  ...Object.entries<Field>(definition.fields).flatMap(([name, field]) => fieldLines(definition, name, field)),
  ...(definition.states?.transitions ?? []).flatMap((transition) => stepLines(definition, transition)),
];

/**
 * What the matrix of permissions leaves unsaid, as reviewed text: what each scope asks in SQL, to whom covered fields
 * are shown, who writes what, and what keeps a step from being taken. Kept as docs/permission-details.tsv.
 */
export const permissionDetails = (registry: Registry): string => {
  const records = [...registry.records].sort((one, other) => (one.name < other.name ? -1 : 1));
  const lines: Line[] = [['what', 'record', 'name', 'holds'], ...records.flatMap(recordLines)];
  return `${lines.map((line) => line.join('\t')).join('\n')}\n`;
};
