/** What defects and improvements must satisfy, and what acceptance removes. Source: row seats.weak. */
import { sql } from 'kysely';
import type { PrepareContext, TransitionContext } from '#kernel/definition';
import { type Reason, Refusal, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { civilDateAt } from '#kernel/time';
import { schoolDefect } from './defect-record.ts';
import { schoolAgainst } from './defect-rules.ts';

type Write = PrepareContext<WriteTransaction>;
type Read = TransitionContext<ReadTransaction>;

const refuseAny = (title: string, reasons: readonly Reason[]): void => {
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title, reasons });
};

const foreignDefects = async (tx: ReadTransaction, next: Readonly<Record<string, unknown>>): Promise<Reason[]> => {
  const rows = await tx.lookup(schoolDefect, { id: (next.defects ?? []) as string[] });
  return rows
    .filter((one) => one.school !== next.school)
    .map((one) => ({ field: 'defects', detail: `“${one.title}”是其他学校的短板`, remedy: '请只选本校的短板。' }));
};

/** @throws Refusal `invalid` with every reason */
export const prepareImprovement = async ({ tx, values, next }: Write): Promise<Record<string, unknown>> => {
  refuseAny('改造项目没有保存', [
    ...(values.school ? await schoolAgainst(tx, next.school) : []),
    ...(values.defects ? await foreignDefects(tx, next) : []),
  ]);
  return {};
};

/** @throws Refusal `not-found`, `wrong-state` */
export const prepareWork = async ({ tx, before, next }: Write): Promise<Record<string, unknown>> => {
  const [owner] = await tx.rows<{ name: string; school: string; state: string }>(
    sql`select name, school, state from improvement_project where id = ${String(next.improvement)}::uuid`,
  );
  if (!owner)
    throw refuse('not-found', '没有找到改造项目', '它可能已被删除', '请刷新页面后重新选择。', { status: 404 });
  if (!before && owner.state !== 'planned' && owner.state !== 'underWay')
    throw refuse('wrong-state', '分项没有保存', `“${owner.name}”已报请验收或结束`, '请先退回项目再增加分项。', {
      status: 409,
    });
  return { school: owner.school };
};

type Item = { readonly item: string; readonly state: string };
const itemsOf = (tx: ReadTransaction, id: string): Promise<Item[]> =>
  tx.rowsAcross<Item>(
    sql`select item, state from improvement_work where improvement = ${id}::uuid order by created_at`,
  );

/** Nothing to accept is nothing to hand over. */
export const canDeliver = async ({ row, tx }: Read): Promise<Reason[]> =>
  (await itemsOf(tx, row.id)).length > 0
    ? []
    : [{ detail: '还没有登记工程分项', remedy: '请先登记分项和合同价。', facts: { code: 'no-works' } }];

/** The whole is accepted when each item is. */
export const worksAccepted = async ({ row, tx }: Read): Promise<Reason[]> => {
  const left = (await itemsOf(tx, row.id)).filter((one) => one.state !== 'accepted');
  if (left.length === 0) return [];
  return [
    {
      detail: `还有${left.length}个分项没有验收：${left.map((one) => one.item).join('、')}`,
      remedy: '请逐项验收，或退回责任单位。',
      facts: { code: 'works-left', items: left.map((one) => one.item) },
    },
  ];
};

export const defectsCleared = async ({ next, tx }: TransitionContext<WriteTransaction>): Promise<void> => {
  const rows = await tx.lookup(schoolDefect, { id: (next.defects ?? []) as string[], state: 'open' });
  const clearedOn = civilDateAt(String(next.acceptedAt));
  for (const { id } of rows) await tx.system.act(schoolDefect, id, 'clear', { input: { clearedOn } });
};
