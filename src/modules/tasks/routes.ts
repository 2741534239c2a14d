import { addSigners, askTask, handOverTask, markTaskSeen, myTasks } from '#contract/tasks';
import { answer, answerWriting, type BoundRoute } from '#kernel/http';
import { myTasksOf } from './my-tasks.ts';
import { addSignersTo, assignTask, handOver, markSeen } from './service.ts';

const given = <T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)) as never;

export const taskRoutes: readonly BoundRoute[] = [
  answer(myTasks, ({ house, actor, query }) =>
    house.database.read(actor, (tx) => myTasksOf(tx, query.box, query.search)),
  ),
  answerWriting(askTask, async ({ tx, body }) => {
    const { commitment, title, organisation, ...rest } = body;
    const about = commitment
      ? { about: { record: 'commitment', id: commitment }, path: `/commitments/${commitment}` }
      : {};
    return { id: await assignTask(tx, { title, kind: 'do', organisation, ...given(rest), ...about }) };
  }),
  answerWriting(handOverTask, async ({ tx, params, body }) => ({
    id: await handOver(tx, params.id, body.version, body, body.reason),
  })),
  answerWriting(addSigners, async ({ tx, params, body }) => ({
    ids: await addSignersTo(tx, params.id, body.signers, body.note, body.dueOn),
  })),
  answerWriting(markTaskSeen, async ({ tx, params }) => {
    await markSeen(tx, params.id);
    return undefined;
  }),
];
