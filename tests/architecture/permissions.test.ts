import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { registry } from '../../src/app/composition.ts';
import { permissionCells, permissionTable } from '../../src/app/permission-table.ts';
import { all, type RecordDefinition, registryOf } from '../../src/kernel/definition/index.ts';

const reviewed = readFileSync(path.resolve(import.meta.dirname, '../../docs/permissions.tsv'), 'utf8');

/** Lines that stand in one text and not in the other. */
const difference = (one: string, other: string): string[] => {
  const known = new Set(other.split('\n'));
  return one.split('\n').filter((line) => !known.has(line));
};

it('grants what docs/permissions.tsv says, and nothing else', () => {
  const made = permissionTable(registry);
  const remedy = 'review the difference, then: npm run permissions -- --write';
  expect(difference(made, reviewed), `in the code alone; ${remedy}`).toEqual([]);
  expect(difference(reviewed, made), `in the document alone; ${remedy}`).toEqual([]);
  expect(made).toBe(reviewed);
  console.info(`permission matrix: ${permissionCells(registry).length} cells of ${registry.records.length} records`);
});

it('would notice a grant that nobody reviewed', () => {
  const [first, ...others] = registry.records as [RecordDefinition, ...RecordDefinition[]];
  const loosened = { ...first, permissions: { ...first.permissions, teacher: { remove: all } } };
  expect(difference(permissionTable(registryOf([loosened, ...others])), reviewed)).not.toEqual([]);
});
