import { academicRecords } from './academic/records.ts';
import { evaluationFinding, statedFigure } from './evidence/records.ts';
import { improvement } from './improvement/record.ts';
import { frameworkEntry } from './modernisation/entry-record.ts';
import { frameworkItem, indicatorFramework } from './modernisation/framework-records.ts';
import { frameworkReport } from './modernisation/report-records.ts';
import { nationalDuty } from './national/duty-record.ts';
import { nationalRecords } from './national/records.ts';
import { indicatorSnapshot } from './snapshot/record.ts';
import { standardCheck, standardItem } from './standards/records.ts';

export const indicatorRecords = [
  improvement,
  statedFigure,
  evaluationFinding,
  indicatorSnapshot,
  standardItem,
  standardCheck,
  ...academicRecords,
  ...nationalRecords,
  nationalDuty,
  indicatorFramework,
  frameworkItem,
  frameworkReport,
  frameworkEntry,
] as const;
