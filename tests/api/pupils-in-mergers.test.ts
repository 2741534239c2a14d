/** Two schools merge: pupils go on with their classes; the days before stay as they were. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enrolment, pupilFigures } from '../../src/modules/pupils/index.ts';
import { backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { day, entryDay, type RollOffice, rollOffice, SCHOOL_YEAR } from '../support/pupils.ts';

const THIRD = SCHOOL_YEAR - 2;
const MERGED = day(-40);
let test: TestApp;
let office: RollOffice;
let first: Client;
let second: Client;
const people: Record<string, string> = {};
let newcomers: string;
let newcomersId: string;
let suspensionId: string;

const counted = (on: string) =>
  test.database.read(backDoor(test.bureau), async (tx) => {
    const rows = (await pupilFigures[0]?.count(tx, on)) ?? [];
    const of = (key: string) => rows.find((row) => row.school === office.at(key))?.count ?? 0;
    return [of('school1'), of('school2')];
  });
const spellsOf = (key: string) =>
  test.database.read(backDoor(test.bureau), async (tx) => {
    const spells = await tx.find(enrolment, { pupil: people[key] }, { sort: 'fromOn' });
    return spells.map(({ school, fromOn, toOn, endReason }) => [
      school === office.at('school1') ? 'school1' : 'school2',
      fromOn,
      toOn,
      endReason,
    ]);
  });

beforeAll(async () => {
  test = await startApp();
  office = await rollOffice(test);
  [first, second] = [await test.as('liaison1'), await test.as('principal2')];
  const { head, at, openClass, enrolled, happen, paper, child } = office;
  const facts = { kind: '211', ownership: 'public', openedOn: '2009-09-01' };
  for (const [organisation, name, identifierCode] of [
    [at('school1'), '澜溪区实验小学', '2132999901'],
    [at('school2'), '澜溪区望江小学', '2132999902'],
  ])
    ok(await head.post('/api/schools', { organisation, name, identifierCode, ...facts }));
  const one = await openClass('school1', 'primary', THIRD, 1);
  const other = await openClass('school2', 'primary', THIRD, 2);
  people.stays = (await enrolled(first, 'school1', THIRD, one)).id;
  people.moves = (await enrolled(second, 'school2', THIRD, other)).id;
  people.left = (await enrolled(second, 'school2', THIRD, other)).id;
  people.pending = (await child(second, 'school2', THIRD)).id;
  const kin = { pupil: people.moves, school: at('school2'), name: '禾大山', relation: 'father', phone: '13900000031' };
  ok(await second.post('/api/guardians', kin));
  const gone = { kind: 'abroad', pupil: people.left, evidence: [await paper(second)], effectiveOn: day(-20) };
  await happen(second, gone);
  newcomers = await openClass('school2', 'primary', SCHOOL_YEAR, 7);
  for (const key of ['newcomer', 'newcomerToo'])
    people[key] = (await child(second, 'school2', SCHOOL_YEAR, { name: '苗新', plannedClass: newcomers })).id;
  const yearly = {
    school: at('school2'),
    stage: 'primary',
    entryYear: SCHOOL_YEAR,
    effectiveOn: entryDay(SCHOOL_YEAR),
  };
  newcomersId = ok<any>(await second.post('/api/intakes', yearly)).id;
  ok(await second.act('intakes', newcomersId, 'submit'));
  const leave = { kind: 'suspend', pupil: people.moves, evidence: [await paper(second)] };
  suspensionId = (await office.submit(second, leave)).id;
  // Entered after its day, as decisions often are.
  const merger = {
    kind: 'merge',
    from: [at('school1'), at('school2')],
    units: [{ unit: at('school1') }],
    effectiveOn: MERGED,
  };
  const late = { lateReason: '区政府批复后补办', decisionNumber: '澜政复〔2026〕9号' };
  const change = ok<any>(await head.post('/api/organisation-changes', { ...merger, ...late }));
  ok(await head.act('organisation-changes', change.id, 'submit'));
  ok(await (await test.as('director')).act('organisation-changes', change.id, 'confirm'));
}, 120_000);
afterAll(() => test.close());

it('counts both before the day and one from it on', async () => {
  expect(await counted(day(-41))).toEqual([1, 2]);
  expect(await counted(MERGED)).toEqual([3, 0]);
  expect(await counted(day(0))).toEqual([2, 0]);
});

it('ends the spell in the old school and goes on in the new one, with the end that it had', async () => {
  expect(await spellsOf('moves')).toEqual([
    ['school2', entryDay(THIRD), MERGED, 'schoolChanged'],
    ['school1', MERGED, null, null],
  ]);
  expect(await spellsOf('left')).toEqual([
    ['school2', entryDay(THIRD), MERGED, 'schoolChanged'],
    ['school1', MERGED, day(-20), 'abroad'],
  ]);
  expect(await spellsOf('stays')).toEqual([['school1', entryDay(THIRD), null, null]]);
});

it('lets the school that goes on see everybody, with guardians and files of those who left', async () => {
  for (const key of ['moves', 'left', 'pending'])
    expect(ok<any>(await first.get(`/api/pupils/${people[key]}`)).row.school).toBe(office.at('school1'));
  expect(ok<any>(await first.get('/api/guardians')).total).toBe(1);
});

it('goes on with what was on its way: newcomers handed in together, and an event of one child', async () => {
  const { head, at } = office;
  expect(ok<any>(await first.get(`/api/intakes/${newcomersId}`)).row).toMatchObject({
    school: at('school1'),
    handedIn: 2,
  });
  ok(await head.act('intakes', newcomersId, 'approve'));
  expect(ok<any>(await head.get(`/api/intakes/${newcomersId}`)).row.registered).toBe(2);
  expect(ok<any>(await first.get(`/api/pupils/${people.newcomer}`)).row).toMatchObject({
    school: at('school1'),
    classGroup: newcomers,
    status: 'inSchool',
  });
  expect(ok<any>(await first.get(`/api/enrolment-events/${suspensionId}`)).row.applyingSchool).toBe(at('school1'));
  ok(await head.act('enrolment-events', suspensionId, 'approve'));
  expect(ok<any>(await first.get(`/api/pupils/${people.moves}`)).row.status).toBe('suspended');
});
