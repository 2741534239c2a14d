/** One construction project with everything that hangs on it. */
import { namesOf } from '#kernel/access';
import type { ReadTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { commitment } from '#modules/plan';
import { BLOCKER_STATES } from './blocker-record.ts';
import { BUILDING_STAGES, PLACE_STAGES, STAGE_EVIDENCE } from './codes.ts';
import { moneyOf } from './money-facts.ts';
import { CHANGE_STATES } from './money-records.ts';
import { partyOrNone, placeNames } from './names.ts';
import { type Project, projectLines } from './project-lines.ts';
import {
  buildingProgramme,
  changeOrder,
  constructionProject,
  plannedSite,
  projectBlocker,
  projectPlaces,
  projectStage,
  seatArea,
  workPayment,
} from './records.ts';
import { delayDaysOf, inOrder } from './stage-order.ts';
import { STAGE_STATES } from './stage-record.ts';

const stagesOf = async (tx: ReadTransaction, project: string) => {
  const rows = inOrder(await tx.find(projectStage, { project }));
  const people = await namesOf(
    tx,
    rows.flatMap((row) => [row.reportedBy, row.confirmedBy]),
  );
  return rows.map(({ id, version, stage, plannedOn, firstPlannedOn, actualOn, evidence, note, state, ...row }) => ({
    ...{ id, version, stage, plannedOn, firstPlannedOn, evidence, note, state },
    actualOn: state === 'waiting' ? null : actualOn,
    label: BUILDING_STAGES[stage],
    evidenceNeeded: STAGE_EVIDENCE[stage],
    delayDays: delayDaysOf({ stage, state, plannedOn, firstPlannedOn, actualOn }, today()),
    stateLabel: STAGE_STATES[state],
    reportedBy: partyOrNone(people, row.reportedBy),
    confirmedBy: partyOrNone(people, row.confirmedBy),
  }));
};

const placesOf = async (tx: ReadTransaction, project: string) =>
  (await tx.find(projectPlaces, { project })).map(
    ({ id, stage, classes, classSize, places, plannedOn, deliveredOn }) => ({
      ...{ id, stage, classes, plannedOn, deliveredOn },
      stageLabel: PLACE_STAGES[stage],
      classSize: classSize ?? 0,
      places: places ?? 0,
    }),
  );

const blockersOf = async (tx: ReadTransaction, project: string) => {
  const rows = await tx.find(projectBlocker, { project }, { sort: 'state,sinceOn' });
  const names = await placeNames(
    tx,
    rows.map((row) => row.needs),
  );
  return rows.map(({ id, title, sinceOn, resolvedOn, state, needs }) => ({
    ...{ id, title, sinceOn, resolvedOn, state },
    stateLabel: BLOCKER_STATES[state],
    needs: partyOrNone(names, needs),
  }));
};

/** 年度计划 beside what was paid in the year; years in which something was planned or paid. */
const yearsOf = (project: Project, payments: readonly { paidOn: string; amount: number }[]) => {
  const years = new Set([
    ...project.annualPlan.map((one) => Number(one.year)),
    ...payments.map((one) => Number(one.paidOn.slice(0, 4))),
  ]);
  return [...years].sort().map((year) => ({
    year,
    planned: project.annualPlan
      .filter((one) => Number(one.year) === year)
      .reduce((sum, one) => sum + Number(one.amount), 0),
    paid: payments.filter((one) => Number(one.paidOn.slice(0, 4)) === year).reduce((sum, one) => sum + one.amount, 0),
  }));
};

const moneyPart = async (tx: ReadTransaction, project: Project) => {
  const { budget, approvedChanges, paid } = await moneyOf(tx, { project: project.id, improvement: null });
  const changes = await tx.find(changeOrder, { project: project.id });
  return {
    ...{ budget, approvedChanges, paid },
    years: yearsOf(project, await tx.find(workPayment, { project: project.id })),
    changes: changes.map(({ id, title, amount, state }) => ({ id, title, amount, stateLabel: CHANGE_STATES[state] })),
  };
};

/** Title of a row that the post may read, or nothing. */
const linked = async (tx: ReadTransaction, row: Project) => {
  const [site] = row.site ? await tx.find(plannedSite, { id: row.site }) : [];
  const [area] = row.area ? await tx.find(seatArea, { id: row.area }) : [];
  const [programme] = row.programme ? await tx.find(buildingProgramme, { id: row.programme }) : [];
  const short = (one: { id: string; name: string } | undefined) => (one ? { id: one.id, name: one.name } : null);
  return { site: short(site), area: short(area), programme: short(programme) };
};

/** @throws Refusal `not-found` */
export const projectPageOf = async (tx: ReadTransaction, id: string) => {
  const row = await tx.get(constructionProject, id);
  const [line] = await projectLines(tx, [row]);
  const promises = await tx.find(commitment, { id: row.commitments }, { sort: 'code' });
  return {
    project: line as NonNullable<typeof line>,
    school: partyOrNone(await placeNames(tx, [row.school]), row.school),
    ...(await linked(tx, row)),
    commitments: promises.map(({ id: one, code, title }) => ({ id: one, code, title })),
    stages: await stagesOf(tx, id),
    places: await placesOf(tx, id),
    blockers: await blockersOf(tx, id),
    money: await moneyPart(tx, row),
  };
};
