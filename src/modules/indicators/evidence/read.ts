import type { ReadTransaction } from '#kernel/store';
import { evaluationFinding, statedFigure } from './records.ts';

/** Confirmed figures of a year, by key. What is only entered does not count yet. */
export const statedOf = async (
  tx: ReadTransaction,
  organisation: string,
  year: string,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx.lookup(statedFigure, { organisation, year, state: 'confirmed' });
  return new Map(rows.map((row) => [row.key, row.value]));
};

/** Findings of a year about the items of a scheme, confirmed or not. */
export const findingsOf = (tx: ReadTransaction, organisation: string, year: string, scheme: 'balanced' | 'preschool') =>
  tx.lookup(evaluationFinding, { organisation, year, scheme });
