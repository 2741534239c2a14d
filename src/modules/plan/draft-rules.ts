import { sql } from 'kysely';
import type { PrepareContext, TransitionContext } from '#kernel/definition';
import { type Reason, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';

type PlanState = { readonly state: string; readonly origin: string };

const planOf = async (tx: ReadTransaction, id: unknown): Promise<PlanState | undefined> =>
  (await tx.rows<PlanState>(sql`select state, origin from plan where id = ${String(id)}::uuid`))[0];

/** Items change while the plan is drafted or consulted on; from the review on the draft stands. @throws Refusal `draft-closed` */
export const prepareItem = async ({ tx, next }: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  const plan = tx.unbound ? undefined : await planOf(tx, next.plan);
  if (plan && plan.state !== 'drafting' && plan.state !== 'consulting')
    throw refuse('draft-closed', '起草条目没有保存', '草稿已送审，条目不能再改', '需要修改的，请先把要点退回起草。', {
      status: 409,
    });
  if (plan?.origin === 'imported')
    throw refuse(
      'draft-closed',
      '起草条目没有保存',
      '这份要点的文本来自文件',
      '请导入新的文本，或新建一份在系统里起草的要点。',
      {
        status: 409,
      },
    );
  return {};
};

/** Opinions are given while the plan is consulted on, by the bureau's sections and by those who were asked. */
export const prepareComment = async ({
  tx,
  next,
  before,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  if (tx.unbound || before) return {};
  const title = '意见没有保存';
  if ((await planOf(tx, next.plan))?.state !== 'consulting')
    throw refuse('not-consulting', title, '这份要点现在不在征求意见阶段', '请联系办公室。', { status: 409 });
  if (!(await isAskedOrSection(tx, next)))
    throw refuse('not-asked', title, '这份要点没有征求贵单位的意见', '请联系办公室。', { status: 403 });
  const [item] = next.item
    ? await tx.rows<{ plan: string }>(sql`select plan from draft_item where id = ${String(next.item)}::uuid`)
    : [];
  if (next.item && item?.plan !== next.plan)
    throw refuse('other-plan', title, '所选条目不属于这份要点', '请重新选择条目。');
  return {};
};

const isAskedOrSection = async (tx: ReadTransaction, next: Readonly<Record<string, unknown>>): Promise<boolean> => {
  const found = await tx.rows(sql`
    select 1 from organisation where id = ${String(next.organisation)}::uuid and kind = 'section'
    union all select 1 from consultation where plan = ${String(next.plan)}::uuid and organisation = ${String(next.organisation)}::uuid`);
  return found.length > 0;
};

/** Whether an opinion is still of use. */
export const stillConsulting = async ({ row, tx }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  if ((await planOf(tx, row.plan))?.state === 'consulting') return [];
  return [
    { detail: '这份要点的征求意见已经结束', remedy: '仍有意见的，请联系办公室。', facts: { code: 'not-consulting' } },
  ];
};
