import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');
let house = '';

/** A small house in order; each test plants one breach in it. */
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
    'src/kernel/store/breach.ts',
    `import { plan } from '#modules/plan';\nexport const breach = plan;`,
  ],
  [
    'modules-know-kernel',
    'src/modules/plan/breach.ts',
    `import { served } from '../../app/server.ts';\nexport const breach = served;`,
  ],
  [
    'module-door',
    'src/modules/plan/breach.ts',
    `import { draw } from '../draw/rules.ts';\nexport const breach = draw;`,
  ],
  [
    'kernel-door',
    'src/kernel/access/breach.ts',
    `import { write } from '../store/write.ts';\nexport const breach = write;`,
  ],
  [
    'front-door',
    'src/app/breach.ts',
    `import { write } from '../kernel/store/write.ts';\nexport const breach = write;`,
  ],
  ['web-knows-contract', 'src/web/breach.ts', `import { plan } from '#modules/plan';\nexport const breach = plan;`],
  [
    'web-knows-contract',
    'src/web/breach.ts',
    `import type { plan } from '#modules/plan';\nexport type Breach = typeof plan;`,
  ],
  ['server-knows-no-web', 'src/app/breach.ts', `import { page } from '../web/main.tsx';\nexport const breach = page;`],
  [
    'contract-knows-nothing',
    'src/contract/breach.ts',
    `import type { plan } from '#modules/plan';\nexport type Breach = typeof plan;`,
  ],
  [
    'source-knows-no-tests',
    'src/app/breach.ts',
    `import { helper } from '../../tests/helper.ts';\nexport const breach = helper;`,
  ],
  ['no-cycle', 'src/modules/draw/rules.ts', `import { plan } from '#modules/plan';\nexport const draw = () => plan;`],
  ['unresolved', 'src/app/breach.ts', `import { gone } from '#modules/gone';\nexport const breach = gone;`],
];

const write = (file: string, content: string) => {
  mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
  writeFileSync(path.join(house, file), content);
};

const check = (): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    const args = [path.join(project, 'scripts/borders.mjs'), house];
    execFile(process.execPath, args, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, said: out + err }),
    );
  });

beforeEach(() => {
  house = mkdtempSync(path.join(tmpdir(), 'yaodian-borders-'));
  for (const file of ['package.json', 'tsconfig.json']) cpSync(path.join(project, file), path.join(house, file));
  for (const [file, content] of Object.entries(IN_ORDER)) write(file, content);
  write('tests/helper.ts', 'export const helper = 1;');
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

it('passes a house in order, having read it', async () => {
  expect(await check()).toMatchObject({
    code: 0,
    said: expect.stringMatching(/[1-9] of ours with imports, 0 breaches/),
  });
});

it.each(BREACHES)('reports a planted breach of %s in %s', async (rule, file, content) => {
  write(file, content);
  const { code, said } = await check();
  expect(code).toBe(1);
  expect(said).toMatch(new RegExp(`^${rule}: .*${file.replaceAll('.', '\\.')}`, 'm'));
});

it('fails when it has read nothing', async () => {
  rmSync(path.join(house, 'src'), { recursive: true });
  write('src/kernel/store/index.ts', 'export const alone = 1;');
  expect(await check()).toMatchObject({ code: 1, said: expect.stringContaining('no module with an import was read') });
});
