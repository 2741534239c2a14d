import { sql } from 'kysely';
import { relation, type ScopeFilter } from '#kernel/definition';

/** The actor leads it. */
export const ledForce = relation(
  'ledForce',
  '本人牵头',
  ({ actor, column }) => sql`${column('leader')} = any(${[actor.personId, ...actor.standsInFor]}::uuid[])`,
);
const ofMyForceSql: ScopeFilter = ({ actor, column, tenant }) =>
  sql`exists (select 1 from task_force f where f.tenant_id = ${tenant}::uuid and f.id = ${column('taskForce')} and (f.leader = any(${[actor.personId, ...actor.standsInFor]}::uuid[])
    or exists (select 1 from task_force_member m where m.tenant_id = f.tenant_id and m.task_force = f.id and m.left_on is null and m.person = any(${[actor.personId, ...actor.standsInFor]}::uuid[]))))`;
/** The row belongs to a task force of which the actor is leader or member. */
export const ofMyForce = relation('ofMyForce', '本人所在专班', ofMyForceSql);
/** … or whose organisation carries the line on. */
export const carriedOn = relation(
  'carriedOn',
  '本人所在专班，或由本单位接续',
  (context) =>
    sql`(${ofMyForceSql(context)} or ${context.column('successor')} = ${context.actor.organisationId}::uuid)`,
);
