import {
  bulletinChoices,
  bulletinDocx,
  bulletinPage,
  bulletinPdf,
  bulletinRevisions,
  bulletinsOwed,
  type OwedView,
  owedIssues,
  previewBulletin,
  progressLedgerDocx,
  progressLedgerXlsx,
  responsibilityTableDocx,
  responsibilityTableXlsx,
  supervisionSlipDocx,
  supervisionSlipDraft,
  supervisionSlipOfCommitment,
} from '#contract/bulletin';
import type { Actor } from '#kernel/definition';
import { answer, answerReading, type BoundRoute, type FileAnswer, type House } from '#kernel/http';
import { markExport } from '#kernel/privacy';
import type { FileMark } from '#kernel/sheet';
import type { ReadTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import type { AsOf } from '#modules/delivery';
import { plan } from '#modules/plan';
import { choicesOf } from './choices.ts';
import { ledgerOf, ledgerPaper, ledgerSheet } from './ledger.ts';
import { owedOf } from './owed.ts';
import { pageOf, previewFor, printBulletin, revisionsFor } from './page.ts';
import { printed, XLSX } from './papers.ts';
import { bulletin } from './records.ts';
import { responsibilityOf, responsibilityPaper, responsibilitySheet } from './responsibility-table.ts';
import { bulletinSeries } from './series-record.ts';
import { slipDraftOf, slipOf, slipPaper } from './slip-paper.ts';
import { supervisionSlip } from './slip-record.ts';

/** Reads and notes in the journal that an official paper left the house; it reprints identically, so nothing marks it. */
const printedOut = (
  house: House,
  actor: Actor,
  record: string,
  id: string,
  format: string,
  work: (tx: ReadTransaction) => Promise<FileAnswer>,
): Promise<FileAnswer> =>
  house.database.write(actor, async (tx) => {
    const file = await work(tx);
    await tx.note(record, id, 'export', { after: { format, file: file.fileName } });
    return file;
  });

/** The same for working papers, which carry who took them out. */
const exported = (
  house: House,
  actor: Actor,
  { plan: planId, scope, format }: { plan: string; scope: string; format: string },
  work: (tx: ReadTransaction, mark: FileMark) => Promise<FileAnswer>,
): Promise<FileAnswer> =>
  house.database.write(actor, async (tx) => {
    const { title } = await tx.get(plan, planId);
    const about = { format };
    return work(tx, await markExport(tx, { record: 'plan', id: planId, scope: `${title}${scope}`, about }));
  });

const at = ({ asOf }: { asOf?: string | undefined }): AsOf => (asOf ? { asOf } : {});

const composer: readonly BoundRoute[] = [
  answer(bulletinPage, ({ house, actor, params }) => house.database.read(actor, (tx) => pageOf(tx, params.id))),
  answerReading(previewBulletin, ({ tx, params, body }) => previewFor(tx, params.id, body)),
  answer(bulletinDocx, ({ house, actor, params, query }) =>
    printedOut(house, actor, 'bulletin', params.id, 'docx', (tx) => printBulletin(tx, house, params.id, 'docx', query)),
  ),
  answer(bulletinPdf, ({ house, actor, params, query }) =>
    printedOut(house, actor, 'bulletin', params.id, 'pdf', (tx) => printBulletin(tx, house, params.id, 'pdf', query)),
  ),
  answer(bulletinRevisions, ({ house, actor, params }) =>
    house.database.read(actor, async (tx) => revisionsFor(tx, await tx.get(bulletin, params.id))),
  ),
];

const owed: readonly BoundRoute[] = [
  answer(owedIssues, ({ house, actor, params }) =>
    house.database.read(actor, async (tx) => owedOf(tx, await tx.get(bulletinSeries, params.id))),
  ),
  answer(bulletinsOwed, ({ house, actor, query }) =>
    house.database.read(actor, async (tx) => {
      const year = query.year ?? Number(today().slice(0, 4));
      const series: OwedView[] = [];
      for (const row of await tx.find(bulletinSeries, { year, active: true })) series.push(await owedOf(tx, row));
      const sum = (key: 'owed' | 'overdue') => series.reduce((total, one) => total + one[key], 0);
      return { series, owed: sum('owed'), overdue: sum('overdue') };
    }),
  ),
  answer(bulletinChoices, ({ house, actor, params }) =>
    house.database.read(actor, async (tx) => {
      const series = await tx.get(bulletinSeries, params.id);
      return { choices: await choicesOf(tx, series) };
    }),
  ),
];

const tables: readonly BoundRoute[] = [
  answer(responsibilityTableXlsx, ({ house, actor, params, query }) =>
    exported(house, actor, { plan: params.id, scope: '责任分解表', format: 'xlsx' }, async (tx, mark) => {
      const table = await responsibilityOf(tx, params.id, at(query));
      const bytes = await responsibilitySheet(table, mark);
      return { mark, bytes, mime: XLSX, fileName: `责任分解表-${table.on}.xlsx` };
    }),
  ),
  answer(responsibilityTableDocx, ({ house, actor, params, query }) =>
    exported(house, actor, { plan: params.id, scope: '责任分解表', format: 'docx' }, async (tx, mark) => {
      const table = await responsibilityOf(tx, params.id, at(query));
      return printed(house, responsibilityPaper(table), 'docx', { name: `责任分解表-${table.on}`, mark });
    }),
  ),
  answer(progressLedgerXlsx, ({ house, actor, params, query }) =>
    exported(house, actor, { plan: params.id, scope: '台账', format: 'xlsx' }, async (tx, mark) => {
      const ledger = await ledgerOf(tx, params.id, query.late === 'true', at(query));
      const bytes = await ledgerSheet(ledger, mark);
      return { mark, bytes, mime: XLSX, fileName: `${ledger.late ? '整改' : '进展'}台账-${ledger.on}.xlsx` };
    }),
  ),
  answer(progressLedgerDocx, ({ house, actor, params, query }) =>
    exported(house, actor, { plan: params.id, scope: '台账', format: 'docx' }, async (tx, mark) => {
      const ledger = await ledgerOf(tx, params.id, query.late === 'true', at(query));
      const name = `${ledger.late ? '整改' : '进展'}台账-${ledger.on}`;
      return printed(house, ledgerPaper(ledger), 'docx', { name, mark });
    }),
  ),
];

const slips: readonly BoundRoute[] = [
  answer(supervisionSlipOfCommitment, ({ house, actor, params }) =>
    printedOut(house, actor, 'commitment', params.id, 'docx', async (tx) => {
      const slip = await slipOf(tx, params.id);
      return printed(house, await slipPaper(tx, slip, house.origin), 'docx', {
        name: `督办单${slip.docNumber ?? ''}`,
        mark: 'official',
      });
    }),
  ),
  answer(supervisionSlipDocx, ({ house, actor, params }) =>
    printedOut(house, actor, 'supervisionSlip', params.id, 'docx', async (tx) => {
      const slip = await tx.get(supervisionSlip, params.id);
      return printed(house, await slipPaper(tx, slip, house.origin), 'docx', {
        name: `督办单${slip.docNumber ?? ''}`,
        mark: 'official',
      });
    }),
  ),
  answer(supervisionSlipDraft, ({ house, actor, params }) =>
    house.database.read(actor, (tx) => slipDraftOf(tx, params.id)),
  ),
];

export const bulletinRoutes: readonly BoundRoute[] = [...composer, ...owed, ...tables, ...slips];
