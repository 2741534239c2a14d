/**
 * A clerk changes post: what was open, what was begun in forms and what they might do passes on or ends the same day,
 * by the hands of the office; their own next click leads to the sign-in page.
 */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../fixtures/bureau.ts';
import { goTo, launchBrowser, openWindow, PHONE, seriousFindings, settled, type Visit } from '../support/browser.ts';
import { startDemo } from '../support/demo.ts';
import { discardServer, type Running } from '../support/server.ts';
import { choose, fill, follow, press, said, sideways } from './hands.ts';

const account = (username: string) => ({ username, password: DEMO_PASSWORD });
const LEAVER = '许未晞';
const SUCCESSOR = '唐以宁';
const TASK = '整理课后服务台账';
const GOAL = '三年内小学课后服务课程覆盖八个门类';

let server: Running;
let browser: Browser;
let office: Visit;
let leaver: Visit;
let successor: Visit;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemo(), launchBrowser()]);
  office = await openWindow(browser, server.url, account('bangongshi'));
  leaver = await openWindow(browser, server.url, account('jijiao2'));
});
afterAll(async () => {
  await browser?.close();
  if (server) await discardServer(server);
});

/** Pictures for whoever looks at them: only where a folder is named. */
const picture = async (name: string, of: Page): Promise<void> => {
  const folder = process.env.YAODIAN_PICTURES;
  if (folder) await of.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
};

describe('a change of post', () => {
  it('finds a task and a form that was begun', async () => {
    const { page } = leaver;
    await goTo(page, `${server.url}/records/projects/new`);
    await fill(page, { 目标: GOAL });
    await page.getByText(/^已自动保存/).waitFor();
    await follow(page, '我的任务');
    await page.getByRole('heading', { name: '没有提交的草稿' }).waitFor();

    const desk = office.page;
    await goTo(desk, `${server.url}/tasks`);
    await press(desk, '交办');
    const dialog = desk.getByRole('dialog', { name: '交办' });
    await dialog.getByLabel('要办什么').fill(TASK);
    await choose(dialog, '承办单位', '基础教育科');
    await choose(dialog, '承办人', LEAVER);
    await press(dialog, '交办');
    await said(desk, '已交办');
  });

  it('is carried out by the office: each matter and the drafts get an owner', async () => {
    const { page, problems } = office;
    await goTo(page, `${server.url}/admin/people`);
    await page.getByLabel('查找姓名').fill(LEAVER);
    await page.getByLabel('查找姓名').press('Enter');
    await press(page, LEAVER);
    await page.getByRole('link', { name: '工作交接' }).click();
    await page.getByRole('heading', { name: `${LEAVER}的工作交接` }).waitFor();
    await settled(page);
    await page.getByRole('link', { name: TASK }).waitFor();
    const finish = page.getByRole('button', { name: '完成交接' });
    expect(await finish.isDisabled()).toBe(true);
    await choose(page, '其余各项的接手人', SUCCESSOR);
    await press(page, '用于还没有接手人的各项');
    await choose(page, '草稿的接手人', SUCCESSOR);
    await page.getByLabel('事由').fill('岗位调整');
    await picture('handover-1440', page);
    expect(await seriousFindings(page)).toEqual([]);
    await finish.click();
    await said(page, '交接已完成');
    await page.getByRole('row').filter({ hasText: TASK }).getByText(SUCCESSOR).first().waitFor();
    await picture('handover-list-1440', page);
    expect(problems()).toEqual([]);
  });

  it('ends the rights at the very next click', async () => {
    const { page } = leaver;
    const password = page.getByLabel('密码');
    const link = page.getByRole('navigation').getByRole('link', { name: '任务看板', exact: true }).first();
    // The page asks for notices by itself; it may have been told before the click.
    await Promise.race([link.click().catch(() => undefined), password.waitFor()]);
    await password.waitFor();
  });

  it('gives the successor the task and the form, with what was typed', async () => {
    successor = await openWindow(browser, server.url, account('jijiao'));
    const { page, problems } = successor;
    await goTo(page, `${server.url}/tasks`);
    await page
      .getByRole('button', { name: new RegExp(TASK) })
      .first()
      .waitFor();
    const drafts = page.locator('.yd-role-card').filter({ hasText: '没有提交的草稿' });
    await picture('handover-desk-1440', page);
    await drafts.getByRole('link').first().click();
    await expect.poll(() => page.getByLabel('目标', { exact: true }).first().inputValue()).toBe(GOAL);
    expect(problems()).toEqual([]);
  });

  it('can be looked over on a phone by whoever leaves next', async () => {
    const { page, problems } = await openWindow(browser, server.url, account('bangongshi'), PHONE);
    await goTo(page, `${server.url}/admin/people`);
    await page.getByLabel('查找姓名').fill(SUCCESSOR);
    await page.getByLabel('查找姓名').press('Enter');
    await press(page, SUCCESSOR);
    await page.getByRole('link', { name: '工作交接' }).click();
    await page.getByRole('heading', { name: `${SUCCESSOR}的工作交接` }).waitFor();
    await settled(page);
    await picture('handover-390', page);
    expect(await sideways(page)).toBeLessThanOrEqual(1);
    expect(await seriousFindings(page)).toEqual([]);
    expect(problems()).toEqual([]);
  });
});
