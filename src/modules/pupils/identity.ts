/** Numbers that name a pupil, over the checks of #kernel/identity. Source: domain handbook 02 §3, §6. */
import { identityNumber } from '#kernel/identity';

type Facts = { readonly birthDate?: unknown; readonly gender?: unknown };
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
