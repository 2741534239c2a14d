/**
 * Row registry.datacenter (002:五/18; 004:二/六/17): merge duplicates into one master record per student, teacher and
 * school with history; serve changes to business systems under per-field permission; re-run a saved query as of any date.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../src/app/composition.ts';
import { organisation } from '../../src/kernel/access/index.ts';
import { systemActor } from '../../src/kernel/definition/index.ts';
import { JobRunner } from '../../src/kernel/job/index.ts';
import type { WriteTransaction } from '../../src/kernel/store/index.ts';
import { classGroup, school } from '../../src/modules/institutions/index.ts';
import { enrolment, guardian, pupil } from '../../src/modules/pupils/index.ts';
import { teacher } from '../../src/modules/staff/index.ts';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { bornFor, day, entryDay, identityNumberOf, SCHOOL_YEAR } from '../support/pupils.ts';

let test: TestApp;
let runner: JobRunner;
let admin: Client;
let head: Client;
let clerk: Client;
let principal: Client;
let second: Client;
let at: (key: string) => string;
const ENTRY = SCHOOL_YEAR;
const NUMBER = identityNumberOf(bornFor(ENTRY), '1');
const made = { one: '', two: '', third: '', teacherOne: '', teacherTwo: '', schoolOne: '', schoolTwo: '', spare: '' };
let before: string;

const plant = <T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> =>
  test.database.write(systemActor(test.bureau.tenantId, 'test'), work);

beforeAll(async () => {
  test = await startApp();
  runner = new JobRunner(test.house, kinds, { look: 30 });
  await runner.start();
  at = (key) => test.bureau.organisations[key] as string;
  [admin, head, clerk, principal, second] = (await Promise.all(
    ['admin', 'basicHead', 'basicClerk', 'principal1', 'principal2'].map((key) => test.as(key)),
  )) as [Client, Client, Client, Client, Client];
  await plant(async (tx) => {
    const group = async (key: string) =>
      (
        await tx.create(classGroup, {
          school: at(key),
          stage: 'primary',
          entryYear: ENTRY,
          classNumber: 1,
          openedOn: entryDay(ENTRY),
        })
      ).id;
    const groups: Record<string, string> = { school1: await group('school1'), school2: await group('school2') };
    const child = async (key: string, name: string, more: Record<string, unknown> = {}) => {
      const stands = {
        school: at(key),
        classGroup: groups[key] as string,
        stage: 'primary' as const,
        entryYear: ENTRY,
      };
      const row = await tx.create(pupil, {
        name,
        gender: '1',
        birthDate: bornFor(ENTRY),
        idType: 'none',
        status: 'inSchool',
        ...stands,
        ...more,
      });
      await tx.create(enrolment, { pupil: row.id, fromOn: entryDay(ENTRY), ...stands });
      return row.id;
    };
    made.one = await child('school1', '苗小禾', { idType: 'residentId', idNumber: NUMBER });
    made.two = await child('school2', '苗小禾', { idType: 'residentId', idNumber: NUMBER, rollNumber: `G${NUMBER}` });
    made.third = await child('school2', '柳青青');
    await tx.create(guardian, {
      pupil: made.two,
      school: at('school2'),
      name: '苗大树',
      relation: 'father',
      phone: '13800001111',
    });
    const staff = (staffNumber: string, key: string) =>
      tx.create(teacher, {
        name: '柏望秋',
        staffNumber,
        gender: '1',
        birthDate: '1990-05-06',
        school: at(key),
        employment: '1',
        postKind: 'teaching',
        isFullTimeTeacher: true,
        stage: 'primary',
        joinedOn: '2019-08-20',
      });
    [made.teacherOne, made.teacherTwo] = [
      (await staff('T700001', 'school1')).id,
      (await staff('T700002', 'school2')).id,
    ];
    const unit = async (code: string) => {
      const parent = at('bureau');
      const row = await tx.create(organisation, { name: '澜溪区云杉小学', code, kind: 'school', parent });
      return tx.create(school, { organisation: row.id, name: '澜溪区云杉小学', kind: '211', ownership: 'public' });
    };
    [made.schoolOne, made.schoolTwo] = [(await unit('YS-1')).id, (await unit('YS-2')).id];
  });
  before = new Date().toISOString();
  await sleep(5);
}, 120_000);
afterAll(async () => {
  await runner.stop();
  await test.close();
});

const finished = async (who: Client, job: string): Promise<string> => {
  for (let n = 0; n < 2_000; n++) {
    runner.wake();
    const { state } = ok<any>(await who.get(`/api/jobs/${job}`));
    if (['done', 'failed', 'cancelled'].includes(state)) return state;
    await sleep(50);
  }
  throw new Error('the job did not end');
};

describe('one master record per student, teacher and school', () => {
  const pairFor = async (record: string) =>
    ok<any>(await head.get('/api/duplicate-pairs', { filter: { record, state: 'suspected' } })).rows[0];
  const sideOf = (pair: any, id: string) => (pair.first === id ? 'first' : 'second');
  const agree = async (record: string, master: string) => {
    const pair = await pairFor(record);
    const input = { verdict: 'same', master: sideOf(pair, master), note: '核对原件，确为同一' };
    ok(await head.act('duplicate-pairs', pair.id, 'propose', input));
    expect((await head.act('duplicate-pairs', pair.id, 'confirm')).body.code).toBe('same-person');
    return ok<any>(await clerk.act('duplicate-pairs', pair.id, 'confirm'));
  };

  it('finds them by a job, with reasons and score, and refuses a school that starts it', async () => {
    expect((await principal.post('/api/quality/duplicates/search')).status).toBe(403);
    const { job } = ok<any>(await head.post('/api/quality/duplicates/search'));
    expect(await finished(head, job)).toBe('done');
    expect(await pairFor('pupil')).toMatchObject({ score: 100 });
    expect(await pairFor('teacher')).toMatchObject({ reasons: ['姓名和出生日期相同'] });
    expect(await pairFor('school')).toMatchObject({ reasons: ['姓名（名称）相同'] });
  });

  it('merges each, keeps the other row with its history, and says where a value came from', async () => {
    await agree('pupil', made.one);
    await agree('teacher', made.teacherOne);
    await agree('school', made.schoolOne);
    const child = ok<any>(await principal.get(`/api/pupils/${made.one}`)).row;
    expect(child).toMatchObject({ mergedInto: null });
    const row = await plant((tx) => tx.peek(pupil, made.one));
    expect(row?.rollNumber).toBe(`G${NUMBER}`);
    const { entries } = ok<any>(await principal.get(`/api/pupils/${made.one}/history`));
    expect(entries[0]).toMatchObject({ verb: 'merge' });
    const spells = ok<any>(await head.get('/api/enrolments', { filter: { pupil: made.one } })).rows;
    expect(spells).toHaveLength(1);
    const guardians = ok<any>(await head.get('/api/guardians', { filter: { pupil: made.one } })).rows;
    expect(guardians.map((one: any) => one.school)).toEqual([at('school1')]);
    const merges = ok<any>(await head.get('/api/merges')).rows;
    expect(merges).toHaveLength(3);
    expect(merges.find((one: any) => one.record === 'pupil').origins).toMatchObject({ rollNumber: made.two });
    expect(
      ok<any>(await head.get('/api/schools', { filter: { name: '澜溪区云杉小学' } })).rows.map((one: any) => one.id),
    ).toEqual([made.schoolOne]);
  });

  it('parts them again where the decision was wrong', async () => {
    const [pair] = ok<any>(await head.get('/api/duplicate-pairs', { filter: { record: 'teacher' } })).rows;
    expect((await principal.act('duplicate-pairs', pair.id, 'undo', {}, '核实后是两人')).status).toBe(403);
    ok(await head.act('duplicate-pairs', pair.id, 'undo', {}, '核实后是两人'));
    const rows = ok<any>(await head.get('/api/teachers', { filter: { id: [made.teacherOne, made.teacherTwo] } })).rows;
    expect(rows.map((one: any) => [one.status, one.mergedInto])).toEqual([
      ['inService', null],
      ['inService', null],
    ]);
  });
});

describe('changes for business systems, under permission for each field', () => {
  let consumer: string;
  let token: string;
  const allowed = [{ record: 'pupil', fields: ['name', 'school', 'status'] }];
  const form = (more: Record<string, unknown> = {}) => ({
    title: '学生资助系统',
    organisation: at('bureau'),
    role: 'section',
    allowed,
    purpose: '核对受助学生是否在籍（依据资助管理办法）',
    expiresOn: day(200),
    ...more,
  });
  const feed = (after?: string, bearer = token) =>
    test.anonymous.get(`/api/feed/${consumer}`, { after, limit: 500 }, { authorization: `Bearer ${bearer}` });
  const all = async () => {
    const changes: any[] = [];
    let cursor: string | undefined;
    for (;;) {
      const page = ok<any>(await feed(cursor));
      changes.push(...page.changes);
      cursor = page.next;
      if (!page.more) return { changes, cursor };
    }
  };

  it('are granted by the administrator alone, personal fields only with a purpose', async () => {
    expect((await head.post('/api/data-consumers', form())).status).toBe(403);
    expect((await admin.post('/api/data-consumers', form({ purpose: null }))).body.code).toBe('purpose-missing');
    const strange = await admin.post('/api/data-consumers', form({ allowed: [{ record: 'job', fields: ['title'] }] }));
    expect(strange.status).toBe(422);
    consumer = ok<any>(await admin.post('/api/data-consumers', form())).id;
    expect((await head.post(`/api/data-consumers/${consumer}/token`)).status).toBe(403);
    token = ok<any>(await admin.post(`/api/data-consumers/${consumer}/token`)).token;
    const { row } = ok<any>(await admin.get(`/api/data-consumers/${consumer}`));
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it('are given to nobody without the token, and the token opens nothing else', async () => {
    expect((await test.anonymous.get(`/api/feed/${consumer}`)).status).toBe(401);
    expect((await feed(undefined, `${token}x`)).body.code).toBe('not-admitted');
    const else_ = await test.anonymous.get('/api/pupils', {}, { authorization: `Bearer ${token}` });
    expect(else_.status).toBe(401);
  });

  it('tell every change once, in order, with the named fields and no other', async () => {
    // Minors' personal data only to the system that an approval names (security M3).
    const bare = ok<any>(await feed()).changes;
    for (const one of bare) expect(Object.keys(one.fields)).toEqual(['school', 'status']);
    const contents = [{ record: 'pupil', parts: ['name', 'idNumber'] }];
    const wanted = { role: 'section', system: consumer, organisation: at('bureau'), contents };
    const asked = { ...wanted, purpose: '核对受助学生是否在籍', fromOn: day(0), untilOn: day(200) };
    const approval = ok<any>(await head.post('/api/reading-approvals', asked)).id;
    ok(await (await test.as('deputy1')).act('reading-approvals', approval, 'approve'));
    const first = await all();
    const ids = first.changes.map((one) => one.id);
    expect(ids).toEqual(expect.arrayContaining([made.one, made.two, made.third]));
    for (const one of first.changes) expect(Object.keys(one.fields)).toEqual(['name', 'school', 'status']);
    expect(JSON.stringify(first.changes)).not.toContain(NUMBER);
    expect(first.changes.filter((one) => one.id === made.two).at(-1)).toMatchObject({
      verb: 'merge',
      mergedInto: made.one,
    });
    expect(ok<any>(await feed(first.cursor)).changes).toEqual([]);
    const { row } = ok<any>(await second.get(`/api/pupils/${made.third}`));
    ok(await second.patch(`/api/pupils/${made.third}`, { version: row.version, boarding: true, name: '柳清清' }));
    const { changes } = ok<any>(await feed(first.cursor));
    expect(changes).toMatchObject([{ record: 'pupil', id: made.third, verb: 'update', fields: { name: '柳清清' } }]);
    expect((await feed('nonsense')).body.code).toBe('bad-cursor');
  });

  it('keep to the schools that the system serves', async () => {
    const other = ok<any>(
      await admin.post('/api/data-consumers', form({ title: '校内系统', organisation: at('school1'), role: 'school' })),
    );
    const own = ok<any>(await admin.post(`/api/data-consumers/${other.id}/token`)).token;
    const page = ok<any>(await test.anonymous.get(`/api/feed/${other.id}`, {}, { authorization: `Bearer ${own}` }));
    expect(page.changes.length).toBeGreaterThan(0);
    expect(new Set(page.changes.map((one: any) => one.fields.school))).toEqual(new Set([at('school1')]));
  });

  it('name who read sensitive fields, and end with the grant', async () => {
    const { row } = ok<any>(await admin.get(`/api/data-consumers/${consumer}`));
    const wider = [{ record: 'pupil', fields: ['idNumber'] }];
    const changed = ok<any>(
      await admin.patch(`/api/data-consumers/${consumer}`, { version: row.version, allowed: wider }),
    );
    const { changes } = await all();
    expect(changes.find((one) => one.id === made.one).fields).toEqual({ idNumber: NUMBER });
    const journal = await (await test.as('auditHead')).get('/api/journal', { recordId: consumer, verb: 'read' });
    const [read] = ok<any>(journal).entries;
    expect(read).toMatchObject({ reason: '核对受助学生是否在籍（依据资助管理办法）' });
    expect(JSON.stringify(read)).toContain('pupil.idNumber');
    ok(await admin.patch(`/api/data-consumers/${consumer}`, { version: changed.version, active: false }));
    expect((await feed()).body.code).toBe('not-admitted');
  });
});

describe('a saved query', () => {
  let query: string;
  const form = (more: Record<string, unknown> = {}) => ({
    title: '各校在籍学生',
    record: 'enrolment',
    filter: { stage: 'primary' },
    groupBy: ['school', 'entryYear'],
    measures: [{ fn: 'count' }],
    ...more,
  });
  const run = async (who: Client, moment: Record<string, unknown> = {}) =>
    ok<any>(await who.post(`/api/saved-queries/${query}/run`, moment));
  const counts = (answer: any) => Object.fromEntries(answer.rows.map((row: any) => [row.school, Number(row.m0)]));

  it('asks only what may be asked', async () => {
    const wrong = await head.post('/api/saved-queries', form({ record: 'pupil', groupBy: ['name'] }));
    expect(wrong.body.reasons[0].facts.code).toBe('unknown-field');
    const sealed = await head.post(
      '/api/saved-queries',
      form({ record: 'pupil', groupBy: null, measures: null, columns: ['idNumber'] }),
    );
    expect(sealed.body.reasons[0].facts.code).toBe('sensitive-column');
    const foreign = await (await test.as('town1')).post('/api/saved-queries', form());
    expect(foreign.status).toBe(422);
    query = ok<any>(await head.post('/api/saved-queries', form())).id;
  });

  it('answers as of any date what was recorded then, and the same again', async () => {
    const now = await run(head, { onDay: day(0) });
    const then = await run(head, { asOf: before, onDay: entryDay(ENTRY) });
    expect(counts(then)).toEqual({ [at('school1')]: 1, [at('school2')]: 2 });
    // The child that was entered twice counts once since the merge.
    expect(counts(now)).toEqual({ [at('school1')]: 1, [at('school2')]: 1 });
    await plant(async (tx) => {
      const [spell] = await tx.lookup(enrolment, { pupil: made.third });
      await tx.update(enrolment, String(spell?.id), { toOn: day(0), endReason: 'transferredOut' });
    });
    expect(counts(await run(head, { onDay: day(0) }))).toEqual({ [at('school1')]: 1 });
    expect(counts(await run(head, { onDay: day(-1) }))).toEqual({ [at('school1')]: 1, [at('school2')]: 2 });
    const again = await run(head, { asOf: before, onDay: entryDay(ENTRY) });
    expect([again.rows, again.digest]).toEqual([then.rows, then.digest]);
  });

  it('has the rights of whoever asks, and leaves as a workbook', async () => {
    expect(counts(await run(principal, { asOf: before }))).toEqual({ [at('school1')]: 1 });
    expect((await (await test.as('town1')).post(`/api/saved-queries/${query}/run`, {})).body.rows ?? []).toEqual([]);
    const file = await head.post(`/api/saved-queries/${query}/export`, { format: 'csv' });
    expect(file.status).toBe(200);
    expect(file.bytes.toString('utf8')).toContain('数量');
    expect(String(file.headers['content-type'])).toContain('text/csv');
  });
});
