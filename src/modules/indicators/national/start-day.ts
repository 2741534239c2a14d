import { sql } from 'kysely';
import type { TransitionContext } from '#kernel/definition';
import type { WriteTransaction } from '#kernel/store';
import { addDays } from '#kernel/time';
import { assignTask } from '#modules/tasks';
import { DUTIES } from './duties.ts';
import { nationalDuty } from './duty-record.ts';

/** Gives each sampled school its duties, and a task that leads to them. */
export const startDay = async ({ tx, next }: TransitionContext<WriteTransaction>): Promise<void> => {
  const schools = await tx.rowsAcross<{ school: string }>(
    sql`select school from national_school where monitoring = ${next.id}::uuid order by school`,
  );
  const testedOn = String(next.testedOn);
  await tx.system.createMany(
    nationalDuty,
    schools.flatMap(({ school }) =>
      DUTIES.map(({ title, offset, byTime }, at) => ({
        monitoring: next.id,
        school,
        step: at + 1,
        title,
        onDay: addDays(testedOn, offset),
        byTime,
      })),
    ),
    { verb: 'start' },
  );
  for (const { school } of schools)
    await assignTask(tx, {
      title: `国家质量监测测试日任务：${next.title}`,
      kind: 'do',
      organisation: school,
      dueOn: testedOn,
      about: { record: 'nationalMonitoring', id: next.id },
      path: `/records/national-monitorings/${next.id}`,
      verb: 'finishDay',
    });
};
