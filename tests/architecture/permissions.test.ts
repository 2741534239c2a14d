import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { registry } from '../../src/app/composition.ts';
import { permissionDetails } from '../../src/app/permission-details.ts';
import { permissionCells, permissionTable } from '../../src/app/permission-table.ts';
import { all, type RecordDefinition, registryOf } from '../../src/kernel/definition/index.ts';

const textOf = (name: string): string => readFileSync(path.resolve(import.meta.dirname, '../../docs', name), 'utf8');

/** Lines that stand in one text and not in the other. */
const difference = (one: string, other: string): string[] => {
  const known = new Set(other.split('\n'));
  return one.split('\n').filter((line) => !known.has(line));
};

const expectReviewed = (made: string, name: string): void => {
  const reviewed = textOf(name);
  const remedy = 'review the difference, then: npm run permissions -- --write';
  expect(difference(made, reviewed), `in the code alone; ${remedy}`).toEqual([]);
  expect(difference(reviewed, made), `in docs/${name} alone; ${remedy}`).toEqual([]);
  expect(made).toBe(reviewed);
};

it('grants what docs/permissions.tsv says, and nothing else', () => {
  expectReviewed(permissionTable(registry), 'permissions.tsv');
  console.info(`permission matrix: ${permissionCells(registry).length} cells of ${registry.records.length} records`);
});

it('asks of scopes, fields and steps what docs/permission-details.tsv says', () => {
  expectReviewed(permissionDetails(registry), 'permission-details.tsv');
});

it('would notice a grant that nobody reviewed, and a guard that was taken away', () => {
  const [first, ...others] = registry.records as [RecordDefinition, ...RecordDefinition[]];
  const loosened = { ...first, permissions: { ...first.permissions, teacher: { remove: all } } };
  expect(difference(permissionTable(registryOf([loosened, ...others])), textOf('permissions.tsv'))).not.toEqual([]);
  const asked = registry.records.find(({ states }) => states?.transitions.some(({ notBy }) => notBy?.length));
  const transitions = asked?.states?.transitions.map((one) => ({ ...one, notBy: [] }));
  const trusting = { ...asked, states: { ...asked?.states, transitions } } as RecordDefinition;
  const with_ = { ...registry, records: registry.records.map((one) => (one === asked ? trusting : one)) };
  expect(difference(permissionDetails(with_), textOf('permission-details.tsv'))).not.toEqual([]);
});
