import type { Reason } from '#kernel/refusal';
import { decided, finding, type RuleAnswer, tidy, unknown } from './answer.ts';
import { isScientific, spreadsheetFinding } from './spreadsheet.ts';

/** GB 32100-2015, 4: digits and capitals without I, O, S, V, Z; a character's place is its value. */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** GB 11714-1997: weights of the eight characters of the body's own number. */
const BODY_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of the first seventeen. @example creditCheckOf('91350100M000100Y4') // '3' */
export const creditCheckOf = (seventeen: string): string => {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * SIGNS.indexOf(seventeen[at] as string), 0);
  return SIGNS[(31 - (sum % 31)) % 31] as string;
};

const bodyCheckOf = (eight: string): string => {
  const sum = BODY_WEIGHTS.reduce((total, weight, at) => total + weight * Number.parseInt(eight[at] as string, 36), 0);
  return '0123456789X'[(11 - (sum % 11)) % 11] as string;
};

const findings = (code: string): Reason[] => {
  const found: Reason[] = [];
  if (creditCheckOf(code.slice(0, 17)) !== code[17])
    found.push(finding('checksum', '末位校验码与前17位不符', '请对照登记证书核对；少数早期赋码本身如此，可保留。'));
  if (bodyCheckOf(code.slice(8, 16)) !== code[16])
    found.push(
      finding('body', '第9至17位主体标识码的校验位不符', '请对照登记证书核对；少数早期赋码本身如此，可保留。'),
    );
  return found;
};

/**
 * Is this a unified social credit code (GB 32100-2015)? Some early codes fail the check, so what is found never
 * refuses: `met` with warnings. Only what cannot be such a code at all is not met.
 * @example creditCode('91350100M000100Y43').warnings // []
 */
export const creditCode = (text: string | null | undefined): RuleAnswer => {
  const code = tidy(text);
  if (!code) return unknown('统一社会信用代码');
  if (isScientific(code)) return decided([spreadsheetFinding('统一社会信用代码')]);
  if (code.length !== 18)
    return decided([], [finding('length', `应为18位，现有${[...code].length}位`, '请对照登记证书核对。')]);
  if (![...code].every((sign) => SIGNS.includes(sign)))
    return decided(
      [],
      [finding('characters', '含有不使用的字符（I、O、S、V、Z 或符号）', '请对照登记证书核对，注意1与I、0与O。')],
    );
  return decided([], findings(code));
};
