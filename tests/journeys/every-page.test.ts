/** Every page of the menu, for each kind of user, wide and on the phone: no error, nothing off the host, no serious finding of axe. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../fixtures/bureau.ts';
import { goTo, launchBrowser, openWindow, PHONE, seriousFindings, settled, WIDE } from '../support/browser.ts';
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

/** The addresses that the menu offers this person. */
const menuOf = async (username: string): Promise<string[]> => {
  const { page, context } = await openWindow(browser, server.url, { username, password: DEMO_PASSWORD });
  await goTo(page, server.url);
  for (const group of await page.locator('nav [aria-expanded="false"], aside [aria-expanded="false"]').all())
    await group.click().catch(() => undefined);
  const links = await page
    .locator('nav a[href^="/"], aside a[href^="/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  await context.close();
  return [...new Set(links)];
};

/** What everybody may read; another view of the page that stands open is come to from here. */
const BETWEEN = '/help';

/**
 * Turns to an address inside the client, as its links do, without loading it anew. The heading that is left is marked,
 * so that it is not taken for the next page's.
 */
const turnTo = async (page: Page, path: string): Promise<void> => {
  const here = new URL(page.url());
  if (here.pathname + here.search === path) return;
  if (here.pathname === new URL(path, server.url).pathname) await turnTo(page, BETWEEN);
  await page.evaluate(`for (const left of document.querySelectorAll('h1')) left.setAttribute('data-left', '');
    history.pushState({}, '', ${JSON.stringify(path)})`);
  await page.locator('h1:not([data-left])').first().waitFor();
  await settled(page);
};

const visitAll = async (username: string, paths: readonly string[], viewport: typeof WIDE | typeof PHONE) => {
  const { page, context, problems } = await openWindow(
    browser,
    server.url,
    { username, password: DEMO_PASSWORD },
    viewport,
  );
  const findings: string[] = [];
  await goTo(page, server.url);
  for (const path of paths) {
    await turnTo(page, path);
    expect(await page.locator('h1').first().textContent(), path).toBeTruthy();
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    if (viewport === PHONE && wide > 1) findings.push(`${path} scrolls sideways by ${wide} px at ${viewport.width}`);
    if (seen.has(`${path} ${viewport.width}`)) continue;
    seen.add(`${path} ${viewport.width}`);
    findings.push(...(await seriousFindings(page)));
  }
  await context.close();
  return [...findings, ...problems()];
};

describe.each(USERS)('%s', (username) => {
  it('finds every page of the menu sound', async () => {
    const paths = await menuOf(username);
    expect(paths.length).toBeGreaterThan(2);
    expect(await visitAll(username, paths, WIDE)).toEqual([]);
    const fresh = paths.filter((path) => !seen.has(`${path} ${PHONE.width}`));
    expect(await visitAll(username, fresh, PHONE)).toEqual([]);
  }, 300_000);
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
