import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const source = path.resolve(import.meta.dirname, '../../src');
/** security.md F2: values are bindings; text becomes SQL in one room only, where it comes from definitions. */
const RAW = /\bsql\s*\.\s*raw\s*[(<`]|\braw\s*:\s*true\b.*\bsql\b|\{[^}]*\braw\b[^}]*\}\s*=\s*sql\b/;
const ALLOWED = `kernel${path.sep}store${path.sep}`;

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const breaches = (among: string[]) =>
  among.filter((file) => !file.startsWith(ALLOWED) && RAW.test(readFileSync(path.join(source, file), 'utf8')));

it('security/F2 raw SQL text is written in kernel/store only', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(breaches(files)).toEqual([]);
});

it('recognises every spelling of it', () => {
  for (const planted of ['sql.raw(`x`)', 'sql . raw(name)', 'sql.raw<Row>(text)', 'const { raw } = sql'])
    expect(planted).toMatch(RAW);
  for (const innocent of ['sql`select 1`', 'sql.ref(name)', 'const raw = read()']) expect(innocent).not.toMatch(RAW);
});
