/**
 * Three thousand pupils brought in by a school's clerk, one line of a hundred wrong: looked over before, left and come
 * back to in the middle, the wrong lines given back, the same workbook again, and taken back; on a screen and a phone.
 */
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../fixtures/bureau.ts';
import { childOf, Serials } from '../../fixtures/city/pupils.ts';
import { randomFrom } from '../../fixtures/city/shape.ts';
import { goTo, launchBrowser, openWindow, PHONE, seriousFindings, type Visit } from '../support/browser.ts';
import { startDemo } from '../support/demo.ts';
import { discardServer, type Running } from '../support/server.ts';
import { press, sideways } from './hands.ts';

const CLERK = { username: 'xuexiao', password: DEMO_PASSWORD };
/** As many as a city's with YAODIAN_IMPORT_ROWS=100000, for whoever wants to see it by hand. */
const ROWS = Number(process.env.YAODIAN_IMPORT_ROWS ?? 3_000);
const WRONG = ROWS / 100;
const GOOD = ROWS - WRONG;
/** A job of so many rows beside a busy suite. */
const LONG = { timeout: 110_000 + 2 * ROWS };
const patience = (ms: number) => ({ timeout: ms + 4 * ROWS });

const HEADS = ['姓名', '性别', '出生日期', '民族', '证件类型', '证件号码', '学籍号', '寄宿'];
const bookOfPupils = (): Buffer => {
  const [random, serials] = [randomFrom(7), new Serials()];
  const rows = Array.from({ length: ROWS }, (_, n) => {
    // Years apart from those of the fictional bureau, so that no number occurs twice.
    const place = { school: '', classGroup: '', stage: 'primary' as const, entryYear: 1960 + (n % 40) };
    const child = childOf(place, random, serials);
    const birthDate = n % 100 === 99 ? '2015-02-30' : child.birthDate;
    const gender = child.gender === '1' ? '男' : '女';
    return [child.name, gender, birthDate, child.ethnicGroup, '居民身份证', child.idNumber, child.rollNumber, '否'];
  });
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([HEADS, ...rows]), '学生');
  return Buffer.from(xlsx.write(book, { type: 'array', bookType: 'xlsx' }));
};

let server: Running;
let browser: Browser;
let visit: Visit;
let phone: Visit;
let page: Page;
const file = { name: '新生.xlsx', mimeType: 'application/octet-stream', buffer: bookOfPupils() };

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemo(), launchBrowser()]);
  visit = await openWindow(browser, server.url, CLERK);
  phone = await openWindow(browser, server.url, CLERK, PHONE);
  page = visit.page;
  for (const one of [visit, phone]) one.page.setDefaultTimeout(LONG.timeout);
});
afterAll(async () => {
  await browser?.close();
  if (server) await discardServer(server);
});

/** Pictures for whoever looks at them: only where a folder is named. */
const picture = async (name: string, of: Page): Promise<void> => {
  const folder = process.env.YAODIAN_PICTURES;
  if (folder) await of.screenshot({ path: join(folder, `import-${name}.png`), fullPage: true });
};
/** The same import on the phone beside: it fits, and reads well. */
const looksWell = async (name: string, words: string): Promise<void> => {
  await goTo(phone.page, page.url());
  await phone.page.getByText(words).first().waitFor();
  for (const one of [visit, phone]) {
    expect(await seriousFindings(one.page)).toEqual([]);
    expect(one.problems()).toEqual([]);
  }
  expect(await sideways(phone.page)).toBe(0);
  await picture(name, page);
  await picture(`${name}-phone`, phone.page);
};
const uploaded = async (): Promise<void> => {
  await goTo(page, `${server.url}/imports/new?record=pupil`);
  await page.getByLabel('选择工作簿', { exact: true }).first().setInputFiles(file);
  await page.getByText('表头在第 1 行').waitFor();
  await press(page, '开始核对');
  await page.getByText(`核对了 ${ROWS} 行`).waitFor();
};

it('is looked over first: so many new, so many wrong, and why', patience(240_000), async () => {
  await uploaded();
  await page.getByText(`导入后将新增 ${GOOD} 条；${WRONG} 行有问题，不写入。`).waitFor();
  await page.getByText('“2015-02-30”不是日期').first().waitFor();
  await looksWell('checked', '不是日期');
});

it('goes on while the page is left, and is done when one comes back', patience(240_000), async () => {
  await press(page, `导入 ${GOOD} 条`);
  // Where the page is slow to look, it is done already.
  await page
    .getByText('正在写入')
    .or(page.getByRole('heading', { name: '导入完成' }))
    .waitFor();
  await page.reload();
  await page.getByRole('heading', { name: '导入完成' }).waitFor();
  await page
    .getByText(String(GOOD.toLocaleString('zh-CN')))
    .first()
    .waitFor();
  await looksWell('done', '导入完成');
});

it('gives the wrong lines back in the same workbook', patience(120_000), async () => {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, '下载标注了问题的原表')]);
  expect(download.suggestedFilename()).toMatch(/^新生（问题）[\w-]+\.xlsx$/);
  const path = join(tmpdir(), `yaodian-import-${Date.now()}.xlsx`);
  await download.saveAs(path);
  const book = xlsx.read(await readFile(path));
  const sheet = book.Sheets[book.SheetNames[0] as string] as xlsx.WorkSheet;
  const lines = xlsx.utils.sheet_to_json<string[]>(sheet, { header: 1 });
  expect(lines[0]).toEqual([...HEADS, '问题']);
  const noted = lines.slice(1).filter((cells) => cells.length > HEADS.length);
  expect(noted.length).toBe(WRONG);
  expect(noted.every((cells) => String(cells.at(-1)).includes('“2015-02-30”不是日期'))).toBe(true);
});

it('changes nothing when the same workbook comes again', patience(240_000), async () => {
  const first = page.url();
  await uploaded();
  await page.getByText(`${GOOD} 条与系统一致，不改动；${WRONG} 行有问题，不写入。`).waitFor();
  await page.getByText('没有需要写入的行。').waitFor();
  await page.getByText('已经导入过').waitFor();
  await looksWell('again', '没有需要写入的行。');
  await goTo(page, first);
});

it('is taken back with a reason', patience(240_000), async () => {
  await press(page, '撤销本次导入');
  const dialog = page.getByRole('dialog', { name: '撤销本次导入' });
  await dialog.getByLabel('原因').fill('导错了学校');
  await press(dialog, '撤销本次导入');
  await page.getByText(`已恢复 ${GOOD} 条`).waitFor();
  await looksWell('undone', '已撤销本次导入');
});
