import { sql } from 'kysely';
import { mayBeBlocked, type RecordDefinition } from '#kernel/definition';
import { Refusal } from '#kernel/refusal';
import type { ReadTransaction } from './read.ts';

/**
 * Rows that are kept by law alone and no longer processed (#kernel/erasure, a room above this one: its table is asked by
 * name). Only records that law may keep against a request are asked about.
 */
export const blockedAmong = async (
  tx: ReadTransaction,
  definition: RecordDefinition<any>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (!mayBeBlocked(definition) || ids.length === 0) return new Set();
  const rows = await tx.rows<{ row: string }>(sql`select b."row" from processing_block b
    where b.tenant_id = ${tx.actor.tenantId}::uuid and b."row" = any(${[...ids]}::text[]) and b.state = 'active'`);
  return new Set(rows.map(({ row }) => row));
};

/** What is answered where somebody wants to change or uncover such a row. */
export const blockedRefusal = (title: string, basis: string | null = null): Refusal =>
  new Refusal({
    code: 'blocked',
    status: 409,
    title,
    reasons: [
      {
        detail: `个人已请求删除这条信息，它只因法律要求而保存，已停止其他处理${basis ? `（${basis}）` : ''}`,
        remedy: '确有新的处理依据的，请局领导在“停止处理”里恢复后再办理。',
        facts: { code: 'blocked' },
      },
    ],
  });
