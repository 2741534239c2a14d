import type { MapLine } from '#contract/exchange';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { codeTranslation, columnMap, type connector } from './records.ts';

export type Connector = RowOf<typeof connector>;
export type ColumnMap = RowOf<typeof columnMap>;
export type CodeRow = Pick<RowOf<typeof codeTranslation>, 'table' | 'outsideCode' | 'ourCode' | 'rowFrom'>;

/** The column map in force on a day; null where there is none yet. */
export const mapOn = async (
  tx: ReadTransaction,
  connectorId: string,
  day: string = today(),
): Promise<ColumnMap | null> => {
  const filter = { connector: connectorId, fromOn: { op: 'lte' as const, value: day } };
  const [found] = await tx.lookup(columnMap, filter, { sort: '-fromOn', limit: 1 });
  return found ?? null;
};

/** The code translations that a map refers to. */
export const codesFor = async (tx: ReadTransaction, lines: readonly MapLine[]): Promise<readonly CodeRow[]> => {
  const names = [...new Set(lines.flatMap(({ table }) => table ?? []))];
  return names.length > 0 ? tx.lookup(codeTranslation, { table: names }, { sort: 'table,createdAt' }) : [];
};
