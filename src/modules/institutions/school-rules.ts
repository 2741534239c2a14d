/** What follows from a school's facts: its stages, and its code as the code of its organisation. */
import { organisation, organisationOf } from '#kernel/access';
import type { EffectContext, PrepareContext } from '#kernel/definition';
import { schoolIdentifier } from '#kernel/identity';
import { type Reason, Refusal } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { stagesOfKind } from './codes.ts';
import { schoolStage } from './stage-records.ts';
import { STAGE_YEARS, STAGES, type Stage } from './stages.ts';

const datesAgainst = ({ openedOn, closedOn }: Readonly<Record<string, unknown>>): Reason[] =>
  openedOn && closedOn && String(closedOn) < String(openedOn)
    ? [{ field: 'closedOn', detail: '撤销日期早于设立日期', remedy: '请核对两个日期。' }]
    : [];

const codeAgainst = (code: unknown): Reason[] =>
  code ? schoolIdentifier(String(code)).reasons.map((one) => ({ ...one, field: 'identifierCode' })) : [];

/**
 * A school stands on an organisation of kind school; its stages follow from its kind where none are given.
 * @throws Refusal `invalid` with every reason
 */
export const prepareSchool = async ({
  tx,
  next,
  before,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  const reasons = [...datesAgainst(next), ...codeAgainst(next.identifierCode)];
  if (!before && (await organisationOf(tx, String(next.organisation))).kind !== 'school')
    reasons.push({ field: 'organisation', detail: '所选单位不是学校', remedy: '请选择类别为“学校”的单位。' });
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '学校没有保存', reasons });
  const given = (next.stages ?? []) as string[];
  const stages = given.length > 0 ? given : [...stagesOfKind(String(next.kind))];
  const creditCode = next.creditCode ? String(next.creditCode).toUpperCase() : null;
  return { stages, creditCode };
};

const stageLabel = (name: unknown, stage: Stage): string => `${String(name).slice(0, 50)}（${STAGES[stage]}）`;

/** Keeps a row of `schoolStage` for each stage: opened with the school, ended when the stage is taken away. */
const followStages = async ({ tx, row, before }: EffectContext<WriteTransaction>): Promise<void> => {
  const wanted = new Set((row.stages ?? []) as Stage[]);
  const known = await tx.lookup(schoolStage, { organisation: row.organisation });
  const missing = [...wanted].filter((stage) => !known.some((one) => one.stage === stage));
  await tx.system.createMany(
    schoolStage,
    missing.map((stage) => ({
      organisation: String(row.organisation),
      stage,
      label: stageLabel(row.name, stage),
      years: STAGE_YEARS[stage],
      fromOn: before ? today() : ((row.openedOn ?? null) as string | null),
    })),
  );
  for (const one of known) {
    if (wanted.has(one.stage) && one.toOn && !row.closedOn) await tx.system.update(schoolStage, one.id, { toOn: null });
    if (!wanted.has(one.stage) && !one.toOn) await tx.system.update(schoolStage, one.id, { toOn: today() });
  }
};

/** Stages are called after their school. */
const followName = async ({ tx, row }: EffectContext<WriteTransaction>): Promise<void> => {
  for (const one of await tx.lookup(schoolStage, { organisation: row.organisation }))
    await tx.system.update(schoolStage, one.id, { label: stageLabel(row.name, one.stage) }, { verb: 'follow' });
};

/** The organisation's code is the identifier code: a correction of one is a correction of the other. */
const followCode = async ({ tx, row }: EffectContext<WriteTransaction>): Promise<void> => {
  if (!row.identifierCode) return;
  const unit = await organisationOf(tx, String(row.organisation));
  if (unit.code !== row.identifierCode)
    await tx.system.update(organisation, unit.id, { code: String(row.identifierCode) }, { verb: 'follow' });
};

export const followSchool = async (context: EffectContext<WriteTransaction>): Promise<void> => {
  const { row, before } = context;
  if (!before || JSON.stringify(before.stages) !== JSON.stringify(row.stages)) await followStages(context);
  if (before && before.name !== row.name) await followName(context);
  if (before?.identifierCode !== row.identifierCode) await followCode(context);
};
