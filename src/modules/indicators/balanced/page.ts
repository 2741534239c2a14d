/** Balance of a county: its evaluation, its gaps as improvements, its snapshots. */
import { organisationOf } from '#kernel/access';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { allOf } from '../exact/figure.ts';
import { decimal } from '../exact/ratio.ts';
import { improvement } from '../improvement/record.ts';
import { basisOf } from '../ledger/basis.ts';
import { keepSnapshot, refuseUnlessFreezing, snapshotsOf } from '../snapshot/freeze.ts';
import { indicatorSnapshot } from '../snapshot/record.ts';
import { evaluateResources } from './evaluate.ts';
import { evaluateChecklist } from './items.ts';
import { RESOURCES, type ResourceKey } from './resources.ts';

export const refuseUnlessOverseeing = (tx: ReadTransaction): void => {
  if (!tx.may(indicatorSnapshot, 'read'))
    throw refuse('forbidden', '不能查看全区评估', '您当前的岗位只能查看本校的数据', '请联系教育局业务科室。', {
      status: 403,
    });
};

const evaluationOf = async (tx: ReadTransaction, organisation: string, year: string) => {
  const basis = await basisOf(tx, organisation, year);
  const resources = await evaluateResources(tx, basis.leaves, basis.on);
  const checklist = await evaluateChecklist(tx, organisation, year, basis);
  return { year, on: basis.on, ...resources, checklist, county: allOf([resources.verdict, checklist.verdict]) };
};

/** @throws Refusal `forbidden`, `not-found`, `not-in-force` */
export const balancePageOf = async (tx: ReadTransaction, organisation: string, year: string) => {
  refuseUnlessOverseeing(tx);
  const { name } = await organisationOf(tx, organisation);
  const evaluation = await evaluationOf(tx, organisation, year);
  const gaps = await tx.find(improvement, { origin: 'resourceGap', state: ['open', 'planned', 'reported'] });
  const kept = await snapshotsOf(tx, { scheme: 'balanced', organisation });
  return {
    organisation: { id: organisation, name },
    ...evaluation,
    improvements: gaps.map((one) => ({ id: one.id, school: one.organisation, item: one.item ?? '', state: one.state })),
    snapshots: kept.map((one) => ({
      id: one.id,
      title: one.title,
      at: one.createdAt,
      reason: one.reason,
      hash: one.contentHash,
    })),
  };
};

type Gap = {
  readonly school: string;
  readonly stage: string;
  readonly key: ResourceKey;
  readonly year: string;
  readonly dueOn: string;
};

/** Opens the improvement of one gap of one school, with the shortfall as it is today. @throws Refusal `no-gap`, `duplicate-gap` */
export const openGapImprovement = async (
  tx: WriteTransaction,
  organisation: string,
  { school, stage, key, year, dueOn }: Gap,
) => {
  const { stages } = await evaluationOf(tx, organisation, year);
  const line = stages.find((one) => one.stage === stage)?.schools.find((one) => one.school === school);
  const found = line?.resources.find((one) => one.key === key);
  if (!line || !found?.shortfall)
    throw refuse('no-gap', '没有建立改进事项', '这项指标没有缺口，或缺少数据无法计算', '请核对学校、学段和指标。');
  const { label, gapUnit } = RESOURCES[key];
  const short = String(Number(decimal(found.shortfall, 2)));
  const row = await tx.create(improvement, {
    organisation: school,
    origin: 'resourceGap',
    item: `${stage}.${key}`,
    schoolYear: year,
    title: `${label}缺${short}${gapUnit}`,
    problem: `${label}为${found.value?.toFixed(2)}，标准${found.standard}，缺${short}${gapUnit}。`,
    shortfall: Number(decimal(found.shortfall, 4)),
    unit: gapUnit,
    dueOn,
  });
  return { id: row.id, title: row.title, shortfall: Number(short), unit: gapUnit };
};

/** Freezes the evaluation as it is now. @throws Refusal `forbidden` */
export const freezeBalance = async (tx: WriteTransaction, organisation: string, year: string, reason: string) => {
  refuseUnlessFreezing(tx);
  const { name } = await organisationOf(tx, organisation);
  const content = await evaluationOf(tx, organisation, year);
  const title = `${name}${year}年义务教育优质均衡评估`;
  const row = await keepSnapshot(tx, { scheme: 'balanced', organisation, year, title, reason, content });
  return { id: row.id, hash: row.contentHash };
};
