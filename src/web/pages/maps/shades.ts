/** How schools are shaded by a figure: five classes from light to dark, which stay apart in grey. */
import type { IndicatorView, ValueView } from '#contract/measures';

export const CLASSES = ['#b9d3da', '#8cb5c0', '#5a92a2', '#2f6f82', '#0b4351'] as const;
export const UNKNOWN = '#5f6b7a';

export type Shade = {
  readonly colour: string;
  readonly isHollow?: boolean;
  readonly isRinged?: boolean;
  readonly isEdged?: boolean;
};
export type Band = { readonly from: number; readonly to: number; readonly colour: string; readonly schools: number };

const classOf = (value: number, [least, most]: readonly [number, number]): number =>
  most === least ? 2 : Math.min(4, Math.floor(((value - least) / (most - least)) * 5));

const spanOf = (values: readonly ValueView[]): readonly [number, number] | null => {
  const known = values.flatMap(({ value }) => (value === null ? [] : [value]));
  return known.length === 0 ? null : [Math.min(...known), Math.max(...known)];
};

/** The shade of every unit: darker is more; a dark ring where the standard is missed; hollow where nothing is known. */
export const shadesOf = (values: readonly ValueView[]): ReadonlyMap<string, Shade> => {
  const span = spanOf(values);
  return new Map(
    values.map(({ unit, value, state }) => [
      unit,
      value === null || !span
        ? { colour: UNKNOWN, isHollow: true }
        : {
            colour: CLASSES[classOf(value, span)] ?? CLASSES[4],
            isEdged: true,
            ...(state === 'notMet' ? { isRinged: true } : {}),
          },
    ]),
  );
};

/** The classes that hold a school, with their ends and how many lie in them. */
export const bandsOf = (values: readonly ValueView[]): Band[] => {
  const span = spanOf(values);
  if (!span) return [];
  const step = (span[1] - span[0]) / 5;
  return CLASSES.map((colour, at) => ({
    colour,
    from: span[0] + step * at,
    to: step === 0 ? span[1] : span[0] + step * (at + 1),
    schools: values.filter(({ value }) => value !== null && classOf(value, span) === at).length,
  })).filter(({ schools }) => schools > 0);
};

export type Measured = Pick<IndicatorView, 'unit' | 'decimals'>;
