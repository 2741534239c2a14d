import { z } from 'zod';

/** Values as PostgreSQL takes them, where zod's own forms are wider. */

/** In milliseconds; no zone moves an instant further. */
const A_DAY = 86_400_000;

/** Its calendar has no year 0, and the house stops at 9999, in every zone; its offsets end before ±16 hours. */
export const isInstant = (text: string): boolean => {
  const at = new Date(text).getTime();
  if (Number.isNaN(at) || /[+-](1[6-9]|2\d):?\d\d$/.test(text)) return false;
  return [at - A_DAY, at + A_DAY].every((moved) => isStoredYear(new Date(moved).toISOString()));
};

/** `0001` to `9999` in front. */
export const isStoredYear = (text: string): boolean => /^(?!0000)\d{4}-/.test(text);

/** NUL and halves of characters cannot be stored by PostgreSQL; other control characters are never meant. */
export const isReadable = (text: string): boolean => /^(?:[\t\n\r]|[^\p{Cc}\p{Cs}])*$/u.test(text);

/** An instant of the years 1 to 9999, with its offset. */
export const instantText = z.iso.datetime({ offset: true }).refine(isInstant, '时间不对');

/** A calendar day of the years 1 to 9999. */
export const dayText = z.iso.date().refine(isStoredYear, '年份不对');

/** A sentence without control characters. */
export const plainText = (max: number) => z.string().max(max).refine(isReadable, '含有不可见的控制字符，请删去');
