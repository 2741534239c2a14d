import { z } from 'zod';
import type { Registry } from '#kernel/definition';
import { type JobContext, type JobKind, jobKind } from '#kernel/job';
import { applyTo } from './apply.ts';
import { bulkChange, refusedSchema } from './records.ts';
import { recordOf } from './view.ts';

/** Rows a step: each step is kept by itself. */
const STEP = 200;
const MOST_REFUSALS = 500;

const inputSchema = z.object({ bulkId: z.uuid() });
const courseSchema = z.object({
  at: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  refused: z.number(),
  refusals: z.array(refusedSchema),
});
type Course = z.infer<typeof courseSchema>;
const START: Course = { at: 0, changed: 0, unchanged: 0, refused: 0, refusals: [] };

const run = (registry: Registry) => async (context: JobContext<z.infer<typeof inputSchema>>) => {
  const { bulkId } = context.input;
  const row = await context.house.database.read(context.actor, (tx) => tx.get(bulkChange, bulkId));
  const definition = recordOf(registry, row.record);
  const about = { path: `/bulk/${bulkId}`, label: '查看结果' };
  if (row.state === 'done') return about;
  let course = courseSchema.nullish().parse(context.saved) ?? START;
  while (course.at < row.ids.length) {
    const step = row.ids.slice(course.at, course.at + STEP);
    course = await context.write(async (tx) => {
      const { changed, unchanged, refused } = await applyTo(tx, definition, row.change, step);
      const next: Course = {
        at: course.at + step.length,
        changed: course.changed + changed.length,
        unchanged: course.unchanged + unchanged.length,
        refused: course.refused + refused.length,
        refusals: [...course.refusals, ...refused].slice(0, MOST_REFUSALS),
      };
      await context.checkpoint(tx, next, { phase: '办理', done: next.at, total: row.ids.length });
      return next;
    });
  }
  const { at: _at, ...told } = course;
  await context.write((tx) => tx.system.update(bulkChange, bulkId, { ...told, state: 'done' }));
  return about;
};

/** The long work of bulk changes, for the composition's list of jobs. */
export const bulkJob = (registry: Registry): JobKind =>
  jobKind({
    name: 'bulkChange',
    label: '批量办理',
    en: 'Bulk change',
    input: inputSchema,
    timeLimit: 7200,
    run: run(registry),
  });
