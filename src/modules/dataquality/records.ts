import { fieldAlias } from './ask/alias-record.ts';
import { queryRun, savedQuery } from './ask/query-records.ts';
import { collectionAnswer } from './collect/answer-record.ts';
import { collection, collectionPart } from './collect/collection-record.ts';
import { merge, mergeTouch } from './duplicates/merge-records.ts';
import { duplicatePair } from './duplicates/pair-record.ts';
import { dataConsumer } from './feed/consumer-record.ts';
import { qualityFigure, qualityFinding } from './finding-record.ts';
import { snapshot, snapshotPart } from './snapshot/snapshot-records.ts';

export const dataQualityRecords = [
  qualityFinding,
  qualityFigure,
  duplicatePair,
  merge,
  mergeTouch,
  collection,
  collectionPart,
  collectionAnswer,
  snapshot,
  snapshotPart,
  savedQuery,
  queryRun,
  fieldAlias,
  dataConsumer,
] as const;
