/** A school clerk's day by page alone: what is asked for in words, a child who moves, a collection, a parent's request. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../fixtures/bureau.ts';
import { goTo, launchBrowser, openWindow, PHONE, settled, type Visit } from '../support/browser.ts';
import { startDemo } from '../support/demo.ts';
import { discardServer, type Running } from '../support/server.ts';
import { attach, choose, date, fill, follow, press, sideways } from './hands.ts';

const account = (username: string) => ({ username, password: DEMO_PASSWORD });
const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

let server: Running;
let browser: Browser;
let clerk: Visit;
beforeAll(async () => {
  [server, browser] = await Promise.all([startDemo(), launchBrowser()]);
  clerk = await openWindow(browser, server.url, account('xuexiao'));
});
afterAll(async () => {
  await browser?.close();
  if (server) await discardServer(server);
});

/** The first screen of a school, and one of the things to do on it. */
const duty = async (page: Page, name: string | RegExp): Promise<void> => {
  await goTo(page, server.url);
  await page.getByRole('link', { name }).first().click();
};

it('opens and finishes what is asked for in words, which has no page of its own', async () => {
  const { page, problems } = clerk;
  await duty(page, /填报校园周边隐患清单/);
  const drawer = page.getByRole('dialog', { name: '填报校园周边隐患清单', exact: true });
  await press(drawer, '办结');
  const done = page.getByRole('dialog', { name: /^办结/ });
  await done.getByRole('textbox').first().fill('已核对，无新增隐患');
  await press(done, '办结');
  await drawer.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /填报校园周边隐患清单/ }).waitFor({ state: 'detached' });
  expect(problems()).toEqual([]);
});

it('asks the head alone to confirm: the findings that are counted, and every act of the history in words', async () => {
  await goTo(clerk.page, server.url);
  expect(await clerk.page.getByRole('link', { name: /核对并确认/ }).count()).toBe(0);
  const { page, problems } = await openWindow(browser, server.url, account('xiaozhang'));
  await duty(page, /核对并确认/);
  const counted = page.getByText(/还有\d+条(错误没有改正|提示没有说明)/);
  const each = ((await counted.textContent()) ?? '').match(/(?<=还有)\d+(?=条)/g) ?? [];
  const open = each.reduce((sum, one) => sum + Number(one), 0);
  expect(open).toBeGreaterThan(0);
  await page.getByText(`共 ${open} 条`).waitFor();
  // The history is asked for by itself.
  await page.locator('.yd-history-head').getByText('布置采集').first().waitFor();
  const acts = await page.locator('.yd-history-head > span:last-child').allTextContents();
  expect(acts.filter((act) => /[a-z]/i.test(act))).toEqual([]);
  expect(problems()).toEqual([]);
});

it('sends a child to another school, which takes it in on the phone', async () => {
  const { page, problems } = clerk;
  await follow(page, '学生与学籍');
  await page.getByText('学籍异动', { exact: true }).click();
  await press(page, '登记学籍异动');
  await choose(page, '类别', '转学');
  await choose(page, '学生', '林川夏');
  await choose(page, '转入或注册学校', '望江小学');
  await fill(page, { 事由: '随父母搬迁' });
  await date(page, '生效日期', today());
  await attach(page.locator('form'), '样例-迁移证明.txt', '样例');
  await press(page, '登记');
  await press(page, '提出');
  const strip = page.getByRole('list', { name: '办理进程' });
  await strip.locator('[aria-current]').getByText('待对方学校核办').waitFor();
  expect(await strip.getByRole('listitem').allTextContents()).toContain('已生效');
  // The tab's register has no entry of its own: the menu stays where one came from.
  expect(await page.getByRole('link', { name: '学生与学籍' }).getAttribute('aria-current')).toBe('page');

  const other = await openWindow(browser, server.url, account('wangjiang'), PHONE);
  const asked = other.page.getByRole('link', { name: /核办学籍异动：转学/ });
  await goTo(other.page, server.url);
  await asked.last().click();
  await other.page.getByText('随父母搬迁').waitFor();
  await press(other.page, '同意');
  const dialog = other.page.getByRole('dialog', { name: /^同意/ });
  await choose(dialog, '转入班级', '2026级1班');
  await press(dialog, '同意');
  await dialog.waitFor({ state: 'detached' });
  const now = other.page.getByRole('list', { name: '办理进程' }).locator('[aria-current]');
  await now.getByText('待教育局核办').waitFor();
  expect(await sideways(other.page)).toBeLessThanOrEqual(0);
  expect([...problems(), ...other.problems()]).toEqual([]);
});

it('is asked by a parent online, whose request comes onto the school’s first screen', async () => {
  const { page, problems } = await openWindow(browser, server.url, null, PHONE);
  await goTo(page, server.url);
  await page.getByRole('link', { name: '个人信息请求' }).click();
  const tick = async (answer: string): Promise<void> => {
    await page.getByText(answer, { exact: true }).click();
    await press(page, '下一步');
  };
  const tell = async (question: string, answer: string): Promise<void> => {
    await page.getByRole('heading', { name: question }).waitFor();
    await page.getByRole('textbox').fill(answer);
    await press(page, '下一步');
  };
  await tick('更正、补充孩子的个人信息');
  await tick('班级');
  await tick('澜溪区实验小学');
  await tell('孩子的姓名是什么？', '顾贝');
  await tick('一年级');
  await tick('父亲');
  await tell('您的姓名是什么？', '顾山');
  await tell('怎样联系您？', '123');
  await page.getByText('手机号是11位数字，请核对。').waitFor();
  await tell('怎样联系您？', '13800000000');
  await tell('请求的具体内容是什么？', '应为2班');
  await page.getByRole('heading', { name: '请核对' }).waitFor();
  await press(page, '提交');
  await page.getByRole('heading', { name: '已提交给澜溪区实验小学' }).waitFor();
  expect(await page.locator('main').textContent()).toMatch(/GX\d{8}-/);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await duty(clerk.page, /核验网上个人信息请求的申请人身份/);
  await settled(clerk.page);
  expect([...problems(), ...clerk.problems()]).toEqual([]);
});
