/** 优质均衡 and 基本均衡 of a county on a day: each school, each coefficient, each item, and what follows. */
import type { ReadTransaction } from '#kernel/store';
import { type CivilDate, parameterOn } from '#kernel/time';
import { allOf, type Verdict } from '../exact/figure.ts';
import { type Amount, dividedBy, numberOf, type Ratio } from '../exact/ratio.ts';
import {
  judgeMeanVariation,
  judgeVariation,
  shownVariation,
  type VariationFigure,
  variation,
} from '../exact/variation.ts';
import type { Leaf } from '../ledger/ledger.ts';
import {
  basicBalanceLimits,
  juniorResourceStandards,
  primaryResourceStandards,
  schoolPassRule,
  smallTeachingPoint,
  variationLimits,
} from './parameters.ts';
import {
  BALANCED_STAGES,
  type BalancedStage,
  judgeCounty,
  judgeSchool,
  RESOURCES,
  type ResourceResult,
  resourceKeys,
  type SchoolRule,
  type Standards,
  type Totals,
} from './resources.ts';

const TEACHING_POINT = '218';

const yuan = (fen: Ratio | null): Ratio | null => fen && dividedBy(fen, 100);

/** The seven totals of a leaf. */
export const totalsOf = (leaf: Leaf): Totals => ({
  degreeTeachers: leaf.degreeTeachers,
  backboneTeachers: leaf.backboneTeachers,
  artSportTeachers: leaf.artSportTeachers,
  teachingArea: leaf.teachingArea,
  sportsArea: leaf.sportsArea,
  equipmentValue: yuan(leaf.equipmentFen),
  multimediaRooms: leaf.multimediaRooms,
});

const shownResource = ({ key, figure, verdict, tooFar, standard, shortfall }: ResourceResult) => ({
  key,
  value: figure.state === 'known' ? numberOf(figure.value) : null,
  missing: figure.state === 'known' ? [] : figure.missing.map((one) => one.detail),
  standard: numberOf(standard),
  verdict,
  tooFar,
  shortfall: shortfall && numberOf(shortfall),
});

const shownSchool = (leaf: Leaf, standards: Standards, rule: SchoolRule) => {
  const result = judgeSchool({ students: leaf.students, totals: totalsOf(leaf) }, standards, rule);
  return {
    school: leaf.school,
    name: leaf.name,
    students: leaf.students,
    met: result.met,
    verdict: result.verdict,
    resources: result.resources.map(shownResource),
  };
};

const variationOf = (leaves: readonly Leaf[], label: string, total: (leaf: Leaf) => Amount | null): VariationFigure =>
  variation(
    leaves.map((leaf) => ({ name: leaf.name, students: leaf.students, total: total(leaf) })),
    label,
  );

const shownVerdict = (of: VariationFigure, atMost: Amount) => ({
  coefficient: of.state === 'known' ? shownVariation(of).coefficient : null,
  mean: of.state === 'known' ? shownVariation(of).mean : null,
  missing: of.state === 'known' ? [] : of.missing.map((one) => one.detail),
  verdict: judgeVariation(of, atMost),
});

/** What basic balance compares, as far as registers hold it: books stand in none. */
const BASIC: readonly (readonly [label: string, total: (leaf: Leaf) => Amount | null])[] = [
  ['教学及辅助用房面积', (leaf) => leaf.teachingArea],
  ['体育运动场馆面积', (leaf) => leaf.sportsArea],
  ['教学仪器设备值', (leaf) => leaf.equipmentFen],
  ['计算机台数', (leaf) => leaf.computers],
  ['图书册数', () => null],
  ['专任教师数', (leaf) => leaf.fullTimeTeachers],
  ['高于规定学历教师数', (leaf) => leaf.degreeTeachers],
  ['中级及以上职称教师数', (leaf) => leaf.titledTeachers],
];

const basicOf = (leaves: readonly Leaf[], atMost: Amount) => {
  const judged = judgeMeanVariation(
    BASIC.map(([label, total]) => variationOf(leaves, label, total)),
    atMost,
  );
  return {
    coefficient: judged.mean,
    verdict: judged.verdict,
    missing: [...new Set(judged.missing.map((one) => one.detail))],
    limit: numberOf(atMost),
  };
};

type Rules = {
  readonly standards: Readonly<Record<BalancedStage, Standards>>;
  readonly rule: SchoolRule;
  readonly limits: Readonly<Record<BalancedStage, number>>;
  readonly basic: Readonly<Record<BalancedStage, number>>;
  readonly smallPoint: number;
};

const rulesOn = async (tx: ReadTransaction, on: CivilDate): Promise<Rules> => ({
  standards: {
    primary: await parameterOn(tx, primaryResourceStandards, on),
    juniorMiddle: await parameterOn(tx, juniorResourceStandards, on),
  },
  rule: await parameterOn(tx, schoolPassRule, on),
  limits: await parameterOn(tx, variationLimits, on),
  basic: await parameterOn(tx, basicBalanceLimits, on),
  smallPoint: await parameterOn(tx, smallTeachingPoint, on),
});

const stageOf = (stage: BalancedStage, every: readonly Leaf[], rules: Rules) => {
  const small = (leaf: Leaf): boolean => leaf.kind === TEACHING_POINT && leaf.students < rules.smallPoint;
  const leaves = every.filter((leaf) => leaf.stage === stage && !small(leaf));
  const limit = rules.limits[stage];
  const schools = leaves.map((leaf) => shownSchool(leaf, rules.standards[stage], rules.rule));
  const variations = resourceKeys.map((key) => ({
    key,
    ...shownVerdict(
      variationOf(leaves, RESOURCES[key].numerator, (leaf) => totalsOf(leaf)[key]),
      limit,
    ),
  }));
  return {
    stage,
    label: BALANCED_STAGES[stage],
    limit,
    schools,
    excluded: every.filter((leaf) => leaf.stage === stage && small(leaf)).map(({ school, name }) => ({ school, name })),
    variations,
    verdict: judgeCounty(
      schools.map((one) => one.verdict),
      variations.map((one) => one.verdict),
    ),
    basic: basicOf(leaves, rules.basic[stage]),
  };
};

/** The resource part of a county. @throws Refusal `not-in-force` */
export const evaluateResources = async (tx: ReadTransaction, leaves: readonly Leaf[], on: CivilDate) => {
  const rules = await rulesOn(tx, on);
  const stages = (Object.keys(BALANCED_STAGES) as BalancedStage[]).map((stage) => stageOf(stage, leaves, rules));
  const verdict: Verdict = allOf(stages.map((one) => one.verdict));
  const resources = resourceKeys.map((key) => ({
    key,
    label: RESOURCES[key].label,
    unit: RESOURCES[key].unit,
    gapUnit: RESOURCES[key].gapUnit,
    standards: {
      primary: numberOf(rules.standards.primary[key]),
      juniorMiddle: numberOf(rules.standards.juniorMiddle[key]),
    },
  }));
  return { resources, stages, verdict };
};
