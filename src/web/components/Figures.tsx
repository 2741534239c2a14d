import type { ReactNode } from 'react';
import { locale, t } from '../shell/language/index.ts';

const UNKNOWN = '—';

/** 16,500 on screens; keeps the decimals it has, at most `digits`. */
export const numberText = (value: number, digits = 4): string =>
  value.toLocaleString(locale, { maximumFractionDigits: digits });

/** A number with its unit; unknown is —, counted nothing is 0. */
export const Quantity = ({ value, unit }: { value: number | null | undefined; unit?: string | null }): ReactNode => (
  <span className="yd-num">
    {value === null || value === undefined ? UNKNOWN : `${numberText(value)}${unit ?? ''}`}
  </span>
);

/** Money held in whole fen, shown in yuan; from one million yuan up in 万元. */
export const moneyText = (fen: number): string =>
  Math.abs(fen) >= 100_000_000
    ? t('{fen}万元', { fen: numberText(fen / 1_000_000, 2) })
    : t('{fen}元', { fen: numberText(fen / 100, 2) });

/** What stands after a figure: a kind of figure in brackets, （系数）, is no unit and is left out. */
export const unitAfter = (unit: string): string => (unit.startsWith('\uff08') ? '' : unit);
