/** Recurring duties make their own due dates: one occurrence a period, and a task when the period is over. */
import type { EffectContext, PrepareContext } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import {
  addWorkdays,
  type CivilDate,
  formatPeriod,
  nextPeriod,
  parameterOn,
  periodAt,
  rangeOf,
  workCalendar,
} from '#kernel/time';
import { dropTasks } from '#modules/tasks';
import { dutyOccurrence } from './duty-occurrence.ts';
import { reportDeadlines } from './parameters.ts';

/** No plan reaches further, and every period is written down beforehand. */
const MOST_YEARS = 10;

/** @throws Refusal `bad-dates` */
export const endsAfterItBegins = ({ next }: PrepareContext): Record<string, unknown> => {
  const [from, until] = [String(next.fromOn), String(next.untilOn)];
  if (Number(until.slice(0, 4)) - Number(from.slice(0, 4)) > MOST_YEARS)
    throw refuse('bad-dates', '周期任务没有保存', `起止日期相隔超过${MOST_YEARS}年`, '请缩短，期满后再续。', {
      facts: { field: 'untilOn' },
    });
  if (from <= until) return {};
  throw refuse('bad-dates', '周期任务没有保存', '结束日期早于开始日期', '请改正日期。', {
    facts: { field: 'untilOn' },
  });
};

/** What the reckoning needs of a recurring duty. */
type Duty = {
  readonly id: string;
  readonly commitment: string;
  readonly frequency: 'week' | 'month' | 'quarter' | 'year';
  readonly workdays: number | null;
  readonly fromOn: CivilDate;
  readonly untilOn: CivilDate;
  readonly active: boolean;
};

/** The periods of a duty that touch its dates, each with the workday by which its report is due. */
const dueDates = async (tx: WriteTransaction, duty: Duty): Promise<{ period: string; dueOn: CivilDate }[]> => {
  const calendar = await workCalendar(tx);
  const last = formatPeriod(periodAt(duty.frequency, duty.untilOn));
  const dates: { period: string; dueOn: CivilDate }[] = [];
  for (let period = periodAt(duty.frequency, duty.fromOn); ; period = nextPeriod(period)) {
    const { to } = rangeOf(period);
    const days = duty.workdays ?? (await parameterOn(tx, reportDeadlines, to))[duty.frequency];
    dates.push({ period: formatPeriod(period), dueOn: days === 0 ? to : addWorkdays(calendar, to, days).on });
    if (formatPeriod(period) === last) return dates;
  }
};

/**
 * Brings the occurrences of a duty in line with its dates: missing ones are added, those that no longer belong and
 * were not answered go. Runs with every change of the duty.
 */
export const planOccurrences = async ({ tx, row: given }: EffectContext<WriteTransaction>): Promise<void> => {
  const duty = given as unknown as Duty;
  const wanted = new Map((duty.active ? await dueDates(tx, duty) : []).map((one) => [one.period, one.dueOn]));
  const present = await tx.lookup(dutyOccurrence, { duty: duty.id });
  for (const row of present)
    if (row.state === 'due' && wanted.get(row.period) !== row.dueOn) {
      await dropTasks(tx, row.id);
      await tx.system.remove(dutyOccurrence, row.id, { verb: 'replan' });
    }
  const kept = new Set(
    present.filter((row) => row.state !== 'due' || wanted.get(row.period) === row.dueOn).map((row) => row.period),
  );
  const missing = [...wanted].filter(([period]) => !kept.has(period));
  await tx.system.createMany(
    dutyOccurrence,
    missing.map(([period, dueOn]) => ({ duty: duty.id, commitment: duty.commitment, period, dueOn })),
  );
};
