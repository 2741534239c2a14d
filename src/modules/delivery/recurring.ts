/** Recurring duties make their own due dates: one occurrence a period, and a task when the period is over. */
import type { PrepareContext, RowOf } from '#kernel/definition';
import { systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import {
  addWorkdays,
  type CivilDate,
  formatPeriod,
  nextPeriod,
  parameterOn,
  parsePeriod,
  periodAt,
  periodName,
  rangeOf,
  today,
  workCalendar,
} from '#kernel/time';
import { commitment } from '#modules/plan';
import { assignTask, dropTasks } from '#modules/tasks';
import { reportDeadlines } from './parameters.ts';

/** @throws Refusal `bad-dates` */
export const endsAfterItBegins = ({ next }: PrepareContext): Record<string, unknown> => {
  if (String(next.fromOn) <= String(next.untilOn)) return {};
  throw refuse('bad-dates', '周期任务没有保存', '结束日期早于开始日期', '请改正日期。', {
    facts: { field: 'untilOn' },
  });
};

type Duty = RowOf<typeof import('./records.ts').recurringDuty>;

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
export const planOccurrences = async (tx: WriteTransaction, dutyId: string): Promise<void> => {
  const { dutyOccurrence, recurringDuty } = await import('./records.ts');
  const duty = await tx.peek(recurringDuty, dutyId);
  if (!duty) return;
  const wanted = new Map((duty.active ? await dueDates(tx, duty) : []).map((one) => [one.period, one.dueOn]));
  const present = await tx.lookup(dutyOccurrence, { duty: dutyId });
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
    missing.map(([period, dueOn]) => ({ duty: dutyId, commitment: duty.commitment, period, dueOn })),
  );
};

/** Asks the lead section for every report whose period is over and that nobody was asked for yet. */
export const askForDueReports = async (house: House, tenantId: string): Promise<void> => {
  const { dutyOccurrence, recurringDuty } = await import('./records.ts');
  await house.database.write(systemActor(tenantId, '周期任务'), async (tx) => {
    const on = today();
    for (const row of await tx.lookup(dutyOccurrence, { state: 'due' })) {
      const duty = await tx.peek(recurringDuty, row.duty);
      const owner = await tx.peek(commitment, row.commitment);
      if (!duty || !owner?.leadSection || owner.state !== 'running') continue;
      if (rangeOf(parsePeriod(row.period)).to >= on) continue;
      await assignTask(tx, {
        title: `报送${periodName(parsePeriod(row.period))}进展：${duty.title}`,
        kind: 'report',
        organisation: owner.leadSection,
        dueOn: row.dueOn,
        verb: 'submit',
        about: { record: 'dutyOccurrence', id: row.id },
        path: `/commitments/${owner.id}?report=${row.id}`,
        asker: null,
      });
    }
  });
};
