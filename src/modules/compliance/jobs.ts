import { systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { parameterOn, today } from '#kernel/time';
import { minorsAuditDay } from './parameters.ts';
import { minorsAudit } from './records.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** The running year's audit stands with its last day, so that it is seen and reminded of; once a year. */
export const openYear = async (house: Pick<House, 'database'>, tenantId: string): Promise<void> => {
  await house.database.write(systemActor(tenantId, '合规审计'), async (tx) => {
    const year = Number(today().slice(0, 4));
    const [known] = await tx.lookup(minorsAudit, { year });
    if (known) return;
    const { month, day } = await parameterOn(tx, minorsAuditDay, today());
    await tx.create(minorsAudit, { year, dueOn: `${year + 1}-${two(month)}-${two(day)}` }, { verb: 'openYear' });
  });
};

export const complianceJobs = [{ name: '列入年度合规审计', run: openYear }] as const;
