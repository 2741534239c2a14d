import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../src/app/composition.ts';
import { bespokeRoutes } from '../../src/app/routes.ts';
import { columnOf, type Field, tableOf } from '../../src/kernel/definition/index.ts';
import { type Answer, startApp, type TestApp } from '../support/app.ts';
import { plantRows } from '../support/planted-rows.ts';
import { trustCount } from '../support/trust-count.ts';

/** security/F6, generated over every list and every export of its own: no cell that a spreadsheet would run. */

let test: TestApp;
let poisoned = 0;
beforeAll(async () => {
  test = await startApp();
  const { organisations, people } = test.bureau;
  await plantRows(test, registry, [
    { name: 'school', organisation: organisations.school1 as string, person: people.principal1 as string },
  ]);
  await test.database.asOwner(async (client) => {
    for (const definition of registry.records)
      for (const [name, field] of Object.entries<Field>(definition.fields)) {
        if ((field.kind !== 'text' && field.kind !== 'longText') || field.compute) continue;
        const [table, column] = [tableOf(definition), columnOf(name)];
        const begin = ['=', '+', '-', '@', '\t=', '\r='][poisoned % 6];
        // Where a key or a check stands against it, the column stays as it is.
        await client
          .query(`update ${table} set ${column} = left($1 || 'HYPERLINK("' || substr(id::text, 25, 12) || '")', $2)`, [
            begin,
            field.max ?? 1000,
          ])
          .then(({ rowCount }) => {
            poisoned += rowCount ? 1 : 0;
          })
          .catch(() => undefined);
      }
  });
}, 120_000);
afterAll(() => test.close());

const RUNS = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Cells of a CSV text, quotes undone. */
const cellsOf = (text: string): string[] =>
  [...text.replace(/^\ufeff/, '').matchAll(/(?:^|,|\r\n|\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const counts = { exports: 0, cells: 0, defused: 0 };

/** The watermark (A6) stands in every one of them. */
const expectMarked = (what: string, { headers, bytes }: Answer, face: Uint8Array) =>
  expect(
    Buffer.from(face).includes(String(headers['x-export-serial'] ?? 'no number')),
    `${what}: ${bytes.length}`,
  ).toBe(true);

const expectDefused = (what: string, answer: Answer) => {
  const { headers, bytes } = answer;
  const type = String(headers['content-type']);
  counts.exports += 1;
  if (type.startsWith('text/csv')) expectMarked(what, answer, bytes);
  if (type.startsWith(XLSX)) expectMarked(what, answer, unzipSync(bytes)['docProps/core.xml'] ?? new Uint8Array());
  if (type.startsWith('text/csv'))
    for (const cell of cellsOf(bytes.toString('utf8'))) {
      counts.cells += 1;
      if (cell.startsWith("'")) counts.defused += 1;
      if (RUNS.test(cell) && !NUMBER.test(cell)) expect.fail(`${what}: ${JSON.stringify(cell.slice(0, 80))}`);
    }
  else if (type.startsWith(XLSX))
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
      if (!name.startsWith('xl/worksheets/')) continue;
      const xml = strFromU8(part);
      // A text cell is never evaluated; a formula would be an element of its own.
      expect(/<f[\s>]/.test(xml), `${what} ${name} holds a formula`).toBe(false);
      expect(/<c[^>]*t="str"/.test(xml), `${what} ${name} holds a formula's result`).toBe(false);
    }
};

describe('security/F6 every export', () => {
  it('holds no cell that would be run, of any record, as CSV and as Excel', async () => {
    const [admin, clerk] = [await test.as('admin'), await test.as('officeClerk')];
    const bespoke = bespokeRoutes
      .map(({ contract }) => contract)
      .filter(({ method, path, answers }) => method === 'GET' && answers === 'file' && !path.includes(':'))
      .map(({ path }) => path);
    const paths = [...new Set([...registry.records.map(({ path }) => `/api/${path}`), ...bespoke])];
    for (const path of paths)
      for (const accept of ['text/csv', XLSX]) {
        const answer = await clerk.get(path, {}, { accept });
        const shown = answer.status === 200 ? answer : await admin.get(path, {}, { accept });
        if (shown.status === 200) expectDefused(`${path} ${accept}`, shown);
      }
    expect(poisoned).toBeGreaterThan(200);
    expect(counts.defused).toBeGreaterThan(200);
    trustCount('F6', 'exports without a cell that runs', counts.exports);
    trustCount('F6', 'cells defused', counts.defused);
  }, 120_000);
});
