import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { EN } from './en.ts';
import { t, translated } from './index.ts';

const HAN = /\p{Script=Han}/u;
const WEB = join(import.meta.dirname, '../..');

/** The shell, the parts that pages are made of, and the kernel's own pages: all English on request. */
const OURS = [
  'shell',
  'components',
  'api',
  ...[
    'account',
    'admin',
    'privacy',
    'erasure',
    'records',
    'imports',
    'bulk',
    'jobs',
    'codes',
    'session',
    'start',
    'help',
    'workbench',
    'notices',
    'pupils',
    'monitoring',
  ].map((area) => `pages/${area}`),
];

const filesIn = (folder: string): string[] =>
  readdirSync(join(WEB, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\./.test(name) && !name.includes('language/'));

const parsed = (name: string): ts.SourceFile =>
  ts.createSourceFile(
    name,
    readFileSync(join(WEB, name), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

const visit = (file: ts.SourceFile, look: (node: ts.Node) => boolean): void => {
  const walk = (node: ts.Node): void => {
    if (look(node)) ts.forEachChild(node, walk);
  };
  walk(file);
};

const isCallOfT = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 't';

const isText = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isJsxText(node) ||
  node.kind === ts.SyntaxKind.TemplateHead ||
  node.kind === ts.SyntaxKind.TemplateMiddle ||
  node.kind === ts.SyntaxKind.TemplateTail;

/**
 * The switch names each language in itself; groups of the menu and units are compared, not shown; a pasted workbook's
 * sheet and a layout kept with the columns have names that are data.
 */
const MEANT = new Set(['中文', '业务', '年', '比例', '：列']);
const isMeant = (text: string): boolean => MEANT.has(text) || text.includes('<sheet name="粘贴"');
const isDeclaration = (name: string): boolean => /routes\.ts$|registry\.ts$/.test(name);

test('the shell and the pages of the kernel hold no bare Chinese text', () => {
  const bare: string[] = [];
  for (const name of OURS.flatMap(filesIn).filter((each) => !isDeclaration(each)))
    visit(parsed(name), (node) => {
      if (isCallOfT(node)) return false;
      if (isText(node) && HAN.test(node.getText()) && !isMeant((node as ts.StringLiteral).text))
        bare.push(`${name}: ${node.getText().trim()}`);
      return true;
    });
  expect(bare).toEqual([]);
});

test('every text given to t is one of the dictionary, with the same blanks', () => {
  const missing: string[] = [];
  for (const name of ['shell', 'components', 'api', 'pages'].flatMap(filesIn))
    visit(parsed(name), (node) => {
      const key = isCallOfT(node) ? node.arguments[0] : undefined;
      if (key && ts.isStringLiteralLike(key) && !Object.hasOwn(EN, key.text)) missing.push(`${name}: ${key.text}`);
      return true;
    });
  expect(missing).toEqual([]);
  const blanks = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort();
  const uneven = Object.entries(EN).filter(([zh, en]) => blanks(en).some((name) => !blanks(zh).includes(name)));
  expect(uneven).toEqual([]);
});

test('every title of a page and every group of the menu has an English one', () => {
  const titles = new Set<string>();
  for (const name of filesIn('pages').filter((each) => each.endsWith('routes.ts')))
    visit(parsed(name), (node) => {
      if (ts.isPropertyAssignment(node) && ['title', 'label', 'group'].includes(node.name.getText()))
        if (ts.isStringLiteralLike(node.initializer)) titles.add(node.initializer.text);
      return true;
    });
  expect(titles.size).toBeGreaterThan(50);
  expect([...titles].filter((title) => !Object.hasOwn(EN, title))).toEqual([]);
});

test('English texts hold no Chinese but the name of a column in workbooks, and no text has two translations', async () => {
  const chinese = Object.values(EN).filter((text) => HAN.test(text.replace('问题', '')));
  expect(chinese).toEqual([]);
  const files = readdirSync(join(import.meta.dirname, 'en'));
  const parts = await Promise.all(files.map(async (name) => Object.values(await import(`./en/${name}`)) as object[]));
  const keys = parts.flat().flatMap((part) => Object.keys(part));
  expect(keys.length).toBeGreaterThan(1_500);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test('blanks are filled; an unknown text stays as it is', () => {
  expect(t('已选 {n} 件', { n: 3 })).toBe('已选 3 件');
  expect(translated('某页')).toBe('某页');
});
