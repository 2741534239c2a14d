/** Files of runs go when their days are over; what the runs did stays. */
import { systemActor } from '#kernel/definition';
import { dropBlob, dropFile } from '#kernel/file';
import type { House } from '#kernel/http';
import { addDays, type Clock, parameterOn, startOfDay, systemClock, today } from '#kernel/time';
import { exchangeFileDays } from './parameters.ts';
import { exchangeRun } from './run-records.ts';

/** @throws Refusal `not-in-force` where the parameter has no value today */
export const dropOldFiles = async (
  house: Pick<House, 'database' | 'folder'>,
  tenantId: string,
  clock: Clock = systemClock,
): Promise<void> => {
  const actor = systemActor(tenantId, '对接文件到期');
  const day = today(clock);
  const hashes = await house.database.write(actor, async (tx) => {
    const before = startOfDay(addDays(day, -(await parameterOn(tx, exchangeFileDays, day))));
    const filter = {
      state: ['done', 'failed'],
      file: { op: 'notNull' as const },
      finishedAt: { op: 'lt' as const, value: before },
    };
    const dropped: (string | null)[] = [];
    for (const row of await tx.lookup(exchangeRun, filter as never, { limit: 500 })) {
      await tx.update(exchangeRun, row.id, { file: null, fileGoneOn: day }, { verb: 'drop-file' });
      dropped.push(await dropFile(tx, String(row.file)));
    }
    return dropped;
  });
  for (const hash of new Set(hashes)) if (hash) await dropBlob(house, hash);
};
