import type { z } from 'zod';
import type { whySeen } from '#contract/sight';
import {
  barriersOf,
  namesOf,
  organisation,
  type Post,
  person,
  post,
  ROLES,
  type Role,
  type Standing,
  standingIn,
  tokensStanding,
} from '#kernel/access';
import { type Actor, type RecordDefinition, scopeFor, systemActor } from '#kernel/definition';
import { emergenciesOn } from '#kernel/emergency';
import { type Database, notFound } from '#kernel/store';
import { fieldsFor, type Sight, sightOf } from './sight.ts';

type Asked = { readonly definition: RecordDefinition<any>; readonly id: string };
type Answer = Omit<z.input<typeof whySeen.response & {}>, 'matter'>;
type PostAnswer = Answer['posts'][number];

/** Posts with what is said of them wherever they are listed, by post id. */
export const seatsOf = async (
  database: Database,
  tenantId: string,
  posts: readonly Post[],
): Promise<
  ReadonlyMap<string, Pick<PostAnswer, 'postId' | 'title' | 'head' | 'organisation' | 'role' | 'roleLabel'>>
> => {
  const ids = [...new Set(posts.map((one) => one.organisation))];
  const found = await database.read(systemActor(tenantId, 'sight'), (tx) => tx.lookup(organisation, { id: ids }));
  const names = new Map(found.map(({ id, name }) => [id, name]));
  return new Map(
    posts.map((held) => [
      held.id,
      {
        postId: held.id,
        title: held.title,
        head: held.head,
        organisation: names.get(held.organisation) ?? '',
        role: held.role,
        roleLabel: ROLES[held.role as Role],
      },
    ]),
  );
};

/** What is answered of a sight, with names for persons. */
export const namedSight = (
  { sees, cause, scope, delegators }: Sight,
  names: ReadonlyMap<string, string>,
): NonNullable<PostAnswer['sight']> => ({
  sees,
  cause,
  scope,
  delegators: delegators.map((one) => names.get(one) ?? ''),
});

/**
 * Why a person sees a row or does not: for each post that they hold, held or will hold, what decides.
 * @throws Refusal `not-found` where there is no such person
 */
export const whySees = async (database: Database, asker: Actor, asked: Asked, personId: string): Promise<Answer> => {
  const { tenantId } = asker;
  const { whom, posts } = await database.read(systemActor(tenantId, 'sight'), async (tx) => {
    const [whom] = await tx.lookup(person, { id: personId });
    if (!whom) throw notFound(person);
    return { whom, posts: await tx.lookup(post, { person: personId }, { sort: '-head,fromOn' }) };
  });
  const held = posts.map(({ id }) => ({ personId, postId: id }));
  const standings = await standingIn(database, tenantId, held, asker.requestId);
  const seats = await seatsOf(database, tenantId, posts);
  const barriers = await barriersOf(database, asker, [...seats.keys()]);
  const answers: PostAnswer[] = [];
  for (const one of posts) {
    const standing = standings.find(({ actor }) => actor.postId === one.id);
    const seat = seats.get(one.id);
    if (!seat) continue;
    const barred = standing?.mustChange ? ['must-change-password' as const] : (barriers.get(one.id) ?? []);
    const decided = standing ? await decidedBy(database, asked, standing) : NOBODY;
    answers.push({
      ...seat,
      from: one.fromOn,
      to: one.toOn,
      barred: standing && !standing.mustChange ? [] : [...barred],
      ...decided,
    });
  }
  const emergencies = (await emergenciesOn(database, tenantId, asked.definition.name, asked.id))
    .filter((one) => one.person === personId && standings.some(({ actor }) => actor.postId === one.post))
    .map(({ id, untilAt, sensitive }) => ({ id, untilAt, sensitive }));
  const tokens = await tokensOf(database, asker, asked, personId, standings);
  return {
    person: { id: whom.id, name: whom.name },
    sees: answers.some(({ sight, barred }) => sight?.sees && barred.length === 0),
    posts: answers,
    tokens,
    emergencies,
  };
};

const NOBODY = { sight: null, operations: [], fields: [] };

const decidedBy = async (
  database: Database,
  asked: Asked,
  { actor }: Standing,
): Promise<Pick<PostAnswer, 'sight' | 'operations' | 'fields'>> => {
  const sight = await sightOf(database, actor, asked);
  const names = await database.read(actor, (tx) => namesOf(tx, sight.delegators));
  return {
    sight: namedSight(sight, names),
    operations: [...sight.operations],
    fields: sight.sees ? fieldsFor(asked.definition, actor) : [],
  };
};

const tokensOf = async (
  database: Database,
  asker: Actor,
  asked: Asked,
  personId: string,
  standings: readonly Standing[],
): Promise<Answer['tokens']> => {
  const views: Answer['tokens'] = [];
  for (const { name, expiresAt, actor } of await tokensStanding(database, asker, personId, standings))
    if (scopeFor(asked.definition, actor, 'read').kind !== 'none')
      views.push({ name, expiresAt, sees: (await sightOf(database, actor, asked)).sees });
  return views;
};
