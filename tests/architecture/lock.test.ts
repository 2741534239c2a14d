import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

type Entry = { version?: string; optionalDependencies?: Record<string, string> };
const lock = path.resolve(import.meta.dirname, '../../package-lock.json');
const { packages } = JSON.parse(readFileSync(lock, 'utf8')) as { packages: Record<string, Entry> };

/** Node's way of finding a package: beside the one that asks, then in every node_modules above it. */
const isResolved = (from: string, name: string): boolean => {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at && `${at}/`}node_modules/${name}`]?.version) return true;
    if (!at.includes('/node_modules/')) return Boolean(at) && packages[`node_modules/${name}`]?.version !== undefined;
  }
};

it('names a version for every optional package of every platform, without which npm ci refuses the lock file', () => {
  const asked = Object.entries(packages).flatMap(([from, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).map((name) => [from, name] as const),
  );
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter(([from, name]) => !isResolved(from, name))).toEqual([]);
});
