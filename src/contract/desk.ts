import { z } from 'zod';
import { route } from './route.ts';
import { plainText } from './values.ts';

/**
 * Drafts of forms: what somebody has typed and not submitted. One's own only, sealed at rest, worth nothing until it
 * is submitted. `key` is the row's id, or `new` and the like for a row that is not there yet.
 */
const TAG = 'drafts';
const place = z.object({ record: plainText(60), key: plainText(120) });

export const draftView = z.object({
  values: z.record(z.string(), z.unknown()),
  /** The version of the row that typing began with; null for a new row. */
  version: z.number().int().nullable(),
  savedAt: z.string(),
});

export const listDrafts = route({
  method: 'GET',
  path: '/api/drafts',
  summary: 'My drafts, newest first, without their content',
  tag: TAG,
  access: 'session',
  response: z.object({
    drafts: z.array(z.object({ record: z.string(), key: z.string(), label: z.string(), savedAt: z.string() })),
  }),
});

export const readDraft = route({
  method: 'GET',
  path: '/api/drafts/:record/:key',
  summary: 'My draft of one form, or null',
  tag: TAG,
  access: 'session',
  params: place,
  response: z.object({ draft: draftView.nullable() }),
});

export const keepDraft = route({
  method: 'PUT',
  path: '/api/drafts/:record/:key',
  summary: 'Keep what has been typed; the one before is replaced',
  tag: TAG,
  access: 'session',
  params: place,
  body: z.object({ values: z.record(plainText(60), z.unknown()), version: z.number().int().nullable() }),
  response: z.object({ savedAt: z.string() }),
});

export const dropDraft = route({
  method: 'DELETE',
  path: '/api/drafts/:record/:key',
  summary: 'Throw a draft away',
  tag: TAG,
  access: 'session',
  params: place,
  answers: 'empty',
});
