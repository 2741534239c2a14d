import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bespokeRoutes } from '../../src/app/routes.ts';
import { SERIAL } from '../../src/kernel/privacy/index.ts';
import { readWorkbook } from '../../src/kernel/sheet/index.ts';
import { type Answer, startApp, type TestApp } from '../support/app.ts';
import { importDemoPlan, ok } from '../support/plan.ts';
import { trustCount } from '../support/trust-count.ts';

/** security/A6, the watermark: a file that left says who took it, when, what, and under which number of the journal. */

let test: TestApp;
beforeAll(async () => {
  test = await startApp();
}, 60_000);
afterAll(() => test.close());

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const marked = ({ headers }: Answer): string => String(headers['x-export-serial'] ?? '');
const part = (bytes: Buffer, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

/** The one entry of the journal that a number stands for, as the auditor finds it. */
const entryOf = async (serial: string) => {
  const { entries } = ok<any>(await (await test.as('auditHead')).get('/api/journal', { serial }));
  expect(entries).toHaveLength(1);
  return entries[0];
};

/** Routes that answer files, and why those without a mark have none: a new one has to be decided on here. */
const DOORS: Readonly<Record<string, 'marked' | 'official' | 'original' | 'blank' | 'machine' | 'own'>> = {
  '/api/saved-queries/:id/export': 'marked',
  '/api/indicators/:name/sheet': 'marked',
  '/api/indicator-boards/:id/sheet': 'marked',
  '/api/plan-alignments/:id/sheet': 'marked',
  '/api/framework-reports/:id/export': 'marked',
  '/api/board/sheet': 'marked',
  '/api/privacy/mine/copy': 'marked',
  '/api/privacy/register/sheet': 'marked',
  '/api/privacy/leak-report': 'marked',
  '/api/data-requests/:id/copy': 'marked',
  '/api/data-requests/:id/reply': 'marked',
  '/api/minors-audits/:id/pack': 'marked',
  '/api/privacy/erasure-lists/:id/sheet': 'marked',
  '/api/privacy/assessments/:record/docx': 'marked',
  '/api/imports/:id/workbook': 'marked',
  '/api/long-term-rounds/:id/summary.docx': 'marked',
  '/api/plans/:id/papers/responsibility-table.docx': 'marked',
  '/api/plans/:id/papers/responsibility-table.xlsx': 'marked',
  '/api/plans/:id/papers/progress-ledger.docx': 'marked',
  '/api/plans/:id/papers/progress-ledger.xlsx': 'marked',
  '/api/bulletins/:id/docx': 'official',
  '/api/bulletins/:id/pdf': 'official',
  '/api/commitments/:id/papers/supervision-slip.docx': 'official',
  '/api/supervision-slips/:id/docx': 'official',
  '/api/long-term-reports/:id/docx': 'official',
  '/api/long-term-reports/:id/pdf': 'official',
  '/api/files/:id/content': 'original',
  '/api/files/:id/preview': 'original',
  '/api/exchange/runs/:id/file': 'original',
  '/api/import-templates/:record': 'blank',
  '/api/journal/heads': 'machine',
  '/api/journal/export': 'marked',
  '/api/calendar/:tenant/:file': 'own',
};

describe('security/A6 mark of exports', () => {
  it('knows every door that hands out files', () => {
    const doors = bespokeRoutes
      .filter(({ contract }) => contract.answers === 'file')
      .map(({ contract }) => contract.path);
    expect([...new Set(doors)].sort()).toEqual(Object.keys(DOORS).sort());
  });

  it('stands in a workbook of a list: on its face, in the footer, in the properties, in the journal', async () => {
    const clerk = await test.as('officeClerk');
    const answer = await clerk.get('/api/organisations', { filter: { kind: 'school' } }, { accept: XLSX });
    const serial = marked(answer);
    expect(serial).toMatch(SERIAL);
    const { rows } = await readWorkbook(answer.bytes);
    const line = rows.flat().find((cell) => cell.includes(serial)) ?? '';
    expect(line).toContain('导出人：');
    expect(line).toContain('范围：组织（筛选：');
    const entry = await entryOf(serial);
    expect(entry).toMatchObject({ verb: 'export', record: 'organisation', actor: expect.any(String) });
    expect(line).toContain(`导出人：${entry.actor}`);
    const said = /导出时间：(\d{4}-\d\d-\d\d) (\d\d:\d\d)/.exec(line);
    const apart = new Date(`${said?.[1]}T${said?.[2]}:00+08:00`).getTime() - new Date(entry.at).getTime();
    expect(Math.abs(apart)).toBeLessThan(5 * 60_000);
    expect(part(answer.bytes, 'docProps/core.xml')).toContain(`<cp:keywords>${serial}</cp:keywords>`);
    expect(part(answer.bytes, 'docProps/core.xml')).toContain(`<dc:creator>${entry.actor}</dc:creator>`);
    expect(part(answer.bytes, 'xl/worksheets/sheet1.xml')).toMatch(new RegExp(`<oddFooter>[^<]*${serial}`));
    const again = await clerk.get('/api/organisations', {}, { accept: XLSX });
    expect(marked(again)).not.toBe(serial);
  });

  it('stands in CSV, in workbooks and Word papers of a plan, and in the board’s sheet', async () => {
    const plan = await importDemoPlan(test);
    const clerk = await test.as('officeClerk');
    const csv = await clerk.get('/api/organisations', {}, { accept: 'text/csv' });
    expect(csv.bytes.toString('utf8')).toContain(marked(csv));
    const papers = `/api/plans/${plan}/papers`;
    const paths = [
      '/api/board/sheet',
      ...['responsibility-table', 'progress-ledger'].flatMap((name) => [
        `${papers}/${name}.xlsx`,
        `${papers}/${name}.docx`,
      ]),
    ];
    for (const path of paths) {
      const answer = await clerk.get(path, {});
      expect(answer.status, path).toBe(200);
      const serial = marked(answer);
      expect(serial, path).toMatch(SERIAL);
      expect(part(answer.bytes, 'docProps/core.xml'), path).toContain(serial);
      const face = Object.keys(unzipSync(answer.bytes)).filter((name) => /sharedStrings|footer\d/.test(name));
      const shown = face.filter((name) => part(answer.bytes, name).includes(serial));
      expect(shown.length, path).toBeGreaterThan(0);
      expect((await entryOf(serial)).verb, path).toBe('export');
    }
    trustCount('A6', 'kinds of export found in the journal by the number on their face', paths.length + 2);
  }, 60_000);

  it('stands on printed pages: the printer’s number is noted once, and none of another day', async () => {
    const clerk = await test.as('officeClerk');
    const beijing = (at: number) =>
      new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replaceAll(/[-:]/g, '').replace('T', '-');
    const serial = `${beijing(Date.now())}-K7Q2M8PX`;
    const sheet = { serial, title: '任务', path: '/records/tasks?search=张' };
    expect((await clerk.post('/api/prints', sheet)).status).toBe(200);
    const entry = await entryOf(serial);
    expect(entry).toMatchObject({ verb: 'export', recordLabel: '打印的页面' });
    expect(entry.changes.find((one: any) => one.field === 'path').afterText).toBe('/records/tasks');
    expect((await clerk.post('/api/prints', sheet)).body.code).toBe('serial-taken');
    const old = `${beijing(Date.now() - 3 * 86_400_000)}-K7Q2M8PX`;
    expect((await clerk.post('/api/prints', { ...sheet, serial: old })).body.code).toBe('bad-serial');
    const none = ok<any>(await (await test.as('auditHead')).get('/api/journal', { serial: '督办〔2026〕6号' }));
    expect(none.entries).toEqual([]);
  });
});
