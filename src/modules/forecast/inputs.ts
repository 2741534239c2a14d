/** What a forecast is computed from, frozen with the run, and what it comes to. */
import { z } from 'zod';

const stages = ['preschool', 'primary', 'juniorMiddle', 'seniorMiddle'] as const;
const stage = z.enum(stages);
const whole = z.number().int();
const range = z.object({ low: z.number(), mid: z.number(), high: z.number() });
const ofStages = z.object({
  preschool: z.number(),
  primary: z.number(),
  juniorMiddle: z.number(),
  seniorMiddle: z.number(),
});

const area = z.object({
  id: z.string(),
  name: z.string(),
  births: z.array(z.object({ cohort: whole, births: whole })),
  rolls: z.array(z.object({ year: whole, stage, grade: whole, pupils: whole })),
  housing: z.array(z.object({ name: z.string(), year: whole, households: whole })),
  /** Classes approved for schools that stand, by the years from which and through which they hold. */
  capacity: z.array(z.object({ stage, classes: whole, fromYear: whole, untilYear: whole.nullable() })),
  /** Places of projects that are not delivered yet, by the first autumn that has them; null: no date promised. */
  planned: z.array(
    z.object({ project: z.string(), name: z.string(), stage, classes: whole, places: whole, year: whole.nullable() }),
  ),
});

export const forecastInputs = z.object({
  baseYear: whole,
  years: z.array(whole),
  takenOn: z.string(),
  parameters: z.object({
    weights: z.array(z.number()),
    birthChange: range,
    housing: z.object({ per100: ofStages, occupied: range }),
    classSize: ofStages,
    warning: z.object({
      yellowFrom: z.number(),
      orangeAbove: z.number(),
      redAbove: z.number(),
      oversizeFrom: whole,
      surplusBelow: z.number(),
      surplusYears: whole,
    }),
  }),
  /** Where each parameter stands written, for the printed run. */
  sources: z.array(z.object({ label: z.string(), value: z.string(), source: z.string() })),
  areas: z.array(area),
});
export type ForecastInputs = z.infer<typeof forecastInputs>;
export type AreaInputs = ForecastInputs['areas'][number];
export type ForecastStage = (typeof stages)[number];
export const forecastStages: readonly ForecastStage[] = stages;

const variant = z.object({ demand: whole, classes: whole, gap: whole, load: z.number().nullable(), level: z.string() });
const yearResult = z.object({
  year: whole,
  places: whole,
  plannedClasses: whole,
  low: variant,
  mid: variant,
  high: variant,
  isSurplus: z.boolean(),
});
const stageResult = z.object({
  stage,
  /** Why nothing can be computed; null where it can. */
  missing: z.string().nullable(),
  years: z.array(yearResult),
  /** Mean absolute error of the back-test in per cent, and over how many years; null where history is too short. */
  error: z.number().nullable(),
  backYears: z.array(z.object({ year: whole, forecast: whole, actual: whole })),
});
export const forecastResults = z.object({
  areas: z.array(z.object({ id: z.string(), name: z.string(), stages: z.array(stageResult) })),
});
export type ForecastResults = z.infer<typeof forecastResults>;
export type StageResult = z.infer<typeof stageResult>;
export type YearResult = z.infer<typeof yearResult>;
