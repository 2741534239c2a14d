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

export const isResidentId = (type: unknown): boolean => type === 'residentId';

/** What people type: any width and case, with blanks or hyphens. */
export const plainNumber = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

const NUMBER_FACTS = ['idType', 'idNumber', 'birthDate', 'gender'] as const;

/** A resident's number whose check digit, date or sex does not fit is sent back where it is typed or imported (Q1). */
export const wrongNumber = (next: Facts & Values, before: Values | null): Reason[] => {
  if (!isResidentId(next.idType) || !next.idNumber) return [];
  // What stood before anybody asked is the work list's: the rest of the row can be mended all the same.
  if (before && NUMBER_FACTS.every((name) => before[name] === next[name])) return [];
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
