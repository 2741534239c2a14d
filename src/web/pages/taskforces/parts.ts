import type { taskForcePage } from '#contract/taskforce';
import type { Answer } from '../../api/call.ts';

export type ForcePage = Answer<typeof taskForcePage>;
export type BookItem = ForcePage['timetable'][number];
export type Phase = ForcePage['roadmap'][number];
