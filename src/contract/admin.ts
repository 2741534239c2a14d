import { z } from 'zod';
import { route } from './route.ts';
import { instantText, plainText } from './values.ts';

/** What the administration pages read. Writing goes through the records' own routes. */

/** The organisation tree as a flat list, parents before children, on the date of `asOf` (today without it). */
export const organisationTree = route({
  method: 'GET',
  path: '/api/admin/organisations',
  summary: 'The organisation tree below the post, with head counts',
  tag: 'admin',
  access: 'session',
  query: z.object({ asOf: instantText.optional() }),
  response: z.object({
    organisations: z.array(
      z.object({
        id: z.uuid(),
        parentId: z.uuid().nullable(),
        name: z.string(),
        shortName: z.string().nullable(),
        kind: z.string(),
        kindLabel: z.string(),
        code: z.string().nullable(),
        validFrom: z.string().nullable(),
        validTo: z.string().nullable(),
        /** People who hold a post here (not below). */
        people: z.number().int(),
      }),
    ),
  }),
});

/** People with the posts they hold. `organisationId` narrows to that organisation and all below. */
export const listPeople = route({
  method: 'GET',
  path: '/api/admin/people',
  summary: 'People and their posts',
  tag: 'admin',
  access: 'session',
  query: z.object({
    search: z.string().max(50).optional(),
    organisationId: z.uuid().optional(),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).optional(),
  }),
  response: z.object({
    people: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        username: z.string().nullable(),
        active: z.boolean(),
        lastSignInAt: z.string().nullable(),
        posts: z.array(
          z.object({
            id: z.uuid(),
            title: z.string(),
            role: z.string(),
            roleLabel: z.string(),
            organisationId: z.uuid(),
            organisation: z.string(),
            from: z.string().nullable(),
            to: z.string().nullable(),
          }),
        ),
      }),
    ),
    total: z.number().int(),
    next: z.string().nullable(),
  }),
});

/** Dated parameters. `status` says how each value stands on the asked day; outside its dates it is not in force. */
export const listParameters = route({
  method: 'GET',
  path: '/api/admin/parameters',
  summary: 'Dated parameters with source, validity and last check',
  tag: 'admin',
  access: 'session',
  query: z.object({ asOf: instantText.optional() }),
  response: z.object({
    parameters: z.array(
      z.object({
        name: z.string(),
        label: z.string(),
        module: z.string(),
        unit: z.string().nullable(),
        /** Who keeps it, e.g. 计财科. */
        keeper: z.string(),
        /** Whether some value is in force on the asked day. */
        inForce: z.boolean(),
        values: z.array(
          z.object({
            id: z.string(),
            version: z.number().int(),
            /** The value itself, to start a new one from. */
            value: z.unknown(),
            /** Already written for reading, e.g. 10 or 2026年春节调休…. */
            text: z.string(),
            region: z.string(),
            from: z.string(),
            to: z.string().nullable(),
            source: z.string(),
            lastCheckedOn: z.string().nullable(),
            certainty: z.enum(['sure', 'likely', 'check']),
            certaintyLabel: z.string(),
            status: z.enum(['inForce', 'past', 'future']),
          }),
        ),
      }),
    ),
    /** Whether this post keeps parameters. */
    editable: z.boolean(),
  }),
});

const day = z.iso.date('请按“2026-03-09”的格式填写日期');
const certainty = z.enum(['sure', 'likely', 'check']);
const source = z.string().trim().min(1, '请写明依据').max(1000);
const reason = z.string().trim().min(1, '请写明理由').max(500);
const savedValue = z.object({ id: z.uuid(), version: z.number().int() });

/** `region`: CN or a six-digit division code. `value` has the shape of the parameter's other values. */
export const addParameter = route({
  method: 'POST',
  path: '/api/admin/parameters/:name/values',
  summary: 'Add a value of a parameter with its validity and source',
  tag: 'admin',
  access: ['office', 'admin'],
  fresh: 'everybody',
  params: z.object({ name: z.string().max(100) }),
  body: z.object({
    value: z.unknown(),
    region: z.string().max(6).default('CN'),
    from: day,
    to: day.nullable().default(null),
    source,
    checkedOn: day.nullable().default(null),
    certainty: certainty.default('check'),
    /** End the open-ended value of the same region on the day before. */
    endPrevious: z.boolean().optional(),
    reason,
  }),
  response: savedValue,
});

/** A value is wrong, out of date or badly founded: any signed-in person tells whoever keeps the parameter. */
export const reportParameter = route({
  method: 'POST',
  path: '/api/admin/parameters/values/:id/report-error',
  summary: 'Tell the keepers of a parameter that a value of it is wrong',
  tag: 'admin',
  access: 'session',
  params: z.object({ id: z.uuid() }),
  body: z.object({ detail: plainText(1000) }),
  /** How many people were told. */
  response: z.object({ told: z.number().int() }),
});

/** Ends (`to`), corrects, or marks a value as checked; what it was stays in history. */
export const changeParameter = route({
  method: 'PATCH',
  path: '/api/admin/parameters/values/:id',
  summary: 'End, correct or confirm a value of a parameter',
  tag: 'admin',
  access: ['office', 'admin'],
  fresh: 'everybody',
  params: z.object({ id: z.uuid() }),
  body: z.object({
    version: z.number().int(),
    value: z.unknown().optional(),
    from: day.optional(),
    to: day.nullable().optional(),
    source: source.optional(),
    checkedOn: day.optional(),
    certainty: certainty.optional(),
    reason,
  }),
  response: savedValue,
});
