import { academicReport, academicTrend, verifyDraw } from '#contract/academic';
import { balancePage, freezeBalance, freezePreschool, openGap, preschoolPage } from '#contract/balance';
import { exportFrameworkReport, frameworkReportPage, nextYearFramework } from '#contract/modernisation';
import { openStandardGap, standardsPage } from '#contract/standards';
import { answerReading, answerWriting, type BoundRoute } from '#kernel/http';
import { markExport } from '#kernel/privacy';
import { academicMonitoring } from './academic/records.ts';
import { academicReportOf, refuseUnlessReporting } from './academic/report.ts';
import { drawAgain } from './academic/take-sample.ts';
import { academicTrendOf } from './academic/trend.ts';
import { balancePageOf, freezeBalance as freezeBalanceOf, openGapImprovement } from './balanced/page.ts';
import { exportReport } from './modernisation/export.ts';
import { shownReport } from './modernisation/freeze.ts';
import { copyToNextYear } from './modernisation/next-year.ts';
import { frameworkReportPageOf } from './modernisation/page.ts';
import { frameworkReport } from './modernisation/report-records.ts';
import { freezePreschoolOf, preschoolPageOf } from './preschool/page.ts';
import { openStandardGap as openStandardGapOf, standardsPageOf } from './standards/page.ts';

export const indicatorRoutes: readonly BoundRoute[] = [
  answerReading(academicReport, ({ tx, params, query }) => academicReportOf(tx, params.id, query.by)),
  answerReading(academicTrend, ({ tx, params }) => academicTrendOf(tx, params.id)),
  answerReading(verifyDraw, async ({ tx, params }) => {
    refuseUnlessReporting(tx);
    return drawAgain(tx, await tx.get(academicMonitoring, params.id));
  }),
  answerReading(frameworkReportPage, ({ tx, params }) => frameworkReportPageOf(tx, params.id)),
  answerWriting(exportFrameworkReport, async ({ tx, params }) => {
    const report = await tx.get(frameworkReport, params.id);
    const shown = await shownReport(tx, report);
    const scope = `${report.title ?? shown.view.framework.title}监测结果`;
    const mark = await markExport(tx, { record: 'frameworkReport', id: report.id, scope, about: { format: 'xlsx' } });
    return exportReport(mark, report, shown);
  }),
  answerReading(balancePage, ({ tx, params, query }) => balancePageOf(tx, params.id, query.year)),
  answerWriting(openGap, ({ tx, params, body }) => openGapImprovement(tx, params.id, body)),
  answerWriting(freezeBalance, ({ tx, params, body }) => freezeBalanceOf(tx, params.id, body.year, body.reason)),
  answerReading(preschoolPage, ({ tx, params, query }) => preschoolPageOf(tx, params.id, query.year)),
  answerWriting(freezePreschool, ({ tx, params, body }) => freezePreschoolOf(tx, params.id, body.year, body.reason)),
  answerReading(standardsPage, ({ tx, params, query }) => standardsPageOf(tx, params.id, query.on)),
  answerWriting(openStandardGap, ({ tx, params, body }) => openStandardGapOf(tx, params.id, body)),
  answerWriting(nextYearFramework, ({ tx, params }) => copyToNextYear(tx, params.id)),
];
