import { rollCorrection, rollLookup } from './correction-records.ts';
import { enrolmentEvent } from './event-record.ts';
import { intake } from './intake-record.ts';
import { rollKeeper } from './keeper-record.ts';
import { enrolment, guardian, pupil } from './pupil-records.ts';
import { rollOver } from './roll-over-record.ts';

export const pupilRecords = [
  rollKeeper,
  pupil,
  guardian,
  intake,
  enrolmentEvent,
  rollOver,
  enrolment,
  rollCorrection,
  rollLookup,
] as const;
