/** What the desks of school and office offer about an event of the roll: kinds that fit, and where it is sent back. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { day, type RollOffice, rollOffice, SCHOOL_YEAR } from '../support/pupils.ts';

const ENTRY = SCHOOL_YEAR - 2;
let test: TestApp;
let office: RollOffice;
let school: Client;
let pupil: string;

beforeAll(async () => {
  test = await startApp();
  office = await rollOffice(test);
  school = await test.as('liaison1');
  const place = await office.openClass('school1', 'primary', ENTRY);
  pupil = (await office.enrolled(school, 'school1', ENTRY, place)).id;
}, 60_000);
afterAll(() => test.close());

const kinds = async (who: Client): Promise<any[]> => ok<any>(await who.get(`/api/pupils/${pupil}/roll`)).kinds;
const named = async (who: Client): Promise<string[]> => (await kinds(who)).map(({ kind }) => kind);

it('offers only what can happen to the pupil as the pupil stands', async () => {
  expect(await named(school)).toEqual(expect.arrayContaining(['transfer', 'suspend', 'changeClass', 'death']));
  expect(await named(school)).not.toEqual(expect.arrayContaining(['resume']));
  expect((await kinds(school)).filter(({ kind }) => ['suspend', 'changeClass'].includes(kind))).toEqual([
    { kind: 'suspend', needsEvidence: true },
    { kind: 'changeClass', needsEvidence: false },
  ]);
  const given = { kind: 'suspend', pupil, effectiveOn: day(-1) };
  await office.happen(school, { ...given, evidence: [await office.paper(school)] });
  expect(await named(school)).toEqual(['resume', 'homeTeaching', 'abroad', 'deregister', 'death']);
  expect(await named(office.head)).toEqual(await named(school));
});

it('is sent back as an event: its task alone cannot be, for the event would wait for nobody', async () => {
  const { id } = await office.submit(school, { kind: 'resume', pupil });
  const theirs = async (): Promise<any> =>
    ok<any>(await office.head.get('/api/my-tasks', { box: 'open' })).tasks.find((one: any) => one.aboutId === id);
  const task = await theirs();
  const alone = await office.head.act('tasks', task.id, 'return', {}, '请附诊断证明');
  expect(alone.body.reasons[0].facts.code).toBe('returned-elsewhere');
  expect((await theirs()).state).toBe('open');
  ok(await office.head.act('enrolment-events', id, 'return', {}, '请附诊断证明'));
  expect(await theirs()).toBeUndefined();
  const { entries } = ok<any>(await school.get(`/api/enrolment-events/${id}/history`));
  expect(entries[0]).toMatchObject({ verb: 'return', reason: '请附诊断证明' });
});
