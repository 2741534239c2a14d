import { sql } from 'kysely';
import type { OwedView } from '#contract/bulletin';
import type { ReadTransaction } from '#kernel/store';
import {
  addWorkdays,
  type CivilDate,
  formatPeriod,
  type Period,
  parameterOn,
  periodName,
  rangeOf,
  subPeriods,
  today,
  workCalendar,
} from '#kernel/time';
import { bulletinDeadlines } from './parameters.ts';
import type { Series } from './prepare.ts';
import { BULLETIN_STATES } from './states.ts';

type Issue = OwedView['issues'][number];
type Status = Issue['status'];
type Held = { readonly id: string; readonly period: string; readonly state: string; readonly docNumber: string | null };

const STATUS_LABELS: Record<Status, string> = {
  issued: '已签发',
  underway: '编制中',
  overdue: '逾期未发',
  due: '应编发',
  coming: '未到期',
};

/** The periods of a series' year that an issue is owed for. */
export const periodsOf = (series: Pick<Series, 'year' | 'frequency' | 'startPeriod'>): Period[] =>
  subPeriods({ kind: 'year', ordinal: series.year }, series.frequency).filter(
    (period) => !series.startPeriod || formatPeriod(period) >= series.startPeriod,
  );

/**
 * What a series owes this year, from its frequency and the calendar: nothing is typed in, and an issue counts as out
 * only when it is signed off. @throws Refusal `not-in-force`
 */
export const owedOf = async (tx: ReadTransaction, series: Series, on: CivilDate = today()): Promise<OwedView> => {
  const held = await tx.rows<Held>(
    sql`select id, period, state, doc_number as "docNumber" from bulletin
      where series = ${series.id}::uuid and state <> 'voided'`,
  );
  const calendar = await workCalendar(tx);
  const issues: (Issue & { readonly over: boolean })[] = [];
  for (const period of periodsOf(series)) {
    const last = rangeOf(period).to;
    const limits = await parameterOn(tx, bulletinDeadlines, last);
    const dueOn = addWorkdays(calendar, last, limits[series.frequency]).on;
    const found = held.find((one) => one.period === formatPeriod(period));
    issues.push({ ...issueOf(period, dueOn, found, on), over: last < on });
  }
  const open = issues.filter((issue) => issue.status !== 'issued');
  const { id, title, kind, year } = series;
  return {
    series: { id, title, kind, year },
    issues: issues.map(({ over: _, ...issue }) => issue),
    owed: open.filter((issue) => issue.over).length,
    overdue: open.filter((issue) => issue.dueOn < on).length,
    remaining: open.length,
  };
};

const issueOf = (period: Period, dueOn: CivilDate, held: Held | undefined, on: CivilDate): Issue => {
  const status = statusOf(period, dueOn, held, on);
  return {
    period: formatPeriod(period),
    periodLabel: periodName(period),
    dueOn,
    status,
    statusLabel: STATUS_LABELS[status],
    bulletin: held
      ? {
          id: held.id,
          docNumber: held.docNumber,
          stateLabel: BULLETIN_STATES[held.state as keyof typeof BULLETIN_STATES],
        }
      : null,
  };
};

const statusOf = (period: Period, dueOn: CivilDate, held: Held | undefined, on: CivilDate): Status => {
  if (held && (held.state === 'issued' || held.state === 'published')) return 'issued';
  if (dueOn < on) return 'overdue';
  if (held) return 'underway';
  return rangeOf(period).to < on ? 'due' : 'coming';
};
