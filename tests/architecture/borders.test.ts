import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');
/** A small house in order. */
const IN_ORDER = {
  'src/kernel/store/index.ts': `export { write } from './write.ts';`,
  'src/kernel/store/write.ts': `export const write = 1;`,
  'src/kernel/access/index.ts': `import { write } from '#kernel/store';\nexport const may = write;`,
  'src/modules/plan/index.ts': `import { may } from '#kernel/access';\nimport { draw } from '#modules/draw';\nexport const plan = [may, draw];`,
  'src/modules/draw/index.ts': `export { draw } from './rules.ts';`,
  'src/modules/draw/rules.ts': `export const draw = 1;`,
  'src/contract/session.ts': `export type Session = { name: string };`,
  'src/app/server.ts': `import { plan } from '#modules/plan';\nimport type { Session } from '#contract/session';\nexport const served: [unknown, Session?] = [plan];`,
  'src/web/main.tsx': `import type { Session } from '#contract/session';\nexport const page = (session: Session) => session;`,
};

const BREACHES: [rule: string, file: string, content: string][] = [
  [
    'kernel-knows-kernel',
    'src/kernel/store/breach-1.ts',
    `import { plan } from '#modules/plan';\nexport const breach = plan;`,
  ],
  [
    'modules-know-kernel',
    'src/modules/plan/breach-2.ts',
    `import { served } from '../../app/server.ts';\nexport const breach = served;`,
  ],
  [
    'module-door',
    'src/modules/plan/breach-3.ts',
    `import { draw } from '../draw/rules.ts';\nexport const breach = draw;`,
  ],
  [
    'kernel-door',
    'src/kernel/access/breach-4.ts',
    `import { write } from '../store/write.ts';\nexport const breach = write;`,
  ],
  [
    'front-door',
    'src/app/breach-5.ts',
    `import { write } from '../kernel/store/write.ts';\nexport const breach = write;`,
  ],
  ['web-knows-contract', 'src/web/breach-6.ts', `import { plan } from '#modules/plan';\nexport const breach = plan;`],
  [
    'web-knows-contract',
    'src/web/breach-7.ts',
    `import type { plan } from '#modules/plan';\nexport type Breach = typeof plan;`,
  ],
  [
    'server-knows-no-web',
    'src/app/breach-8.ts',
    `import { page } from '../web/main.tsx';\nexport const breach = page;`,
  ],
  [
    'contract-knows-nothing',
    'src/contract/breach-9.ts',
    `import type { plan } from '#modules/plan';\nexport type Breach = typeof plan;`,
  ],
  [
    'source-knows-no-tests',
    'src/app/breach-10.ts',
    `import { helper } from '../../tests/helper.ts';\nexport const breach = helper;`,
  ],
  ['no-cycle', 'src/modules/draw/rules.ts', `import { plan } from '#modules/plan';\nexport const draw = () => plan;`],
  ['unresolved', 'src/app/breach-11.ts', `import { gone } from '#modules/gone';\nexport const breach = gone;`],
];

const houses: string[] = [];
afterAll(() => {
  for (const house of houses) rmSync(house, { recursive: true, force: true });
});

/** A house of these files, and what the gate says of it. */
const check = (files: Readonly<Record<string, string>>): Promise<{ code: number; said: string }> => {
  const house = mkdtempSync(path.join(tmpdir(), 'yaodian-borders-'));
  houses.push(house);
  for (const file of ['package.json', 'tsconfig.json']) cpSync(path.join(project, file), path.join(house, file));
  for (const [file, content] of Object.entries({ ...files, 'tests/helper.ts': 'export const helper = 1;' })) {
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
    writeFileSync(path.join(house, file), content);
  }
  return new Promise((resolve) => {
    const args = [path.join(project, 'scripts/borders.mjs'), house];
    execFile(process.execPath, args, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, said: out + err }),
    );
  });
};

it('passes a house in order, having read it', async () => {
  expect(await check(IN_ORDER)).toMatchObject({
    code: 0,
    said: expect.stringMatching(/[1-9] of ours with imports, 0 breaches/),
  });
});

// All in one house: to read one takes a second.
describe('a house with every breach planted', () => {
  let told: { code: number; said: string };
  beforeAll(async () => {
    const planted = BREACHES.map(([, file, content]) => [file, content]);
    told = await check({ ...IN_ORDER, ...Object.fromEntries(planted) });
  });

  it.each(BREACHES)('reports a planted breach of %s in %s', (rule, file) => {
    expect(told.said).toMatch(new RegExp(`^${rule}: .*${file.replaceAll('.', '\\.')}`, 'm'));
  });

  it('is refused for each of them, none being a mere warning', () => {
    const reported = told.said.match(/^[a-z-]+: src\/.* → /gm) ?? [];
    expect(told.said).toContain(`${reported.length} breaches`);
    expect(told.code).toBe(1);
  });
});

it('fails when it has read nothing', async () => {
  expect(await check({ 'src/kernel/store/index.ts': 'export const alone = 1;' })).toMatchObject({
    code: 1,
    said: expect.stringContaining('no module with an import was read'),
  });
});
