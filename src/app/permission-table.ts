import { ROLES, type Role, roles } from '#kernel/access';
import { operationsOf, type RecordDefinition, type Registry, type Scope, scopeOf } from '#kernel/definition';

/** Role × operation × record: one cell of the matrix. */
export type PermissionCell = {
  readonly definition: RecordDefinition;
  readonly operation: string;
  readonly role: Role;
  readonly scope: Scope;
};

/** Every cell there is, granted or not. What only the system writes is granted to nobody, whatever is declared. */
export const permissionCells = (registry: Registry): PermissionCell[] =>
  registry.records.flatMap((definition) =>
    operationsOf(definition).flatMap((operation) =>
      roles.map((role) => ({ definition, operation, role, scope: scopeOf(definition.permissions, role, operation) })),
    ),
  );

const cellText = (scope: Scope): string =>
  scope.kind === 'filter' ? `${scope.name} ${scope.label}` : scope.kind === 'all' ? 'all' : '-';

/**
 * The permission matrix as reviewed text: a line for each record and operation, a column for each role; `-` is
 * refused, `all` the whole tenant, otherwise the scope by name and Chinese label. Kept as docs/permissions.tsv.
 */
export const permissionTable = (registry: Registry): string => {
  const head = ['module', 'record', 'operation', ...roles.map((role) => `${role} ${ROLES[role]}`)];
  const lines = [...registry.records]
    .sort((one, other) => compare(one.module, other.module) || compare(one.name, other.name))
    .flatMap((definition) =>
      operationsOf(definition).map((operation) => [
        definition.module,
        definition.name,
        operation,
        ...roles.map((role) => cellText(scopeOf(definition.permissions, role, operation))),
      ]),
    );
  return `${[head, ...lines].map((line) => line.join('\t')).join('\n')}\n`;
};

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
