/** Staff as the schools, the teachers and the bureau keep them: what is refused, who sees what, what follows. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../src/app/composition.ts';
import { staffJobs, staffOf } from '../../src/modules/staff/index.ts';
import { backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { days, fictionalNumber, registerTeacher, TODAY, teacherForm } from '../support/staff.ts';

let test: TestApp;
let principal: Client;
let next: Client;
let personnel: Client;
let school: string;
let other: string;

const codes = (answer: any) => answer.body.reasons.map((one: any) => one.facts?.code);
const rowOf = async (who: Client, id: string) => ok<any>(await who.get(`/api/teachers/${id}`)).row;
const change = async (who: Client, id: string, patch: object) =>
  who.patch(`/api/teachers/${id}`, { version: (await rowOf(who, id)).version, ...patch });

beforeAll(async () => {
  test = await startApp();
  principal = await test.as('principal1');
  next = await test.as('principal2');
  personnel = await test.as('personnelHead');
  school = test.bureau.organisations.school1 as string;
  other = test.bureau.organisations.school2 as string;
}, 90_000);
afterAll(() => test.close());

describe('scope before and after a write', () => {
  it('lets a school neither create in another school nor move a row there', async () => {
    const foreign = await principal.post('/api/teachers', teacherForm(test, { name: '柏望秋', school: other }));
    expect([foreign.status, foreign.body.code]).toEqual([403, 'outside-scope']);
    const id = await registerTeacher(test, principal, { name: '柏望秋' });
    const moved = await change(principal, id, { school: other });
    expect(moved.body.code).toBe('not-editable');
    expect((await change(principal, id, { name: '柏望春' })).status).toBe(200);
    // Not even the bureau moves a row by a form: that is what transfers are for.
    expect((await change(personnel, id, { school: other })).body.code).toBe('not-editable');
    expect((await rowOf(personnel, id)).school).toBe(school);
  });

  it('hides a school’s staff and everything about them from other schools, towns and other teachers', async () => {
    const id = await registerTeacher(test, principal, { name: '竹听雨' });
    const entry = { teacher: id, title: '区级论文', on: days(-3), kind: 'paper', level: 'county', place: '区教育学会' };
    const work = ok<any>(await principal.post('/api/works', entry));
    for (const who of [next, await test.as('town1'), await test.as('teacher1')]) {
      expect((await who.get(`/api/teachers/${id}`)).status).toBe(404);
      expect((await who.get(`/api/teachers/${id}/portfolio`)).status).toBe(404);
      expect((await who.get(`/api/works/${work.id}`)).status).toBe(404);
      const found = await who.get('/api/teachers', { search: '竹听雨' });
      expect(found.status === 200 ? found.body.rows : []).toEqual([]);
    }
    const planted = await next.post('/api/works', { ...entry, title: '他校代填' });
    expect([planted.status, planted.body.code]).toEqual([422, 'missing-reference']);
    const claimed = await (await test.as('teacher1')).post('/api/works', { ...entry, title: '冒名填报' });
    expect(claimed.status).toBeGreaterThanOrEqual(403);
  });

  it('shows names to those whose duty covers them, and nobody’s identity number in full', async () => {
    const id = await registerTeacher(test, principal, { name: '梅寻梅' });
    const entry = { teacher: id, title: '校级论文', on: days(-3), kind: 'paper', level: 'school', place: '本校' };
    ok(await principal.post('/api/works', entry));
    const auditor = await test.as('auditHead');
    expect((await rowOf(principal, id)).name).toBe('梅寻梅');
    expect((await rowOf(auditor, id)).name).toBe('****');
    expect(ok<any>(await auditor.get(`/api/teachers/${id}/portfolio`)).teacher.name).toBe('梅**');
    // Nor does a list that refers to the teacher tell it.
    const titles = async (who: Client) =>
      ok<any>(await who.get('/api/works', { filter: { teacher: id } })).titles.teacher[id];
    expect([await titles(principal), await titles(auditor)]).toEqual(['梅寻梅', '****']);
    for (const who of [auditor, principal, personnel])
      expect(JSON.stringify((await who.get(`/api/teachers/${id}`)).body)).not.toMatch(/119999\d{8}/);
  });
});

describe('what a record of staff must satisfy', () => {
  const refused = async (extra: Record<string, unknown>) =>
    principal.post('/api/teachers', teacherForm(test, { name: '荷闻笛', extra }));

  it('names every fault of the identity number beside the facts it contradicts', async () => {
    const answer = await refused({ idNumber: fictionalNumber('1990-05-06', '2'), birthDate: '1991-05-06' });
    expect(codes(answer)).toEqual(['bad-id-number', 'bad-id-number']);
    expect(answer.body.detail).toContain('性别');
    expect(answer.body.detail).toContain('出生日期');
  });

  it('counts only teaching posts as full-time teachers', async () => {
    expect(codes(await refused({ postKind: 'service', stage: null, isFullTimeTeacher: true }))).toEqual([
      'not-teaching',
    ]);
  });

  it('asks for the stage of those who teach and for the number of a certificate', async () => {
    const answer = await refused({ stage: null, qualification: 'primary' });
    expect(answer.body.reasons.map((one: any) => one.field).sort()).toEqual(['qualificationNumber', 'stage']);
  });

  it('links nobody of another school', async () => {
    const answer = await refused({ person: test.bureau.people.principal2 });
    expect(codes(answer)).toEqual(['person-elsewhere']);
  });

  it('computes when the qualification has to be registered again', async () => {
    const id = await registerTeacher(test, principal, {
      name: '杏采薇',
      extra: { qualification: 'primary', qualificationNumber: 'QG001', registeredOn: '2024-02-29' },
    });
    expect((await rowOf(principal, id)).registrationDueOn).toBe('2029-02-28');
  });
});

describe('the query of criminal records before hiring', () => {
  const idNumber = fictionalNumber('1998-03-04');
  const form = () =>
    teacherForm(test, { name: '李照影', joinedOn: TODAY, extra: { idNumber, birthDate: '1998-03-04' } });
  const asked = { purpose: 'hiring', name: '李照影', idNumber, askedOn: days(-10) };

  it('hires nobody new without it', async () => {
    const answer = await principal.post('/api/teachers', form());
    expect(codes(answer)).toEqual(['check-missing']);
    expect(answer.body.detail).toContain('未成年人保护法第六十二条');
  });

  it('hires with it, however the number was typed', async () => {
    const typed = ` ${idNumber.slice(0, 6)} ${idNumber.slice(6)} `;
    ok(await principal.post('/api/background-checks', { ...asked, idNumber: typed, school, result: 'none' }));
    expect((await principal.post('/api/teachers', form())).status).toBe(200);
  });

  it('hires nobody about whom something was found, and tells the school', async () => {
    const number = fictionalNumber('1999-03-04');
    ok(await principal.post('/api/background-checks', { ...asked, idNumber: number, school, result: 'found' }));
    const extra = { idNumber: number, birthDate: '1999-03-04' };
    const answer = await principal.post('/api/teachers', teacherForm(test, { name: '李照影', joinedOn: TODAY, extra }));
    expect(codes(answer)).toEqual(['record-found']);
    const notices = ok<any>(await (await test.as('liaison1')).get('/api/notices'));
    expect(JSON.stringify(notices)).toContain('违法犯罪记录查询有相关记录');
  });

  it('registers none in another school’s name, changes none, and lists whose yearly query is due', async () => {
    const foreign = await next.post('/api/background-checks', { ...asked, school, result: 'none' });
    expect(foreign.body.code).toBe('outside-scope');
    const [row] = ok<any>(await principal.get('/api/background-checks')).rows;
    expect((await principal.patch(`/api/background-checks/${row.id}`, { version: 1, result: 'none' })).body.code).toBe(
      'forbidden',
    );
    const id = await registerTeacher(test, principal, { name: '桃怀石' });
    const due = async () => ok<any>(await principal.get('/api/staff/checks-due')).teachers.map((one: any) => one.id);
    expect(await due()).toContain(id);
    const { idNumber: own } = teacherForm(test, { name: '桃怀石' });
    ok(
      await principal.post('/api/background-checks', {
        ...asked,
        purpose: 'yearly',
        teacher: id,
        name: '桃怀石',
        idNumber: own,
        school,
        result: 'none',
      }),
    );
    expect(await due()).not.toContain(id);
  });
});

describe('spells', () => {
  it('begins a new spell when the post changes, and counts staff as at a day', async () => {
    const before = await countAt(TODAY);
    const yesterday = await countAt(days(-1));
    const id = await registerTeacher(test, principal, { name: '菊步云', joinedOn: '2019-08-20' });
    expect((await countAt(TODAY)).fullTimeTeachers).toBe(before.fullTimeTeachers + 1);
    ok(await change(principal, id, { postKind: 'administration', isFullTimeTeacher: false, stage: null }));
    const spells = ok<any>(await principal.get('/api/staff-postings', { filter: { teacher: id }, sort: 'fromOn' }));
    expect(spells.rows.map((row: any) => [row.postKind, row.fromOn, row.toOn])).toEqual([
      ['teaching', '2019-08-20', TODAY],
      ['administration', TODAY, null],
    ]);
    expect((await countAt(days(-1))).fullTimeTeachers).toBe(yesterday.fullTimeTeachers + 1);
    expect((await countAt(TODAY)).fullTimeTeachers).toBe(before.fullTimeTeachers);
    expect((await countAt(TODAY)).staff).toBe(before.staff + 1);
    expect((await principal.post('/api/staff-postings', { teacher: id })).status).toBeGreaterThanOrEqual(403);
  });

  it('keeps titles by date and shows the newest', async () => {
    const id = await registerTeacher(test, principal, { name: '兰临溪' });
    const grant = (level: string, fromOn: string) =>
      principal.post('/api/teacher-titles', { teacher: id, level, fromOn, grantor: '云川市职称评审委员会' });
    ok(await grant('2', '2023-12-01'));
    ok(await grant('3', '2016-12-01'));
    const { rows } = ok<any>(await principal.get('/api/teacher-titles', { filter: { teacher: id }, sort: 'fromOn' }));
    expect(rows.map((row: any) => [row.level, row.fromOn, row.toOn])).toEqual([
      ['3', '2016-12-01', '2023-12-01'],
      ['2', '2023-12-01', null],
    ]);
    expect((await rowOf(principal, id)).title).toBe('2');
    expect((await grant('1', days(2))).body.code).toBe('future-title');
  });

  it('lets nobody depart with posts whose work is not handed over', async () => {
    const id = await registerTeacher(test, principal, {
      name: '方竹青',
      person: test.bureau.people.teacher2 as string,
    });
    const leave = () => principal.act('teachers', id, 'depart', { leftOn: TODAY, departure: 'retirement' });
    expect(codes(await leave())).toEqual(['still-in-office']);
    const preview = ok<any>(await principal.get(`/api/people/${test.bureau.people.teacher2}/handover`));
    ok(
      await principal.post(`/api/people/${test.bureau.people.teacher2}/handover`, {
        reason: '退休',
        posts: preview.posts.map((one: any) => one.id),
      }),
    );
    ok(await leave());
    const [spell] = ok<any>(await principal.get('/api/staff-postings', { filter: { teacher: id } })).rows;
    expect(spell).toMatchObject({ toOn: TODAY, endReason: 'retirement' });
    expect((await change(principal, id, { name: '改名' })).body.code).toBe('not-editable');
  });

  const countAt = (day: string) => test.database.read(backDoor(test.bureau), (tx) => staffOf(tx, school, day));
});

describe('a transfer', () => {
  const apply = (who: Client, teacher: string, extra: object = {}) =>
    who.post('/api/staff-transfers', {
      teacher,
      kind: 'exchange',
      toSchool: other,
      effectiveOn: days(20),
      grounds: '交流轮岗',
      ...extra,
    });

  it('runs once at a time, between two standing schools, and is not asked for from outside', async () => {
    const id = await registerTeacher(test, principal, { name: '松知春' });
    expect((await apply(next, id)).body.code).toBe('missing-reference');
    const home = await apply(principal, id, { toSchool: school });
    expect(home.body.reasons.map((one: any) => one.field)).toEqual(['toSchool']);
    const bureau = await apply(principal, id, { toSchool: test.bureau.organisations.bureau });
    expect(bureau.body.detail).toContain('不是在办的学校');
    const first = ok<any>(await apply(principal, id));
    expect(codes(await apply(principal, id))).toEqual(['transfer-open']);
    expect((await principal.act('staff-transfers', first.id, 'withdraw', {}, '计划有变')).status).toBe(200);
    expect((await apply(principal, id)).status).toBe(200);
  });

  it('does not take effect before its day, nor by a school, and is declined with a reason', async () => {
    const id = await registerTeacher(test, principal, { name: '梅拾光' });
    const { id: transfer } = ok<any>(await apply(await test.as('liaison1'), id));
    ok(await principal.act('staff-transfers', transfer, 'release'));
    ok(await next.act('staff-transfers', transfer, 'accept'));
    ok(await personnel.act('staff-transfers', transfer, 'approve'));
    expect(codes(await personnel.act('staff-transfers', transfer, 'takeEffect'))).toEqual(['not-due']);
    expect((await principal.act('staff-transfers', transfer, 'takeEffect')).body.code).toBe('forbidden');
    const second = await registerTeacher(test, principal, { name: '梅望秋' });
    const { id: asked } = ok<any>(await apply(await test.as('liaison1'), second));
    expect(codes(await principal.act('staff-transfers', asked, 'decline'))).toEqual(['reason-missing']);
    ok(await principal.act('staff-transfers', asked, 'decline', {}, '本学期学科教师不足'));
  });

  it('takes effect by the calendar on its day, once', async () => {
    const id = await registerTeacher(test, principal, { name: '菊听雨' });
    const { id: transfer } = ok<any>(await apply(await test.as('liaison1'), id, { effectiveOn: TODAY }));
    ok(await principal.act('staff-transfers', transfer, 'release'));
    ok(await next.act('staff-transfers', transfer, 'accept'));
    ok(await personnel.act('staff-transfers', transfer, 'approve'));
    for (const _ of [1, 2]) for (const job of staffJobs(registry)) await job.run(test.house, test.bureau.tenantId);
    expect((await rowOf(next, id)).school).toBe(other);
    expect((await principal.get(`/api/teachers/${id}`)).status).toBe(404);
    const { rows } = ok<any>(await personnel.get('/api/staff-postings', { filter: { teacher: id }, sort: 'fromOn' }));
    expect(rows.map((row: any) => [row.school, row.fromOn, row.toOn, row.reason])).toEqual([
      [school, '2019-08-20', TODAY, 'recruit'],
      [other, TODAY, null, 'exchange'],
    ]);
  });
});
