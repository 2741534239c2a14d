import { applyForApproval, approvalChoices, approvalStanding } from '#contract/approval';
import { ROLES, type Role, roles } from '#kernel/access';
import { type Actor, coverageOf, isPersonal, type RecordDefinition, type Registry } from '#kernel/definition';
import { answerReading, answerWriting, type BoundRoute } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import { parameterOn, today } from '#kernel/time';
import { applyForReading, CLASSES, fieldsFor, recordsOfMinors } from './apply.ts';
import { readingApprovalRule } from './parameters.ts';
import { APPLICANTS, readingApproval } from './records.ts';

const choiceOf = (definition: RecordDefinition<any>, role: Role) => {
  const fields = fieldsFor(definition, { role, system: null });
  const classes = (['L3', 'L4'] as const).flatMap((part) => {
    const held = fields.filter(([, { sensitivity }]) => sensitivity === part).map(([, { label }]) => label);
    return held.length > 0 ? [{ part, label: CLASSES[part], fields: held }] : [];
  });
  const { personal } = definition;
  return {
    record: definition.name,
    label: definition.label,
    purpose: isPersonal(personal) ? personal.purpose : '',
    classes,
    fields: fields.map(([part, { label }]) => ({ part, label })),
  };
};

const choicesOf = (registry: Registry) =>
  roles.flatMap((role) => {
    const records = recordsOfMinors(registry)
      .map((definition) => choiceOf(definition, role))
      .filter(({ fields }) => fields.length > 0);
    return records.length > 0 ? [{ role, label: ROLES[role], records }] : [];
  });

const standingOf = (registry: Registry, actor: Actor) =>
  recordsOfMinors(registry).flatMap((definition) => {
    const fields = fieldsFor(definition, { role: actor.role as Role, system: null });
    if (fields.length === 0) return [];
    const closed = fields.filter(([name]) => coverageOf(definition, name, actor).why === 'unapproved');
    const labels = (of: typeof fields) => of.map(([, { label }]) => label);
    const open = fields.filter((one) => !closed.includes(one));
    return [{ record: definition.name, label: definition.label, open: labels(open), closed: labels(closed) }];
  });

const knownRole = (role: string): Role => {
  if ((roles as readonly string[]).includes(role)) return role as Role;
  throw refuse('unknown-role', '没有提出申请', '没有这个岗位类别', '请从列表中选择岗位类别。');
};

export const approvalRoutes = (registry: Registry): readonly BoundRoute[] => [
  answerReading(approvalChoices, async ({ tx }) => {
    const { months } = await parameterOn(tx, readingApprovalRule, today());
    return { months, roles: choicesOf(registry) };
  }),
  answerReading(approvalStanding, async ({ tx, actor }) => ({
    records: standingOf(registry, actor),
    mayApply: (APPLICANTS as readonly string[]).includes(actor.role),
    mayDecide: tx.may(readingApproval, 'approve'),
  })),
  answerWriting(applyForApproval, ({ tx, body }) =>
    applyForReading(tx, registry, { ...body, role: knownRole(body.role) }),
  ),
];
