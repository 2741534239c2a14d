import { sql } from 'kysely';
import { BUREAU_ROLES, grant, own, permissions, type Role } from '#kernel/access';
import { all, relation } from '#kernel/definition';

/** Roles whose work covers the personal facts of staff; everybody else sees them masked. */
export const READERS: readonly Role[] = ['section', 'office', 'leader', 'school', 'teacher'];
/** The personnel section and the school register people, and so read the number they are known by; whoever administers the system does not (security.md A4). */
export const REGISTRARS: readonly Role[] = ['section', 'school'];
/** Roles that read the whole bureau's staff, personal facts masked unless `READERS` names them. */
export const OVERSEERS: readonly Role[] = [...BUREAU_ROLES, 'city'];

/** Rows about the acting teacher. */
export const aboutMe = relation(
  'aboutMe',
  '本人的档案',
  ({ actor, column, tenant }) =>
    sql`exists (select 1 from teacher me where me.tenant_id = ${tenant}::uuid and me.id = ${column('teacher')} and me.person = ${actor.personId}::uuid)`,
);

/** The acting teacher's own claims that nobody has vouched for. */
export const myClaim = relation(
  'myClaim',
  '本人尚未确认的填报',
  ({ actor, column, tenant }) =>
    sql`(${column('state')} <> 'confirmed' and exists (select 1 from teacher me where me.tenant_id = ${tenant}::uuid and me.id = ${column('teacher')} and me.person = ${actor.personId}::uuid))`,
);

/** The school that the person leaves or the one that they go to. */
export const eitherSchool = relation(
  'eitherSchool',
  '调出或调入本校',
  ({ actor, column }) =>
    sql`(${column('fromSchool')} = ${actor.organisationId}::uuid or ${column('toSchool')} = ${actor.organisationId}::uuid)`,
);

/** What a row about a teacher opens to whom: the bureau reads, the school keeps its own, a teacher reads their own. */
export const aboutTeachers = permissions(
  grant(OVERSEERS, { read: all }),
  grant(['section'], { create: all, update: all }),
  grant(['school'], { read: own('school'), create: own('school'), update: own('school') }),
  grant(['teacher'], { read: aboutMe }),
);
