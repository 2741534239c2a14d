import { SYSTEM_ROLE } from './actor.ts';
import type { Field } from './field.ts';
import type { Fields, Row } from './record.ts';

/** A role that nobody has: whoever sees as nobody has every personal field covered. */
export const NOBODY = '';

/** How a field is told to a post, and why so. */
export type Coverage = {
  /** `masked`: of a long number both ends are shown; `hidden`: only that something is there. */
  readonly kind: 'shown' | 'masked' | 'hidden';
  /** `open`: L1, L2; `system`: the house's own work; `duty`: among its readers; `directory`: administrators' own; else it is covered as `personal` (L3) or `sensitive` (L4). */
  readonly why: 'open' | 'system' | 'duty' | 'directory' | 'personal' | 'sensitive';
};

/** Roles that keep the directory (`DIRECTORY_KEEPERS` of #kernel/role, which stands on this room). */
const KEEPS_DIRECTORY: readonly string[] = ['admin', 'security'];

/** Why a personal field (L3) is open to a role; null where it is covered. */
const openingOf = (readers: readonly string[] | undefined, role: string): 'duty' | 'directory' | null => {
  if (readers) return readers.includes(role) ? 'duty' : null;
  return KEEPS_DIRECTORY.includes(role) ? 'directory' : null;
};

/**
 * How a field is told to the post: personal ones (L3) are covered unless its duty covers them, sensitive ones (L4) always.
 * Administrators keep the directory, whose personal fields name no readers. The system's own work sees everything.
 */
export const coverageOf = (
  { kind, sensitivity, readers }: Pick<Field, 'kind' | 'sensitivity' | 'readers'>,
  role: string,
): Coverage => {
  if (role === SYSTEM_ROLE) return { kind: 'shown', why: 'system' };
  if (sensitivity !== 'L3' && sensitivity !== 'L4') return { kind: 'shown', why: 'open' };
  const opening = sensitivity === 'L3' ? openingOf(readers, role) : null;
  if (opening) return { kind: 'shown', why: opening };
  return { kind: PARTLY.includes(kind) ? 'masked' : 'hidden', why: sensitivity === 'L4' ? 'sensitive' : 'personal' };
};

/** Whether a field is covered for the post. See `coverageOf`. */
export const isCovered = (field: Pick<Field, 'kind' | 'sensitivity' | 'readers'>, role: string): boolean =>
  coverageOf(field, role).kind !== 'shown';

/**
 * Whether the post may ask for a covered field, with a reason: its duty covers it. Administrators, who define what
 * others may see, only where nobody is named, which is the directory (separation of duties, security.md A4).
 */
export const mayReveal = ({ readers }: Pick<Field, 'readers'>, role: string): boolean =>
  readers ? readers.includes(role) : KEEPS_DIRECTORY.includes(role);

/** Stands for a covered value of which nothing is told but that it is there. */
export const COVER = '****';

/**
 * Kinds of which a part may be shown; of a code or a day the rest could be guessed. Only of long numbers, at that: of a
 * name of five characters the two ends are the whole.
 */
const PARTLY: readonly string[] = ['text', 'sealed'];
const LONG_NUMBER = /^[A-Z]?\d{8,}[\dX]$/i;

/**
 * How a covered value looks: the kind of thing is told, not the thing.
 * @example cover(text({ label: '手机' }), '13900001234') // '139****34'
 */
export const cover = ({ kind }: Pick<Field, 'kind'>, value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  if (!PARTLY.includes(kind) || typeof value !== 'string' || !LONG_NUMBER.test(value)) return COVER;
  // An identity number shows its division and its last four (domain handbook 02 §10).
  return value.length >= 15
    ? `${value.slice(0, 6)}${COVER}${value.slice(-4)}`
    : `${value.slice(0, 3)}${COVER}${value.slice(-2)}`;
};

/** A row as the post may see it. */
export const coverRow = <R extends Row>({ fields }: { readonly fields: Fields }, row: R, role: string): R => {
  const covered = Object.entries(fields).filter(([, field]) => isCovered(field, role));
  if (covered.length === 0) return row;
  return { ...row, ...Object.fromEntries(covered.map(([name, field]) => [name, cover(field, row[name])])) };
};
