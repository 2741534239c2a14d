/** Takes a registration back while nothing has been built on it: the roll is as it was before. */
import type { TransitionContext } from '#kernel/definition';
import { type Reason, refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { moveGuardians } from './event-effects.ts';
import { othersOf, type Pupil, type Spell } from './event-facts.ts';
import { enrolment, pupil } from './pupil-records.ts';

type Context = TransitionContext<WriteTransaction>;
type Values = Readonly<Record<string, unknown>>;

const BUILT_ON: Reason = {
  detail: '该生注册以后已办理或正在办理其他学籍异动',
  remedy: '请按学籍异动更正。',
  facts: { code: 'later-events' },
};

/** The spell that the registration opened, where it stands by itself. */
const openedBy = async (tx: WriteTransaction, event: Values): Promise<Spell | null> => {
  const [open, ...more] = await tx.lookup(enrolment, { pupil: String(event.pupil), openedBy: String(event.id) });
  return open && open.toOn === null && more.length === 0 ? open : null;
};

export const mayBeRevoked = async ({ row, tx: given }: Context): Promise<Reason[]> => {
  const tx = given.system;
  if (row.kind !== 'register') return [{ ...BUILT_ON, detail: '只有入学注册可以撤销' }];
  const of = (await tx.peek(pupil, String(row.pupil))) as Pupil | null;
  const stands = of?.status === 'inSchool' && (await openedBy(tx, row)) !== null;
  return stands && !(await othersOf(tx, row)).open ? [] : [BUILT_ON];
};

/** Where the pupil was before: the latest spell that ended, or nowhere yet. */
const placeBefore = (of: Pupil, event: Values, last: Spell | undefined): Partial<Pupil> => {
  if (last) {
    const { school, classGroup, stage, entryYear } = last;
    return { status: last.endReason === 'completed' ? 'completed' : 'graduated', school, classGroup, stage, entryYear };
  }
  const given = !event.rollNumber && of.rollNumber === `G${of.idNumber?.toUpperCase()}` ? { rollNumber: null } : {};
  return { status: 'pending', classGroup: null, stage: null, entryYear: null, registeredOn: null, ...given };
};

/** @throws Refusal `roll-changed` */
export const leaveRoll = async ({ next: event, tx: given }: Context): Promise<void> => {
  const tx = given.system;
  const of = (await tx.lock(pupil, String(event.pupil), 'update')) as unknown as Pupil;
  const open = await openedBy(tx, event);
  if (!open) throw refuse('roll-changed', '注册没有撤销', BUILT_ON.detail, BUILT_ON.remedy ?? '', { status: 409 });
  const options = { verb: 'revoke' };
  await tx.remove(enrolment, open.id, options);
  const [last] = await tx.lookup(enrolment, { pupil: of.id }, { sort: '-fromOn' });
  const before = placeBefore(of, event, last);
  await tx.update(pupil, of.id, before as never, options);
  if (before.school && before.school !== of.school) await moveGuardians(tx, of, before.school);
};
