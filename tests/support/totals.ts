import { expect } from 'vitest';
import { registry } from '../../src/app/composition.ts';
import { systemActor } from '../../src/kernel/definition/index.ts';
import { type MeasureFault, wrongTotals } from '../../src/kernel/measure/index.ts';
import type { Database } from '../../src/kernel/store/index.ts';

/** Whatever a test did: every kept total equals a full count of the rows, in every tenant. */
export const expectTotalsRight = async (database: Database): Promise<void> => {
  const faults: MeasureFault[] = [];
  for (const tenantId of await database.tenants())
    await database.read(systemActor(tenantId, 'test'), async (tx) => {
      for (const one of registry.measures) faults.push(...(await wrongTotals(tx, one)));
    });
  expect(faults).toEqual([]);
};
