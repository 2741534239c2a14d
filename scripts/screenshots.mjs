// node scripts/screenshots.mjs: draws the README's pictures from the demonstration, at 1440 × 900, into docs/screenshots.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { inRoot, stale } from './lib/project.mjs';

const PORT = '4391';
const URL = `http://127.0.0.1:${PORT}`;
const PASSWORD = 'Lanxi-demo-2026!';
const MOST_BYTES = 300 * 1024;

if (stale(['server', 'web']).length > 0) {
  console.error('请先运行 npm run build。');
  process.exit(2);
}
const folder = mkdtempSync(path.join(tmpdir(), 'yaodian-pictures-'));
const env = { ...process.env, PORT, YAODIAN_DATA: folder, YAODIAN_DEMO: '1', NODE_ENV: 'production' };
const server = spawn(process.execPath, [inRoot('dist/server/server.js')], { env, stdio: 'ignore' });
const ended = new Promise((resolve) => server.once('exit', resolve));

const ready = async () => {
  for (let n = 0; n < 900; n++) {
    const answer = await fetch(`${URL}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error('the demonstration did not become ready');
};

const signIn = async (browser, username) => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const answer = await context.request.post(`${URL}/api/session`, { data: { username, password: PASSWORD } });
  if (!answer.ok()) throw new Error(await answer.text());
  return context;
};

const draw = async (context, name, address) => {
  const page = await context.newPage();
  await page.goto(URL + address);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await sleep(600);
  const shot = await page.screenshot();
  await page.close();
  const slim = shot.length > MOST_BYTES ? await withFewerColours(context, shot) : shot;
  console.log(`${name}.png ${Math.round(slim.length / 1024)} KB`);
  if (slim.length > MOST_BYTES) throw new Error(`${name}.png is larger than 300 KB`);
  writeFileSync(inRoot('docs/screenshots', `${name}.png`), slim);
};

/** Smoothed edges of letters in sixteen steps a channel compress far better and look the same. */
const withFewerColours = async (context, shot) => {
  const page = await context.newPage();
  const data = await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const pen = canvas.getContext('2d');
      pen.drawImage(image, 0, 0);
      const pixels = pen.getImageData(0, 0, image.width, image.height);
      for (let n = 0; n < pixels.data.length; n++) pixels.data[n] = Math.round(pixels.data[n] / 17) * 17;
      pen.putImageData(pixels, 0, 0);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
      return Array.from(bytes);
    },
    `data:image/png;base64,${shot.toString('base64')}`,
  );
  await page.close();
  return Buffer.from(data);
};

mkdirSync(inRoot('docs/screenshots'), { recursive: true });
try {
  await ready();
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const clerk = await signIn(browser, 'ducha');
  const { rows } = await (await clerk.request.get(`${URL}/api/board`)).json();
  const late = rows.find((row) => row.light.colour === 'red') ?? rows[0];
  const { rows: plans } = await (await clerk.request.get(`${URL}/api/plans`)).json();
  await draw(clerk, 'board', '/board');
  await draw(clerk, 'review', `/plans/${plans[0].id}/review`);
  await draw(clerk, 'commitment', `/commitments/${late.id}`);
  await draw(await signIn(browser, 'juzhang'), 'leader', '/leader');
  await browser.close();
} finally {
  server.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}
