import { classSizes, matchDropouts, threeZero } from '#contract/retention';
import { answerReading, answerWriting, type BoundRoute } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import { classReportOf } from './class-report.ts';
import { findDropouts } from './find-dropouts.ts';
import { dropoutCase } from './records.ts';
import { threeZeroOf } from './three-zero.ts';

export const retentionRoutes: readonly BoundRoute[] = [
  answerReading(threeZero, ({ tx, params }) => threeZeroOf(tx, params.id)),
  answerWriting(matchDropouts, async ({ tx }) => {
    if (!tx.may(dropoutCase, 'confirm'))
      throw refuse('forbidden', '不能比对', '您当前的岗位不能建立台账', '请联系教育局业务科室。', { status: 403 });
    return { opened: await findDropouts(tx) };
  }),
  answerReading(classSizes, ({ tx, params, query }) => classReportOf(tx, params.id, query.on)),
];
