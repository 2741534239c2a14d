/** A school splits while its newcomers are being registered: each goes to the school that has the class meant for them. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { intake, pupil } from '../../src/modules/pupils/index.ts';
import { backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { day, entryDay, type RollOffice, rollOffice, SCHOOL_YEAR } from '../support/pupils.ts';

let test: TestApp;
let office: RollOffice;
let first: Client;

beforeAll(async () => {
  test = await startApp();
  office = await rollOffice(test);
  first = await test.as('liaison1');
  const facts = { kind: '211', ownership: 'public', openedOn: '2009-09-01', identifierCode: '2132999901' };
  const school = { organisation: office.at('school1'), name: '澜溪区实验小学', ...facts };
  ok(await office.head.post('/api/schools', school));
}, 60_000);
afterAll(() => test.close());

const carryOut = async (given: object): Promise<void> => {
  const split = { kind: 'split', effectiveOn: day(-1), lateReason: '区政府批复后补办', ...given };
  const change = ok<any>(await office.head.post('/api/organisation-changes', split));
  ok(await office.head.act('organisation-changes', change.id, 'submit'));
  ok(await (await test.as('director')).act('organisation-changes', change.id, 'confirm'));
};
const schoolOf = (definition: typeof pupil | typeof intake, id: string): Promise<string> =>
  test.database.read(backDoor(test.bureau), async (tx) => (await tx.get(definition as typeof pupil, id)).school);
const begin = async (more: object = {}): Promise<string> => {
  const of = { school: office.at('school1'), stage: 'primary', entryYear: SCHOOL_YEAR };
  return ok<any>(await first.post('/api/intakes', { ...of, effectiveOn: entryDay(SCHOOL_YEAR), ...more })).id;
};

it('lets newcomers and their intake follow the class, and the rest stay with the heir', async () => {
  const { head, openClass, child, at } = office;
  const [stays, goes] = [
    await openClass('school1', 'primary', SCHOOL_YEAR, 1),
    await openClass('school1', 'primary', SCHOOL_YEAR, 2),
  ];
  const named = async (name: string, more: object = {}) =>
    (await child(first, 'school1', SCHOOL_YEAR, { name, ...more })).id;
  const here = await named('苗留', { plannedClass: stays });
  const there = await named('苗往', { plannedClass: goes });
  const open = await named('苗未定');
  const [ofAll, ofOne] = [await begin(), await begin({ classGroup: goes })];
  await carryOut({
    from: [at('school1')],
    units: [{ unit: at('school1') }, { name: '澜溪区实验小学东校', code: '2132999977' }],
    classes: [
      { classGroup: stays, unit: 1 },
      { classGroup: goes, unit: 2 },
    ],
  });
  const { row } = ok<any>(await head.get(`/api/class-groups/${goes}`));
  expect(row.school).not.toBe(at('school1'));
  expect([await schoolOf(pupil, here), await schoolOf(pupil, open)]).toEqual([at('school1'), at('school1')]);
  expect(await schoolOf(pupil, there)).toBe(row.school);
  expect([await schoolOf(intake, ofAll), await schoolOf(intake, ofOne)]).toEqual([at('school1'), row.school]);
});

it('takes effect though a class of which an intake is goes elsewhere than the files of the school, which is no more', async () => {
  const { head, openClass, at } = office;
  const second = await test.as('principal2');
  const facts = { kind: '211', ownership: 'public', openedOn: '2009-09-01', identifierCode: '2132999902' };
  ok(await head.post('/api/schools', { organisation: at('school2'), name: '澜溪区望江小学', ...facts }));
  const goes = await openClass('school2', 'primary', SCHOOL_YEAR, 1);
  const of = { school: at('school2'), stage: 'primary', entryYear: SCHOOL_YEAR, effectiveOn: entryDay(SCHOOL_YEAR) };
  const { id } = ok<any>(await second.post('/api/intakes', { ...of, classGroup: goes }));
  await carryOut({
    from: [at('school2')],
    units: [
      { name: '澜溪区望江小学西校', code: '2132999978' },
      { name: '澜溪区望江小学南校', code: '2132999979' },
    ],
    heir: 1,
    classes: [{ classGroup: goes, unit: 2 }],
  });
  const { row } = ok<any>(await head.get(`/api/class-groups/${goes}`));
  expect(await schoolOf(intake, id)).toBe(row.school);
});
