/** Figures of a school × stage that a standard item may be held against, from the registers alone. */
import { cannotCompute, type Figure, known, notEntered, quotient } from '../exact/figure.ts';
import {
  type Amount,
  compare,
  dividedBy,
  larger,
  minus,
  numberOf,
  type Ratio,
  times,
  wholeUp,
} from '../exact/ratio.ts';
import type { Leaf } from '../ledger/ledger.ts';

/** A leaf with what stands beside the ledger. */
export type StandardFacts = {
  readonly leaf: Leaf;
  /** Pupils of the largest class; null where the stage has none. */
  readonly largestClass: number | null;
  readonly isInGroup: boolean;
};

type StandardFigure = {
  readonly label: string;
  readonly unit: string;
  /** In what a shortfall is told. */
  readonly gapUnit: string;
  readonly direction: 'atLeast' | 'atMost';
  /** What is divided by the pupils, or is the value itself. */
  readonly of: (facts: StandardFacts) => Amount | null;
  readonly counted: string;
  /** Pupils to which the value refers; none for a plain figure. */
  readonly per?: 1 | 100;
  /** Told in whole persons, rooms or sets. */
  readonly isWhole?: boolean;
  /** The register behind it: its path, and the measure that the value is the total of. */
  readonly register: { readonly path: string; readonly measure: string } | null;
};

const perPupil = (
  label: string,
  counted: string,
  of: (leaf: Leaf) => Amount | null,
  path: string,
  measure: string,
): StandardFigure => ({
  ...{ label, counted, unit: '平方米/生', gapUnit: '平方米', direction: 'atLeast', per: 1 },
  of: ({ leaf }) => of(leaf),
  register: { path, measure },
});
const perHundred = (
  label: string,
  counted: string,
  gapUnit: string,
  of: (leaf: Leaf) => Amount | null,
  register: StandardFigure['register'],
): StandardFigure => ({
  ...{ label, counted, gapUnit, unit: `${gapUnit}/百名学生`, direction: 'atLeast', per: 100, isWhole: true },
  of: ({ leaf }) => of(leaf),
  register,
});
const ROLL = { path: 'enrolments', measure: 'pupilsOnRoll' } as const;

export const STANDARD_FIGURES = {
  landPerPupil: perPupil('生均占地面积', '占地面积', (leaf) => leaf.landArea, 'land-parcels', 'landArea'),
  floorPerPupil: perPupil('生均校舍建筑面积', '校舍建筑面积', (leaf) => leaf.floorArea, 'buildings', 'floorArea'),
  teachingPerPupil: perPupil(
    '生均教学及辅助用房面积',
    '教学及辅助用房面积',
    (leaf) => leaf.teachingArea,
    'buildings',
    'teachingArea',
  ),
  sportsPerPupil: perPupil(
    '生均体育运动场馆面积',
    '体育运动场馆面积',
    (leaf) => leaf.sportsArea,
    'grounds',
    'sportsArea',
  ),
  equipmentPerPupil: {
    ...perPupil(
      '生均教学仪器设备值',
      '教学仪器设备值',
      (leaf) => leaf.equipmentFen && dividedBy(leaf.equipmentFen, 100),
      'equipment',
      'equipmentValue',
    ),
    unit: '元/生',
    gapUnit: '元',
  },
  multimediaPerHundred: perHundred(
    '每百名学生网络多媒体教室数',
    '网络多媒体教室',
    '间',
    (leaf) => leaf.multimediaRooms,
    {
      path: 'equipment',
      measure: 'multimediaRooms',
    },
  ),
  computersPerHundred: perHundred('每百名学生计算机台数', '学生用计算机', '台', (leaf) => leaf.computers, {
    path: 'equipment',
    measure: 'pupilComputers',
  }),
  degreePerHundred: perHundred(
    '每百名学生高于规定学历教师数',
    '高于规定学历教师',
    '人',
    (leaf) => leaf.degreeTeachers,
    null,
  ),
  largestClass: {
    ...{ label: '最大班额', counted: '班级学生数', unit: '人', gapUnit: '人', direction: 'atMost', isWhole: true },
    of: ({ largestClass }) => largestClass,
    register: ROLL,
  },
  schoolSize: {
    ...{ label: '学段在校生数', counted: '学生数', unit: '人', gapUnit: '人', direction: 'atMost', isWhole: true },
    of: ({ leaf }) => leaf.students,
    register: ROLL,
  },
  inSchoolGroup: {
    ...{
      label: '纳入集团化办学',
      counted: '所在教育集团',
      unit: '个',
      gapUnit: '个',
      direction: 'atLeast',
      isWhole: true,
    },
    of: ({ isInGroup }) => (isInGroup ? 1 : 0),
    register: null,
  },
} as const satisfies Record<string, StandardFigure>;
export type StandardFigureKey = keyof typeof STANDARD_FIGURES;
export const figureOf = (key: StandardFigureKey): StandardFigure => STANDARD_FIGURES[key];

export const FIGURE_LABELS = Object.fromEntries(
  Object.entries(STANDARD_FIGURES).map(([key, { label }]) => [key, label]),
) as Readonly<Record<StandardFigureKey, string>>;

/** The value, or why it cannot be computed. */
export const figureValue = (key: StandardFigureKey, facts: StandardFacts): Figure => {
  const { of, per, counted } = figureOf(key);
  const value = of(facts);
  if (per) return quotient({ label: counted, value }, { label: '学生数', value: facts.leaf.students }, per);
  return value === null ? cannotCompute(notEntered(counted)) : known(value);
};

/** What lacks to the threshold, or is too much; people, rooms and sets whole. Null where the value is unknown. */
export const gapOf = (key: StandardFigureKey, facts: StandardFacts, threshold: Amount): number | null => {
  const { of, per, direction, isWhole } = figureOf(key);
  const value = of(facts);
  if (value === null || figureValue(key, facts).state === 'unknown') return null;
  const wanted: Ratio | Amount = per ? dividedBy(times(threshold, facts.leaf.students), per) : threshold;
  const short = larger(direction === 'atLeast' ? minus(wanted, value) : minus(value, wanted), 0);
  if (compare(short, 0) === 0) return 0;
  return isWhole ? wholeUp(short) : numberOf(short);
};
