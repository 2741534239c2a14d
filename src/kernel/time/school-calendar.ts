import { z } from 'zod';
import type { ReadTransaction } from '#kernel/store';
import { civil, isCivilDate } from './civil.ts';
import { parameter } from './parameter.ts';
import { inForceOn, notInForce, type ParameterQuestion, valuesIn } from './parameter-lookup.ts';
import type { SchoolCalendar } from './period.ts';

const monthDay = z
  .string()
  .regex(/^\d{2}-\d{2}$/)
  .refine((text) => isCivilDate(`2025-${text}`), '请填写“09-01”这样的月日');
const boundaries = z.object({ yearStart: monthDay, secondTermStart: monthDay });
type Boundaries = z.infer<typeof boundaries>;

/** When school years and second terms begin; a bureau adds its own dates for a year (校历). */
export const schoolCalendarBoundaries = parameter<Boundaries>({
  name: 'schoolCalendarBoundaries',
  label: '学年学期起止',
  module: 'time',
  keeper: '基教科',
  schema: boundaries,
  show: ({ yearStart, secondTermStart }) => `学年自${chinese(yearStart)}起，第二学期自${chinese(secondTermStart)}起`,
  seeds: [
    {
      value: { yearStart: '09-01', secondTermStart: '02-01' },
      region: 'CN',
      from: '2000-09-01',
      to: null,
      source: '教育事业统计以9月1日为学年起点；第二学期以2月1日分界为系统默认，各地以当年校历为准',
      sourceCheckedOn: '2026-11-22',
      certainty: 'check',
    },
  ],
});

const chinese = (text: string): string => text.split('-').map(Number).join('月').concat('日');

/**
 * The school calendar of the transaction's tenant, for `rangeOf` and its kin. For each school year the value
 * in force on 1 September of its first calendar year holds.
 * @throws Refusal `not-in-force` when a year is asked for which no value is in force
 */
export const schoolCalendar = async (
  tx: ReadTransaction,
  question: ParameterQuestion = {},
): Promise<SchoolCalendar> => {
  const { rows, chain } = await valuesIn(tx, schoolCalendarBoundaries, question);
  const of = (year: number): Boundaries => {
    const date = civil(year, 9, 1);
    const row = inForceOn(rows, chain, date);
    if (!row) throw notInForce(schoolCalendarBoundaries, date, rows);
    return row.value as Boundaries;
  };
  return {
    yearStart: (year) => `${year}-${of(year).yearStart}`,
    secondTermStart: (year) => `${year + 1}-${of(year).secondTermStart}`,
  };
};
