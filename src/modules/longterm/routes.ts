import {
  addLongTermVersion,
  longTermCommentsDocx,
  longTermDifference,
  longTermGrid,
  longTermPlanPage,
  longTermReportDocx,
  longTermReportPage,
  longTermReportPdf,
  longTermVersionText,
  newLongTermVersion,
} from '#contract/long-term';
import { reasonsOf } from '#kernel/definition';
import { answer, answerByWrite, answerReading, type BoundRoute, type FileAnswer, type House } from '#kernel/http';
import type { Paper } from '#kernel/paper';
import { markExport } from '#kernel/privacy';
import { Refusal } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { isDemonstration, printed } from '#modules/bulletin';
import { commentsPaper } from './comments-paper.ts';
import { hashed } from './content.ts';
import { contentShown, planGridOf, planPageOf, reportOf, reportPageOf, revisionsSince, textOf } from './page.ts';
import { revisionsPaper } from './report-paper.ts';
import { addVersion, differenceOf, readText } from './versions.ts';

const formOf = (form: Readonly<Record<string, string>>) => {
  const parsed = newLongTermVersion.safeParse(form);
  if (parsed.success) return parsed.data;
  throw new Refusal({ code: 'invalid', title: '文本没有上传', reasons: reasonsOf(parsed.error) });
};

/** What a report prints: before the freeze a draft that says so, after it the frozen paper with the day of signing. */
const paperOfReport = async (tx: WriteTransaction, id: string, revisions: boolean): Promise<Paper> => {
  const row = await reportOf(tx, id);
  const content = await contentShown(tx, row, await isDemonstration(tx));
  if (row.state !== 'drafting' && hashed(row.content) !== row.contentHash)
    throw new Error(`long-term report ${id}: the frozen content does not have its hash`);
  const draft = row.state === 'signed' ? {} : { headLine: '送审稿', note: '送审稿' };
  const paper = { ...content.paper, ...draft, ...(row.signedOn ? { date: row.signedOn } : {}) };
  return revisions ? revisionsPaper(content.paper, await revisionsSince(tx, row), today()) : paper;
};

const printReport = (
  house: House,
  tx: WriteTransaction,
  id: string,
  format: 'docx' | 'pdf',
  revisions: boolean,
): Promise<FileAnswer> =>
  paperOfReport(tx, id, revisions).then(async (paper) => {
    const file = await printed(house, paper, format, {
      name: paper.title,
      mark: 'official',
      inline: format === 'pdf',
    });
    await tx.note('longTermReport', id, 'export', { after: { format, file: file.fileName } });
    return file;
  });

export const longTermRoutes: readonly BoundRoute[] = [
  answerReading(longTermPlanPage, ({ tx, params }) => planPageOf(tx, params.id)),
  answerReading(longTermGrid, ({ tx, params }) => planGridOf(tx, params.id)),
  answerReading(longTermDifference, ({ tx, params, query }) => differenceOf(tx, params.id, query)),
  answerReading(longTermVersionText, ({ tx, params }) => textOf(tx, params.id)),
  answerByWrite(addLongTermVersion, async ({ house, write, params, uploads, form }) => {
    const about = formOf(form);
    const read = await readText(uploads);
    return write((tx) => addVersion(tx, house, params.id, read, about));
  }),
  answer(longTermCommentsDocx, ({ house, actor, params }) =>
    house.database.write(actor, async (tx) => {
      const paper = await commentsPaper(tx, params.id);
      const about = { format: 'docx' };
      const mark = await markExport(tx, { record: 'longTermRound', id: params.id, scope: paper.title, about });
      return printed(house, paper, 'docx', { name: paper.title, mark });
    }),
  ),
  answerReading(longTermReportPage, async ({ tx, params }) => reportPageOf(tx, params.id, await isDemonstration(tx))),
  answer(longTermReportDocx, ({ house, actor, params, query }) =>
    house.database.write(actor, (tx) => printReport(house, tx, params.id, 'docx', query.revisions === 'true')),
  ),
  answer(longTermReportPdf, ({ house, actor, params, query }) =>
    house.database.write(actor, (tx) => printReport(house, tx, params.id, 'pdf', query.revisions === 'true')),
  ),
];
