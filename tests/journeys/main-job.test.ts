/**
 * The main job, end to end and by page alone: from an empty machine to a bulletin that is signed by two people and
 * opens in Word, the reporting half on a phone, and two people who change one promise at once.
 */
import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import type { Browser, Locator, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo, launchBrowser, openWindow, PHONE, settled, type Visit } from '../support/browser.ts';
import { discardServer, type Running, startServer } from '../support/server.ts';
import { attach, choose, date, enter, enterFirst, fill, follow, press, said, sideways } from './hands.ts';

const PASSWORD = '江边的小学清晨有雾 2026';
/** Days by China's calendar, which the house keeps. */
const dayFromNow = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
const TODAY = dayFromNow(0);
const YEAR = Number(TODAY.slice(0, 4));
const ISSUED = dayFromNow(-30);
/** 2026年3月9日, as on paper. */
const inWords = (day: string): string => {
  const [year, month, date_] = day.split('-').map(Number);
  return `${year}年${month}月${date_}日`;
};
const PLAN = `云溪县教育局
${YEAR}年工作要点
一、扩大优质资源供给
（一）加快学校建设。新建学校3所，年底前全部投入使用。（责任单位：基础教育科）
（二）新增公办学位。全年新增公办学位900个，其中小学600个、初中300个。（责任单位：基础教育科）
二、守护校园安全
（三）落实安全责任。全年不发生较大以上安全责任事故。（责任单位：基础教育科）
云溪县教育局
${inWords(ISSUED)}
`;

const TITLES = ['新建学校3所', '新增公办学位900个', '不发生较大以上安全责任事故'];

const PEOPLE = {
  ducha: { name: '陆知远', unit: '办公室', title: '科员', role: '办公室（督查）', head: '否' },
  zhuren: { name: '沈一禾', unit: '办公室', title: '主任', role: '办公室（督查）', head: '是' },
  jijiao: { name: '唐以宁', unit: '基础教育科', title: '科长', role: '科室', head: '是' },
  juzhang: { name: '周望舒', unit: '云溪县教育局', title: '局长', role: '局领导', head: '是' },
} as const;
type Key = keyof typeof PEOPLE;
const KEYS = Object.keys(PEOPLE) as Key[];
const accountOf = (username: Key) => ({ username, password: PASSWORD });

let server: Running;
let browser: Browser;
let admin: Visit;
const visits = {} as Record<Key, Visit>;
let phone: Visit;
/** Where the review, the commitment about school places and the bulletin stand, as the browser shows them. */
const at = { plan: '', seats: '', bulletin: '' };

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ web: true }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  if (server) await discardServer(server);
});

/** The light of the commitment about school places on the board, as the office's clerk sees it. */
const light = async (word: string): Promise<void> => {
  const { page } = visits.ducha;
  await follow(page, '任务看板');
  await page.getByRole('row').filter({ hasText: '学位' }).first().getByText(word).first().waitFor();
};

/** On a phone tabs are a list. */
const tab = (page: Page, label: string): Promise<void> => choose(page, '查看内容', label);

/** The drawer in which the promise about school places is changed, opened on the review. */
const changing = async (page: Page): Promise<Locator> => {
  const promises = page.getByRole('region', { name: '承诺事项' });
  await promises.getByText('全年新增公办学位900个').first().click();
  await page.keyboard.press('e');
  const drawer = page.getByRole('dialog', { name: /^修改事项/ });
  await drawer.getByLabel('销号标准').waitFor();
  return drawer;
};

/** From one's tasks to the page where the matter is dealt with. */
const takeUp = async (page: Page, task: RegExp): Promise<void> => {
  await follow(page, '我的任务');
  await page.getByRole('button', { name: task }).first().click();
  await page.getByRole('dialog').getByRole('link', { name: '去办理' }).click();
  await settled(page);
};

/** The figures of an issue by their names. */
const figuresOf = async (page: Page): Promise<Record<string, string>> => {
  const panel = page.getByRole('tabpanel', { name: '数据' });
  await panel.getByText('事项总数').first().waitFor();
  const rows = await panel.getByRole('row').all();
  const cells = await Promise.all(rows.slice(1).map((row) => row.locator('th, td').allTextContents()));
  return Object.fromEntries(cells.map(([name = '', value = '']) => [name, value]));
};

const pathOf = (page: Page): string => new URL(page.url()).pathname;

describe('from an empty machine to a printed bulletin', () => {
  it('is set up with the one-time code', async () => {
    admin = await openWindow(browser, server.url, null);
    const { page } = admin;
    await goTo(page, server.url);
    await expect.poll(() => page.url()).toContain('/set-up');
    await fill(page, {
      一次性设置码: /([A-Z2-9]{4}-){3}[A-Z2-9]{4}/.exec(server.output())?.[0] ?? '',
      单位全称: '云溪县教育局',
      单位简称: '云溪教育',
      所在地区: '云川市云溪县',
      姓名: '管立新',
      账号: 'admin',
      密码: PASSWORD,
    });
    await press(page, '完成设置并登录');
    await page.getByRole('navigation').first().waitFor();
  });

  it('has its sections', async () => {
    const { page } = admin;
    await follow(page, '组织');
    for (const [name, code] of [
      ['办公室', 'office'],
      ['基础教育科', 'basic'],
      ['计划财务科', 'finance'],
    ] as const) {
      await press(page, '添加下级');
      const drawer = page.getByRole('dialog', { name: '添加下级单位' });
      await fill(drawer, { 名称: name, 代码: code });
      await choose(drawer, '类别', '科室');
      await press(drawer, '保存');
      await drawer.waitFor({ state: 'detached' });
      await page.getByRole('tree').getByText(name).waitFor();
    }
  });

  it.each(KEYS)('gives %s a post and an account, whose first password is replaced at once', async (username) => {
    const { page } = admin;
    const { name, unit, title, role, head } = PEOPLE[username];
    await follow(page, '人员与岗位');
    await press(page, '添加人员');
    const form = page.getByRole('dialog', { name: '添加人员' });
    await fill(form, { 姓名: name, 用户名: username, 职务: title });
    await choose(form, '单位', unit);
    await choose(form, '角色', role);
    await date(form, '任职起', `${YEAR - 1}-01-01`);
    await form.getByRole('radiogroup', { name: '负责人' }).getByText(head).click();
    await press(form, '添加人员');
    const panel = page.getByRole('dialog', { name: '人员' });
    const given = await panel.locator('code').textContent();
    await panel.getByText(`${unit} · ${title}`).waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    visits[username] = await enterFirst(browser, server.url, accountOf(username), given ?? '');
  });

  it('imports the plan and reviews it by keyboard', async () => {
    const { page } = visits.ducha;
    await follow(page, '导入要点');
    const buffer = Buffer.from(PLAN);
    await page.getByLabel('选择要点文件').setInputFiles({ name: '要点.txt', mimeType: 'text/plain', buffer });
    await page.getByRole('heading', { name: '拆解结果' }).waitFor();
    await page.getByRole('button', { name: /^导入/ }).click();
    await page.waitForURL(/\/plans\/[^/]+\/review/);
    at.plan = pathOf(page).replace('/review', '');
    await settled(page);
    const progress = async () =>
      ((await page.getByTitle(/^已审 \d+ 项/).textContent()) ?? '').match(/\d+/g)?.map(Number) ?? [];
    const [before = 0, total = 0] = await progress();
    expect(total).toBeGreaterThan(2);
    for (let reviewed = before + 1; reviewed <= total; reviewed++) {
      await page.keyboard.press('n');
      await page.keyboard.press('r');
      await expect.poll(progress).toEqual([reviewed, total]);
    }
  });

  it('names leader, lead section and supporting section of all promises at once', async () => {
    const { page } = visits.ducha;
    const promises = page.getByRole('region', { name: '承诺事项' });
    const boxes = promises.getByRole('checkbox');
    for (const box of await boxes.all()) await box.check();
    await page.keyboard.press('l');
    const drawer = page.getByRole('dialog', { name: /^落实责任/ });
    await choose(drawer, '牵头领导', '周望舒');
    await choose(drawer, '牵头科室', '基础教育科');
    await choose(drawer, '配合单位', '计划财务科');
    await date(drawer, '完成时限', `${YEAR}-12-31`);
    await press(drawer, '预览改动');
    await drawer.getByRole('button', { name: /^按此落实/ }).click();
    await drawer.waitFor({ state: 'detached' });
    await page.getByText('责任已全部落实').waitFor();
    await promises.getByText('周望舒').first().waitFor();
    await promises
      .getByText(/配合.*计划财务科/)
      .first()
      .waitFor();
  });

  it('shows two people who change one promise mine, theirs and what was before', async () => {
    const [one, other] = [visits.ducha.page, visits.zhuren.page];
    await follow(other, '全部要点');
    await other.getByRole('link', { name: '拆解审核' }).click();
    await settled(other);
    const [mine, theirs] = [await changing(one), await changing(other)];
    await mine.getByLabel('销号标准').fill('以学籍系统核定数为准');
    await theirs.getByLabel('销号标准').fill('以督导室现场核查为准');
    await press(mine, '保存');
    await mine.waitFor({ state: 'detached' });
    await press(theirs, '保存');
    const conflict = other.getByRole('dialog', { name: '有人同时修改了这条记录' });
    await conflict.getByText('陆知远').waitFor();
    await conflict.getByText('原来的：').waitFor();
    await conflict.getByText('我的：以督导室现场核查为准').waitFor();
    await conflict.getByText('现在的：以学籍系统核定数为准').click();
    await press(conflict, '按选择保存');
    await conflict.waitFor({ state: 'detached' });
    await theirs.waitFor({ state: 'detached' });
    for (const page of [one, other]) {
      const again = await changing(page);
      await expect.poll(() => again.getByLabel('销号标准').inputValue()).toBe('以学籍系统核定数为准');
      await press(again, '取消');
      await again.waitFor({ state: 'detached' });
    }
  });

  it('registers the plan as issued and dispatches it', async () => {
    const { page } = visits.ducha;
    await page.getByRole('link', { name: '印发与下达' }).click();
    await settled(page);
    await fill(page, { 文号: `云教发〔${YEAR}〕2号` });
    await date(page, '印发日期', ISSUED);
    await press(page, '登记为已印发');
    await said(page, '已登记为已印发');
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: /^下达/ }).click();
    await said(page, '已下达');
    await page.getByRole('heading', { name: '已经下达' }).waitFor();
  });

  it('is received, started and reported on a phone, with evidence', async () => {
    phone = await enter(browser, server.url, accountOf('jijiao'), PHONE);
    const { page } = phone;
    await takeUp(page, /签收：/);
    await press(page, '签收');
    await said(page, '已签收');
    await follow(page, '任务看板');
    await page
      .getByRole('link', { name: /新增公办学位900个/ })
      .first()
      .click();
    await settled(page);
    at.seats = pathOf(page);
    await press(page, '启动');
    await said(page, '已启动');
    await press(page, '报告进展');
    const drawer = page.getByRole('dialog', { name: '报告进展' });
    await fill(drawer, { 进展: '小学600个学位全部核定，初中核定210个。' });
    const report = drawer.getByRole('button', { name: '报送', exact: true });
    const slowly = (route: Route): void => void setTimeout(() => void route.continue(), 800);
    await page.route('**/api/files', slowly);
    await attach(drawer, '样例-核定表.txt', '样例：学位核定表');
    expect(await report.isDisabled(), 'it would leave without what still goes up').toBe(true);
    await report.click();
    await said(page, '已报送，等待核验');
    await page.unroute('**/api/files', slowly);
    await page
      .getByRole('link', { name: /样例-核定表/ })
      .first()
      .waitFor();
    expect(await sideways(page)).toBeLessThanOrEqual(1);
  });

  it('is sent back with a reason that stands beside the report, until it is handed in again', async () => {
    const [{ page: office }, { page }] = [visits.ducha, phone];
    await follow(office, '我的任务');
    await office
      .getByRole('button', { name: /核验.*报告/ })
      .first()
      .click();
    await press(office.getByRole('dialog'), '退回');
    const why = office.getByRole('dialog', { name: /^退回/ });
    await why.getByLabel('原因').fill('请附初中核定表');
    await press(why, '退回');
    await said(office, '已退回');
    await takeUp(page, /退回补充/);
    const reason = page.getByText('请附初中核定表');
    await reason.waitFor();
    await press(page, '继续填写');
    const drawer = page.getByRole('dialog', { name: '继续填写进展报告' });
    await drawer.getByText('请附初中核定表').waitFor();
    await attach(drawer, '样例-初中核定表.txt', '样例：初中学位核定表');
    await press(drawer, '报送');
    await drawer.waitFor({ state: 'detached' });
    await reason.waitFor({ state: 'detached' });
  });

  it('plans its steps on the phone, and the one that is past turns its light red', async () => {
    const { page } = phone;
    await tab(page, '节点');
    await press(page, '设置节点');
    const dialog = page.getByRole('dialog', { name: '设置节点' });
    await press(dialog, '添加节点');
    for (const [n, title, day, weight] of [
      [1, '首批学位核定', dayFromNow(-20), '60'],
      [2, '全部学位核定', `${YEAR}-12-31`, '40'],
    ] as const) {
      await fill(dialog, { [`第${n}个节点`]: title, [`第${n}个节点的权重`]: weight });
      await date(dialog, `第${n}个节点的时限`, day);
    }
    await press(dialog, '保存节点');
    await said(page, '已保存节点');
    await light('红');
    const step = page.getByRole('listitem').filter({ hasText: '首批学位核定' });
    await press(step, '报送');
    const form = page.getByRole('dialog', { name: /^报送/ });
    await attach(form, '样例-核定文件.txt', '样例：首批学位核定文件');
    await press(form, '报送');
    await form.waitFor({ state: 'detached' });
    expect(await sideways(page)).toBeLessThanOrEqual(1);
  });

  it('changes its light when a second person has confirmed', async () => {
    const { page } = visits.ducha;
    await follow(page, '我的任务');
    await page
      .getByRole('button', { name: /核验.*报告/ })
      .first()
      .click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('小学600个学位全部核定').waitFor();
    await press(drawer, '核验');
    await drawer.waitFor({ state: 'detached' });
    await light('红');
    await follow(page, '我的任务');
    await page
      .getByRole('button', { name: /核验.*首批学位核定/ })
      .first()
      .click();
    await press(drawer, '核验');
    const form = page.getByRole('dialog', { name: /^核验/ }).last();
    await fill(form, { 确认权重: '60' });
    await press(form, '核验');
    await form.waitFor({ state: 'detached' });
    await light('绿');
  });

  it('composes and freezes the bulletin', async () => {
    const { page } = visits.ducha;
    await follow(page, '通报与动态');
    await press(page, '新建系列');
    const drawer = page.getByRole('dialog', { name: '新建系列' });
    await choose(drawer, '要点', `${YEAR}年工作要点`);
    await fill(drawer, { 机关代字: '云教督' });
    await choose(drawer, '主办科室', '办公室');
    const addressees = drawer.getByLabel('主送机关');
    await addressees.fill('局机关各科室');
    await addressees.press('Enter');
    await press(drawer, '保存');
    await drawer.waitFor({ state: 'detached' });
    await press(page, `编制${YEAR}年${Number(TODAY.slice(5, 7))}月`);
    await page.waitForURL(/\/bulletins\/[^/]+$/);
    at.bulletin = pathOf(page);
    await press(page, '编制');
    await said(page, '已按现在的数据编制');
    await press(page, '冻结定稿');
    await said(page, '已冻结定稿');
  });

  it('is checked by one person and signed by another', async () => {
    const { page: checker } = visits.zhuren;
    await takeUp(checker, /^.*核稿：/);
    await press(checker, '核稿');
    await said(checker, '已核稿');
    const { page: signer } = visits.juzhang;
    await follow(signer, '领导专页');
    await signer.getByRole('link', { name: /^签发：/ }).waitFor();
    await takeUp(signer, /签发：/);
    await press(signer, '签发');
    const dialog = signer.getByRole('dialog', { name: /^签发/ });
    await date(dialog, '成文日期', TODAY);
    await press(dialog, '签发');
    await said(signer, '已签发');
    await dialog.waitFor({ state: 'detached' });
  });

  it('is downloaded as the Word file that says what the page says', async () => {
    const { page } = visits.ducha;
    await follow(page, '通报与动态');
    await page
      .getByRole('link', { name: `云教督〔${YEAR}〕1号` })
      .first()
      .click();
    await settled(page);
    expect(pathOf(page)).toBe(at.bulletin);
    await page.getByText('周望舒').first().waitFor();
    await page.locator('.yd-block-text').nth(1).waitFor();
    const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    // Paper leaves out some of what counts nothing; those figures are compared below.
    const paragraphs = (await page.locator('.yd-block-text').allTextContents()).filter((one) => !/\D0项/.test(one));
    expect(paragraphs.length).toBeGreaterThan(1);
    await page.getByRole('tab', { name: '数据' }).click();
    const figures = await figuresOf(page);
    await press(page, '下载');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Word', exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
    const { value } = await mammoth.extractRawText({ buffer: await readFile(await file.path()) });
    const text = value.replace(/\s/g, '');
    for (const said of [title, ...paragraphs, ...TITLES, '局机关各科室：'])
      expect(text).toContain(said.replace(/\s/g, ''));
    expect(text).toContain(`云教督〔${YEAR}〕1号`);
    expect(text).toContain(inWords(TODAY));
    expect(figures).toMatchObject({ 事项总数: '3', 绿灯: '1', 橙灯: '2', 红灯: '0' });
    expect(text).toContain(`承诺事项${figures.事项总数}项`);
    expect(text).toContain(
      `绿灯${figures.绿灯}项，黄灯${figures.黄灯}项，橙灯${figures.橙灯}项，红灯${figures.红灯}项`,
    );
  });
});

describe('a browser in another time zone', () => {
  it('shows and takes the time of day by the clock in China', async () => {
    const abroad = await enter(browser, server.url, accountOf('ducha'), undefined, 'America/New_York');
    const { page } = abroad;
    await follow(page, '形势研判与应急');
    await press(page, '登记');
    const drawer = page.getByRole('dialog', { name: '登记研判或响应' });
    const when = drawer.getByLabel('时间');
    await expect.poll(() => when.inputValue()).toContain(TODAY);
    await drawer.getByRole('radiogroup', { name: '类别' }).getByText('应急响应').click();
    await fill(drawer, { 事由: '样例：暴雨蓝色预警' });
    await choose(drawer, '响应等级', 'Ⅳ级');
    await choose(drawer, '参加单位', '办公室');
    await choose(drawer, '参加人员', '陆知远');
    // An hour that New York's clocks skip.
    await date(drawer, '时间', '2026-03-08 02:30');
    await press(drawer, '保存');
    await page.getByText('2026-03-08 02:30').first().waitFor();
    expect(abroad.problems()).toEqual([]);
    const address = page.url();
    const { page: home } = visits.ducha;
    await goTo(home, address);
    await home.getByText('2026-03-08 02:30').first().waitFor();
  });
});

it('leaves no error in any window and asks nothing of another host', () => {
  expect([admin, ...Object.values(visits), phone].flatMap(({ problems }) => problems())).toEqual([]);
});
