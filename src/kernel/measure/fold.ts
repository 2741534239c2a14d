import { systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { foldMeasures } from '#kernel/store';

/** Joins the lines that writing left behind, for the calendar. */
export const foldTotals = (house: House, tenantId: string): Promise<void> =>
  house.database.write(systemActor(tenantId, 'measures'), async (tx) => {
    await foldMeasures(tx);
  });
