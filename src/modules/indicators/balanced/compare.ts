/** How far schools of a stage differ: the seven of 优质均衡, the eight of 基本均衡. */
import { type Amount, dividedBy, numberOf, times } from '../exact/ratio.ts';
import { judgeMeanVariation, shownVariation, type VariationFigure, variation } from '../exact/variation.ts';
import type { Leaf } from '../ledger/ledger.ts';
import { totalsOf } from './leaf-totals.ts';
import { RESOURCES, resourceKeys } from './resources.ts';

type Total = (leaf: Leaf) => Amount | null;

const variationOf = (leaves: readonly Leaf[], label: string, total: Total): VariationFigure =>
  variation(
    leaves.map((leaf) => ({ name: leaf.name, students: leaf.students, total: total(leaf) })),
    label,
  );

/** The seven, in the order of `RESOURCES`. */
export const resourceVariations = (leaves: readonly Leaf[]): VariationFigure[] =>
  resourceKeys.map((key) => variationOf(leaves, RESOURCES[key].numerator, (leaf) => totalsOf(leaf)[key]));

type Compared = {
  readonly key: string;
  readonly label: string;
  /** What is counted or summed, for saying what is missing. */
  readonly held: string;
  readonly unit: string;
  readonly per: 1 | 100;
  readonly total: Total;
};

/** What basic balance compares. Source: 教督〔2012〕3号; domain handbook 03 §2. */
export const BASIC: readonly Compared[] = [
  {
    ...{ key: 'teachingArea', label: '生均教学及辅助用房面积', held: '教学及辅助用房面积', unit: '平方米', per: 1 },
    total: (leaf) => leaf.teachingArea,
  },
  {
    ...{ key: 'sportsArea', label: '生均体育运动场馆面积', held: '体育运动场馆面积', unit: '平方米', per: 1 },
    total: (leaf) => leaf.sportsArea,
  },
  {
    ...{ key: 'equipmentValue', label: '生均教学仪器设备值', held: '教学仪器设备值', unit: '元', per: 1 },
    total: (leaf) => totalsOf(leaf).equipmentValue,
  },
  {
    ...{ key: 'computers', label: '每百名学生拥有计算机台数', held: '学生用计算机台数', unit: '台', per: 100 },
    total: (leaf) => leaf.computers,
  },
  {
    ...{ key: 'books', label: '生均图书册数', held: '图书册数', unit: '册', per: 1 },
    total: (leaf) => leaf.books,
  },
  {
    ...{ key: 'teachers', label: '师生比', held: '专任教师数', unit: '人/生', per: 1 },
    total: (leaf) => leaf.fullTimeTeachers,
  },
  {
    ...{ key: 'degreeTeachers', label: '生均高于规定学历教师数', held: '高于规定学历教师数', unit: '人/生', per: 1 },
    total: (leaf) => leaf.degreeTeachers,
  },
  {
    ...{
      key: 'titledTeachers',
      label: '生均中级及以上职称教师数',
      held: '中级及以上职称教师数',
      unit: '人/生',
      per: 1,
    },
    total: (leaf) => leaf.titledTeachers,
  },
];

/** The eight, in the order of `BASIC`. */
export const basicVariations = (leaves: readonly Leaf[]) =>
  BASIC.map((one) => ({ ...one, figure: variationOf(leaves, one.held, one.total) }));

const perPupil = (total: Amount | null, students: number, per: number): number | null =>
  total === null || students === 0 ? null : numberOf(times(dividedBy(total, students), per));

/** 基本均衡 of a stage: each school's eight values, their eight coefficients, and the mean against its limit. */
export const basicBalanceOf = (leaves: readonly Leaf[], atMost: Amount) => {
  const compared = basicVariations(leaves);
  const judged = judgeMeanVariation(
    compared.map(({ figure }) => figure),
    atMost,
  );
  return {
    coefficient: judged.mean,
    verdict: judged.verdict,
    missing: [...new Set(judged.missing.map((one) => one.detail))],
    limit: numberOf(atMost as never),
    indicators: compared.map(({ key, label, unit, per, figure }) => ({
      ...{ key, label, unit },
      coefficient: figure.state === 'known' ? shownVariation(figure).coefficient : null,
      mean: figure.state === 'known' ? shownVariation(figure).mean * per : null,
      missing: figure.state === 'known' ? [] : figure.missing.map((one) => one.detail),
    })),
    schools: leaves.map((leaf) => ({
      school: leaf.school,
      name: leaf.name,
      students: leaf.students,
      values: BASIC.map(({ per, total }) => perPupil(total(leaf), leaf.students, per)),
    })),
  };
};
