/** What a leaf of the ledger holds of what balance compares. */
import { dividedBy, type Ratio } from '../exact/ratio.ts';
import type { Leaf } from '../ledger/ledger.ts';
import type { BalancedStage, Totals } from './resources.ts';

const TEACHING_POINT = '218';

const yuan = (fen: Ratio | null): Ratio | null => fen && dividedBy(fen, 100);

/** Whether the resource part looks at it: teaching points below so many pupils stay out. */
export const isCounted = (leaf: Leaf, stage: BalancedStage, smallPoint: number): boolean =>
  leaf.stage === stage && !isSmall(leaf, smallPoint);
export const isSmall = ({ kind, students }: Leaf, smallPoint: number): boolean =>
  kind === TEACHING_POINT && students < smallPoint;

/** The seven totals of a leaf. */
export const totalsOf = (leaf: Leaf): Totals => ({
  degreeTeachers: leaf.degreeTeachers,
  backboneTeachers: leaf.backboneTeachers,
  artSportTeachers: leaf.artSportTeachers,
  teachingArea: leaf.teachingArea,
  sportsArea: leaf.sportsArea,
  equipmentValue: yuan(leaf.equipmentFen),
  multimediaRooms: leaf.multimediaRooms,
});
