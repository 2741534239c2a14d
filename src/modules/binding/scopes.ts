import { sql } from 'kysely';
import { relation, type ScopeFilter } from '#kernel/definition';

/** The promise of the target that a row is about; review moves targets between promises, so the row asks its target. */
const promise = ({ column, tenant }: Pick<Parameters<ScopeFilter>[0], 'column' | 'tenant'>) =>
  sql`select 1 from target g join commitment c on c.tenant_id = g.tenant_id and c.id = g.commitment
    where g.tenant_id = ${tenant}::uuid and g.id = ${column('target')}`;

/** Bindings of what the section leads. */
export const ofLedPromise = relation(
  'ofLedPromise',
  '本科室牵头的事项',
  (context) => sql`exists (${promise(context)} and c.lead_section = ${context.actor.organisationId}::uuid)`,
);
/** … for everybody whom the promise concerns. */
export const ofConcernedPromise = relation(
  'ofConcernedPromise',
  '本单位牵头、配合或承担的事项',
  (context) => sql`exists (${promise(context)} and (c.lead_section = ${context.actor.organisationId}::uuid
    or ${context.actor.organisationId}::uuid = any(c.supporting) or ${context.actor.organisationId}::uuid = any(c.addressees)))`,
);
/** … of plans that are out, for the city above. */
export const ofIssuedPlan = relation(
  'ofIssuedPlan',
  '已印发的要点',
  ({ column, tenant }) =>
    sql`exists (select 1 from plan p where p.tenant_id = ${tenant}::uuid and p.id = ${column('plan')} and p.state in ('issued', 'dispatched', 'archived'))`,
);
