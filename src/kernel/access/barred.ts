import type { Actor } from '#kernel/definition';
import type { Database } from '#kernel/store';
import { inTenant, ownerTransaction } from './as-owner.ts';

export type Barrier =
  | 'no-account'
  | 'account-disabled'
  | 'left'
  | 'post-ended'
  | 'post-not-begun'
  | 'organisation-closed';

/**
 * What keeps the holders of posts from working in them, in words of their own: whether they may is told by `standingIn`
 * alone, this only names the reasons.
 */
export const barriersOf = async (
  database: Database,
  asker: Actor,
  postIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Barrier[]>> => {
  const rows = await ownerTransaction(database, (client) =>
    inTenant(database, client, asker, ({ secrets }) =>
      secrets<{ id: string; barriers: Barrier[] }>(
        `select o.id, array_remove(array[
           case when a.person_id is null then 'no-account' end,
           case when a.disabled_at is not null then 'account-disabled' end,
           case when p.left_on < today then 'left' end,
           case when o.to_on < today then 'post-ended' end,
           case when o.from_on > today then 'post-not-begun' end,
           case when g.closed_on <= today then 'organisation-closed' end], null) as barriers
         from (select (clock_timestamp() at time zone 'Asia/Shanghai')::date as today) as day
         cross join post o
         join person p on p.tenant_id = o.tenant_id and p.id = o.person
         join organisation g on g.tenant_id = o.tenant_id and g.id = o.organisation
         left join account a on a.tenant_id = o.tenant_id and a.person_id = o.person
         where o.tenant_id = $1 and o.id = any($2::uuid[])`,
        [asker.tenantId, postIds],
      ),
    ),
  );
  return new Map(rows.map(({ id, barriers }) => [id, barriers]));
};
