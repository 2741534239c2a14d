import { addSigners, askTask, handOverTask, markTaskSeen, myTasks } from '#contract/tasks';
import { answer, type BoundRoute } from '#kernel/http';
import { myTasksOf } from './my-tasks.ts';
import { addSignersTo, assignTask, handOver, markSeen } from './service.ts';

const given = <T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)) as never;

export const taskRoutes: readonly BoundRoute[] = [
  answer(myTasks, ({ house, actor, query }) =>
    house.database.read(actor, (tx) => myTasksOf(tx, query.box, query.search)),
  ),
  answer(askTask, ({ house, actor, body }) =>
    house.database.write(actor, async (tx) => {
      const { commitment, title, organisation, ...rest } = body;
      const about = commitment
        ? { about: { record: 'commitment', id: commitment }, path: `/commitments/${commitment}` }
        : {};
      return { id: await assignTask(tx, { title, kind: 'do', organisation, ...given(rest), ...about }) };
    }),
  ),
  answer(handOverTask, ({ house, actor, params, body }) =>
    house.database.write(actor, async (tx) => ({ id: await handOver(tx, params.id, body.version, body, body.reason) })),
  ),
  answer(addSigners, ({ house, actor, params, body }) =>
    house.database.write(actor, async (tx) => ({
      ids: await addSignersTo(tx, params.id, body.signers, body.note, body.dueOn),
    })),
  ),
  answer(markTaskSeen, async ({ house, actor, params }) => {
    await house.database.write(actor, (tx) => markSeen(tx, params.id));
    return undefined;
  }),
];
