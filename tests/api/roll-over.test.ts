/** Turning the school year: preview, run, run again, undo; counts, rows, journal, refusals. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pupil, runRollOver } from '../../src/modules/pupils/index.ts';
import { backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { bornFor, day, entryDay, type RollOffice, rollOffice, SCHOOL_YEAR } from '../support/pupils.ts';

/** Pupils who were in the last grade of the school year before this one. */
const LAST = SCHOOL_YEAR - 6;
const TURN = `${SCHOOL_YEAR}-09-01`;
let test: TestApp;
let office: RollOffice;
let first: Client;
let junior: Client;
let turn: { id: string };
const classes: Record<string, string> = {};
const people: Record<string, string> = {};

const preview = async () => ok<any>(await office.head.get(`/api/roll-overs/${turn.id}/preview`));
const statusOf = async (key: string) => ok<any>(await office.admin.get(`/api/pupils/${people[key]}`)).row.status;
const act = (verb: string, reason?: string, who: Client = office.head) =>
  who.act('roll-overs', turn.id, verb, {}, reason);

beforeAll(async () => {
  test = await startApp();
  office = await rollOffice(test);
  first = await test.as('liaison1');
  junior = await test.as('principal4');
  const { openClass, enrolled, happen, paper } = office;
  classes.last = await openClass('school1', 'primary', LAST, 1, { limit: 45 });
  classes.lastToo = await openClass('school1', 'primary', LAST, 2, { limit: 45 });
  classes.fifth = await openClass('school1', 'primary', LAST + 1, 1);
  classes.junior = await openClass('school4', 'juniorMiddle', SCHOOL_YEAR, 1);
  for (const key of ['a', 'b', 'c', 'suspended'])
    people[key] = (await enrolled(first, 'school1', LAST, classes.last as string, { name: '毕业甲' })).id;
  people.stays = (await enrolled(first, 'school1', LAST + 1, classes.fifth as string)).id;
  const given = { kind: 'suspend', pupil: people.suspended, effectiveOn: `${SCHOOL_YEAR}-03-01` };
  await happen(first, { ...given, evidence: [await paper(first)] });
}, 60_000);
afterAll(() => test.close());

it('shows beforehand who leaves and which classes open', async () => {
  const given = { organisation: office.at('bureau'), academicYear: SCHOOL_YEAR, effectiveOn: TURN };
  expect((await first.post('/api/roll-overs', given)).status).toBe(403);
  turn = ok<any>(await office.head.post('/api/roll-overs', given));
  const { schools, totals } = await preview();
  const primary = schools.find((row: any) => row.school === office.at('school1') && row.stage === 'primary');
  expect(primary).toMatchObject({ graduates: 3, staying: 1, overdue: 0, leavingClasses: 2, standing: 0, opening: 2 });
  expect(totals).toMatchObject({ graduates: 3, staying: 1 });
  expect(await statusOf('a')).toBe('inSchool');
});

it('turns the year as one act, and again without changing anything', async () => {
  const heard: [number, number][] = [];
  const undone = new Error('only to hear');
  const trial = test.database.write(backDoor(test.bureau), async (tx) => {
    await runRollOver(tx, turn.id, (...progress) => heard.push(progress));
    throw undone;
  });
  await expect(trial).rejects.toBe(undone);
  expect(heard).toEqual([[3, 3]]);
  const { actions } = ok<any>(await office.head.get(`/api/roll-overs/${turn.id}`));
  expect(actions[0]).toMatchObject({ verb: 'run', irreversible: false, confirm: expect.stringContaining('可以撤销') });
  const done = ok<any>(await act('run'));
  expect(done).toMatchObject({ state: 'done', graduates: 3 });
  const [told] = ok<any>(await office.head.get(`/api/roll-overs/${turn.id}/history`)).entries;
  expect(told.changes.find((one: any) => one.field === 'closedClasses').afterText).toBe('2项');
  expect(done.closedClasses).toHaveLength(2);
  expect(done.openedClasses).toHaveLength(2);
  const { schools, totals } = await preview();
  const primary = schools.find((row: any) => row.school === office.at('school1') && row.stage === 'primary');
  expect(primary).toMatchObject({ graduates: 3, staying: 1, leavingClasses: 2, opening: 2 });
  expect(totals).toMatchObject({ graduates: 3, leavingClasses: 2, opening: 2 });
  expect(await Promise.all(['a', 'suspended', 'stays'].map(statusOf))).toEqual(['graduated', 'suspended', 'inSchool']);
  const { spells } = await office.roll(first, people.a as string);
  expect(spells).toMatchObject([{ fromOn: entryDay(LAST), toOn: TURN, endReason: '毕业' }]);
  const opened = ok<any>(await first.get('/api/class-groups', { filter: { entryYear: SCHOOL_YEAR } })).rows;
  expect(opened.map((row: any) => [row.label, row.limit, row.openedOn]).sort()).toEqual([
    [`${SCHOOL_YEAR}级1班`, 45, TURN],
    [`${SCHOOL_YEAR}级2班`, 45, TURN],
  ]);
  const before = ok<any>(await office.admin.get(`/api/pupils/${people.a}`)).row.version;
  const again = ok<any>(await act('run'));
  expect(again).toMatchObject({ graduates: 3, closedClasses: done.closedClasses, openedClasses: done.openedClasses });
  expect(ok<any>(await office.admin.get(`/api/pupils/${people.a}`)).row.version).toBe(before);
  const { entries } = ok<any>(await office.head.get(`/api/pupils/${people.a}/history`));
  expect(entries.filter((entry: any) => entry.verb === 'rollOver')).toHaveLength(1);
});

it('is taken back whole, while nothing was built on it', async () => {
  office.refused(await act('undo'), 'reason-missing');
  ok(await act('undo', '毕业名单有误'));
  expect(await statusOf('a')).toBe('inSchool');
  expect((await office.roll(first, people.a as string)).spells).toMatchObject([{ toOn: null, endReason: null }]);
  expect(ok<any>(await first.get('/api/class-groups', { filter: { entryYear: SCHOOL_YEAR } })).total).toBe(0);
  const [reopened] = ok<any>(await first.get('/api/class-groups', { filter: { entryYear: LAST } })).rows;
  expect(reopened.closedOn).toBeNull();
  expect(ok<any>(await act('run'))).toMatchObject({ state: 'done', graduates: 3 });
});

it('is not taken back after a graduate went on, nor while new classes are used', async () => {
  // The newcomer's papers tell the number; at the door nobody sees it.
  const one = await test.database.read(backDoor(test.bureau), (tx) => tx.get(pupil, people.b as string));
  await office.happen(junior, {
    kind: 'register',
    rollNumber: one.rollNumber,
    pupilName: one.name,
    toClassGroup: classes.junior,
    effectiveOn: TURN,
  });
  const [opened] = ok<any>(await first.get('/api/class-groups', { filter: { entryYear: SCHOOL_YEAR } })).rows;
  await office.enrolled(first, 'school1', SCHOOL_YEAR, opened.id, { birthDate: bornFor(SCHOOL_YEAR) });
  const refused = await act('undo', '毕业名单有误');
  expect(office.codesOf(refused)).toEqual(expect.arrayContaining(['later-events', 'classes-in-use']));
  expect(await statusOf('b')).toBe('inSchool');
});

it('refuses a day outside the year that ends, and one to come', async () => {
  const make = async (academicYear: number, effectiveOn: string) => {
    const { id } = ok<any>(
      await office.head.post('/api/roll-overs', { organisation: office.at('bureau'), academicYear, effectiveOn }),
    );
    return office.head.act('roll-overs', id, 'run');
  };
  office.refused(await make(SCHOOL_YEAR - 3, day(0)), 'outside-year');
  office.refused(await make(SCHOOL_YEAR + 1, `${SCHOOL_YEAR + 1}-09-01`), 'not-yet');
});
