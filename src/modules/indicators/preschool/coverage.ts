/** 学前教育普及普惠 (教督〔2020〕1号). Source: domain handbook 03 §3. */
import { type Figure, judge, quotient, type Verdict } from '../exact/figure.ts';
import type { Amount } from '../exact/ratio.ts';

export type Kindergarten = {
  readonly pupils: number;
  readonly isPublic: boolean;
  /** 普惠性民办 with its recognition in force. */
  readonly isInclusive: boolean;
};
/** 普惠率 is by pupils unless a plan says 园数 (Longwan 2020: by kindergarten). */
export const COUNT_BY = { pupils: '按在园幼儿数', kindergartens: '按幼儿园数' } as const;
export type CountBy = keyof typeof COUNT_BY;

const weightOf = (one: Kindergarten, by: CountBy): number => (by === 'pupils' ? one.pupils : 1);
const sumOf = (all: readonly Kindergarten[], by: CountBy) => all.reduce((sum, one) => sum + weightOf(one, by), 0);

/** Shares of public and of inclusive places among all. Null where no kindergarten is known at all. */
export const inclusiveShares = (all: readonly Kindergarten[] | null, by: CountBy) => {
  const whole = { label: by === 'pupils' ? '在园幼儿数' : '幼儿园数', value: all && sumOf(all, by) };
  const of = (label: string, keep: (one: Kindergarten) => boolean): Figure =>
    quotient({ label, value: all && sumOf(all.filter(keep), by) }, whole);
  return {
    publicShare: of('公办园合计', (one) => one.isPublic),
    inclusiveShare: of('公办园与普惠性民办园合计', (one) => one.isPublic || one.isInclusive),
  };
};

/** 学前三年毛入园率: everybody in kindergarten ÷ resident children of 3 to 5. */
export const grossEnrolment = (pupils: number | null, residents: number | null): Figure =>
  quotient({ label: '在园幼儿数', value: pupils }, { label: '3至5岁常住人口数', value: residents });

export type PreschoolClass = { readonly grade: 'lower' | 'middle' | 'upper' | 'mixed'; readonly pupils: number };
export type PreschoolClassLimits = Readonly<Record<PreschoolClass['grade'], number>>;

/** 班额达标率: classes within their limit ÷ classes. */
export const classesWithin = (classes: readonly PreschoolClass[] | null, limits: PreschoolClassLimits): Figure =>
  quotient(
    { label: '班额达标班级数', value: classes?.filter((one) => one.pupils <= limits[one.grade]).length ?? null },
    { label: '幼儿园班级数', value: classes?.length ?? null },
  );

/** Pupils for each teacher; met from 15 down. */
export const pupilsPerTeacher = (pupils: number | null, teachers: number | null): Figure =>
  quotient({ label: '在园幼儿数', value: pupils }, { label: '幼儿园专任教师数', value: teachers });

export const certifiedShare = (certified: number | null, all: number | null): Figure =>
  quotient({ label: '持证园长、专任教师数', value: certified }, { label: '园长、专任教师数', value: all });

export type SpaceFacts = { readonly outdoor: Amount; readonly activity: Amount; readonly building: Amount };

/** Does a kindergarten keep the areas per child? One designed before the code's day owes only a share of them. */
export const spaceVerdict = (
  area: SpaceFacts,
  pupils: number | null,
  standards: SpaceFacts,
): Readonly<Record<keyof SpaceFacts, Verdict>> => {
  const of = (key: keyof SpaceFacts, label: string): Verdict =>
    judge(quotient({ label, value: area[key] }, { label: '在园幼儿数', value: pupils }), { atLeast: standards[key] });
  return {
    outdoor: of('outdoor', '户外活动场地面积'),
    activity: of('activity', '活动室面积'),
    building: of('building', '建筑面积'),
  };
};
