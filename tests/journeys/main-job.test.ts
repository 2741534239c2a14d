/**
 * The main job, end to end: from an empty machine to a bulletin that is signed by two people and opens in Word,
 * the reporting half on a phone, and two people who change one commitment at once.
 */
import mammoth from 'mammoth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo, launchBrowser, openWindow, PHONE, settled, type Visit } from '../support/browser.ts';
import { type Caller, discardServer, type Running, signInAt, startServer } from '../support/server.ts';

const PASSWORD = '江边的小学清晨有雾 2026';
const GIVEN = 'first sign-in only 2026';
const YEAR = new Date().getFullYear();
const PLAN = `云溪县教育局
${YEAR}年工作要点
一、扩大优质资源供给
（一）加快学校建设。新建学校3所，年底前全部投入使用。（责任单位：基础教育科）
（二）新增公办学位。全年新增公办学位900个，其中小学600个、初中300个。（责任单位：基础教育科）
二、守护校园安全
（三）落实安全责任。全年不发生较大以上安全责任事故。（责任单位：基础教育科）
云溪县教育局
${YEAR}年1月20日
`;

let server: Running;
let browser: Browser;
let clerk: Visit;
let plan = '';
const people: Record<string, Caller> = {};
const ids: Record<string, string> = {};

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ web: true }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  if (server) await discardServer(server);
});

const ok = async <T = any>(reply: Promise<{ status: number; body: T }>): Promise<T> => {
  const { status, body } = await reply;
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
};
const act = async (who: Caller, path: string, id: string, verb: string, input: object = {}, reason?: string) => {
  const { row } = await ok(who.get(`/api/${path}/${id}`));
  return ok(who.post(`/api/${path}/${id}/${verb}`, { version: row.version, input, ...(reason ? { reason } : {}) }));
};
const field = (page: Page, label: string) => page.getByLabel(label, { exact: false }).first();

/** An account with one post, through the interface; its first password is replaced as everybody's is. */
const hire = async (admin: Caller, key: string, name: string, organisationId: string, role: string, head = false) => {
  const post = { organisationId, role, title: head ? '负责人' : '科员', head, fromOn: '2024-01-01' };
  const made = await ok(admin.post('/api/admin/accounts', { person: { name }, username: key, password: GIVEN, post }));
  ids[key] = made.personId;
  const first = await signInAt(server.url, key, GIVEN);
  await first.post('/api/session/password', { current: GIVEN, next: PASSWORD });
  people[key] = await signInAt(server.url, key, PASSWORD);
};

const evidence = async (who: Caller): Promise<string> => {
  const form = new FormData();
  form.set('file', new Blob(['样例：验收记录'], { type: 'text/plain' }), '样例-验收记录.txt');
  return (await ok(who.post('/api/files', form))).id;
};

describe('from an empty machine to a printed bulletin', () => {
  it('is set up with the one-time code', async () => {
    const { page, context, problems } = await openWindow(browser, server.url, null);
    await goTo(page, server.url);
    await expect.poll(() => page.url()).toContain('/set-up');
    const code = /([A-Z2-9]{4}-){3}[A-Z2-9]{4}/.exec(server.output())?.[0] ?? '';
    for (const [label, value] of [
      ['一次性设置码', code],
      ['单位全称', '云溪县教育局'],
      ['单位简称', '云溪教育'],
      ['所在地区', '云川市云溪县'],
      ['姓名', '管立新'],
      ['账号', 'admin'],
      ['密码', PASSWORD],
    ] as const)
      await field(page, label).fill(value);
    await page.getByRole('button', { name: '完成设置并登录' }).click();
    await page.getByRole('navigation').first().waitFor();
    expect(problems()).toEqual([]);
    await context.close();
  });

  it('has its organisations and people', async () => {
    const admin = await signInAt(server.url, 'admin', PASSWORD);
    const bureau = (await ok(admin.get('/api/organisations'))).rows[0].id;
    ids.bureau = bureau;
    for (const [key, name] of [
      ['office', '办公室'],
      ['basic', '基础教育科'],
    ] as const)
      ids[key] = (await ok(admin.post('/api/organisations', { name, code: key, kind: 'section', parent: bureau }))).id;
    await hire(admin, 'ducha', '陆知远', ids.office as string, 'office');
    await hire(admin, 'zhuren', '沈一禾', ids.office as string, 'office', true);
    await hire(admin, 'jijiao', '唐以宁', ids.basic as string, 'section', true);
    await hire(admin, 'juzhang', '周望舒', bureau, 'leader', true);
  });

  it('imports the plan by page and reviews it by keyboard', async () => {
    clerk = await openWindow(browser, server.url, { username: 'ducha', password: PASSWORD });
    const { page } = clerk;
    await goTo(page, `${server.url}/plans/import`);
    const buffer = Buffer.from(PLAN);
    await page.getByLabel('选择要点文件').setInputFiles({ name: '要点.txt', mimeType: 'text/plain', buffer });
    await page.getByRole('heading', { name: '拆解结果' }).waitFor();
    await page.getByRole('button', { name: /^导入/ }).click();
    await page.waitForURL(/\/plans\/[^/]+\/review/);
    plan = /plans\/([^/]+)\/review/.exec(page.url())?.[1] ?? '';
    await settled(page);
    const office = people.ducha as Caller;
    const counts = async () => (await ok(office.get(`/api/plans/${plan}/review`))).counts;
    const { total } = await counts();
    expect(total).toBeGreaterThan(2);
    for (let n = 0; n < total + 2 && (await counts()).unreviewed > 0; n++) {
      await page.keyboard.press('n');
      await page.keyboard.press('r');
      await page.waitForTimeout(400);
    }
    expect((await counts()).unreviewed).toBe(0);
  });

  it('assigns, registers and dispatches', async () => {
    const office = people.ducha as Caller;
    const { commitments } = await ok(office.get(`/api/plans/${plan}/review`));
    const named = commitments.map(({ id, version }: any) => ({ id, version }));
    const set = { leader: ids.juzhang, leadSection: ids.basic, dueOn: `${YEAR}-12-31` };
    const { refused } = await ok(office.post(`/api/plans/${plan}/assign`, { commitments: named, set }));
    expect(refused).toEqual([]);
    const { page } = clerk;
    await goTo(page, `${server.url}/plans/${plan}/issue`);
    await field(page, '文号').fill(`云教发〔${YEAR}〕2号`);
    await field(page, '印发日期').fill(`${YEAR}-01-20`);
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: '登记为已印发' }).click();
    await page.getByText('已登记为已印发').first().waitFor();
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: /^下达/ }).click();
    await page.getByText('已下达').first().waitFor();
    expect((await ok(office.get(`/api/plans/${plan}`))).row.state).toBe('dispatched');
    expect(clerk.problems()).toEqual([]);
  });

  it('reports progress on a phone with evidence', async () => {
    const section = people.jijiao as Caller;
    const { rows } = await ok(section.get(`/api/board?plan=${plan}`));
    const seats = rows.find((row: any) => row.title.includes('学位') || row.text?.includes('学位')) ?? rows[1];
    ids.seats = seats.id;
    await act(section, 'commitments', seats.id, 'start');
    const { page, context, problems } = await openWindow(
      browser,
      server.url,
      { username: 'jijiao', password: PASSWORD },
      PHONE,
    );
    await goTo(page, `${server.url}/commitments/${seats.id}`);
    await page.getByRole('button', { name: '报告进展' }).first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('进展', { exact: true }).fill('小学600个学位全部核定，初中核定210个。');
    const file = { name: '样例-核定表.txt', mimeType: 'text/plain', buffer: Buffer.from('样例：学位核定表') };
    await drawer.locator('input[type=file]').first().setInputFiles(file);
    await drawer.getByText('样例-核定表.txt').waitFor();
    await drawer.getByRole('button', { name: /^报\s?送$/ }).click();
    await page.getByText('已报送，等待核验').waitFor();
    const sideways = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(sideways).toBeLessThanOrEqual(1);
    expect(problems()).toEqual([]);
    await context.close();
    const reports = await ok(
      section.get(`/api/reports?filter=${encodeURIComponent(JSON.stringify({ commitment: seats.id }))}`),
    );
    ids.report = reports.rows[0].id;
    expect(reports.rows[0].state).toBe('submitted');
    expect(reports.rows[0].evidence).toHaveLength(1);
  });

  it('changes its light when a second person has confirmed', async () => {
    const section = people.jijiao as Caller;
    const office = people.ducha as Caller;
    await act(office, 'reports', ids.report as string, 'confirm');
    const past = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);
    const milestones = [
      { title: '首批学位核定', dueOn: past, weight: 60 },
      { title: '全部学位核定', dueOn: `${YEAR}-12-31`, weight: 40 },
    ];
    const set = await ok(section.call('PUT', `/api/commitments/${ids.seats}/milestones`, { milestones }));
    const { page } = clerk;
    const lit = async (word: string) => {
      await goTo(page, `${server.url}/board?plan=${plan}`);
      const row = page.getByRole('row').filter({ hasText: '学位' }).first();
      await row.getByText(word).first().waitFor();
    };
    await lit('红');
    const papers = [await evidence(section)];
    await act(section, 'milestones', set.milestones[0].id, 'report', { note: '已核定', evidence: papers });
    await act(office, 'milestones', set.milestones[0].id, 'confirm', { confirmedWeight: 60 });
    await lit('绿');
  });

  it('composes, freezes, signs by two and downloads the bulletin with the same figures', async () => {
    const office = people.ducha as Caller;
    const series = await ok(
      office.post('/api/bulletin-series', {
        title: `${YEAR}年教育工作要点落实情况通报`,
        plan,
        kind: 'progress',
        frequency: 'month',
        year: YEAR,
        organCode: '云教督',
        issuer: '云溪县教育局',
        host: ids.office,
        addressees: ['局机关各科室'],
      }),
    );
    const period = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
    const { id } = await ok(office.post('/api/bulletins', { series: series.id, period }));
    const { page } = clerk;
    await goTo(page, `${server.url}/bulletins/${id}`);
    await page
      .getByRole('button', { name: /^编\s?制$/ })
      .first()
      .click();
    await expect.poll(async () => (await ok(office.get(`/api/bulletins/${id}/page`))).facts !== null).toBe(true);
    await act(office, 'bulletins', id, 'freeze');
    await act(people.zhuren as Caller, 'bulletins', id, 'firstSign');
    await act(people.juzhang as Caller, 'bulletins', id, 'issue');
    const { facts, bulletin } = await ok(office.get(`/api/bulletins/${id}/page`));
    expect(bulletin.state).toBe('issued');
    await goTo(page, `${server.url}/bulletins/${id}`);
    const paper = await page.evaluate(async (address) => {
      const answer = await fetch(address);
      return [...new Uint8Array(await answer.arrayBuffer())];
    }, `/api/bulletins/${id}/docx`);
    const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(paper) });
    expect(text).toContain(bulletin.docNumber);
    expect(text).toContain(`${facts.counts.total}项`);
    for (const item of facts.items) expect(text).toContain(item.title.slice(0, 8));
    expect(clerk.problems()).toEqual([]);
  });
});

describe('two people at one commitment', () => {
  it('shows mine, theirs and what was before; nothing typed is lost', async () => {
    const two = await Promise.all(
      ['ducha', 'zhuren'].map((username) => openWindow(browser, server.url, { username, password: PASSWORD })),
    );
    const [one, other] = two as [Visit, Visit];
    const open = async ({ page }: Visit, proof: string) => {
      await goTo(page, `${server.url}/commitments/${ids.seats}`);
      await page.getByRole('button', { name: /更多/ }).last().click();
      await page.getByRole('menuitem', { name: '补充资料' }).click();
      await page.getByRole('dialog').getByLabel('销号标准').fill(proof);
    };
    await open(one, '以学籍系统核定数为准');
    await open(other, '以督导室现场核查为准');
    const save = ({ page }: Visit) =>
      page
        .getByRole('dialog')
        .getByRole('button', { name: /^保\s?存/ })
        .click();
    await save(one);
    await one.page.getByRole('dialog').waitFor({ state: 'detached' });
    await save(other);
    const { page } = other;
    await page.getByText('有人同时修改了这条记录').waitFor();
    await page.getByText('我的：以督导室现场核查为准').waitFor();
    await page.getByText('原来的：').waitFor();
    await page.getByText('现在的：以学籍系统核定数为准').click();
    await page.getByText('按选择保存').click();
    await page.getByText('有人同时修改了这条记录').waitFor({ state: 'hidden' });
    const { row } = await ok((people.ducha as Caller).get(`/api/commitments/${ids.seats}`));
    expect(row.proof).toBe('以学籍系统核定数为准');
    for (const { context } of two) await context.close();
  });
});
