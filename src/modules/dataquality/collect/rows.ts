/** The rows that steps of a collection look at. The records' definitions name these rules, so they are asked by name. */
import { organisation } from '#kernel/access';
import { type RecordDefinition, type Row, recordNamed } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { qualityFinding } from '../finding-record.ts';

export const definitionOf = (name: 'collection' | 'collectionPart' | 'collectionAnswer'): RecordDefinition<any> => {
  const found = recordNamed(organisation, name);
  if (!found) throw new Error(`no record ${name} beside the organisation`);
  return found;
};

export type CollectionFacts = {
  readonly id: string;
  readonly title: string;
  readonly datasets: readonly string[];
  readonly keeper: string;
  readonly collectUntil: string;
  readonly confirmUntil: string;
  readonly auditUntil: string;
};

/** The collection that a part belongs to. */
export const collectionOf = async (tx: ReadTransaction, part: Row): Promise<CollectionFacts> =>
  (await tx.peek(definitionOf('collection'), String(part.collection))) as unknown as CollectionFacts;

/** Errors that nobody accepted, and warnings that nobody explained, in the sets that the part is about. */
export const countOpen = async (
  tx: ReadTransaction,
  part: Row,
): Promise<{ readonly errors: number; readonly warnings: number }> => {
  const { datasets } = await collectionOf(tx, part);
  const found = await tx.lookup(qualityFinding, {
    school: String(part.school),
    dataset: [...datasets],
    state: ['open', 'explained'],
  });
  return {
    errors: found.filter((one) => one.level === 'error').length,
    warnings: found.filter((one) => one.level === 'warn' && one.state === 'open').length,
  };
};
