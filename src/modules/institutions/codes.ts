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
  '91': '其他教育机构',
  '92': '其他教育机构',
  '93': '其他教育机构',
};

/**
 * Class and stages of each 办学类型 (code list `school-kind`). Classes of an attached part (119, 219, …) are its
 * host's, so none is asked of it. The list itself is to be confirmed with the current statistical programme.
 */
const KINDS: Readonly<Record<string, { readonly classes: readonly string[]; readonly stages: readonly Stage[] }>> = {
  '111': { classes: ['11'], stages: ['preschool'] },
  '119': { classes: [], stages: ['preschool'] },
  '211': { classes: ['21'], stages: ['primary'] },
  '218': { classes: ['21'], stages: ['primary'] },
  '219': { classes: [], stages: ['primary'] },
  '311': { classes: ['31'], stages: ['juniorMiddle'] },
  '312': { classes: ['31'], stages: ['primary', 'juniorMiddle'] },
  '319': { classes: [], stages: ['juniorMiddle'] },
  '331': { classes: ['32'], stages: ['juniorMiddle'] },
  '341': { classes: ['34'], stages: ['juniorMiddle', 'seniorMiddle'] },
  '342': { classes: ['34'], stages: ['seniorMiddle'] },
  '345': { classes: ['34'], stages: ['primary', 'juniorMiddle', 'seniorMiddle'] },
  '349': { classes: [], stages: ['seniorMiddle'] },
  '361': { classes: ['36'], stages: ['vocational'] },
  '362': { classes: ['36'], stages: ['vocational'] },
  '363': { classes: ['36'], stages: ['vocational'] },
  '364': { classes: ['36'], stages: ['vocational'] },
  '365': { classes: ['36'], stages: ['vocational'] },
  '366': { classes: ['36'], stages: ['vocational'] },
  '368': { classes: [], stages: ['vocational'] },
  '371': { classes: ['37'], stages: ['juniorMiddle'] },
  '511': { classes: ['51'], stages: ['special'] },
  '512': { classes: ['51'], stages: ['special'] },
  '513': { classes: ['51'], stages: ['special'] },
  '514': { classes: ['51'], stages: ['special'] },
  '519': { classes: [], stages: ['special'] },
};

/** The stages that a kind of school has of itself; none where the kind is unknown. */
export const stagesOfKind = (kind: string): readonly Stage[] => KINDS[kind]?.stages ?? [];

/** The class (AA) that an identifier code names. */
export const classOfCode = (code: string): string => code.slice(0, 2);

/** Whether a code has the shape AABBCCCCCC with a class that exists. */
export const isIdentifierCode = (code: string): boolean => /^\d{10}$/.test(code) && classOfCode(code) in CODE_CLASSES;

/**
 * Whether the class of an identifier code fits the kind of school (quality rule Q9): true, false, or null where
 * nothing can be said (an unknown kind, an attached part).
 */
export const codeFitsKind = (code: string, kind: string): boolean | null => {
  const classes = KINDS[kind]?.classes;
  return classes?.length ? classes.includes(classOfCode(code)) : null;
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
