import { personalViewQuota } from './looks.ts';
import { leakNoticeHours, personalDataQuota } from './quota.ts';

export const privacyParameters = [personalDataQuota, personalViewQuota, leakNoticeHours] as const;
