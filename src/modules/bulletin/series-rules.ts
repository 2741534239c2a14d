import { sql } from 'kysely';
import type { PrepareContext } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { parsePeriod } from '#kernel/time';

/** A series stands on an issued plan and counts periods of its own frequency and year. @throws Refusal `series-not-sound` */
export const prepareSeries = async ({
  tx,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  const reasons = [...startReasons(next), ...(await planReasons(tx, String(next.plan)))];
  if (reasons.length > 0) throw new Refusal({ code: 'series-not-sound', title: '没有保存这个通报系列', reasons });
  return {};
};

const startReasons = (next: Readonly<Record<string, unknown>>): Reason[] => {
  if (!next.startPeriod) return [];
  const start = String(next.startPeriod);
  const fits = parsePeriod(start).kind === next.frequency && start.startsWith(`${next.year}-`);
  return fits
    ? []
    : [
        {
          field: 'startPeriod',
          detail: `起始期“${start}”不是${next.year}年的一个${next.frequency === 'month' ? '月' : '季度'}`,
          remedy: `请按“${next.year}-${next.frequency === 'month' ? '03' : 'Q1'}”的样式填写。`,
        },
      ];
};

const planReasons = async (tx: WriteTransaction, planId: string): Promise<Reason[]> => {
  const [plan] = await tx.rows<{ state: string }>(sql`select state from plan where id = ${planId}::uuid`);
  if (!plan || ['issued', 'dispatched', 'archived'].includes(plan.state)) return [];
  return [
    { field: 'plan', detail: '这份要点还没有印发，没有可以通报的事项', remedy: '请先登记印发，再建立通报系列。' },
  ];
};
