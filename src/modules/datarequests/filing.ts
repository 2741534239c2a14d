/**
 * The public side of requests about a child's data. Nothing here looks at a child: what is filed is answered alike
 * whether or not the school has such a child, and what may be asked later is how the request stands, no more.
 */
import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import type { z } from 'zod';
import type { fileDataRequest, filingState } from '#contract/data-requests';
import { attempt, firstBureau, organisation, organisationOf } from '#kernel/access';
import { type RowOf, systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { civilDateAt, today } from '#kernel/time';
import { schoolStage } from '#modules/institutions';
import { assignTask } from '#modules/tasks';
import { requestFiling } from './filing-record.ts';
import { daysOf } from './filing-rules.ts';
import { dataRequest } from './records.ts';
import { DECLINE_GROUNDS, FILING_STATES, REQUEST_KINDS } from './words.ts';

type Input<C extends { body?: z.ZodType }> = z.output<NonNullable<C['body']>>;
type Output<C extends { response?: z.ZodType }> = z.input<NonNullable<C['response']>>;
type Filing = RowOf<typeof requestFiling>;

const WORDS = '个人信息请求';
/** What one school has not looked at yet; beyond it somebody fills its queue. */
const MOST_WAITING = 300;

const TOO_MANY = {
  title: '这次没有提交',
  detail: '短时间内提交的请求太多',
  remedy: '填写的内容还在；急需办理的，请带身份证件直接到学校提出。',
};
const TOO_OFTEN = { title: '暂时不能查询', detail: '短时间内多次没有查到', remedy: '请核对受理编号和查询码。' };

const asHouse = async <T>(house: House, work: (tx: WriteTransaction) => Promise<T>): Promise<T> => {
  const bureau = await firstBureau(house.database);
  if (!bureau) throw refuse('not-ready', '暂时不能办理', '本单位还没有启用', '请直接联系学校。', { status: 503 });
  return house.database.write(systemActor(bureau.id, WORDS), work);
};

const stands = ({ closedOn }: { readonly closedOn: string | null }): boolean => !closedOn || closedOn > today();

/** @returns schools that stand today, by name, with the stages they teach; what anybody may know */
export const publicSchools = (house: House) =>
  asHouse(house, async (tx) => {
    const found = (await tx.lookup(organisation, { kind: 'school' })).filter(stands);
    const taught = (await tx.lookup(schoolStage)).filter(({ toOn }) => !toOn || toOn > today());
    const stagesOf = (school: string) => taught.filter((one) => one.organisation === school).map(({ stage }) => stage);
    return {
      schools: found
        .map(({ id, name }) => ({ id, name, stages: stagesOf(id) }))
        .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN')),
    };
  });

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const letters = (count: number): string =>
  Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join('');
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');

/** The number may be told to anybody, so the secret (60 random bits) stands beside it in the hash. */
const hashOf = (number: string, secret: string): string =>
  createHash('sha256')
    .update(`request-filing:${plain(number)}:${plain(secret)}`)
    .digest('hex');

const schoolTaken = async (tx: WriteTransaction, id: string) => {
  const school = await tx.peek(organisation, id);
  if (school?.kind !== 'school' || !stands(school))
    throw refuse('no-such-school', '没有提交', '没有这所学校', '请在学校名单里重新选择。');
  const waiting = await tx.lookup(requestFiling, { school: id, state: 'filed' });
  if (waiting.length >= MOST_WAITING)
    throw refuse('queue-full', '没有提交', '这所学校待核验的请求太多', '请带身份证件直接到学校提出。', { status: 429 });
  return school;
};

/** @throws Refusal `slow-down`, `no-such-school`, `queue-full` */
export const file = async (
  house: House,
  given: Input<typeof fileDataRequest>,
  address: string,
): Promise<Output<typeof fileDataRequest>> => {
  // Each filing counts, whatever becomes of it: by who sends it and by whom it names as sender.
  const { phone } = given;
  for (const about of [
    { username: 'request-filing', address },
    { username: `request-filing:${phone}`, address: '' },
  ])
    await attempt(house.database, { ...about, known: true }, TOO_MANY);
  const number = `GX${today().replaceAll('-', '')}-${letters(6)}`;
  const secret = letters(12).replace(/(.{4})(?=.)/g, '$1-');
  return asHouse(house, async (tx) => {
    const school = await schoolTaken(tx, given.school);
    const wrongField = given.kind === 'correct' ? given.wrongField : null;
    const facts = { ...given, wrongField, number, secretHash: hashOf(number, secret) };
    const days = await daysOf(tx, today());
    const row = await tx.create(requestFiling, { ...facts, ...days }, { verb: 'file' });
    await assignTask(tx, {
      title: '核验网上个人信息请求的申请人身份',
      kind: 'decide',
      organisation: school.id,
      dueOn: row.dueOn,
      about: { record: 'requestFiling', id: row.id },
      path: `/records/request-filings/${row.id}`,
      verb: 'admit',
      asker: null,
    });
    return { number, secret, school: school.name, filedOn: row.filedOn, visitBy: row.visitBy, dueOn: row.dueOn };
  });
};

/** Where it stands, in words for whoever asked; of what came out, no more than that it did. */
const PROGRESS = {
  received: '学校已核验身份，等待受理',
  accepted: '已受理，正在办理',
  declined: '不予受理，等待答复',
  granted: '已作出决定，正在办理',
  refused: '已作出决定，等待答复',
  answered: '已答复',
} as const;

const progressOf = async (tx: ReadTransaction, row: Filing) => {
  const request = row.request ? await tx.peek(dataRequest, row.request) : null;
  if (!request) return { state: row.state, stateLabel: FILING_STATES[row.state], answeredOn: null };
  const answeredOn = request.answeredAt ? civilDateAt(new Date(request.answeredAt)) : null;
  return { state: request.state, stateLabel: PROGRESS[request.state], answeredOn };
};

const sameHash = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** @throws Refusal `not-matched`, alike for an unknown number and a wrong secret; `slow-down` */
export const stateOfFiling = async (
  house: House,
  given: Input<typeof filingState>,
  address: string,
): Promise<Output<typeof filingState>> => {
  const username = `request-filing-state:${plain(given.number)}`;
  const counted = await attempt(house.database, { username, address, known: false }, TOO_OFTEN);
  const hash = hashOf(given.number, given.secret);
  const found = await asHouse(house, async (tx) => {
    const [row] = await tx.lookup(requestFiling, { secretHash: hash });
    if (!row || !sameHash(row.secretHash, hash)) return null;
    return { row, school: (await organisationOf(tx, row.school)).name, ...(await progressOf(tx, row)) };
  });
  if (!found)
    throw refuse('not-matched', '没有查到', '没有编号和查询码都相符的请求', '请核对提交时给出的受理编号和查询码。');
  await counted.succeeded();
  const { row, school, state, stateLabel, answeredOn } = found;
  const { number, filedOn, visitBy, dueOn } = row;
  const declined = row.declineGround ? DECLINE_GROUNDS[row.declineGround] : null;
  return {
    ...{ number, school, state, stateLabel, filedOn, dueOn, answeredOn, declined },
    kind: REQUEST_KINDS[row.kind],
    visitBy: row.state === 'filed' ? visitBy : null,
  };
};
