import { z } from 'zod';
import { route } from './route.ts';
import { dayText, plainText } from './values.ts';

/**
 * Pupils, guardians, enrolment events and roll-overs are records with derived routes: /api/pupils, /api/guardians,
 * /api/enrolment-events (submit, agree, decline, approve, return, withdraw), /api/intakes (submit, approve, return,
 * withdraw, undo), /api/roll-overs (run, undo),
 * /api/roll-corrections (accept, decline). What follows goes beyond them.
 */
const id = z.object({ id: z.uuid() });
const party = z.object({ id: z.uuid(), name: z.string() });

/** What a parent proves: a number of the child, the child's name, a guardian's telephone. Never in the address. */
export const rollLookupInput = z.strictObject({
  number: plainText(40).min(1, '请填写学籍号或身份证号'),
  name: plainText(50).min(1, '请填写孩子的姓名'),
  phone: plainText(20).min(1, '请填写监护人手机号'),
});

export const rollFacts = z.object({
  /** Masked beyond its first sign. */
  name: z.string(),
  school: z.string(),
  classGroup: z.string().nullable(),
  grade: z.string().nullable(),
  status: z.string(),
  registeredOn: z.string().nullable(),
});
export type RollFacts = z.infer<typeof rollFacts>;

export const lookUpRoll = route({
  method: 'POST',
  path: '/api/public/roll',
  summary: "A parent looks up a child's roll record; the same answer for every wrong combination",
  tag: 'public',
  access: 'public',
  body: rollLookupInput,
  response: z.object({
    /** Opens the report of an error for a few minutes; kept nowhere. */
    token: z.string(),
    expiresAt: z.string(),
    facts: rollFacts,
    /** What may be reported as wrong. */
    fields: z.array(z.object({ code: z.string(), label: z.string() })),
  }),
});

export const reportRollError = route({
  method: 'POST',
  path: '/api/public/roll/corrections',
  summary: 'A parent reports an error in the record just looked up; answers the private number',
  tag: 'public',
  access: 'public',
  body: z.strictObject({
    token: z.string().regex(/^[A-Za-z0-9_-]{43}$/, '查询已经过期，请重新查询'),
    field: z.enum(['name', 'gender', 'birthDate', 'idNumber', 'classGroup', 'school', 'status', 'registeredOn']),
    says: plainText(500).min(2, '请说明应当是什么'),
    contact: plainText(20).optional(),
  }),
  response: z.object({ number: z.string(), dueOn: dayText, school: z.string() }),
});

export const rollCorrectionState = route({
  method: 'POST',
  path: '/api/public/roll/corrections/state',
  summary: 'Where a report stands, by its private number',
  tag: 'public',
  access: 'public',
  body: z.strictObject({ number: plainText(40).min(1, '请填写查询号') }),
  response: z.object({
    field: z.string(),
    state: z.string(),
    stateLabel: z.string(),
    school: z.string(),
    reportedAt: z.string(),
    dueOn: dayText.nullable(),
    answer: z.string().nullable(),
    answeredAt: z.string().nullable(),
  }),
});

/** A school's pupils by name: names are neither filtered nor searched through the derived list (security M2). */
export const findPupils = route({
  method: 'POST',
  path: '/api/pupils/find',
  summary: 'Pupils under the scope whose name begins so',
  tag: 'pupils',
  access: ['school', 'section'],
  body: z.strictObject({ name: plainText(50).min(1, '请填写姓名') }),
  response: z.object({
    pupils: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        school: party,
        classGroup: z.string().nullable(),
        status: z.string(),
      }),
    ),
  }),
});

/** Those who left a school, through the spells during which they were there, with basic facts only. */
export const formerPupils = route({
  method: 'GET',
  path: '/api/former-pupils',
  summary: "Pupils who left the actor's school: name, class, from, to, why",
  tag: 'pupils',
  access: ['school'],
  query: z.object({
    year: z.coerce.number().int().min(1990).max(2100).optional(),
    after: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(200).optional(),
  }),
  response: z.object({
    rows: z.array(
      z.object({
        name: z.string(),
        stage: z.string(),
        classGroup: z.string(),
        fromOn: z.string(),
        toOn: z.string(),
        endReason: z.string(),
      }),
    ),
    total: z.number().int(),
    next: z.string().nullable(),
  }),
});

/** One pupil's way through the schools. */
export const pupilRoll = route({
  method: 'GET',
  path: '/api/pupils/:id/roll',
  summary: "A pupil's spells and events, the latest first, with the grade today",
  tag: 'pupils',
  access: 'session',
  params: id,
  response: z.object({
    status: z.string(),
    grade: z.string().nullable(),
    spells: z.array(
      z.object({
        school: party,
        classGroup: z.string(),
        stage: z.string(),
        fromOn: z.string(),
        toOn: z.string().nullable(),
        endReason: z.string().nullable(),
      }),
    ),
    events: z.array(
      z.object({
        id: z.uuid(),
        kind: z.string(),
        state: z.string(),
        effectiveOn: z.string(),
        toSchool: party.nullable(),
      }),
    ),
    /** What the post may apply for, as the pupil stands today; codes as in the events' `kind`. */
    kinds: z.array(z.object({ kind: z.string(), needsEvidence: z.boolean() })),
  }),
});

/** What turning the year would do, school by school. */
export const rollOverPreview = route({
  method: 'GET',
  path: '/api/roll-overs/:id/preview',
  summary:
    'Who would graduate, which classes would leave and open, school by school and stage by stage; once done, who did',
  tag: 'pupils',
  access: 'session',
  params: id,
  response: z.object({
    schools: z.array(
      z.object({
        school: z.uuid(),
        schoolName: z.string(),
        stage: z.string(),
        stageLabel: z.string(),
        graduates: z.number().int(),
        staying: z.number().int(),
        overdue: z.number().int(),
        leavingClasses: z.number().int(),
        standing: z.number().int(),
        opening: z.number().int(),
        /** Classes above their limit that go up a grade. */
        crowded: z.number().int(),
      }),
    ),
    totals: z.object({
      graduates: z.number().int(),
      staying: z.number().int(),
      overdue: z.number().int(),
      leavingClasses: z.number().int(),
      opening: z.number().int(),
      crowded: z.number().int(),
    }),
  }),
});

/** Who would be registered with an intake and what speaks against each; what has become of those handed in. */
export const intakePreview = route({
  method: 'GET',
  path: '/api/intakes/:id/preview',
  summary: 'Children whom an intake would register, what is found of each, and the events it has handed in, by state',
  tag: 'pupils',
  access: 'session',
  params: id,
  response: z.object({
    totals: z.object({
      candidates: z.number().int(),
      ready: z.number().int(),
      blocked: z.number().int(),
      /** Children of the school who wait to be registered and have no class. */
      unplaced: z.number().int(),
    }),
    /** How each class would come out of it. */
    classes: z.array(
      z.object({
        id: z.uuid(),
        label: z.string(),
        members: z.number().int(),
        entering: z.number().int(),
        after: z.number().int(),
        limit: z.number().int().nullable(),
      }),
    ),
    /** Those of whom something is found, the blocked ones first; at most 500. */
    people: z.array(
      z.object({
        /** Null where the post may not read the child, who is counted without a name. */
        pupil: z.uuid().nullable(),
        name: z.string(),
        classGroup: z.string(),
        ready: z.boolean(),
        findings: z.array(z.object({ detail: z.string(), remedy: z.string() })),
      }),
    ),
    unplaced: z.array(z.object({ pupil: z.uuid().nullable(), name: z.string() })),
    handedIn: z.array(z.object({ state: z.string(), label: z.string(), count: z.number().int() })),
  }),
});
