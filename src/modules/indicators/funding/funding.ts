/** Money for schools. Source: 国务院 and 财政部 on 义务教育经费保障; domain handbook 03 §5. */
import {
  allOf,
  cannotCompute,
  type Figure,
  judge,
  known,
  notEntered,
  quotient,
  type Verdict,
} from '../exact/figure.ts';
import { minus, plus, type Ratio, times } from '../exact/ratio.ts';

/** Spending from the general public budget and the amount per pupil, in one year; yuan. */
export type YearOfSpending = { readonly total: number | null; readonly perPupil: number | null };

const growth = (label: string, before: number | null, after: number | null): Figure => {
  const missing = [before === null ? [`上年${label}`] : [], after === null ? [`本年${label}`] : []]
    .flat()
    .map(notEntered);
  if (missing.length > 0 || before === null || after === null) return cannotCompute(...missing);
  return known(minus(after, before));
};

/** 两个只增不减: neither the total nor the amount per pupil falls from one year to the next. */
export const neverLess = (before: YearOfSpending, after: YearOfSpending) => {
  const rise = growth('一般公共预算教育支出', before.total, after.total);
  const risePerPupil = growth('按在校学生人数平均的一般公共预算教育支出', before.perPupil, after.perPupil);
  const verdict: Verdict = allOf([judge(rise, { atLeast: 0 }), judge(risePerPupil, { atLeast: 0 })]);
  return { total: rise, perPupil: risePerPupil, verdict };
};

export type FundingStandard = {
  /** Yuan a year for each pupil, each boarder besides, each pupil with special needs instead. */
  readonly perPupil: number;
  readonly perBoarder: number;
  readonly perSpecial: number;
  /** A school with fewer pupils is funded as having so many. */
  readonly least: number;
};
export type FundedPupils = { readonly pupils: number; readonly boarders: number; readonly special: number };

/** What a school is due in a year, in yuan. Pupils with special needs are paid at their own rate. */
export const fundsDue = ({ pupils, boarders, special }: FundedPupils, standard: FundingStandard): Ratio => {
  const ordinary = Math.max(pupils, standard.least) - special;
  const base = plus(times(ordinary, standard.perPupil), times(special, standard.perSpecial));
  return plus(base, times(boarders, standard.perBoarder));
};

/** 落实率: paid ÷ due. */
export const fundingRate = (paid: number | null, due: Ratio | null): Figure =>
  quotient({ label: '实际拨付公用经费', value: paid }, { label: '应拨公用经费', value: due });
