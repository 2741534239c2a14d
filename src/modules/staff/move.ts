/** What a transfer moves on its day: the teacher's row, the spells, the portfolio, and the rights of the account. */
import { organisation, type Post, post, postsOf } from '#kernel/access';
import type { RecordDefinition, Row } from '#kernel/definition';
import { notify } from '#kernel/notice';
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { endDelegations, endPosts } from '#modules/handover';
import { backgroundCheck } from './check-record.ts';
import type { POSTING_REASONS } from './codes.ts';
import { teacherPath } from './facts.ts';
import { honour, trainingRecord, work } from './portfolio-records.ts';
import { closePosting, openPosting } from './postings.ts';
import { teacher } from './teacher-record.ts';
import { teacherTitle } from './title-record.ts';

/** Records about a teacher that lie with whichever school keeps the teacher. */
const FOLLOWERS: readonly RecordDefinition<any>[] = [teacherTitle, backgroundCheck, trainingRecord, work, honour];

/** Posts in the school that is left, by the tree: its campuses too. */
const postsBelow = async (tx: WriteTransaction, person: string, school: string): Promise<Post[]> => {
  const held = await postsOf(tx, person);
  const seats = await tx.lookup(organisation, { id: [school, ...held.map((one) => one.organisation)] });
  const top = seats.find((one) => one.id === school)?.path;
  const inside = (id: string) => Boolean(top && seats.find((seat) => seat.id === id)?.path?.startsWith(top));
  return held.filter((one) => inside(one.organisation));
};

/**
 * Rights end at the old school and begin at the new one, both today: the next request in the old post finds nothing,
 * the next sign-in opens the new one. A principal or an officer starts there as a teacher; further posts are given anew.
 */
const moveRights = async (tx: WriteTransaction, person: string, transfer: Row, reason: string): Promise<void> => {
  const on = today();
  const ending = await postsBelow(tx, person, String(transfer.fromSchool));
  await endDelegations(tx, person, { on, reason });
  await endPosts(tx, ending, { on, reason });
  if (ending.length === 0) return;
  const seat = { person, organisation: String(transfer.toSchool), role: 'teacher', title: '教师', fromOn: on } as const;
  await tx.system.create(post, seat, { reason });
};

export type Move = {
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly kind: keyof typeof POSTING_REASONS;
  readonly reason: string;
};

/** The teacher's row, spells and file go to another school from a day on. Answers the row as it was. */
export const moveFile = async (tx: WriteTransaction, teacherId: string, move: Move): Promise<Row> => {
  const turn = { on: move.on, reason: move.kind };
  const [from] = await tx.lookup(organisation, { id: move.from });
  const before = await tx.system.lock(teacher, teacherId, 'update');
  const last = { place: from?.name ?? '', post: null, fromOn: String(before.joinedOn), toOn: move.on };
  const career = [...(before.career as unknown[]), last];
  await closePosting(tx, teacherId, turn);
  const patch = { school: move.to, joinedOn: move.on, career } as never;
  const after = await tx.system.update(teacher, teacherId, patch, { verb: 'transfer', reason: move.reason });
  await openPosting(tx, after as Row, turn);
  for (const definition of FOLLOWERS)
    for (const row of await tx.lookup(definition, { teacher: teacherId }))
      await tx.system.update(definition, row.id, { school: move.to } as never, {
        verb: 'follow',
        reason: move.reason,
      });
  return before;
};

/** Everything about the teacher that a transfer moves. The journal carries the transfer's reason. */
export const moveTeacher = async (tx: WriteTransaction, transfer: Row, reason: string): Promise<void> => {
  const { fromSchool, toSchool, effectiveOn, kind } = transfer as unknown as Record<string, string>;
  const move = { from: fromSchool, to: toSchool, on: effectiveOn, kind, reason } as Move;
  const before = await moveFile(tx, String(transfer.teacher), move);
  const person = before.person as string | null;
  if (!person) return;
  await moveRights(tx, person, transfer, reason);
  await notify(tx, { to: [person], kind: 'inform', title: '您的调动已经生效', path: teacherPath(before.id) });
};
