import { sql } from 'kysely';
import { relation } from '#kernel/definition';

const inForce = sql`p.state in ('issued', 'concluded')`;

/** Reports that are signed. */
export const reportIsOut = relation('reportIsOut', '已签发的报告', ({ column }) => sql`${column('state')} = 'signed'`);

/** Plans that are out, or on which this organisation is asked. */
export const openToAddressee = relation(
  'openToAddressee',
  '已印发或征求本单位意见的规划',
  ({ actor, column, tenant }) =>
    sql`(${column('state')} in ('issued', 'concluded') or exists (select 1 from long_term_request q
      where q.tenant_id = ${tenant}::uuid and q.plan = ${column('id')} and q.organisation = ${actor.organisationId}::uuid))`,
);

export const isInForce = relation(
  'isInForce',
  '已印发的规划',
  ({ column }) => sql`${column('state')} in ('issued', 'concluded')`,
);

/** Parts of a plan that is out. */
export const ofIssuedPlan = relation(
  'ofIssuedPlan',
  '已印发规划',
  ({ column, tenant }) =>
    sql`exists (select 1 from long_term_plan p where p.tenant_id = ${tenant}::uuid and p.id = ${column('plan')} and ${inForce})`,
);

/** Parts of a plan that this section leads. */
export const ofLedPlan = relation(
  'ofLedPlan',
  '本科室主责的规划',
  ({ actor, column, tenant }) =>
    sql`exists (select 1 from long_term_plan p where p.tenant_id = ${tenant}::uuid and p.id = ${column('plan')}
      and p.lead_section = ${actor.organisationId}::uuid)`,
);

/** Comments on plans that this section leads. */
export const ofLedRound = relation(
  'ofLedRound',
  '本科室主责的规划',
  ({ actor, column, tenant }) =>
    sql`exists (select 1 from long_term_round r join long_term_plan p on p.tenant_id = r.tenant_id and p.id = r.plan
      where r.tenant_id = ${tenant}::uuid and r.id = ${column('round')} and p.lead_section = ${actor.organisationId}::uuid)`,
);

/** Own comments in a round in which this organisation is asked. */
export const ofAskedRound = relation(
  'ofAskedRound',
  '征求本单位意见',
  ({ actor, column, tenant }) =>
    sql`(${column('organisation')} = ${actor.organisationId}::uuid and exists (select 1 from long_term_request q
      where q.tenant_id = ${tenant}::uuid and q.round = ${column('round')} and q.organisation = ${actor.organisationId}::uuid))`,
);

/** What a section may write down in a round: as the one that leads the plan, or for itself as one that is asked. */
export const ofOwnRound = relation(
  'ofOwnRound',
  '本科室主责或征求本科室意见',
  ({ actor, column, tenant }) =>
    sql`exists (select 1 from long_term_round r join long_term_plan p on p.tenant_id = r.tenant_id and p.id = r.plan
      where r.tenant_id = ${tenant}::uuid and r.id = ${column('round')} and (p.lead_section = ${actor.organisationId}::uuid
        or (${column('organisation')} = ${actor.organisationId}::uuid and exists (select 1 from long_term_request q
          where q.tenant_id = r.tenant_id and q.round = r.id and q.organisation = ${actor.organisationId}::uuid))))`,
);

/** The round in which this organisation is asked. */
export const askedHere = relation(
  'askedHere',
  '征求本单位意见',
  ({ actor, column, tenant }) =>
    sql`exists (select 1 from long_term_request q where q.tenant_id = ${tenant}::uuid and q.round = ${column('id')}
      and q.organisation = ${actor.organisationId}::uuid)`,
);

/** Texts that this organisation is asked about, and the text as issued. */
export const textForAddressee = relation(
  'textForAddressee',
  '征求本单位意见的文本和印发稿',
  ({ actor, column, tenant }) =>
    sql`(exists (select 1 from long_term_plan p where p.tenant_id = ${tenant}::uuid and p.issued_version = ${column('id')} and ${inForce})
      or exists (select 1 from long_term_round r join long_term_request q on q.tenant_id = r.tenant_id and q.round = r.id
        where r.tenant_id = ${tenant}::uuid and r.version_read = ${column('id')} and q.organisation = ${actor.organisationId}::uuid))`,
);

const ofIndicator = (name: string, label: string, holds: (organisation: unknown) => ReturnType<typeof sql>) =>
  relation(
    name,
    label,
    ({ actor, column, tenant }) =>
      sql`exists (select 1 from long_term_indicator i join long_term_plan p on p.tenant_id = i.tenant_id and p.id = i.plan
        where i.tenant_id = ${tenant}::uuid and i.id = ${column('indicator')} and ${holds(actor.organisationId)})`,
  );

/** Targets and results of indicators that this section answers for. */
export const ofOwnIndicator = ofIndicator(
  'ofOwnIndicator',
  '本科室负责的指标',
  (organisation) => sql`i.section = ${organisation}::uuid`,
);
/** Of indicators that this section answers for, or whose plan it leads. */
export const ofConcernedIndicator = ofIndicator(
  'ofConcernedIndicator',
  '本科室负责的指标或主责的规划',
  (organisation) => sql`(i.section = ${organisation}::uuid or p.lead_section = ${organisation}::uuid)`,
);
export const ofLedIndicator = ofIndicator(
  'ofLedIndicator',
  '本科室主责规划的指标',
  (organisation) => sql`p.lead_section = ${organisation}::uuid`,
);
export const ofIssuedIndicator = ofIndicator('ofIssuedIndicator', '已印发规划的指标', () => inForce);
