import { sql } from 'kysely';
import type { RowOf } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { delegationInForce, postInForce, today } from './in-force.ts';
import { delegation, organisation, person, post, type Role } from './records.ts';

export type Organisation = RowOf<typeof organisation>;
export type Person = RowOf<typeof person>;
export type Post = RowOf<typeof post>;

/**
 * Questions that modules ask about people and organisations, today unless `on` names another day.
 * Answers follow the directory, not the asking post's rights: they are for rules, routing and labels.
 */
type Day = { readonly on?: string | undefined };

/** The organisation. @throws Refusal `not-found` */
export const organisationOf = async (tx: ReadTransaction, id: string): Promise<Organisation> => {
  const found = await tx.peek(organisation, id);
  if (!found) throw refuse('not-found', '没有找到，或您无权查看', '没有这个组织', '请重新选择单位。', { status: 404 });
  return found;
};

export type PostsAsked = Day & {
  readonly role?: Role;
  readonly headOnly?: boolean;
  /** Also in the organisations below. */
  readonly below?: boolean;
};

/** Posts in force in an organisation, heads first. */
export const postsIn = async (tx: ReadTransaction, organisationId: string, asked: PostsAsked = {}): Promise<Post[]> => {
  const inside = asked.below
    ? sql<boolean>`exists (select 1 from organisation o, organisation top where o.id = t.organisation and top.id = ${organisationId}::uuid
        and o.tenant_id = t.tenant_id and top.tenant_id = t.tenant_id and starts_with(o.path, top.path))`
    : sql<boolean>`t.organisation = ${organisationId}::uuid`;
  return tx.lookup(
    post,
    { ...(asked.role ? { role: asked.role } : {}), ...(asked.headOnly ? { head: true } : {}) },
    { where: [inside, postInForce('t', { on: asked.on ?? today() })], sort: '-head,fromOn' },
  );
};

/** Posts that a person holds, heads first. */
export const postsOf = (tx: ReadTransaction, personId: string, { on = today() }: Day = {}): Promise<Post[]> =>
  tx.lookup(post, { person: personId }, { where: [postInForce('t', { on })], sort: '-head,fromOn' });

export type Member = {
  readonly personId: string;
  readonly name: string;
  /** The post by which the person is asked: their own, or that of the person they stand in for. */
  readonly postId: string;
  readonly title: string;
  readonly role: string;
  readonly head: boolean;
  /** The person stood in for, null for the holder of the post. */
  readonly standsInFor: string | null;
};

/**
 * Who receives the tasks and notices of an organisation: holders of its posts and whoever stands in for them,
 * heads first, each person once. Teachers act for themselves alone, so they are not among them unless asked for.
 */
export const peopleOf = async (
  tx: ReadTransaction,
  organisationId: string,
  asked: PostsAsked = {},
): Promise<Member[]> => {
  const on = asked.on ?? today();
  const posts = (await postsIn(tx, organisationId, asked)).filter((one) => asked.role || one.role !== 'teacher');
  const holders = posts.map((one) => one.person);
  const deputies = await tx.lookup(delegation, { from: holders }, { where: [delegationInForce('t', { on })] });
  const names = await namesOf(tx, [...holders, ...deputies.map((one) => one.to)]);
  const member = (held: Post, personId: string, standsInFor: string | null): Member => ({
    personId,
    name: names.get(personId) ?? '',
    postId: held.id,
    title: held.title,
    role: held.role,
    head: held.head,
    standsInFor,
  });
  const own = posts.map((held) => member(held, held.person, null));
  const stood = posts.flatMap((held) =>
    deputies.filter((one) => one.from === held.person).map((one) => member(held, one.to, one.from)),
  );
  const seen = new Set<string>();
  return [...own, ...stood].filter(({ personId }) => !seen.has(personId) && seen.add(personId));
};

/** The head of an organisation, null where the post is vacant. */
export const headOf = async (tx: ReadTransaction, organisationId: string, day: Day = {}): Promise<Member | null> =>
  (await peopleOf(tx, organisationId, { ...day, headOnly: true }))[0] ?? null;

/** Persons whose duties this one carries, with the last day of each delegation; of delegators still in office. */
export const delegationsTo = (
  tx: ReadTransaction,
  personId: string,
  { on = today() }: Day = {},
): Promise<{ personId: string; name: string; untilOn: string }[]> =>
  tx.rows(sql`select t."from" as "personId", p.name, t.until_on as "untilOn" from delegation t
    join person p on p.tenant_id = t.tenant_id and p.id = t."from"
    where t."to" = ${personId}::uuid and ${delegationInForce('t', { on })}
      and exists (select 1 from post held where held.tenant_id = t.tenant_id and held.person = t."from" and ${postInForce('held', { on })})
    order by t.until_on, p.name`);

/** Names by person id; unknown ids are left out. */
export const namesOf = async (
  tx: ReadTransaction,
  personIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(personIds.filter((id): id is string => id !== null))];
  const rows = ids.length > 0 ? await tx.lookup(person, { id: ids }) : [];
  return new Map(rows.map((one) => [one.id, one.name]));
};

/** Moves an organisation under another; paths below follow. @throws Refusal as the write path, `cycle` */
export const placeOrganisation = (
  tx: WriteTransaction,
  id: string,
  parentId: string,
  options: { readonly version?: number; readonly reason?: string } = {},
): Promise<Organisation> => tx.update(organisation, id, { parent: parentId }, { ...options, verb: 'move' });

/** Organisations whose posts supervise for the bureau (办公室、督查): who is asked to confirm. */
export const officesOf = async (tx: ReadTransaction, day: Day = {}): Promise<string[]> => {
  const posts = await tx.lookup(
    post,
    { role: 'office' },
    { where: [postInForce('t', { on: day.on ?? today() })], sort: '-head,fromOn' },
  );
  return [...new Set(posts.map((one) => one.organisation))];
};

/** Who keeps the installation's registers: holders of posts of administrators, each once. */
export const administratorsOf = (tx: ReadTransaction, day: Day = {}): Promise<string[]> =>
  holdersOf(tx, ['admin'], day);

/** Holders of posts of these roles, each once. */
export const holdersOf = async (tx: ReadTransaction, roles: readonly string[], day: Day = {}): Promise<string[]> => {
  const posts = await tx.lookup(
    post,
    { role: [...roles] },
    { where: [postInForce('t', { on: day.on ?? today() })], sort: 'fromOn' },
  );
  return [...new Set(posts.map((one) => one.person))];
};
