/** 普及普惠 as figures that promises can stand on. Source: 教督〔2020〕1号; domain handbook 03 §3. */
import { type IndicatorDefinition, indicator, partOf, type Reckoned, type Term } from '#kernel/measure';
import { parameterOn } from '#kernel/time';
import { preschoolClassLimits, pupilsOnRoll } from '#modules/pupils';
import { fullTimeTeachers, staffInService, teachersByStanding } from '#modules/staff';
import { statedOf } from '../evidence/read.ts';
import type { Leaf } from '../ledger/ledger.ts';
import { classesOfDay } from '../preschool/classes.ts';
import { preschoolLimits } from '../preschool/parameters.ts';
import { type Around, overLeaves, sumHeld } from './leaves.ts';

const SOURCE = '县域学前教育普及普惠督导评估办法（教督〔2020〕1号）';
const base = { module: 'indicators', keeper: '学前教育科', page: '/indicators/preschool', source: SOURCE } as const;
const isKindergarten = (): ((leaf: Leaf) => boolean) => (leaf) => leaf.stage === 'preschool';

type Limits = { readonly [K in 'grossEnrolment' | 'inclusive' | 'public' | 'classSize' | 'certified']: number };
/** Shares are kept as parts of one and shown in percent. */
const percentOf = (key: keyof Limits) =>
  partOf(preschoolLimits, (limits) => Number(((limits as Limits)[key] * 100).toFixed(6)));

/** Children of the kindergartens that count. */
const children = (label: string, counts: (leaf: Leaf) => boolean = () => true): Term =>
  overLeaves({
    label,
    unit: '人',
    from: [pupilsOnRoll],
    keep: isKindergarten,
    count: (leaves) => sumHeld(leaves.filter(counts), '幼儿', ({ students }) => students),
  });

const teachers = (label: string, what: 'fullTimeTeachers' | 'certifiedTeachers'): Term =>
  overLeaves({
    label,
    unit: '人',
    from: [staffInService, what === 'fullTimeTeachers' ? fullTimeTeachers : teachersByStanding],
    keep: isKindergarten,
    count: (leaves) => sumHeld(leaves, label, (leaf) => leaf[what]),
  });

const residents = async (_: readonly Leaf[], { tx, unit, on }: Around): Promise<Reckoned> => {
  const stated = (await statedOf(tx, unit, on.slice(0, 4))).get('residents3to5');
  return stated === undefined ? { because: `没有填报${on.slice(0, 4)}年3至5岁常住人口数` } : { amount: stated };
};

const classes = (label: string, within: boolean): Term =>
  overLeaves({
    label,
    unit: '个',
    from: [pupilsOnRoll],
    keep: isKindergarten,
    count: async (_, { tx, unit, on, asOf, across = false }) => {
      const all = await classesOfDay(tx, unit, on, { across, ...(asOf ? { asOf } : {}) });
      if (!within) return { amount: all.length };
      const limits = await parameterOn(tx, preschoolClassLimits, on, asOf ? { asOf } : {});
      return { amount: all.filter(({ grade, pupils }) => pupils <= limits[grade]).length };
    },
  });

const share = (given: {
  readonly name: string;
  readonly label: string;
  readonly en: string;
  readonly of: Term;
  readonly all: Term;
  readonly limit: keyof Limits;
  readonly subjects: readonly string[];
}): IndicatorDefinition =>
  indicator({
    ...base,
    ...{ name: given.name, label: given.label, en: given.en, unit: '%', times: 100 },
    ...{ numerator: given.of, denominator: given.all, direction: 'atLeast', threshold: percentOf(given.limit) },
    subjects: given.subjects,
  });

const ALL_CHILDREN = children('在园幼儿数');

export const preschoolIndicators: readonly IndicatorDefinition[] = [
  share({
    ...{ name: 'preschoolGrossEnrolment', label: '学前三年毛入园率', en: 'Gross enrolment of preschool' },
    of: ALL_CHILDREN,
    all: overLeaves({
      label: '3至5岁常住人口数',
      unit: '人',
      from: [pupilsOnRoll],
      keep: isKindergarten,
      count: residents,
    }),
    limit: 'grossEnrolment',
    subjects: ['学前三年毛入园率', '毛入园率'],
  }),
  share({
    ...{ name: 'inclusivePreschoolShare', label: '普惠性幼儿园覆盖率', en: 'Children in inclusive kindergartens' },
    of: children(
      '公办园和普惠性民办园在园幼儿数',
      ({ ownership, isInclusive }) => ownership === 'public' || isInclusive,
    ),
    all: ALL_CHILDREN,
    limit: 'inclusive',
    subjects: ['普惠性幼儿园覆盖率', '普惠率', '普惠性学前教育覆盖率'],
  }),
  share({
    ...{ name: 'publicPreschoolShare', label: '公办园在园幼儿占比', en: 'Children in public kindergartens' },
    of: children('公办园在园幼儿数', ({ ownership }) => ownership === 'public'),
    all: ALL_CHILDREN,
    limit: 'public',
    subjects: ['公办园在园幼儿占比', '公办园占比', '公办幼儿园占比'],
  }),
  share({
    ...{ name: 'preschoolClassesWithin', label: '幼儿园班额达标率', en: 'Kindergarten classes within their limit' },
    of: classes('班额达标班级数', true),
    all: classes('幼儿园班级数', false),
    limit: 'classSize',
    subjects: ['幼儿园班额达标率'],
  }),
  share({
    ...{ name: 'certifiedPreschoolTeachers', label: '幼儿园教师持证率', en: 'Certified kindergarten teachers' },
    of: teachers('持证教师数', 'certifiedTeachers'),
    all: teachers('幼儿园专任教师数', 'fullTimeTeachers'),
    limit: 'certified',
    subjects: ['幼儿园教师持证率', '园长、专任教师持证率'],
  }),
  indicator({
    ...base,
    name: 'childrenPerPreschoolTeacher',
    label: '每名幼儿园专任教师负担幼儿数',
    en: 'Children for each kindergarten teacher',
    unit: '人',
    numerator: ALL_CHILDREN,
    denominator: teachers('幼儿园专任教师数', 'fullTimeTeachers'),
    direction: 'atMost',
    threshold: partOf(preschoolLimits, ({ pupilsPerTeacher }) => pupilsPerTeacher),
    subjects: ['师幼比'],
  }),
];
