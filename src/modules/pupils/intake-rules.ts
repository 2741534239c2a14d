/** What handing in, approving, sending back and undoing an intake does to the events of its children. */
import type { PrepareContext, TransitionContext } from '#kernel/definition';
import { type Reason, Refusal, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { classGroup } from '#modules/institutions';
import { enrolmentEvent } from './event-record.ts';
import { authorityOf } from './event-turns.ts';
import { type Candidate, candidatesOf, eventOf, type IntakeOf } from './intake-candidates.ts';
import { askForIntake, settleIntake, tellSchool } from './intake-tasks.ts';

type Context = TransitionContext<WriteTransaction>;
type Values = Readonly<Record<string, unknown>>;
type Event = { readonly id: string; readonly pupil: string | null };

export const intakeOf = (row: Values): IntakeOf => row as unknown as IntakeOf;

/** Refused children whose reasons are told at once. */
const MOST_TOLD = 50;

const nobody = () =>
  refuse(
    'nobody-to-register',
    '入学注册没有提出',
    '没有可以注册的学生',
    '请先登记或导入学生并填写拟编班级；已经提出或注册的不会重复办理。',
  );

/** Several of a kind are told once, with how many there are. Children are not named: the page lists them. */
const gathered = (refusals: readonly Refusal[]): Reason[] => {
  const kinds = new Map<string, { reason: Reason; count: number }>();
  for (const reason of refusals.flatMap(({ reasons }) => reasons)) {
    const known = kinds.get(reason.detail);
    kinds.set(reason.detail, { reason, count: (known?.count ?? 0) + 1 });
  }
  return [...kinds.values()].slice(0, MOST_TOLD).map(({ reason, count }) => {
    const { field: _, ...rest } = reason;
    return { ...rest, detail: `${count}名学生：${reason.detail}` };
  });
};

/** The draft that stands, or a new one, handed in as the event of one child. @throws Refusal with every reason */
const handInOne = async (tx: WriteTransaction, of: IntakeOf, one: Candidate): Promise<void> => {
  const { state: _, school: __, ...event } = eventOf(of, one);
  const { toClassGroup, toSchool, overLimitReason } = event;
  const place = { intake: of.id, toClassGroup, toSchool, overLimitReason } as never;
  const told = { applicant: 'school', grounds: '新生入学注册' } as const;
  const { id } = one.draft
    ? await tx.system.update(enrolmentEvent, String(one.draft.id), place)
    : await tx.system.create(enrolmentEvent, { ...told, ...event, intake: of.id } as never);
  await tx.act(enrolmentEvent, id, 'submit');
};

const handIn = async (tx: WriteTransaction, of: IntakeOf, policy: unknown): Promise<number> => {
  const { candidates } = await candidatesOf(tx.system, of);
  if (candidates.length === 0) throw nobody();
  const refusals: Refusal[] = [];
  for (const one of candidates) {
    const outcome = await tx.attempt(() => handInOne(tx, of, one));
    if (outcome instanceof Refusal) refusals.push(outcome);
  }
  const done = candidates.length - refusals.length;
  if (refusals.length > 0 && (policy === 'all' || done === 0))
    throw new Refusal({ code: 'some-refused', title: '入学注册没有提出', reasons: gathered(refusals) });
  return done;
};

/** Events of the intake that nobody has decided by themselves. */
const waitingIn = (tx: ReadTransaction, id: string): Promise<Event[]> =>
  tx.lookup(enrolmentEvent, { intake: id, state: 'pooled' } as never) as Promise<unknown> as Promise<Event[]>;

/** Together, as far as they stand; answers those that did not. One whose roll changed this moment leaves all of them. */
const approveTogether = async (tx: WriteTransaction, events: readonly Event[]): Promise<readonly Event[]> => {
  const ids = events.map(({ id }) => id);
  const outcome = await tx.attempt(() => tx.actMany(enrolmentEvent, ids, 'approve'));
  return outcome instanceof Refusal ? events : events.filter(({ id }) => outcome.refused.has(id));
};

/** Each is approved; what cannot be any more goes back to the school with why. */
const approveAll = async (tx: WriteTransaction, id: string): Promise<number> => {
  const waiting = await waitingIn(tx.system, id);
  const left = await approveTogether(tx, waiting);
  let done = waiting.length - left.length;
  for (const event of left) {
    const outcome = await tx.attempt(() => tx.act(enrolmentEvent, event.id, 'approve'));
    if (outcome instanceof Refusal) await tx.act(enrolmentEvent, event.id, 'return', { reason: outcome.detail });
    else done += 1;
  }
  return done;
};

/** Takes back what was approved, where nothing has been built on it. Answers how many stay. */
const undoAll = async (tx: WriteTransaction, id: string): Promise<number> => {
  const reason = '撤销整批入学注册';
  const filter = { intake: id, state: ['approved', 'effective'] } as never;
  let kept = 0;
  for (const event of await tx.system.lookup(enrolmentEvent, filter)) {
    const verb = event.state === 'approved' ? 'withdraw' : 'revoke';
    const outcome = await tx.attempt(() => tx.system.act(enrolmentEvent, event.id, verb, { reason }));
    if (outcome instanceof Refusal) kept += 1;
  }
  return kept;
};

/** A class that is chosen is of the intake's school, stage and year. @throws Refusal `class-astray` */
const refuseAstray = async (tx: WriteTransaction, of: IntakeOf): Promise<void> => {
  const chosen = of.classGroup ? await tx.system.peek(classGroup, of.classGroup) : null;
  if (!chosen) return;
  if (chosen.school === of.school && chosen.stage === of.stage && chosen.entryYear === of.entryYear) return;
  throw refuse(
    'class-astray',
    '入学注册没有保存',
    '所选班级不是这所学校、这个学段和入学年份的',
    '请改选班级；不选班级的，按每名学生的拟编班级。',
  );
};

/** Does the work of a step within its write, so that one row tells how many it was. */
export const carryIntake = async ({ tx, id, before, next }: PrepareContext<WriteTransaction>): Promise<Values> => {
  const reviewer = { reviewer: await authorityOf(tx.system, next.school) };
  const of = intakeOf({ ...next, id });
  if (!before || before.state === next.state) {
    await refuseAstray(tx, of);
    return reviewer;
  }
  if (next.state === 'reviewing') return { ...reviewer, handedIn: await handIn(tx, of, next.policy), registered: 0 };
  if (next.state === 'done') return { registered: await approveAll(tx, id) };
  if (next.state === 'undone') return { registered: await undoAll(tx, id) };
  for (const event of await waitingIn(tx.system, id)) await tx.system.act(enrolmentEvent, event.id, 'release');
  return {};
};

export const wasHandedIn = ({ next, tx }: Context): Promise<void> => askForIntake(tx, next);
export const wasDecided = ({ next, tx }: Context): Promise<void> => settleIntake(tx, next);
export const wasSentBack = async ({ next, reason, tx }: Context): Promise<void> => {
  await settleIntake(tx, next);
  await tellSchool(tx, next, reason);
};
