/**
 * 学籍掌上查: a parent proves what a stranger does not know together, sees the least that answers the question, and
 * may report an error. Source: row registry.student-roll (004:二/四/10); security.md I4, M5, M7.
 */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { z } from 'zod';
import { CORRECTION_FIELDS } from '#contract/correction-fields';
import type { lookUpRoll, RollFacts, reportRollError, rollCorrectionState, rollLookupInput } from '#contract/pupils';
import { attempt, firstBureau, organisationOf } from '#kernel/access';
import { systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import { blockedAmong, type ReadTransaction, type WriteTransaction } from '#kernel/store';
import { parameterOn, schoolCalendar, today } from '#kernel/time';
import { academicYearOf, classGroup, gradeOf } from '#modules/institutions';
import { correctionHash, openCorrection } from './correction-open.ts';
import { CORRECTION_STATES, rollCorrection, rollLookup } from './correction-records.ts';
import { type Pupil, yearsOf } from './event-facts.ts';
import { plainNumber } from './identity.ts';
import { rollLookupMinutes } from './parameters.ts';
import { guardian, pupil } from './pupil-records.ts';
import { isInRoll, PUPIL_STATUSES } from './statuses.ts';

type Input<C extends { body?: z.ZodType }> = z.output<NonNullable<C['body']>>;
type Output<C extends { response?: z.ZodType }> = z.input<NonNullable<C['response']>>;

const SLOW = {
  title: '暂时不能查询',
  detail: '短时间内多次没有查到',
  remedy: '请核对学籍号、姓名和手机号；仍查不到的，请联系学校。',
};

/** The same for every wrong combination, so that nobody learns which of the three is right. */
const notMatched = () =>
  refuse(
    'not-matched',
    '没有查到',
    '没有三项都相符的学籍记录',
    '请核对学籍号（或身份证号）、孩子姓名和在学校登记的监护人手机号；手机号换过的，请联系班主任更新。',
  );

const expired = () => refuse('lookup-expired', '没有提交', '查询已经过期', '请重新查询后再提交。', { status: 403 });

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What the public may do is done as the house, in the bureau that this installation serves. */
const asHouse = async <T>(house: House, work: (tx: WriteTransaction) => Promise<T>): Promise<T> => {
  const bureau = await firstBureau(house.database);
  if (!bureau) throw notMatched();
  return house.database.write(systemActor(bureau.id, '学籍掌上查'), work);
};

/** 张**: the first sign stays, so that a parent recognises the child and nobody else learns a name. */
export const maskedName = (name: string): string => {
  const [first = '', ...rest] = Array.from(name);
  return first + '*'.repeat(Math.max(1, rest.length));
};

/** Names are compared without spaces, in one spelling. */
export const plainName = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');

/** Children whose roll or identity number and name are both as given, but for those that law alone keeps. */
export const pupilsNamed = async (tx: ReadTransaction, given: { number: string; name: string }): Promise<Pupil[]> => {
  const number = plainNumber(given.number);
  const byRoll = await tx.lookup(pupil, { rollNumber: number });
  const byPaper = await tx.lookup(pupil, { idNumber: number });
  const named = [...byRoll, ...byPaper].filter((one) => plainName(one.name) === plainName(given.name));
  const blocked = await blockedAmong(
    tx,
    pupil,
    named.map(({ id }) => id),
  );
  return named.filter(({ id }) => !blocked.has(id));
};

/** Every question is asked whatever the answers before, so that the time taken tells nothing. */
const provenPupil = async (tx: ReadTransaction, given: z.output<typeof rollLookupInput>): Promise<Pupil | null> => {
  const named = await pupilsNamed(tx, given);
  const answering = await tx.lookup(guardian, { phone: plainNumber(given.phone) });
  const theirs = new Set(answering.map((one) => one.pupil));
  return named.find((one) => theirs.has(one.id)) ?? null;
};

const gradeToday = async (tx: ReadTransaction, of: Pupil): Promise<string | null> => {
  if (!of.stage || !of.entryYear || !isInRoll(of.status)) return null;
  const year = academicYearOf(today(), await schoolCalendar(tx));
  return gradeOf({ stage: of.stage, entryYear: of.entryYear }, year, await yearsOf(tx, of.school, of.stage)).label;
};

const factsFor = async (tx: ReadTransaction, of: Pupil): Promise<RollFacts> => {
  const place = of.classGroup && isInRoll(of.status) ? await tx.peek(classGroup, of.classGroup) : null;
  return {
    name: maskedName(of.name),
    school: (await organisationOf(tx, of.school)).name,
    classGroup: place?.label ?? null,
    grade: await gradeToday(tx, of),
    status: PUPIL_STATUSES[of.status],
    registeredOn: of.registeredOn,
  };
};

const opened = async (tx: WriteTransaction, of: Pupil): Promise<Output<typeof lookUpRoll>> => {
  const token = randomBytes(32).toString('base64url');
  const minutes = await parameterOn(tx, rollLookupMinutes, today());
  const expiresAt = new Date(Date.now() + minutes * 60_000).toISOString();
  await tx.create(
    rollLookup,
    { pupil: of.id, school: of.school, tokenHash: hashOf(token), expiresAt },
    { verb: 'lookUp' },
  );
  const fields = Object.entries(CORRECTION_FIELDS).map(([code, label]) => ({ code, label }));
  return { token, expiresAt, facts: await factsFor(tx, of), fields };
};

/** @throws Refusal `not-matched`, alike for whatever was wrong; `slow-down` */
export const lookUp = async (
  house: House,
  given: Input<typeof lookUpRoll>,
  address: string,
): Promise<Output<typeof lookUpRoll>> => {
  const username = `roll:${plainNumber(given.number)}`;
  const counted = await attempt(house.database, { username, address, known: false }, SLOW);
  const found = await asHouse(house, async (tx) => {
    const of = await provenPupil(tx, given);
    return of ? opened(tx, of) : null;
  });
  if (!found) throw notMatched();
  await counted.succeeded();
  return found;
};

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
/** 60 random bits in groups that can be written down. */
const privateNumber = (): string =>
  Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');

/** @throws Refusal `lookup-expired`, `already-reported` */
export const report = (house: House, given: Input<typeof reportRollError>): Promise<Output<typeof reportRollError>> =>
  asHouse(house, async (tx) => {
    const [open] = await tx.lookup(rollLookup, { tokenHash: hashOf(given.token) });
    if (!open || open.expiresAt < new Date().toISOString()) throw expired();
    const of = (await tx.lock(pupil, open.pupil, 'update')) as unknown as Pupil;
    const waiting = await tx.lookup(rollCorrection, { pupil: of.id, field: given.field, state: 'submitted' });
    if (waiting.length > 0)
      throw refuse('already-reported', '没有重复提交', '这一项已经报告过，学校正在核实', '请用上次的查询号查看进展。', {
        status: 409,
      });
    const number = privateNumber();
    const contact = given.contact?.trim() || null;
    const { dueOn } = await openCorrection(tx, { pupil: of, field: given.field, says: given.says, contact, number });
    return { number, dueOn: String(dueOn), school: (await organisationOf(tx, of.school)).name };
  });

/** @throws Refusal `not-matched`, `slow-down` */
export const stateOf = async (
  house: House,
  given: Input<typeof rollCorrectionState>,
  address: string,
): Promise<Output<typeof rollCorrectionState>> => {
  const username = `roll-correction:${plainNumber(given.number)}`;
  const counted = await attempt(house.database, { username, address, known: false }, SLOW);
  const found = await asHouse(house, async (tx) => {
    const [row] = await tx.lookup(rollCorrection, { numberHash: correctionHash(given.number) });
    return row ? { row, school: (await organisationOf(tx, row.school)).name } : null;
  });
  if (!found) throw refuse('not-matched', '没有查到', '没有这个查询号', '请核对提交时给出的查询号。');
  await counted.succeeded();
  const { row, school } = found;
  return {
    field: CORRECTION_FIELDS[row.field],
    state: row.state,
    stateLabel: CORRECTION_STATES[row.state],
    school,
    reportedAt: row.createdAt,
    dueOn: row.dueOn,
    answer: row.answer,
    answeredAt: row.answeredAt,
  };
};
