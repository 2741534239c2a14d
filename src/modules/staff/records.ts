import { backgroundCheck } from './check-record.ts';
import { portfolioRecords } from './portfolio-records.ts';
import { staffPosting } from './posting-record.ts';
import { teacher } from './teacher-record.ts';
import { teacherTitle } from './title-record.ts';
import { staffTransfer } from './transfer-record.ts';

export const staffRecords = [
  teacher,
  staffPosting,
  teacherTitle,
  staffTransfer,
  backgroundCheck,
  ...portfolioRecords,
] as const;
