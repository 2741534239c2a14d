export { type ErrandContext, type JobContext, JobStopped, type StopReason } from './context.ts';
export {
  type ErrandKind,
  errandKind,
  type JobKind,
  type JobKinds,
  type JobResult,
  jobKind,
  jobKinds,
  type Retry,
} from './kinds.ts';
export { JobLost, type Progress } from './progress.ts';
export { type ErrandOptions, prepareQueues } from './queue.ts';
export { job, jobRecords } from './records.ts';
export { jobRoutes } from './routes.ts';
export { JobRunner, type RunnerOptions } from './runner.ts';
export { type StartOptions, sendErrand, startJob } from './start.ts';
