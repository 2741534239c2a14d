import type { WriteTransaction } from '#kernel/store';
import { coordination, coordinationRecipient } from './records.ts';

export type Addressing = {
  readonly organisations: readonly string[];
  readonly note?: string | undefined;
  readonly dueOn?: string | undefined;
};

const create = async (tx: WriteTransaction, to: { coordination: string; parent?: string }, given: Addressing) => {
  const more = { ...(given.note ? { note: given.note } : {}), ...(given.dueOn ? { dueOn: given.dueOn } : {}) };
  const ids: string[] = [];
  for (const organisation of new Set(given.organisations))
    ids.push((await tx.create(coordinationRecipient, { ...to, ...more, organisation })).id);
  return { ids };
};

/** Addresses a task to organisations; all or none. @throws Refusal of the write path, `wrong-level`, `after-deadline` */
export const addressTo = async (tx: WriteTransaction, id: string, given: Addressing) => {
  await tx.get(coordination, id);
  return create(tx, { coordination: id }, given);
};

/** Passes a task on to the level below, by an addressee that has accepted it. @throws Refusal as `addressTo`, `not-accepted` */
export const passOn = async (tx: WriteTransaction, id: string, given: Addressing) => {
  const own = await tx.get(coordinationRecipient, id);
  return create(tx, { coordination: own.coordination, parent: id }, given);
};
