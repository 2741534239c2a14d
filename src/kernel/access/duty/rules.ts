import type { Role } from '#kernel/role';

/**
 * Duties that no person may hold together on any day, be it by one post, several with a switch, or by standing in for
 * somebody. Data, not code: a row more is all it takes.
 */
export type DutyRule = {
  readonly code: string;
  readonly label: string;
  readonly one: readonly Role[];
  readonly other: readonly Role[];
  /** First day from which the rule is asked. */
  readonly from: string;
  readonly source: string;
};

/** Roles whose duty opens personal and sensitive fields (L3, L4); tests/security/A4-duties.test.ts holds it against the definitions. */
export const SENSITIVE_ROLES: readonly Role[] = ['leader', 'office', 'section', 'school', 'teacher', 'town'];

const classified = { from: '2019-12-01', source: 'GB/T 22239-2019 8.1.5.1–8.1.5.3' } as const;
const minimal = { from: '2021-11-01', source: 'GB/T 22239-2019 8.1.4.2；个人信息保护法第五十一条' } as const;

export const DUTY_RULES: readonly DutyRule[] = [
  { code: 'system-audit', label: '系统管理与审计分离', one: ['admin'], other: ['auditor'], ...classified },
  { code: 'security-audit', label: '安全管理与审计分离', one: ['security'], other: ['auditor'], ...classified },
  { code: 'system-security', label: '系统管理与安全管理分离', one: ['admin'], other: ['security'], ...classified },
  {
    code: 'security-sensitive',
    label: '授权与查看个人信息分离',
    one: ['security'],
    other: SENSITIVE_ROLES,
    ...minimal,
  },
  {
    code: 'system-sensitive',
    label: '系统管理与查看个人信息分离',
    one: ['admin'],
    other: SENSITIVE_ROLES,
    ...minimal,
  },
];

const joins = ({ one, other }: DutyRule, role: string, beside: string): boolean =>
  (one as readonly string[]).includes(role) && (other as readonly string[]).includes(beside);

/** Rules that keep the two roles apart on a day (all rules where none is given). */
export const rulesBetween = (role: string, beside: string): DutyRule[] =>
  DUTY_RULES.filter((rule) => joins(rule, role, beside) || joins(rule, beside, role));

/** Roles that at least one rule starts from: whoever conflicts holds one of them. */
export const KEPT_APART: readonly Role[] = [...new Set(DUTY_RULES.flatMap(({ one }) => one))];
