import type { z } from 'zod';
import type { ruleSource } from '#contract/delivery';
import { groupBy } from '#contract/group-by';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import {
  type CivilDate,
  civilDateAt,
  parameterFactOn,
  showValue,
  today,
  workCalendar,
  workdaysBetween,
} from '#kernel/time';
import { type RecordStanding, standingsOf } from '#modules/binding';
import { type commitment, plan, target } from '#modules/plan';
import { type Light, lightOf, yearStart } from './light-rule.ts';
import { lightThresholds } from './parameters.ts';
import type { RecordFacts, RecordFigure } from './record-rule.ts';
import { dutyOccurrence, milestone, report } from './records.ts';

export type Commitment = RowOf<typeof commitment>;
export type Milestone = RowOf<typeof milestone>;
export type Report = RowOf<typeof report>;
export type Occurrence = RowOf<typeof dutyOccurrence>;
export type Target = RowOf<typeof target>;

export type Lit = {
  readonly light: Light;
  readonly milestones: readonly Milestone[];
  readonly reports: readonly Report[];
  readonly targets: readonly Target[];
  /** What records say, by target; targets that none decides are left out. */
  readonly standings: ReadonlyMap<string, RecordStanding>;
};

export type AsOf = { readonly asOf?: string };

/** The civil date of an instant, or today. */
export const dayOf = ({ asOf }: AsOf): CivilDate => (asOf ? civilDateAt(asOf) : today());

/**
 * The lights of commitments, now or as of an instant, with the rows that they were lit from: a handful
 * of queries, however many commitments there are, and one a term of each indicator that decides some of them. @throws Refusal `not-in-force` where no thresholds hold on the day
 */
export const lightsOf = async (
  tx: ReadTransaction,
  commitments: readonly Commitment[],
  at: AsOf = {},
): Promise<Map<string, Lit>> => {
  const on = dayOf(at);
  const { value: limits } = await parameterFactOn(tx, lightThresholds, on, at);
  const ids = commitments.map((row) => row.id);
  const milestones = groupBy(await tx.lookup(milestone, { commitment: ids }, at), (row) => row.commitment);
  const reports = groupBy(
    await tx.lookup(report, { commitment: ids }, { ...at, sort: '-submittedAt' }),
    (row) => row.commitment,
  );
  const owed = groupBy(await tx.lookup(dutyOccurrence, { commitment: ids, state: 'due' }, at), (row) => row.commitment);
  const years = new Map(
    (await tx.lookup(plan, { id: [...new Set(commitments.map((row) => row.plan))] }, at)).map((row) => [
      row.id,
      row.planYear,
    ]),
  );
  const counted = { commitment: ids, source: { op: 'ne', value: 'proposed' } };
  const targets = groupBy(await tx.lookup(target, counted, at), (row) => row.commitment);
  const standings = await standingsOf(tx, [...targets.values()].flat(), { on, ...at });
  const calendar = await workCalendar(tx, at);
  const lit = commitments.map((row): [string, Lit] => {
    const steps = milestones.get(row.id) ?? [];
    const told = reports.get(row.id) ?? [];
    const light = lightOf(
      {
        on,
        state: row.state,
        startOn: row.startOn ?? yearStart(years.get(row.plan) ?? Number(on.slice(0, 4))),
        dueOn: row.dueOn,
        milestones: steps.map((one) => ({
          title: one.title,
          dueOn: one.dueOn,
          weight: one.weight,
          confirmed: one.state === 'confirmed' ? (one.confirmedWeight ?? one.weight) : 0,
        })),
        reportedOn: told
          .filter((one) => one.submittedAt && one.state !== 'draft')
          .map((one) => civilDateAt(String(one.submittedAt))),
        owedReports: (owed.get(row.id) ?? []).map((one) => one.dueOn),
        hasRecord: false,
        record: recordFactsOf(targets.get(row.id) ?? [], standings),
        workdays: (from, to) => workdaysBetween(calendar, from, to),
      },
      limits,
    );
    return [row.id, { light, milestones: steps, reports: told, targets: targets.get(row.id) ?? [], standings }];
  });
  return new Map(lit);
};

/** What records decide of a commitment: all of it where every target that is not a part of another has one. */
export const recordFactsOf = (
  targets: readonly Target[],
  standings: ReadonlyMap<string, RecordStanding>,
): RecordFacts | null => {
  const figures = targets.flatMap(({ id }) => {
    const found = standings.get(id);
    return found ? [figureOf(found)] : [];
  });
  if (figures.length === 0) return null;
  return { alone: targets.every(({ id, parent }) => parent !== null || standings.has(id)), figures };
};

const figureOf = ({ binding, standing, because, on, unit, closed }: RecordStanding): RecordFigure => ({
  title: binding.title ?? binding.indicator,
  shown: standing && !closed ? `为${figureText(standing.quantity)}${unit}（${on}）` : null,
  met: standing?.met ?? null,
  because,
  done: standing?.done ?? null,
  kept: standing?.kept ?? false,
  since: binding.baselineOn,
});

/** Two decimals for people; comparison is never rounded. */
export const figureText = (value: number): string => String(Math.round(value * 100) / 100);

/** The thresholds in force on a day, in words, with their source. */
export const ruleInForce = async (tx: ReadTransaction, at: AsOf = {}): Promise<z.infer<typeof ruleSource>> => {
  const fact = await parameterFactOn(tx, lightThresholds, dayOf(at), at);
  return {
    label: fact.label,
    value: showValue(lightThresholds, fact.value),
    from: fact.from,
    to: fact.to,
    source: fact.source,
  };
};
