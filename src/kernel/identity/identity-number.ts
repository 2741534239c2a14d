import type { CodeBook } from '#kernel/code';
import type { Reason } from '#kernel/refusal';
import { type CivilDate, isCivilDate, today } from '#kernel/time';
import { decided, finding, type RuleAnswer, tidy, unknown } from './answer.ts';
import { hasLostTail, isScientific, spreadsheetFinding } from './spreadsheet.ts';

/** GB 11643-1999, 4.2: weights of the first seventeen digits. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** First two digits: provinces (GB/T 2260), 83 on residence permits of people from Taiwan, 9 on those of foreigners. */
const PROVINCES = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/;
const EARLIEST = '1890-01-01';

/** The check character of seventeen digits by GB 11643-1999. @example checkOf('11010519491231002') // 'X' */
export const checkOf = (seventeen: string): string => {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(seventeen[at]), 0);
  return CHECKS[sum % 11] as string;
};

/** What an identity number says: division (GB/T 2260 of its time), birth date, gender (GB/T 2261.1). */
export type IdentityFacts = {
  readonly number: string;
  readonly division: string;
  readonly birthDate: CivilDate;
  readonly gender: '1' | '2';
};

const dateAt = (digits: string): string => `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;

/** Reads eighteen well-formed characters without judging them. */
const read = (number: string): IdentityFacts => ({
  number,
  division: number.slice(0, 6),
  birthDate: dateAt(number.slice(6, 14)),
  gender: Number(number[16]) % 2 === 1 ? '1' : '2',
});

export type IdentityQuestion = {
  /** As recorded beside it, to be compared. */
  readonly gender?: string | null;
  readonly birthDate?: CivilDate | null;
  /** Knows the divisions, retired ones too. */
  readonly codes?: CodeBook;
  /** Births lie on or before this day; today unless told. */
  readonly on?: CivilDate;
};

/** What is wrong with its shape; null where it has eighteen well-formed characters. */
const shapeFinding = (number: string): Reason | null => {
  if (isScientific(number)) return spreadsheetFinding('证件号码');
  if (/^\d{15}$/.test(number))
    return finding('old', '这是15位的第一代号码，已于2013年1月1日停止使用', '请填写18位的公民身份号码。');
  if (number.length !== 18)
    return finding('length', `公民身份号码应为18位，现有${[...number].length}位`, '请对照证件核对。');
  if (!/^\d{17}[\dX]$/.test(number)) return finding('characters', '前17位应为数字，末位为数字或X', '请对照证件核对。');
  return null;
};

const birthFinding = (facts: IdentityFacts, on: CivilDate): Reason | null => {
  const { birthDate } = facts;
  if (isCivilDate(birthDate) && birthDate >= EARLIEST && birthDate <= on) return null;
  const why = isCivilDate(birthDate) ? '不在合理的范围内' : '不是日历上的一天';
  return finding('date', `第7至14位“${facts.number.slice(6, 14)}”作为出生日期${why}`, '请对照证件核对。');
};

const checkFinding = (number: string): Reason | null => {
  if (checkOf(number) === number[17]) return null;
  if (hasLostTail(number)) return spreadsheetFinding('证件号码');
  return finding('checksum', '末位校验码与前17位不符，通常是录错一位，或相邻两位颠倒', '请对照证件逐位核对。');
};

const GENDERS: Readonly<Record<string, string>> = { 1: '男', 2: '女' };

const comparisons = (facts: IdentityFacts, { gender, birthDate }: IdentityQuestion): (Reason | null)[] => [
  gender && GENDERS[gender] && gender !== facts.gender
    ? finding('gender', `第17位表示${GENDERS[facts.gender]}，登记的性别是${GENDERS[gender]}`, '请核对号码和性别。')
    : null,
  birthDate && birthDate !== facts.birthDate
    ? finding('birth', `号码中的出生日期是${facts.birthDate}，登记的是${birthDate}`, '请核对号码和出生日期。')
    : null,
];

/** A county that the list does not have is worth a look, no refusal: lists begin in 1980 and leave out special areas. */
const divisionWarning = ({ division }: IdentityFacts, codes: CodeBook | undefined): Reason | null => {
  if (!codes || division.startsWith('9') || codes.find('division', division)) return null;
  const province = division.slice(0, 2);
  const covered = codes
    .children('division', `${province}0000`)
    .some((below) => codes.children('division', below.code).length > 0);
  if (!covered) return null;
  return finding(
    'division',
    `前6位“${division}”不在行政区划代码（含停用的）中`,
    '请对照证件核对；确为此号码的，无需处理。',
  );
};

const those = (found: readonly (Reason | null)[]): Reason[] => found.filter((one): one is Reason => one !== null);

/**
 * Is this a citizen's identity number (GB 11643-1999), and does it agree with what is recorded beside it?
 * A warning where its division is not among the codes of GB/T 2260, retired ones included.
 * @example identityNumber('11010519491231002X').outcome // 'met'
 */
export const identityNumber = (text: string | null | undefined, question: IdentityQuestion = {}): RuleAnswer => {
  const number = tidy(text).replace(/\.0+$/, '');
  if (!number) return unknown('公民身份号码');
  const shape = shapeFinding(number);
  if (shape) return decided([shape]);
  const facts = read(number);
  const checked = checkFinding(number);
  if (checked?.facts?.kind === 'spreadsheet') return decided([checked]);
  const province = PROVINCES.test(number)
    ? null
    : finding('province', `前两位“${number.slice(0, 2)}”不是省级区划代码`, '请对照证件核对。');
  const suspect =
    checked === null && hasLostTail(number)
      ? finding('spreadsheet', '末三位都是0，可能被表格软件当作数值存过', '请对照证件核对末三位。')
      : null;
  return decided(
    those([province, birthFinding(facts, question.on ?? today()), checked, ...comparisons(facts, question)]),
    those([province ? null : divisionWarning(facts, question.codes), suspect]),
  );
};

/** What a number that `identityNumber` finds met says; null otherwise. */
export const identityFacts = (text: string | null | undefined): IdentityFacts | null =>
  identityNumber(text).outcome === 'met' ? read(tidy(text).replace(/\.0+$/, '')) : null;
