/**
 * Stages of schooling and the grade of a class on a day. A class is named after the year its pupils entered
 * (2023级3班); its grade follows from the school year and is never stored. Source: domain handbook 02 §5, §8.
 */
import { type CivilDate, periodAt, type SchoolCalendar } from '#kernel/time';

export const STAGES = {
  preschool: '学前',
  primary: '小学',
  juniorMiddle: '初中',
  seniorMiddle: '普通高中',
  vocational: '中职',
  special: '特教',
} as const;
export type Stage = keyof typeof STAGES;
export const stages = Object.keys(STAGES) as Stage[];

/** Years of a stage unless a school × stage says otherwise (五四学制: primary 5, juniorMiddle 4). */
export const STAGE_YEARS: Readonly<Record<Stage, number>> = {
  preschool: 3,
  primary: 6,
  juniorMiddle: 3,
  seniorMiddle: 3,
  vocational: 3,
  special: 9,
};

/** The school year turns on 1 September unless the bureau's calendar (`schoolCalendar(tx)`) says another day. */
const STATISTICAL_YEAR: SchoolCalendar = {
  yearStart: (year) => `${year}-09-01`,
  secondTermStart: (year) => `${year + 1}-02-01`,
};

/**
 * The calendar year in which the school year of a day began: 2025 for the school year 2025-2026.
 * @example academicYearOf('2026-08-31') // 2025
 */
export const academicYearOf = (on: CivilDate, calendar: SchoolCalendar = STATISTICAL_YEAR): number =>
  periodAt('schoolYear', on, calendar).ordinal;

const NUMBERS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const PRESCHOOL_GRADES = ['', '小班', '中班', '大班'] as const;

/** How people call a grade of a stage: 三年级, 初三, 高一, 大班. */
export const gradeLabel = (stage: Stage, grade: number): string => {
  if (stage === 'preschool') return PRESCHOOL_GRADES[grade] ?? `第${grade}年`;
  const number = NUMBERS[grade] ?? String(grade);
  if (stage === 'juniorMiddle') return `初${number}`;
  if (stage === 'seniorMiddle') return `高${number}`;
  return `${number}年级`;
};

export type Grade =
  | { readonly state: 'inSchool'; readonly grade: number; readonly label: string }
  /** The entry year lies ahead, or the last year of the stage is over. */
  | { readonly state: 'notYet' | 'finished'; readonly grade: number; readonly label: null };

/**
 * The grade of those who entered a stage in `entryYear`, in the school year that began in `academicYear`:
 * academicYear − entryYear + 1, within the stage's length.
 * @param years length of the stage in this school, `STAGE_YEARS` unless told
 * @example gradeOf({ stage: 'primary', entryYear: 2023 }, 2025) // { state: 'inSchool', grade: 3, label: '三年级' }
 */
export const gradeOf = (
  of: { readonly stage: Stage; readonly entryYear: number },
  academicYear: number,
  years: number = STAGE_YEARS[of.stage],
): Grade => {
  const grade = academicYear - of.entryYear + 1;
  if (grade < 1) return { state: 'notYet', grade, label: null };
  if (grade > years) return { state: 'finished', grade, label: null };
  return { state: 'inSchool', grade, label: gradeLabel(of.stage, grade) };
};

/** The natural name of a class: 2023级3班. */
export const classLabel = (entryYear: number, classNumber: number): string => `${entryYear}级${classNumber}班`;
