/** How large a class may be, by stage and day. Each figure is dated and has its source. */
import { z } from 'zod';
import { Refusal } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { type CivilDate, type ParameterDefinition, parameter, parameterOn } from '#kernel/time';
import type { Stage } from '#modules/institutions';

const CODE = '《中小学校设计规范》（GB 50099—2011）：完全小学每班45人，初级中学、高级中学每班50人';
const KINDERGARTEN = '《幼儿园工作规程》第十一条：小班25人、中班30人、大班35人、混合班30人';

const pupils = z.number().int().min(1).max(100);
const base = { unit: '人', module: 'pupils', keeper: '基教科' } as const;
const seed = <V>(value: V, source: string, from: string) => [
  { value, region: 'CN', from, to: null, source, sourceCheckedOn: '2026-11-23', certainty: 'sure' as const },
];
const ofStage = (name: string, label: string, value: number) =>
  parameter({ ...base, name, label, schema: pupils, seeds: seed(value, CODE, '2012-01-01') });

export const primaryClassLimit = ofStage('primaryClassLimit', '小学班额标准', 45);
export const juniorMiddleClassLimit = ofStage('juniorMiddleClassLimit', '初中班额标准', 50);
export const seniorMiddleClassLimit = ofStage('seniorMiddleClassLimit', '普通高中班额标准', 50);

/** Kindergartens by year of the stage, and classes of mixed age. */
export const preschoolClassLimits = parameter({
  ...base,
  name: 'preschoolClassLimits',
  label: '幼儿园班额上限',
  schema: z.strictObject({ lower: pupils, middle: pupils, upper: pupils, mixed: pupils }),
  show: ({ lower, middle, upper, mixed }) => `小班${lower}、中班${middle}、大班${upper}、混龄${mixed}`,
  seeds: seed({ lower: 25, middle: 30, upper: 35, mixed: 30 }, KINDERGARTEN, '2016-03-01'),
});

export const classLimitParameters = [
  primaryClassLimit,
  juniorMiddleClassLimit,
  seniorMiddleClassLimit,
  preschoolClassLimits,
] as const;

const BY_STAGE: Readonly<Partial<Record<Stage, ParameterDefinition<number>>>> = {
  primary: primaryClassLimit,
  juniorMiddle: juniorMiddleClassLimit,
  seniorMiddle: seniorMiddleClassLimit,
};

/** Outside its dates a standard is not in force: then only the class's own limit holds. */
const inForce = async <V>(tx: ReadTransaction, one: ParameterDefinition<V>, on: CivilDate): Promise<V | null> => {
  try {
    return await parameterOn(tx, one, on);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-in-force') return null;
    throw error;
  }
};

export type SizedClass = {
  readonly stage: Stage;
  readonly kind: string;
  /** Its year of the stage, 1 for the first. */
  readonly grade: number;
  /** The limit that the school set for this class. */
  readonly limit: number | null;
};

const standardOn = async (tx: ReadTransaction, { stage, kind, grade }: SizedClass, on: CivilDate) => {
  if (stage === 'preschool') {
    const given = await inForce(tx, preschoolClassLimits, on);
    if (!given) return null;
    return kind === 'mixedAge' ? given.mixed : ([given.lower, given.middle][grade - 1] ?? given.upper);
  }
  const standard = BY_STAGE[stage];
  return standard ? inForce(tx, standard, on) : null;
};

/** The most pupils that a class may have on a day: what the school set, never above the stage's standard; null where neither is set. */
export const classLimitOn = async (tx: ReadTransaction, one: SizedClass, on: CivilDate): Promise<number | null> => {
  const key = `class limit ${one.stage} ${one.kind} ${one.stage === 'preschool' ? one.grade : ''} ${on}`;
  const standard = await tx.once(key, () => standardOn(tx, one, on));
  if (standard === null) return one.limit;
  return Math.min(standard, one.limit ?? standard);
};

export const SIZE_BANDS = {
  within: '未超标准',
  overStandard: '超标准班额',
  oversize: '大班额',
  extreme: '超大班额',
} as const;
export type SizeBand = keyof typeof SIZE_BANDS;
export type SizeEnds = { readonly limit: number | null; readonly oversizeFrom: number; readonly extremeFrom: number };

/** Which band so many pupils fall in. Source: 教育部消除大班额专项规划口径; domain handbook 03 §4. */
export const sizeBandOf = (members: number, { limit, oversizeFrom, extremeFrom }: SizeEnds): SizeBand => {
  if (members >= extremeFrom) return 'extreme';
  if (members >= oversizeFrom) return 'oversize';
  return limit !== null && members > limit ? 'overStandard' : 'within';
};
