/** A school's newcomers registered together: looked through, handed in, reviewed as one act, taken back. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processingBlock } from '../../src/kernel/erasure/index.ts';
import { pupil } from '../../src/modules/pupils/index.ts';
import { backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { bornFor, entryDay, identityNumberOf, type RollOffice, rollOffice, SCHOOL_YEAR } from '../support/pupils.ts';

let test: TestApp;
let office: RollOffice;
let clerk: Client;
let head: Client;
let second: Client;
const classes: Record<string, string> = {};

beforeAll(async () => {
  test = await startApp();
  office = await rollOffice(test);
  clerk = await test.as('liaison1');
  head = office.head;
  second = await test.as('principal2');
  classes.one = await office.openClass('school1', 'primary', SCHOOL_YEAR, 1, { limit: 40 });
  classes.two = await office.openClass('school1', 'primary', SCHOOL_YEAR, 2, { limit: 40 });
  classes.other = await office.openClass('school2', 'primary', SCHOOL_YEAR, 1, { limit: 40 });
  classes.junior = await office.openClass('school4', 'juniorMiddle', SCHOOL_YEAR, 1, { limit: 40 });
}, 60_000);
afterAll(() => test.close());

const pupilAt = async (id: string): Promise<any> =>
  test.database.read(backDoor(test.bureau), (tx) => tx.get(pupil, id));
const child = (name: string, plannedClass?: string, more: object = {}) =>
  office.child(clerk, 'school1', SCHOOL_YEAR, { name, ...(plannedClass ? { plannedClass } : {}), ...more });
const begin = async (who: Client = clerk, more: object = {}) =>
  ok<any>(
    await who.post('/api/intakes', {
      school: office.at('school1'),
      stage: 'primary',
      entryYear: SCHOOL_YEAR,
      effectiveOn: entryDay(SCHOOL_YEAR),
      ...more,
    }),
  ).id as string;
const preview = async (id: string, who: Client = clerk) => ok<any>(await who.get(`/api/intakes/${id}/preview`));
const rowOf = async (id: string, who: Client = clerk) => ok<any>(await who.get(`/api/intakes/${id}`)).row;
const eventsOf = async (id: string) =>
  ok<any>(await clerk.get('/api/enrolment-events', { filter: { intake: id } })).rows as any[];
const looksOf = async (key: string): Promise<number> => {
  const person = test.bureau.people[key] as string;
  const found = await test.database.read(backDoor(test.bureau), (tx) =>
    tx.rows(sql`select from journal where verb = 'browse' and record = 'pupil' and actor_id = ${person}::uuid`),
  );
  return found.length;
};
const tasksOf = async (who: Client) =>
  (ok<any>(await who.get('/api/my-tasks')).tasks as any[]).filter((one) => one.title.includes('新生入学注册'));

describe('a school year begins', () => {
  let first: string;
  let children: { id: string; idNumber: string }[];

  it('says before anything is written who can be registered, and what is wrong with the others', async () => {
    children = [await child('苗一', classes.one), await child('苗二', classes.one), await child('苗三', classes.two)];
    await child('苗无班');
    const known = identityNumberOf(bornFor(SCHOOL_YEAR), '1');
    await office.enrolled(second, 'school2', SCHOOL_YEAR, classes.other as string, { name: '苗在外', idNumber: known });
    await child('苗重', classes.two, { idNumber: known });
    await child('苗小', classes.two, { birthDate: `${SCHOOL_YEAR - 6}-09-01` });
    const twice = identityNumberOf(bornFor(SCHOOL_YEAR), '1');
    await child('苗双', classes.two, { idNumber: twice });
    await child('苗双双', classes.two, { idNumber: twice });
    first = await begin();
    const seen = await preview(first);
    expect(seen.totals).toEqual({ candidates: 7, ready: 4, blocked: 3, unplaced: 1 });
    expect(seen.unplaced.map((one: any) => one.name)).toEqual(['苗无班']);
    const found = Object.fromEntries(seen.people.map((one: any) => [one.name, one.findings.map((f: any) => f.detail)]));
    expect(found.苗重[0]).toContain('该身份证号已有学籍，在澜溪区望江小学');
    expect(found.苗小[0]).toContain('未满6周岁');
    expect(Object.keys(found).filter((name) => name.startsWith('苗双'))).toHaveLength(1);
    expect(seen.classes).toContainEqual({
      id: classes.one,
      label: `${SCHOOL_YEAR}级1班`,
      members: 0,
      entering: 2,
      after: 2,
      limit: 40,
    });
    expect(await eventsOf(first)).toEqual([]);
  });

  it('hands in nobody while somebody is refused, unless the good ones are to go ahead', async () => {
    const refused = await clerk.act('intakes', first, 'submit');
    office.refused(refused, 'some-refused');
    office.refused(refused, 'too-young');
    expect(await eventsOf(first)).toEqual([]);
    expect((await rowOf(first)).state).toBe('prepared');
    const { version } = await rowOf(first);
    ok(await clerk.patch(`/api/intakes/${first}`, { version, policy: 'good' }));
    ok(await clerk.act('intakes', first, 'submit'));
    expect(await rowOf(first)).toMatchObject({ state: 'reviewing', handedIn: 4 });
    const events = await eventsOf(first);
    expect(events.map((one) => [one.kind, one.state])).toEqual(Array(4).fill(['register', 'pooled']));
    expect(new Set(events.map((one) => one.pupil)).size).toBe(4);
    // One task for all of them, which names no child.
    const [task, ...more] = await tasksOf(head);
    expect(more).toEqual([]);
    expect(task.title).toBe(`核办新生入学注册：澜溪区实验小学${SCHOOL_YEAR}级小学新生4人`);
    expect((await pupilAt(children[0]?.id as string)).status).toBe('pending');
  });

  it('registers nobody twice when it is sent again', async () => {
    expect((await clerk.act('intakes', first, 'submit')).status).toBe(409);
    const again = await begin();
    expect((await preview(again)).totals).toMatchObject({ candidates: 3, ready: 0 });
    office.refused(await clerk.act('intakes', again, 'submit'), 'some-refused');
    expect(await eventsOf(again)).toEqual([]);
  });

  it('is refused to another school, to whom the school does not concern, and to who handed it in', async () => {
    expect((await second.get(`/api/intakes/${first}`)).status).toBe(404);
    expect((await second.get(`/api/intakes/${first}/preview`)).status).toBe(404);
    expect((await second.act('intakes', first, 'withdraw', {}, '不该')).status).toBe(404);
    const foreign = {
      school: office.at('school1'),
      stage: 'primary',
      entryYear: SCHOOL_YEAR,
      effectiveOn: entryDay(SCHOOL_YEAR),
    };
    expect((await second.post('/api/intakes', foreign)).status).toBe(403);
    expect((await clerk.act('intakes', first, 'approve')).status).toBe(403);
    const teacher = await test.as('teacher1');
    expect((await teacher.act('intakes', first, 'approve')).status).toBeGreaterThanOrEqual(403);
  });

  it('is approved as one act: spell, number and class of each, and one goes back of whom something is missing by now', async () => {
    const one = await pupilAt(children[1]?.id as string);
    // Somebody took the number out while the bureau read.
    ok(await clerk.patch(`/api/pupils/${one.id}`, { version: one.version, idNumber: null }));
    ok(await head.act('intakes', first, 'approve'));
    expect(await rowOf(first)).toMatchObject({ state: 'done', handedIn: 4, registered: 3 });
    expect(await pupilAt(children[0]?.id as string)).toMatchObject({
      status: 'inSchool',
      classGroup: classes.one,
      stage: 'primary',
      entryYear: SCHOOL_YEAR,
      registeredOn: entryDay(SCHOOL_YEAR),
      rollNumber: `G${children[0]?.idNumber}`,
    });
    expect(await pupilAt(one.id)).toMatchObject({ status: 'pending' });
    const roll = await office.roll(clerk, children[0]?.id as string);
    expect(roll.spells).toHaveLength(1);
    expect(roll.events[0]).toMatchObject({ kind: '入学注册', state: '已生效' });
    expect(await tasksOf(head)).toEqual([]);
  });

  it('is taken back where nothing has been built on it', async () => {
    const [moved, , stays] = children as [{ id: string }, unknown, { id: string }];
    await office.happen(clerk, { kind: 'suspend', pupil: moved.id, evidence: [await office.paper(clerk)] });
    expect((await clerk.act('intakes', first, 'undo', {}, '错了')).status).toBe(403);
    ok(await head.act('intakes', first, 'undo', {}, '注册日期有误'));
    expect(await rowOf(first)).toMatchObject({ state: 'undone', registered: 1 });
    expect((await pupilAt(moved.id)).status).toBe('suspended');
    expect(await pupilAt(stays.id)).toMatchObject({
      status: 'pending',
      classGroup: null,
      stage: null,
      registeredOn: null,
      rollNumber: null,
      plannedClass: classes.two,
    });
    expect((await office.roll(clerk, stays.id)).spells).toEqual([]);
    const later = await begin(clerk, { policy: 'good' });
    ok(await clerk.act('intakes', later, 'submit'));
    ok(await head.act('intakes', later, 'return', {}, '请补充材料'));
    expect(await rowOf(later)).toMatchObject({ state: 'returned' });
    expect((await tasksOf(clerk)).map((one) => one.title)).toEqual([
      `新生入学注册被退回，请补充后再提出：${SCHOOL_YEAR}级小学新生`,
    ]);
    ok(await clerk.act('intakes', later, 'submit'));
    expect(await tasksOf(clerk)).toEqual([]);
    ok(await clerk.act('intakes', later, 'withdraw', {}, '不办了'));
    expect(await tasksOf(head)).toEqual([]);
  });
});

it('leaves those in it of whom something else is on its way by now', async () => {
  const third = await office.openClass('school1', 'primary', SCHOOL_YEAR, 3, { limit: 40 });
  const [leaving, staying] = [await child('麦甲', third), await child('麦乙', third)];
  const id = await begin(clerk, { classGroup: third, policy: 'good' });
  ok(await clerk.act('intakes', id, 'submit'));
  ok(await head.act('intakes', id, 'approve'));
  const leave = { kind: 'suspend', pupil: leaving.id, evidence: [await office.paper(clerk)] };
  ok((await office.submit(clerk, leave)).answer);
  ok(await head.act('intakes', id, 'undo', {}, '录错了日期'));
  expect(await rowOf(id)).toMatchObject({ state: 'undone', registered: 1 });
  expect((await pupilAt(leaving.id)).status).toBe('inSchool');
  expect((await pupilAt(staying.id)).status).toBe('pending');
});

it('a whole class in, above its limit only with a reason', async () => {
  const small = await office.openClass('school1', 'primary', SCHOOL_YEAR, 9, { limit: 2 });
  for (const name of ['甲', '乙', '丙']) await child(`穗${name}`, small);
  const id = await begin(clerk, { classGroup: small });
  const seen = await preview(id);
  // Two fit; the third waits for a reason. Children without a planned class come into the class that is chosen.
  expect(seen.totals).toMatchObject({ candidates: 4, ready: 2, unplaced: 0 });
  expect(seen.people[0].findings[0].detail).toContain('超过班额上限2人');
  office.refused(await clerk.act('intakes', id, 'submit'), 'class-full');
  const { version } = await rowOf(id);
  ok(await clerk.patch(`/api/intakes/${id}`, { version, overLimitReason: '本镇只有一个班' }));
  expect((await preview(id)).totals).toMatchObject({ ready: 4 });
  ok(await clerk.act('intakes', id, 'submit'));
  ok(await head.act('intakes', id, 'approve'));
  expect((await rowOf(id)).registered).toBe(4);
  const astray = await clerk.post('/api/intakes', {
    school: office.at('school1'),
    stage: 'primary',
    entryYear: SCHOOL_YEAR - 1,
    effectiveOn: entryDay(SCHOOL_YEAR),
    classGroup: small,
  });
  office.refused(astray, 'class-astray');
});

it('registers nobody whose data are kept by law alone', async () => {
  const class4 = await office.openClass('school1', 'primary', SCHOOL_YEAR, 4, { limit: 40 });
  const [, blocked, bare] = [await child('稷甲', class4), await child('稷乙', class4), await child('稷丙')];
  await test.database.write(backDoor(test.bureau), async (tx) => {
    for (const { id: row } of [blocked, bare])
      await tx.system.create(processingBlock, { dataset: 'pupil', datasetLabel: '学生', row, basis: '样例' });
  });
  const id = await begin(clerk, { classGroup: class4 });
  const seen = await preview(id);
  expect(seen.classes).toMatchObject([{ id: class4, entering: seen.totals.candidates }]);
  ok(await clerk.act('intakes', id, 'submit'));
  const pupils = (await eventsOf(id)).map((one) => one.pupil);
  expect(pupils).toHaveLength(seen.totals.ready);
  for (const { id: of } of [blocked, bare]) expect(pupils).not.toContain(of);
  ok(await clerk.act('intakes', id, 'withdraw', {}, '不办了'));
});

it('takes graduates of another school along, whose registrations stand as drafts, and gives them back', async () => {
  const junior = await test.as('principal4');
  const last = await office.openClass('school1', 'primary', SCHOOL_YEAR - 6);
  const one = await office.enrolled(clerk, 'school1', SCHOOL_YEAR - 6, last, { name: '田小穗' });
  await office.happen(clerk, { kind: 'graduate', pupil: one.id, effectiveOn: `${SCHOOL_YEAR}-07-01` });
  const kin = { pupil: one.id, school: office.at('school1'), name: '田大穗', relation: 'father', phone: '13900000031' };
  const guardian = ok<any>(await clerk.post('/api/guardians', kin)).id;
  const named = { kind: 'register', rollNumber: `G${one.idNumber}`, pupilName: '田小穗' };
  ok(await office.draft(junior, { ...named, toClassGroup: classes.junior, effectiveOn: entryDay(SCHOOL_YEAR) }));
  const id = await begin(junior, { school: office.at('school4'), stage: 'juniorMiddle' });
  expect((await preview(id, junior)).totals).toEqual({ candidates: 1, ready: 1, blocked: 0, unplaced: 0 });
  // Of what is found it is told, of the child it is not: nobody has looked at it.
  const given = await pupilAt(one.id);
  const bare = ok<any>(await clerk.patch(`/api/pupils/${one.id}`, { version: given.version, idNumber: null }));
  expect((await preview(id, junior)).people).toMatchObject([{ pupil: null, name: '＊＊＊', ready: false }]);
  expect(await looksOf('principal4')).toBe(0);
  ok(await clerk.patch(`/api/pupils/${one.id}`, { version: bare.version, idNumber: one.idNumber }));
  ok(await junior.act('intakes', id, 'submit'));
  ok(await head.act('intakes', id, 'approve'));
  expect(await pupilAt(one.id)).toMatchObject({
    status: 'inSchool',
    stage: 'juniorMiddle',
    school: office.at('school4'),
  });
  ok(await head.act('intakes', id, 'undo', {}, '录错了学校'));
  expect(await pupilAt(one.id)).toMatchObject({ status: 'graduated', stage: 'primary', school: office.at('school1') });
  expect((await clerk.get(`/api/guardians/${guardian}`)).status).toBe(200);
});
