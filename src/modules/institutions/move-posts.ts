/** Posts and open tasks of units that end pass to their successor on the day. */
import { type Post, post } from '#kernel/access';
import type { WriteTransaction } from '#kernel/store';
import { addDays } from '#kernel/time';
import { task } from '#modules/tasks';
import { type Change, endedBy } from './change-facts.ts';
import type { Moved } from './hooks.ts';

/** Where a post goes; null where it stays. */
const goesTo = (change: Change, held: Post, results: readonly string[], heir: string | null): string | null => {
  const assigned = change.posts.find((row) => row.post === held.id);
  const to = assigned
    ? (results[assigned.unit - 1] ?? null)
    : endedBy(change).includes(held.organisation)
      ? heir
      : null;
  return to === held.organisation ? null : to;
};

/** A post's last day is the day before (both ends of a post are days in office); the same work begins anew there. */
const movePost = async (
  tx: WriteTransaction,
  change: Change,
  held: Post,
  to: string,
  headed: boolean,
): Promise<void> => {
  const on = change.effectiveOn;
  const options = { verb: change.kind };
  const head = held.head && !headed;
  if (held.fromOn >= on) {
    await tx.system.update(post, held.id, { organisation: to, head }, options);
    return;
  }
  await tx.system.update(post, held.id, { toOn: addDays(on, -1) }, options);
  const [same] = await tx.lookup(post, { organisation: to, person: held.person, role: held.role, toOn: null });
  if (same) return;
  const { person, role, title, toOn } = held;
  await tx.system.create(post, { person, organisation: to, role, title, head, fromOn: on, toOn }, options);
};

/** Answers who moved, by person. The successor keeps its own head; a new unit takes the first one that comes. */
export const handOverPosts = async (
  tx: WriteTransaction,
  change: Change,
  results: readonly string[],
  heir: string | null,
): Promise<Map<string, Moved>> => {
  const moved = new Map<string, Moved>();
  const rank = new Map(change.from.map((id, at) => [id, at]));
  const posts = (await tx.lookup(post, { organisation: [...change.from] }, { sort: 'fromOn' })).filter(
    (held) => !held.toOn || held.toOn >= change.effectiveOn,
  );
  posts.sort((a, b) => (rank.get(a.organisation) ?? 0) - (rank.get(b.organisation) ?? 0));
  for (const held of posts) {
    const to = goesTo(change, held, results, heir);
    if (!to) continue;
    const headed = (await tx.lookup(post, { organisation: to, head: true, toOn: null })).length > 0;
    await movePost(tx, change, held, to, headed);
    moved.set(held.person, { from: held.organisation, to });
  }
  return moved;
};

/** Open and returned tasks go with the person they name, else to the successor. Their deadlines stay. */
export const handOverTasks = async (
  tx: WriteTransaction,
  change: Change,
  persons: ReadonlyMap<string, Moved>,
  heir: string | null,
): Promise<void> => {
  const ended = endedBy(change);
  const open = await tx.lookup(task, { organisation: [...change.from], state: ['open', 'returned'] });
  for (const row of open) {
    const person = row.assignee ? persons.get(row.assignee) : undefined;
    const to = person?.from === row.organisation ? person.to : ended.includes(row.organisation) ? heir : null;
    if (to && to !== row.organisation) await tx.system.update(task, row.id, { organisation: to }, { verb: 'handOver' });
  }
};
