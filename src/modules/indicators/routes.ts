import { academicReport, academicTrend, verifyDraw } from '#contract/academic';
import { exportFrameworkReport, frameworkReportPage, nextYearFramework } from '#contract/modernisation';
import { answerReading, answerWriting, type BoundRoute } from '#kernel/http';
import { academicMonitoring } from './academic/records.ts';
import { academicReportOf, refuseUnlessReporting } from './academic/report.ts';
import { drawAgain } from './academic/take-sample.ts';
import { academicTrendOf } from './academic/trend.ts';
import { exportReport } from './modernisation/export.ts';
import { shownReport } from './modernisation/freeze.ts';
import { copyToNextYear } from './modernisation/next-year.ts';
import { frameworkReportPageOf } from './modernisation/page.ts';
import { frameworkReport } from './modernisation/report-records.ts';

export const indicatorRoutes: readonly BoundRoute[] = [
  answerReading(academicReport, ({ tx, params, query }) => academicReportOf(tx, params.id, query.by)),
  answerReading(academicTrend, ({ tx, params }) => academicTrendOf(tx, params.id)),
  answerReading(verifyDraw, async ({ tx, params }) => {
    refuseUnlessReporting(tx);
    return drawAgain(tx, await tx.get(academicMonitoring, params.id));
  }),
  answerReading(frameworkReportPage, ({ tx, params }) => frameworkReportPageOf(tx, params.id)),
  answerReading(exportFrameworkReport, async ({ tx, params }) => {
    const report = await tx.get(frameworkReport, params.id);
    return exportReport(report, await shownReport(tx, report));
  }),
  answerWriting(nextYearFramework, ({ tx, params }) => copyToNextYear(tx, params.id)),
];
