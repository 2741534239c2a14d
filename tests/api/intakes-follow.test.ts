/** Schools split or close while their newcomers are being registered: each child goes on where its class goes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisation } from '../../src/kernel/access/index.ts';
import { enrolmentEvent, guardian, intake, pupil } from '../../src/modules/pupils/index.ts';
import { task } from '../../src/modules/tasks/index.ts';
import { backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { day, entryDay, type RollOffice, rollOffice, SCHOOL_YEAR } from '../support/pupils.ts';

let test: TestApp;
let office: RollOffice;
let first: Client;
let second: Client;
let director: Client;

beforeAll(async () => {
  test = await startApp();
  office = await rollOffice(test);
  [first, second] = [await test.as('liaison1'), await test.as('principal2')];
  director = await test.as('director');
  const facts = { kind: '211', ownership: 'public', openedOn: '2009-09-01' };
  for (const [key, name, identifierCode] of [
    ['school1', '澜溪区实验小学', '2132999901'],
    ['school2', '澜溪区望江小学', '2132999902'],
  ] as const)
    ok(await office.head.post('/api/schools', { organisation: office.at(key), name, identifierCode, ...facts }));
}, 120_000);
afterAll(() => test.close());

const seen = (look: (tx: any) => Promise<any>): Promise<any> => test.database.read(backDoor(test.bureau), look);
const pupilAt = (id: string) => seen((tx) => tx.get(pupil, id));
const intakesAt = (school: string): Promise<any[]> => seen((tx) => tx.find(intake, { school }, { sort: 'createdAt' }));
const intakeAt = (id: string): Promise<any> => seen((tx) => tx.get(intake, id));
const eventsIn = (id: string): Promise<any[]> => seen((tx) => tx.find(enrolmentEvent, { intake: id }));
const unitNamed = (name: string): Promise<string> => seen(async (tx) => (await tx.find(organisation, { name }))[0].id);
const openTasks = (id: string): Promise<any[]> => seen((tx) => tx.find(task, { aboutId: id, state: 'open' }));

const begin = async (who: Client, key: string, more: object = {}): Promise<string> => {
  const of = { school: office.at(key), stage: 'primary', entryYear: SCHOOL_YEAR, effectiveOn: entryDay(SCHOOL_YEAR) };
  return ok<any>(await who.post('/api/intakes', { ...of, ...more })).id;
};
const newcomer = (who: Client, key: string, name: string, plannedClass?: string) =>
  office.child(who, key, SCHOOL_YEAR, { name, ...(plannedClass ? { plannedClass } : {}) });
const classOf = (key: string, number: number) => office.openClass(key, 'primary', SCHOOL_YEAR, number);
/** Entered after its day, so that it takes effect at once. */
const happens = async (change: object, on = day(-1)): Promise<void> => {
  const late = { effectiveOn: on, lateReason: '区政府批复后补办', decisionNumber: '澜政复〔2026〕9号' };
  const { id } = ok<any>(await office.head.post('/api/organisation-changes', { ...change, ...late }));
  ok(await office.head.act('organisation-changes', id, 'submit'));
  expect(ok<any>(await director.act('organisation-changes', id, 'confirm')).state).toBe('effective');
};

describe('a school is split and goes on beside the new one', () => {
  const children: Record<string, string> = {};
  let handedIn: string;
  let chosen: string;
  let east: string;
  let stays: string;
  let moves: string;
  let small: string;
  let backClass: string;
  let returned: string;

  beforeAll(async () => {
    stays = await classOf('school1', 1);
    moves = await classOf('school1', 2);
    small = await classOf('school1', 3);
    backClass = await classOf('school1', 4);
    const add = async (key: string, name: string, group?: string) => {
      children[key] = (await newcomer(first, 'school1', name, group)).id;
    };
    await add('stays', '苗留', stays);
    await add('moves', '苗东', moves);
    await add('movesToo', '苗东东', moves);
    const kin = { pupil: children.moves, school: office.at('school1'), name: '苗大山', relation: 'father' };
    ok(await first.post('/api/guardians', { ...kin, phone: '13900000031' }));
    handedIn = await begin(first, 'school1', { policy: 'good' });
    ok(await first.act('intakes', handedIn, 'submit'));
    // Sent back: its registrations stand as drafts.
    await add('back', '苗退回', backClass);
    returned = await begin(first, 'school1', { classGroup: backClass });
    ok(await first.act('intakes', returned, 'submit'));
    ok(await office.head.act('intakes', returned, 'return', {}, '请补充材料'));
    // The draft tells where the child goes, also when nobody plans it any more.
    ok(await first.patch(`/api/pupils/${children.back}`, { version: 1, plannedClass: null }));
    await add('prepared', '苗备', small);
    await add('unplaced', '苗未编');
    chosen = await begin(first, 'school1', { classGroup: small });
    await happens({
      kind: 'split',
      from: [office.at('school1')],
      units: [{ unit: office.at('school1') }, { name: '澜溪区实验小学东校', code: '2132999971' }],
      classes: [
        { classGroup: stays, unit: 1 },
        { classGroup: moves, unit: 2 },
        { classGroup: small, unit: 2 },
        { classGroup: backClass, unit: 2 },
      ],
    });
    east = await unitNamed('澜溪区实验小学东校');
  }, 120_000);

  it('leads the children who wait with their class, and leaves the others', async () => {
    for (const key of ['moves', 'movesToo', 'prepared', 'back'])
      expect([key, (await pupilAt(children[key] as string)).school]).toEqual([key, east]);
    for (const key of ['stays', 'unplaced'])
      expect([key, (await pupilAt(children[key] as string)).school]).toEqual([key, office.at('school1')]);
    const [kin] = await seen((tx) => tx.find(guardian, { pupil: children.moves as string }));
    expect(kin?.school).toBe(east);
  });

  it('divides what was handed in, one part and one task for each school', async () => {
    const own = await intakeAt(handedIn);
    expect(own).toMatchObject({ school: office.at('school1'), state: 'reviewing', handedIn: 1 });
    const part = (await intakesAt(east)).find((one) => one.state === 'reviewing');
    expect(part).toMatchObject({
      stage: 'primary',
      entryYear: SCHOOL_YEAR,
      handedIn: 2,
      reviewer: own.reviewer,
      appliedBy: own.appliedBy,
      limitDueOn: own.limitDueOn,
    });
    expect((await eventsIn(part.id)).map((one) => one.pupil).sort()).toEqual(
      [children.moves, children.movesToo].sort(),
    );
    expect((await openTasks(part.id)).map((one) => one.title)).toEqual([
      `核办新生入学注册：澜溪区实验小学东校${SCHOOL_YEAR}级小学新生2人`,
    ]);
    expect((await openTasks(handedIn)).map((one) => one.title)).toEqual([
      `核办新生入学注册：澜溪区实验小学${SCHOOL_YEAR}级小学新生1人`,
    ]);
    // Each is decided by itself.
    ok(await office.head.act('intakes', part.id, 'approve'));
    expect((await intakeAt(part.id)).registered).toBe(2);
    expect(await pupilAt(children.moves as string)).toMatchObject({
      status: 'inSchool',
      school: east,
      classGroup: moves,
    });
    expect((await pupilAt(children.stays as string)).status).toBe('pending');
    ok(await office.head.act('intakes', handedIn, 'approve'));
    expect(await pupilAt(children.stays as string)).toMatchObject({ status: 'inSchool', classGroup: stays });
  });

  it('hands on what was prepared for a class, or sent back, to the school that has the class', async () => {
    for (const [id, key] of [
      [chosen, 'prepared'],
      [returned, 'back'],
    ] as const) {
      const one = await intakeAt(id);
      expect(one.school).toBe(east);
      const { totals } = ok<any>(await office.head.get(`/api/intakes/${id}/preview`));
      expect(totals).toMatchObject({ candidates: 1, ready: 1, unplaced: 0 });
      ok(await office.clerk.act('intakes', id, 'submit'));
      ok(await office.head.act('intakes', id, 'approve'));
      expect(await pupilAt(children[key] as string)).toMatchObject({ status: 'inSchool', school: east });
    }
    // Nobody who was without a class is drawn along: the school that has the child sees that it waits.
    const own = await begin(first, 'school1');
    expect(ok<any>(await first.get(`/api/intakes/${own}/preview`)).unplaced.map((one: any) => one.name)).toEqual([
      '苗未编',
    ]);
  });
});

describe('a school is split and ends, and what came of it is closed', () => {
  const children: Record<string, string> = {};
  let group: string;
  let other: string;
  let handedIn: string;
  let north: string;
  let south: string;

  beforeAll(async () => {
    group = await classOf('school2', 1);
    other = await classOf('school2', 2);
    const add = async (key: string, name: string, planned: string) => {
      children[key] = (await newcomer(second, 'school2', name, planned)).id;
    };
    await add('pooled', '苗南', group);
    handedIn = await begin(second, 'school2', { classGroup: group });
    ok(await second.act('intakes', handedIn, 'submit'));
    await add('later', '苗南南', group);
    await add('north', '苗北', other);
    const begun = { kind: 'register', pupil: children.north, toClassGroup: other };
    ok(await office.draft(second, { ...begun, effectiveOn: entryDay(SCHOOL_YEAR) }));
    const prepared = await begin(second, 'school2');
    await happens({
      kind: 'split',
      from: [office.at('school2')],
      units: [
        { name: '望江北小学', code: '2132999981' },
        { name: '望江南小学', code: '2132999982' },
      ],
      classes: [
        { classGroup: group, unit: 2 },
        { classGroup: other, unit: 1 },
      ],
    });
    [north, south] = [await unitNamed('望江北小学'), await unitNamed('望江南小学')];
    expect((await intakeAt(prepared)).school).toBe(north);
  }, 120_000);

  it('follows its children, not the heir of the school', async () => {
    expect(await intakeAt(handedIn)).toMatchObject({ school: south, classGroup: group, handedIn: 1 });
    expect((await pupilAt(children.pooled as string)).school).toBe(south);
    expect((await pupilAt(children.north as string)).school).toBe(north);
    const [prepared, ...more] = (await intakesAt(south)).filter((one) => one.state === 'prepared');
    expect(more).toEqual([]);
    const { totals } = ok<any>(await office.head.get(`/api/intakes/${prepared.id}/preview`));
    expect(totals).toMatchObject({ candidates: 1, ready: 1, unplaced: 0 });
  });

  it('is told to whoever confirms the change', async () => {
    const close = { kind: 'close', from: [south], handTo: office.at('bureau'), effectiveOn: day(5) };
    const { id } = ok<any>(await office.head.post('/api/organisation-changes', close));
    const { counts } = ok<any>(await office.head.get(`/api/organisation-changes/${id}/preview`));
    expect(counts).toContainEqual(expect.objectContaining({ label: '待注册的学生', count: 2 }));
    expect(counts).toContainEqual(expect.objectContaining({ label: '没有办结的新生入学注册', count: 2 }));
  });

  it('leaves nobody behind where the school is closed and nobody takes its classes', async () => {
    const { row } = ok<any>(await office.head.get(`/api/class-groups/${group}`));
    ok(await office.head.patch(`/api/class-groups/${group}`, { version: row.version, closedOn: day(-2) }));
    const chosen = ok<any>(
      await office.head.post('/api/intakes', {
        school: south,
        stage: 'primary',
        entryYear: SCHOOL_YEAR,
        effectiveOn: entryDay(SCHOOL_YEAR),
        classGroup: group,
      }),
    ).id;
    await happens({ kind: 'close', from: [south], handTo: office.at('bureau') }, day(0));
    expect(await intakeAt(chosen)).toMatchObject({ school: office.at('bureau'), classGroup: null });
    // What was handed in cannot be approved any more: it goes back, and the bureau that has the child places it.
    ok(await office.head.act('intakes', handedIn, 'approve'));
    expect((await intakeAt(handedIn)).registered).toBe(0);
    const room = await classOf('school1', 8);
    const open = await seen((tx) => tx.find(enrolmentEvent, { pupil: children.pooled as string }));
    expect(open.map((one: any) => one.state)).toEqual(['returned']);
    const place = { applyingSchool: office.at('school1'), toSchool: office.at('school1'), toClassGroup: room };
    ok(await office.clerk.patch(`/api/enrolment-events/${open[0].id}`, { version: open[0].version, ...place }));
    ok(await office.clerk.act('enrolment-events', open[0].id, 'submit'));
    const fresh = { kind: 'register', pupil: children.later, ...place, effectiveOn: entryDay(SCHOOL_YEAR) };
    const begun = await office.submit(office.clerk, fresh);
    ok(begun.answer);
    for (const id of [open[0].id, begun.id]) ok(await office.head.act('enrolment-events', id, 'approve'));
    for (const key of ['pooled', 'later'])
      expect(await pupilAt(children[key] as string)).toMatchObject({
        status: 'inSchool',
        school: office.at('school1'),
        classGroup: room,
      });
  });

  it('lets the school that takes a child over choose a class, whatever was begun for it elsewhere', async () => {
    const { row } = ok<any>(await office.head.get(`/api/class-groups/${other}`));
    ok(await office.head.patch(`/api/class-groups/${other}`, { version: row.version, closedOn: day(-2) }));
    await happens({ kind: 'close', from: [north], handTo: office.at('school1') }, day(0));
    const room = await classOf('school1', 9);
    const open = (await intakesAt(office.at('school1'))).find((one) => one.state === 'prepared');
    const look = async () => ok<any>(await first.get(`/api/intakes/${open.id}/preview`));
    expect((await look()).unplaced.map((one: any) => one.name)).toContain('苗北');
    const { version } = await pupilAt(children.north as string);
    ok(await first.patch(`/api/pupils/${children.north}`, { version, plannedClass: room }));
    expect((await look()).classes).toContainEqual(expect.objectContaining({ id: room, entering: 1 }));
    ok(await first.act('intakes', open.id, 'submit'));
    ok(await office.head.act('intakes', open.id, 'approve'));
    expect(await pupilAt(children.north as string)).toMatchObject({ status: 'inSchool', classGroup: room });
  });
});
