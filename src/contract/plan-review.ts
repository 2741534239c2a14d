import { z } from 'zod';
import {
  commitmentKind,
  DEADLINE,
  id,
  offset,
  operators,
  planWriters,
  reason,
  targetTypes,
  version,
} from './plan-fields.ts';
import { commitmentView, reviewChange, reviewCounts } from './plan-views.ts';
import { route } from './route.ts';
import { dayText } from './values.ts';

/** `commitments`, or `clause` (with everything below it), or `all`: exactly one of them. */
export const markReviewed = route({
  method: 'POST',
  path: '/api/plans/:id/review/mark',
  summary: 'Mark commitments reviewed (or unreviewed again): one, many, a clause, all',
  tag: 'plans',
  access: planWriters,
  params: id,
  body: z
    .strictObject({
      commitments: z
        .array(z.strictObject({ id: z.uuid(), version }))
        .min(1)
        .max(2000)
        .optional(),
      clause: z.uuid().optional(),
      all: z.literal(true).optional(),
      reviewed: z.boolean(),
    })
    .refine((body) => [body.commitments, body.clause, body.all].filter((one) => one !== undefined).length === 1, {
      message: '请选择要标记的事项：若干项、一个条目，或全部',
    }),
  response: reviewChange,
});

export const splitCommitment = route({
  method: 'POST',
  path: '/api/commitments/:id/split',
  summary: 'Split a commitment at an offset of the text that lies inside its sentence',
  tag: 'plans',
  access: planWriters,
  params: id,
  body: z.strictObject({ version, at: offset }),
  response: reviewChange,
});
export const mergeCommitment = route({
  method: 'POST',
  path: '/api/commitments/:id/merge',
  summary: 'Merge a commitment with the next one of the same clause; `nextVersion` is that one’s version',
  tag: 'plans',
  access: planWriters,
  params: id,
  body: z.strictObject({ version, next: z.uuid(), nextVersion: version }),
  response: reviewChange,
});
export const dropCommitment = route({
  method: 'POST',
  path: '/api/commitments/:id/drop',
  summary: '不是承诺: drop a commitment with its reason; it stays listed as dropped',
  tag: 'plans',
  access: planWriters,
  params: id,
  body: z.strictObject({ version, reason }),
  response: reviewChange,
});
export const restoreCommitment = route({
  method: 'POST',
  path: '/api/commitments/:id/restore',
  summary: 'Take a dropped commitment back as unreviewed',
  tag: 'plans',
  access: planWriters,
  params: id,
  body: z.strictObject({ version }),
  response: reviewChange,
});

const targetFields = {
  subject: z.string().trim().min(1, '请填写指标').max(300),
  op: z.enum(operators),
  value: z.number().nullable(),
  valueMax: z.number().nullable(),
  unit: z.string().trim().max(30).nullable(),
  scope: z.string().trim().max(200).nullable(),
  deadline: z.string().regex(DEADLINE, '期限请写成 2026-06-30、2026、2026-spring 或 2026-autumn').nullable(),
  type: z.enum(targetTypes),
  parent: z.uuid().nullable(),
};
/** The quote must stand in the plan's text inside the commitment's sentence; white space in it may be left out. */
const quote = z.string().trim().min(1, '请选中原文').max(1000);
export const newTarget = z.strictObject({
  ...targetFields,
  value: targetFields.value.default(null),
  valueMax: targetFields.valueMax.default(null),
  unit: targetFields.unit.default(null),
  scope: targetFields.scope.default(null),
  deadline: targetFields.deadline.default(null),
  parent: targetFields.parent.default(null),
  quote,
});

export const addCommitment = route({
  method: 'POST',
  path: '/api/plans/:id/commitments',
  summary: 'Make a selected span of the text a commitment, with a target if one is given',
  tag: 'plans',
  access: planWriters,
  params: id,
  body: z.strictObject({
    start: offset,
    end: offset,
    title: z.string().trim().min(1).max(300).optional(),
    kind: commitmentKind.optional(),
    target: newTarget.optional(),
  }),
  response: reviewChange,
});
export const addTarget = route({
  method: 'POST',
  path: '/api/commitments/:id/targets',
  summary: 'Add a target to a commitment',
  tag: 'plans',
  access: planWriters,
  params: id,
  body: newTarget,
  response: reviewChange,
});
export const correctTarget = route({
  method: 'PATCH',
  path: '/api/targets/:id',
  summary: 'Correct a target; `version` must be the one that was read',
  tag: 'plans',
  access: planWriters,
  params: id,
  body: z
    .strictObject({ ...targetFields, quote })
    .partial()
    .extend({ version }),
  response: reviewChange,
});
export const removeTarget = route({
  method: 'DELETE',
  path: '/api/targets/:id',
  summary: 'Remove a target; its history stays',
  tag: 'plans',
  access: planWriters,
  params: id,
  query: z.object({ version: z.coerce.number().int() }),
  response: reviewChange,
});
/** Off unless the tenant's settings name an endpoint on the bureau's own premises. */
export const proposePlanTargets = route({
  method: 'POST',
  path: '/api/plans/:id/propose',
  summary: 'Ask the configured language model for further targets; they are stored as proposals',
  tag: 'plans',
  access: planWriters,
  params: id,
  /** `note` says in Chinese why the model proposed nothing; null where it answered. */
  response: reviewChange.extend({ note: z.string().nullable() }),
});
export const acceptTarget = route({
  method: 'POST',
  path: '/api/targets/:id/accept',
  summary: 'Accept a proposed target: from now on it counts',
  tag: 'plans',
  access: planWriters,
  params: id,
  body: z.strictObject({ version }),
  response: reviewChange,
});

/** Fields that are left out stay as they are. `supporting` and `addressees` replace, the `add…` lists add. */
export const assignment = z.strictObject({
  leader: z.uuid().nullable().optional(),
  leadSection: z.uuid().nullable().optional(),
  supporting: z.array(z.uuid()).max(200).optional(),
  addSupporting: z.array(z.uuid()).max(200).optional(),
  addressees: z.array(z.uuid()).max(500).optional(),
  addAddressees: z.array(z.uuid()).max(500).optional(),
  dueOn: dayText.nullable().optional(),
  proof: z.string().trim().max(500).nullable().optional(),
});
export const assignCommitments = route({
  method: 'POST',
  path: '/api/plans/:id/assign',
  summary: 'Assign many commitments at once; `preview` tells what would change and what would be refused',
  tag: 'plans',
  access: planWriters,
  params: id,
  body: z.strictObject({
    commitments: z
      .array(z.strictObject({ id: z.uuid(), version }))
      .min(1)
      .max(2000),
    /** The same for all, or `suggested` to take over what stands printed, only where nothing is assigned yet. */
    set: z.union([assignment, z.literal('suggested')]),
    preview: z.boolean().default(false),
  }),
  response: z.object({
    /** Assigned, or with `preview` assignable. */
    changed: z.array(z.uuid()),
    unchanged: z.array(z.uuid()),
    refused: z.array(z.object({ id: z.uuid(), code: z.string(), title: z.string(), reason: z.string() })),
    commitments: z.array(commitmentView),
    counts: reviewCounts,
  }),
});
