import { sql } from 'kysely';
import { all, choice, date, integer, record, reference, relation, text, yesNo } from '#kernel/definition';
import { DIRECTORY_KEEPERS, grant, permissions, ROLES, type Role, roles } from '#kernel/role';
import { prepareDelegation } from './delegation-rules.ts';
import { followOrganisation, prepareOrganisation } from './organisation-rules.ts';
import { personData } from './personal.ts';
import { preparePerson, preparePost } from './post-rules.ts';

export { DIRECTORY_KEEPERS, grant, permissions, ROLES, type Role, roles };

/** Rows whose organisation field lies in the subtree of the actor's organisation. */
export const below = (field: string) =>
  relation(
    'below',
    '本单位及下属',
    ({ actor, column, tenant }) =>
      sql`exists (select 1 from organisation o where o.tenant_id = ${tenant}::uuid and o.id = ${column(field)} and o.path like ${`${actor.organisationPath ?? '-'}%`})`,
  );

/** The same, and rows of schools that lie in the actor's town under another authority (decisions/0031). */
export const inTown = (field: string) =>
  relation(
    'inTown',
    '本镇（街道）所属及驻地学校',
    ({ actor, column, tenant }) =>
      sql`exists (select 1 from organisation o where o.tenant_id = ${tenant}::uuid and o.id = ${column(field)}
        and (o.path like ${`${actor.organisationPath ?? '-'}%`} or o.town = ${actor.organisationId}::uuid))`,
  );

/** Rows whose organisation field is the actor's own organisation. */
export const own = (field: string) =>
  relation('own', '本单位', ({ actor, column }) => sql`${column(field)} = ${actor.organisationId}::uuid`);

/** Rows whose person field is the actor, or somebody whose duties the actor carries today. */
export const mine = (field: string) =>
  relation(
    'mine',
    '本人',
    ({ actor, column }) => sql`${column(field)} = any(${[actor.personId, ...actor.standsInFor]}::uuid[])`,
  );

/** Rows whose person field is the actor, nobody else's by delegation. */
export const self = (field: string) =>
  relation('self', '仅本人', ({ actor, column }) => sql`${column(field)} = ${actor.personId}::uuid`, field);

export const ORGANISATION_KINDS = {
  city: '市教育局',
  bureau: '教育局',
  section: '科室',
  town: '镇（街道）',
  school: '学校',
  department: '其他部门',
} as const;

const readersOfDirectory: readonly Role[] = roles;

export const organisation = record({
  name: 'organisation',
  label: '组织',
  path: 'organisations',
  module: 'access',
  title: 'name',
  search: ['name', 'shortName'],
  sort: 'order,name',
  unique: [['code']],
  fields: {
    name: text({ label: '名称', max: 100, pinyin: 'thing' }),
    shortName: text({ label: '简称', max: 30, optional: true, pinyin: 'thing' }),
    code: text({ label: '代码', max: 30, help: '学校为十位学校代码，其他单位自编' }),
    kind: choice({ label: '类别', codes: ORGANISATION_KINDS }),
    parent: reference('organisation', { label: '上级', optional: true }),
    /** Where a school lies that the bureau runs itself: what the town answers for by law follows it (decisions/0031). */
    town: reference('organisation', {
      label: '所在镇（街道）',
      en: 'Town it lies in',
      optional: true,
      help: '市、区直属学校填写；隶属镇（街道）的学校不填',
    }),
    /** Chain of ids from the root, each followed by a slash; kept by `placeOrganisation`. */
    path: text({ label: '层级', max: 2000, system: true, optional: true }),
    order: integer({ label: '排序', min: 0, max: 100_000, optional: true }),
    closedOn: date({ label: '撤销日期', optional: true }),
  },
  permissions: permissions(
    grant(readersOfDirectory, { read: all }),
    grant(DIRECTORY_KEEPERS, { create: all, update: all }),
  ),
  prepare: prepareOrganisation,
  effect: followOrganisation,
});

export const person = record({
  name: 'person',
  personal: personData,
  label: '人员',
  path: 'people',
  module: 'access',
  title: 'name',
  search: ['name'],
  sort: 'name',
  indexes: [['name']],
  fields: {
    name: text({ label: '姓名', max: 50, pinyin: 'person' }),
    mobile: text({ label: '手机', max: 20, optional: true, sensitivity: 'L3' }),
    email: text({ label: '邮箱', max: 100, optional: true, sensitivity: 'L3' }),
    leftOn: date({ label: '离任日期', optional: true }),
  },
  permissions: permissions(
    grant(readersOfDirectory, { read: all }),
    grant(DIRECTORY_KEEPERS, { create: all, update: all }),
  ),
  prepare: preparePerson,
});

export const post = record({
  name: 'post',
  label: '岗位',
  path: 'posts',
  module: 'access',
  title: 'title',
  indexes: [['organisation', 'role']],
  fields: {
    person: reference('person', { label: '人员' }),
    organisation: reference('organisation', { label: '单位' }),
    role: choice({ label: '角色', codes: ROLES }),
    title: text({ label: '职务', max: 50 }),
    /** The head acts for the organisation: accepts receipts, signs for it. */
    head: yesNo({ label: '负责人', fallback: false }),
    fromOn: date({ label: '任职起' }),
    toOn: date({ label: '任职止', optional: true }),
  },
  permissions: permissions(
    grant(readersOfDirectory, { read: all }),
    grant(DIRECTORY_KEEPERS, { create: all, update: all }),
  ),
  prepare: preparePost,
});

export const delegation = record({
  name: 'delegation',
  label: '委托',
  path: 'delegations',
  importable: false,
  module: 'access',
  title: 'note',
  sort: '-fromOn',
  fields: {
    from: reference('person', { label: '委托人' }),
    to: reference('person', { label: '受托人' }),
    fromOn: date({ label: '自' }),
    untilOn: date({ label: '至' }),
    note: text({ label: '事由', max: 200 }),
    revokedOn: date({ label: '提前结束', optional: true }),
  },
  permissions: permissions(
    grant(roles, { read: all, create: self('from'), update: self('from') }),
    grant(DIRECTORY_KEEPERS, { read: all, create: all, update: all }),
  ),
  prepare: prepareDelegation,
});

/** Kinds of people told apart where texts differ for them. */
export const BUREAU_ROLES: readonly Role[] = ['leader', 'office', 'section', 'inspector', 'auditor', 'admin'];
export const ADDRESSEE_ROLES: readonly Role[] = ['school', 'town', 'department'];

export const accessRecords = [organisation, person, post, delegation] as const;
