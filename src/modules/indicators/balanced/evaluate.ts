/** 优质均衡 and 基本均衡 of a county on a day: each school, each coefficient, each item, and what follows. */
import type { ReadTransaction } from '#kernel/store';
import { type CivilDate, parameterOn } from '#kernel/time';
import { allOf, type Verdict } from '../exact/figure.ts';
import { type Amount, numberOf } from '../exact/ratio.ts';
import { judgeVariation, shownVariation, type VariationFigure } from '../exact/variation.ts';
import type { Leaf } from '../ledger/ledger.ts';
import { basicBalanceOf, resourceVariations } from './compare.ts';
import { isCounted, isSmall, totalsOf } from './leaf-totals.ts';
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
  type ResourceKey,
  type ResourceResult,
  resourceKeys,
  type SchoolRule,
  type Standards,
} from './resources.ts';

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

const shownVerdict = (of: VariationFigure, atMost: Amount) => ({
  coefficient: of.state === 'known' ? shownVariation(of).coefficient : null,
  mean: of.state === 'known' ? shownVariation(of).mean : null,
  missing: of.state === 'known' ? [] : of.missing.map((one) => one.detail),
  verdict: judgeVariation(of, atMost),
});

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
  const leaves = every.filter((leaf) => isCounted(leaf, stage, rules.smallPoint));
  const limit = rules.limits[stage];
  const schools = leaves.map((leaf) => shownSchool(leaf, rules.standards[stage], rules.rule));
  const variations = resourceVariations(leaves).map((figure, at) => ({
    key: resourceKeys[at] as ResourceKey,
    ...shownVerdict(figure, limit),
  }));
  return {
    stage,
    label: BALANCED_STAGES[stage],
    limit,
    schools,
    excluded: every
      .filter((leaf) => leaf.stage === stage && isSmall(leaf, rules.smallPoint))
      .map(({ school, name }) => ({ school, name })),
    variations,
    verdict: judgeCounty(
      schools.map((one) => one.verdict),
      variations.map((one) => one.verdict),
    ),
    basic: basicBalanceOf(leaves, rules.basic[stage]),
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
