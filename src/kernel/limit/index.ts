import type { Registry } from '#kernel/definition';
import type { House } from '#kernel/http';
import { remindOfLimits } from './remind.ts';
import { kindsOf, type LimitFollower, settleLimits } from './settle.ts';

export { limitRecords } from './records.ts';
export { remindOfLimits } from './remind.ts';
export { kindsOf, type LimitFollower, type LimitMoved, settleLimits } from './settle.ts';
export { timeLimit } from './time-limit.ts';
export { limitViewOf } from './view.ts';

/** What the hour does about time limits: reckons them anew where calendars changed, then reminds and tells upwards. */
export const limitJobs = (registry: Registry, followers: readonly LimitFollower[] = []) => {
  const kinds = kindsOf(registry.records);
  return [
    { name: '办理时限重算', run: (house: House, tenantId: string) => settleLimits(house, tenantId, kinds, followers) },
    { name: '办理时限提醒', run: (house: House, tenantId: string) => remindOfLimits(house, tenantId, kinds) },
  ];
};
