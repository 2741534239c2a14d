/** What a person keeps at hand: saved views of registers, drafts of forms. See README.md. */
export {
  type Draft,
  type DraftPlace,
  draftOf,
  draftsOf,
  forgetDraft,
  forgetDraftsAbout,
  handDrafts,
  saveDraft,
} from './drafts.ts';
export { deskRecords, savedView } from './records.ts';
export { deskRoutes } from './routes.ts';
