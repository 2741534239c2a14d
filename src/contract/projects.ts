import { z } from 'zod';
import { route } from './route.ts';
import { dayText } from './values.ts';

/**
 * Projects are records with derived routes: /api/projects (start, extend, conclude, abandon),
 * /api/project-milestones (report, confirm, return, judgeNotMet, reschedule, drop).
 */
const id = z.object({ id: z.uuid() });
const party = z.object({ id: z.uuid(), name: z.string() });
const year = z.coerce.number().int().min(2000).max(2100);

export const standingCounts = z.object({
  met: z.number().int(),
  metLate: z.number().int(),
  reported: z.number().int(),
  late: z.number().int(),
  due: z.number().int(),
  ahead: z.number().int(),
  notMet: z.number().int(),
  carried: z.number().int(),
  dropped: z.number().int(),
});

const linked = z.object({ id: z.uuid(), year: z.number().int(), title: z.string() });

export const projectMilestoneView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  project: z.uuid(),
  year: z.number().int(),
  title: z.string(),
  target: z.string(),
  dueOn: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  /** Where it stands on the day: derived from dates and state. */
  standing: z.string(),
  standingLabel: z.string(),
  /** Negative after its date; null when nothing is left to do. */
  daysLeft: z.number().int().nullable(),
  organisation: party,
  result: z.string().nullable(),
  evidence: z.array(z.uuid()),
  reportedBy: party.nullable(),
  reportedAt: z.string().nullable(),
  confirmedBy: party.nullable(),
  confirmedAt: z.string().nullable(),
  carriedFrom: linked.nullable(),
  carriedTo: linked.nullable(),
});
export type ProjectMilestoneView = z.infer<typeof projectMilestoneView>;

const head = z.object({
  id: z.uuid(),
  version: z.number().int(),
  name: z.string(),
  kind: z.string(),
  kindLabel: z.string(),
  goal: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  leader: party,
  leadSection: party,
  supporting: z.array(party),
  fromYear: z.number().int(),
  toYear: z.number().int(),
  conclusion: z.string().nullable(),
});

/** One project: its milestones year by year, with what the year's end would have to carry over. */
export const projectPage = route({
  method: 'GET',
  path: '/api/projects/:id/page',
  summary: 'One project with its milestones by year, which are met, due or late, and its links',
  tag: 'projects',
  access: 'session',
  params: id,
  response: z.object({
    project: head,
    plan: z.object({ id: z.uuid(), title: z.string() }).nullable(),
    commitments: z.array(z.object({ id: z.uuid(), code: z.string(), title: z.string() })),
    decisions: z.array(z.object({ id: z.uuid(), title: z.string(), heldOn: z.string(), use: z.string() })),
    years: z.array(
      z.object({
        year: z.number().int(),
        counts: standingCounts,
        milestones: z.array(projectMilestoneView),
        /** Ids of those that a carry-over of this year has to list. */
        unfinished: z.array(z.uuid()),
      }),
    ),
    may: z.object({ edit: z.boolean(), addMilestone: z.boolean(), carryOver: z.boolean() }),
  }),
});

/** All projects that the post may read, in one year. */
export const projectsOverview = route({
  method: 'GET',
  path: '/api/projects-overview',
  summary: 'Projects of a year with their milestones met, due and late; totals by year',
  tag: 'projects',
  access: 'session',
  query: z.object({ year, kind: z.enum(['breakthrough', 'multiYear', 'reform']).optional() }),
  response: z.object({
    year: z.number().int(),
    projects: z.array(
      head.extend({ counts: standingCounts, unfinished: z.number().int(), milestones: z.array(projectMilestoneView) }),
    ),
    counts: standingCounts,
    years: z.array(z.object({ year: z.number().int(), counts: standingCounts })),
  }),
});

/** Carries each unfinished milestone of a year into the next. All of them are listed, each with its new date. */
export const carryOverProject = route({
  method: 'POST',
  path: '/api/projects/:id/carry-over',
  summary: 'Carry the unfinished milestones of a year into the next year, with their links',
  tag: 'projects',
  access: 'session',
  params: id,
  body: z.object({
    year: z.number().int().min(2000).max(2100),
    items: z
      .array(z.object({ id: z.uuid(), dueOn: dayText }))
      .min(1)
      .max(500),
  }),
  response: z.object({
    year: z.number().int(),
    carried: z.array(z.object({ from: z.uuid(), to: z.uuid() })),
  }),
});
