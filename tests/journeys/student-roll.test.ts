/** A parent on the phone: one question a page, the record, a report, its progress; the school finds it in its register. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../fixtures/bureau.ts';
import { knownToParent } from '../../fixtures/demo/pupils.ts';
import { goTo, launchBrowser, openWindow, PHONE, seriousFindings, settled } from '../support/browser.ts';
import { startDemo } from '../support/demo.ts';
import { SCHOOL_YEAR } from '../support/pupils.ts';
import { discardServer, type Running } from '../support/server.ts';
import { sideways } from './hands.ts';

let server: Running;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startDemo(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  if (server) await discardServer(server);
});

const button = (page: Page, name: string) => page.getByRole('button', { name });
/** Answers the question that the page asks. */
const tell = async (page: Page, question: string, answer: string): Promise<void> => {
  await page.getByRole('heading', { name: question }).waitFor();
  await page.getByRole('textbox').fill(answer);
  await button(page, '下一步').click();
};
const looksWell = async (page: Page): Promise<void> => {
  await settled(page);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  expect(await seriousFindings(page)).toEqual([]);
};

it('looks up, corrects a slip on the check page, reports, and follows the report', async () => {
  const { number, name, phone } = knownToParent(SCHOOL_YEAR);
  const { page, problems } = await openWindow(browser, server.url, null, PHONE);
  await goTo(page, `${server.url}/roll`);
  await looksWell(page);
  await tell(page, '学籍号或身份证号', number);
  await tell(page, '姓名', name);
  await tell(page, '手机号', '13999999999');
  await looksWell(page);
  await button(page, '查询').click();
  await page.getByText('没有三项都相符的学籍记录').waitFor();
  await page.getByRole('button', { name: /修改.*监护人手机号/ }).click();
  await tell(page, '手机号', phone);
  await button(page, '查询').click();
  await page.getByRole('heading', { name: '学籍信息' }).waitFor();
  await looksWell(page);
  const shown = await page.locator('main').textContent();
  expect(shown).toContain('澜溪区实验小学');
  expect(shown).toContain(`${name.slice(0, 1)}**`);
  for (const secret of [name, number, phone]) expect(shown).not.toContain(secret);
  await button(page, '报告错误').click();
  await page.getByText('班级', { exact: true }).click();
  await button(page, '下一步').click();
  await tell(page, '班级应当是什么', '应为2班');
  await tell(page, '怎样联系您', phone);
  await button(page, '提交').click();
  await page.getByRole('heading', { name: '已提交给学校' }).waitFor();
  await looksWell(page);
  const receipt = await page.locator('.yd-portal-number').textContent();
  // Nothing of it stays in the address or the browser.
  expect(
    await page.evaluate('location.href + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)'),
  ).not.toContain(number.slice(6, 14));
  await goTo(page, `${server.url}/roll/progress`);
  await tell(page, '查询号', String(receipt));
  await page.getByRole('heading', { name: '待学校核实' }).waitFor();
  await looksWell(page);
  expect(problems()).toEqual([]);

  const school = await openWindow(browser, server.url, { username: 'xuexiao', password: DEMO_PASSWORD });
  await goTo(school.page, `${server.url}/records/roll-corrections`);
  await school.page.getByRole('link', { name: '班级' }).first().waitFor();
});
