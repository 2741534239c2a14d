import { BUREAU_ROLES, grant, own, permissions, type Role } from '#kernel/access';
import { all } from '#kernel/definition';

const OVERSEERS: readonly Role[] = [...BUREAU_ROLES, 'city'];

/** Facts about premises are no secret to the bureau; a school keeps its own and sees no other's. */
export const ofOwnSchool = permissions(
  grant(OVERSEERS, { read: all }),
  grant(['admin', 'section'], { create: all, update: all, remove: all }),
  grant(['school'], {
    read: own('school'),
    create: own('school'),
    update: own('school'),
    remove: own('school'),
  }),
  grant(['teacher'], { read: own('school') }),
);
