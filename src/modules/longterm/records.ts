import { longTermComment } from './comment-record.ts';
import { longTermIndicator, longTermTarget } from './indicator-records.ts';
import { longTermPlan } from './plan-record.ts';
import { longTermReport } from './report-record.ts';
import { longTermResult } from './result-record.ts';
import { longTermReview } from './review-record.ts';
import { longTermRequest, longTermRound } from './round-records.ts';
import { longTermVersion } from './version-record.ts';

export const longTermRecords = [
  longTermPlan,
  longTermVersion,
  longTermRound,
  longTermRequest,
  longTermComment,
  longTermReview,
  longTermIndicator,
  longTermTarget,
  longTermResult,
  longTermReport,
] as const;
