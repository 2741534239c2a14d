import { sql } from 'kysely';
import { z } from 'zod';
import { isCovered, isSensitive, type RecordDefinition, SYSTEM_ROLE, type Viewer } from '#kernel/definition';
import { Refusal, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { parameter, parameterOn, today } from '#kernel/time';

/** How many people's personal data (L3, L4) one person may take out or look into within a day (OWASP ASVS 5.0.0 V2.4.1). */
export const personalDataQuota = parameter({
  name: 'personalDataQuota',
  label: '个人信息每日限额',
  module: 'privacy',
  keeper: '系统管理员',
  keepers: ['admin'],
  schema: z.object({ perDay: z.number().int().min(1).max(1_000_000) }),
  show: ({ perDay }) => `每人每天导出和查看合计${perDay}人次`,
  seeds: [
    {
      region: 'CN',
      from: '2016-01-01',
      to: null,
      value: { perDay: 20_000 },
      source: '个人信息保护法第六条（最小必要）；OWASP ASVS 5.0.0 V2.4.1；产品默认值',
      sourceCheckedOn: '2026-11-23',
      certainty: 'check',
    },
  ],
});

/** Hours from the discovery of a leak until it has to be told. */
export const leakNoticeHours = parameter({
  name: 'leakNoticeHours',
  label: '个人信息泄露的报告时限',
  unit: '小时',
  module: 'privacy',
  keeper: '办公室',
  schema: z.number().int().min(1).max(72),
  seeds: [
    {
      region: 'CN',
      from: '2025-11-01',
      to: null,
      value: 4,
      source:
        '国家网络安全事件报告管理办法（2025年11月1日起施行）第四条：较大以上事件至迟四小时；等级和适用对象须按本单位情况核实',
      sourceCheckedOn: '2026-11-23',
      certainty: 'check',
    },
  ],
});

/** Outside the parameter's dates: no bound at all would be the worse answer. */
const WITHOUT_VALUE = 1000;

/** Whether rows of the record tell the post somebody's personal data in clear. */
export const tellsPersons = (definition: RecordDefinition<any>, viewer: Viewer): boolean =>
  Boolean(definition.personal) &&
  Object.entries(definition.fields as RecordDefinition['fields']).some(
    ([name, field]) => isSensitive(field) && !isCovered(definition, name, viewer),
  );

const perDayOf = (tx: ReadTransaction): Promise<number> =>
  parameterOn(tx, personalDataQuota, today()).then(
    ({ perDay }) => perDay,
    (error) => {
      if (error instanceof Refusal && error.code === 'not-in-force') return WITHOUT_VALUE;
      throw error;
    },
  );

/**
 * Exports and feeds by their number of persons, and rows of which a covered field was shown, since midnight in China.
 * What a receiving system took stands under its own row, for it is no person.
 */
const takenToday = async (tx: ReadTransaction, system: string | null): Promise<number> => {
  const who = system
    ? sql`j.record_id = ${system}::uuid and j.actor_id is null`
    : sql`j.actor_id = ${tx.actor.personId}::uuid`;
  const since = `${today()}T00:00:00+08:00`;
  const [row] = await tx.rows<{ taken: number }>(sql`select
      coalesce(sum((c.content::jsonb #>> '{after,persons}')::int), 0)::int
        + count(distinct case when j.verb = 'read' and c.content::jsonb #>> '{after,persons}' is null then j.record_id end)::int as taken
    from journal j left join journal_payload c on c.tenant_id = j.tenant_id and c.journal_id = j.id
    where j.tenant_id = ${tx.actor.tenantId}::uuid and ${who}
      and j.at >= ${since}::timestamptz and j.verb in ('export', 'read')`);
  return row?.taken ?? 0;
};

/**
 * Asks before personal data leave, in the transaction that notes how many (`persons`); one at a time a person, so that
 * two exports at once do not both find room. The house's own work is nobody's.
 * @param system the receiving system that takes them through its feed, where no person does
 * @throws Refusal `over-quota` 403
 */
export const requireQuota = async (
  tx: WriteTransaction,
  persons: number,
  system: string | null = null,
): Promise<void> => {
  const { personId, role } = tx.actor;
  const taker = system ?? personId;
  if (persons === 0 || !taker || role === SYSTEM_ROLE) return;
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`personal-data:${taker}`}, 0))`);
  const perDay = await perDayOf(tx);
  const taken = await takenToday(tx, system);
  if (taken + persons <= perDay) return;
  throw refuse(
    'over-quota',
    '没有提供',
    `这次涉及${persons}人，今天已取${taken}人，超过${system ? '每个系统' : '每人'}每天${perDay}人的限额`,
    '请缩小范围，或明天再办；确有需要的，请管理员按程序调整参数“个人信息每日限额”。',
    { status: 403, facts: { persons, taken, perDay } },
  );
};
