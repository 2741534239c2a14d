/**
 * A register as a school's clerk works in it: a workbook of two hundred rows brought in, put right, taken back; cells
 * written, pasted and taken back; a filter kept; many rows changed at once; the same on a phone.
 */
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../fixtures/bureau.ts';
import {
  drawn,
  goTo,
  launchBrowser,
  openWindow,
  PHONE,
  seriousFindings,
  settled,
  type Visit,
} from '../support/browser.ts';
import { startDemo } from '../support/demo.ts';
import { discardServer, type Running, signInAt } from '../support/server.ts';
import { choose, press, said, sideways } from './hands.ts';

const CLERK = { username: 'xuexiao', password: DEMO_PASSWORD };
const HEADS = ['楼栋编号', '名称', '本校启用日期', '产权', '地上层数', '建成年份', '教室（平方米）'];
const ROWS = 200;

type Cell = string | number;
const line = (at: number): Cell[] => [`J${at}`, `第${at}教学楼`, '2019年9月1日', '学校产权', '４', 2018, '1,200.5'];
/** Three lines that a clerk would get back: no such tenure, a year before there were such buildings, a number twice. */
const bookWithFaults = (): Buffer => {
  const rows = Array.from({ length: ROWS }, (_, at) => line(at + 1));
  (rows[4] as Cell[])[3] = '租来的';
  (rows[9] as Cell[])[5] = 1700;
  (rows[19] as Cell[])[0] = 'J19';
  const book = xlsx.utils.book_new();
  const sheet = xlsx.utils.aoa_to_sheet([['澜溪区校舍一览'], HEADS, ...rows]);
  xlsx.utils.book_append_sheet(book, sheet, '校舍');
  return Buffer.from(xlsx.write(book, { type: 'array', bookType: 'xlsx' }));
};

let server: Running;
let browser: Browser;
let visit: Visit;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemo(), launchBrowser()]);
  visit = await openWindow(browser, server.url, CLERK);
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
  if (folder) await of.screenshot({ path: join(folder, `${name}.png`) });
};
const register = async (): Promise<void> => {
  await goTo(page, `${server.url}/records/buildings`);
  await page.locator('.yd-table-line').getByText(/^共/).first().waitFor();
};
const total = async (): Promise<number> => {
  const words = (await page.locator('.yd-table-line').first().textContent()) ?? '';
  return Number(/共\s*([\d,]+)/.exec(words)?.[1]?.replace(/,/g, ''));
};
const cellOf = (name: string, field: string) =>
  page.getByRole('row').filter({ hasText: name }).locator(`td[data-cell^="${field}."]`).first();
/** A block copied elsewhere, laid over where the page stands; the browser's own clipboard asks for leave. */
const pasteInto = (selector: string, text: string): Promise<unknown> =>
  page.evaluate(`{
    const data = new DataTransfer();
    data.setData('text/plain', ${JSON.stringify(text)});
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector(${JSON.stringify(selector)}).dispatchEvent(paste);
  }`);
const calm = async (): Promise<void> => {
  expect(visit.problems()).toEqual([]);
  expect(await seriousFindings(page)).toEqual([]);
};

describe('a workbook brought in', () => {
  let before = 0;

  it('is uploaded from the register, its columns found under the title', async () => {
    await register();
    before = await total();
    await press(page, '导入');
    await page.getByText('第一步：准备表格').waitFor();
    await picture('import-1-upload');
    await calm();
    const file = { name: '校舍.xlsx', mimeType: 'application/octet-stream', buffer: bookWithFaults() };
    await page.getByLabel('选择工作簿', { exact: true }).first().setInputFiles(file);
    await page.getByText('表头在第 2 行').waitFor();
    await picture('import-2-match');
    await calm();
  });

  it('is checked: what would happen, what is wrong by kind and by row', async () => {
    await press(page, '开始核对');
    await page.getByText(`核对了 ${ROWS} 行`).waitFor();
    await page.getByText('导入后将新增 197 条；3 行有问题，不写入。').waitFor();
    // The state is in the import, not on the page.
    await page.reload();
    await page.getByText(`核对了 ${ROWS} 行`).waitFor();
    await page.getByText('“租来的”不在可选范围内').first().waitFor();
    await picture('import-3-checked');
    await calm();
  });

  it('is put right in place, and given back with 问题', async () => {
    const cell = page.getByLabel(/第 7 行产权/);
    await cell.fill('非学校产权独立使用');
    await cell.press('Enter');
    await said(page, '第 7 行已改好');
    await page.getByText('导入后将新增 198 条；2 行有问题，不写入。').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, '下载标注了问题的原表')]);
    const path = join(tmpdir(), `yaodian-${Date.now()}.xlsx`);
    await download.saveAs(path);
    const bytes = await readFile(path);
    const book = xlsx.read(bytes);
    const cells = xlsx.utils.sheet_to_json<Cell[]>(book.Sheets[book.SheetNames[0] as string] as xlsx.WorkSheet, {
      header: 1,
    });
    expect(cells[1]?.at(-1)).toBe('问题');
    expect(String(cells[11]?.at(-1))).toContain('建成年份');
    expect(cells[6]?.length).toBe(HEADS.length);
  });

  it('is run, and taken back with a reason', async () => {
    await press(page, '导入 198 条');
    await page.getByRole('heading', { name: '导入完成' }).waitFor();
    await picture('import-4-done');
    await calm();
    await press(page, '查看校舍建筑');
    await page
      .getByText(String(before + 198))
      .first()
      .waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: '导入完成' }).waitFor();
    await press(page, '撤销本次导入');
    const dialog = page.getByRole('dialog', { name: '撤销本次导入' });
    await dialog.getByLabel('原因').fill('导错了学年');
    await press(dialog, '撤销本次导入');
    await page.getByText('已恢复 198 条').waitFor();
    await register();
    expect(await total()).toBe(before);
  });
});

describe('rows pasted as they were copied', () => {
  it('become an import of their own', async () => {
    await goTo(page, `${server.url}/imports/new?record=building`);
    const block = [HEADS, ...Array.from({ length: 9 }, (_, at) => line(at + 301))];
    const words = block.map((cells) => cells.join('\t')).join('\r\n');
    await pasteInto('#paste', words);
    await page.getByText('表头在第 1 行').waitFor();
    await press(page, '开始核对');
    await page.getByText('导入后将新增 9 条').waitFor();
    await press(page, '导入 9 条');
    await page.getByRole('heading', { name: '导入完成' }).waitFor();
  });
});

describe('cells of the register', () => {
  it('are written where they stand', async () => {
    await register();
    const cell = cellOf('第301教学楼', 'campus');
    await cell.dblclick();
    await cell.locator('input').fill('东校区');
    await page.keyboard.press('Enter');
    await page.getByText('东校区').first().waitFor();
    await page.keyboard.press('Escape');
    await cell.click();
    await page.keyboard.press('F2');
    await cell.locator('input').fill('不要了');
    await page.keyboard.press('Escape');
    await expect.poll(() => cell.textContent()).toBe('东校区');
    await calm();
  });

  it('take a block of three by three, look at it first, and give it back', async () => {
    await cellOf('第302教学楼', 'campus').click();
    await pasteInto('body', '南校区\t小学\t在用\n南校区\t没有这个学段\t在用\n北校区\t小学\t在用');
    const dialog = page.getByRole('dialog', { name: '粘贴到校舍建筑' });
    await dialog.getByText('2 行会改动，1 行有问题不写入').waitFor();
    await picture('cells-paste');
    await calm();
    await press(dialog, '写入 2 行');
    await said(page, '已写入 2 行');
    await expect.poll(() => cellOf('第302教学楼', 'campus').textContent()).toBe('南校区');
    expect(await cellOf('第303教学楼', 'campus').textContent()).toBe('—');
    await page.keyboard.press('Control+z');
    await said(page, '已撤销 2 条');
    await expect.poll(() => cellOf('第304教学楼', 'campus').textContent()).toBe('—');
  });

  it('are filled down', async () => {
    await cellOf('第301教学楼', 'campus').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await picture('cells-range');
    await page.keyboard.press('Control+d');
    await said(page, '已向下填充 2 条');
    await expect.poll(() => cellOf('第303教学楼', 'campus').textContent()).toBe('东校区');
    await page.keyboard.press('Escape');
  });

  it('are nothing to take back where the server refused them', async () => {
    // Somebody changes two of the rows while the page lies open.
    const clerk = await signInAt(server.url, CLERK.username, CLERK.password);
    for (const number of ['J304', 'J305']) {
      const filter = encodeURIComponent(JSON.stringify({ number }));
      const [row] = (await clerk.get(`/api/buildings?filter=${filter}`)).body.rows;
      const { status } = await clerk.call('PATCH', `/api/buildings/${row.id}`, {
        version: row.version,
        floorsAbove: 3,
      });
      expect(status).toBe(200);
    }
    await cellOf('第303教学楼', 'campus').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    await page.getByText('已向下填充 0 条，2 条没有办成').waitFor();
    expect(await cellOf('第304教学楼', 'campus').textContent()).toBe('—');
    // What is taken back is the step before, which was written.
    await page.keyboard.press('Control+z');
    await said(page, '已撤销 2 条');
    await expect.poll(() => cellOf('第303教学楼', 'campus').textContent()).toBe('—');
    await page.keyboard.press('Escape');
  });
});

describe('the staff of the school', () => {
  it('is a whole register too: kept filters, cells that are written', async () => {
    await goTo(page, `${server.url}/teachers`);
    await page.getByRole('button', { name: '常用筛选' }).waitFor();
    await page.locator('td[data-cell]').first().waitFor();
    await picture('teachers');
    await calm();
  });
});

describe('a filter', () => {
  it('is kept under a name and comes back on another day', async () => {
    await register();
    const all = await total();
    await page.getByLabel('在校舍建筑中查找').fill('J30');
    await page.keyboard.press('Enter');
    await page.getByText('已筛选').waitFor();
    // Words that were typed may be names: they never stand in the address.
    expect(decodeURIComponent(page.url())).not.toContain('J30');
    await press(page, '常用筛选');
    await page.locator('.yd-views').waitFor();
    await drawn(page);
    await press(page, '保存现在的筛选');
    const dialog = page.getByRole('dialog', { name: '保存筛选' });
    await dialog.getByLabel('名称').fill('新教学楼');
    await press(dialog, '保存');
    await dialog.waitFor({ state: 'detached' });
    // The words stay with the entry of the browser's history; another visit begins without them.
    await goTo(page, `${server.url}/records`);
    await register();
    expect(await total()).toBe(all);
    await press(page, '常用筛选');
    await page.locator('.yd-views').waitFor();
    await drawn(page);
    await page.locator('.yd-views').getByRole('button', { name: '新教学楼', exact: true }).click();
    await page.getByText('已筛选').waitFor();
    await expect.poll(total).toBe(9);
    expect(all).toBeGreaterThan(9);
    await picture('register-filtered');
    await calm();
  });

  it('says which rows are changed at once, before and after', async () => {
    const wanted = await total();
    await page.locator('thead input[type="checkbox"]').check();
    await press(page, '批量修改');
    const dialog = page.getByRole('dialog', { name: /^批量修改/ });
    await choose(dialog, '要修改的项目', '校区');
    await dialog.getByLabel('校区改为').fill('西校区');
    await press(dialog, '看会有什么变化');
    await dialog.getByText('条会改动').waitFor();
    await picture('bulk-preview');
    await calm();
    await dialog.getByRole('button', { name: /^修改 \d+ 条$/ }).click();
    await page.getByRole('heading', { name: '办理结果' }).waitFor();
    await page.getByText(`${wanted} 条中`).waitFor();
    await picture('bulk-done');
    await calm();
    await press(page, '查看校舍建筑');
    await page.getByText('西校区').first().waitFor();
  });
});

describe('a form', () => {
  it('keeps what was typed on the server, asks for what applies, and is looked over', async () => {
    await goTo(page, `${server.url}/records/buildings/new`);
    await page.getByLabel('楼栋编号').fill('F1');
    await page.getByLabel('名称', { exact: false }).first().fill('知行楼');
    await page.getByLabel('名称', { exact: false }).first().blur();
    await page.getByText(/已自动保存/).waitFor();
    await picture('form-new');
    await calm();
    const stored = await page.evaluate<string>('JSON.stringify({ ...sessionStorage, ...localStorage })');
    expect(stored).not.toContain('知行楼');
    await page.reload();
    await page.getByText('已恢复上次没有提交的草稿').waitFor();
    await expect.poll(() => page.getByLabel('楼栋编号').inputValue()).toBe('F1');
    await press(page, '放弃草稿');
  });

  it('shows a row by section, its versions compared', async () => {
    await register();
    await page.getByRole('link', { name: '第301教学楼' }).first().click();
    await settled(page);
    await page.getByRole('heading', { name: '面积' }).first().waitFor();
    await page.getByRole('tab', { name: '历史' }).click();
    const boxes = page.locator('.yd-history input[type="checkbox"]');
    await boxes.first().check();
    await boxes.last().check();
    await page.getByText(/两次记录之间有 \d+ 项不同/).waitFor();
    await picture('detail');
    await calm();
  });
});

describe('an act that somebody else was quicker than', () => {
  it('shows what was changed meanwhile and asks again, instead of going over it', async () => {
    const school = await signInAt(server.url, CLERK.username, CLERK.password);
    const section = await signInAt(server.url, 'renshi', DEMO_PASSWORD);
    const filter = encodeURIComponent(JSON.stringify({ status: ['inService'] }));
    const { rows } = (await school.get(`/api/teachers?limit=20&filter=${filter}`)).body;
    const [row, other] = [
      rows[0],
      rows.find((one: { subject: unknown }) => one.subject && one.subject !== rows[0].subject),
    ];
    await goTo(page, `${server.url}/records/teachers/${row.id}`);
    await press(page, '登记离岗');
    const dialog = page.getByRole('dialog', { name: /^登记离岗：/ });
    await choose(dialog, '离岗原因', '病假');
    const change = { version: row.version, subject: other.subject };
    expect((await section.call('PATCH', `/api/teachers/${row.id}`, change)).status).toBe(200);
    await press(dialog, '登记离岗');
    const conflict = page.getByRole('dialog', { name: '有人同时修改了这条记录' });
    await conflict.getByText('请看过后再决定是否登记离岗').waitFor();
    await conflict.getByText(/^主要任教学科：/).waitFor();
    await calm();
    await press(conflict, '登记离岗');
    await said(page, '已登记离岗');
  });
});

describe('on a phone', () => {
  it('the list, the form and the import fit the width', async () => {
    const phone = await openWindow(browser, server.url, CLERK, PHONE);
    phone.page.setDefaultTimeout(30_000);
    for (const [name, path] of [
      ['phone-list', '/records/buildings'],
      ['phone-form', '/records/buildings/new'],
      ['phone-import', '/imports/new?record=building'],
    ] as const) {
      await goTo(phone.page, server.url + path);
      if (name === 'phone-list') {
        await phone.page.locator('.yd-cards li').first().waitFor();
        const tops = await phone.page
          .locator('.yd-filters > button')
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
        expect([tops.length, new Set(tops).size]).toEqual([4, 1]);
      }
      expect([path, await sideways(phone.page)]).toEqual([path, 0]);
      await picture(name, phone.page);
      expect(await seriousFindings(phone.page)).toEqual([]);
    }
    expect(phone.problems()).toEqual([]);
    await phone.context.close();
  });
});
