/**
 * Schools, stages and classes by organisation as they were on a day. Everything is computed from spells when asked:
 * a change that takes effect, or a correction of what was entered, shows on the days that it concerns and on no other.
 */

import { sql } from 'kysely';
import { groupBy } from '#contract/group-by';
import type { ReadTransaction } from '#kernel/store';
import { type CivilDate, schoolCalendar } from '#kernel/time';
import { classGroup } from './class-records.ts';
import { classesStanding } from './classes.ts';
import type { ReportFigure } from './hooks.ts';
import { type OrganisationNode, organisationTreeAt } from './spells.ts';
import { academicYearOf, STAGES, type Stage, stages } from './stages.ts';

type Counted = { readonly school: string; readonly stage: Stage; readonly count: number };
type Figures = Record<string, number>;

const classCounts = (tx: ReadTransaction, on: CivilDate): Promise<Counted[]> =>
  tx.rows<Counted>(
    sql`select school, stage, count(*) as count from (${classesStanding(on)}) as t group by school, stage`,
  );

/** Stages that schools had on a day, also those without a class yet. */
const stagesOn = (tx: ReadTransaction, on: CivilDate): Promise<Omit<Counted, 'count'>[]> =>
  tx.rows(sql`select organisation as school, stage from school_stage
    where (from_on is null or from_on <= ${on}::date) and (to_on is null or to_on > ${on}::date)`);

const sum = (figures: readonly Figures[]): Figures => {
  const total: Figures = {};
  for (const one of figures) for (const [key, value] of Object.entries(one)) total[key] = (total[key] ?? 0) + value;
  return total;
};

const keyOf = (school: string, stage: string | null): string => `${school}:${stage ?? ''}`;

/** A school of the tree with its stages and figures. */
const schoolLine = (
  node: OrganisationNode,
  has: ReadonlySet<string>,
  classes: ReadonlyMap<string, number>,
  figures: ReadonlyMap<string, Figures>,
) => {
  const lines = stages
    .filter((stage) => has.has(keyOf(node.id, stage)) || classes.has(keyOf(node.id, stage)))
    .map((stage) => ({
      stage,
      label: STAGES[stage],
      classes: classes.get(keyOf(node.id, stage)) ?? 0,
      figures: figures.get(keyOf(node.id, stage)) ?? {},
    }));
  const unstaged = figures.get(keyOf(node.id, null)) ?? {};
  return {
    id: node.id,
    name: node.name,
    code: node.code,
    stages: lines,
    classes: lines.reduce((total, line) => total + line.classes, 0),
    figures: sum([...lines.map((line) => line.figures), unstaged]),
  };
};

const figuresOn = async (
  tx: ReadTransaction,
  on: CivilDate,
  columns: readonly ReportFigure[],
): Promise<Map<string, Figures>> => {
  const found = new Map<string, Figures>();
  for (const column of columns)
    for (const { school, stage, count } of await column.count(tx, on)) {
      const at = found.get(keyOf(school, stage)) ?? {};
      at[column.key] = (at[column.key] ?? 0) + count;
      found.set(keyOf(school, stage), at);
    }
  return found;
};

/** Whether the post sees every school; others see the one that they work for. */
const seesAll = (tx: ReadTransaction): boolean => tx.actor.role !== 'school' && tx.may(classGroup, 'read');

/** The report as at a day, by the unit that each school stood under then. */
export const reportAt = async (tx: ReadTransaction, on: CivilDate, columns: readonly ReportFigure[]) => {
  const tree = await organisationTreeAt(tx, on);
  const classes = new Map((await classCounts(tx, on)).map((one) => [keyOf(one.school, one.stage), one.count]));
  const has = new Set((await stagesOn(tx, on)).map((one) => keyOf(one.school, one.stage)));
  const figures = await figuresOn(tx, on, columns);
  const visible = tree.filter((node) => node.kind === 'school' && (seesAll(tx) || node.id === tx.actor.organisationId));
  const names = new Map(tree.map((node) => [node.id, node.name]));
  const groups = [...groupBy(visible, (node) => node.parent ?? '')].map(([parent, nodes]) => {
    const schools = nodes.map((node) => schoolLine(node, has, classes, figures));
    return {
      unit: { id: parent || (nodes[0]?.id ?? ''), name: names.get(parent) ?? '（没有上级）' },
      schools,
      classes: schools.reduce((total, line) => total + line.classes, 0),
      figures: sum(schools.map((line) => line.figures)),
    };
  });
  return {
    on,
    academicYear: academicYearOf(on, await schoolCalendar(tx)),
    columns: columns.map(({ key, label, unit }) => ({ key, label, unit })),
    groups,
    total: {
      schools: visible.length,
      classes: groups.reduce((total, group) => total + group.classes, 0),
      figures: sum(groups.map((group) => group.figures)),
    },
  };
};
