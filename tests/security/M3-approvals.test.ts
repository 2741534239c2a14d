import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APPROVALS } from '../../fixtures/approvals.ts';
import { registry } from '../../src/app/composition.ts';
import { lookAround } from '../../src/app/operations/look.ts';
import { post, today } from '../../src/kernel/access/index.ts';
import { endApprovals, grantedTo, readingApproval } from '../../src/kernel/approval/index.ts';
import { approvalKey, type Field, isPersonal, needsApproval, type Row } from '../../src/kernel/definition/index.ts';
import { addDays, addMonths } from '../../src/kernel/time/index.ts';
import { pupil } from '../../src/modules/pupils/index.ts';
import { type Answer, backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { identityNumberOf } from '../support/pupils.ts';

/**
 * security/M3: staff read minors' personal data (L3, L4) under a prior approval alone: post, purpose, data, dates and
 * scope, decided by another person. Without one the fields stay covered at every door, and the refusal is on record.
 */

let test: TestApp;
let liaison: Client;
let far: Client;
let leader: Client;
let director: Client;
let auditor: Client;
const pupils: Record<string, Row> = {};
/** One day for the whole file, whatever the hour at which it runs. */
const DAY = today();
const PATH = 'reading-approvals';

const standing = async (role: string): Promise<string> =>
  (await leader.get(`/api/${PATH}`, { filter: { role, state: 'approved' } })).body.rows[0]?.id;
const asked = (more: object = {}) => ({
  role: 'school',
  organisation: test.bureau.organisations.school1,
  contents: [{ record: 'pupil', parts: ['L3'] }],
  purpose: '核对本校学生学籍信息',
  fromOn: DAY,
  untilOn: addMonths(DAY, 12),
  ...more,
});
const apply = (who: Client, more: object = {}): Promise<Answer> => who.post(`/api/${PATH}`, asked(more));
const codes = ({ body }: Answer): string[] => (body.reasons ?? []).map((one: any) => one.facts?.code);
const approved = async (more: object = {}): Promise<string> => {
  const { id } = (await apply(liaison, more)).body;
  const done = await leader.act(PATH, id, 'approve');
  expect(done.status, JSON.stringify(done.body)).toBe(200);
  return id;
};
const page = async (who: Client, key = 'near'): Promise<Row> =>
  (await who.get(`/api/pupils/${pupils[key]?.id}`)).body.row;
const reveal = (who: Client, field: string, key = 'near'): Promise<Answer> =>
  who.post(`/api/pupils/${pupils[key]?.id}/reveal`, { field, reason: '核对转学申请' });
const clear = (level: string): string[] =>
  Object.entries<Field>(pupil.fields)
    .filter(([name, { sensitivity }]) => sensitivity === level && (pupils.near?.[name] ?? null) !== null)
    .map(([name]) => name);

beforeAll(async () => {
  test = await startApp();
  liaison = await test.as('liaison1');
  far = await test.as('principal2');
  leader = await test.as('deputy1');
  director = await test.as('director');
  auditor = await test.as('auditHead');
  const told = { gender: '1', birthDate: '2018-11-20', hardship: 'yes', leftBehind: 'no' };
  for (const [key, who, school, name] of [
    ['near', liaison, 'school1', '禾苗苗'],
    ['far', far, 'school2', '路遥遥'],
  ] as const) {
    const idNumber = identityNumberOf(told.birthDate);
    const given = { ...told, name, idNumber, rollNumber: `G${idNumber}`, school: test.bureau.organisations[school] };
    const { id } = ok<any>(await who.post('/api/pupils', given));
    pupils[key] = (await test.database.read(backDoor(test.bureau), (tx) => tx.peek(pupil, id))) as unknown as Row;
  }
  const grounds = '监护人申请，情况属实';
  const event = { kind: 'register', pupil: pupils.near?.id, effectiveOn: DAY, grounds };
  ok(await liaison.post('/api/enrolment-events', event));
}, 60_000);
afterAll(() => test.close());

describe('a standing approval', () => {
  it('opens a kind of post’s daily work at every school, and the fictional bureau has one for everything', async () => {
    for (const [who, key] of [
      [liaison, 'near'],
      [far, 'far'],
    ] as const) {
      const row = await page(who, key);
      for (const name of clear('L3')) expect([name, row[name]]).toEqual([name, pupils[key]?.[name]]);
      expect((await reveal(who, 'rollNumber', key)).body.value).toBe(pupils[key]?.rollNumber);
    }
    // Whatever definitions will come to be: a kind of post that works with them needs its approval in the demo too.
    const keys = (role: string) =>
      APPROVALS.filter((one) => one.role === role).flatMap(({ contents }) =>
        contents.flatMap(({ record, parts }) => parts.map((part) => approvalKey(record, part))),
      );
    const missing = registry.records.flatMap((definition) =>
      Object.entries<Field>(definition.fields)
        .filter(([name]) => needsApproval(definition, name))
        .flatMap(([name, { readers = [], sensitivity = '' }]) =>
          readers
            .filter((role) => !keys(role).includes(approvalKey(definition.name, sensitivity)))
            .map((role) => `${role}: ${definition.name}.${name}`),
        ),
    );
    expect(missing).toEqual([]);
  });

  it('is one for minors alone: grown-ups’ data open by duty', () => {
    const minors = registry.records.filter(({ personal }) => isPersonal(personal) && personal.minors);
    expect(minors.length).toBeGreaterThan(5);
    const teacher = registry.byName.get('teacher');
    expect(teacher && needsApproval(teacher, 'name')).toBe(false);
  });
});

describe('without an approval', () => {
  beforeAll(async () => {
    for (const role of ['school', 'section']) {
      const revoked = await leader.act(PATH, await standing(role), 'revoke', {}, '岗位调整，重新申请');
      expect(revoked.body.state).toBe('revoked');
    }
  });

  it('every field of a minor is covered from the next request on, at every door', async () => {
    const name = String(pupils.near?.name);
    const basic = await test.as('basicHead');
    const doors: readonly Promise<Answer>[] = [
      liaison.get('/api/pupils', { limit: 50 }),
      liaison.get(`/api/pupils/${pupils.near?.id}`),
      liaison.get(`/api/pupils/${pupils.near?.id}/history`),
      liaison.get('/api/pupils', {}, { accept: 'text/csv' }),
      liaison.get('/api/search', { q: name }),
      liaison.get('/api/enrolments', { limit: 50 }),
      liaison.get('/api/enrolment-events', { limit: 50 }),
      basic.get('/api/pupils', { limit: 50 }),
      basic.get('/api/enrolment-events', { limit: 50 }),
    ];
    for (const [at, door] of doors.entries()) {
      const answer = await door;
      expect(answer.status, String(at)).toBe(200);
      const text = answer.bytes.toString('utf8');
      expect([at, text.includes(name), text.includes(String(pupils.near?.birthDate))]).toEqual([at, false, false]);
    }
    expect((await page(liaison)).name).toBe('****');
    const { records } = (await liaison.get(`/api/${PATH}/standing`)).body;
    expect(records.find((one: any) => one.record === 'pupil')).toMatchObject({ open: [] });
    expect((await liaison.get(`/api/${PATH}/standing`)).body).toMatchObject({ mayApply: true, mayDecide: false });
  });

  it('is neither sorted, filtered nor revealed; the refusal tells how to apply and stands in the journal', async () => {
    const tries = [
      () => reveal(liaison, 'rollNumber'),
      () => reveal(liaison, 'name'),
      () => liaison.post('/api/pupils/find', { name: String(pupils.near?.name).slice(0, 2) }),
      () => liaison.get('/api/pupils', { sort: 'birthDate' }),
      () => liaison.get('/api/pupils', { filter: { name: pupils.near?.name } }),
    ];
    for (const [at, attempt] of tries.entries()) {
      const refused = await attempt();
      expect([at, refused.status, refused.body.code]).toEqual([at, 403, 'not-approved']);
      expect(refused.body.reasons[0].remedy).toContain('查阅批准');
    }
    const { entries } = (await auditor.get('/api/journal', { verb: 'deny', recordId: pupils.near?.id })).body;
    expect(entries.length).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(entries[0])).toContain('not-approved');
    // A post whose work it is not is told so: an approval would not help it.
    expect((await reveal(await test.as('officeClerk'), 'name')).body.code).toBe('forbidden');
    const why = { record: 'pupil', id: pupils.near?.id, personId: test.bureau.people.liaison1 };
    const { posts } = (await (await test.as('admin')).get('/api/admin/sight/why', why)).body;
    const told = posts[0].fields.find((one: any) => one.name === 'name');
    expect(told).toMatchObject({ why: 'unapproved', revealable: false });
  });
});

describe('an application', () => {
  it('is decided by a leader and nobody else, opens what it names where it says, and L4 by reason only', async () => {
    const { id } = (await apply(liaison)).body;
    for (const who of [liaison, await test.as('principal1'), await test.as('officeHead'), await test.as('admin')])
      expect((await who.act(PATH, id, 'approve')).status).toBe(403);
    expect((await page(liaison)).name).toBe('****');
    const { notices } = (await leader.get('/api/notices')).body;
    expect(notices[0]).toMatchObject({ title: expect.stringContaining('请批准'), path: `/records/${PATH}/${id}` });
    expect((await leader.act(PATH, id, 'approve')).body.state).toBe('approved');
    expect((await page(liaison)).name).toBe(pupils.near?.name);
    // Of one school, it opens no other's; of L3, no number.
    expect((await page(far, 'far')).name).toBe('****');
    expect((await reveal(liaison, 'rollNumber')).body.code).toBe('not-approved');
    const field = await approved({ contents: [{ record: 'pupil', parts: ['rollNumber'] }] });
    expect((await reveal(liaison, 'rollNumber')).body.value).toBe(pupils.near?.rollNumber);
    expect((await reveal(liaison, 'hardship')).body.code).toBe('not-approved');
    const read = (await auditor.get('/api/journal', { verb: 'read', recordId: pupils.near?.id })).body.entries;
    expect(read[0]).toMatchObject({ reason: '核对转学申请' });
    for (const one of [id, field]) expect((await director.act(PATH, one, 'revoke', {}, '到此为止')).status).toBe(200);
    expect((await page(liaison)).name).toBe('****');
    expect((await reveal(liaison, 'rollNumber')).status).toBe(403);
  });

  it('may be kept to one post, to later days, and ends with its last one', async () => {
    const kept = await approved({ post: test.bureau.posts.principal1 });
    expect((await page(liaison)).name).toBe('****');
    expect((await page(await test.as('principal1'))).name).toBe(pupils.near?.name);
    await director.act(PATH, kept, 'revoke', {}, '到此为止');
    const later = await approved({ fromOn: addDays(DAY, 2) });
    expect((await page(liaison)).name).toBe('****');
    const move = (fromOn: string, untilOn: string) =>
      test.database.write(backDoor(test.bureau), (tx) => tx.system.update(readingApproval, later, { fromOn, untilOn }));
    // As if its days had come, and gone.
    await move(addDays(DAY, -3), addDays(DAY, 1));
    expect((await page(liaison)).name).toBe(pupils.near?.name);
    await move(addDays(DAY, -5), addDays(DAY, -2));
    expect((await page(liaison)).name).toBe('****');
    await endApprovals(test.house, test.bureau.tenantId);
    expect((await leader.get(`/api/${PATH}/${later}`)).body.row.state).toBe('ended');
  });

  it('is refused with every reason: foreign duty, past or long dates, other organisations, no purpose', async () => {
    const contents = [{ record: 'pupil', parts: ['L4'] }];
    const wrong = await apply(liaison, {
      role: 'section',
      contents: [...contents, { record: 'teacher', parts: ['L3'] }],
      organisation: test.bureau.organisations.bureau,
      fromOn: addDays(DAY, -1),
    });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'not-applicable']);
    expect(wrong.body.reasons.map(({ facts, field }: any) => facts?.code ?? field)).toEqual([
      'no-duty',
      'contents',
      'past',
      'organisation',
    ]);
    expect(codes(await apply(liaison, { untilOn: addDays(addMonths(DAY, 12), 1) }))).toEqual(['too-long']);
    expect((await apply(liaison, { purpose: '查' })).status).toBe(400);
    for (const who of [leader, await test.as('admin'), await test.as('teacher1')])
      expect((await apply(who)).status).toBe(403);
    const { roles } = (await liaison.get(`/api/${PATH}/choices`)).body;
    expect(roles.map(({ role }: any) => role)).toEqual(['office', 'section', 'school', 'town']);
  });

  it('is nobody’s own: not of who holds a post that it opens, not of who applied', async () => {
    const { organisations, people } = test.bureau;
    const { id } = (await apply(await test.as('officeClerk'))).body;
    const extra = await test.database.write(backDoor(test.bureau), (tx) =>
      tx.create(post, {
        person: people.deputy1 as string,
        organisation: organisations.school1 as string,
        role: 'school',
        title: '兼任校长',
        fromOn: addDays(DAY, -1),
      }),
    );
    expect(codes(await leader.act(PATH, id, 'approve'))).toEqual(['own-approval']);
    await test.database.write(backDoor(test.bureau), (tx) => tx.remove(post, extra.id));
    await test.database.write(backDoor(test.bureau), (tx) =>
      tx.system.update(readingApproval, id, { applicant: people.deputy1 as string }),
    );
    expect((await leader.act(PATH, id, 'approve')).status).toBe(422);
    expect((await director.act(PATH, id, 'decline', {}, '范围过大')).body.state).toBe('declined');
  });

  it('of a receiving system opens nothing to posts, nor one of posts to a system', async () => {
    const system = '018f0000-0000-7000-8000-000000000001';
    const id = await approved({ system });
    expect((await page(liaison)).name).toBe('****');
    const granted = (one: string) => test.database.read(backDoor(test.bureau), (tx) => grantedTo(tx, one));
    expect(await granted(system)).toEqual(['pupil.L3']);
    await approved();
    expect(await granted('018f0000-0000-7000-8000-000000000002')).toEqual([]);
    await director.act(PATH, id, 'revoke', {}, '到此为止');
    expect(await granted(system)).toEqual([]);
  });
});

// The last: it ends every approval.
it('that there is none where pupils are is told to whoever runs the house', async () => {
  const told = async () => (await lookAround(test.house)).find(({ key }) => key === 'approvals');
  expect(await told()).toMatchObject({ state: 'good' });
  await test.database.write(backDoor(test.bureau), async (tx) => {
    for (const { id } of await tx.lookup(readingApproval, { state: 'approved' }))
      await tx.system.update(readingApproval, id, { state: 'revoked' });
  });
  expect(await told()).toMatchObject({ state: 'warn', remedy: expect.stringContaining('查阅批准') });
});
