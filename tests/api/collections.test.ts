/** A collection of data from asking to publication, and the snapshot of a school year, as the people concerned. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../../src/kernel/definition/index.ts';
import type { WriteTransaction } from '../../src/kernel/store/index.ts';
import { refuseWithoutSnapshot } from '../../src/modules/dataquality/index.ts';
import { building } from '../../src/modules/estate/index.ts';
import { classGroup, school } from '../../src/modules/institutions/index.ts';
import { enrolment, pupil } from '../../src/modules/pupils/index.ts';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { bornFor, day, entryDay, identityNumberOf, SCHOOL_YEAR } from '../support/pupils.ts';

let test: TestApp;
let principal: Client;
let liaison: Client;
let second: Client;
let head: Client;
let clerk: Client;
let at: (key: string) => string;
const ENTRY = SCHOOL_YEAR;
const YEAR = `${SCHOOL_YEAR}-${SCHOOL_YEAR + 1}`;
const children: string[] = [];
let group: string;

const plant = <T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> =>
  test.database.write(systemActor(test.bureau.tenantId, 'test'), work);
const codes = (answer: any) => [answer.body.code, ...(answer.body.reasons ?? []).map((one: any) => one.facts?.code)];

beforeAll(async () => {
  test = await startApp();
  at = (key) => test.bureau.organisations[key] as string;
  [principal, liaison, second, head, clerk] = (await Promise.all(
    ['principal1', 'liaison1', 'principal2', 'basicHead', 'basicClerk'].map((key) => test.as(key)),
  )) as [Client, Client, Client, Client, Client];
  await plant(async (tx) => {
    for (const [key, code] of [
      ['school1', '2132999901'],
      ['school2', '2132999902'],
    ] as const)
      await tx.create(school, {
        organisation: at(key),
        name: key,
        identifierCode: code,
        kind: '211',
        ownership: 'public',
      });
    group = (
      await tx.create(classGroup, {
        school: at('school1'),
        stage: 'primary',
        entryYear: ENTRY,
        classNumber: 1,
        openedOn: entryDay(ENTRY),
      })
    ).id;
    for (let n = 0; n < 3; n++) {
      const birthDate = bornFor(ENTRY);
      const row = await tx.create(pupil, {
        name: `苗${n}`,
        gender: '1',
        birthDate,
        idNumber: identityNumberOf(birthDate, '1'),
        school: at('school1'),
        classGroup: group,
        stage: 'primary',
        entryYear: ENTRY,
        status: 'inSchool',
      });
      await tx.create(enrolment, {
        pupil: row.id,
        school: at('school1'),
        stage: 'primary',
        classGroup: group,
        entryYear: ENTRY,
        fromOn: entryDay(ENTRY),
      });
      children.push(row.id);
    }
    await tx.create(building, {
      school: at('school1'),
      number: '1',
      name: '教学楼',
      fromOn: '2015-09-01',
      tenure: 'owned',
      floorsAbove: 4,
      builtYear: 2014,
      classroomArea: 1200.5,
    });
  });
}, 120_000);
afterAll(() => test.close());

const form = (more: Record<string, unknown> = {}) => ({
  title: `${YEAR}学年初数据`,
  schoolYear: YEAR,
  asOn: entryDay(ENTRY),
  datasets: ['pupils', 'classes', 'schools', 'buildings'],
  schools: [at('school1'), at('school2')],
  keeper: at('basic'),
  collectUntil: day(5),
  confirmUntil: day(10),
  auditUntil: day(15),
  publishUntil: day(20),
  ...more,
});
const parts = async (who: Client) => ok<any>(await who.get('/api/collection-parts')).rows as any[];
const partOf = async (key: string) => (await parts(head)).find((one) => one.school === at(key));
const tasksOf = async (who: Client, words: string) =>
  ok<any>(await who.get('/api/my-tasks')).tasks.filter((one: any) => one.title.includes(words));
const correct = async (who: Client, id: string, patch: object) => {
  const { row } = ok<any>(await who.get(`/api/pupils/${id}`));
  // What has to agree with a covered number is changed together with it.
  const asked = { field: 'idNumber', reason: '对照户口簿更正' };
  const { value: idNumber } = (await who.post(`/api/pupils/${id}/reveal`, asked)).body;
  return who.patch(`/api/pupils/${id}`, { version: row.version, idNumber, ...patch });
};

describe('a collection', () => {
  let id: string;

  it('is started by the section with steps in order, and asks each school with its due date', async () => {
    expect((await principal.post('/api/collections', form())).status).toBe(403);
    const crooked = await head.post('/api/collections', form({ auditUntil: day(7), schoolYear: '2026-2029' }));
    expect(crooked.body.reasons.map((one: any) => [one.field, one.facts.code])).toEqual([
      ['schoolYear', 'no-school-year'],
      ['auditUntil', 'steps-out-of-order'],
    ]);
    id = ok<any>(await head.post('/api/collections', form())).id;
    ok(await head.act('collections', id, 'start'));
    expect((await parts(head)).filter((one) => one.collection === id)).toHaveLength(2);
    const [task] = await tasksOf(liaison, '采集并校验');
    expect(task.dueOn).toBe(day(5));
    expect((await parts(second)).map((one) => one.school)).toEqual([at('school2')]);
  });

  it('is confirmed by the head of the school alone, when nothing is open', async () => {
    await plant((tx) => tx.update(pupil, children[0] as string, { gender: '2' }));
    const part = await partOf('school1');
    expect((await second.act('collection-parts', part.id, 'check')).status).toBe(404);
    ok(await liaison.act('collection-parts', part.id, 'check', { reportedPupils: 4 }));
    expect(await partOf('school1')).toMatchObject({ state: 'checking', errors: 2, warnings: 0 });
    expect(await tasksOf(liaison, '采集并校验')).toEqual([]);
    const refused = await liaison.act('collection-parts', part.id, 'confirm');
    expect(codes(refused)).toEqual(expect.arrayContaining(['not-head', 'errors-open']));
    const { actions } = ok<any>(await liaison.get(`/api/collection-parts/${part.id}`));
    expect(actions.find((one: any) => one.verb === 'confirm').blocked).toEqual([
      '学校数据由学校负责人确认。请由校长确认，或由校长委托办理。',
      '还有2条错误没有改正。请改正后重新校验；确属事实的，请说明并由另一人认可。',
    ]);
    ok(await correct(principal, children[0] as string, { gender: '1' }));
    ok(await liaison.act('collection-parts', part.id, 'check', { reportedPupils: 3 }));
    expect(await partOf('school1')).toMatchObject({ errors: 0 });
    ok(await principal.act('collection-parts', part.id, 'confirm'));
    expect((await tasksOf(head, '审核学校数据')).map((one: any) => one.dueOn)).toEqual([day(15)]);
  });

  it('goes back with a reason, is corrected and confirmed again, and audited by the county', async () => {
    const part = await partOf('school1');
    expect((await principal.act('collection-parts', part.id, 'audit')).status).toBe(403);
    expect(codes(await head.act('collection-parts', part.id, 'return'))).toContain('reason-missing');
    ok(await head.act('collection-parts', part.id, 'return', {}, '请核对1班人数'));
    expect(await partOf('school1')).toMatchObject({
      state: 'returned',
      confirmedBy: null,
      returnReason: '请核对1班人数',
    });
    expect(await tasksOf(principal, '修正后重新报送')).toHaveLength(1);
    ok(await liaison.act('collection-parts', part.id, 'correct', { reportedPupils: 3 }));
    ok(await principal.act('collection-parts', part.id, 'confirm'));
    ok(await head.act('collection-parts', part.id, 'audit'));
    ok(await head.act('collection-parts', part.id, 'lock'));
  });

  it('holds the locked rows fast for every post, and for the school’s alone', async () => {
    const held = await correct(principal, children[0] as string, { name: '苗改名' });
    expect([held.status, held.body.code]).toEqual([409, 'frozen']);
    expect(held.body.detail).toContain('锁定');
    expect((await correct(head, children[0] as string, { name: '苗改名' })).status).toBeGreaterThanOrEqual(400);
    const fresh = await principal.post('/api/class-groups', {
      school: at('school1'),
      stage: 'primary',
      entryYear: ENTRY,
      classNumber: 9,
      openedOn: entryDay(ENTRY),
    });
    expect(fresh.body.code).toBe('frozen');
    ok(
      await second.post('/api/class-groups', {
        school: at('school2'),
        stage: 'primary',
        entryYear: ENTRY,
        classNumber: 9,
        openedOn: entryDay(ENTRY),
      }),
    );
    // What follows from an approved act goes on.
    await plant((tx) => tx.system.update(pupil, children[0] as string, { boarding: true }));
  });

  it('lets go of them when the part is returned, and for good when the collection ends', async () => {
    const part = await partOf('school1');
    ok(await head.act('collection-parts', part.id, 'return', {}, '姓名有误'));
    ok(await correct(principal, children[0] as string, { name: '苗改名' }));
    ok(await liaison.act('collection-parts', part.id, 'correct'));
    ok(await principal.act('collection-parts', part.id, 'confirm'));
    for (const verb of ['audit', 'lock', 'publish']) ok(await head.act('collection-parts', part.id, verb));
    expect((await correct(principal, children[0] as string, { name: '苗再改' })).body.code).toBe('frozen');
    expect((await head.act('collections', id, 'close')).body.code).toBe('parts-unpublished');
    expect((await head.act('collections', id, 'stop')).body.code).toBe('reason-missing');
    ok(await head.act('collections', id, 'stop', {}, '其余学校并入下一批'));
    ok(await correct(principal, children[0] as string, { name: '苗再改' }));
  });
});

it('compares the reported total in a collection of pupils alone, and no longer once that has ended', async () => {
  const { id } = ok<any>(await head.post('/api/collections', form({ title: '补采', datasets: ['pupils'] })));
  ok(await head.act('collections', id, 'start'));
  const part = (await parts(head)).find((one) => one.collection === id && one.school === at('school1'));
  const judged = async (reportedPupils: number) => {
    ok(await liaison.act('collection-parts', part.id, 'check', { reportedPupils }));
    return ok<any>(await head.get(`/api/collection-parts/${part.id}`)).row.errors;
  };
  expect([await judged(4), await judged(3), await judged(5)]).toEqual([1, 0, 1]);
  ok(await head.act('collections', id, 'stop', {}, '改为下一批'));
  const next = ok<any>(await head.post('/api/collections', form({ title: '再采', datasets: ['pupils'] }))).id;
  ok(await head.act('collections', next, 'start'));
  const later = (await parts(head)).find((one) => one.collection === next && one.school === at('school1'));
  ok(await liaison.act('collection-parts', later.id, 'check'));
  expect(ok<any>(await head.get(`/api/collection-parts/${later.id}`)).row.errors).toBe(0);
  ok(await head.act('collections', next, 'stop', {}, '试采结束'));
});

describe('a snapshot', () => {
  let id: string;
  const report = async (who: Client) => ok<any>(await who.get(`/api/snapshots/${id}/report`));

  it('stands before indicators (Q12), is taken once, by whoever keeps the data', async () => {
    const ask = () => plant((tx) => refuseWithoutSnapshot(tx, YEAR));
    await expect(ask()).rejects.toMatchObject({ code: 'snapshot-missing' });
    const given = { schoolYear: YEAR, asOn: entryDay(ENTRY), reason: '学年初统计' };
    expect((await principal.post('/api/snapshots', given)).status).toBe(403);
    expect((await head.post('/api/snapshots', { ...given, asOn: day(400) })).body.code).toBe('not-yet');
    id = ok<any>(await head.post('/api/snapshots', given)).id;
    expect((await clerk.post('/api/snapshots', given)).body.code).toBe('frozen-already');
    expect(await ask()).toMatchObject({ id });
  });

  it('says the same for ever, and lists what was corrected since', async () => {
    const before = await report(head);
    expect(before.total).toMatchObject({ schools: 2, pupils: 3, [`pupils.primary.${ENTRY}`]: 3, area: 1200.5 });
    expect(ok<any>(await head.get(`/api/snapshots/${id}/revisions`)).total).toBe(0);
    ok(await correct(principal, children[1] as string, { name: '苗更正' }));
    const spell = await plant(async (tx) => (await tx.lookup(enrolment, { pupil: children[2] as string }))[0]);
    await plant((tx) => tx.update(enrolment, String(spell?.id), { toOn: entryDay(ENTRY), endReason: 'deregistered' }));
    expect(await report(head)).toEqual(before);
    const { revisions } = ok<any>(await head.get(`/api/snapshots/${id}/revisions`));
    expect(revisions.map((one: any) => [one.record, one.row]).sort()).toEqual(
      [
        ['enrolment', spell?.id],
        ['pupil', children[1]],
      ].sort(),
    );
    // Called otherwise from today: the frozen year keeps the name of its day.
    const [section, office] = [await test.as('personnelHead'), await test.as('officeHead')];
    const units = [{ unit: at('school2'), name: '澜溪区滨江小学' }];
    const rename = { kind: 'rename', from: [at('school2')], units, effectiveOn: day(0) };
    const change = ok<any>(await section.post('/api/organisation-changes', rename));
    ok(await section.act('organisation-changes', change.id, 'submit'));
    ok(await office.act('organisation-changes', change.id, 'confirm'));
    expect(await report(head)).toEqual(before);
    expect(ok<any>(await head.post(`/api/snapshots/${id}/prove`))).toEqual({ intact: true, altered: [] });
  });

  it('shows a school its own figures alone', async () => {
    const own = await report(second);
    expect(own.schools.map((one: any) => one.school.id)).toEqual([at('school2')]);
    expect(own.total.pupils).toBeUndefined();
  });

  it('notices what was altered behind the write path: a row, its history, the figures', async () => {
    const tamper = (text: string, values: unknown[]) =>
      test.database.asOwner(async (client) => {
        await client.query('begin');
        await client.query(`set local yaodian.tenant = '${test.bureau.tenantId}'; set local yaodian.reach = '*'`);
        await client.query('set local session_replication_role = replica');
        await client.query(text, values);
        await client.query('commit');
      });
    const proof = async () => ok<any>(await head.post(`/api/snapshots/${id}/prove`));
    await tamper("update pupil set name = '暗改' where id = $1", [children[0]]);
    expect(await proof()).toMatchObject({ intact: false, altered: [{ record: 'pupil', school: at('school1') }] });
    await tamper("update pupil set name = '苗再改' where id = $1", [children[0]]);
    expect((await proof()).intact).toBe(true);
    await tamper(
      "update pupil_history set name = '暗改' where id = $1 and version = (select max(version) from pupil_history where id = $1)",
      [children[1]],
    );
    expect((await proof()).intact).toBe(false);
    await tamper(
      "update pupil_history set name = '苗1' where id = $1 and version = (select max(version) from pupil_history where id = $1)",
      [children[1]],
    );
    expect((await proof()).intact).toBe(true);
    await tamper("update snapshot_part set figures = '{\"schools\": 9}' where record = 'school' and school = $1", [
      at('school1'),
    ]);
    expect((await proof()).intact).toBe(false);
    expect((await principal.post(`/api/snapshots/${id}/prove`)).status).toBe(403);
  });
});
