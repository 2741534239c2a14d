import { post, postInForce } from '#kernel/access';
import type { Row, TransitionContext } from '#kernel/definition';
import { notify } from '#kernel/notice';
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';

/** Everybody in a post of the role today. */
const holdersOf = async (tx: WriteTransaction, role: 'office' | 'leader'): Promise<string[]> => {
  const held = await tx.lookup(post, { role }, { where: [postInForce('t', { on: today() })] });
  return held.map(({ person }) => person);
};

const about = ({ id }: Pick<Row, 'id'>) => ({
  path: `/admin/retention/${id}`,
  about: { record: 'erasureList', id },
});

/** A list was found: the office looks at it and proposes it. */
export const tellKeepers = async (tx: WriteTransaction, row: Row): Promise<void> => {
  const to = await holdersOf(tx, 'office');
  await notify(tx, { to, kind: 'task', title: `请核对并提请：${row.title}，${row.count}条`, ...about(row) });
};

export const tellApprovers = async ({ tx, row, actor }: TransitionContext<WriteTransaction>): Promise<void> => {
  const to = (await holdersOf(tx, 'leader')).filter((one) => one !== actor.personId);
  await notify(tx, { to, kind: 'task', title: `请批准销毁：${row.title}，${row.count}条`, ...about(row) });
};

export const tellExecuted = async ({ tx, row }: TransitionContext<WriteTransaction>): Promise<void> => {
  const to = [row.proposedBy, row.approvedBy].filter((one): one is string => typeof one === 'string');
  await notify(tx, { to, kind: 'inform', title: `已执行销毁清单：${row.title}`, ...about(row) });
};
