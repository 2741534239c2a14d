import type { Expression, SqlBool } from 'kysely';
import type { Actor } from './actor.ts';
import type { States } from './state.ts';

/** Builds SQL for one row of a query; `column` names a column of the record being filtered. */
export type ScopeFilter = (context: {
  actor: Actor;
  column: (field: string) => Expression<unknown>;
  tenant: string;
}) => Expression<SqlBool>;

/**
 * Which rows an operation reaches. `all` is every row of the tenant, `none` no row; others are filters
 * that the store puts into every query and checks again on the row after a write.
 */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'filter';
      readonly name: string;
      readonly label: string;
      readonly filter: ScopeFilter;
      /** Where the scope is nothing but the actor in a field: forms fill it in. */
      readonly oneself?: string;
    };

export const all: Scope = { kind: 'all' };
export const none: Scope = { kind: 'none' };

/** A named relation between the actor and a row, e.g. 本单位承办. */
export const relation = (name: string, label: string, filter: ScopeFilter, oneself?: string): Scope => ({
  kind: 'filter',
  name,
  label,
  filter,
  ...(oneself ? { oneself } : {}),
});

/** `read`, `create`, `update`, `remove`, or a verb of the state table. */
export type Operation = string;

/** Role → operation → scope. What is not named is refused. */
export type Permissions = Readonly<Record<string, Readonly<Record<Operation, Scope>>>>;

export const scopeOf = (permissions: Permissions, role: string, operation: Operation): Scope =>
  permissions[role]?.[operation] ?? none;

/** As `scopeOf` for an actor: a service token has of its owner's rights what it was given, never more. */
export const scopeFor = (
  { name, permissions }: { readonly name: string; readonly permissions: Permissions },
  { role, grants }: Actor,
  operation: Operation,
): Scope => {
  if (grants && !(grants.records.includes(name) && grants.operations.includes(operation))) return none;
  return scopeOf(permissions, role, operation);
};

const BASIC = ['read', 'create', 'update', 'remove'] as const;

/** Everything that may be granted on a record: the four of every record, its verbs, and what its routes ask besides. */
export const operationsOf = (definition: {
  readonly states?: States;
  readonly permissions: Permissions;
}): Operation[] => {
  const verbs = definition.states?.transitions.map(({ verb }) => verb) ?? [];
  const granted = Object.values(definition.permissions).flatMap((grants) => Object.keys(grants));
  return [...new Set([...BASIC, ...verbs, ...granted])];
};
