import { rm } from 'node:fs/promises';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BulletinPage } from '../../src/contract/bulletin.ts';
import type { BoardRow } from '../../src/contract/delivery.ts';
import { sealJournal } from '../../src/kernel/seal/index.ts';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import {
  advance,
  closeCommitment,
  confirmStep,
  headOf,
  JANUARY,
  LONG_AGO,
  MONTH,
  report,
  seriesInput,
  signOff,
  workableRows,
} from '../support/bulletin.ts';
import { dispatchDemoPlan, ok, YEAR } from '../support/plan.ts';

// Papers are printed many times over; a loaded machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

let test: TestApp;
let clerk: Client;
let planId: string;
let series: { id: string };
let rows: BoardRow[];
let first: { id: string };
let second: { id: string };

const pageOf = async (id: string): Promise<BulletinPage> => ok<any>(await clerk.get(`/api/bulletins/${id}/page`));
const row = (index: number): BoardRow => {
  const found = rows[index];
  if (!found) throw new Error(`the plan has no commitment ${index}`);
  return found;
};
const wordText = async (bytes: Buffer): Promise<string> => (await mammoth.extractRawText({ buffer: bytes })).value;
const pdfText = async (bytes: Buffer): Promise<string> =>
  (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text.replace(/\s+/g, '');
const begin = async (period: string): Promise<{ id: string }> => {
  const made = ok<any>(await clerk.post('/api/bulletins', { series: series.id, period }));
  ok(await clerk.act('bulletins', made.id, 'compile'));
  return made;
};
const change = async (path: string, id: string, verb: string, reason: string, input = {}) =>
  ok(await clerk.act(path, id, verb, input, reason));
const milestonesOf = async (id: string): Promise<any[]> =>
  ok<any>(await clerk.get('/api/milestones', { filter: JSON.stringify({ commitment: id }) })).rows;

beforeAll(async () => {
  test = await startApp();
  clerk = await test.as('officeClerk');
  planId = await dispatchDemoPlan(test);
  rows = await workableRows(test, planId);
  await advance(test, row(0), [
    { title: '主体封顶', dueOn: LONG_AGO, weight: 40, confirmed: 40 },
    { title: '竣工验收', dueOn: LONG_AGO, weight: 60 },
  ]);
  await advance(test, row(1), [
    { title: '印发方案', dueOn: LONG_AGO, weight: 50, confirmed: 50 },
    { title: '评估总结', dueOn: `${YEAR}-12-31`, weight: 50 },
  ]);
  await advance(test, row(6), [
    { title: '制定标准', dueOn: LONG_AGO, weight: 60 },
    { title: '组织验收', dueOn: `${YEAR}-12-31`, weight: 40 },
  ]);
  await report(test, row(1), '方案已印发各校，正在分片推进');
  await closeCommitment(test, row(2));
  series = ok<any>(await clerk.post('/api/bulletin-series', seriesInput(test, planId)));
  first = await begin(JANUARY);
  await signOff(test, first.id);
  await closeCommitment(test, row(3));
  await advance(test, row(1), [{ title: '组织实施', dueOn: LONG_AGO, weight: 50 }]);
  second = await begin(MONTH);
}, 120_000);
afterAll(() => test.close());

describe('the draft', () => {
  it('says the figures of the board as of the same instant, on the page, in Word and in PDF', async () => {
    const { facts, figures, preview } = await pageOf(second.id);
    const board = ok<any>(await clerk.get('/api/board', { plan: planId, asOf: facts?.asOf }));
    const { light, total } = board.counts;
    expect(facts?.counts).toMatchObject({
      total,
      green: light.green ?? 0,
      red: light.red ?? 0,
      orange: light.orange ?? 0,
    });
    expect(figures.find((one) => one.key === 'red')).toMatchObject({ value: light.red, text: String(light.red) });
    const text = await wordText((await clerk.get(`/api/bulletins/${second.id}/docx`)).bytes);
    const pdf = await pdfText((await clerk.get(`/api/bulletins/${second.id}/pdf`)).bytes);
    expect(text).toContain(`要点共分解承诺事项${total}项`);
    expect(text).toContain(`橙灯${light.orange ?? 0}项，红灯${light.red}项`);
    expect(pdf).toContain(`橙灯${light.orange ?? 0}项，红灯${light.red}项`);
    expect(text).toContain('送审稿，未经签发');
    for (const item of facts?.items ?? []) expect(text).toContain(item.title);
    expect(preview?.annexes[0]?.rows).toHaveLength(total);
  });

  it('lists what is late with its sentence, the gap and the rule, and its section', async () => {
    const { facts } = await pageOf(second.id);
    const late = facts?.items.find((item) => item.id === row(0).id);
    expect(late).toMatchObject({ light: { colour: 'red', expected: 100, actual: 40, gap: 60 }, lateRun: 2 });
    expect(facts?.late).toContain(row(0).id);
    const text = await wordText((await clerk.get(`/api/bulletins/${second.id}/docx`)).bytes);
    expect(text).toContain('“竣工验收”应于');
    expect(text).toContain('期望100，已确认40，差60');
    expect(text).toContain('已连续2期滞后');
  });

  it('compares with the last issue that was signed off', async () => {
    const { facts } = await pageOf(second.id);
    const comparison = facts?.comparison;
    expect(comparison?.previous).toMatchObject({ id: first.id, docNumber: `澜教督〔${YEAR}〕1号` });
    expect(comparison?.closed.map((one) => one.id)).toEqual([row(3).id]);
    expect(comparison?.becameLate.map((one) => one.id)).toContain(row(1).id);
    expect(comparison?.stillLate.map((one) => one.id)).toContain(row(0).id);
    const text = await wordText((await clerk.get(`/api/bulletins/${second.id}/docx`)).bytes);
    expect(text).toContain(`（澜教督〔${YEAR}〕1号）相比`);
    expect(text).toContain(`新增销号1项：“${row(3).title}”`);
  });

  it('lets the office write between the figures and annotate them, never overtype them', async () => {
    const { bulletin, blocks } = await pageOf(second.id);
    const own = {
      id: 'own',
      type: 'text',
      parts: [{ text: '其中红灯' }, { figure: 'red', note: '含两项工程类' }, { text: '项，请有关科室高度重视。' }],
    };
    const preview = ok<any>(await clerk.post(`/api/bulletins/${second.id}/preview`, { blocks: [...blocks, own] }));
    const red = String((await pageOf(second.id)).facts?.counts.red);
    expect(preview.lines.at(-1).runs).toContainEqual({ text: red, figure: 'red', note: '含两项工程类' });
    ok(await clerk.patch(`/api/bulletins/${second.id}`, { version: bulletin.version, blocks: [...blocks, own] }));
    const text = await wordText((await clerk.get(`/api/bulletins/${second.id}/docx`)).bytes);
    expect(text).toContain(`其中红灯${red}（注：含两项工程类）项`);

    const { version } = (await pageOf(second.id)).bulletin;
    const typed = { ...own, parts: [{ figure: 'red', text: '0' }] };
    const overtyped = await clerk.patch(`/api/bulletins/${second.id}`, { version, blocks: [typed] });
    expect(overtyped.status).toBe(422);
    const invented = { ...own, parts: [{ figure: 'completionRate' }] };
    const unknown = await clerk.patch(`/api/bulletins/${second.id}`, { version, blocks: [...blocks, invented] });
    expect(unknown.body).toMatchObject({ code: 'unknown-figure' });
    expect(unknown.body.detail).toContain('completionRate');
  });

  it('is not frozen without its late items, nor compiled as of tomorrow', async () => {
    const { bulletin, blocks } = await pageOf(second.id);
    const without = blocks.filter((block) => !('source' in block && block.source === 'late'));
    ok(await clerk.patch(`/api/bulletins/${second.id}`, { version: bulletin.version, blocks: without }));
    const refused = await clerk.act('bulletins', second.id, 'freeze');
    expect(refused.body).toMatchObject({ code: 'late-untold', title: '不能冻结定稿' });
    const { version } = (await pageOf(second.id)).bulletin;
    ok(await clerk.patch(`/api/bulletins/${second.id}`, { version, blocks }));
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    expect((await clerk.act('bulletins', second.id, 'compile', { asOf: tomorrow })).body.code).toBe('in-future');
    expect((await clerk.get(`/api/bulletins/${second.id}/revisions`)).body.code).toBe('not-frozen');
  });

  it('is seen by those who make and sign it, not by sections and schools', async () => {
    for (const key of ['basicHead', 'principal1'])
      expect((await (await test.as(key)).get(`/api/bulletins/${second.id}/page`)).status).toBe(404);
    expect((await (await test.as('director')).get(`/api/bulletins/${second.id}/page`)).status).toBe(200);
  });
});

describe('numbers', () => {
  it('keep the number through a return, and never give a void one out again', async () => {
    const numberOf = async (id: string) => (await pageOf(id)).bulletin.docNumber;
    await sealJournal(test.house, test.bureau.tenantId);
    ok(await clerk.act('bulletins', second.id, 'freeze'));
    const sealed = await pdfText((await clerk.get(`/api/bulletins/${second.id}/pdf`)).bytes);
    expect(sealed).toMatch(/日志封存：第\d+次，\d+年\d+月\d+日.*，\d+条，校验值[0-9a-f]{16}/);
    expect(await numberOf(second.id)).toBe(`澜教督〔${YEAR}〕2号`);
    const officeHead = await test.as('officeHead');
    const silent = await officeHead.act('bulletins', second.id, 'return');
    expect(silent.body).toMatchObject({ code: 'reason-missing', title: '不能退回' });
    ok(await officeHead.act('bulletins', second.id, 'return', {}, '滞后事项请补充督办情况'));
    expect((await pageOf(second.id)).bulletin).toMatchObject({ state: 'draft', contentHash: null, frozenBy: null });
    const mine = ok<any>(await clerk.get('/api/notices'));
    expect(JSON.stringify(mine)).toContain('退回');

    const other = ok<any>(await clerk.post('/api/bulletin-series', seriesInput(test, planId, { title: '专项通报' })));
    const spoiled = ok<any>(await clerk.post('/api/bulletins', { series: other.id, period: JANUARY }));
    ok(await clerk.act('bulletins', spoiled.id, 'compile'));
    ok(await clerk.act('bulletins', spoiled.id, 'freeze'));
    expect(await numberOf(spoiled.id)).toBe(`澜教督〔${YEAR}〕3号`);
    ok(await clerk.act('bulletins', spoiled.id, 'void', {}, '期次选错'));
    const next = ok<any>(await clerk.post('/api/bulletins', { series: other.id, period: JANUARY }));
    ok(await clerk.act('bulletins', next.id, 'compile'));
    ok(await clerk.act('bulletins', next.id, 'freeze'));
    expect(await numberOf(next.id)).toBe(`澜教督〔${YEAR}〕4号`);
    ok(await clerk.act('bulletins', second.id, 'freeze'));
    expect(await numberOf(second.id)).toBe(`澜教督〔${YEAR}〕2号`);
    const register = ok<any>(await clerk.get('/api/document-numbers', { sort: 'number' }));
    const kept = register.rows.map((one: any) => [one.docNumber, one.state, one.voidReason]);
    expect(kept).toEqual([
      [`澜教督〔${YEAR}〕1号`, 'used', null],
      [`澜教督〔${YEAR}〕2号`, 'used', null],
      [`澜教督〔${YEAR}〕3号`, 'voided', '期次选错'],
      [`澜教督〔${YEAR}〕4号`, 'used', null],
    ]);
  });

  it('leave no gap where several are frozen at once', async () => {
    const ids = await Promise.all(
      ['甲', '乙', '丙', '丁'].map(async (name) => {
        const given = seriesInput(test, planId, { title: `${name}类通报`, organCode: '澜教并' });
        const own = ok<any>(await clerk.post('/api/bulletin-series', given));
        const made = ok<any>(await clerk.post('/api/bulletins', { series: own.id, period: JANUARY }));
        ok(await clerk.act('bulletins', made.id, 'compile'));
        return made.id as string;
      }),
    );
    await Promise.all(ids.map(async (id) => ok(await clerk.act('bulletins', id, 'freeze'))));
    const numbers = await Promise.all(ids.map(async (id) => (await pageOf(id)).bulletin.docNumber));
    expect(numbers.sort()).toEqual([1, 2, 3, 4].map((number) => `澜教并〔${YEAR}〕${number}号`));
  });
});

describe('an issue that is out', () => {
  let word: Buffer;
  let pdf: Buffer;
  let before: BulletinPage;

  it('is checked and signed by two people, with tasks that lead them there', async () => {
    const officeHead = await test.as('officeHead');
    const director = await test.as('director');
    const titles = async (who: Client) => ok<any>(await who.get('/api/my-tasks')).tasks.map((one: any) => one.title);
    const { title } = (await pageOf(second.id)).bulletin;
    expect(await titles(officeHead)).toContain(`核稿：${title}`);
    ok(await officeHead.act('bulletins', second.id, 'firstSign'));
    expect(await titles(officeHead)).not.toContain(`核稿：${title}`);
    expect(await titles(director)).toContain(`签发：${title}`);
    const future = await director.act('bulletins', second.id, 'issue', { signedOn: `${YEAR + 1}-12-31` });
    expect(future.body).toMatchObject({ code: 'wrong-signed-on', title: '不能签发' });
    ok(await director.act('bulletins', second.id, 'issue'));
    before = await pageOf(second.id);
    word = (await clerk.get(`/api/bulletins/${second.id}/docx`)).bytes;
    pdf = (await clerk.get(`/api/bulletins/${second.id}/pdf`)).bytes;
    const text = await wordText(word);
    expect(text).not.toContain('送审稿');
    expect(text).toContain('此件公开发布');
    expect(text).toContain('抄送：区委办公室，区政府办公室，云川市教育局。');
  });

  it('prints the same bytes when files are deleted, people renamed and the records behind it corrected', async () => {
    const [confirmed] = (await milestonesOf(row(0).id)).filter((one) => one.state === 'confirmed');
    await change('milestones', confirmed.id, 'reopen', '复查发现主体尚未封顶');
    await change('commitments', row(2).id, 'reopen', '回头看发现问题反弹');
    const milestones = (await milestonesOf(row(0).id))
      .filter((one) => one.state === 'open')
      .map(({ id, title, dueOn, weight }) => ({
        id,
        title,
        weight,
        dueOn: title === '竣工验收' ? `${YEAR}-12-30` : dueOn,
      }));
    // Its date has passed: the section itself may no longer move it.
    ok(await clerk.put(`/api/commitments/${row(0).id}/milestones`, { milestones }));
    const of = ok<any>(await clerk.get(`/api/bulletin-series/${series.id}`)).row;
    const renamed = { version: of.version, issuer: '澜溪区教育和体育局', printedBy: '新办公室', copyTo: [] };
    ok(await clerk.patch(`/api/bulletin-series/${series.id}`, renamed));
    const admin = await test.as('admin');
    const section = ok<any>(await admin.get(`/api/organisations/${test.bureau.organisations.basic}`)).row;
    ok(await admin.patch(`/api/organisations/${section.id}`, { version: section.version, name: '义务教育科' }));
    await rm(test.house.folder, { recursive: true, force: true });

    expect((await clerk.get(`/api/bulletins/${second.id}/docx`)).bytes.equals(word)).toBe(true);
    expect((await clerk.get(`/api/bulletins/${second.id}/pdf`)).bytes.equals(pdf)).toBe(true);
    const after = await pageOf(second.id);
    expect(after.facts).toEqual(before.facts);
    expect(after.bulletin.contentHash).toBe(before.bulletin.contentHash);
    expect(after.changedSince).toBeGreaterThan(0);
  });

  it('lists later corrections apart, with who, when, why and what they do to the figures', async () => {
    const revisions = ok<any>(await clerk.get(`/api/bulletins/${second.id}/revisions`));
    expect(revisions.reproduced).toBe(true);
    const of = (id: string) => revisions.items.find((item: any) => item.id === id);
    expect(of(row(0).id).changes).toContainEqual(
      expect.objectContaining({
        what: '节点“主体封顶”',
        before: expect.stringContaining('已确认40'),
        after: expect.stringContaining('已确认0'),
        by: '陆知远',
        reason: '复查发现主体尚未封顶',
      }),
    );
    expect(of(row(0).id).changes).toContainEqual(
      expect.objectContaining({ what: '节点“竣工验收”', after: expect.stringContaining(`${YEAR}-12-30`) }),
    );
    expect(of(row(2).id)).toMatchObject({ lightBefore: '绿' });
    expect(of(row(2).id).changes).toContainEqual(
      expect.objectContaining({ what: '状态', before: '已销号', after: '推进中', reason: '回头看发现问题反弹' }),
    );
    expect(revisions.counts).toContainEqual(expect.objectContaining({ key: 'closed', frozen: 2, now: 1 }));
    const untouched = rows.slice(4).map((one) => one.id);
    expect(revisions.items.filter((item: any) => untouched.includes(item.id) && item.unit !== '基础教育科')).toEqual(
      [],
    );
  });

  it('prints the corrections as a further annex when asked for', async () => {
    const text = await wordText((await clerk.get(`/api/bulletins/${second.id}/docx`, { revisions: 'true' })).bytes);
    expect(text).toContain('冻结后数据更正说明');
    expect(text).toContain('复查发现主体尚未封顶');
    expect(text).toContain('已销号由2项变为1项');
    expect(await wordText(word)).not.toContain('冻结后数据更正说明');
  });

  it('is read by those it is addressed to as a paper, without the facts behind it', async () => {
    const school = await test.as('principal1');
    const shown: BulletinPage = ok<any>(await school.get(`/api/bulletins/${second.id}/page`));
    expect(shown.preview?.title).toBe(before.preview?.title);
    expect(shown).toMatchObject({ facts: null, subjects: [], changedSince: 0 });
    expect((await school.get(`/api/bulletins/${second.id}/docx`)).bytes.equals(word)).toBe(true);
    for (const address of ['revisions', 'docx?revisions=true'])
      expect((await school.get(`/api/bulletins/${second.id}/${address}`)).body).toMatchObject({ code: 'forbidden' });
    expect((await school.get('/api/bulletin-contents')).body.rows ?? []).toEqual([]);
  });

  it('does not count progress made later as a correction', async () => {
    await closeCommitment(test, row(5));
    const [step] = (await milestonesOf(row(6).id)).filter((one) => one.title === '制定标准');
    await confirmStep(await test.as(headOf(test, row(6))), clerk, step.id, 60);
    const revisions = ok<any>(await clerk.get(`/api/bulletins/${second.id}/revisions`));
    for (const one of [row(5), row(6)]) expect(revisions.items.map((item: any) => item.id)).not.toContain(one.id);
    expect(revisions.reproduced).toBe(true);
  });

  it('is printed from nothing that was tampered with behind the write path', async () => {
    await test.database.asOwner((client) =>
      client.query(
        `update bulletin_content set content = jsonb_set(content, '{facts,counts,red}', '0')
        where bulletin = $1 and stage = 'frozen'`,
        [second.id],
      ),
    );
    const answer = await clerk.get(`/api/bulletins/${second.id}/docx`);
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer.body)).not.toContain('contentHash');
  });
});
