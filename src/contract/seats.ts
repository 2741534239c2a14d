import { z } from 'zod';
import { route } from './route.ts';

/**
 * Projects, stages, places, sites, improvements and amenities are records with derived routes
 * (/api/construction-projects, /api/project-stages, …). Here stands what is read across several of them.
 */
const id = z.object({ id: z.uuid() });
/** Who sees sums over whole districts: those whose reach is a district or more. */
const OVERSEERS = ['leader', 'office', 'section', 'inspector', 'auditor', 'admin', 'city'];
const party = z.object({ id: z.uuid(), name: z.string() });
const whole = z.number().int();
const day = z.string().nullable();
const year = z.coerce.number().int().min(2000).max(2100);
export const PLACE_STAGE = z.enum(['preschool', 'primary', 'juniorMiddle', 'seniorMiddle']);

const step = z.object({ stage: z.string(), label: z.string(), days: whole, on: z.string() });
const outlook = z.object({
  outlook: z.string(),
  label: z.string(),
  expectedOn: day,
  /** Days between what is expected and what was promised; negative: late. */
  slack: whole.nullable(),
  steps: z.array(step),
  /** The reckoning in words. */
  text: z.string(),
});

const stageView = z.object({
  id: z.uuid(),
  version: whole,
  stage: z.string(),
  label: z.string(),
  evidenceNeeded: z.string(),
  plannedOn: day,
  firstPlannedOn: day,
  actualOn: day,
  /** Days late against the first plan, of what is open up to today; null where nothing was planned. */
  delayDays: whole.nullable(),
  evidence: z.array(z.uuid()),
  note: z.string().nullable(),
  state: z.string(),
  stateLabel: z.string(),
  reportedBy: party.nullable(),
  confirmedBy: party.nullable(),
});

const placesView = z.object({
  id: z.uuid(),
  stage: z.string(),
  stageLabel: z.string(),
  classes: whole,
  classSize: whole,
  places: whole,
  plannedOn: day,
  deliveredOn: day,
});

const projectLine = z.object({
  id: z.uuid(),
  number: z.string(),
  name: z.string(),
  kindLabel: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  district: party,
  organisation: party,
  openingPromisedOn: day,
  openedOn: day,
  /** The last confirmed stage. */
  reached: z.string().nullable(),
  outlook,
  places: whole,
  openBlockers: whole,
  delayDays: whole.nullable(),
});
export type ConstructionLine = z.infer<typeof projectLine>;

const yearMoney = z.object({ year: whole, planned: z.number(), paid: z.number() });

/** One project with everything that hangs on it. */
export const constructionPage = route({
  method: 'GET',
  path: '/api/construction-projects/:id/page',
  summary: 'One construction project: stages with delays, outlook of its promise, places, blockers and money',
  tag: 'seats',
  access: 'session',
  params: id,
  response: z.object({
    project: projectLine,
    school: party.nullable(),
    site: party.nullable(),
    area: party.nullable(),
    programme: party.nullable(),
    commitments: z.array(z.object({ id: z.uuid(), code: z.string(), title: z.string() })),
    stages: z.array(stageView),
    places: z.array(placesView),
    blockers: z.array(
      z.object({
        id: z.uuid(),
        title: z.string(),
        sinceOn: z.string(),
        resolvedOn: day,
        stateLabel: z.string(),
        state: z.string(),
        needs: party.nullable(),
      }),
    ),
    money: z.object({
      /** Whole fen. */
      budget: z.number().nullable(),
      approvedChanges: z.number(),
      paid: z.number(),
      years: z.array(yearMoney),
      changes: z.array(z.object({ id: z.uuid(), title: z.string(), amount: z.number(), stateLabel: z.string() })),
    }),
  }),
});

/** All projects that the post may read, the most pressing first. */
export const constructionOverview = route({
  method: 'GET',
  path: '/api/seats/projects',
  summary: 'Construction projects with their outlook, and how many stand where',
  tag: 'seats',
  access: 'session',
  query: z.object({ programme: z.uuid().optional(), district: z.uuid().optional(), year: year.optional() }),
  response: z.object({
    projects: z.array(projectLine),
    /** 实施 ⊇ 开工 ⊇ 竣工 ⊇ 投用. */
    counts: z.object({ registered: whole, carriedOut: whole, started: whole, completed: whole, opened: whole }),
    outlooks: z.record(z.string(), whole),
  }),
});

const checkCell = z.object({ stated: whole.nullable(), counted: whole, differs: z.boolean() });

/** Whether the totals of a year's programme equal its districts' parts and the project records. */
export const programmeCheck = route({
  method: 'GET',
  path: '/api/building-programmes/:id/check',
  summary: 'Stated totals against the sum of the stated parts and against the records, district by district',
  tag: 'seats',
  access: 'session',
  params: id,
  response: z.object({
    programme: z.object({ id: z.uuid(), name: z.string(), year: whole, issuer: party }),
    districts: z.array(party.extend({ isPart: z.boolean() })),
    lines: z.array(
      z.object({
        item: z.string(),
        label: z.string(),
        stated: whole.nullable(),
        sumOfParts: whole.nullable(),
        partsMissing: whole,
        counted: whole,
        /** Sum of the stated parts is not the stated total. */
        partsDiffer: z.boolean(),
        recordsDiffer: z.boolean(),
        districts: z.array(checkCell.extend({ district: z.uuid() })),
      }),
    ),
    /** Sentences that name what does not add up. */
    differences: z.array(z.string()),
  }),
});

const placeItem = z.object({
  project: z.uuid(),
  name: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  district: party,
  stage: z.string(),
  stageLabel: z.string(),
  classes: whole,
  classSize: whole,
  places: whole,
  plannedOn: day,
  deliveredOn: day,
});
const count = z.object({ planned: whole, delivered: whole });

/** New places, planned and delivered, by stage and district, with the projects behind each number. */
export const placesReport = route({
  method: 'GET',
  path: '/api/seats/places',
  summary: 'Planned and delivered places of a year by stage and district, and the projects behind them',
  tag: 'seats',
  access: OVERSEERS,
  query: z.object({ year, stage: PLACE_STAGE.optional(), district: z.uuid().optional() }),
  response: z.object({
    year: whole,
    stages: z.array(z.object({ stage: z.string(), label: z.string() })),
    districts: z.array(party.extend({ stages: z.record(z.string(), count), total: count })),
    totals: z.object({ stages: z.record(z.string(), count), total: count }),
    /** The rows that add up to what was asked for. */
    items: z.array(placeItem),
    /** Places of projects without a promised opening: in no year's plan. */
    undated: whole,
  }),
});

const improvementLine = z.object({
  id: z.uuid(),
  name: z.string(),
  kindLabel: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  school: party,
  year: whole,
  budget: z.number(),
  approvedChanges: z.number(),
  paid: z.number(),
  worksValue: z.number(),
  acceptedValue: z.number(),
  /** Money paid beyond the value of what was accepted; 0 where none is. */
  paidAhead: z.number(),
  works: whole,
  worksAccepted: whole,
  defectsOpen: z.array(z.object({ id: z.uuid(), title: z.string(), urgencyLabel: z.string() })),
  defectsCleared: whole,
});

/** The library of weak schools and repairs. */
export const improvementsReport = route({
  method: 'GET',
  path: '/api/seats/improvements',
  summary: 'Improvements with money spent against work accepted, and defects not yet removed, by school',
  tag: 'seats',
  access: 'session',
  query: z.object({ year: year.optional(), school: z.uuid().optional() }),
  response: z.object({
    improvements: z.array(improvementLine),
    totals: z.object({
      budget: z.number(),
      approvedChanges: z.number(),
      paid: z.number(),
      worksValue: z.number(),
      acceptedValue: z.number(),
    }),
    /** Open defects, those in no improvement among them. */
    openDefects: z.array(
      z.object({
        id: z.uuid(),
        title: z.string(),
        school: party,
        kindLabel: z.string(),
        urgencyLabel: z.string(),
        foundOn: z.string(),
        inImprovement: z.boolean(),
      }),
    ),
  }),
});

const amenityLine = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.string(),
  kindLabel: z.string(),
  quantity: whole,
  state: z.string(),
  stateLabel: z.string(),
  dueOn: day,
  acceptedAt: z.string().nullable(),
  openToPublic: z.boolean(),
  hours: z.array(z.object({ days: z.string(), daysLabel: z.string(), from: z.string(), until: z.string() })),
});

/** Toilets, pick-up centres, charging piles and parking, school by school. */
export const amenitiesReport = route({
  method: 'GET',
  path: '/api/seats/amenities',
  summary: 'Amenities by school with progress and acceptance, and opening hours of car parks',
  tag: 'seats',
  access: 'session',
  response: z.object({
    schools: z.array(party.extend({ amenities: z.array(amenityLine) })),
    kinds: z.array(z.object({ kind: z.string(), label: z.string(), planned: whole, accepted: whole })),
  }),
});

/** Open car parks of all schools: known to everybody who signs in. */
export const openParking = route({
  method: 'GET',
  path: '/api/seats/open-parking',
  summary: 'Car parks of schools that open to the public, with their hours',
  tag: 'seats',
  access: 'session',
  response: z.object({ carParks: z.array(amenityLine.extend({ school: party })) }),
});

const geometry = z.object({ type: z.string(), coordinates: z.unknown() });

/** Planned sites, projects and schools on a map, as GeoJSON of our own. */
export const seatMap = route({
  method: 'GET',
  path: '/api/seats/map',
  summary: 'Planned sites with state and the projects that use them, as GeoJSON with the same facts as a list',
  tag: 'seats',
  access: 'session',
  response: z.object({
    sites: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        name: z.string(),
        district: party,
        state: z.string(),
        stateLabel: z.string(),
        stages: z.array(z.string()),
        landArea: z.number().nullable(),
        projects: z.array(
          z.object({ id: z.uuid(), name: z.string(), stateLabel: z.string(), outlookLabel: z.string() }),
        ),
      }),
    ),
    features: z.object({
      type: z.literal('FeatureCollection'),
      features: z.array(
        z.object({
          type: z.literal('Feature'),
          id: z.string(),
          geometry,
          properties: z.object({
            kind: z.enum(['site', 'area', 'school']),
            name: z.string(),
            state: z.string(),
            stateLabel: z.string(),
          }),
        }),
      ),
    }),
  }),
});
