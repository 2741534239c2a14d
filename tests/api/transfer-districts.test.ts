/** A child moves between schools of two districts: each school agrees, each authority reviews in its own days. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pupil } from '../../src/modules/pupils/index.ts';
import { backDoor, Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { day, entryDay, type RollOffice, rollOffice, SCHOOL_YEAR } from '../support/pupils.ts';

const THIRD = SCHOOL_YEAR - 2;
let test: TestApp;
let office: RollOffice;
let here: Client;
let there: Client;
let otherSection: Client;
let at: Record<string, string>;
let groupHere: string;
let groupThere: string;

/** Somebody of the bureau who works at another place from now on. */
const posted = async (key: string, organisation: string, role: string): Promise<Client> => {
  const who = await test.as(key);
  const given = { person: test.bureau.people[key], organisation, role, title: '样例岗位', fromOn: day(-1) };
  const made = ok<any>(await office.admin.post('/api/posts', given));
  const switched = await who.post('/api/session/post', { postId: made.id });
  const cookie = String([switched.headers['set-cookie']].flat()[0]).split(';')[0] ?? '';
  return new Client(test.app, cookie, key);
};

beforeAll(async () => {
  test = await startApp();
  office = await rollOffice(test);
  const unit = async (name: string, code: string, kind: string, parent: string | null) =>
    ok<any>(await office.admin.post('/api/organisations', { name, code, kind, parent })).id as string;
  const bureau = await unit('镜湖区教育局', 'JH', 'bureau', office.at('city'));
  const section = await unit('镜湖区基教科', 'JH-1', 'section', bureau);
  const school = await unit('镜湖区样例小学', 'JH-2', 'school', bureau);
  at = { bureau, section, school };
  ok(await office.admin.post('/api/roll-keepers', { bureau, section, stages: ['primary'] }));
  here = await test.as('liaison1');
  groupHere = await office.openClass('school1', 'primary', THIRD, 1);
  there = await posted('principal2', school, 'school');
  const group = { school, stage: 'primary', entryYear: THIRD, classNumber: 1, openedOn: entryDay(THIRD) };
  groupThere = ok<any>(await there.post('/api/class-groups', group)).id;
  otherSection = await posted('preschoolHead', section, 'section');
}, 60_000);
afterAll(() => test.close());

const pupilAt = async (id: string): Promise<any> =>
  test.database.read(backDoor(test.bureau), (tx) => tx.get(pupil, id));
const asks = async (who: Client) =>
  (ok<any>(await who.get('/api/my-tasks')).tasks as any[]).filter((one) => one.title.includes('核办学籍异动：转学'));

describe('a transfer between two districts', () => {
  let id: string;
  let child: string;

  it('is agreed by the other school, then reviewed by the sending authority first', async () => {
    child = (await office.enrolled(here, 'school1', THIRD, groupHere, { name: '苗远行' })).id;
    const evidence = [await office.paper(here)];
    const sent = await office.submit(here, { kind: 'transfer', pupil: child, toSchool: at.school, evidence });
    expect(ok<any>(sent.answer).state).toBe('submitted');
    id = sent.id;
    ok(await there.act('enrolment-events', id, 'agree', { toClassGroup: groupThere }));
    expect((await asks(office.head)).length).toBe(1);
    expect((await asks(otherSection)).length).toBe(0);
    expect((await otherSection.act('enrolment-events', id, 'approve')).status).toBeGreaterThanOrEqual(403);
  });

  it('goes on to the receiving authority with days of its own, and only then changes the roll', async () => {
    const first = ok<any>(await office.head.act('enrolment-events', id, 'approve'));
    expect(first).toMatchObject({ state: 'reviewing', reviewer: at.bureau });
    expect(first.limitDueOn > day(12)).toBe(true);
    expect((await pupilAt(child)).school).toBe(office.at('school1'));
    expect(await asks(office.head)).toEqual([]);
    expect(await asks(otherSection)).toHaveLength(1);
    expect((await office.head.act('enrolment-events', id, 'approve')).status).toBeGreaterThanOrEqual(403);
    expect(ok<any>(await otherSection.act('enrolment-events', id, 'approve')).state).toBe('effective');
    expect(await pupilAt(child)).toMatchObject({ school: at.school, classGroup: groupThere, status: 'inSchool' });
    expect((await here.get(`/api/pupils/${child}`)).status).toBe(404);
    expect((await there.get(`/api/pupils/${child}`)).status).toBe(200);
    expect((await office.head.get(`/api/pupils/${child}`)).status).toBe(404);
    expect((await otherSection.get(`/api/pupils/${child}`)).status).toBe(200);
  });

  it('sent back by the receiving authority begins anew with the first', async () => {
    const next = (await office.enrolled(here, 'school1', THIRD, groupHere, { name: '苗再行' })).id;
    const evidence = [await office.paper(here)];
    const sent = await office.submit(here, { kind: 'transfer', pupil: next, toSchool: at.school, evidence });
    ok(sent.answer);
    ok(await there.act('enrolment-events', sent.id, 'agree', { toClassGroup: groupThere }));
    ok(await office.head.act('enrolment-events', sent.id, 'approve'));
    ok(await otherSection.act('enrolment-events', sent.id, 'return', {}, '居住证明不清'));
    expect(await asks(otherSection)).toEqual([]);
    ok(await here.act('enrolment-events', sent.id, 'submit'));
    ok(await there.act('enrolment-events', sent.id, 'agree', { toClassGroup: groupThere }));
    const again = ok<any>(await here.get(`/api/enrolment-events/${sent.id}`)).row;
    expect(again.reviewer).toBe(test.bureau.organisations.bureau);
    expect(again.nextReviewer).toBe(at.bureau);
    ok(await here.act('enrolment-events', sent.id, 'withdraw', {}, '不转了'));
    expect(await asks(office.head)).toEqual([]);
  });
});
