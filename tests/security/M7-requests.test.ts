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
 * guardian's behalf, somebody else decides, it has a last day, and another's child is refused.
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
