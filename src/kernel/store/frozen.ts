import { sql } from 'kysely';
import { mayBeBlocked, type RecordDefinition } from '#kernel/definition';
import { Refusal } from '#kernel/refusal';
import { blockedRefusal } from './blocked.ts';
import type { RowWriter } from './write.ts';

type Written = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly before: Readonly<Record<string, unknown>> | null;
};

/** The organisations whose freeze concerns the writes. */
const organisationsOf = ({ freezable, belongsTo }: RecordDefinition<any>, rows: readonly Written[]): string[] => {
  if (!freezable || !belongsTo) return [];
  return [...new Set(rows.flatMap(({ values, before }) => [values[belongsTo], before?.[belongsTo]]))].filter(
    (one): one is string => typeof one === 'string',
  );
};

/**
 * Refuses the writes of a post on rows whose organisation is frozen for the record, and on rows that are kept by law
 * alone, however many at once: one question. What follows from permitted acts by a rule goes on. The tables belong to
 * rooms above this one (#kernel/freeze, #kernel/erasure), so they are asked by name, like delegations.
 * @throws Refusal `frozen`, `blocked`
 */
export const refuseFrozen = async (
  tx: RowWriter,
  definition: RecordDefinition<any>,
  rows: readonly Written[],
): Promise<void> => {
  if (tx.unbound) return;
  const organisations = organisationsOf(definition, rows);
  const ids = mayBeBlocked(definition) ? rows.flatMap(({ before }) => (before ? [String(before.id)] : [])) : [];
  const asked = [
    ...(organisations.length > 0
      ? [
          sql`(select 'frozen' as what, f.reason, o.name from data_freeze f join organisation o on o.tenant_id = f.tenant_id
        and o.id = f.organisation where f.organisation = any(${organisations}::uuid[]) and f.record = ${definition.name}
        and f.released_at is null limit 1)`,
        ]
      : []),
    ...(ids.length > 0
      ? [
          sql`(select 'blocked' as what, b.basis as reason, '' as name from processing_block b
        where b.tenant_id = ${tx.actor.tenantId}::uuid and b."row" = any(${ids}::text[]) and b.state = 'active' limit 1)`,
        ]
      : []),
  ];
  if (asked.length === 0) return;
  const [held] = await tx.rowsAcross<{ what: string; reason: string; name: string }>(sql.join(asked, sql` union all `));
  if (!held) return;
  const title = `没有保存这条${definition.label}`;
  if (held.what === 'blocked') throw blockedRefusal(title, held.reason);
  throw new Refusal({
    code: 'frozen',
    status: 409,
    title,
    reasons: [
      {
        detail: `${held.name}的数据已锁定：${held.reason}`,
        remedy: '确需更正的，请县级审核人员先退回这一批，更正后重新确认。',
        facts: { code: 'frozen' },
      },
    ],
  });
};
