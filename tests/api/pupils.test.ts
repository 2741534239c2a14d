/** What happens to a pupil's roll, as the people concerned: every kind of event, refusals, four eyes, scope, history. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrolmentEvent, pupil, pupilJobs } from '../../src/modules/pupils/index.ts';
import { backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { bornFor, day, entryDay, type RollOffice, rollOffice, SCHOOL_YEAR } from '../support/pupils.ts';

const THIRD = SCHOOL_YEAR - 2;
let test: TestApp;
let office: RollOffice;
/** The first school's clerk and head, and the heads of the second primary and of the junior middle school. */
let first: Client;
let principal: Client;
let second: Client;
let junior: Client;
const classes: Record<string, string> = {};

beforeAll(async () => {
  test = await startApp();
  office = await rollOffice(test);
  first = await test.as('liaison1');
  principal = await test.as('principal1');
  second = await test.as('principal2');
  junior = await test.as('principal4');
  const { openClass } = office;
  classes.one = await openClass('school1', 'primary', THIRD, 1);
  classes.fourth = await openClass('school1', 'primary', THIRD - 1, 1);
  classes.secondGrade = await openClass('school1', 'primary', THIRD + 1, 1);
  classes.newcomers = await openClass('school1', 'primary', SCHOOL_YEAR, 1);
  classes.last = await openClass('school1', 'primary', SCHOOL_YEAR - 5, 1);
  classes.lastThere = await openClass('school2', 'primary', SCHOOL_YEAR - 5, 1);
  classes.there = await openClass('school2', 'primary', THIRD, 1, { limit: 2 });
  classes.thereToo = await openClass('school2', 'primary', THIRD + 1, 1);
  classes.junior = await openClass('school4', 'juniorMiddle', SCHOOL_YEAR, 1);
}, 60_000);
afterAll(() => test.close());

/** The row as it stands, sensitive fields open: nobody at the door sees all of it. */
const pupilAt = async (id: string): Promise<any> =>
  test.database.read(backDoor(test.bureau), (tx) => tx.get(pupil, id));
const onRoll = (more = {}) => office.enrolled(first, 'school1', THIRD, classes.one as string, more);

describe('registering', () => {
  it('asks the section that keeps the roll, within ten workdays, and writes spell, number and first day', async () => {
    const { child, submit, head, roll } = office;
    const one = await child(first, 'school1', THIRD);
    expect(await pupilAt(one.id)).toMatchObject({ status: 'pending', classGroup: null, registeredOn: null });
    const { id, answer } = await submit(first, {
      kind: 'register',
      pupil: one.id,
      toClassGroup: classes.one,
      effectiveOn: entryDay(THIRD),
    });
    expect(ok<any>(answer).state).toBe('reviewing');
    const tasks = ok<any>(await head.get('/api/my-tasks')).tasks.filter((task: any) => task.title.includes('入学注册'));
    expect(tasks).toHaveLength(1);
    expect(tasks[0].dueOn > day(12)).toBe(true);
    expect(tasks[0].title).not.toContain('苗小禾');
    expect(ok<any>(await head.act('enrolment-events', id, 'approve')).state).toBe('effective');
    expect(await pupilAt(one.id)).toMatchObject({
      status: 'inSchool',
      stage: 'primary',
      entryYear: THIRD,
      classGroup: classes.one,
      registeredOn: entryDay(THIRD),
      rollNumber: `G${one.idNumber}`,
    });
    const left = ok<any>(await head.get('/api/my-tasks')).tasks.filter((task: any) => task.title.includes('入学注册'));
    expect(left).toHaveLength(0);
    const way = await roll(first, one.id);
    expect(way).toMatchObject({
      status: '在籍在校',
      grade: '三年级',
      spells: [{ fromOn: entryDay(THIRD), toOn: null }],
    });
  });

  it('says everything that speaks against it at once', async () => {
    const { child, submit, enrolled, refused, codesOf } = office;
    const known = await enrolled(first, 'school1', THIRD, classes.one as string);
    const double = await child(second, 'school2', THIRD, { idNumber: known.idNumber });
    const twice = await submit(second, {
      kind: 'register',
      pupil: double.id,
      toClassGroup: classes.there,
      effectiveOn: entryDay(THIRD),
    });
    refused(twice.answer, 'double-enrolment');
    expect(twice.answer.body.detail).toContain('澜溪区实验小学');
    const again = await submit(first, { kind: 'register', pupil: known.id, toClassGroup: classes.one });
    refused(again.answer, 'already-enrolled');
    const young = await child(first, 'school1', SCHOOL_YEAR, { birthDate: `${SCHOOL_YEAR - 6}-09-01` });
    const early = await submit(first, {
      kind: 'register',
      pupil: young.id,
      toClassGroup: classes.newcomers,
      effectiveOn: entryDay(SCHOOL_YEAR),
    });
    expect(codesOf(early.answer)).toContain('too-young');
  });

  it('puts no child into a school that did not ask for it', async () => {
    const { child, draft, refused } = office;
    const one = await child(first, 'school1', THIRD);
    const given = { kind: 'register', pupil: one.id, effectiveOn: entryDay(THIRD) };
    refused(await draft(first, { ...given, toClassGroup: classes.there }), 'missing-reference');
    const astray = { ...given, toClassGroup: classes.one, toSchool: office.at('school2') };
    const { id } = ok<any>(await draft(first, astray));
    refused(await first.act('enrolment-events', id, 'submit'), 'foreign-school');
    const { row } = ok<any>(await first.get(`/api/enrolment-events/${id}`));
    ok(await first.patch(`/api/enrolment-events/${id}`, { version: row.version, toSchool: office.at('school1') }));
    ok(await first.act('enrolment-events', id, 'submit'));
  });

  it('knows whose sixth birthday comes by the end of August', async () => {
    const { child, submit } = office;
    const one = await child(first, 'school1', SCHOOL_YEAR, { birthDate: `${SCHOOL_YEAR - 6}-08-31` });
    const entry = { kind: 'register', pupil: one.id, toClassGroup: classes.newcomers };
    ok((await submit(first, { ...entry, effectiveOn: entryDay(SCHOOL_YEAR) })).answer);
  });

  it('takes a graduate of the primary school with the same row and roll number', async () => {
    const { enrolled, happen, roll } = office;
    const one = await enrolled(
      first,
      'school1',
      SCHOOL_YEAR - 6,
      await office.openClass('school1', 'primary', SCHOOL_YEAR - 6),
      {
        name: '田小穗',
        birthDate: bornFor(SCHOOL_YEAR - 6),
      },
    );
    await happen(first, { kind: 'graduate', pupil: one.id, effectiveOn: `${SCHOOL_YEAR}-07-01` });
    expect(await pupilAt(one.id)).toMatchObject({ status: 'graduated' });
    const named = { kind: 'register', rollNumber: `g${one.idNumber}`, toClassGroup: classes.junior };
    office.refused(
      await office.draft(junior, { ...named, pupilName: '田小麦', effectiveOn: entryDay(SCHOOL_YEAR) }),
      'no-such-pupil',
    );
    await happen(junior, { ...named, pupilName: '田小穗', effectiveOn: entryDay(SCHOOL_YEAR) });
    expect(await pupilAt(one.id)).toMatchObject({
      stage: 'juniorMiddle',
      entryYear: SCHOOL_YEAR,
      rollNumber: `G${one.idNumber}`,
      registeredOn: entryDay(SCHOOL_YEAR - 6),
    });
    const way = await roll(junior, one.id);
    expect(way.spells.map((spell: any) => [spell.stage, spell.endReason])).toEqual([
      ['初中', null],
      ['小学', '毕业'],
    ]);
    expect((await first.get(`/api/pupils/${one.id}`)).status).toBe(404);
  });
});

describe('transfer', () => {
  it('goes from the sending school by the receiving one to the section, guardians along', async () => {
    const { head, clerk, submit, paper, refused, roll } = office;
    const one = await onRoll({ name: '岳小川' });
    const kin = {
      pupil: one.id,
      school: office.at('school1'),
      name: '岳大川',
      relation: 'father',
      phone: '13900000001',
    };
    const guardian = ok<any>(await first.post('/api/guardians', kin));
    const { id, answer } = await submit(first, {
      kind: 'transfer',
      pupil: one.id,
      toSchool: office.at('school2'),
      evidence: [await paper(first)],
    });
    expect(ok<any>(answer).state).toBe('submitted');
    const asked = ok<any>(await second.get('/api/my-tasks')).tasks.find((task: any) => task.title.includes('转学'));
    expect(asked).toMatchObject({ title: '核办学籍异动：转学（澜溪区实验小学→澜溪区望江小学）' });
    expect(asked.dueOn > day(12)).toBe(true);
    refused(await head.act('enrolment-events', id, 'approve'), 'wrong-state');
    refused(await second.act('enrolment-events', id, 'agree'), 'class-missing');
    refused(await second.act('enrolment-events', id, 'agree', { toClassGroup: classes.one }), 'foreign-class');
    refused(await second.act('enrolment-events', id, 'agree', { toClassGroup: classes.thereToo }), 'other-grade');
    refused(await first.act('enrolment-events', id, 'agree', { toClassGroup: classes.there }), 'outside-scope');
    ok(await second.act('enrolment-events', id, 'agree', { toClassGroup: classes.there }));
    expect(await pupilAt(one.id)).toMatchObject({ school: office.at('school1') });
    expect(ok<any>(await clerk.act('enrolment-events', id, 'approve')).state).toBe('effective');
    expect(await pupilAt(one.id)).toMatchObject({ school: office.at('school2'), classGroup: classes.there });
    expect(ok<any>(await second.get(`/api/guardians/${guardian.id}`)).row.school).toBe(office.at('school2'));
    expect((await first.get(`/api/pupils/${one.id}`)).status).toBe(404);
    expect((await first.get(`/api/guardians/${guardian.id}`)).status).toBe(404);
    const former = ok<any>(await first.get('/api/former-pupils')).rows;
    expect(former).toContainEqual(expect.objectContaining({ name: '岳小川', endReason: '转学', stage: '小学' }));
    expect(Object.keys(former[0]).sort()).toEqual(['classGroup', 'endReason', 'fromOn', 'name', 'stage', 'toOn']);
    expect((await roll(second, one.id)).spells).toHaveLength(2);
  });

  it('may begin at the receiving school, who proves to know roll number and name', async () => {
    const { head, draft, paper, refused } = office;
    const one = await onRoll({ name: '石小溪' });
    const given = { kind: 'transfer', rollNumber: `G${one.idNumber}`, toClassGroup: classes.there };
    refused(await draft(second, { ...given, pupilName: '石大溪' }), 'no-such-pupil');
    const foreign = await draft(second, { kind: 'suspend', rollNumber: `G${one.idNumber}`, pupilName: '石小溪' });
    refused(foreign, 'not-own-pupil');
    refused(await draft(second, { kind: 'transfer', pupil: one.id }), 'missing-reference');
    const { id } = ok<any>(await draft(second, { ...given, pupilName: '石小溪', evidence: [await paper(second)] }));
    ok(await second.act('enrolment-events', id, 'submit'));
    refused(await second.act('enrolment-events', id, 'agree'), 'outside-scope');
    refused(await first.act('enrolment-events', id, 'agree', { toClassGroup: classes.thereToo }), 'class-fixed');
    ok(await first.act('enrolment-events', id, 'agree'));
    ok(await head.act('enrolment-events', id, 'approve'));
    expect(await pupilAt(one.id)).toMatchObject({ school: office.at('school2') });
  });

  it('comes back with a reason, goes again, and is withdrawn', async () => {
    const { submit, paper, refused } = office;
    const one = await onRoll();
    const given = { kind: 'transfer', pupil: one.id, toSchool: office.at('school2'), evidence: [await paper(first)] };
    const { id } = await submit(first, given);
    refused(await second.act('enrolment-events', id, 'decline'), 'reason-missing');
    ok(await second.act('enrolment-events', id, 'decline', {}, '暂无学位'));
    const told = ok<any>(await first.get('/api/my-tasks')).tasks.find((task: any) => task.title.includes('被退回'));
    expect(told.title).toContain('望江小学');
    const other = await submit(first, given);
    expect(ok<any>(other.answer).state).toBe('submitted');
    refused(await first.act('enrolment-events', id, 'submit'), 'event-under-way');
    ok(await first.act('enrolment-events', other.id, 'withdraw', {}, '家长改变主意'));
    ok(await first.act('enrolment-events', id, 'submit'));
    ok(await first.act('enrolment-events', id, 'withdraw', {}, '家长改变主意'));
    expect(await pupilAt(one.id)).toMatchObject({ status: 'inSchool', school: office.at('school1') });
  });

  it('warns of a full class and of the last grade where the parameter says so', async () => {
    const { submit, paper, enrolled, head } = office;
    const old = await enrolled(first, 'school1', SCHOOL_YEAR - 5, classes.last as string);
    const given = { kind: 'transfer', pupil: old.id, toSchool: office.at('school2'), evidence: [await paper(first)] };
    const { answer } = await submit(first, given);
    expect(ok<any>(answer).remarks).toContain('毕业年级');
    const one = await onRoll();
    const crowded = await submit(first, { ...given, pupil: one.id, evidence: [await paper(first)] });
    const agree = (input: object) => second.act('enrolment-events', crowded.id, 'agree', input as never);
    office.refused(await agree({ toClassGroup: classes.there }), 'class-full');
    const agreed = ok<any>(await agree({ toClassGroup: classes.there, overLimitReason: '随迁子女就近安置' }));
    expect(agreed.remarks).toContain('班额上限2人');
    ok(await head.act('enrolment-events', crowded.id, 'return', {}, '请另选班级'));
  });

  it('refuses the school itself and a pupil without papers', async () => {
    const { submit, refused } = office;
    const one = await onRoll();
    const here = await submit(first, { kind: 'transfer', pupil: one.id, toSchool: office.at('school1') });
    expect(office.codesOf(here.answer)).toEqual(expect.arrayContaining(['already-there', 'evidence-missing']));
    const nowhere = await submit(first, { kind: 'transferOut', pupil: one.id });
    expect(office.codesOf(nowhere.answer)).toEqual(expect.arrayContaining(['outside-missing', 'evidence-missing']));
    refused(here.answer, 'already-there');
  });
});

describe('other events', () => {
  const does = async (kind: string, pupil: string, more: Record<string, unknown> = {}) =>
    office.happen(first, { kind, pupil, evidence: [await office.paper(first)], ...more });
  const statusOf = async (pupil: string): Promise<string> => (await pupilAt(pupil)).status;

  it('suspends and resumes, in the same class or a lower one', async () => {
    const one = await onRoll();
    await does('suspend', one.id, { effectiveOn: day(-20) });
    expect(await statusOf(one.id)).toBe('suspended');
    // The school that applied hears of it, and of no child by name.
    const [told] = ok<any>(await first.get('/api/notices')).notices;
    expect([told.kind, told.title]).toEqual(['inform', expect.stringContaining('学籍异动已生效：休学（')]);
    office.refused((await office.submit(first, { kind: 'suspend', pupil: one.id })).answer, 'wrong-status');
    await does('resume', one.id, { effectiveOn: day(-15) });
    expect(await pupilAt(one.id)).toMatchObject({ status: 'inSchool', classGroup: classes.one });
    await does('suspend', one.id, { effectiveOn: day(-10) });
    await does('resume', one.id, { effectiveOn: day(-5), toClassGroup: classes.secondGrade });
    expect(await pupilAt(one.id)).toMatchObject({ status: 'inSchool', entryYear: THIRD + 1 });
    const way = await office.roll(first, one.id);
    expect(way.spells.map((spell: any) => [spell.fromOn, spell.toOn])).toEqual([
      [day(-5), null],
      [entryDay(THIRD), day(-5)],
    ]);
  });

  it('skips one grade and no more', async () => {
    const one = await onRoll();
    const skip = { kind: 'skip', pupil: one.id, evidence: [await office.paper(first)] };
    office.refused((await office.submit(first, { ...skip, toClassGroup: classes.last })).answer, 'not-one-grade');
    await does('skip', one.id, { toClassGroup: classes.fourth });
    expect(await pupilAt(one.id)).toMatchObject({ entryYear: THIRD - 1, classGroup: classes.fourth });
  });

  it('lets nobody repeat in compulsory education, and a senior pupil where the rule allows it', async () => {
    const one = await onRoll();
    const repeat = {
      kind: 'repeat',
      pupil: one.id,
      toClassGroup: classes.secondGrade,
      evidence: [await office.paper(first)],
    };
    office.refused((await office.submit(first, repeat)).answer, 'repeat-not-allowed');
    const { head, clerk, openClass, child } = office;
    const [higher, lower] = [
      await openClass('school7', 'seniorMiddle', SCHOOL_YEAR - 1),
      await openClass('school7', 'seniorMiddle', SCHOOL_YEAR),
    ];
    const senior = await child(head, 'school7', SCHOOL_YEAR - 1, { birthDate: `${SCHOOL_YEAR - 17}-03-01` });
    const acts = async (given: Record<string, unknown>) => {
      const { id, answer } = await office.submit(head, given as never);
      ok(answer);
      office.refused(await head.act('enrolment-events', id, 'approve'), 'same-person');
      return ok<any>(await clerk.act('enrolment-events', id, 'approve'));
    };
    await acts({ kind: 'register', pupil: senior.id, toClassGroup: higher, effectiveOn: entryDay(SCHOOL_YEAR - 1) });
    await acts({ kind: 'repeat', pupil: senior.id, toClassGroup: lower, evidence: [await office.paper(head)] });
    expect(await pupilAt(senior.id)).toMatchObject({ entryYear: SCHOOL_YEAR, classGroup: lower });
  });

  it('lets a pupil leave the city and come back with the same number', async () => {
    const one = await onRoll({ name: '云小帆' });
    await does('transferOut', one.id, { outside: '云川市外某小学', effectiveOn: day(-30) });
    expect(await statusOf(one.id)).toBe('transferredOut');
    await office.happen(second, {
      kind: 'transferIn',
      rollNumber: `G${one.idNumber}`,
      pupilName: '云小帆',
      outside: '云川市外某小学',
      toClassGroup: classes.thereToo,
      evidence: [await office.paper(second)],
      effectiveOn: day(-1),
    });
    expect(await pupilAt(one.id)).toMatchObject({ status: 'inSchool', school: office.at('school2') });
    const { spells } = await office.roll(second, one.id);
    expect(spells.map((spell: any) => spell.endReason)).toEqual([null, '转出本市']);
  });

  it('marks dropping out without ending the roll, and teaching at home', async () => {
    const one = await onRoll();
    await does('suspectDropout', one.id, { effectiveOn: day(-9) });
    await does('dropOut', one.id, { effectiveOn: day(-8) });
    expect((await office.roll(first, one.id)).spells).toHaveLength(1);
    await does('resume', one.id, { effectiveOn: day(-7) });
    await does('homeTeaching', one.id, { effectiveOn: day(-6) });
    expect(await statusOf(one.id)).toBe('homeTeaching');
  });

  it.each([
    ['abroad', 'abroad', '出国'],
    ['deregister', 'deregistered', '注销'],
    ['death', 'deceased', '死亡'],
  ])('ends the roll by %s', async (kind, status, reason) => {
    const one = await onRoll();
    await does(kind, one.id);
    expect(await statusOf(one.id)).toBe(status);
    expect((await office.roll(first, one.id)).spells).toMatchObject([{ endReason: reason }]);
    office.refused((await office.submit(first, { kind: 'suspend', pupil: one.id })).answer, 'wrong-status');
  });

  it('graduates nobody before the last grade, and writes nothing before what the roll holds', async () => {
    const one = await onRoll();
    office.refused((await office.submit(first, { kind: 'graduate', pupil: one.id })).answer, 'not-last-grade');
    const skip = { kind: 'skip', pupil: one.id, evidence: [await office.paper(first)], toClassGroup: classes.fourth };
    const before = await office.submit(first, { ...skip, effectiveOn: entryDay(THIRD) });
    office.refused(before.answer, 'before-roll');
    ok(await first.act('enrolment-events', before.id, 'withdraw', {}, '日期有误'));
    await does('suspend', one.id, { effectiveOn: day(-3) });
    const late = { kind: 'resume', pupil: one.id, effectiveOn: day(-6) };
    office.refused((await office.submit(first, late)).answer, 'later-event');
    const old = await office.enrolled(first, 'school1', SCHOOL_YEAR - 5, classes.last as string);
    await does('complete', old.id);
    expect(await statusOf(old.id)).toBe('completed');
  });

  it('waits for its day, and then takes effect by itself', async () => {
    const one = await onRoll();
    const { id } = await office.submit(first, {
      kind: 'suspend',
      pupil: one.id,
      evidence: [await office.paper(first)],
      effectiveOn: day(3),
    });
    expect(ok<any>(await office.head.act('enrolment-events', id, 'approve')).state).toBe('approved');
    await pupilJobs[0].run(test.house, test.bureau.tenantId);
    expect(await statusOf(one.id)).toBe('inSchool');
    await test.database.write(backDoor(test.bureau), (tx) =>
      tx.system.update(enrolmentEvent, id, { effectiveOn: day(0) }),
    );
    await pupilJobs[0].run(test.house, test.bureau.tenantId);
    expect(await statusOf(one.id)).toBe('suspended');
  });
});

describe('scope and history', () => {
  it('lets a school write down children of its own only, and move nobody by an update', async () => {
    const { child, refused } = office;
    const elsewhere = await first.post('/api/pupils', {
      name: '苗小禾',
      gender: '1',
      birthDate: bornFor(THIRD),
      school: office.at('school2'),
    });
    refused(elsewhere, 'outside-scope');
    const one = await onRoll();
    const row = await pupilAt(one.id);
    for (const patch of [
      { school: office.at('school2') },
      { classGroup: classes.fourth },
      { status: 'graduated' },
      { entryYear: THIRD - 1 },
    ])
      refused(await first.patch(`/api/pupils/${one.id}`, { version: row.version, ...patch }), 'not-editable');
    expect((await second.get(`/api/pupils/${one.id}`)).status).toBe(404);
    expect((await second.patch(`/api/pupils/${one.id}`, { version: row.version, name: '换名' })).status).toBe(404);
    const kin = { pupil: one.id, school: office.at('school2'), name: '外人', relation: 'other', phone: '13900000009' };
    refused(await second.post('/api/guardians', kin), 'missing-reference');
    const fresh = await child(first, 'school1', THIRD);
    expect((await first.delete(`/api/pupils/${fresh.id}`, { version: '1' })).status).toBe(204);
  });

  it('keeps spells out of everybody’s hands and shows every change', async () => {
    const one = await onRoll();
    const [spell] = ok<any>(await first.get('/api/enrolments', { filter: { pupil: one.id } })).rows;
    expect(
      (await first.patch(`/api/enrolments/${spell.id}`, { version: 1, toOn: day(0) })).status,
    ).toBeGreaterThanOrEqual(400);
    const row = await pupilAt(one.id);
    ok(await first.patch(`/api/pupils/${one.id}`, { version: row.version, name: '苗小苗' }));
    const { entries } = ok<any>(await first.get(`/api/pupils/${one.id}/history`));
    expect(entries.map((entry: any) => entry.verb)).toEqual(expect.arrayContaining(['update', 'register', 'create']));
  });

  it('shows the bureau its schools, and departments nothing', async () => {
    const leader = await test.as('director');
    expect(ok<any>(await leader.get('/api/pupils')).total).toBeGreaterThan(0);
    expect((await leader.post('/api/pupils', {})).status).toBe(403);
    const treasury = await test.as('treasury1');
    const seen = await treasury.get('/api/pupils');
    expect(seen.body.total ?? 0).toBe(0);
    office.refused(
      await principal.post('/api/enrolment-events', {
        kind: 'graduate',
        pupil: (await onRoll()).id,
        applyingSchool: office.at('school2'),
        grounds: '试',
        effectiveOn: '不是日期',
      }),
      'invalid',
    );
  });

  it('finds a child by name within the school only', async () => {
    await onRoll({ name: '柳絮飞' });
    expect(ok<any>(await first.post('/api/pupils/find', { name: '柳絮' })).pupils).toMatchObject([{ name: '柳絮飞' }]);
    expect(ok<any>(await second.post('/api/pupils/find', { name: '柳絮' })).pupils).toEqual([]);
    expect((await (await test.as('director')).post('/api/pupils/find', { name: '柳' })).status).toBe(403);
  });
});
