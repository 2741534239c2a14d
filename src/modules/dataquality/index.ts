import type { House } from '#kernel/http';
import type { JobKind } from '#kernel/job';
import { runDueQueries } from './ask/run-query.ts';
import { findDuplicates, judgeAll } from './jobs.ts';

export { fieldAlias } from './ask/alias-record.ts';
export { checkForm, refuseAskedTwice, type TwiceAnswer, type Wanted } from './ask/never-twice.ts';
export { queryRun, savedQuery } from './ask/query-records.ts';
export { nextRun } from './ask/schedule.ts';
export { collection, collectionPart } from './collect/collection-record.ts';
export { DATASETS, type Dataset } from './datasets.ts';
export { searchDuplicates } from './duplicates/candidates.ts';
export { merge, mergeTouch } from './duplicates/merge-records.ts';
export { duplicatePair } from './duplicates/pair-record.ts';
export { dataConsumer } from './feed/consumer-record.ts';
export { qualityFigure, qualityFinding } from './finding-record.ts';
export { type Judged, judgeRule, judgeSchool } from './judge.ts';
export { dataQualityParameters } from './parameters.ts';
export { dataQualityRecords } from './records.ts';
export { dataQualityRoutes } from './routes.ts';
export { QUALITY_RULES } from './rules/index.ts';
export { qualityScores, scoreOf } from './scores.ts';
export { freezeYear, refuseWithoutSnapshot } from './snapshot/snapshot.ts';
export { snapshot, snapshotPart } from './snapshot/snapshot-records.ts';

/** What the calendar asks for. */
export const dataQualityJobs = [
  { name: '定期查询', run: (house: House, tenantId: string) => runDueQueries(house, tenantId) },
];
/** Long work that people start. */
export const dataQualityKinds: readonly JobKind[] = [judgeAll, findDuplicates];
