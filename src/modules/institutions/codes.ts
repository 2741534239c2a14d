/**
 * What a school's identifier code and its kind say of each other. The code's own shape is #kernel/identity's.
 * Source: 学校(机构)代码管理办法 (教育部 2011); domain handbook 02 §2.
 */
import { classFitsKind } from '#kernel/identity';
import type { Stage } from './stages.ts';

/** Stages of a 办学类型 (code list `school-kind`) by its first two digits, and where a kind has more than those. */
const STAGES_OF_CLASS: Readonly<Record<string, readonly Stage[]>> = {
  '11': ['preschool'],
  '21': ['primary'],
  '31': ['juniorMiddle'],
  '32': ['juniorMiddle'],
  '34': ['seniorMiddle'],
  '36': ['vocational'],
  '37': ['juniorMiddle'],
  '51': ['special'],
};
const STAGES_OF_KIND: Readonly<Record<string, readonly Stage[]>> = {
  '312': ['primary', 'juniorMiddle'],
  '341': ['juniorMiddle', 'seniorMiddle'],
  '343': ['juniorMiddle', 'seniorMiddle'],
  '345': ['primary', 'juniorMiddle', 'seniorMiddle'],
};

/** The stages that a kind of school has of itself; none where the kind is unknown or no school's (成人学校). */
export const stagesOfKind = (kind: string): readonly Stage[] =>
  STAGES_OF_KIND[kind] ?? STAGES_OF_CLASS[kind.slice(0, 2)] ?? [];

/** The class (AA) that an identifier code AABBCCCCCC names. */
export const classOfCode = (code: string): string => code.slice(0, 2);

/**
 * Whether one of the old codes may be kept by what a merger makes: all old codes are of one class and the new
 * school is of that class too. Rule: merger within one class may keep one old code; change of class needs a new one.
 */
export const mayKeepCode = (oldCodes: readonly string[], kindAfter: string): boolean =>
  new Set(oldCodes.map(classOfCode)).size === 1 && classFitsKind(oldCodes[0], kindAfter).outcome !== 'notMet';
