export { askedByTask, tasksFollowLimits } from './limits.ts';
export { taskParameters } from './parameters.ts';
export { TASK_KINDS, TASK_STATES, task, taskRecords } from './records.ts';
export { taskRoutes } from './routes.ts';
export { type Addressee, assignTask, dropTasks, type NewTask, settleTasks, type Task } from './service.ts';
