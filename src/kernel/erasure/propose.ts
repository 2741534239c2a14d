import type { WriteTransaction } from '#kernel/store';
import { erasureList } from './records.ts';

type Proposed = {
  readonly dataset: string;
  readonly title: string;
  readonly basis: string;
  readonly ids: readonly string[];
  readonly about: string;
};

/** A list that a person asked for, proposed by whoever decided so; somebody else approves it. @returns its id */
export const proposeErasure = async (tx: WriteTransaction, { ids, ...rest }: Proposed): Promise<string> => {
  const items = ids.map((id) => ({ id, on: null }));
  const basis = rest.basis.slice(0, 1000);
  const list = await tx.system.create(erasureList, { ...rest, basis, origin: 'request', count: items.length, items });
  await tx.system.act(erasureList, list.id, 'propose');
  return list.id;
};
