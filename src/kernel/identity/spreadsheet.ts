import { finding } from './answer.ts';

/** A number column keeps 15 digits: what it showed as 3.20413E+17 comes out like this, or with zeros behind. */
const SCIENTIFIC = /^\d(\.\d+)?E\+?\d{1,2}$/;

/** Whether a text is what a spreadsheet made of a long number. @example isScientific('3.20413E+17') // true */
export const isScientific = (text: string): boolean => SCIENTIFIC.test(text);

/** Eighteen digits of which the last three were lost: 15 significant ones, then zeros. */
export const hasLostTail = (text: string): boolean => /^\d{15}000$/.test(text);

/** @param what 证件号码, 手机号码 … */
export const spreadsheetFinding = (what: string) =>
  finding(
    'spreadsheet',
    `这个${what}被表格软件当作数值存过，末几位已经丢失，无法还原`,
    '请在原始材料中查到完整号码，把该列设为“文本”格式后重新填写。',
  );
