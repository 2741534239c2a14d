import { z } from 'zod';
import type { ReadTransaction } from '#kernel/store';
import { type CivilDate, dateInChinese } from './civil.ts';
import { parameter } from './parameter.ts';
import { inForceOn, notInForce, type ParameterQuestion, valuesIn } from './parameter-lookup.ts';
import { type WorkCalendar, workCalendar } from './workdays.ts';

const span = z.object({ from: z.iso.date(), to: z.iso.date() }).refine(({ from, to }) => from < to, '起止日期颠倒');
const terms = z
  .object({ first: span, second: span })
  .refine(({ first, second }) => first.to < second.from, '第二学期应在第一学期结束之后');
type Terms = z.infer<typeof terms>;
const shown = ({ from, to }: Terms['first']): string => `${dateInChinese(from)}至${dateInChinese(to)}`;

/**
 * First and last day of teaching of both terms of one school year (校历). Every authority fixes its own for each year,
 * so the product brings none along: a bureau enters it with its notice as the source, valid for that school year.
 */
export const schoolTerms = parameter<Terms>({
  name: 'schoolTerms',
  label: '校历（教学起止）',
  module: 'time',
  keeper: '基教科',
  schema: terms,
  show: ({ first, second }) => `第一学期${shown(first)}，第二学期${shown(second)}`,
  seeds: [],
});

/**
 * The days on which schools teach: worked days (weekends that are worked among them) inside a term. Reckoned with as a
 * calendar of workdays is.
 * @throws Refusal `not-in-force` for a day of a school year whose calendar nobody has entered; nothing is guessed
 * @example addWorkdays(await schoolDayCalendar(tx), '2027-01-28', 3).on
 */
export const schoolDayCalendar = async (
  tx: ReadTransaction,
  question: ParameterQuestion = {},
): Promise<WorkCalendar> => {
  const worked = await workCalendar(tx, question);
  const { rows, chain } = await valuesIn(tx, schoolTerms, question);
  const termsOn = (date: CivilDate): Terms => {
    const row = inForceOn(rows, chain, date);
    const value = row?.value as Terms | undefined;
    // A value without an end says nothing of the years behind its second term.
    if (!row || !value || (row.toOn === null && date > value.second.to)) throw notInForce(schoolTerms, date, rows);
    return value;
  };
  return {
    on: (date) => {
      const { first, second } = termsOn(date);
      const day = worked.on(date);
      const taught = [first, second].some(({ from, to }) => from <= date && date <= to);
      return { ...day, workday: day.workday && taught };
    },
  };
};
