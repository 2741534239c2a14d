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

const MOST_NAMED = 12;
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
  const coming = comingSteps(items, on, rangeOf(nextPeriod(period)).to);
  if (coming) demands.push(coming);
  if (waiting.length > 0) {
    const dueOn = addWorkdays(calendar, on, limits.verify).on;
    const text = `${dateInChinese(dueOn)}前，对待核验的${waiting.length}项逐项核验，符合销号标准的予以销号；报告人与核验人不得为同一人。`;
    demands.push({ id: 'verify', text, dueOn });
  }
  return demands;
};

const comingSteps = (items: readonly BulletinItem[], on: CivilDate, until: CivilDate): Demand | null => {
  const coming = items
    .flatMap((item) =>
      item.next && item.next.dueOn > on && item.next.dueOn <= until ? [{ item, next: item.next }] : [],
    )
    .sort((a, b) => (a.next.dueOn < b.next.dueOn ? -1 : 1));
  const last = coming.at(-1);
  if (!last) return null;
  const named = coming.slice(0, MOST_NAMED).map(({ item, next }) => {
    const step = next.title === '全部完成' ? `完成“${item.title}”` : `完成“${item.title}”的“${next.title}”`;
    return `${item.unit?.name ?? '牵头科室'}${dateInChinese(next.dueOn)}前${step}`;
  });
  const rest = coming.length > MOST_NAMED ? `；其余${coming.length - MOST_NAMED}项见附件` : '';
  const text = `${dateInChinese(until)}前有${coming.length}项节点到期，有关科室要按期完成并报送核验：${named.join('；')}${rest}。`;
  return { id: 'coming', text, dueOn: last.next.dueOn };
};
