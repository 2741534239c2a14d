import { systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { forgetSubmissions } from '#kernel/store';
import { parameterOn, today } from '#kernel/time';
import { submissionHours } from './parameters.ts';

/** Forgets submits whose time is over; outside the parameter's dates none is forgotten. */
const forgetOldSubmissions = async ({ database }: House, tenantId: string): Promise<void> =>
  database.write(systemActor(tenantId, '清理重复提交记录'), async (tx) =>
    forgetSubmissions(tx, await parameterOn(tx, submissionHours, today())),
  );

/** What the calendar asks for hour by hour. */
export const continuityJobs = [{ name: '清理重复提交记录', run: forgetOldSubmissions }] as const;
