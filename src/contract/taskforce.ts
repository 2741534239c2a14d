import { z } from 'zod';
import { boardRow } from './delivery.ts';
import { route } from './route.ts';

const party = z.object({ id: z.uuid(), name: z.string() });
const id = z.object({ id: z.uuid() });

export const bookItem = z.object({
  id: z.uuid(),
  version: z.number().int(),
  phase: z.string(),
  title: z.string(),
  startOn: z.string(),
  dueOn: z.string(),
  organisation: party,
  owner: party.nullable(),
  successor: party.nullable(),
  commitment: z.object({ id: z.uuid(), code: z.string(), title: z.string() }).nullable(),
  state: z.string(),
  stateLabel: z.string(),
  result: z.string().nullable(),
  overdue: z.boolean(),
});

/** Everything the page of one task force shows: mandate, members, task book as roadmap and timetable, checks. */
export const taskForcePage = route({
  method: 'GET',
  path: '/api/task-forces/:id/page',
  summary: 'Mandate by clause, leader, members, task book as roadmap and timetable, checks, commitments',
  tag: 'taskforce',
  access: 'session',
  params: id,
  response: z.object({
    force: z.object({
      id: z.uuid(),
      version: z.number().int(),
      name: z.string(),
      mandate: z.string(),
      state: z.string(),
      stateLabel: z.string(),
      leader: party,
      office: party,
      meetingCycle: z.string().nullable(),
      fromOn: z.string(),
      untilOn: z.string().nullable(),
      dissolvedAt: z.string().nullable(),
      conclusion: z.string().nullable(),
    }),
    clauses: z.array(
      z.object({ id: z.uuid(), path: z.string(), label: z.string(), title: z.string(), plan: z.uuid() }),
    ),
    members: z.array(
      z.object({
        id: z.uuid(),
        version: z.number().int(),
        person: party,
        organisation: party,
        duty: z.string(),
        fromOn: z.string(),
        leftOn: z.string().nullable(),
      }),
    ),
    /** 路线图: phases in the order of their first line. */
    roadmap: z.array(
      z.object({
        phase: z.string(),
        startOn: z.string(),
        dueOn: z.string(),
        done: z.number().int(),
        items: z.array(bookItem),
      }),
    ),
    /** 时序表: the same lines by due date. */
    timetable: z.array(bookItem),
    checks: z.array(
      z.object({
        id: z.uuid(),
        kind: z.string(),
        heldOn: z.string(),
        persons: z.array(party),
        finding: z.string(),
        followUp: z.string().nullable(),
      }),
    ),
    commitments: z.array(boardRow),
    /** What would have to have a new owner before the task force can be dissolved. */
    unowned: z.array(z.object({ id: z.uuid(), title: z.string() })),
    may: z.object({ edit: z.boolean(), check: z.boolean(), dissolve: z.boolean(), establish: z.boolean() }),
  }),
});

/** Names who carries on which open line of the task book. */
export const nameSuccessors = route({
  method: 'PUT',
  path: '/api/task-forces/:id/successors',
  summary: 'Give open lines of the task book a new owner',
  tag: 'taskforce',
  access: 'session',
  params: id,
  body: z.object({
    items: z
      .array(z.object({ id: z.uuid(), successor: z.uuid() }))
      .min(1)
      .max(500),
  }),
  response: z.object({ unowned: z.number().int() }),
});
