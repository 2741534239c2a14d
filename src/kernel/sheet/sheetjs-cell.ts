import type { CellObject } from '@e965/xlsx';
import { dateOfSerial, isDateFormat } from './serial-date.ts';

const NO_BUILT_IN = -1;
const isDate = ({ z }: CellObject): boolean => z !== undefined && isDateFormat(NO_BUILT_IN, String(z));

/** Whether a cell holds a number so long that Excel has already rounded its tail. */
export const hasLostDigits = (cell: CellObject | undefined): cell is CellObject & { v: number } =>
  cell?.t === 'n' && typeof cell.v === 'number' && !isDate(cell) && Math.abs(cell.v) >= 1e15;

/** What a cell that SheetJS read says, as text: dates YYYY-MM-DD, yes/no 是/否, numbers at most 15 digits. */
export const textOfCell = (cell: CellObject | undefined, date1904: boolean): string => {
  if (!cell || cell.v === undefined || cell.v === null) return '';
  if (cell.t === 'b') return cell.v ? '是' : '否';
  if (cell.t === 'e') return cell.w ?? '#N/A';
  if (cell.t !== 'n' || typeof cell.v !== 'number') return String(cell.v).trim();
  if (isDate(cell)) return dateOfSerial(cell.v, date1904);
  // At most 15 significant digits are Excel's own; 0.1+0.2 reads 0.3.
  return String(Number(cell.v.toPrecision(15)));
};
