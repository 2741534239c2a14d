import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(project, file));
const checksum = (file: string) => createHash('sha256').update(read(file)).digest('hex');
const ids = read('docs/systems.tsv')
  .toString()
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t')[0]);

it('keeps the 264 rows under ids of their own', () => {
  expect(ids).toHaveLength(264);
  expect(new Set(ids).size).toBe(264);
});

it('tests no row that the table does not name', () => {
  const folder = path.join(project, 'tests/rows');
  const tested = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.test.ts')) : [];
  expect(tested.map((file) => file.replace('.test.ts', '')).filter((id) => !ids.includes(id))).toEqual([]);
});

// Outside the workshop there is nothing to compare with.
if (existsSync(path.join(project, '../shared/systems.tsv')))
  it('is the table that was handed over', () => {
    expect(checksum('docs/systems.tsv')).toBe(checksum('../shared/systems.tsv'));
  });
