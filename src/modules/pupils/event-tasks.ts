/** Who is asked for what while an event goes its way; by when says its state's limit. Names of children stay out of tasks and notices. */
import { organisationOf } from '#kernel/access';
import type { TransitionContext } from '#kernel/definition';
import { notify } from '#kernel/notice';
import type { WriteTransaction } from '#kernel/store';
import { assignTask, dropTasks, settleTasks } from '#modules/tasks';
import { enterRoll, enterRollTogether } from './event-effects.ts';
import { handlersOf, otherSchoolOf } from './event-turns.ts';
import { kindOf } from './kinds.ts';

type Context = TransitionContext<WriteTransaction>;
type Values = Readonly<Record<string, unknown>>;

const pathOf = (event: Values): string => `/records/enrolment-events/${event.id}`;

const titleOf = async (tx: WriteTransaction, event: Values): Promise<string> => {
  const from = (await organisationOf(tx, String(event.school))).name;
  const moves = event.toSchool && event.toSchool !== event.school;
  const to = moves ? `→${(await organisationOf(tx, String(event.toSchool))).name}` : '';
  return `${kindOf(event.kind).label}（${from}${to}）`;
};

const about = (event: Values) => ({ about: { record: 'enrolmentEvent', id: String(event.id) }, path: pathOf(event) });

const askSchool = async (tx: WriteTransaction, event: Values): Promise<void> => {
  await assignTask(tx, {
    ...about(event),
    title: `核办学籍异动：${await titleOf(tx, event)}`,
    kind: 'confirm',
    organisation: otherSchoolOf(event),
    verb: 'agree',
  });
};

const askAuthority = async (tx: WriteTransaction, event: Values): Promise<void> => {
  const title = `核办学籍异动：${await titleOf(tx, event)}`;
  for (const organisation of await handlersOf(tx.system, event.reviewer, event.stage))
    await assignTask(tx, { ...about(event), title, kind: 'decide', organisation, verb: 'approve' });
};

const tellApplicant = async (
  tx: WriteTransaction,
  event: Values,
  title: string,
  note: string | null,
): Promise<void> => {
  await assignTask(tx, {
    ...about(event),
    title: `${title}：${await titleOf(tx, event)}`,
    kind: 'do',
    organisation: String(event.applyingSchool),
    verb: 'submit',
    ...(note ? { note } : {}),
  });
};

export const wasSubmitted = async ({ next, tx }: Context): Promise<void> => {
  await settleTasks(tx, next.id, ['submit']);
  if (next.state === 'pooled') return;
  await (next.state === 'submitted' ? askSchool(tx, next) : askAuthority(tx, next));
};

export const wasAgreed = async ({ next, tx }: Context): Promise<void> => {
  await settleTasks(tx, next.id, ['agree']);
  await askAuthority(tx, next);
};

export const wasReturned = async ({ next, reason, tx }: Context): Promise<void> => {
  await settleTasks(tx, next.id, ['agree', 'approve'], '已退回');
  await tellApplicant(tx, next, '学籍异动被退回，请补充后再提出', reason);
};

export const isOver = ({ next, tx }: Context): Promise<void> => dropTasks(tx, next.id);

/** Whoever applied or agreed hears what became of it; newcomers handed in together are told of as one. */
const tellDecided = async (tx: WriteTransaction, event: Values): Promise<void> => {
  if (event.intake || event.state === 'reviewing') return;
  const said = event.state === 'effective' ? '学籍异动已生效' : `学籍异动已核准，${event.effectiveOn}生效`;
  const to = [event.appliedBy, event.agreedBy].filter((one): one is string => typeof one === 'string');
  await notify(tx, {
    ...about(event),
    to: to.filter((one) => one !== tx.actor.personId),
    kind: 'inform',
    title: `${said}：${await titleOf(tx, event)}`,
  });
};

/** Approved: the next authority is asked, or the day is waited for, or the roll changes now. */
export const isDecided = async (context: Context): Promise<void> => {
  const { next, tx } = context;
  await settleTasks(tx, next.id, ['approve']);
  if (next.state === 'reviewing') await askAuthority(tx, next);
  if (next.state === 'effective') await enterRoll(context);
  await tellDecided(tx, next);
};

/** Of many: those of intakes have no task of their own, and enter the roll together. */
export const areDecided = async (contexts: readonly Context[]): Promise<void> => {
  const pooled = contexts.filter(({ row, next }) => row.state === 'pooled' && next.kind === 'register');
  for (const one of contexts) if (!pooled.includes(one)) await isDecided(one);
  await enterRollTogether(pooled.filter(({ next }) => next.state === 'effective'));
};
