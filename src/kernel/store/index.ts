export { type ActionOptions, mayEdit, type OpenAction, openActions, transitionOf } from './act.ts';
export { below, idsOnWay } from './below.ts';
export { blockedAmong, blockedRefusal } from './blocked.ts';
export {
  type CodedRow,
  type CodeLists,
  type CodeRow,
  type CodeRows,
  codeReasons,
  codesOf,
  forgetCodes,
  holdsOn,
} from './codes.ts';
export { Database, type DatabaseOptions } from './database.ts';
export { distributionPlan, notDistributable } from './distribute.ts';
export { APP_ROLE, type Entrance, type Expected } from './entering.ts';
export { FieldKeys, openFieldKeys, type Place, provedKeys } from './field-keys.ts';
export { type Filter, filterSql, notApproved, type Operator } from './filter.ts';
export { commitmentTo, type JournalContent } from './journal.ts';
export { countNewMeasures, foldMeasures, type MeasureFault, recountMeasure, wrongTotals } from './measure-count.ts';
export {
  type Leaves,
  type MeasureQuestion,
  type MeasureTotal,
  mayMeasure,
  measureSeries,
  measureTotals,
  rowsBehind,
} from './measure-read.ts';
export { desiredSchema, ensureAppRole, migrate } from './migrate.ts';
export { openViews } from './open-views.ts';
export { reachOf } from './reach.ts';
export { type ListOptions, notFound, type Page, ReadTransaction } from './read.ts';
export { isIndexCurrent, markIndexCurrent, reindexSome } from './reindex.ts';
export { readSchema, type Schema, schemaDifference } from './schema-diff.ts';
export { entryCondition, entrySource, findsPersons, grams, searchText } from './search-text.ts';
export { ACTORS_IN_POSTS, PROOF } from './sign-in-tables.ts';
export { spelling } from './spelling.ts';
export { builder, fieldNames, where } from './sql.ts';
export type { StandbyOptions } from './standby.ts';
export { AnsweredBefore, forgetSubmissions, Submission } from './submission.ts';
export type { Aggregate, Tally } from './tally.ts';
export type { Said } from './together.ts';
export { inTurns } from './turns.ts';
export type { WriteOptions } from './write.ts';
export { same } from './write-checks.ts';
export { type Change, type Changes, WriteTransaction } from './write-many.ts';
export { DiskReserve, reserveBytes, type WritePause } from './write-pause.ts';
