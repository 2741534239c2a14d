import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'yaodian-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Result = { code: number; out: string; err: string };
const yaodian = (...args: string[]): Promise<Result> =>
  new Promise((resolve) => {
    const program = path.resolve(import.meta.dirname, '../../bin/yaodian');
    execFile(process.execPath, [program, ...args], { cwd: folder, maxBuffer: 1e8 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

const PLAN = '2026年全市教育工作要点\n\n一、扩大学位供给\n1．新建学校。年底前新增学位1500个。\n';

it('helps everywhere with exit 0', async () => {
  expect(await yaodian('--help')).toMatchObject({ code: 0, err: '', out: expect.stringContaining('decompose') });
  expect(await yaodian('decompose', '--help')).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringContaining('FILE [--json]'),
  });
});

it('answers wrong usage in Chinese with exit 2 and nothing on standard output', async () => {
  for (const args of [['nothing'], ['decompose'], ['decompose', 'a', 'b'], ['decompose', 'a', '--nothing']])
    expect(await yaodian(...args)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^[^\n]*[缺没只][^\n]*\n$/),
    });
});

it('prints one JSON object for a plan', async () => {
  writeFileSync(path.join(folder, '要点.txt'), PLAN);
  const { code, out, err } = await yaodian('decompose', '要点.txt', '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const { text, clauses, targets } = JSON.parse(out);
  expect(clauses.map((clause: { path: string }) => clause.path)).toEqual(['一', '一/1']);
  for (const { quote, start, end } of targets) expect(text.slice(start, end)).toBe(quote);
  expect(targets).toContainEqual(expect.objectContaining({ op: 'increase_by', value: 1500, unit: '个' }));
});

it('refuses what is no plan with one line, exit 1 and nothing on standard output', async () => {
  writeFileSync(path.join(folder, 'noise.docx'), Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 255, 254, 1]));
  for (const file of ['absent.txt', 'noise.docx', folder])
    expect(await yaodian('decompose', file, '--json')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^[^\n]+请[^\n]+\n$/),
    });
});
