/** What a work may cost and what has been paid for it, in whole fen. */
import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';

export type Work = { readonly project: string | null; readonly improvement: string | null };
export type WorkMoney = {
  readonly name: string;
  readonly organisation: string;
  /** Approved estimate or budget; null where none is entered. */
  readonly budget: number | null;
  readonly approvedChanges: number;
  readonly paid: number;
};

export const workOf = (row: Readonly<Record<string, unknown>>): Work => ({
  project: row.project ? String(row.project) : null,
  improvement: row.improvement ? String(row.improvement) : null,
});

const ownerSql = ({ project, improvement }: Work) =>
  project
    ? sql`select name, organisation, investment as budget from construction_project where id = ${project}::uuid`
    : sql`select name, school as organisation, budget from improvement_project where id = ${improvement}::uuid`;

/** `hold` keeps the work's row until the end, so that two payments at once are judged one after the other. @throws Refusal `not-found` */
export const moneyOf = async (tx: ReadTransaction, work: Work, hold = false): Promise<WorkMoney> => {
  const [owner] = await tx.rows<{ name: string; organisation: string; budget: number | null }>(
    sql`${ownerSql(work)} ${hold ? sql`for no key update` : sql``}`,
  );
  if (!owner)
    throw refuse('not-found', '没有找到项目', '它可能已被删除，或不在您的职责范围内', '请重新选择项目。', {
      status: 404,
    });
  const ours = work.project ? sql`project = ${work.project}::uuid` : sql`improvement = ${work.improvement}::uuid`;
  const [sums] = await tx.rowsAcross<{ changes: number; paid: number }>(sql`select
    (select coalesce(sum(amount), 0) from change_order where ${ours} and state = 'approved') as changes,
    (select coalesce(sum(amount), 0) from work_payment where ${ours}) as paid`);
  const { name, organisation, budget } = owner;
  return { name, organisation, budget, approvedChanges: Number(sums?.changes ?? 0), paid: Number(sums?.paid ?? 0) };
};
