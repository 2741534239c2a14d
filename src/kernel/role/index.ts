import type { Permissions } from '#kernel/definition';

/**
 * Roles that a post can have. A role says what kind of work the post does; where it holds is told by the
 * post's organisation. A teacher acts for themselves alone; `school` acts for the school. Source: domain handbook 01 §1 (default offices).
 */
export const ROLES = {
  leader: '局领导',
  office: '办公室（督查）',
  section: '科室',
  school: '学校',
  teacher: '教师',
  town: '镇（街道）',
  department: '其他部门',
  inspector: '督学',
  auditor: '审计与纪检',
  city: '上级教育局',
  admin: '系统管理员',
  security: '安全管理员',
} as const;
export type Role = keyof typeof ROLES;

export const roles = Object.keys(ROLES) as Role[];

/** Who keeps people, posts, accounts and ways of signing in: the security administrator; the system administrator until there is one (decisions/0030). */
export const DIRECTORY_KEEPERS: readonly Role[] = ['admin', 'security'];

/** The same grants for several roles. */
export const grant = (to: readonly Role[], grants: Permissions[string]): Permissions =>
  Object.fromEntries(to.map((role) => [role, grants]));

/** Joins permission tables; later grants of the same role and operation win. */
export const permissions = (...tables: readonly Permissions[]): Permissions => {
  const joined: Record<string, Record<string, (typeof tables)[number][string][string]>> = {};
  for (const table of tables)
    for (const [role, grants] of Object.entries(table)) joined[role] = { ...joined[role], ...grants };
  return joined;
};
