import { checksDue, takeTransferEffect, teacherPortfolio } from '#contract/staff';
import type { Registry } from '#kernel/definition';
import { answerReading, answerWriting, type BoundRoute, type House } from '#kernel/http';
import { noteLook } from '#kernel/privacy';
import { dutiesOf } from '#modules/handover';
import { checksDueOf } from './checks-due.ts';
import { portfolioOf } from './portfolio.ts';
import { takeDueTransfers, takeEffect } from './take-effect.ts';
import { teacher } from './teacher-record.ts';

/** Routes of staff, for the records of this installation. */
export const staffRoutes = (registry: Registry): readonly BoundRoute[] => {
  const duties = dutiesOf(registry);
  return [
    answerReading(teacherPortfolio, async (context) => {
      const page = await portfolioOf(context.tx, context.params.id);
      noteLook(context, { definition: teacher, ids: [page.teacher.id], scope: '教师业务档案', detail: true });
      return page;
    }),
    answerReading(checksDue, async (context) => {
      const page = await checksDueOf(context.tx, context.query.school);
      noteLook(context, { definition: teacher, ids: page.teachers.map(({ id }) => id), scope: '到期应查询的教职工' });
      return page;
    }),
    answerWriting(takeTransferEffect, async ({ tx, params, body }) => {
      const { input: _, ...given } = body;
      const { after, handover } = await takeEffect(tx, duties, params.id, given);
      return { id: after.id, state: after.state, handover };
    }),
  ];
};

/** What the calendar does for staff, hour by hour. */
export const staffJobs = (registry: Registry) => {
  const duties = dutiesOf(registry);
  return [
    { name: '调动按日生效', run: (house: House, tenantId: string) => takeDueTransfers(house, tenantId, duties) },
  ] as const;
};
