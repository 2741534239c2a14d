import { sql } from 'kysely';
import type { RecordDefinition } from '#kernel/definition';
import { Refusal } from '#kernel/refusal';
import type { RowWriter } from './write.ts';

type Written = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly before: Readonly<Record<string, unknown>> | null;
};

/**
 * Refuses the writes of a post on rows whose organisation is frozen for the record, however many at once: one question.
 * What follows from permitted acts by a rule goes on. The table belongs to a room above this one (#kernel/freeze),
 * so it is asked by name, like delegations.
 * @throws Refusal `frozen`
 */
export const refuseFrozen = async (
  tx: RowWriter,
  definition: RecordDefinition<any>,
  rows: readonly Written[],
): Promise<void> => {
  const owner = definition.belongsTo;
  if (!definition.freezable || !owner || tx.unbound) return;
  const organisations = [...new Set(rows.flatMap(({ values, before }) => [values[owner], before?.[owner]]))].filter(
    (one): one is string => typeof one === 'string',
  );
  if (organisations.length === 0) return;
  const [held] = await tx.rowsAcross<{ reason: string; name: string }>(
    sql`select f.reason, o.name from data_freeze f join organisation o on o.tenant_id = f.tenant_id and o.id = f.organisation
      where f.organisation = any(${organisations}::uuid[]) and f.record = ${definition.name} and f.released_at is null limit 1`,
  );
  if (!held) return;
  throw new Refusal({
    code: 'frozen',
    status: 409,
    title: `没有保存这条${definition.label}`,
    reasons: [
      {
        detail: `${held.name}的数据已锁定：${held.reason}`,
        remedy: '确需更正的，请县级审核人员先退回这一批，更正后重新确认。',
        facts: { code: 'frozen' },
      },
    ],
  });
};
