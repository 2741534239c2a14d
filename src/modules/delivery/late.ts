/** Records that their own rules and effects refer to; importing them would make two files need each other. */
import { laterRecord } from '#kernel/definition';
import { commitment } from '#modules/plan';
import type { milestone, report } from './records.ts';

export const reportRecord = () => laterRecord<typeof report>(commitment, 'report');
export const milestoneRecord = () => laterRecord<typeof milestone>(commitment, 'milestone');
