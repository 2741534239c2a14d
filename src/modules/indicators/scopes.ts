/** Who reads and keeps what monitoring is made of. */
import { BUREAU_ROLES, type Role } from '#kernel/access';

/** The bureau and the city see figures of everybody; they are about schools, not about children. */
export const OVERSEERS: readonly Role[] = [...BUREAU_ROLES, 'city'];
/** Offices that keep a monitoring. */
export const KEEPERS: readonly Role[] = ['section', 'office', 'admin'];
