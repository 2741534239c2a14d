/** Seven resources of a school × stage (教督〔2017〕6号). Source and sureness: domain handbook 03 §1a. */

import { allOf, type Figure, judge, quotient, type Verdict } from '../exact/figure.ts';
import type { Amount } from '../exact/ratio.ts';
import { compare, dividedBy, larger, minus, type Ratio, times, wholeUp } from '../exact/ratio.ts';

/** Stages that the supervision of balance looks at, each apart. */
export const BALANCED_STAGES = { primary: '小学', juniorMiddle: '初中' } as const;
export type BalancedStage = keyof typeof BALANCED_STAGES;

type Resource = {
  readonly label: string;
  /** What is counted or summed. */
  readonly numerator: string;
  readonly unit: string;
  /** In what a shortfall is told; persons and rooms are whole. */
  readonly gapUnit: string;
  readonly whole: boolean;
  /** Pupils to which the value refers. */
  readonly per: 1 | 100;
};

const perHundred = (label: string, numerator: string, gapUnit: string): Resource => ({
  label,
  numerator,
  unit: `${gapUnit}/百名学生`,
  gapUnit,
  whole: true,
  per: 100,
});
const perPupil = (label: string, numerator: string, gapUnit: string): Resource => ({
  label,
  numerator,
  unit: `${gapUnit}/生`,
  gapUnit,
  whole: false,
  per: 1,
});

export const RESOURCES = {
  degreeTeachers: perHundred('每百名学生拥有高于规定学历教师数', '高于规定学历的专任教师', '人'),
  backboneTeachers: perHundred('每百名学生拥有县级以上骨干教师数', '县级以上骨干教师', '人'),
  artSportTeachers: perHundred('每百名学生拥有体育、艺术专任教师数', '体育、音乐、美术专任教师', '人'),
  teachingArea: perPupil('生均教学及辅助用房面积', '教学及辅助用房面积', '平方米'),
  sportsArea: perPupil('生均体育运动场馆面积', '体育运动场馆面积', '平方米'),
  equipmentValue: perPupil('生均教学仪器设备值', '教学仪器设备值', '元'),
  multimediaRooms: perHundred('每百名学生拥有网络多媒体教室数', '网络多媒体教室', '间'),
} as const satisfies Record<string, Resource>;
export type ResourceKey = keyof typeof RESOURCES;
export const resourceKeys = Object.keys(RESOURCES) as ResourceKey[];

export type Totals = Readonly<Record<ResourceKey, Amount | null>>;
export type Standards = Readonly<Record<ResourceKey, Amount>>;

/** What decides about a school: how many standards it keeps, and how far below the others may lie. */
export type SchoolRule = { readonly least: number; readonly tolerance: Amount };

export type SchoolStageFacts = { readonly students: Amount | null; readonly totals: Totals };

export type ResourceResult = {
  readonly key: ResourceKey;
  readonly figure: Figure;
  readonly standard: Amount;
  readonly verdict: Verdict;
  /** Not met, and below the tolerated share of the standard besides. */
  readonly tooFar: boolean;
  /** How much is missing to the standard: people and rooms whole, areas and money exact; null where unknown. */
  readonly shortfall: Ratio | null;
};

export type SchoolResult = {
  readonly resources: readonly ResourceResult[];
  readonly met: number;
  readonly verdict: Verdict;
};

/** max(0, standard × pupils − what is there), rounded up to whole persons and rooms. */
export const shortfallOf = (key: ResourceKey, facts: SchoolStageFacts, standard: Amount): Ratio | null => {
  const there = facts.totals[key];
  if (there === null || facts.students === null) return null;
  const { per, whole } = RESOURCES[key];
  const short = larger(minus(dividedBy(times(standard, facts.students), per), there), 0);
  return whole ? { over: BigInt(wholeUp(short)), under: 1n } : short;
};

const judgeResource = (
  key: ResourceKey,
  facts: SchoolStageFacts,
  standard: Amount,
  { tolerance }: SchoolRule,
): ResourceResult => {
  const { numerator, per } = RESOURCES[key];
  const figure = quotient(
    { label: numerator, value: facts.totals[key] },
    { label: '学生数', value: facts.students },
    per,
  );
  const verdict = judge(figure, { atLeast: standard });
  const tooFar = figure.state === 'known' && compare(figure.value, times(tolerance, standard)) < 0;
  return { key, figure, standard, verdict, tooFar, shortfall: shortfallOf(key, facts, standard) };
};

/** Passes with six met and no other below 85 %. What is unknown leaves it open only while it could still decide. */
const verdictOf = (resources: readonly ResourceResult[], { least }: SchoolRule): Verdict => {
  const unknown = resources.filter((one) => one.verdict === 'unknown').length;
  const met = resources.filter((one) => one.verdict === 'met').length;
  if (resources.some((one) => one.tooFar) || met + unknown < least) return 'notMet';
  return unknown > 0 ? 'unknown' : 'met';
};

/** One school × stage against the seven standards. */
export const judgeSchool = (facts: SchoolStageFacts, standards: Standards, rule: SchoolRule): SchoolResult => {
  const resources = resourceKeys.map((key) => judgeResource(key, facts, standards[key], rule));
  return {
    resources,
    met: resources.filter((one) => one.verdict === 'met').length,
    verdict: verdictOf(resources, rule),
  };
};

/** The county passes when each school does and each of the seven coefficients keeps its limit. */
export const judgeCounty = (schools: readonly Verdict[], variations: readonly Verdict[]): Verdict =>
  schools.length === 0 ? 'unknown' : allOf([...schools, ...variations]);
