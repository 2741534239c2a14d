import { isInstant } from '#contract/values';
import type { Condition } from './filter.ts';

/** What PostgreSQL takes as a value of a column's type; anything else would be a fault there instead of an answer. */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DAY = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/;
/** numeric(24, 4) holds twenty places before the point. */
const MOST = 1e20;

const isDay = (value: unknown): boolean => {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
};

const whole = (value: unknown, most: number): boolean => Number.isInteger(value) && Math.abs(Number(value)) <= most;

const scalars: Readonly<Record<string, (value: unknown) => boolean>> = {
  uuid: (value) => typeof value === 'string' && UUID.test(value),
  integer: (value) => whole(value, 2 ** 31 - 1),
  bigint: (value) => whole(value, Number.MAX_SAFE_INTEGER),
  numeric: (value) => typeof value === 'number' && Math.abs(value) < MOST,
  date: isDay,
  timestamptz: (value) =>
    typeof value === 'string' && INSTANT.test(value) && isDay(value.slice(0, 10)) && isInstant(value),
  boolean: (value) => typeof value === 'boolean',
  text: (value) => ['string', 'number'].includes(typeof value) && !String(value).includes('\u0000'),
};

/** `numeric(24, 4)` → `numeric`, `uuid[]` → `uuid`. */
const base = (type: string): string => type.replace(/[([].*$/, '');

/** Whether a value is one of the type. @example fitsType('date', '2026-02-30') // false */
export const fitsType = (type: string, value: unknown): boolean => scalars[base(type)]?.(value) ?? false;

/** Whether a column of the type can be asked this: lists only by `has`, text alone by `like`. */
export const mayBeAsked = (type: string, { op, value }: Condition): boolean => {
  if (op === 'null' || op === 'notNull') return true;
  if (type.endsWith('[]')) return op === 'has' && fitsType(type, value);
  if (op === 'has') return false;
  if (op === 'like') return type === 'text' && fitsType(type, value);
  if (op === 'in') return [value].flat().every((one) => one === null || fitsType(type, one));
  return value === null || fitsType(type, value);
};
