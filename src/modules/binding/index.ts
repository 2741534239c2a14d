import { systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { proposeForRunningPlans } from './propose.ts';

export { wordLikeness } from './likeness.ts';
export { proposeBindings } from './propose.ts';
export { bindingRecords, commitmentBinding } from './records.ts';
export { bindingRoutes } from './routes.ts';
export { decidedTargets, type RecordStanding, type StandingAt, standingsOf } from './standing.ts';
export { conversion } from './units.ts';
export { standingShown } from './view.ts';

/** What the calendar asks of this module. */
export const bindingJobs = [
  {
    name: '建议挂接指标',
    run: (house: House, tenantId: string) =>
      house.database.write(systemActor(tenantId, '建议挂接指标'), proposeForRunningPlans),
  },
] as const;
