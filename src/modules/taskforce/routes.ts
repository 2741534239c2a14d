import { nameSuccessors, taskForcePage } from '#contract/taskforce';
import { answer, answerWriting, type BoundRoute } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import { taskForcePageOf } from './page.ts';
import { taskBookItem } from './records.ts';
import { openItems } from './rules.ts';

export const taskforceRoutes: readonly BoundRoute[] = [
  answer(taskForcePage, ({ house, actor, params }) =>
    house.database.read(actor, (tx) => taskForcePageOf(tx, params.id)),
  ),
  answerWriting(nameSuccessors, async ({ tx, params, body }) => {
    for (const { id, successor } of body.items) {
      const item = await tx.get(taskBookItem, id);
      if (item.taskForce !== params.id || item.state !== 'open')
        throw refuse('wrong-state', '接续单位没有保存', `“${item.title}”不是这个专班的未完成事项`, '请刷新页面。', {
          status: 409,
        });
      await tx.update(taskBookItem, id, { successor }, { verb: 'nameSuccessor' });
    }
    return { unowned: (await openItems(tx, params.id)).filter((item) => !item.successor).length };
  }),
];
