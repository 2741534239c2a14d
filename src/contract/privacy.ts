import { z } from 'zod';
import { route } from './route.ts';

/** `20261123-1507-K7Q2M8PX`: Beijing time to the minute, and eight signs by chance. */
export const exportSerial = z.string().regex(/^\d{8}-\d{4}-[2-9A-HJ-NP-Z]{8}$/);

export const notePrint = route({
  method: 'POST',
  path: '/api/prints',
  summary: 'Note in the journal that a page went to the printer under the number that stands on the sheet',
  tag: 'privacy',
  access: 'session',
  body: z.object({
    serial: exportSerial,
    /** What the page is called, as it is printed. */
    title: z.string().trim().min(1).max(200),
    /** Address of the page without what was searched for. */
    path: z.string().max(300),
  }),
  response: z.object({ serial: z.string() }),
});
