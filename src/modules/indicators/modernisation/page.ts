import { organisationOf } from '#kernel/access';
import type { ReadTransaction } from '#kernel/store';
import { shownReport } from './freeze.ts';
import { frameworkReport, REPORT_STATES } from './report-records.ts';

/** Everything that the page of a report shows. @throws Refusal `not-found` */
export const frameworkReportPageOf = async (tx: ReadTransaction, id: string) => {
  const row = await tx.get(frameworkReport, id);
  const { name } = await organisationOf(tx, row.organisation);
  return {
    report: {
      id,
      version: row.version,
      title: row.title ?? '',
      state: row.state,
      stateLabel: REPORT_STATES[row.state],
      organisation: name,
    },
    ...(await shownReport(tx, row)),
  };
};
