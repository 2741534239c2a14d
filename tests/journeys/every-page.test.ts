/** Every page of the menu, for each kind of user, wide and on the phone: no error, nothing off the host, no serious finding of axe. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../fixtures/bureau.ts';
import {
  goTo,
  launchBrowser,
  leftAmiss,
  openWindow,
  PHONE,
  seriousFindings,
  turnTo,
  type Visit,
  WIDE,
} from '../support/browser.ts';
import { startDemo } from '../support/demo.ts';
import { discardServer, type Running } from '../support/server.ts';

const USERS = [
  'bangongshi',
  'jicai',
  'juzhang',
  'xuexiao',
  'duxue',
  'shenji',
  'jiedao',
  'caizheng',
  'shiju',
  'admin',
] as const;

let server: Running;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startDemo(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  if (server) await discardServer(server);
});

const seen = new Set<string>();

type Look = typeof WIDE | typeof PHONE;
const open = async (username: string, viewport: Look): Promise<Visit> => {
  const visit = await openWindow(
    browser,
    server.url,
    { username, password: DEMO_PASSWORD },
    viewport,
    'Asia/Shanghai',
    'reduce',
  );
  await goTo(visit.page, server.url);
  return visit;
};

/** The addresses that the menu offers this person. */
const menuOf = async (page: Page): Promise<string[]> => {
  for (const group of await page.locator('nav [aria-expanded="false"], aside [aria-expanded="false"]').all())
    await group.click().catch(() => undefined);
  const links = await page
    .locator('nav a[href^="/"], aside a[href^="/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  return [...new Set(links)];
};

/** Signs out by the menu that stands on every page: straight to the sign-in, on no way for those whose session ended. */
const leave = async (page: Page): Promise<void> => {
  const ways: string[] = [];
  page.on('framenavigated', (frame) => ways.push(new URL(frame.url()).pathname + new URL(frame.url()).search));
  // Long enough for what stands on the page to ask on, and to be told that nobody is signed in.
  await page.route('**/sign-in', (route) => sleep(200).then(() => route.continue()));
  await page.getByRole('button', { name: /，个人菜单$/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.getByLabel('密码').waitFor();
  expect(new Set(ways)).toEqual(new Set(['/sign-in']));
};

/** What is amiss on these pages, and what went wrong in the window altogether, which is closed. */
const visitAll = async ({ page, context, problems }: Visit, paths: readonly string[], viewport: Look) => {
  const findings: string[] = [];
  for (const path of paths) {
    await turnTo(page, path);
    expect(await page.locator('h1').first().textContent(), path).toBeTruthy();
    if (!(await page.getByRole('button', { name: /，个人菜单$/ }).isVisible())) findings.push(`${path}: no way out`);
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    if (viewport === PHONE && wide > 1) findings.push(`${path} scrolls sideways by ${wide} px at ${viewport.width}`);
    if (seen.has(`${path} ${viewport.width}`)) continue;
    seen.add(`${path} ${viewport.width}`);
    findings.push(...(await seriousFindings(page)));
  }
  findings.push(...(await leftAmiss(page)));
  await leave(page);
  await context.close();
  return [...findings, ...problems()];
};

describe.each(USERS)('%s', (username) => {
  it('finds every page of the menu sound', async () => {
    const visit = await open(username, WIDE);
    const paths = await menuOf(visit.page);
    expect(paths.length).toBeGreaterThan(2);
    expect(await visitAll(visit, paths, WIDE)).toEqual([]);
    const fresh = paths.filter((path) => !seen.has(`${path} ${PHONE.width}`));
    expect(await visitAll(await open(username, PHONE), fresh, PHONE)).toEqual([]);
  }, 600_000);
});

describe('before sign-in', () => {
  it.each([WIDE, PHONE])('the sign-in page is sound at $width px', async (viewport) => {
    const { page, context, problems } = await openWindow(browser, server.url, null, viewport);
    await goTo(page, server.url);
    expect(await seriousFindings(page)).toEqual([]);
    expect(problems()).toEqual([]);
    await context.close();
  });
});
