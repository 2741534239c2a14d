/** Values of an item from the registers, on the statistical day of its year, with the lines that they add up from. */
import type { ReadTransaction } from '#kernel/store';
import { STATED_FIGURES, type StatedKey } from '../evidence/stated.ts';
import { type Figure, quotient } from '../exact/figure.ts';
import { type Basis, basisOf } from '../ledger/basis.ts';
import type { Leaf } from '../ledger/ledger.ts';
import type { SourceKey } from './sources.ts';

/** What one school, or one stated figure, gives to numerator and denominator; null where it is not known. */
export type Behind = {
  readonly name: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
};
type Source = {
  readonly numerator: string;
  readonly denominator: string;
  /** Page of the register that the lines are counted from. */
  readonly register: string;
  readonly lines: (basis: Basis) => readonly Behind[];
};

const bySchool =
  (
    stages: readonly string[],
    numerator: (leaf: Leaf, basis: Basis) => number | null,
    denominator: (leaf: Leaf, basis: Basis) => number | null,
  ) =>
  (basis: Basis): Behind[] =>
    basis.leaves
      .filter((leaf) => stages.includes(leaf.stage))
      .map((leaf) => ({ name: leaf.name, numerator: numerator(leaf, basis), denominator: denominator(leaf, basis) }));

const COMPULSORY = ['primary', 'juniorMiddle'] as const;
const EVERY_STAGE = ['preschool', ...COMPULSORY, 'seniorMiddle', 'vocational', 'special'] as const;
const students = (leaf: Leaf): number => leaf.students;
const classes = (leaf: Leaf, basis: Basis, atLeast = 1): number =>
  basis.classes.filter((one) => one.school === leaf.school && one.stage === leaf.stage && one.pupils >= atLeast).length;
const migrants = (leaf: Leaf, basis: Basis): number => basis.migrants.get(`${leaf.school}:${leaf.stage}`) ?? 0;
const stated = (basis: Basis, key: StatedKey): number | null => basis.stated.get(key) ?? null;

const degree = (stage: string): Source => ({
  numerator: '高于规定学历专任教师数',
  denominator: '专任教师数',
  register: '/teachers',
  lines: bySchool(
    [stage],
    (leaf) => leaf.degreeTeachers,
    (leaf) => leaf.fullTimeTeachers,
  ),
});
const kindergarten = (numerator: string, counts: (leaf: Leaf) => boolean): Source => ({
  numerator,
  denominator: '在园幼儿数',
  register: '/indicators/preschool',
  lines: bySchool(['preschool'], (leaf) => (counts(leaf) ? leaf.students : 0), students),
});

const COMPUTED: Readonly<Record<SourceKey, Source>> = {
  oversizeShare: {
    numerator: '大班额班级数',
    denominator: '班级数',
    register: '/records/class-groups',
    lines: bySchool(
      COMPULSORY,
      (leaf, basis) => classes(leaf, basis, basis.oversizeFrom),
      (leaf, basis) => classes(leaf, basis),
    ),
  },
  certifiedShare: {
    numerator: '持证专任教师数',
    denominator: '专任教师数',
    register: '/teachers',
    lines: bySchool(
      EVERY_STAGE,
      (leaf) => leaf.certifiedTeachers,
      (leaf) => leaf.fullTimeTeachers,
    ),
  },
  primaryDegreeShare: degree('primary'),
  juniorDegreeShare: degree('juniorMiddle'),
  publicKindergartenShare: kindergarten('公办园在园幼儿数', (leaf) => leaf.ownership === 'public'),
  inclusiveShare: kindergarten('普惠园在园幼儿数', (leaf) => leaf.ownership === 'public' || leaf.isInclusive),
  grossEnrolment: {
    numerator: '在园幼儿数',
    denominator: '3至5岁常住人口数',
    register: '/indicators/preschool',
    lines: (basis) => [
      ...bySchool(['preschool'], students, () => 0)(basis),
      { name: STATED_FIGURES.residents3to5, numerator: 0, denominator: stated(basis, 'residents3to5') },
    ],
  },
  migrantPublicShare: {
    numerator: '公办学校就读随迁子女数',
    denominator: '义务教育阶段随迁子女数',
    register: '/records/pupils',
    lines: bySchool(COMPULSORY, (leaf, basis) => (leaf.ownership === 'public' ? migrants(leaf, basis) : 0), migrants),
  },
  disabledEnrolment: {
    numerator: '已入学残疾儿童少年数',
    denominator: '登记的适龄残疾儿童少年数',
    register: '/records/stated-figures',
    lines: (basis) => [
      {
        name: '填报数据',
        numerator: stated(basis, 'disabledEnrolled'),
        denominator: stated(basis, 'disabledRegistered'),
      },
    ],
  },
};

const sum = (amounts: readonly (number | null)[]): number | null =>
  amounts.reduce<number | null>((all, one) => (all === null || one === null ? null : all + one), 0);

export type Computed = {
  readonly figure: Figure;
  readonly numerator: string;
  readonly denominator: string;
  readonly register: string;
  readonly behind: readonly Behind[];
};

/** The figures of several sources for a district in a year, in per cent, each with what it adds up from. */
export const computeSources = async (
  tx: ReadTransaction,
  organisation: string,
  year: string,
  keys: readonly SourceKey[],
): Promise<ReadonlyMap<string, Computed>> => {
  if (keys.length === 0) return new Map();
  const basis = await basisOf(tx, organisation, year);
  return new Map(
    keys.map((key) => {
      const { lines, ...source } = COMPUTED[key];
      const behind = lines(basis);
      const figure = quotient(
        { label: source.numerator, value: sum(behind.map((one) => one.numerator)) },
        { label: source.denominator, value: sum(behind.map((one) => one.denominator)) },
        100,
      );
      return [key, { ...source, figure, behind }];
    }),
  );
};
