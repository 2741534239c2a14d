import { type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type { whoSees } from '#contract/sight';
import { namesOf, post, postInForce, roles, standingIn, today } from '#kernel/access';
import { type Actor, type RecordDefinition, scopeOf, systemActor } from '#kernel/definition';
import { emergenciesOn } from '#kernel/emergency';
import { type Database, where } from '#kernel/store';
import { sightOf } from './sight.ts';
import { namedSight, seatsOf } from './why.ts';

type Asked = { readonly definition: RecordDefinition<any>; readonly id: string };
type Answer = Omit<z.input<typeof whoSees.response & {}>, 'matter'>;
type Turn = { readonly after?: string | undefined; readonly limit?: number | undefined };

/** People whose posts are asked for one page at most: a record that teachers read of themselves alone has thousands. */
const MOST_EXAMINED = 200;

/** Posts in force whose role reads the record at all; whether they read this row is asked of each. */
const conditionsFor = (definition: RecordDefinition<any>) => {
  const reading = roles.filter((role) => scopeOf(definition.permissions, role, 'read').kind !== 'none');
  return [sql<SqlBool>`t.role = any(${reading}::text[])`, postInForce('t', { on: today() })];
};

/**
 * Who sees a row now, by person, from `after` on: until the page is full or so many people were asked.
 * Every answer is that of `sightOf`, post by post.
 */
export const whoSeesRow = async (database: Database, asker: Actor, asked: Asked, turn: Turn): Promise<Answer> => {
  const { tenantId, requestId } = asker;
  const limit = turn.limit ?? 50;
  const { batch, candidates } = await candidatesAfter(database, tenantId, asked.definition, turn.after);
  const posts = batch
    .slice(0, MOST_EXAMINED)
    .flatMap((one) => one.posts.map((postId) => ({ personId: one.person, postId })));
  const standings = (await standingIn(database, tenantId, posts, requestId)).filter((one) => !one.mustChange);
  const found: { actor: Actor; sight: Awaited<ReturnType<typeof sightOf>> }[] = [];
  const seen = new Set<string>();
  let examined = 0;
  for (const { person } of batch.slice(0, MOST_EXAMINED)) {
    if (seen.size >= limit) break;
    examined += 1;
    for (const { actor } of standings.filter((one) => one.actor.personId === person)) {
      const sight = await sightOf(database, actor, asked);
      if (!sight.sees) continue;
      seen.add(person);
      found.push({ actor, sight });
    }
  }
  const emergencies = turn.after ? [] : await emergencyReaders(database, tenantId, asked);
  const last = batch[examined - 1]?.person ?? null;
  return {
    people: await peopleOf(database, tenantId, found),
    emergencies,
    examined,
    candidates,
    next: examined < batch.length ? last : null,
  };
};

const emergencyReaders = async (
  database: Database,
  tenantId: string,
  { definition, id }: Asked,
): Promise<Answer['emergencies']> => {
  const open = await emergenciesOn(database, tenantId, definition.name, id);
  const held = open.flatMap(({ person, post: postId }) => (postId ? [{ personId: person, postId }] : []));
  const standing = await standingIn(database, tenantId, held, 'sight');
  return open.flatMap(({ id: access, person, post: postId, untilAt, sensitive }) => {
    const found = standing.find(({ actor }) => actor.personId === person && actor.postId === postId);
    return found ? [{ id: access, personId: person, name: found.actor.personName, untilAt, sensitive }] : [];
  });
};

type Candidate = { readonly person: string; readonly posts: readonly string[] };

const candidatesAfter = (
  database: Database,
  tenantId: string,
  definition: RecordDefinition<any>,
  after: string | undefined,
): Promise<{ batch: Candidate[]; candidates: number }> =>
  database.read(systemActor(tenantId, 'sight'), async (tx) => {
    const conditions = conditionsFor(definition);
    const behind = after ? [sql<SqlBool>`t.person > ${after}::uuid`] : [];
    const batch =
      await tx.rows<Candidate>(sql`select t.person, array_agg(t.id order by t.head desc, t.from_on, t.id) as posts
      from post as t ${where([...conditions, ...behind])} group by t.person order by t.person limit ${MOST_EXAMINED + 1}`);
    const [all] = await tx.rows<{ n: number }>(
      sql`select count(distinct t.person) as n from post as t ${where(conditions)}`,
    );
    return { batch, candidates: Number(all?.n ?? 0) };
  });

const peopleOf = async (
  database: Database,
  tenantId: string,
  found: readonly { actor: Actor; sight: Awaited<ReturnType<typeof sightOf>> }[],
): Promise<Answer['people']> => {
  const ids = found.map(({ actor }) => String(actor.postId));
  const { posts, names } = await database.read(systemActor(tenantId, 'sight'), async (tx) => ({
    posts: await tx.lookup(post, { id: ids }),
    names: await namesOf(
      tx,
      found.flatMap(({ sight }) => sight.delegators),
    ),
  }));
  const seats = await seatsOf(database, tenantId, posts);
  const people = new Map<string, Answer['people'][number]>();
  for (const { actor, sight } of found) {
    const personId = String(actor.personId);
    const seat = seats.get(String(actor.postId));
    if (!seat) continue;
    const one = people.get(personId) ?? { personId, name: actor.personName, posts: [] };
    const operations = sight.operations.filter(({ verdict }) => verdict === 'granted').map(({ label }) => label);
    one.posts.push({ ...seat, sight: namedSight(sight, names), operations });
    people.set(personId, one);
  }
  return [...people.values()];
};
