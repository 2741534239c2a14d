import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { daysOut, LEAST_DAYS, readAudit } from '../../scripts/supply.mjs';

type Entry = {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  inBundle?: boolean;
  optional?: boolean;
};
const at = (name: string) => readFileSync(path.resolve(import.meta.dirname, '../..', name), 'utf8');
const manifest = JSON.parse(at('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
const { packages } = JSON.parse(at('package-lock.json')) as { packages: Record<string, Entry> };

const newer = (version: string, floor: string): boolean => {
  const [have, least] = [version, floor].map((one) => one.split(/[.-]/).slice(0, 3).map(Number)) as [
    number[],
    number[],
  ];
  const at = have.findIndex((part, n) => part !== least[n]);
  return at < 0 || (have[at] as number) > (least[at] as number);
};
const everywhere = (name: string): string[] =>
  Object.entries(packages).flatMap(([place, { version }]) =>
    version && (place === `node_modules/${name}` || place.endsWith(`/node_modules/${name}`)) ? [version] : [],
  );

it('holds the floors below which holes are known, without a network (security/C2)', () => {
  // kysely: values in sql templates of JSON paths; mammoth: external files; Fastify: content types, all mended there.
  for (const [name, floor] of [
    ['kysely', '0.28.17'],
    ['mammoth', '1.11.0'],
    ['fastify', '5.0.0'],
  ] as const) {
    expect(everywhere(name).length, name).toBeGreaterThan(0);
    expect(
      everywhere(name).filter((version) => !newer(version, floor)),
      name,
    ).toEqual([]);
  }
  expect(everywhere('fastify').filter((version) => !version.startsWith('5.'))).toEqual([]);
  expect([newer('0.28.9', '0.28.17'), newer('0.28.17', '0.28.17'), newer('1.0.0', '0.28.17')]).toEqual([
    false,
    true,
    true,
  ]);
});

it('takes exact versions from the registry alone, each with its hash (security/C1)', () => {
  const given = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(given.filter(([, version]) => !/^(npm:[^@]*@?[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  const fetched = Object.entries(packages).filter(([place, { link, inBundle }]) => place !== '' && !link && !inBundle);
  expect(fetched.length).toBeGreaterThan(300);
  // No address is the registry that npm is set to. What other platforms alone install has no hash on this one.
  const loose = fetched.filter(
    ([, { resolved = 'https://registry.npmjs.org/', integrity, optional, version }]) =>
      !resolved.startsWith('https://registry.npmjs.org/') ||
      !/^\d+\.\d+\.\d+/.test(version ?? '') ||
      (integrity ? !integrity.startsWith('sha512-') : !optional),
  );
  expect(loose.map(([place]) => place)).toEqual([]);
});

it('says of an audit what it found, and of none that there was none', () => {
  const report = (severity: string) => JSON.stringify({ vulnerabilities: { lodash: { severity } } });
  expect(readAudit(report('critical'))).toEqual({ state: 'found', found: ['lodash（critical）'] });
  expect(readAudit(report('low'))).toEqual({ state: 'clean' });
  expect(readAudit('{"vulnerabilities":{}}')).toEqual({ state: 'clean' });
  for (const silence of [
    '',
    'null',
    '{}',
    '<html>',
    '{"message":"405 Method Not Allowed"}',
    '{"vulnerabilities":null}',
  ])
    expect(readAudit(silence).state, silence).toBe('unknown');
  const now = Date.parse('2026-11-23T00:00:00Z');
  expect(daysOut({ '1.0.0': '2026-11-09T00:00:00Z' }, '1.0.0', now)).toBe(LEAST_DAYS);
  expect(daysOut({ '1.0.0': '2026-11-09T00:00:00Z' }, '2.0.0', now)).toBeNull();
  expect(daysOut(null, '1.0.0', now)).toBeNull();
});
