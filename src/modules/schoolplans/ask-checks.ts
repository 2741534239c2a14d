import { organisation } from '#kernel/access';
import { Refusal, refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { schoolPlanCheck } from './check-records.ts';
import { askForCheck, checkAgainst } from './check-rules.ts';
import { schoolPlan } from './plan-record.ts';
import { schoolPlanRound } from './records.ts';

/**
 * Asks the schools of a round for a year's self-check: those with an approved plan that have not handed it in.
 * @throws Refusal `forbidden`, `outside-scope`, `nobody-to-ask`, and those of the year
 */
export const askChecksOf = async (
  tx: WriteTransaction,
  id: string,
  { year, dueOn }: { year: number; dueOn: string },
) => {
  if (!tx.may(schoolPlanRound, 'update'))
    throw refuse('forbidden', '没有发出自查通知', '您当前的岗位没有这项权限', '请联系办公室或主责科室。', {
      status: 403,
    });
  const round = (await tx.lock(schoolPlanRound, id, 'update')) as { fromYear?: unknown; toYear?: unknown };
  const period = { state: 'approved', fromYear: Number(round.fromYear), toYear: Number(round.toYear) };
  const reasons = checkAgainst(period, year, Number(today().slice(0, 4)));
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '没有发出自查通知', reasons });
  const plans = await tx.lookup(schoolPlan, { round: id, state: 'approved' });
  const checks = await tx.lookup(schoolPlanCheck, { plan: plans.map((one) => one.id), year, state: 'submitted' });
  const done = new Set(checks.map((one) => one.plan));
  const asked = plans.filter((one) => !done.has(one.id));
  if (asked.length === 0)
    throw refuse('nobody-to-ask', '没有发出自查通知', `没有需要报送${year}年度自查的学校`, '规划批准后再通知自查。');
  for (const one of asked) await askForCheck(tx, one.id, year, { dueOn });
  const schools = await tx.lookup(organisation, { id: asked.map((one) => one.school) });
  return { asked: schools.map((one) => ({ id: one.id, name: one.name })) };
};
