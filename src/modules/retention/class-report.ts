/** 班额监测: which classes are above their limit, where, and how it went. Source: row retention.class-size. */
import { organisationOf } from '#kernel/access';
import type { ReadTransaction } from '#kernel/store';
import { type CivilDate, today } from '#kernel/time';
import { refuseBeyondReach, STAGES, stages } from '#modules/institutions';
import { type ClassSize, classSizesOf, SIZE_BANDS, type SizeBand } from '#modules/pupils';
import { CLEARANCE_STATES } from './clearance-record.ts';
import { classClearance } from './records.ts';
import { termDays } from './term-days.ts';

const OVERSIZE: readonly SizeBand[] = ['oversize', 'extreme'];
export const isOversize = ({ band }: Pick<ClassSize, 'band'>): boolean => OVERSIZE.includes(band);

const counted = (classes: readonly ClassSize[]) => ({
  classes: classes.length,
  over: classes.filter((one) => one.band !== 'within').length,
  oversize: classes.filter(isOversize).length,
  extreme: classes.filter((one) => one.band === 'extreme').length,
});

const clearancesOf = async (tx: ReadTransaction) => {
  const rows = await tx.find(classClearance, { state: ['open', 'planned', 'reported'] }, { limit: 2000 });
  return new Map(
    rows.map(({ id, classGroup, state, dueOn }) => [classGroup, { id, dueOn, stateLabel: CLEARANCE_STATES[state] }]),
  );
};
type Clearances = Awaited<ReturnType<typeof clearancesOf>>;

const lineOf = (one: ClassSize, on: CivilDate, clearances: Clearances) => ({
  id: one.id,
  label: one.label,
  school: { id: one.school, name: one.schoolName },
  stage: one.stage,
  stageLabel: STAGES[one.stage],
  grade: one.grade,
  pupils: one.pupils,
  limit: one.limit,
  over: one.limit === null ? null : Math.max(0, one.pupils - one.limit),
  band: one.band,
  bandLabel: SIZE_BANDS[one.band],
  clearance: clearances.get(one.id) ?? null,
  list: {
    path: 'enrolments',
    behind: { measure: 'pupilsOnRoll', within: [one.school], where: { classGroup: one.id }, on },
  },
});

const trendOf = async (tx: ReadTransaction, within: string) => {
  const points = [];
  for (const on of await termDays(tx)) points.push({ on, ...counted(await classSizesOf(tx, within, on)) });
  return points;
};

/** @throws Refusal `not-found`, `beyond-reach`, `not-in-force` */
export const classReportOf = async (tx: ReadTransaction, id: string, on: CivilDate = today()) => {
  const { name } = await organisationOf(tx, id);
  await refuseBeyondReach(tx, id);
  const all = await classSizesOf(tx, id, on);
  const clearances = await clearancesOf(tx);
  const schools = new Map(all.map((one) => [one.school, one.schoolName]));
  return {
    organisation: { id, name },
    on,
    bands: (Object.keys(SIZE_BANDS) as SizeBand[]).map((band) => ({
      band,
      label: SIZE_BANDS[band],
      classes: all.filter((one) => one.band === band).length,
    })),
    stages: stages.flatMap((stage) => {
      const own = all.filter((one) => one.stage === stage);
      return own.length > 0 ? [{ stage, label: STAGES[stage], ...counted(own) }] : [];
    }),
    schools: [...schools]
      .map(([school, label]) => ({ id: school, name: label, ...counted(all.filter((one) => one.school === school)) }))
      .filter((one) => one.over > 0)
      .sort((a, b) => b.oversize - a.oversize || b.over - a.over),
    classes: all.filter((one) => one.band !== 'within').map((one) => lineOf(one, on, clearances)),
    trend: await trendOf(tx, id),
  };
};
