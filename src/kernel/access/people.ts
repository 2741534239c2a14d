import { sql } from 'kysely';
import type { z } from 'zod';
import type { listPeople, organisationTree } from '#contract/admin';
import type { Actor } from '#kernel/definition';
import type { Database, ReadTransaction } from '#kernel/store';
import { keepsDirectory } from './accounts.ts';
import { inTenant, ownerTransaction } from './as-owner.ts';
import { postInForce, today } from './in-force.ts';
import { ORGANISATION_KINDS, organisation, person, post, ROLES, type Role } from './records.ts';

type Tree = z.input<typeof organisationTree.response & {}>;
type People = z.input<typeof listPeople.response & {}>;

/** The organisations that stood at the instant, parents before children, each with the people who held a post there. */
export const treeOf = async (tx: ReadTransaction, asOf: string | undefined): Promise<Tree> => {
  const on = today(asOf ? new Date(asOf) : new Date());
  const at = asOf ? { asOf } : {};
  const rows = await tx.find(organisation, {}, { sort: 'order,name', ...at });
  const held = await tx.find(post, { fromOn: { op: 'lte', value: on } }, at);
  const people = new Map<string, Set<string>>();
  for (const one of held.filter((one) => one.toOn === null || one.toOn >= on))
    people.set(one.organisation, (people.get(one.organisation) ?? new Set()).add(one.person));
  const standing = rows.filter((row) => asOf === undefined || row.closedOn === null || row.closedOn > on);
  return {
    organisations: parentsFirst(standing).map((row) => ({
      id: row.id,
      parentId: row.parent,
      name: row.name,
      shortName: row.shortName,
      kind: row.kind,
      kindLabel: ORGANISATION_KINDS[row.kind as keyof typeof ORGANISATION_KINDS],
      code: row.code,
      validFrom: row.createdAt.slice(0, 10),
      validTo: row.closedOn,
      people: people.get(row.id)?.size ?? 0,
    })),
  };
};

/** By depth, keeping the given order among equals. */
const parentsFirst = <R extends { readonly path: string | null }>(rows: readonly R[]): R[] => {
  const depth = (row: R): number => (row.path ?? '').split('/').length;
  return [...rows].sort((a, b) => depth(a) - depth(b));
};

type PeopleAsked = {
  readonly search?: string | undefined;
  readonly organisationId?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
};

/** People whom the post may read, with the posts they hold, held or will hold; accounts only for administrators. */
export const peoplePage = async (database: Database, actor: Actor, asked: PeopleAsked): Promise<People> => {
  const { page, posts, seats } = await database.read(actor, async (tx) => {
    const { search, after, organisationId } = asked;
    const page = await tx.list(person, {
      limit: asked.limit ?? 50,
      ...(search ? { search } : {}),
      ...(after ? { after } : {}),
      ...(organisationId ? { where: [holdsPostBelow(organisationId)] } : {}),
    });
    const posts = await tx.find(post, { person: page.rows.map((one) => one.id) }, { sort: '-head,fromOn' });
    const seats = await tx.find(organisation, { id: [...new Set(posts.map((one) => one.organisation))] });
    return { page, posts, seats: new Map(seats.map((seat) => [seat.id, seat.name])) };
  });
  const accounts = await accountsOf(
    database,
    actor,
    page.rows.map((one) => one.id),
  );
  const on = today();
  const people = page.rows.map((one) => {
    const account = accounts.get(one.id);
    return {
      id: one.id,
      name: one.name,
      username: account?.username ?? null,
      active: (one.leftOn === null || one.leftOn >= on) && !account?.disabled,
      lastSignInAt: account?.lastSignInAt ?? null,
      posts: posts
        .filter((held) => held.person === one.id)
        .map((held) => ({
          id: held.id,
          title: held.title,
          role: held.role,
          roleLabel: ROLES[held.role as Role],
          organisationId: held.organisation,
          organisation: seats.get(held.organisation) ?? '',
          from: held.fromOn,
          to: held.toOn,
        })),
    };
  });
  return { people, total: page.total, next: page.next };
};

const holdsPostBelow = (organisationId: string) =>
  sql<boolean>`exists (select 1 from post held
    join organisation seat_of on seat_of.tenant_id = held.tenant_id and seat_of.id = held.organisation
    join organisation top on top.tenant_id = held.tenant_id and top.id = ${organisationId}::uuid
    where held.tenant_id = t.tenant_id and held.person = t.id and starts_with(seat_of.path, top.path)
      and ${postInForce('held', { on: today() })})`;

type AccountLine = { readonly username: string; readonly disabled: boolean; readonly lastSignInAt: string | null };

/** Usernames help guessing, so nobody but an administrator sees them. */
const accountsOf = async (
  database: Database,
  actor: Actor,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, AccountLine>> => {
  if (!keepsDirectory(actor) || personIds.length === 0) return new Map();
  const rows = await ownerTransaction(database, (client) =>
    inTenant(database, client, actor, ({ secrets }) =>
      secrets<AccountLine & { personId: string }>(
        `select a.person_id as "personId", a.username, a.disabled_at is not null as disabled,
           (select max(s.signed_in_at) from sign_in_address s where s.tenant_id = a.tenant_id and s.person_id = a.person_id) as "lastSignInAt"
         from account a where a.tenant_id = $1 and a.person_id = any($2)`,
        [actor.tenantId, personIds],
      ),
    ),
  );
  return new Map(rows.map((row) => [row.personId, row]));
};
