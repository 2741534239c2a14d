import type { PaperKind, TextSize } from './model.ts';

/**
 * Measures of GB/T 9704-2012, in millimetres and points.
 * 5.2.1 A4, top 37, left 28, type area 156 × 225; 5.2.2 三号仿宋; 5.2.3 22 lines of 28 characters.
 */
export type Frame = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly landscape: boolean;
};

const OFFICIAL: Frame = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26, landscape: false };
/** A form fills one sheet: same type width, smaller head and foot. */
const FORM: Frame = { ...OFFICIAL, top: 25, bottom: 22, left: 27, right: 27 };
/** Landscape tables: the standard leaves them open; the foot keeps room for the page number. */
const LANDSCAPE: Frame = { width: 297, height: 210, top: 25, bottom: 24, left: 20, right: 20, landscape: true };

export const frameOf = (kind: PaperKind): Frame =>
  kind === 'official' ? OFFICIAL : kind === 'form' ? FORM : LANDSCAPE;

/** The frame of an attachment or other part of an official paper. */
export const partFrame = (landscape: boolean): Frame => (landscape ? LANDSCAPE : OFFICIAL);

export const typeWidth = (frame: Frame): number => frame.width - frame.left - frame.right;

/** Sizes in points: 二号, 三号, 四号, 小四, 五号, 小五. */
export const SIZE = { two: 22, three: 16, four: 14, smallFour: 12, five: 10.5, smallFive: 9 } as const;

/** Line pitch of the body: 225 mm = 637.8 pt by 22 lines, exact. */
export const LINE_PITCH = 28.95;
/** Line pitch of a two-line or longer title in 二号. */
export const TITLE_PITCH = 35;
export const CHARACTERS_PER_LINE = 28;

/** The page number's dash lies 7 mm under the type area (7.5): foot of its line from the sheet's edge. */
export const footerDistance = (frame: Frame): number => frame.bottom - 10.5;

/** Red of the issuer's mark and the separator. */
export const RED = 'E60012';

export const tableSize = (kind: PaperKind, size: TextSize | undefined): number =>
  SIZE[size ?? (kind === 'ledger' ? 'five' : 'smallFour')];

const LARGEST_MARK = 50;

/** Points of the red mark: as large as the widest line allows on the type area, at most 50. */
export const markSize = (characters: number, frame: Frame): number =>
  Math.max(22, Math.min(LARGEST_MARK, Math.floor(((typeWidth(frame) / 25.4) * 72) / Math.max(1, characters))));

export const mmToPt = (mm: number): number => (mm / 25.4) * 72;
