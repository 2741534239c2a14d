import { z } from 'zod';
import { route } from './route.ts';
import { plainText } from './values.ts';

/**
 * Academic monitoring: /api/academic-monitorings (draw, close), /api/academic-samples, /api/academic-marks (marks come
 * in by /api/imports) and what follows. National monitoring: /api/national-monitorings (start, finishDay, close),
 * /api/national-schools, /api/national-pupils (attend, miss), /api/national-duties (finish, raise).
 */
const id = z.object({ id: z.uuid() });
/** Null where nobody sat, or too few to be told. */
const share = z.number().nullable();
const levelCount = z.object({ level: z.string(), label: z.string(), count: z.number().nullable() });
const spread = { mean: share, rate: share, deviation: share, standing: share };

export const academicReport = route({
  method: 'GET',
  path: '/api/academic-monitorings/:id/report',
  summary:
    'Distributions by school or by urban, suburban and rural group; small cells are left out, children never ranked',
  tag: 'indicators',
  access: 'session',
  params: id,
  query: z.object({ by: plainText(20).default('group') }),
  response: z.object({
    by: z.enum(['school', 'group']),
    /** Counts below it are not told. */
    least: z.number().int(),
    subjects: z.array(
      z.object({
        subject: z.string(),
        label: z.string(),
        fullMark: z.number(),
        rows: z.array(
          z.object({
            key: z.string(),
            label: z.string(),
            sat: z.number().nullable(),
            ...spread,
            levels: z.array(levelCount),
          }),
        ),
        total: z.object({
          sat: z.number().nullable(),
          ...spread,
          levels: z.array(levelCount),
          /** Share of the variance that lies between schools. */
          betweenSchools: share,
        }),
      }),
    ),
  }),
});

export const academicTrend = route({
  method: 'GET',
  path: '/api/academic-monitorings/:id/trend',
  summary: 'The same grade and subjects over the years, by group',
  tag: 'indicators',
  access: 'session',
  params: id,
  response: z.object({
    subjects: z.array(
      z.object({
        subject: z.string(),
        label: z.string(),
        years: z.array(
          z.object({
            monitoring: z.uuid(),
            title: z.string(),
            schoolYear: z.string(),
            groups: z.array(
              z.object({
                group: z.string(),
                label: z.string(),
                sat: z.number().nullable(),
                rate: share,
                standing: share,
              }),
            ),
            rate: share,
          }),
        ),
      }),
    ),
  }),
});

export const verifyDraw = route({
  method: 'GET',
  path: '/api/academic-monitorings/:id/verify',
  summary: 'Draws the sample again from the roll as it stood, and compares',
  tag: 'indicators',
  access: 'session',
  params: id,
  response: z.object({
    seed: z.string(),
    frame: z.number().int(),
    sampled: z.number().int(),
    sameFrame: z.boolean(),
    sameSample: z.boolean(),
  }),
});
