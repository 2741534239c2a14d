import { sql } from 'kysely';
import { ADDRESSEE_ROLES, grant, own, permissions, type Role } from '#kernel/access';
import { all, relation } from '#kernel/definition';

/** Who sees drafts: those who make and sign them, and those who check. */
const MAKERS: readonly Role[] = ['office', 'leader', 'auditor'];
/** Who sees what is out. */
const READERS: readonly Role[] = [...ADDRESSEE_ROLES, 'section', 'inspector', 'admin', 'city'];

const out = sql`('issued', 'published')`;

/** Bulletins that are signed off, and those of a series that the actor's own office carries. */
const issuedOrHosted = relation(
  'issuedOrHosted',
  '已签发的，或本科室主办的',
  ({ actor, column, tenant }) =>
    sql`(${column('state')} in ${out} or exists (select 1 from bulletin_series s where s.tenant_id = ${tenant}::uuid
      and s.id = ${column('series')} and s.host = ${actor.organisationId}::uuid))`,
);
const issued = relation('issued', '已签发的', ({ column }) => sql`${column('state')} in ${out}`);
/** Of a series that the actor's own office carries. */
const hosted = relation(
  'hosted',
  '本科室主办的',
  ({ actor, column, tenant }) =>
    sql`exists (select 1 from bulletin_series s where s.tenant_id = ${tenant}::uuid
      and s.id = ${column('series')} and s.host = ${actor.organisationId}::uuid)`,
);

export const seriesPermissions = permissions(
  grant([...MAKERS, ...READERS], { read: all }),
  grant(['office'], { create: all, update: all }),
  grant(['section'], { update: own('host') }),
);

/** Compiled and frozen contents are opened through their bulletin; only those who check them see the rows. */
export const contentPermissions = permissions(grant(MAKERS, { read: all }));

export const bulletinPermissions = permissions(
  // Facts hold more than the paper prints: problems that were reported, what was corrected since.
  grant(MAKERS, { read: all, readFacts: all }),
  grant(READERS, { read: issued }),
  grant(['section'], { read: issuedOrHosted }),
  // 核稿 belongs to the office or the section that carries the series; 签发 to a leader.
  grant(['section'], {
    readFacts: hosted,
    create: hosted,
    update: hosted,
    compile: hosted,
    freeze: hosted,
    firstSign: hosted,
    return: hosted,
  }),
  grant(['office'], {
    create: all,
    update: all,
    compile: all,
    freeze: all,
    firstSign: all,
    return: all,
    publish: all,
    void: all,
  }),
  grant(['leader'], { return: all, issue: all, revoke: all }),
);

/** The organisation carries the slip out or supports it. */
const concernedBySlip = relation(
  'concernedBySlip',
  '本单位承办或配合',
  ({ actor, column }) =>
    sql`(${column('state')} <> 'draft' and (${column('host')} = ${actor.organisationId}::uuid or ${actor.organisationId}::uuid = any(${column('supporting')})))`,
);

export const slipPermissions = permissions(
  grant(MAKERS, { read: all }),
  grant(['section', 'school', 'town', 'department'], {
    read: concernedBySlip,
    receive: own('host'),
    answer: own('host'),
  }),
  grant(['office'], { create: all, update: all, issue: all, confirm: all, return: all, escalate: all, void: all }),
  grant(['leader'], { confirm: all, return: all }),
);
