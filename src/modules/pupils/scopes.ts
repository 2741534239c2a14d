/** Whose rows they are: a bureau's schools, a keeper's schools, the schools of one event. */
import { type Expression, type SqlBool, sql } from 'kysely';
import { type Actor, relation } from '#kernel/definition';
import { below, idsOnWay } from '#kernel/store';

/** Schools (and whatever else stands) below the nearest bureau above the actor's organisation. */
const inBureau = (actor: Actor, tenant: string) => {
  const bureau = sql`(select b.path from organisation b where b.tenant_id = ${tenant}::uuid and b.kind in ('bureau', 'city')
      and b.id = any(${idsOnWay(actor.organisationPath)}::uuid[]) order by length(b.path) desc limit 1)`;
  return sql`select s.id from organisation s where s.tenant_id = ${tenant}::uuid and ${below(sql.ref('s.path'), bureau)}`;
};

/** Rows of which one of the organisation fields lies in the actor's bureau. */
export const ofBureau = (...fields: readonly string[]) =>
  relation('ofBureau', '本局所辖学校', ({ actor, column, tenant }) => {
    const [only, ...more] = fields.map((field) => sql<SqlBool>`${column(field)} in (${inBureau(actor, tenant)})`);
    // A field alone is left bare, so that its index serves.
    if (only && more.length === 0) return only;
    const each = [...(only ? [only] : []), ...more];
    return sql<SqlBool>`(${sql.join(
      each.map((one) => sql`coalesce(${one}, false)`),
      sql` or `,
    )})`;
  });

/** Rows of schools whose roll the actor's section keeps. */
export const kept = (field: string) =>
  relation(
    'kept',
    '本科室管理学籍的学校',
    ({ actor, column, tenant }) =>
      sql`(exists (select 1 from roll_keeper k where k.tenant_id = ${tenant}::uuid and k.section = ${actor.organisationId}::uuid)
        and ${column(field)} in (${inBureau(actor, tenant)}))`,
  );

/** Events whose turn it is with the actor's section: it keeps this stage for the authority that reviews. */
export const reviewedHere = relation(
  'reviewedHere',
  '由本科室核办',
  ({ actor, column, tenant }) =>
    sql`exists (select 1 from roll_keeper k where k.tenant_id = ${tenant}::uuid and k.bureau = ${column('reviewer')}
      and k.section = ${actor.organisationId}::uuid and ${column('stage')} = any(k.stages))`,
);

/** Where no section is named for a stage, the office of the authority reviews. */
export const reviewedByOffice = relation(
  'reviewedByOffice',
  '没有指定学籍科室，由办公室核办',
  ({ actor, column, tenant }) =>
    sql`(${column('reviewer')} in (${inBureau(actor, tenant)}) and not exists (select 1 from roll_keeper k
      where k.tenant_id = ${tenant}::uuid and k.bureau = ${column('reviewer')} and ${column('stage')} = any(k.stages)))`,
);

/** Never null, so that a check of the row after a write cannot pass by knowing nothing. */
const oneOfBoth = (actor: Actor, column: (field: string) => Expression<unknown>) =>
  sql<SqlBool>`(coalesce(${column('school')} = ${actor.organisationId}::uuid, false)
    or coalesce(${column('toSchool')} = ${actor.organisationId}::uuid, false))`;

/** Events of which the actor's school is one of the two. */
export const ofBothSchools = relation('ofBothSchools', '本校的学籍异动', ({ actor, column }) =>
  oneOfBoth(actor, column),
);

/** Events that the actor's school applies for, about a pupil whom it has or takes in. */
export const appliedHere = relation(
  'appliedHere',
  '本校提出的学籍异动',
  ({ actor, column }) =>
    sql`(coalesce(${column('applyingSchool')} = ${actor.organisationId}::uuid, false) and ${oneOfBoth(actor, column)})`,
);

/** Events that the other school applies for. */
export const askedHere = relation(
  'askedHere',
  '待本校核办的学籍异动',
  ({ actor, column }) =>
    sql`(${column('applyingSchool')} is distinct from ${actor.organisationId}::uuid and ${oneOfBoth(actor, column)})`,
);

/** Guardians of a pupil whom the actor's school has, kept under that school. */
export const ofOwnPupil = relation(
  'ofOwnPupil',
  '本校学生的监护人',
  ({ actor, column, tenant }) =>
    sql`(${column('school')} = ${actor.organisationId}::uuid and exists (select 1 from pupil p
      where p.tenant_id = ${tenant}::uuid and p.id = ${column('pupil')} and p.school = ${column('school')}))`,
);

/** As `ofOwnPupil`, for the section that keeps the roll. */
export const ofKeptPupil = relation(
  'ofKeptPupil',
  '所管学校学生的监护人',
  ({ actor, column, tenant }) =>
    sql`(exists (select 1 from roll_keeper k where k.tenant_id = ${tenant}::uuid and k.section = ${actor.organisationId}::uuid)
      and ${column('school')} in (${inBureau(actor, tenant)}) and exists (select 1 from pupil p
      where p.tenant_id = ${tenant}::uuid and p.id = ${column('pupil')} and p.school = ${column('school')}))`,
);

/** The school's own rows of pupils who are not registered yet. */
export const ownPending = relation(
  'ownPending',
  '本校尚未注册的学生',
  ({ actor, column }) => sql`(${column('school')} = ${actor.organisationId}::uuid and ${column('status')} = 'pending')`,
);

/** Roll-overs of the actor's bureau. */
export const ofOwnBureau = ofBureau('organisation');
