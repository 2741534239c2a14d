import { systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import type { WriteTransaction } from '#kernel/store';
import { parsePeriod, periodName, rangeOf, today } from '#kernel/time';
import { commitment } from '#modules/plan';
import { assignTask, task } from '#modules/tasks';
import { dutyOccurrence } from './duty-occurrence.ts';
import { recurringDuty } from './records.ts';

/** Whether somebody has it to do, be it the lead section or whom it was handed on to. */
const isAskedFor = async (tx: WriteTransaction, occurrence: string): Promise<boolean> =>
  (await tx.lookup(task, { aboutId: occurrence, verb: 'submit', state: 'open' }, { limit: 1 })).length > 0;

/** Asks the lead section for every report whose period is over and that nobody was asked for yet. */
export const askForDueReports = async (house: House, tenantId: string): Promise<void> => {
  await house.database.write(systemActor(tenantId, '周期任务'), async (tx) => {
    const on = today();
    for (const row of await tx.lookup(dutyOccurrence, { state: 'due' })) {
      const duty = await tx.peek(recurringDuty, row.duty);
      const owner = await tx.peek(commitment, row.commitment);
      if (!duty || !owner?.leadSection || owner.state !== 'running') continue;
      if (rangeOf(parsePeriod(row.period)).to >= on || (await isAskedFor(tx, row.id))) continue;
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
