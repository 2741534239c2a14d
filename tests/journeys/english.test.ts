/** An engineer who reads no Chinese finds the way: everything but data is English, from the sign-in page on. */
import { join } from 'node:path';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../fixtures/bureau.ts';
import {
  drawn,
  goTo,
  launchBrowser,
  openWindow,
  PHONE,
  seriousFindings,
  settled,
  turnTo,
  WIDE,
} from '../support/browser.ts';
import { startDemo } from '../support/demo.ts';
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

const folder = process.env.YAODIAN_PICTURES;
const HAN = /\p{Script=Han}+/gu;

/** Everything that the server said so far: what a page shows and the server did not say is the page's own text. */
type Heard = { readonly said: string[]; readonly asked: Set<Request> };
const listen = (page: Page): Heard => {
  const heard: Heard = { said: [], asked: new Set() };
  page.on('request', (request) => {
    // What a page asked that is left is nobody's any more.
    if (request.isNavigationRequest()) heard.asked.clear();
    heard.asked.add(request);
  });
  page.on('requestfinished', (request) => heard.asked.delete(request));
  page.on('requestfailed', (request) => heard.asked.delete(request));
  page.on('response', (response) => {
    if (response.url().includes('/api/'))
      void response
        .text()
        .then((text) => heard.said.push(text))
        .catch(() => undefined);
  });
  return heard;
};

/** Waits until every question is answered and drawn, and drawing asks no further one. */
const answered = async (page: Page, { asked }: Heard): Promise<void> => {
  do {
    await expect.poll(() => asked.size, { timeout: 30_000 }).toBe(0);
    await drawn(page);
  } while (asked.size > 0);
};

/** Texts, hints and names of what can be seen, or is read out. */
const wordsOn = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const found = [document.title];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const within = walk.currentNode.parentElement;
      if (within && !['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(within.tagName)) found.push(walk.currentNode.textContent);
    }
    for (const one of document.querySelectorAll('*'))
      for (const name of ['placeholder', 'aria-label', 'title', 'alt'])
        if (one.hasAttribute(name)) found.push(one.getAttribute(name));
    return found;
  })()`);

/** Chinese on the page that is nobody's data. The switch back names itself in Chinese. */
const foreign = async (page: Page, { said }: Heard): Promise<string[]> => {
  const data = said.join('\n');
  const runs = (await wordsOn(page)).flatMap((text) => text.match(HAN) ?? []);
  return [...new Set(runs)].filter((run) => run !== '中文' && !data.includes(run));
};

const look = async (page: Page, heard: Heard, name: string): Promise<void> => {
  await settled(page);
  await answered(page, heard);
  await expect.poll(() => page.locator('.ant-skeleton').count(), { timeout: 30_000 }).toBe(0);
  // An answer may be drawn before it is heard here.
  await expect.poll(() => foreign(page, heard), { message: name, timeout: 30_000 }).toEqual([]);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  if (folder) await page.screenshot({ path: join(folder, `english-${name}.png`) });
};

const PAGES = [
  ['people', '/records/people'],
  ['schools', '/records/schools'],
  ['pupils', '/records/pupils'],
  ['registers', '/records'],
  ['form', '/records/people/new'],
  ['import', '/imports/new?record=person'],
  ['jobs', '/jobs'],
  ['codes', '/code-lists'],
  ['roll', '/pupils'],
  ['standards', '/indicators/standards'],
  ['log', '/admin/log'],
  ['duties', '/admin/duties'],
  ['parameters', '/admin/parameters'],
  ['account', '/account'],
  ['persons', '/admin/people'],
  ['organisations', '/admin/organisations'],
  ['webhooks', '/admin/webhooks'],
  ['help', '/help'],
] as const;

it.each([
  ['wide', WIDE],
  ['phone', PHONE],
] as const)('walks through the kernel’s pages in English, %s', async (size, view) => {
  const { page, problems } = await openWindow(browser, server.url, null, view);
  const heard = listen(page);
  await goTo(page, `${server.url}/sign-in`);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  await look(page, heard, `${size}-sign-in`);
  await page.getByLabel('User name').fill('admin');
  await page.getByLabel('Password').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: /personal menu/ }).waitFor();
  // The language is remembered where a page is loaded anew.
  await goTo(page, server.url);
  for (const [name, path] of PAGES) {
    await turnTo(page, path);
    await look(page, heard, `${size}-${name}`);
  }
  const definitions = await page.evaluate<string>(
    `fetch('/api/definitions', { headers: { 'accept-language': 'en' } }).then((answer) => answer.text())`,
  );
  expect(definitions.match(HAN)).toBeNull();
  expect(await seriousFindings(page)).toEqual([]);
  // Back again, and remembered.
  await page.getByRole('button', { name: /personal menu/ }).click();
  await page.getByRole('menuitem', { name: '中文' }).click();
  await page.getByRole('button', { name: /个人菜单/ }).waitFor();
  expect(await page.evaluate('document.documentElement.lang')).toBe('zh-CN');
  expect(problems()).toEqual([]);
});
