import type { BulletinFacts, BulletinItem } from '#contract/bulletin';
import type { ReadTransaction } from '#kernel/store';
import {
  addWorkdays,
  type CivilDate,
  dateInChinese,
  nextPeriod,
  type Period,
  parameterOn,
  rangeOf,
  workCalendar,
} from '#kernel/time';
import { bulletinDeadlines } from './parameters.ts';

type Demand = BulletinFacts['demands'][number];
type Asked = { readonly asOf: string; readonly on: CivilDate; readonly period: Period };

const units = (items: readonly BulletinItem[]): string =>
  [...new Set(items.flatMap((item) => item.unit?.name ?? []))].join('、');

/**
 * What the issue asks for, each with its day: remedies for what is late, steps that fall due until the end of the next
 * period, checks that are waiting. Workdays by the dated parameter. @throws Refusal `not-in-force`
 */
export const demandsOf = async (
  tx: ReadTransaction,
  items: readonly BulletinItem[],
  { asOf, on, period }: Asked,
): Promise<Demand[]> => {
  const limits = await parameterOn(tx, bulletinDeadlines, on, { asOf });
  const calendar = await workCalendar(tx, { asOf });
  const late = items.filter((item) => item.light.late);
  const waiting = items.filter((item) => item.state === 'awaiting');
  const demands: Demand[] = [];
  if (late.length > 0) {
    const dueOn = addWorkdays(calendar, on, limits.remedy).on;
    const who = units(late);
    const text = `${dateInChinese(dueOn)}前，红灯、橙灯事项的牵头科室${who ? `（${who}）` : ''}向办公室报送补救措施、责任人和完成时限。`;
    demands.push({ id: 'remedy', text, dueOn });
  }
  const coming = comingSteps(items, on, period);
  if (coming.length > 0) {
    const dueOn = rangeOf(nextPeriod(period)).to;
    const text = `${dateInChinese(dueOn)}前到期的节点有${coming.length}个（见附件2），有关科室要按期完成并报送核验，预计不能按期完成的，要在到期前按程序申请调整。`;
    demands.push({ id: 'coming', text, dueOn });
  }
  if (waiting.length > 0) {
    const dueOn = addWorkdays(calendar, on, limits.verify).on;
    const text = `${dateInChinese(dueOn)}前，对待核验的${waiting.length}项逐项核验，符合销号标准的予以销号；报告人与核验人不得为同一人。`;
    demands.push({ id: 'verify', text, dueOn });
  }
  return demands;
};

/** Steps that fall due after the bulletin's day, until the end of the next period, earliest first. */
export const comingSteps = (items: readonly BulletinItem[], on: CivilDate, period: Period): BulletinFacts['coming'] => {
  const until = rangeOf(nextPeriod(period)).to;
  return items
    .flatMap(({ id, title, next, unit }) =>
      next && next.dueOn > on && next.dueOn <= until
        ? [{ id, title, step: next.title, dueOn: next.dueOn, unit: unit?.name ?? null }]
        : [],
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
};
