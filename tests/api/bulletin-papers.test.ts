import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BoardRow } from '../../src/contract/delivery.ts';
import { readWorkbook } from '../../src/kernel/sheet/index.ts';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { advance, closeCommitment, evidence, headOf, LONG_AGO, workableRows } from '../support/bulletin.ts';
import { boardRows, dispatchDemoPlan, ok, YEAR } from '../support/plan.ts';

// Papers are printed many times over; a loaded machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

let test: TestApp;
let clerk: Client;
let planId: string;
let late: BoardRow;
let closed: BoardRow;

const wordText = async (bytes: Buffer): Promise<string> => (await mammoth.extractRawText({ buffer: bytes })).value;
const wordXml = (bytes: Buffer): string => {
  const part = unzipSync(new Uint8Array(bytes))['word/document.xml'];
  if (!part) throw new Error('no document.xml');
  return strFromU8(part);
};
const file = async (client: Client, url: string, query = {}): Promise<Buffer> => {
  const answer = await client.get(url, query);
  expect(answer.status, JSON.stringify(answer.body).slice(0, 300)).toBe(200);
  return answer.bytes;
};
const pick = (rows: readonly BoardRow[], index: number): BoardRow => {
  const found = rows[index];
  if (!found) throw new Error(`no commitment ${index}`);
  return found;
};

beforeAll(async () => {
  test = await startApp();
  clerk = await test.as('officeClerk');
  planId = await dispatchDemoPlan(test);
  const rows = await workableRows(test, planId);
  late = pick(rows, 0);
  closed = pick(rows, 2);
  await advance(test, late, [
    { title: '主体封顶', dueOn: LONG_AGO, weight: 40, confirmed: 40 },
    { title: '竣工验收', dueOn: LONG_AGO, weight: 60 },
  ]);
  await closeCommitment(test, closed);
}, 90_000);
afterAll(() => test.close());

describe('责任分解表', () => {
  const address = (format: string) => `/api/plans/${planId}/papers/responsibility-table.${format}`;

  it('holds every commitment with its owners as a workbook, the clause’s words merged over its tasks', async () => {
    const bytes = await file(clerk, address('xlsx'));
    const sheet = await readWorkbook(bytes, {});
    const board = await boardRows(test, 'officeClerk', { plan: planId });
    const flat = JSON.stringify(sheet);
    for (const row of board) expect(flat).toContain(JSON.stringify(row.title).slice(1, -1));
    expect(flat).toContain('郑启行');
    const xml = strFromU8(unzipSync(new Uint8Array(bytes))['xl/worksheets/sheet1.xml'] as Uint8Array);
    const merged = [...xml.matchAll(/mergeCell ref="B\d+:B\d+"/g)].length;
    const tasks = new Map<string, number>();
    for (const row of board) tasks.set(String(row.clause), (tasks.get(String(row.clause)) ?? 0) + 1);
    expect(merged).toBe([...tasks.values()].filter((count) => count > 1).length);
    expect(merged).toBeGreaterThan(3);
  });

  it('is a landscape Word table whose head is repeated, with the clause as issued', async () => {
    const bytes = await file(clerk, address('docx'));
    const xml = wordXml(bytes);
    expect(xml).toContain('w:orient="landscape"');
    expect(xml).toContain('<w:tblHeader');
    expect(xml).toContain('<w:vMerge w:val="restart"');
    const text = await wordText(bytes);
    const plan = await readFile(new URL('../../fixtures/demo-plan.txt', import.meta.url), 'utf8');
    expect(plan).toContain('落实中小学校党组织领导的校长负责制');
    expect(text).toContain('落实中小学校党组织领导的校长负责制');
    expect(text).toContain(`${YEAR - 1}年11月30日前主体封顶（40%）`);
    expect(text).toContain(`澜教发〔${YEAR}〕6号附件`);
  });

  it('is journalled as an export, and not given to those who may not see the plan', async () => {
    const { rows } = await test.database.asOwner((client) =>
      client.query(`select count(*)::int as n from journal where record = 'plan' and verb = 'export'`),
    );
    expect(rows[0].n).toBeGreaterThan(0);
    expect((await test.anonymous.get(address('docx'))).status).toBe(401);
  });
});

describe('进展台账', () => {
  const address = (format: string) => `/api/plans/${planId}/papers/progress-ledger.${format}`;

  it('totals what is not yet due apart', async () => {
    const text = await wordText(await file(clerk, address('docx')));
    const board = await boardRows(test, 'officeClerk', { plan: planId });
    const due = board.filter(
      (row) => row.dueOn && row.dueOn <= new Date(Date.now() + 28_800_000).toISOString().slice(0, 10),
    );
    expect(text).toContain(`合计${board.length}项：已到期${due.length}项`);
    expect(text).toContain(`未到期${board.length - due.length}项另计，其中提前销号1项`);
    const sheet = await readWorkbook(await file(clerk, address('xlsx')), {});
    expect(JSON.stringify(sheet)).toContain(`合计${board.length}项`);
  });

  it('holds late items alone where that is asked for', async () => {
    const text = await wordText(await file(clerk, address('docx'), { late: 'true' }));
    expect(text).toContain('滞后事项整改台账');
    expect(text).toContain('“竣工验收”应于');
    expect(text).not.toContain(closed.title);
  });
});

describe('督办单', () => {
  let slip: { id: string };
  const state = async () => ok<any>(await clerk.get(`/api/supervision-slips/${slip.id}`)).row;

  it('comes filled in with the sentence, the gap and the section, and is numbered when it goes out', async () => {
    const draft = ok<any>(await clerk.get(`/api/commitments/${late.id}/supervision-slip-draft`));
    expect(draft.basis).toContain(`（澜教发〔${YEAR}〕6号）第一部分`);
    expect(draft.matter).toContain('差60');
    expect(draft).toMatchObject({ host: late.leadSection?.id, organCode: null, contact: '陆知远' });
    slip = ok<any>(await clerk.post('/api/supervision-slips', { ...draft, phone: '0000-0000000' }));
    const nameless = await clerk.act('supervision-slips', slip.id, 'issue');
    expect(nameless.body).toMatchObject({ code: 'organ-code-missing', title: '不能发出督办单' });
    const { version } = await state();
    ok(await clerk.patch(`/api/supervision-slips/${slip.id}`, { version, organCode: '澜教督办' }));
    ok(await clerk.act('supervision-slips', slip.id, 'issue'));
    expect(await state()).toMatchObject({ docNumber: `澜教督办〔${YEAR}〕1号`, state: 'issued' });
    expect(ok<any>(await clerk.get(`/api/commitments/${late.id}/supervision-slip-draft`)).organCode).toBe('澜教督办');
  });

  it('is signed for by the lead section, answered by its head and confirmed by somebody else', async () => {
    const head = await test.as(headOf(test, late));
    const stranger = await test.as(headOf(test, late) === 'basicHead' ? 'sportHead' : 'basicHead');
    const foreign = await stranger.act('supervision-slips', slip.id, 'receive');
    expect([403, 404]).toContain(foreign.status);
    const titles = async (who: Client) => ok<any>(await who.get('/api/my-tasks')).tasks.map((one: any) => one.title);
    expect(await titles(head)).toContainEqual(expect.stringContaining(`签收督办单澜教督办〔${YEAR}〕1号`));
    ok(await head.act('supervision-slips', slip.id, 'receive'));
    expect(await titles(head)).toContainEqual(expect.stringContaining('反馈督办单'));
    expect((await head.act('supervision-slips', slip.id, 'answer', { outcome: '已加派人手' })).body.code).toBe(
      'field-missing',
    );
    const answer = {
      outcome: '已加派人手，12月中旬完成验收',
      headOpinion: '同意，按期完成',
      evidence: [await evidence(head)],
    };
    ok(await head.act('supervision-slips', slip.id, 'answer', answer));
    expect((await head.act('supervision-slips', slip.id, 'confirm', { verdict: '属实' })).body.code).toBe('forbidden');
    ok(await clerk.act('supervision-slips', slip.id, 'return', {}, '缺少验收计划'));
    expect((await state()).state).toBe('received');
    ok(await head.act('supervision-slips', slip.id, 'answer', answer));
    ok(await clerk.act('supervision-slips', slip.id, 'confirm', { verdict: '措施明确，同意办结' }));
    expect((await state()).state).toBe('confirmed');
    expect(await titles(head)).not.toContainEqual(expect.stringContaining('督办单'));
  });

  it('climbs the ladder one rung at a time', async () => {
    const draft = ok<any>(await clerk.get(`/api/commitments/${late.id}/supervision-slip-draft`));
    const other = ok<any>(await clerk.post('/api/supervision-slips', draft));
    ok(await clerk.act('supervision-slips', other.id, 'issue'));
    const leap = await clerk.act('supervision-slips', other.id, 'escalate', { rung: 'deduct' }, '逾期未反馈');
    expect(leap.body).toMatchObject({ code: 'wrong-rung', title: '不能升级督办' });
    const raised = await clerk.act('supervision-slips', other.id, 'escalate', { rung: 'talk' }, '逾期未反馈');
    expect(ok<any>(raised)).toMatchObject({ rung: 'talk', docNumber: `澜教督办〔${YEAR}〕2号` });
    ok(await clerk.act('supervision-slips', other.id, 'void', {}, '并入上一件办理'));
  });

  it('prints on one table with everything that was written, and a code to scan', async () => {
    const bytes = await file(clerk, `/api/commitments/${late.id}/papers/supervision-slip.docx`);
    const text = await wordText(bytes);
    const labels = [
      '督办依据',
      '督办事项',
      '承办单位',
      '配合单位',
      '要求与时限',
      '签收',
      '办理情况',
      '负责人意见',
      '核验意见',
      '联系人',
    ];
    for (const label of labels) expect(text).toContain(label);
    for (const said of [
      `编号：澜教督办〔${YEAR}〕1号`,
      late.leadSection?.name ?? '',
      '12月中旬完成验收',
      '同意，按期完成',
      '措施明确，同意办结',
    ])
      expect(text).toContain(said);
    expect(wordXml(bytes).match(/<w:tbl>/g)?.length).toBeGreaterThanOrEqual(1);
    expect(Object.keys(unzipSync(new Uint8Array(bytes))).some((name) => name.startsWith('word/media/'))).toBe(true);
    const none = await clerk.get(`/api/commitments/${closed.id}/papers/supervision-slip.docx`);
    expect(none.body).toMatchObject({ status: 404, code: 'no-slip', title: '没有督办单' });
  });
});
