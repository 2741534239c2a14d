import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf } from '../../scripts/lib/module-files.ts';

const project = path.resolve(import.meta.dirname, '../..');
const TYPES_SEEN = '.cache/types.tsbuildinfo';
let tree = '';

const run = (...args: string[]): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: tree }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, said: out + err }),
    );
  });
const newModule = (...args: string[]) => run('--import', 'tsx', 'scripts/new-module.ts', ...args);

beforeAll(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'yaodian-module-'));
  const parts = [
    'src',
    'scripts',
    'fixtures',
    'migrations',
    'tests',
    'bench',
    'docs',
    'GLOSSARY.md',
    'biome.json',
    '.gitignore',
  ];
  for (const part of [...parts, 'package.json', 'tsconfig.json', 'vitest.config.ts', 'vite.config.ts'])
    cpSync(path.join(project, part), path.join(tree, part), {
      recursive: true,
      filter: (file) => !file.endsWith('docs/screenshots'),
    });
  symlinkSync(path.join(project, 'node_modules'), path.join(tree, 'node_modules'));
  // What npm test saw of the types before; only what is new is checked then.
  if (existsSync(path.join(project, TYPES_SEEN))) cpSync(path.join(project, TYPES_SEEN), path.join(tree, TYPES_SEEN));
}, 60_000);
afterAll(() => rmSync(tree, { recursive: true, force: true }));

const read = (file: string) => readFileSync(path.join(tree, file), 'utf8');

describe('npm run new-module', () => {
  it.each([
    ['a name with capitals', ['Visits', '--label', '走访'], '模块名“Visits”不能用'],
    ['a module that there is', ['plan', '--label', '要点'], '已有名为“plan”的模块'],
    ['a record that there is', ['persons', '--record', 'person', '--label', '人员'], '已有名为“person”的记录'],
    ['a record in kebab-case', ['visits', '--record', 'school-visit', '--label', '走访'], '记录名“school-visit”不能用'],
    ['no Chinese name', ['visits'], '没有写中文名称'],
  ])(
    'refuses %s and says what to write instead',
    async (_, args, problem) => {
      const { code, said } = await newModule(...args);
      expect(code).toBe(2);
      expect(said).toContain(problem);
      expect(said).toContain('用法：npm run new-module');
      expect(readdirSync(path.join(tree, 'src/modules'))).toEqual(readdirSync(path.join(project, 'src/modules')));
    },
    60_000,
  );

  it('makes a module that is part of the product, typed, migrated and reviewed', async () => {
    const migrations = readdirSync(path.join(tree, 'migrations')).length;
    const made = await newModule('visits', '--record', 'schoolVisit', '--label', '走访', '--workflow');
    expect(made).toMatchObject({ code: 0, said: expect.stringContaining('已建立模块 visits（走访）') });
    expect(read('src/app/composition.ts')).toContain('...visitsRecords,');
    expect(readdirSync(path.join(tree, 'migrations'))).toHaveLength(migrations + 1);
    expect(read('docs/permissions.tsv')).toMatch(/^visits\tschoolVisit\tconfirm\t/m);
    expect(read('GLOSSARY.md')).toContain('| schoolVisit | 走访 |');
    const how = ['--noEmit', '--incremental', '--tsBuildInfoFile', TYPES_SEEN, '--preserveSymlinks'];
    expect(await run('node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.json', ...how)).toEqual({
      code: 0,
      said: '',
    });
  }, 240_000);

  it('costs few lines: a register at most 60, one with a workflow at most 200', () => {
    const lines = (hasWorkflow: boolean) => {
      const files = filesOf({ module: 'visits', record: 'visit', path: 'visits', label: '走访', hasWorkflow });
      const code = Object.entries(files).filter(([file]) => file.startsWith('src/') && file.endsWith('.ts'));
      return code.flatMap(([, text]) => text.trimEnd().split('\n')).length;
    };
    expect(lines(false)).toBeLessThanOrEqual(60);
    expect(lines(true)).toBeLessThanOrEqual(200);
    expect(lines(false)).toBeGreaterThan(20);
  });
});
