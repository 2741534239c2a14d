import { z } from 'zod';
import { route } from './route.ts';

/** Births, rolls, housing, approved classes and runs are records (/api/birth-counts, /api/forecast-runs, …). */
const id = z.object({ id: z.uuid() });
const whole = z.number().int();
const OVERSEERS = ['leader', 'office', 'section', 'inspector', 'auditor', 'admin', 'city'];

const variant = z.object({
  demand: whole,
  classes: whole,
  gap: whole,
  load: z.number().nullable(),
  level: z.string(),
  levelLabel: z.string(),
});
const yearView = z.object({
  year: whole,
  places: whole,
  plannedClasses: whole,
  low: variant,
  mid: variant,
  high: variant,
  isSurplus: z.boolean(),
});
export type ForecastYear = z.infer<typeof yearView>;
const stageView = z.object({
  stage: z.string(),
  label: z.string(),
  missing: z.string().nullable(),
  /** Back-test: mean absolute error in per cent. */
  error: z.number().nullable(),
  backYears: z.array(z.object({ year: whole, forecast: whole, actual: whole })),
  years: z.array(yearView),
});
export type ForecastStageView = z.infer<typeof stageView>;

/** One run as it was made: nothing in it follows later changes of records. */
export const forecastPage = route({
  method: 'GET',
  path: '/api/forecast-runs/:id/page',
  summary: 'A seat forecast with its warnings by area and year, the past error, and what it was computed from',
  tag: 'seats',
  access: 'session',
  params: id,
  response: z.object({
    id: z.uuid(),
    title: z.string(),
    district: z.object({ id: z.uuid(), name: z.string() }),
    baseYear: whole,
    state: z.string(),
    stateLabel: z.string(),
    note: z.string().nullable(),
    takenOn: z.string(),
    years: z.array(whole),
    /** Whether the results follow from the inputs kept with them. */
    isReproduced: z.boolean(),
    areas: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        stages: z.array(stageView),
        births: z.array(z.object({ cohort: whole, births: whole })),
        housing: z.array(z.object({ name: z.string(), year: whole, households: whole })),
        planned: z.array(
          z.object({
            project: z.uuid(),
            name: z.string(),
            stage: z.string(),
            classes: whole,
            places: whole,
            year: whole.nullable(),
          }),
        ),
      }),
    ),
    warnings: z.array(
      z.object({
        area: z.string(),
        areaName: z.string(),
        stage: z.string(),
        stageLabel: z.string(),
        year: whole,
        level: z.string(),
        levelLabel: z.string(),
        text: z.string(),
      }),
    ),
    sources: z.array(z.object({ label: z.string(), value: z.string(), source: z.string() })),
  }),
});

const cell = z.object({
  /** Null where fewer than the least number stand behind it. */
  demand: whole.nullable(),
  places: whole,
  level: z.string().nullable(),
  levelLabel: z.string(),
});

/** What was published of a run: area level, small cells suppressed. For everybody who signs in. */
export const publishedForecast = route({
  method: 'GET',
  path: '/api/seats/forecasts/:id/published',
  summary: 'A published forecast at area level with small cells suppressed',
  tag: 'seats',
  access: 'session',
  params: id,
  response: z.object({
    title: z.string(),
    publishedOn: z.string(),
    least: whole,
    rows: z.array(
      z.object({
        area: z.string(),
        stage: z.string(),
        stageLabel: z.string(),
        years: z.array(cell.extend({ year: whole })),
      }),
    ),
    totals: z.array(
      z.object({ stage: z.string(), stageLabel: z.string(), years: z.array(cell.extend({ year: whole })) }),
    ),
  }),
});

/** Takes the rolls of a school year from the register into `rollCount`, area by area. */
export const takeRolls = route({
  method: 'POST',
  path: '/api/seats/take-rolls',
  summary: 'Write down the rolls of a school year by area, stage and grade from the register of pupils',
  tag: 'seats',
  access: OVERSEERS,
  body: z.object({ schoolYear: whole.min(2000).max(2100) }),
  response: z.object({ schoolYear: whole, on: z.string(), areas: whole, pupils: whole, rows: whole }),
});
