import { BUREAU_ROLES, grant, own, permissions, type Role } from '#kernel/access';
import { all, type Permissions } from '#kernel/definition';

const OVERSEERS: readonly Role[] = [...BUREAU_ROLES, 'city'];
export const KEEPERS: readonly Role[] = ['section', 'office', 'admin'];
/** Whoever may answer for building work outside the bureau. */
export const BUILDERS: readonly Role[] = ['school', 'town', 'department'];

/**
 * Overseers read all that their reach lets them see, keepers keep it; a school, town or department reads what it
 * answers for (`field`) and does there what `theirs` grants.
 */
export const keptByBureau = (field: string, theirs: readonly string[] = [], more: Permissions = {}): Permissions =>
  permissions(
    grant(OVERSEERS, { read: all }),
    grant(KEEPERS, { create: all, update: all }),
    more,
    grant(BUILDERS, {
      read: own(field),
      ...Object.fromEntries(theirs.map((operation) => [operation, own(field)])),
    }),
  );

/** The same right for several roles over everything they reach. */
export const may = (roles: readonly Role[], ...operations: readonly string[]): Permissions =>
  grant(roles, Object.fromEntries(operations.map((operation) => [operation, all])));
