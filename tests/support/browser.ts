import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { signInAt } from './server.ts';

export const WIDE = { width: 1440, height: 900 } as const;
export const PHONE = { width: 390, height: 844 } as const;

const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page that remembers what must not happen on it: errors in the console, requests off the host. */
export type Visit = { readonly page: Page; readonly context: BrowserContext; problems(): string[] };

const isExpected = (text: string): boolean =>
  // Chromium reports every refused request; those that a journey provokes on purpose are answers, not errors.
  /Failed to load resource: the server responded with a status of (401|403|404|409|422)/.test(text);

const watch = (page: Page, host: string): (() => string[]) => {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.text()))
      problems.push(`${new URL(page.url()).pathname}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:', 'about:'].includes(url.protocol) && url.host !== host)
      problems.push(`${page.url()} asked ${url.host}`);
  });
  return () => problems;
};

/** Debian's Chromium. As root it has no sandbox of its own to set up. */
export const launchBrowser = async (): Promise<Browser> => {
  for (const executablePath of PROGRAMS) {
    const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'];
    const browser = await chromium.launch({ executablePath, args }).catch(() => null);
    if (browser) return browser;
  }
  throw new Error(`no Chromium at ${PROGRAMS.join(', ')}: apt-get install chromium`);
};

/** Who asked for no motion sees none, but for what turns for ever as a sign of work under way. */
const STILLNESS = `
  const told = ({ target, type, animationName, propertyName }) =>
    console.error('moves: ' + type + ' ' + (animationName ?? propertyName) + ' of ' + target.outerHTML.slice(0, 120));
  document.addEventListener('transitionrun', told);
  document.addEventListener('animationstart', (event) => {
    const running = event.target.getAnimations().filter((one) => one.animationName === event.animationName);
    if (running.some(({ effect }) => effect.getTiming().iterations !== Infinity)) told(event);
  });`;

/** Messages are shown for three seconds, which a loaded machine may take to look: what they said is kept until it is asked for. */
const MESSAGES = `
  window.told = [];
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const one of addedNodes)
        if (one instanceof Element)
          for (const notice of [one, ...one.querySelectorAll('.ant-message-notice')])
            if (notice.matches('.ant-message-notice')) window.told.push(notice.textContent);
  }).observe(document, { childList: true, subtree: true });`;

type View = { readonly width: number; readonly height: number };

/** A window of its own, signed in where a username is given. */
export const openWindow = async (
  browser: Browser,
  url: string,
  who: { readonly username: string; readonly password: string } | null,
  viewport: View = WIDE,
  timezoneId = 'Asia/Shanghai',
  reducedMotion: 'reduce' | 'no-preference' = 'no-preference',
): Promise<Visit> => {
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    timezoneId,
    acceptDownloads: true,
    reducedMotion,
  });
  if (reducedMotion === 'reduce') await context.addInitScript(STILLNESS);
  await context.addInitScript(MESSAGES);
  if (who) {
    const [name = '', value = ''] = (await signInAt(url, who.username, who.password)).cookie.split('=');
    await context.addCookies([{ name, value, url }]);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return { page, context, problems: watch(page, new URL(url).host) };
};

/** Opens an address and waits until it has drawn itself. */
export const goTo = async (page: Page, url: string): Promise<void> => {
  await page.goto(url);
  await settled(page);
};

export const settled = async (page: Page): Promise<void> => {
  await page.locator('h1').first().waitFor();
  const waiting = page.locator('.ant-skeleton, .ant-spin-spinning').first();
  await waiting.waitFor({ state: 'detached' }).catch(() => undefined);
};

/** Whether a message with these words has been shown; each is told once, and those before it are forgotten with it. */
export const wasTold = (page: Page, words: string): Promise<boolean> =>
  page.evaluate<boolean>(`(() => {
    const at = window.told.findIndex((one) => one.includes(${JSON.stringify(words)}));
    window.told.splice(0, at + 1);
    return at >= 0;
  })()`);

/** What everybody may read; a page that may be drawn by what stands open, its heading kept, is come to from here. */
const BETWEEN = '/help';

/**
 * Turns to an address inside the client, as its links do, without loading it anew. The heading that is left is marked,
 * so that it is not taken for the next page's.
 */
export const turnTo = async (page: Page, path: string): Promise<void> => {
  const here = new URL(page.url());
  if (here.pathname + here.search === path) return;
  if (areaOf(here) === areaOf(new URL(path, here))) await turnTo(page, BETWEEN);
  await page.evaluate(`for (const left of document.querySelectorAll('h1')) left.setAttribute('data-left', '');
    history.pushState({}, '', ${JSON.stringify(path)})`);
  await page.locator('h1:not([data-left])').first().waitFor();
  await settled(page);
};

const areaOf = ({ pathname }: URL): string | undefined => pathname.split('/')[1];

/** Waits until nothing fades or slides any more, for three frames; what turns for ever, as a sign of work, is let turn. */
export const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(`(async () => {
    const busy = ({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations !== Infinity;
    for (let calm = 0; calm < 3; calm = document.getAnimations().some(busy) ? 0 : calm + 1)
      await new Promise((frame) => requestAnimationFrame(frame));
  })()`);

/** Findings of axe that are serious or critical, one line each. */
export const seriousFindings = async (page: Page): Promise<string[]> => {
  await drawn(page);
  // A page that was turned inside the client has it still.
  if (await page.evaluate<boolean>('!window.axe')) await page.evaluate(AXE);
  const found = await page.evaluate<string[]>(`axe.run(document, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    resultTypes: ['violations'],
  }).then(({ violations }) => violations
    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
    .map((one) => one.id + ': ' + one.nodes.slice(0, 3).map((node) => node.html.slice(0, 140)).join(' | ')))`);
  return found.map((line: string) => `${new URL(page.url()).pathname} ${line}`);
};

/**
 * What pages have left in the browser that is no choice of look: databases, caches, workers, keys that are not ours, and
 * values with names, ids or numbers in them (OWASP ASVS 5.0.0 V14.3.3). Cookies are the server's.
 */
export const leftAmiss = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(async () => {
    const others = [
      ...(await indexedDB.databases()).map(({ name }) => 'database ' + name),
      ...('caches' in window ? await caches.keys() : []).map((name) => 'cache ' + name),
      ...(await navigator.serviceWorker?.getRegistrations() ?? []).map(({ scope }) => 'worker ' + scope),
    ];
    const kept = [...Object.entries(localStorage), ...Object.entries(sessionStorage)];
    const amiss = kept.filter(([key, value]) => !key.startsWith('yaodian.') ||
      /[\\u4e00-\\u9fff]|[0-9a-f]{8}-[0-9a-f]{4}|\\d{6}/.test(key + value));
    return [...others, ...amiss.map(([key, value]) => key + '=' + value)];
  })()`);
