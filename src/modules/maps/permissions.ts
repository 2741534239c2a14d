import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, permissions, type Role } from '#kernel/access';
import { all, type Permissions } from '#kernel/definition';

/** Offices that draw catchments. */
const DRAWERS: readonly Role[] = ['section', 'office', 'admin'];

const may = (roles: readonly Role[], ...operations: readonly string[]): Permissions =>
  grant(roles, Object.fromEntries(operations.map((operation) => [operation, all])));

/** Where a school’s pupils live is announced every year: whoever works with the bureau reads it. */
const readers = grant([...BUREAU_ROLES, 'city', ...ADDRESSEE_ROLES], { read: all });

export const ofBase = permissions(readers, may(['admin'], 'upload'));

export const ofCatchments = permissions(
  readers,
  may(DRAWERS, 'create', 'update', 'submit', 'return', 'check', 'enforce', 'end'),
);
