import * as xlsx from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parameters, registry } from '../../src/app/composition.ts';
import { eraseAgain, executeApproved } from '../../src/kernel/erasure/index.ts';
import { addWorkdays, workCalendar } from '../../src/kernel/time/index.ts';
import { backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { bornFor, day, type RollOffice, rollOffice, SCHOOL_YEAR } from '../support/pupils.ts';

/**
 * security/M7: a guardian asks to see, copy, correct or delete what is held on a child. A clerk registers it on the
 * guardian's behalf, or the guardian files it online and the school makes sure of who came; somebody else decides, it has
 * a last day, and another's child is refused.
 */

let test: TestApp;
let office: RollOffice;
let clerk: Client;
let head: Client;
let director: Client;
let school: Client;
const MOTHER = '家长甲隐八二';
const mine: Record<string, string> = {};

const query = (text: string, values: unknown[] = []) =>
  test.database.asOwner(async (client) => (await client.query(text, values)).rows as any[]);
const run = () => executeApproved(test.house, test.bureau.tenantId, { registry, parameters });
const row = async (id: string) => ok<any>(await clerk.get(`/api/data-requests/${id}`)).row;
const textOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
const codesOf = (answer: { body: any }): string[] => [
  answer.body.code,
  ...(answer.body.reasons ?? []).map((one: any) => one.facts?.code),
];

type Child = { readonly id: string; readonly name: string; readonly number: string };
const children: Record<string, Child> = {};

const form = (child: Child, more: object = {}) => ({
  ...{ kind: 'copy', childNumber: child.number, childName: child.name, applicant: MOTHER, relation: 'mother' },
  ...{ says: '想知道登记了什么', receivedOn: day(-3), identityChecked: true, contact: '13900001234' },
  ...more,
});
/** Registered and accepted by the clerk. */
const accepted = async (child: Child, more: object = {}): Promise<string> => {
  const { id } = ok<any>(await clerk.post('/api/data-requests', form(child, more)));
  ok(await clerk.act('data-requests', id, 'accept'));
  return id;
};

beforeAll(async () => {
  test = await startApp();
  office = await rollOffice(test);
  clerk = await test.as('officeClerk');
  head = await test.as('officeHead');
  director = await test.as('director');
  school = await test.as('principal1');
  mine.classGroup = await office.openClass('school1', 'primary', SCHOOL_YEAR - 2);
  const made = async (name: string, phone: string, guardianName: string, inClass: boolean) => {
    const at = SCHOOL_YEAR - 2;
    const one = inClass
      ? await office.enrolled(school, 'school1', at, mine.classGroup as string, { name })
      : await office.child(school, 'school1', at, { name, birthDate: bornFor(at) });
    const about = { pupil: one.id, school: office.at('school1'), name: guardianName, relation: 'mother', phone };
    ok(await school.post('/api/guardians', about));
    children[name] = { id: one.id, name, number: one.idNumber };
  };
  await made('禾苗隐八一', '13900001234', MOTHER, true);
  await made('禾苗隐八三', '13900005678', '家长乙隐八四', true);
  await made('禾苗隐八五', '13900001234', MOTHER, false);
  await made('禾苗隐八七', '13900007777', '家长丙隐八八', false);
}, 120_000);
afterAll(() => test.close());

const of = (name: string): Child => children[name] as Child;

describe('security/M7 a guardian’s request', () => {
  it('security/M7 has a last day by dated rule, is for one’s own child alone, and is told to the office alone', async () => {
    const child = of('禾苗隐八一');
    expect((await school.post('/api/data-requests', form(child))).status).toBe(403);
    expect(codesOf(await clerk.post('/api/data-requests', form(child, { childName: '禾苗隐八三' })))).toContain(
      'no-such-child',
    );
    expect(codesOf(await clerk.post('/api/data-requests', form(child, { receivedOn: day(1) })))).toContain(
      'received-later',
    );
    const { id } = ok<any>(await clerk.post('/api/data-requests', form(child, { identityChecked: false })));
    const calendar = await test.database.read(backDoor(test.bureau), (tx) => workCalendar(tx));
    expect(await row(id)).toMatchObject({
      ...{ pupil: child.id, childNumber: null, childName: null },
      dueOn: addWorkdays(calendar, day(-3), 15).on,
    });
    expect(ok<any>(await clerk.get(`/api/data-requests/${id}`)).limit).toMatchObject({ dueOn: (await row(id)).dueOn });
    for (const who of [await test.as('auditHead'), director]) {
      const seen = JSON.stringify((await who.get(`/api/data-requests/${id}`)).body);
      for (const hidden of [MOTHER, '13900001234', '想知道登记了什么']) expect(seen).not.toContain(hidden);
    }
    expect(codesOf(await clerk.act('data-requests', id, 'accept'))).toContain('identity-unchecked');

    const other = ok<any>(await clerk.post('/api/data-requests', form(of('禾苗隐八三'))));
    expect(codesOf(await clerk.act('data-requests', other.id, 'accept'))).toContain('not-guardian');
    const self = ok<any>(
      await clerk.post('/api/data-requests', form(child, { applicant: child.name, relation: 'self' })),
    );
    expect(codesOf(await clerk.act('data-requests', self.id, 'accept'))).toContain('not-guardian');
    ok(await clerk.act('data-requests', other.id, 'decline', { decision: '没有证明监护关系' }));
    ok(await clerk.act('data-requests', other.id, 'answer', { answer: '请补充材料后再申请' }));
    expect((await clerk.get(`/api/data-requests/${other.id}/copy`, { format: 'xlsx' })).body.code).toBe('not-granted');
  });

  it('gives a copy of everything on the child, nothing of another’s telephone, and an answer as a document', async () => {
    const child = of('禾苗隐八一');
    const id = await accepted(child);
    const copy = (who: Client) => who.get(`/api/data-requests/${id}/copy`, { format: 'xlsx' });
    expect((await copy(clerk)).body.code).toBe('not-granted');
    expect(codesOf(await clerk.act('data-requests', id, 'grant', { decision: '同意' }))).toContain('same-person');
    ok(await head.act('data-requests', id, 'grant', { decision: '同意：个人信息保护法第四十五条' }));
    expect(codesOf(await head.act('data-requests', id, 'answer', { answer: '给您' }))).toContain('not-copied');
    for (const who of [school, director, await test.as('auditHead'), await test.as('admin')])
      expect((await copy(who)).status).toBe(403);
    const file = await copy(clerk);
    expect(file.status, JSON.stringify(file.body)).toBe(200);
    const text = Object.values(xlsx.read(file.bytes).Sheets)
      .map((sheet) => xlsx.utils.sheet_to_csv(sheet))
      .join('\n');
    for (const told of [child.name, child.number, '监护人', MOTHER, '在籍经历', '学籍异动'])
      expect(text).toContain(told);
    expect(text).not.toMatch(/13900001234|禾苗隐八三|摘要/);
    expect((await clerk.get(`/api/data-requests/${id}/reply`)).body.code).toBe('not-answered');
    ok(await clerk.act('data-requests', id, 'answer', { answer: '副本已交给您' }));
    expect((await copy(clerk)).body.code).toBe('not-granted');
    for (const who of [school, await test.as('admin')])
      expect((await who.get(`/api/data-requests/${id}/reply`)).status).toBe(403);
    const reply = await clerk.get(`/api/data-requests/${id}/reply`);
    for (const told of ['个人信息请求答复书', MOTHER, '副本已交给您', '第五十条第二款', day(-3)])
      expect(textOf(reply.bytes)).toContain(told);
  });

  it('for correction goes to the school, whose answer decides', async () => {
    const child = of('禾苗隐八一');
    const wrong = { kind: 'correct', says: '性别登记错了，应为女' };
    expect(codesOf(await clerk.post('/api/data-requests', form(child, wrong)))).toContain('invalid');
    const id = await accepted(child, { ...wrong, wrongField: 'gender' });
    expect(codesOf(await head.act('data-requests', id, 'grant', { decision: '同意' }))).toContain(
      'school-not-answered',
    );
    const [correction] = ok<any>(await school.get('/api/roll-corrections')).rows;
    expect(correction).toMatchObject({ pupil: child.id, field: 'gender', state: 'submitted' });
    ok(await school.act('roll-corrections', correction.id, 'accept', { newValue: '女', answer: '已按户口簿更正' }));
    expect(codesOf(await head.act('data-requests', id, 'refuse', { decision: '不' }))).toContain(
      'school-said-otherwise',
    );
    ok(await head.act('data-requests', id, 'grant', { decision: '同意：个人信息保护法第四十六条' }));
    ok(await clerk.act('data-requests', id, 'answer', { answer: '已更正' }));
    expect((await query('select gender from pupil where id = $1', [child.id]))[0].gender).toBe('2');
    expect(textOf((await clerk.get(`/api/data-requests/${id}/reply`)).bytes)).toContain('已按户口簿更正');
  });

  it('for deletion goes by a list that a third person approves; who was never registered is gone whole', async () => {
    const child = of('禾苗隐八五');
    const id = await accepted(child, { kind: 'erase', says: '孩子没有入学，请删除' });
    const decision = '处理目的无法实现';
    expect(codesOf(await head.act('data-requests', id, 'grant', { decision }))).toContain('no-ground');
    ok(await head.act('data-requests', id, 'grant', { decision, ground: 'purposeOver' }));
    expect(codesOf(await head.act('data-requests', id, 'answer', { answer: '已删除' }))).toContain('not-erased');
    const [list] = ok<any>(await clerk.get('/api/erasure-lists')).rows.filter((one: any) => one.about === id);
    expect(list).toMatchObject({ state: 'proposed', origin: 'request', count: 1 });
    await run();
    const [before] = await query('select to_jsonb(p) as whole from pupil p where id = $1', [child.id]);
    ok(await director.act('erasure-lists', list.id, 'approve'));
    await run();
    expect((await query('select 1 from pupil where id = $1', [child.id])).length).toBe(0);
    expect((await query('select 1 from guardian where pupil = $1', [child.id])).length).toBe(0);
    ok(await head.act('data-requests', id, 'answer', { answer: '已按请求删除' }));
    expect(await row(id)).toMatchObject({ state: 'answered', pupil: null });
    expect(textOf((await clerk.get(`/api/data-requests/${id}/reply`)).bytes)).toContain('已销毁：');

    // An older database comes back, in which the request still names the child and nobody approved.
    await query(`insert into pupil select (jsonb_populate_record(null::pupil, $1)).*`, [before.whole]);
    await query('update data_request set pupil = $1 where id = $2', [child.id, id]);
    await query(`update erasure_list set state = 'proposed' where id = $1`, [list.id]);
    expect(await eraseAgain(test.house, { registry, parameters })).toBe(1);
    expect((await query('select 1 from pupil where id = $1', [child.id])).length).toBe(0);
    expect(await row(id)).toMatchObject({ pupil: null });
  });

  it('what law keeps stays, with the basis told; once its purpose is over nothing but keeping is done with it', async () => {
    const child = of('禾苗隐八一');
    const asked = { kind: 'erase', says: '请删除孩子的信息' };
    const early = await accepted(child, asked);
    const decision = { decision: '符合第四十七条', ground: 'purposeOver' };
    expect(codesOf(await head.act('data-requests', early, 'grant', decision))).toContain('still-needed');
    ok(await head.act('data-requests', early, 'refuse', { decision: '学生仍在籍' }));
    const transfer = { kind: 'transferOut', pupil: child.id, outside: '虚构县实验小学', evidence: [] as string[] };
    transfer.evidence = [await office.paper(school)];
    await office.happen(school, transfer);

    const id = await accepted(child, asked);
    ok(await head.act('data-requests', id, 'grant', decision));
    const [list] = ok<any>(await clerk.get('/api/erasure-lists')).rows.filter((one: any) => one.about === id);
    ok(await director.act('erasure-lists', list.id, 'approve'));
    expect(ok<any>(await school.get(`/api/pupils/${child.id}`)).row.name).toBe(child.name);
    await run();
    const done = ok<any>(await clerk.get(`/api/erasure-lists/${list.id}`)).row;
    expect(done).toMatchObject({ state: 'executed', erased: 0, counts: { 监护人: 1 } });
    expect(JSON.stringify(done.kept)).toMatch(/依法保存：.*学籍管理办法/);
    expect((await query('select 1 from guardian where pupil = $1', [child.id])).length).toBe(0);

    const seen = ok<any>(await school.get(`/api/pupils/${child.id}`));
    expect(JSON.stringify(seen)).not.toContain(child.name);
    expect(JSON.stringify(ok<any>(await school.get('/api/pupils')).rows)).not.toContain(child.name);
    const sheet = await school.get('/api/pupils', {}, { accept: 'text/csv' });
    expect(Buffer.from(sheet.bytes).toString('utf8')).not.toContain(child.name);
    expect(ok<any>(await school.get(`/api/pupils/${child.id}/history`)).entries).toEqual([]);
    const found = { q: child.name };
    expect(JSON.stringify(ok<any>(await school.get('/api/search', found)))).not.toContain(child.id);
    expect(ok<any>(await school.get('/api/pupils', { search: child.name })).rows).toEqual([]);
    const { version } = seen.row;
    expect(codesOf(await school.patch(`/api/pupils/${child.id}`, { version, boarding: true }))).toContain('blocked');
    const reveal = await school.post(`/api/pupils/${child.id}/reveal`, { field: 'idNumber', reason: '核对' });
    expect(codesOf(reveal)).toContain('blocked');
    ok(await clerk.act('data-requests', id, 'answer', { answer: '能删除的已删除，学籍档案依法保存' }));
    const reply = textOf((await clerk.get(`/api/data-requests/${id}/reply`)).bytes);
    for (const told of ['依法保存', '除存储外停止其他处理', '监护人1条']) expect(reply).toContain(told);

    const [block] = ok<any>(await clerk.get('/api/processing-blocks')).rows.filter((one: any) => one.row === child.id);
    expect((await clerk.act('processing-blocks', block.id, 'lift', {}, '学生转回')).status).toBe(403);
    ok(await director.act('processing-blocks', block.id, 'lift', {}, '学生转回，重新建立学籍'));
    expect(ok<any>(await school.get(`/api/pupils/${child.id}`)).row.name).toBe(child.name);
    expect(JSON.stringify(ok<any>(await school.get('/api/search', found)))).toContain(child.id);
  });
});

describe('security/M7 a request filed online', () => {
  const SCRIPT = '<script>alert(1)</script>想知道登记了什么';
  const asked = (more: object = {}) => ({
    ...{ school: office.at('school1'), childName: '禾苗隐八七', grade: 'p3', applicant: '家长丙隐八八' },
    ...{ relation: 'mother', phone: '13900007777', kind: 'copy', says: SCRIPT, ...more },
  });
  const publicly = async (url: string, payload: object, remoteAddress: string) => {
    const answer = await test.app.inject({ method: 'POST', url: `/api/public/${url}`, payload, remoteAddress });
    return { status: answer.statusCode, body: answer.json() };
  };
  const file = (more: object = {}, from = '192.0.2.1') => publicly('data-requests', asked(more), from);
  const stateOf = (given: object) => publicly('data-requests/state', given, '192.0.2.77');
  const filed: Record<string, any> = {};
  const idOf = async (number: string) =>
    (await query('select id from request_filing where number = $1', [number]))[0].id;
  const admit = (who: Client, id: string, more: object = {}) =>
    who.act('request-filings', id, 'admit', { identityPaper: 'idCard', identityNote: '母亲到校，出示原件', ...more });

  it('is answered alike whether or not there is such a child, and found again by number and secret together', async () => {
    const stage = { organisation: office.at('school1'), stage: 'primary', years: 6 };
    ok(await clerk.post('/api/school-stages', stage));
    const { schools } = ok<any>(await test.anonymous.get('/api/public/data-requests/schools'));
    expect(schools).toContainEqual({ id: office.at('school1'), name: '澜溪区实验小学', stages: ['primary'] });
    expect(schools.map(({ id }: any) => id)).not.toContain(office.at('office'));
    filed.known = ok<any>(await file());
    filed.unknown = ok<any>(await file({ childName: '查无此人', phone: '13900008888' }));
    const shape = ({ number, secret, ...rest }: any) => [number.length, secret.length, rest];
    expect(shape(filed.unknown)).toEqual(shape(filed.known));
    const { number, secret, filedOn } = filed.known;
    const calendar = await test.database.read(backDoor(test.bureau), (tx) => workCalendar(tx));
    expect(filed.known.dueOn).toBe(addWorkdays(calendar, filedOn, 15).on);
    expect(filed.known.visitBy).toBe(addWorkdays(calendar, filedOn, 7).on);
    const stored = JSON.stringify(await query('select to_jsonb(f) from request_filing f'));
    expect(stored).not.toContain(secret);

    const state = ok<any>(await stateOf({ number: number.toLowerCase(), secret: secret.replaceAll('-', ' ') }));
    expect(state).toMatchObject({ stateLabel: '待到校核验身份', dueOn: filed.known.dueOn, answeredOn: null });
    for (const hidden of ['禾苗隐八七', '家长丙', '13900007777', 'script'])
      expect(JSON.stringify(state)).not.toContain(hidden);
    const wrong = await stateOf({ number, secret: 'AAAA-BBBB-CCCC' });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'not-matched' } });
    expect(await stateOf({ number: filed.unknown.number, secret })).toEqual(wrong);
    expect(await stateOf({ number: 'GX20200101-ABCDEF', secret })).toEqual(wrong);
  });

  it('is taken for a school alone, in readable text, and from one address or telephone so often and no more', async () => {
    const nowhere = await file({ school: crypto.randomUUID() }, '192.0.2.2');
    expect(nowhere.body.code).toBe('no-such-school');
    expect(await file({ school: office.at('office') }, '192.0.2.2')).toEqual(nowhere);
    for (const odd of [
      { says: 'a\u0000b' },
      { says: '长'.repeat(501) },
      { childName: ' ' },
      { phone: '=1+1' },
      { grade: 'x' },
    ])
      expect((await file(odd, '192.0.2.2')).status, JSON.stringify(odd)).toBe(400);
    const from = (host: number) => `2001:db8:1:2::${host}`;
    const tries = [];
    for (let n = 1; n <= 7; n++)
      tries.push(await file({ phone: `1391111111${n}`, school: crypto.randomUUID() }, from(n)));
    expect(tries.slice(0, 5).map(({ body }) => body.code)).toEqual(Array(5).fill('no-such-school'));
    const slowed = tries.find(({ status }) => status === 429)?.body;
    expect(slowed).toMatchObject({ code: 'slow-down', title: '这次没有提交' });
    const same = { phone: '13922222222', school: crypto.randomUUID() };
    const byPhone = [];
    for (let n = 1; n <= 7; n++) byPhone.push((await file(same, `198.51.100.${n}`)).status);
    expect(byPhone).toContain(429);
    expect((await file({ school: crypto.randomUUID() }, '192.0.2.3')).body.code).toBe('no-such-school');
  });

  it('waits with its school alone, which hands it on when it made sure of who came', async () => {
    const id = await idOf(filed.known.number);
    const second = await test.as('principal2');
    expect((await second.get(`/api/request-filings/${id}`)).status).toBe(404);
    expect(ok<any>(await second.get('/api/request-filings')).total).toBe(0);
    expect((await admit(second, id)).status).toBe(404);
    for (const key of ['teacher1', 'basicHead'])
      expect((await (await test.as(key)).get('/api/request-filings')).body.total).toBe(0);
    const seen = ok<any>(await school.get(`/api/request-filings/${id}`)).row;
    expect(seen).toMatchObject({ says: SCRIPT, applicant: '家长丙隐八八' });
    expect(seen.secretHash).toBe('****');
    const tasks = async () =>
      ok<any>(await school.get('/api/my-tasks')).tasks.filter(
        (one: any) => one.path === `/records/request-filings/${id}`,
      );
    expect(await tasks()).toEqual([expect.objectContaining({ dueOn: filed.known.dueOn })]);
    expect(JSON.stringify(await tasks())).not.toContain('禾苗');
    expect(codesOf(await admit(school, id, { identityNote: '' }))).toContain('field-missing');
    expect(codesOf(await admit(school, id))).toContain('no-such-child');
    expect(codesOf(await admit(school, id, { childNumber: of('禾苗隐八三').number }))).toContain('no-such-child');
    ok(await admit(school, id, { childNumber: of('禾苗隐八七').number }));
    expect(await tasks()).toEqual([]);
    const [after] = await query('select * from request_filing where id = $1', [id]);
    expect(after).toMatchObject({ state: 'admitted', child_name: null, child_number: null, phone: null, says: null });
    const request = await row(after.request);
    expect(request).toMatchObject({ pupil: of('禾苗隐八七').id, receivedOn: filed.known.filedOn, childNumber: null });
    expect(request).toMatchObject({ state: 'received', identityChecked: true, dueOn: filed.known.dueOn, says: SCRIPT });

    ok(await clerk.act('data-requests', request.id, 'accept'));
    const { number, secret } = filed.known;
    expect(ok<any>(await stateOf({ number, secret })).stateLabel).toBe('已受理，正在办理');
    ok(await head.act('data-requests', request.id, 'refuse', { decision: '不同意：已查阅过' }));
    ok(await clerk.act('data-requests', request.id, 'answer', { answer: '请见答复书' }));
    const reply = textOf((await clerk.get(`/api/data-requests/${request.id}/reply`)).bytes);
    expect(reply).toContain('&lt;script&gt;');
    expect(reply).not.toContain('<script');
    const state = ok<any>(await stateOf({ number, secret }));
    expect(state).toMatchObject({ stateLabel: '已答复', visitBy: null, declined: null });
    expect(JSON.stringify(state)).not.toMatch(/不同意|答复书|禾苗|家长/);
  });

  it('is declined in words that do not tell of a child; for another’s child and another school’s nothing goes on', async () => {
    const id = await idOf(filed.unknown.number);
    expect(codesOf(await admit(school, id, { childNumber: of('禾苗隐八七').number }))).toContain('no-such-child');
    expect(codesOf(await school.act('request-filings', id, 'decline', { declineGround: 'notCome' }))).toContain(
      'may-still-come',
    );
    ok(await school.act('request-filings', id, 'decline', { declineGround: 'unproved' }));
    const { number, secret } = filed.unknown;
    expect(ok<any>(await stateOf({ number, secret }))).toMatchObject({
      stateLabel: '不予受理',
      declined: '没有证明申请人的身份或者监护关系',
    });
    const stranger = ok<any>(await file({ applicant: '别家的人', phone: '13933333333' }, '192.0.2.8'));
    const childNumber = of('禾苗隐八七').number;
    const answer = await admit(school, await idOf(stranger.number), { childNumber });
    expect(codesOf(answer)).toContain('not-guardian');
    const elsewhere = ok<any>(await file({ school: office.at('school2'), phone: '13944444444' }, '192.0.2.9'));
    const there = await admit(await test.as('principal2'), await idOf(elsewhere.number), { childNumber });
    expect(codesOf(there)).toContain('no-such-child');
    expect(await query('select 1 from data_request where applicant = $1', ['别家的人'])).toEqual([]);
  });
});
