import { dutyConflicts } from '#contract/duties';
import { answerReading, type BoundRoute } from '#kernel/http';
import { ROLES, type Role } from '#kernel/role';
import { today } from '../in-force.ts';
import { conflictsFrom, type HeldPost } from './conflicts.ts';
import { DUTY_RULES } from './rules.ts';
import { hasSecurityAdministrator } from './split.ts';

const labels = (roles: readonly Role[]): string[] => roles.map((role) => ROLES[role]);

const shown = ({ id, title, organisation, role, from, to }: HeldPost) => ({
  post: id,
  title,
  organisation,
  role,
  roleLabel: ROLES[role as Role],
  from,
  to,
});

export const dutyRoutes: readonly BoundRoute[] = [
  answerReading(dutyConflicts, async ({ tx }) => ({
    split: await hasSecurityAdministrator(tx),
    rules: DUTY_RULES.map((rule) => ({ ...rule, one: labels(rule.one), other: labels(rule.other) })),
    conflicts: (await conflictsFrom(tx, today())).map(({ person, name, rule, held, beside, by, from, to }) => ({
      personId: person,
      person: name,
      rule: rule.label,
      held: shown(held),
      beside: shown(beside),
      standsInFor: by,
      from,
      to,
      remedy: by ? '请提前结束这项委托，或改由他人受托。' : '请结束其中一个岗位，改由他人担任。',
    })),
  })),
];
