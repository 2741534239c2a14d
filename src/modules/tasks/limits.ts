import { organisation } from '#kernel/access';
import { hasLimits, type LimitParty, type Row, recordNamed } from '#kernel/definition';
import { type LimitFollower, timeLimit } from '#kernel/limit';
import type { ReadTransaction } from '#kernel/store';
import { performersOf } from './effects.ts';
import type { task } from './records.ts';

type Matter = { readonly about: string | null; readonly aboutId: string | null };

/** The last day of the state that a matter is in, by its own record; null where it has none. */
export const limitOfMatter = async (tx: ReadTransaction, { about, aboutId }: Matter): Promise<string | null> => {
  const definition = about ? recordNamed(organisation, about) : undefined;
  if (!definition || !aboutId || !hasLimits(definition)) return null;
  return (await tx.peek(definition, aboutId))?.limitDueOn ?? null;
};

/** Tasks about a matter that reminds by itself say nothing besides: nobody is told twice of one thing. */
const unlessTheMatterTells = (
  label: string,
  people: (tx: ReadTransaction, row: Row) => Promise<readonly string[]>,
) => ({
  label,
  people: async ({ tx, row }: { readonly tx: ReadTransaction; readonly row: Row }) =>
    (await limitOfMatter(tx, row as unknown as Matter)) === null ? people(tx, row) : [],
});

/** Open tasks with a last day: whoever has them to do is reminded; late ones are told to the asker. */
export const taskLimit = timeLimit({
  until: 'dueOn',
  unit: 'workday',
  warn: 1,
  holder: unlessTheMatterTells('承办人', (tx, row) => performersOf(tx, row as never)),
  escalate: [
    { after: 3, to: unlessTheMatterTells('交办人', async (_, row) => (row.asker ? [String(row.asker)] : [])) },
  ],
});

/** Whoever has the open tasks about a row: the holder of limits of records that ask by tasks. */
export const askedByTask = (label: string): LimitParty => ({
  label,
  people: async ({ tx, row }: { readonly tx: ReadTransaction; readonly row: Row }) => {
    const people: string[] = [];
    for (const one of await tx.lookup(taskRecord(), { aboutId: row.id, state: 'open' }))
      people.push(...(await performersOf(tx, one)));
    return people;
  },
});

const taskRecord = (): typeof task => recordNamed(organisation, 'task') as unknown as typeof task;

/** Open tasks that were asked with a last day which has moved follow it. */
export const tasksFollowLimits: LimitFollower = async (tx, { id, from, to }) => {
  if (to === null) return;
  for (const one of await tx.lookup(taskRecord(), { aboutId: id, state: 'open', dueOn: from }))
    await tx.system.update(taskRecord(), one.id, { dueOn: to }, { verb: 'moveLimit' });
};
