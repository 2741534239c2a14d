import { type Amount, dividedBy, plus, type Ratio, ratio, times } from '../exact/ratio.ts';

/** Stages that share the premises of a through school. */
export const SHARING = ['primary', 'juniorMiddle', 'seniorMiddle'] as const;
export type SharingStage = (typeof SHARING)[number];
export type StageWeights = Readonly<Record<SharingStage, Amount>>;

/** Weights of a school with primary pupils, and of a complete middle school (完全中学) without them. */
export type ThroughSchoolWeights = { readonly withPrimary: StageWeights; readonly middleOnly: StageWeights };

/**
 * What shared premises give to each stage of a through school: a stage's weight × its pupils, over the sum of all.
 * Teachers are not divided so: they belong to the stage that they teach.
 * @returns by stage with pupils; empty where nobody is taught
 * Source: practice of the supervision of balance, published by provinces; domain handbook 03 §1b [likely].
 */
export const splitShared = (
  shared: Amount,
  students: Readonly<Partial<Record<SharingStage, Amount>>>,
  weights: ThroughSchoolWeights,
): ReadonlyMap<SharingStage, Ratio> => {
  const present = SHARING.filter((stage) => ratio(students[stage] ?? 0).over > 0n);
  const of = present.includes('primary') ? weights.withPrimary : weights.middleOnly;
  const weighted = present.map((stage) => [stage, times(of[stage], students[stage] ?? 0)] as const);
  const all = weighted.reduce((sum, [, weight]) => plus(sum, weight), ratio(0));
  return new Map(weighted.map(([stage, weight]) => [stage, dividedBy(times(shared, weight), all)]));
};
