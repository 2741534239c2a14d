/** What a stage must satisfy when it is planned, reported, confirmed, waived or reopened. Source: domain handbook 04 §5. */
import { sql } from 'kysely';
import type { PrepareContext, TransitionContext } from '#kernel/definition';
import type { Reason } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { IN_ROLL } from '#modules/pupils';
import { BUILDING_STAGES, type BuildingStage, buildingStages, PLACE_STAGES, type PlaceStage } from './codes.ts';
import { projectFacts } from './facts.ts';
import { followStages } from './follow-stages.ts';
import { stagesOf } from './stage-facts.ts';
import { lastDayBefore, stagesBefore } from './stage-order.ts';

type Read = TransitionContext<ReadTransaction>;
type Write = TransitionContext<WriteTransaction>;

const label = (stage: BuildingStage) => BUILDING_STAGES[stage];

/** The first plan is kept beside the present one. */
export const prepareStage = async ({
  tx,
  before,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  const { organisation } = await projectFacts(tx, next.project);
  const order = buildingStages.indexOf(next.stage as BuildingStage);
  return { organisation, order, firstPlannedOn: before?.firstPlannedOn ?? next.plannedOn ?? null };
};

/** 未批先建 is refused: every earlier stage is done or waived first, and days come in their order. */
export const isNextStage = async ({ row, next, tx }: Read): Promise<Reason[]> => {
  const stage = row.stage as BuildingStage;
  const { state, name } = await projectFacts(tx, row.project);
  const stages = await stagesOf(tx, row.project);
  const open = stagesBefore(stages, stage);
  const last = lastDayBefore(stages, stage);
  const on = String(next.actualOn ?? '');
  const reasons: Reason[] = [];
  if (state === 'stopped')
    reasons.push({ detail: `“${name}”已中止`, remedy: '请先恢复项目。', facts: { code: 'stopped' } });
  if (open.length > 0)
    reasons.push({
      detail: `前面的阶段还没有完成：${open.map((one) => label(one.stage)).join('、')}`,
      remedy: '请先报送并核验前面的阶段；确不涉及的，由主管科室标明。',
      facts: { code: 'stage-order', open: open.map((one) => one.stage) },
    });
  if (on > today())
    reasons.push({
      field: 'actualOn',
      detail: '实际日期在今天以后',
      remedy: '请在完成以后报送。',
      facts: { code: 'future' },
    });
  if (last && on && on < last)
    reasons.push({
      field: 'actualOn',
      detail: `实际日期早于前一阶段的${last}`,
      remedy: '请核对两个日期。',
      facts: { code: 'before-last-stage' },
    });
  return reasons;
};

/** Stages of schooling in which the project promises places but the school has nobody on its roll. */
const emptyStages = (tx: ReadTransaction, project: unknown, school: string): Promise<{ stage: PlaceStage }[]> =>
  tx.rowsAcross(sql`select p.stage from project_places p where p.project = ${String(project)}::uuid and not exists (
    select 1 from pupil c where c.tenant_id = p.tenant_id and c.school = ${school}::uuid and c.stage = p.stage
      and c.status = any(${[...IN_ROLL]}))`);

/** 投用 needs pupils in place, and the roll says whether they are: nobody is asked for a number. */
export const pupilsAreThere = async ({ row, tx }: Read): Promise<Reason[]> => {
  if (row.stage !== 'opening') return [];
  const { school } = await projectFacts(tx, row.project);
  if (!school)
    return [
      {
        detail: '还没有登记使用学校，无法核对学生是否到校',
        remedy: '请先在项目里填写使用学校。',
        facts: { code: 'no-school' },
      },
    ];
  return (await emptyStages(tx, row.project, school)).map(({ stage }) => ({
    detail: `使用学校的${PLACE_STAGES[stage]}还没有在籍学生`,
    remedy: '学生入学注册以后才算投用；此前请报送竣工和专项验收。',
    facts: { code: 'no-pupils', stage },
  }));
};

/** Opening is what the promise is about: it is never beside the point, and so is what proves it safe. */
export const mayWaive = ({ row }: Read): Reason[] =>
  ['start', 'completion', 'acceptance', 'opening'].includes(String(row.stage))
    ? [
        {
          detail: `${label(row.stage as BuildingStage)}是每个项目都有的阶段`,
          remedy: '不再建设的，请中止项目。',
          facts: { code: 'always-applies' },
        },
      ]
    : [];

/** Nothing after it has happened. */
export const mayReopen = async ({ row, tx }: Read): Promise<Reason[]> => {
  const at = buildingStages.indexOf(row.stage as BuildingStage);
  const later = (await stagesOf(tx, row.project)).filter(
    (one) => buildingStages.indexOf(one.stage) > at && (one.state === 'done' || one.state === 'reported'),
  );
  if (later.length === 0) return [];
  return [
    {
      detail: `后面的阶段已经报送：${later.map((one) => label(one.stage)).join('、')}`,
      remedy: '请从最后一个阶段开始重开。',
      facts: { code: 'later-stage' },
    },
  ];
};

export const stageSettled = async ({ row, tx }: Write): Promise<void> => followStages(tx, String(row.project));
