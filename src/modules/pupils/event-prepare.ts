/** What an event says of itself, completed: which pupil, which schools, which authorities, what the reviewer should see. */
import type { PrepareContext } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { classGroup } from '#modules/institutions';
import type { Pupil } from './event-facts.ts';
import { remarksOn } from './event-rules.ts';
import { reviewersOf } from './event-turns.ts';
import { plainNumber } from './identity.ts';
import { kindOf, TAKES_IN } from './kinds.ts';
import { pupil } from './pupil-records.ts';

type Values = Readonly<Record<string, unknown>>;
type Completed = Record<string, unknown>;

/** States in which others are asked. */
const ASKED = ['submitted', 'reviewing', 'pooled'];

const noSuchPupil = () =>
  refuse(
    'no-such-pupil',
    '学籍异动没有保存',
    '没有学籍号和姓名都相符的学生',
    '请与家长核对学籍号和姓名；没有学籍的，请先登记学生再办理入学注册。',
  );

/** The pupil chosen among those the post may read, or named by roll number and name. @throws Refusal */
const pupilOf = async (tx: WriteTransaction, next: Values): Promise<Pupil> => {
  if (next.pupil)
    return (tx.unbound ? tx.peek(pupil, String(next.pupil)) : tx.get(pupil, String(next.pupil))) as Promise<Pupil>;
  if (!next.rollNumber || !next.pupilName) throw noSuchPupil();
  const [found] = await tx.system.lookup(pupil, { rollNumber: plainNumber(String(next.rollNumber)) });
  if (!found || found.name !== String(next.pupilName).trim()) throw noSuchPupil();
  return found;
};

/** Where the pupil would be: for a child taken in the school that applies, for the rest the school that has the child. */
const toSchoolOf = (next: Values, of: Values, applying: unknown): unknown => {
  const kind = kindOf(next.kind);
  if (kind.twoSchools) return next.toSchool ?? (applying === of.school ? null : applying);
  if (TAKES_IN.includes(String(next.kind))) return next.toSchool ?? applying;
  return kind.opens || (kind.needsClass && next.toClassGroup) ? of.school : null;
};

const schoolsOf = (tx: WriteTransaction, next: Values, of: Values): Completed => {
  const here = tx.actor.role === 'school' ? tx.actor.organisationId : null;
  const applyingSchool = here ?? next.applyingSchool ?? of.school;
  return { school: of.school, applyingSchool, toSchool: toSchoolOf(next, of, applyingSchool) };
};

/** A school tells of its own pupils; of others only that it takes them in. @throws Refusal `not-own-pupil` */
const refuseForeign = (tx: WriteTransaction, next: Values, of: Pupil): void => {
  if (tx.unbound || tx.actor.role !== 'school' || of.school === tx.actor.organisationId) return;
  if (TAKES_IN.includes(String(next.kind))) return;
  throw refuse(
    'not-own-pupil',
    '学籍异动没有保存',
    '该生的学籍不在本校',
    '这类异动由学生学籍所在的学校提出；本校只能办理转入和入学注册。',
  );
};

const born = async (tx: WriteTransaction, next: Values): Promise<Completed> => {
  const of = await pupilOf(tx, next);
  refuseForeign(tx, next, of);
  return {
    pupil: of.id,
    pupilName: of.name,
    rollNumber: of.rollNumber,
    stage: of.stage,
    ...schoolsOf(tx, next, of),
  };
};

const stageOf = async (tx: WriteTransaction, next: Values): Promise<Completed> => {
  if (!next.toClassGroup) return {};
  const found = await tx.system.peek(classGroup, String(next.toClassGroup));
  return found ? { stage: found.stage } : {};
};

/** Runs before every write of an event. @throws Refusal `no-such-pupil`, `not-own-pupil`, `not-found` */
export const prepareEvent = async ({
  tx,
  id,
  values,
  before,
  next,
}: PrepareContext<WriteTransaction>): Promise<Completed> => {
  const early = !before || before.state === 'drafted' || before.state === 'returned';
  const own = before ? (early ? schoolsOf(tx, next, next) : {}) : await born(tx, next);
  const stage = 'toClassGroup' in values || !before ? await stageOf(tx, next) : {};
  const known: Values = { ...next, ...own, ...stage, id };
  const turns = early ? await reviewersOf(tx, known) : {};
  const asked = before !== null && before.state !== known.state && ASKED.includes(String(known.state));
  // The school reads what stands against its choice as soon as it saves it; an intake shows it ahead.
  const chosen = early && Boolean(known.toClassGroup) && 'toClassGroup' in values && !known.intake;
  const remarks = asked || chosen ? { remarks: await remarksOn(tx.system, known) } : {};
  const kind = kindOf(known.kind);
  const noClass = kind.needsClass === undefined && known.toClassGroup ? { toClassGroup: null } : {};
  return { ...own, ...stage, ...turns, ...remarks, ...noClass };
};
