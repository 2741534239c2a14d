import { z } from 'zod';
import { datasetScore } from './dataquality.ts';
import { route } from './route.ts';
import { dayText, instantText } from './values.ts';

/** Pages that answer questions about indicators; the figures themselves come from `measures.ts`. */
const named = z.object({ name: z.string().max(60) });

export const indicatorUnits = route({
  method: 'GET',
  path: '/api/indicator-units',
  summary: 'The organisations that figures can be asked for: what the post reaches, the root first',
  tag: 'indicators',
  access: 'session',
  response: z.object({
    units: z.array(z.object({ id: z.uuid(), name: z.string(), kind: z.string() })),
  }),
});

export const indicatorQuality = route({
  method: 'GET',
  path: '/api/indicators/:name/quality',
  summary: 'Scores of the data that an indicator is reckoned from, of one unit',
  tag: 'indicators',
  access: 'session',
  params: named,
  query: z.object({ unit: z.uuid().optional() }),
  response: z.object({
    judgedAt: z.string().nullable(),
    datasets: z.array(datasetScore),
    /** The registers that it is counted from. */
    registers: z.array(z.object({ path: z.string(), label: z.string() })),
  }),
});

export const indicatorSheet = route({
  method: 'GET',
  path: '/api/indicators/:name/sheet',
  summary: 'An indicator for units as a workbook: value, state, terms, standard, gap',
  tag: 'indicators',
  access: 'session',
  params: named,
  query: z.object({
    units: z.string().max(8000).optional(),
    under: z.uuid().optional(),
    kind: z.string().max(20).optional(),
    on: dayText.optional(),
    asOf: instantText.optional(),
  }),
  answers: 'file',
});
