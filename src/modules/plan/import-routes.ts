import { z } from 'zod';
import { importPlan as importContract, previewPlan } from '#contract/plan';
import { reasonsOf } from '#kernel/definition';
import { answerAsking, answerByWrite, type BoundRoute } from '#kernel/http';
import { Refusal } from '#kernel/refusal';
import { importPlan, onlyUpload, planOfFile, readUpload, type TextFollower } from './import.ts';
import { PLAN_KINDS, PLAN_LEVELS } from './plan-record.ts';
import { PLAN_STATES } from './states.ts';
import { headView } from './views.ts';

const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const importForm = z.object({
  plan: optional(z.uuid('要点编号不对')),
  revises: optional(z.uuid('要点编号不对')),
  title: optional(z.string().trim().max(200, '标题最多200个字')),
  planYear: optional(
    z.coerce.number('年度请填写四位数').int().min(1990, '年度请填写四位数').max(2100, '年度请填写四位数'),
  ),
  kind: optional(z.enum(Object.keys(PLAN_KINDS) as [keyof typeof PLAN_KINDS], '请从列表中选择类别')),
  level: optional(z.enum(Object.keys(PLAN_LEVELS) as [keyof typeof PLAN_LEVELS], '请从列表中选择层级')),
  again: optional(z.enum(['true', 'false']).transform((value) => value === 'true')),
});

const formOf = (form: Readonly<Record<string, string>>) => {
  const parsed = importForm.safeParse(form);
  if (parsed.success) return parsed.data;
  throw new Refusal({ code: 'invalid', title: '没有导入', reasons: reasonsOf(parsed.error) });
};

export const importRoutes = (followers: readonly TextFollower[]): BoundRoute[] => [
  answerAsking(previewPlan, async ({ house, actor, uploads }) => {
    const { fileName, size, sha256, format, pages, notes, decomposition } = await readUpload(uploads);
    const existing = await house.database.read(actor, (tx) => planOfFile(tx, sha256));
    return {
      ...decomposition,
      file: { name: fileName, format, sha256, size, pages, notes: [...notes] },
      existing: existing && { id: existing.id, title: existing.title, stateLabel: PLAN_STATES[existing.state] },
    };
  }),
  answerByWrite(importContract, async ({ house, write, uploads, form }) => {
    const options = { ...formOf(form), followers };
    const reading = await readUpload(uploads);
    return write(async (tx) => {
      const done = await importPlan(tx, house, onlyUpload(uploads), reading, options);
      const { id, number, sha256, clauses, commitments, targets, carried } = done.text;
      return {
        plan: await headView(tx, done.plan),
        textVersion: { id, number, sha256 },
        counts: { clauses, commitments, targets, carried, findings: reading.decomposition.findings.length },
        notes: [...reading.notes],
      };
    });
  }),
];
