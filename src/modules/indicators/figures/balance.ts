/** Balance of compulsory schooling as figures that promises can stand on. Sources: domain handbook 03 §1–2. */
import type { MeasureDefinition } from '#kernel/definition';
import { type IndicatorDefinition, indicator, partOf, type Reckoned, type ReckoningQuestion } from '#kernel/measure';
import type { ReadTransaction } from '#kernel/store';
import { parameterOn } from '#kernel/time';
import { equipmentValue, floorArea, libraryBooks, multimediaRooms, sportsArea, teachingArea } from '#modules/estate';
import { pupilsOnRoll } from '#modules/pupils';
import { fullTimeTeachers, staffInService, teachersByStanding, teachersBySubject } from '#modules/staff';
import { basicVariations, resourceVariations } from '../balanced/compare.ts';
import { isCounted, totalsOf } from '../balanced/leaf-totals.ts';
import {
  basicBalanceLimits,
  juniorResourceStandards,
  primaryResourceStandards,
  schoolPassRule,
  smallTeachingPoint,
  variationLimits,
} from '../balanced/parameters.ts';
import {
  BALANCED_STAGES,
  type BalancedStage,
  judgeSchool,
  RESOURCES,
  type ResourceKey,
  resourceKeys,
} from '../balanced/resources.ts';
import { type Amount, exactText } from '../exact/ratio.ts';
import { judgeMeanVariation, largestVariation, type VariationFigure } from '../exact/variation.ts';
import type { Leaf } from '../ledger/ledger.ts';
import { backboneTeachers, indoorSportsArea, pupilComputers } from '../measures.ts';
import { type Keep, overLeaves, sumHeld } from './leaves.ts';

const QUALITY = '县域义务教育优质均衡发展督导评估办法（教督〔2017〕6号）';
const BASIC = '县域义务教育均衡发展督导评估暂行办法（教督〔2012〕3号）';
const base = { module: 'indicators', keeper: '督导室', page: '/indicators/balanced' } as const;
const EXCLUSIONS = '特殊教育学校、职业学校和规定人数以下的教学点不计入；一贯制学校共用的按学段拆分';

/** What each resource is counted from; any row of its register says that the school keeps it. */
const FROM: Readonly<Record<ResourceKey, readonly MeasureDefinition[]>> = {
  degreeTeachers: [staffInService, teachersByStanding],
  backboneTeachers: [staffInService, backboneTeachers],
  artSportTeachers: [staffInService, teachersBySubject],
  teachingArea: [floorArea, teachingArea],
  sportsArea: [floorArea, sportsArea, indoorSportsArea],
  equipmentValue: [equipmentValue],
  multimediaRooms: [equipmentValue, multimediaRooms],
};
const EVERY_RESOURCE = [pupilsOnRoll, ...new Set(resourceKeys.flatMap((key) => FROM[key]))];
const BASIC_FROM = [...new Set([...EVERY_RESOURCE, fullTimeTeachers, pupilComputers, libraryBooks])];

const ofStage =
  (...stages: readonly BalancedStage[]) =>
  async (tx: ReadTransaction, { on, asOf }: ReckoningQuestion): Promise<Keep> => {
    const small = await parameterOn(tx, smallTeachingPoint, on, asOf ? { asOf } : {});
    return (leaf) => stages.some((stage) => isCounted(leaf, stage, small));
  };

const held = (leaf: Leaf, key: ResourceKey): Amount | null => totalsOf(leaf)[key];

const STANDARDS = { primary: primaryResourceStandards, juniorMiddle: juniorResourceStandards } as const;
const stages = Object.keys(BALANCED_STAGES) as BalancedStage[];
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** 每百名学生…, 生均…: of a school, or of all schools of a district together. */
const resourceIndicator = (stage: BalancedStage, key: ResourceKey): IndicatorDefinition => {
  const { label, numerator, unit, gapUnit, per } = RESOURCES[key];
  return indicator({
    ...base,
    name: `${stage}${capital(key)}`,
    label: `${label}（${BALANCED_STAGES[stage]}）`,
    unit: unit.replace('/百名学生', ''),
    times: per,
    numerator: overLeaves({
      label: numerator,
      unit: gapUnit,
      from: FROM[key],
      keep: ofStage(stage),
      count: (leaves) => sumHeld(leaves, numerator, (leaf) => held(leaf, key)),
    }),
    denominator: overLeaves({
      label: '学生数',
      unit: '人',
      from: [pupilsOnRoll],
      keep: ofStage(stage),
      count: (leaves) => sumHeld(leaves, '学生', ({ students }) => students),
    }),
    direction: 'atLeast',
    threshold: partOf(STANDARDS[stage], (standards) => standards[key]),
    source: QUALITY,
    exclusions: EXCLUSIONS,
    subjects: [`${BALANCED_STAGES[stage]}${label}`],
  });
};

const unknownOf = (all: readonly VariationFigure[]): Reckoned | null => {
  const missing = [...new Set(all.flatMap((one) => (one.state === 'unknown' ? one.missing.map((m) => m.detail) : [])))];
  if (missing.length === 0) return null;
  return { because: `${missing.slice(0, 3).join('、')}${missing.length > 3 ? `等${missing.length}项` : ''}` };
};

/** The largest of the seven: all keep the limit where it does. */
const largestOf = (leaves: readonly Leaf[]): Reckoned => {
  const all = resourceVariations(leaves);
  const { shown, compared } = largestVariation(all.flatMap((one) => (one.state === 'known' ? [one] : [])));
  return unknownOf(all) ?? { amount: shown, exact: exactText(compared) };
};

const meanOf = (leaves: readonly Leaf[]): Reckoned => {
  const all = basicVariations(leaves).map(({ figure }) => figure);
  const { mean, exact } = judgeMeanVariation(all, 1);
  return unknownOf(all) ?? { amount: mean ?? 0, exact: exactText(exact ?? 0) };
};

/** Between one school and itself nothing differs: that is no proof of balance. */
const ALONE: Reckoned = { because: '统计范围内只有1所学校，没有可比的差异' };

const coefficient = (given: {
  readonly stage: BalancedStage;
  readonly name: string;
  readonly label: string;
  readonly threshold: typeof variationLimits;
  readonly source: string;
  readonly from: readonly MeasureDefinition[];
  readonly of: (leaves: readonly Leaf[]) => Reckoned;
}): IndicatorDefinition => {
  const { stage, name, label, threshold, source, from, of } = given;
  return indicator({
    ...base,
    name: `${stage}${name}`,
    label: `${label}（${BALANCED_STAGES[stage]}）`,
    unit: '（系数）',
    decimals: 3,
    numerator: overLeaves({
      label,
      unit: '（系数）',
      from,
      keep: ofStage(stage),
      count: (leaves) => (leaves.length === 1 ? ALONE : of(leaves)),
    }),
    direction: 'atMost',
    threshold: partOf(threshold, (limits) => limits[stage]),
    source,
    exclusions: EXCLUSIONS,
    subjects: [`${BALANCED_STAGES[stage]}${label}`],
  });
};

const judged = async (leaves: readonly Leaf[], { tx, on, asOf }: { tx: ReadTransaction } & ReckoningQuestion) => {
  const at = asOf ? { asOf } : {};
  const rule = await parameterOn(tx, schoolPassRule, on, at);
  const standards = {
    primary: await parameterOn(tx, primaryResourceStandards, on, at),
    juniorMiddle: await parameterOn(tx, juniorResourceStandards, on, at),
  };
  return leaves.map((leaf) => {
    const facts = { students: leaf.students, totals: totalsOf(leaf) };
    return { name: leaf.name, verdict: judgeSchool(facts, standards[leaf.stage as BalancedStage], rule).verdict };
  });
};

/** 优质均衡资源配置达标学校比例: every school has to pass. */
const passingSchools = indicator({
  ...base,
  name: 'balancedSchoolShare',
  label: '优质均衡资源配置达标学校比例',
  en: 'Schools meeting the standard of resources',
  unit: '%',
  times: 100,
  numerator: overLeaves({
    label: '达标学校（学段）数',
    unit: '个',
    from: EVERY_RESOURCE,
    keep: ofStage(...stages),
    count: async (leaves, around): Promise<Reckoned> => {
      const verdicts = await judged(leaves, around);
      const open = verdicts.filter(({ verdict }) => verdict === 'unknown');
      if (open.length > 0) return { because: `${open[0]?.name}等${open.length}个学校（学段）缺少数据，无法判断` };
      return { amount: verdicts.filter(({ verdict }) => verdict === 'met').length };
    },
  }),
  denominator: overLeaves({
    label: '学校（学段）数',
    unit: '个',
    from: [pupilsOnRoll],
    keep: ofStage(...stages),
    count: (leaves) => ({ amount: leaves.length }),
  }),
  direction: 'atLeast',
  threshold: partOf(schoolPassRule, () => 100),
  source: `${QUALITY}：县域内学校均须达标`,
  exclusions: EXCLUSIONS,
  subjects: ['优质均衡达标学校比例', '优质均衡资源配置达标'],
});

export const balanceIndicators: readonly IndicatorDefinition[] = [
  passingSchools,
  ...stages.flatMap((stage) => [
    ...resourceKeys.map((key) => resourceIndicator(stage, key)),
    coefficient({
      ...{ stage, name: 'LargestVariation', label: '优质均衡校际差异系数（七项中最大）' },
      ...{ threshold: variationLimits, source: QUALITY, from: EVERY_RESOURCE, of: largestOf },
    }),
    coefficient({
      ...{ stage, name: 'BasicVariation', label: '基本均衡综合差异系数' },
      ...{ threshold: basicBalanceLimits, source: BASIC, from: BASIC_FROM, of: meanOf },
    }),
  ]),
];
