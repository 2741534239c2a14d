import { decided, finding, type RuleAnswer, tidy, unknown } from './answer.ts';
import { isScientific, spreadsheetFinding } from './spreadsheet.ts';

/** As it is dialled: without country code, brackets and dashes. @example mobileDigits('+86 138-0000-0000') // '13800000000' */
export const mobileDigits = (text: string): string =>
  tidy(text)
    .replace(/\.0+$/, '')
    .replace(/[-()（）]/g, '')
    .replace(/^(\+86|0086|86(?=1\d{10}$))/, '');

/** Is this a mobile number of the mainland: eleven digits, the second from 3 to 9? */
export const mobileNumber = (text: string | null | undefined): RuleAnswer => {
  if (!tidy(text)) return unknown('手机号码');
  if (isScientific(tidy(text))) return decided([spreadsheetFinding('手机号码')]);
  const digits = mobileDigits(text ?? '');
  if (/^1[3-9]\d{9}$/.test(digits)) return decided([]);
  return decided([
    /^\d+$/.test(digits) && digits.length !== 11
      ? finding('length', `手机号码应为11位，现有${digits.length}位`, '请核对后重新填写。')
      : finding('shape', '不像大陆手机号码（1开头，第二位3至9，共11位）', '请核对；固定电话请填在其他电话一栏。'),
  ]);
};
