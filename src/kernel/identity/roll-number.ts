import type { Reason } from '#kernel/refusal';
import { isCivilDate } from '#kernel/time';
import { decided, finding, type RuleAnswer, tidy, unknown } from './answer.ts';
import { checkOf, identityNumber } from './identity-number.ts';
import { isScientific, spreadsheetFinding } from './spreadsheet.ts';

/** G: formal, with the identity number; J: formal, without one; L: for the time being. */
const SHAPE = /^[GJL]\d{17}[\dX]$/;

const dateFinding = (rest: string): Reason[] => {
  const date = `${rest.slice(6, 10)}-${rest.slice(10, 12)}-${rest.slice(12, 14)}`;
  return isCivilDate(date)
    ? []
    : [finding('date', `学籍号中的“${rest.slice(6, 14)}”不是日历上的一天`, '请对照全国学籍系统核对。')];
};

const judge = (kind: string, rest: string): RuleAnswer => {
  if (kind === 'G') {
    const inner = identityNumber(rest);
    const reasons = inner.reasons.map((reason) => ({ ...reason, detail: `G后的身份号码：${reason.detail}` }));
    return decided(reasons, inner.warnings);
  }
  const odd = kind === 'J' && checkOf(rest) !== rest[17];
  return decided(
    dateFinding(rest),
    odd ? [finding('checksum', '学籍号末位校验码与前面不符', '请对照全国学籍系统核对。')] : [],
  );
};

/** The number is for life and is not changed with the identity number: where they differ it is only flagged. */
const differing = (kind: string, rest: string, identity: string): Reason[] =>
  kind === 'G' && identity && identity !== rest
    ? [finding('differs', '学籍号中的身份号码与登记的不同', '身份号码变更过的，学籍号终身不变，无需处理；否则请核对。')]
    : [];

/**
 * Is this a pupil's national roll number (学籍号): a letter G, J or L and 18 characters?
 * Source: domain handbook 02 §3 [likely].
 * @param identity the identity number recorded beside it
 */
export const rollNumber = (text: string | null | undefined, identity?: string | null): RuleAnswer => {
  const number = tidy(text);
  if (!number) return unknown('学籍号');
  if (isScientific(number)) return decided([spreadsheetFinding('学籍号')]);
  if (/^\d{17}[\dX]$/.test(number))
    return decided([finding('letter', '只有18位，缺少前面的字母（G、J或L）', '请对照全国学籍系统补上首位字母。')]);
  if (!SHAPE.test(number))
    return decided([
      finding('shape', `学籍号应为字母G、J或L加18位，共19位，现有${[...number].length}位`, '请对照全国学籍系统核对。'),
    ]);
  const [kind, rest] = [number.slice(0, 1), number.slice(1)];
  const judged = judge(kind, rest);
  return { ...judged, warnings: [...judged.warnings, ...differing(kind, rest, tidy(identity))] };
};
