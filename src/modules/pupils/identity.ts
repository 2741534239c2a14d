/** Numbers that name a pupil, over the checks of #kernel/identity. Source: domain handbook 02 §3, §6. */
import { identityNumber } from '#kernel/identity';
import type { Reason } from '#kernel/refusal';

type Facts = { readonly birthDate?: unknown; readonly gender?: unknown };
type Values = Readonly<Record<string, unknown>>;
const told = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What is wrong with a resident's identity number beside what is recorded, in Chinese; empty when nothing is (Q1). */
export const idNumberFaults = (number: string, facts: Facts = {}): string[] =>
  identityNumber(number, { birthDate: told(facts.birthDate), gender: told(facts.gender) }).reasons.map(
    (reason) => reason.detail,
  );

/** `G` formal with the identity number, `J` formal without one, `L` temporary; 18 signs behind it. */
export const ROLL_NUMBER = /^[GJL]\d{17}[\dX]$/;
export const ROLL_NUMBER_MESSAGE = '学籍号为19位：G、J或L，后接18位';

/** How firm a roll number is: formal with the identity number, formal without one, temporary. Of two the firmer stays. */
export const rollNumberRank = (rollNumber: unknown): number =>
  'LJG'.indexOf(String(rollNumber).charAt(0).toUpperCase());

export const isResidentId = (type: unknown): boolean => type === 'residentId';

/** What people type: any width and case, with blanks or hyphens. */
export const plainNumber = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

const NUMBER_FACTS = ['idType', 'idNumber', 'birthDate', 'gender'] as const;

/** A refusal would say what is covered: whoever changes one of what has to agree gives the covered other as well. */
const givenTogether = (unseen: readonly string[]): Reason[] => [
  {
    field: unseen[0] ?? '',
    detail: `${unseen.map((name) => LABELS[name] ?? name).join('、')}：对您遮盖，修改与它须一致的内容时请一并填写`,
    remedy: '请对照证件原件填写；不便填写的，请由能查看的人员修改。',
    facts: { code: 'covered-counterpart' },
  },
];
const LABELS: Readonly<Record<string, string>> = { idNumber: '证件号码', birthDate: '出生日期' };

/**
 * A resident's number whose check digit, date or sex does not fit is sent back where it is typed or imported (Q1).
 * @param unseen what stands there covered to who writes: with it nothing is compared
 */
export const wrongNumber = (
  next: Facts & Values,
  before: Values | null,
  unseen: ReadonlySet<string> = new Set(),
): Reason[] => {
  if (!isResidentId(next.idType) || !next.idNumber) return [];
  // What stood before anybody asked is the work list's: the rest of the row can be mended all the same.
  if (before && NUMBER_FACTS.every((name) => before[name] === next[name])) return [];
  const counterparts = NUMBER_FACTS.filter((name) => unseen.has(name));
  if (counterparts.length > 0) return givenTogether(counterparts);
  return identityNumber(String(next.idNumber), {
    birthDate: told(next.birthDate),
    gender: told(next.gender),
  }).reasons.map(({ detail, remedy }) => ({
    field: 'idNumber',
    detail: `证件号码：${detail}`,
    ...(remedy ? { remedy } : {}),
    facts: { code: 'bad-id' },
  }));
};
