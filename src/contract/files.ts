import { z } from 'zod';
import { route } from './route.ts';

/** A stored file as fields of kind `file` refer to it. `size` in bytes; `mime` by content, not by name. */
export const fileView = z.object({ id: z.uuid(), name: z.string(), size: z.number().int(), mime: z.string() });
export type FileView = z.infer<typeof fileView>;

const id = z.object({ id: z.uuid() });

export const uploadFile = route({
  method: 'POST',
  path: '/api/files',
  summary: 'Store one file (multipart field `file`); it belongs to nobody until a record refers to it',
  tag: 'files',
  access: 'session',
  takes: 'multipart',
  response: fileView,
});
export const fileMeta = route({
  method: 'GET',
  path: '/api/files/:id',
  summary: 'Name, size and type of a file the post may read',
  tag: 'files',
  access: 'session',
  params: id,
  response: fileView.extend({
    uploadedAt: z.string().optional(),
    uploadedBy: z.string().optional(),
    /** Whether `preview` answers something a browser shows by itself (PDF, image, plain text; Word and Excel as a page of their words and cells). */
    previewable: z.boolean().optional(),
  }),
});
export const fileContent = route({
  method: 'GET',
  path: '/api/files/:id/content',
  summary: 'The bytes, always as an attachment',
  tag: 'files',
  access: 'session',
  params: id,
  answers: 'file',
});
export const filePreview = route({
  method: 'GET',
  path: '/api/files/:id/preview',
  summary:
    'A safe inline view: images, PDF, text as text/plain, Word and Excel as a page of their words; 404 for other kinds',
  tag: 'files',
  access: 'session',
  params: id,
  answers: 'file',
});
