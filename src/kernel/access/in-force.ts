import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';

/**
 * What holds on a day, in one place. Both ends of a post, of a delegation and of a person's time are days
 * on which it still holds; an organisation is gone from the day it is closed on, a delegation from the day
 * it is revoked on. The same rules stand in `session_actor` (sign-in-tables.ts of the store).
 */

/** Today in China as `YYYY-MM-DD`; the country has one time zone. */
export const today = (now: Date = new Date()): string =>
  new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

type On = { readonly on: string };

const day = (on: string): RawBuilder<unknown> => sql`${on}::date`;
const column = (alias: string, name: string) => sql.ref(`${alias}.${name}`);

/** A post in force on the day, in an organisation that stands, of a person who has not left. */
export const postInForce = (
  alias: string,
  { on }: On,
): Expression<SqlBool> => sql<SqlBool>`(${column(alias, 'from_on')} <= ${day(on)}
  and (${column(alias, 'to_on')} is null or ${column(alias, 'to_on')} >= ${day(on)})
  and exists (select 1 from person as holder where holder.tenant_id = ${column(alias, 'tenant_id')} and holder.id = ${column(alias, 'person')}
    and (holder.left_on is null or holder.left_on >= ${day(on)}))
  and exists (select 1 from organisation as seat where seat.tenant_id = ${column(alias, 'tenant_id')} and seat.id = ${column(alias, 'organisation')}
    and (seat.closed_on is null or seat.closed_on > ${day(on)})))`;

/** A delegation in force on the day. Whether the delegator is still in office is asked apart. */
export const delegationInForce = (
  alias: string,
  { on }: On,
): Expression<SqlBool> => sql<SqlBool>`(${column(alias, 'from_on')} <= ${day(on)}
  and ${column(alias, 'until_on')} >= ${day(on)}
  and (${column(alias, 'revoked_on')} is null or ${column(alias, 'revoked_on')} > ${day(on)}))`;
