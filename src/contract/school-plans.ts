import { z } from 'zod';
import { route } from './route.ts';
import { dayText } from './values.ts';

/**
 * Schools' own development plans are records with derived routes: /api/school-plan-rounds (open, conclude),
 * /api/school-plans (submit, startReview, approve, return, exempt), /api/school-plan-goals,
 * /api/school-plan-reviews (finish, askAgain, release), /api/school-plan-comments (answer, reopen),
 * /api/school-plan-checks (submit, return), /api/school-plan-check-items.
 */
const id = z.object({ id: z.uuid() });
const party = z.object({ id: z.uuid(), name: z.string() });
const bureau = ['leader', 'office', 'section', 'inspector', 'auditor', 'admin'];

const state = { state: z.string(), stateLabel: z.string() };
const ratings = z.object({
  reached: z.number().int(),
  onTrack: z.number().int(),
  behind: z.number().int(),
  notBegun: z.number().int(),
});

const checkLine = z.object({
  id: z.uuid(),
  version: z.number().int(),
  goal: z.object({ id: z.uuid(), title: z.string() }),
  rating: z.string().nullable(),
  ratingLabel: z.string().nullable(),
  account: z.string().nullable(),
});

const checkView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  year: z.number().int(),
  ...state,
  summary: z.string().nullable(),
  files: z.array(z.uuid()),
  submittedAt: z.string().nullable(),
  ratings,
  items: z.array(checkLine),
});

/** One school's plan with its goals, reviews, comments and yearly self-checks. */
export const schoolPlanPage = route({
  method: 'GET',
  path: '/api/school-plans/:id/page',
  summary: 'One school plan with goals, reviews, comments answered and open, self-checks by year',
  tag: 'schoolplans',
  access: 'session',
  params: id,
  response: z.object({
    plan: z.object({
      id: z.uuid(),
      version: z.number().int(),
      title: z.string(),
      school: party,
      ...state,
      situation: z.string().nullable(),
      vision: z.string().nullable(),
      measures: z.string().nullable(),
      files: z.array(z.uuid()),
      submittedBy: party.nullable(),
      submittedAt: z.string().nullable(),
      approvedBy: party.nullable(),
      approvedAt: z.string().nullable(),
    }),
    round: z.object({
      id: z.uuid(),
      name: z.string(),
      fromYear: z.number().int(),
      toYear: z.number().int(),
      openFrom: z.string(),
      openUntil: z.string(),
      demands: z.string(),
    }),
    goals: z.array(
      z.object({
        id: z.uuid(),
        version: z.number().int(),
        order: z.number().int(),
        title: z.string(),
        proof: z.string(),
        measures: z.string(),
        dueYear: z.number().int().nullable(),
      }),
    ),
    reviews: z.array(
      z.object({
        id: z.uuid(),
        version: z.number().int(),
        reviewer: party,
        organisation: party,
        ...state,
        verdict: z.string().nullable(),
        verdictLabel: z.string().nullable(),
        remark: z.string().nullable(),
        doneAt: z.string().nullable(),
      }),
    ),
    comments: z.array(
      z.object({
        id: z.uuid(),
        version: z.number().int(),
        reviewer: party.nullable(),
        part: z.string(),
        goal: z.object({ id: z.uuid(), title: z.string() }).nullable(),
        body: z.string(),
        ...state,
        answer: z.string().nullable(),
        answeredAt: z.string().nullable(),
      }),
    ),
    checks: z.array(checkView),
  }),
});

/** The bureau's view of a round: who has submitted, who is approved, who is missing, self-checks by year. */
export const schoolPlanRoundOverview = route({
  method: 'GET',
  path: '/api/school-plan-rounds/:id/overview',
  summary: 'Schools of a round: submitted, approved, missing; self-checks by year with who has and who has not',
  tag: 'schoolplans',
  access: bureau,
  params: id,
  response: z.object({
    round: z.object({
      id: z.uuid(),
      version: z.number().int(),
      name: z.string(),
      ...state,
      fromYear: z.number().int(),
      toYear: z.number().int(),
      openFrom: z.string(),
      openUntil: z.string(),
      leadSection: party,
    }),
    counts: z.object({
      schools: z.number().int(),
      /** Nothing submitted yet, or returned and not yet submitted again. */
      missing: z.number().int(),
      submitted: z.number().int(),
      underReview: z.number().int(),
      approved: z.number().int(),
      exempt: z.number().int(),
    }),
    schools: z.array(
      z.object({
        school: party,
        plan: z
          .object({
            id: z.uuid(),
            title: z.string(),
            ...state,
            submittedAt: z.string().nullable(),
            approvedAt: z.string().nullable(),
            reviewsDone: z.number().int(),
            reviewsAsked: z.number().int(),
            openComments: z.number().int(),
          })
          .nullable(),
        /** Not submitted after the round's last day. */
        overdue: z.boolean(),
        checks: z.array(
          z.object({
            id: z.uuid(),
            year: z.number().int(),
            ...state,
            submittedAt: z.string().nullable(),
            ratings,
          }),
        ),
      }),
    ),
    checks: z.array(
      z.object({
        year: z.number().int(),
        expected: z.number().int(),
        submitted: z.number().int(),
        missing: z.array(party),
        ratings,
      }),
    ),
  }),
});

/** Asks every school with an approved plan, that has not handed it in, for a year's self-check. */
export const askForSchoolPlanChecks = route({
  method: 'POST',
  path: '/api/school-plan-rounds/:id/ask-checks',
  summary: 'Ask schools with an approved plan for the self-check of a year',
  tag: 'schoolplans',
  access: bureau,
  params: id,
  body: z.object({ year: z.number().int().min(2000).max(2100), dueOn: dayText }),
  response: z.object({ asked: z.array(party) }),
});
