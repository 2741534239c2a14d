import { changeMark, exportJournal, operationsLog, searchJournal } from '#contract/journal';
import type { Registry } from '#kernel/definition';
import { answer, answerLate, type BoundRoute } from '#kernel/http';
import { journalFile } from './export.ts';
import { changeMarkOf } from './mark.ts';
import { searchEntries, searchOperations } from './search.ts';

export type { Change } from './changes.ts';
export { type HistoryEntry, historyOf, SILENT } from './history.ts';
export { journalWords, verbLabel } from './labels.ts';
export { type JournalQuery, searchEntries } from './search.ts';

export const journalRoutes = (registry: Registry): BoundRoute[] => [
  answer(searchJournal, ({ house, actor, query }) =>
    house.database.write(actor, (tx) => searchEntries(tx, registry, query)),
  ),
  answerLate(changeMark, async ({ tx }) => ({ mark: await changeMarkOf(tx) })),
  answer(exportJournal, ({ house, actor, query }) =>
    house.database.write(actor, (tx) => journalFile(tx, registry, query)),
  ),
  answer(operationsLog, ({ house, actor, query }) =>
    house.database.write(actor, (tx) => searchOperations(tx, registry, query)),
  ),
];
