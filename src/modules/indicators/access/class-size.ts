/** Bands of class size (班额). Source: 教育事业统计; domain handbook 03 §4 [sure]. */
import { quotient } from '../exact/figure.ts';

/** Lower ends; each band reaches to the next. */
export type BandEnds = {
  readonly normal: number;
  readonly large: number;
  readonly oversize: number;
  readonly extreme: number;
};

export const CLASS_BANDS = {
  small: '小班额',
  normal: '正常班额',
  large: '偏大班额',
  oversize: '大班额',
  extreme: '超大班额',
} as const;
export type ClassBand = keyof typeof CLASS_BANDS;

export const bandOf = (pupils: number, ends: BandEnds): ClassBand => {
  if (pupils >= ends.extreme) return 'extreme';
  if (pupils >= ends.oversize) return 'oversize';
  if (pupils >= ends.large) return 'large';
  return pupils >= ends.normal ? 'normal' : 'small';
};

/** 大班额比例: classes of 56 and more, the extreme ones among them, ÷ classes. */
export const oversizeShare = (oversize: number | null, classes: number | null) =>
  quotient({ label: '大班额班级数', value: oversize }, { label: '班级数', value: classes });
