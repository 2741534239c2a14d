import { sql } from 'kysely';
import { relation } from '#kernel/definition';

/** Rows that hang on a commitment, for its lead section. */
export const ofLed = relation(
  'ofLed',
  '本科室牵头',
  ({ actor, column, tenant }) =>
    sql`exists (select 1 from commitment c where c.tenant_id = ${tenant}::uuid and c.id = ${column('commitment')} and c.lead_section = ${actor.organisationId}::uuid)`,
);
/** … for everybody whom the commitment concerns. */
export const ofConcerned = relation(
  'ofConcerned',
  '本单位牵头、配合或承担',
  ({ actor, column, tenant }) =>
    sql`exists (select 1 from commitment c where c.tenant_id = ${tenant}::uuid and c.id = ${column('commitment')}
    and (c.lead_section = ${actor.organisationId}::uuid or ${actor.organisationId}::uuid = any(c.supporting) or ${actor.organisationId}::uuid = any(c.addressees)))`,
);
