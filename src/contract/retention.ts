import { z } from 'zod';
import { behindView } from './measures.ts';
import { route } from './route.ts';
import { dayText } from './values.ts';

/** 三个清零 and 班额. The ledgers are records: /api/dropout-cases, /api/class-clearances, /api/community-kindergartens. */
const id = z.object({ id: z.uuid() });
const count = z.number().int();
const unit = z.object({ id: z.uuid(), name: z.string() });
/** A register and the rows of it that were counted. */
const list = z.object({ path: z.string(), behind: behindView.nullable() });

const target = z.object({
  key: z.enum(['dropouts', 'classes', 'kindergartens']),
  /** The kernel indicator that commitments bind to. */
  indicator: z.string(),
  label: z.string(),
  unit: z.string(),
  count,
  target: z.number().nullable(),
  verdict: z.enum(['met', 'notMet', 'unknown']),
  because: z.string().nullable(),
  /** Days since the oldest of those counted was found. */
  oldestDays: count.nullable(),
  owner: z.string().nullable(),
  nextMilestone: dayText.nullable(),
  /** What is not counted yet or stands beside it, in words. */
  beside: z.string().nullable(),
  list: list.nullable(),
});
export type ZeroTarget = z.infer<typeof target>;

const zeroes = z.object({ dropouts: count, classes: count, kindergartens: count });

export const threeZero = route({
  method: 'GET',
  path: '/api/three-zero/:id',
  summary:
    'Dropouts, oversized classes and unsettled kindergartens of an organisation, live, with the list behind each',
  tag: 'retention',
  access: 'session',
  params: id,
  response: z.object({
    organisation: unit,
    on: dayText,
    targets: z.array(target),
    units: z.array(zeroes.extend({ id: z.uuid(), name: z.string(), kind: z.string() })),
    trend: z.array(zeroes.extend({ on: dayText })),
    /** Children out of school by the roll who have no case yet. */
    unmatched: count,
  }),
});

export const matchDropouts = route({
  method: 'POST',
  path: '/api/three-zero/match',
  summary: 'Opens a case for every child of compulsory age whom no school has',
  tag: 'retention',
  access: 'session',
  response: z.object({ opened: count }),
});

const sizes = z.object({ classes: count, over: count, oversize: count, extreme: count });
const band = z.enum(['within', 'overStandard', 'oversize', 'extreme']);

export const classSizes = route({
  method: 'GET',
  path: '/api/class-sizes/:id',
  summary: 'Classes of an organisation by size on a day: those above their limit, by stage and school, and the trend',
  tag: 'retention',
  access: 'session',
  params: id,
  query: z.object({ on: dayText.optional() }),
  response: z.object({
    organisation: unit,
    on: dayText,
    bands: z.array(z.object({ band, label: z.string(), classes: count })),
    stages: z.array(sizes.extend({ stage: z.string(), label: z.string() })),
    schools: z.array(sizes.extend({ id: z.uuid(), name: z.string() })),
    classes: z.array(
      z.object({
        id: z.uuid(),
        label: z.string(),
        school: unit,
        stage: z.string(),
        stageLabel: z.string(),
        grade: z.string(),
        pupils: count,
        limit: count.nullable(),
        over: count.nullable(),
        band,
        bandLabel: z.string(),
        clearance: z.object({ id: z.uuid(), stateLabel: z.string(), dueOn: dayText }).nullable(),
        list,
      }),
    ),
    trend: z.array(sizes.extend({ on: dayText })),
  }),
});
