/**
 * A class grows past its limit: the figure on the page has changed by the next read, and two clicks lead to the rows.
 * A figure is published: a small cell is not.
 */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../fixtures/bureau.ts';
import type { TestApp } from '../support/app.ts';
import { goTo, launchBrowser, openWindow, PHONE, seriousFindings, type Visit } from '../support/browser.ts';
import { startDemo } from '../support/demo.ts';
import { ok } from '../support/plan.ts';
import { entryDay, rollOffice, SCHOOL_YEAR } from '../support/pupils.ts';
import { discardServer, type Running, signInAt } from '../support/server.ts';
import { choose, press, sideways } from './hands.ts';

const USERS: Readonly<Record<string, string>> = {
  admin: 'admin',
  basicHead: 'jijiao',
  basicClerk: 'jijiao2',
  liaison1: 'xuexiao',
  officeClerk: 'ducha',
  director: 'juzhang',
};
const ENTERED = SCHOOL_YEAR - 1;

let server: Running;
let browser: Browser;
let visit: Visit;
let page: Page;
let grow: () => Promise<unknown>;

/** The people of the demonstration, calling the running server as the tests' application is called. */
const asApp = async (url: string): Promise<TestApp> => {
  const as = async (key: string) => {
    const caller = await signInAt(url, String(USERS[key]), DEMO_PASSWORD);
    const act = async (path: string, id: string, verb: string) => {
      const { body } = await caller.get(`/api/${path}/${id}`);
      return caller.post(`/api/${path}/${id}/${verb}`, { version: body.row.version, input: {} });
    };
    // The demonstration has its keepers of the roll already.
    const post = async (path: string, body?: unknown) =>
      path === '/api/roll-keepers' ? { status: 200, body: {} } : caller.post(path, body);
    return { get: caller.get, post, act };
  };
  const admin = await as('admin');
  const { rows } = ok<any>(await admin.get('/api/organisations?limit=200'));
  const id = (name: string) => rows.find((one: any) => one.name.includes(name)).id as string;
  const organisations = { bureau: id('澜溪区教育局'), basic: id('基础教育科'), school1: id('澜溪区实验小学') };
  return { as, bureau: { organisations } } as unknown as TestApp;
};

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemo(), launchBrowser()]);
  const test = await asApp(server.url);
  const office = await rollOffice(test);
  const school = await test.as('liaison1');
  const lower = { value: 3, from: entryDay(ENTERED), endPrevious: true, source: '测试取值', reason: '测试' };
  ok(await office.admin.post('/api/admin/parameters/largeClassFrom/values', lower));
  const room = await office.openClass('school1', 'primary', ENTERED, 9);
  grow = () => office.enrolled(school, 'school1', ENTERED, room);
  for (let child = 0; child < 2; child++) await grow();
  visit = await openWindow(browser, server.url, { username: 'jijiao', password: DEMO_PASSWORD });
  page = visit.page;
  page.setDefaultTimeout(30_000);
});
afterAll(async () => {
  await browser?.close();
  if (server) await discardServer(server);
});

/** Pictures for whoever looks at them: only where a folder is named. */
const picture = async (name: string, of: Page = page): Promise<void> => {
  const folder = process.env.YAODIAN_PICTURES;
  if (folder) await of.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
};
const figure = async (): Promise<number> =>
  Number.parseInt(String(await page.locator('.yd-lead-value').textContent()), 10);
const sound = async (of: Visit): Promise<void> => {
  expect(of.problems()).toEqual([]);
  expect(await seriousFindings(of.page)).toEqual([]);
};

it('shows the figure of the next read when a class has grown past its limit', async () => {
  await goTo(page, `${server.url}/indicators`);
  await page.getByRole('link', { name: '大班额班级数' }).first().click();
  await page.locator('.yd-lead-value').waitFor();
  const before = await figure();
  await grow();
  await page.reload();
  await page
    .locator('.yd-lead')
    .getByText(`超出${before + 1}个`)
    .waitFor();
  expect(await figure()).toBe(before + 1);
  await picture('figure');
  await sound(visit);
});

it('says the plot in words and gives its figures as a table', async () => {
  await page
    .getByRole('img', { name: /^大班额班级数：/ })
    .first()
    .waitFor();
  await page.locator('.yd-figure').first().getByText('表格').click();
  await page.locator('.yd-figure').first().getByRole('row').nth(12).waitFor();
});

it('opens the rows behind by the second click', async () => {
  await page.getByRole('link', { name: /大班额班级数\d+个：打开明细/ }).click();
  await page
    .locator('.yd-table-line')
    .getByText(/只列出“大班额班级数”所计的记录/)
    .first()
    .waitFor();
  expect(new URL(page.url()).pathname).toBe('/records/enrolments');
  await picture('figure-rows');
});

it('publishes by two persons, without the small cell, legible on a phone', async () => {
  const [clerk, director] = [
    await signInAt(server.url, 'ducha', DEMO_PASSWORD),
    await signInAt(server.url, 'juzhang', DEMO_PASSWORD),
  ];
  const admin = await signInAt(server.url, 'admin', DEMO_PASSWORD);
  const higher = { value: 500, from: '2020-01-01', endPrevious: true, source: '测试取值', reason: '测试' };
  ok(await admin.post('/api/admin/parameters/smallCell/values', higher));
  const units = ok<any>(await clerk.get('/api/indicator-units')).units;
  const asked = {
    title: '在籍学生',
    indicator: 'pupilCount',
    scope: units[0].id,
    parts: 'school',
    on: entryDay(ENTERED),
  };
  const { id } = ok<any>(await clerk.post('/api/indicator-publications/prepare', asked));
  ok(await director.post(`/api/indicator-publications/${id}/publish`, { version: 1, input: {} }));
  for (const view of [PHONE, undefined]) {
    const guest = await openWindow(browser, server.url, null, view);
    await goTo(guest.page, `${server.url}/public/indicators`);
    await guest.page.getByText('人数较少，不公布').first().waitFor();
    expect(await sideways(guest.page)).toBeLessThanOrEqual(1);
    await picture(`public-${view ? 390 : 1440}`, guest.page);
    await sound(guest);
    await guest.context.close();
  }
});

it('keeps a board of the reader’s own', async () => {
  await goTo(page, `${server.url}/indicators/boards`);
  await press(page, '新建看板');
  await page.getByText('编辑看板').waitFor();
  await choose(page, '添加的指标', '大班额班级数');
  await press(page, '添加');
  await press(page, '保存');
  await page.locator('.yd-tiles').getByText('未达标').waitFor();
  await picture('board');
  await sound(visit);
});
