import { SYSTEM_ROLE } from './actor.ts';
import type { Field } from './field.ts';
import type { Fields, Row } from './record.ts';

/**
 * Whether a field is covered for the post: personal ones (L3) unless its duty covers them, sensitive ones (L4) always.
 * The administrator keeps the directory, whose personal fields name no readers. The system's own work sees everything.
 */
export const isCovered = ({ sensitivity, readers }: Pick<Field, 'sensitivity' | 'readers'>, role: string): boolean =>
  role !== SYSTEM_ROLE &&
  (sensitivity === 'L4' || (sensitivity === 'L3' && !(readers ? readers.includes(role) : role === 'admin')));

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
