import type { ReactNode } from 'react';

const UNKNOWN = '—';

/** 16,500 on screens; keeps the decimals it has, at most `digits`. */
export const numberText = (value: number, digits = 4): string =>
  value.toLocaleString('zh-CN', { maximumFractionDigits: digits });

/** A number with its unit; unknown is —, counted nothing is 0. */
export const Quantity = ({ value, unit }: { value: number | null | undefined; unit?: string | null }): ReactNode => (
  <span className="yd-num">
    {value === null || value === undefined ? UNKNOWN : `${numberText(value)}${unit ?? ''}`}
  </span>
);

/** A share given as a fraction: 0.953 is 95.3%. */
export const percentText = (share: number | null | undefined, digits = 1): string =>
  share === null || share === undefined ? UNKNOWN : `${numberText(share * 100, digits)}%`;

export const Percent = ({ value, digits = 1 }: { value: number | null | undefined; digits?: number }): ReactNode => (
  <span className="yd-num">{percentText(value, digits)}</span>
);

/** The difference of two shares, in 百分点, never in %. */
export const PointDifference = ({ value }: { value: number | null | undefined }): ReactNode => {
  if (value === null || value === undefined) return <span className="yd-num">{UNKNOWN}</span>;
  const sign = value > 0 ? '+' : '';
  return <span className="yd-num">{`${sign}${numberText(value * 100, 1)}个百分点`}</span>;
};

/** Money held in whole fen, shown in yuan; from one million yuan up in 万元. */
export const moneyText = (fen: number): string =>
  Math.abs(fen) >= 100_000_000 ? `${numberText(fen / 1_000_000, 2)}万元` : `${numberText(fen / 100, 2)}元`;
