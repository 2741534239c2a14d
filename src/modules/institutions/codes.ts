/**
 * The school's identifier code and its credit code. Sources: 学校(机构)代码管理办法 (教育部 2011),
 * GB 32100-2015; domain handbook 02 §2, §6.
 */
import type { Stage } from './stages.ts';

/** First two digits of the ten-digit identifier code AABBCCCCCC. */
export const CODE_CLASSES: Readonly<Record<string, string>> = {
  '11': '幼儿园',
  '21': '小学',
  '22': '成人小学',
  '31': '普通初中',
  '32': '职业初中',
  '33': '成人初中',
  '34': '普通高中',
  '35': '成人高中',
  '36': '中等职业学校',
  '37': '专门学校',
  '41': '普通高等学校',
  '42': '成人高等学校',
  '51': '特殊教育学校',
  '91': '培养研究生的科研机构',
  '92': '民办的其他高等教育机构',
  '93': '中等职业培训机构',
};

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

/** An attached part (附设班: 119, 219, …, 368) bears its host's code, so no class is asked of it. */
const isAttached = (kind: string): boolean => kind.endsWith('9') || kind === '368';

/** The class (AA) that an identifier code names. */
export const classOfCode = (code: string): string => code.slice(0, 2);

/** Whether a code has the shape AABBCCCCCC with a class that exists. */
export const isIdentifierCode = (code: string): boolean => /^\d{10}$/.test(code) && classOfCode(code) in CODE_CLASSES;

/**
 * Whether the class of an identifier code fits the kind of school (quality rule Q9): true, false, or null where
 * nothing can be said (an unknown kind, an attached part). A kind's first two digits are its class
 * (GB/T 33782-2017); sources disagree about 331, so classes 32 and 33 both pass.
 */
export const codeFitsKind = (code: string, kind: string): boolean | null => {
  if (!/^\d{3}$/.test(kind) || isAttached(kind)) return null;
  const fitting = kind === '331' ? ['32', '33'] : [kind.slice(0, 2)];
  return fitting.includes(classOfCode(code));
};

/**
 * Whether one of the old codes may be kept by what a merger makes: all old codes are of one class and the new
 * school is of that class too. Rule: merger within one class may keep one old code; change of class needs a new one.
 */
export const mayKeepCode = (oldCodes: readonly string[], kindAfter: string): boolean =>
  new Set(oldCodes.map(classOfCode)).size === 1 && codeFitsKind(oldCodes[0] ?? '', kindAfter) !== false;

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/** The check character of a credit code's first 17 (GB 32100-2015), null where they hold a foreign character. */
export const creditCodeCheck = (first17: string): string | null => {
  const values = [...first17].map((letter) => CREDIT_ALPHABET.indexOf(letter));
  if (values.length !== 17 || values.includes(-1)) return null;
  const sum = values.reduce((total, value, at) => total + value * (CREDIT_WEIGHTS[at] ?? 0), 0);
  return CREDIT_ALPHABET[(31 - (sum % 31)) % 31] ?? null;
};

/**
 * What is odd about a credit code, null where nothing is. A warning, never a refusal: some early codes fail the check.
 */
export const creditCodeWarning = (code: string): string | null => {
  if (code.length !== 18) return `统一社会信用代码应为18位，现为${code.length}位`;
  const check = creditCodeCheck(code.slice(0, 17));
  if (check === null) return '统一社会信用代码含有不使用的字符（没有I、O、S、V、Z）';
  return check === code[17] ? null : '统一社会信用代码的校验位不符，请与证书核对';
};
