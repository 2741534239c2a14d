import { systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { parsePeriod, periodName, rangeOf, today } from '#kernel/time';
import { commitment } from '#modules/plan';
import { assignTask } from '#modules/tasks';
import { dutyOccurrence } from './duty-occurrence.ts';
import { recurringDuty } from './records.ts';

/** Asks the lead section for every report whose period is over and that nobody was asked for yet. */
export const askForDueReports = async (house: House, tenantId: string): Promise<void> => {
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
