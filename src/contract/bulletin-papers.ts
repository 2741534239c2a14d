import { z } from 'zod';
import { route } from './route.ts';
import { instantText } from './values.ts';

const id = z.object({ id: z.uuid() });
const paperQuery = z.object({
  /** Also print what was corrected since the freeze as a further annex, as known now. */
  revisions: z.enum(['true', 'false']).optional(),
  inline: z.enum(['true', 'false']).optional(),
});
export const bulletinDocx = route({
  method: 'GET',
  path: '/api/bulletins/:id/docx',
  summary: 'The issue as .docx, rendered from its frozen content (drafts: from the last compilation, marked 送审稿)',
  tag: 'bulletin',
  access: 'session',
  params: id,
  query: paperQuery,
  answers: 'file',
});
export const bulletinPdf = route({
  method: 'GET',
  path: '/api/bulletins/:id/pdf',
  summary: 'The issue as .pdf; as the .docx',
  tag: 'bulletin',
  access: 'session',
  params: id,
  query: paperQuery,
  answers: 'file',
});

const plansPaper = (name: string, format: 'xlsx' | 'docx', summary: string) =>
  route({
    method: 'GET',
    path: `/api/plans/:id/papers/${name}.${format}`,
    summary,
    tag: 'bulletin',
    access: 'session',
    params: id,
    query: z.object({ asOf: instantText.optional(), late: z.enum(['true', 'false']).optional() }),
    answers: 'file',
  });
export const responsibilityTableXlsx = plansPaper('responsibility-table', 'xlsx', '责任分解表 as .xlsx');
export const responsibilityTableDocx = plansPaper('responsibility-table', 'docx', '责任分解表 as .docx, landscape');
/** `late=true`: only what is late, as 整改台账. */
export const progressLedgerXlsx = plansPaper('progress-ledger', 'xlsx', '进展台账 as .xlsx');
export const progressLedgerDocx = plansPaper('progress-ledger', 'docx', '进展台账 as .docx, landscape');

/** The newest slip of a commitment; `/api/supervision-slips/:id/docx` prints a given one. */
export const supervisionSlipOfCommitment = route({
  method: 'GET',
  path: '/api/commitments/:id/papers/supervision-slip.docx',
  summary: '督办单 of a commitment as .docx: the newest that is not void',
  tag: 'bulletin',
  access: 'session',
  params: id,
  answers: 'file',
});
export const supervisionSlipDocx = route({
  method: 'GET',
  path: '/api/supervision-slips/:id/docx',
  summary: '督办单 as .docx',
  tag: 'bulletin',
  access: 'session',
  params: id,
  answers: 'file',
});
/** What a new slip about a commitment would say: basis, matter, units, so that the form comes filled in. */
export const supervisionSlipDraft = route({
  method: 'GET',
  path: '/api/commitments/:id/supervision-slip-draft',
  summary: 'Prefilled fields of a new 督办单',
  tag: 'bulletin',
  access: 'session',
  params: id,
  response: z.object({
    commitment: z.uuid(),
    organCode: z.string().nullable(),
    rung: z.string(),
    basis: z.string(),
    matter: z.string(),
    host: z.uuid().nullable(),
    supporting: z.array(z.uuid()),
    demand: z.string(),
    dueOn: z.string(),
    contact: z.string(),
  }),
});
