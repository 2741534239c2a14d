import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { breachListTrouble, isBreached } from './breach-list.ts';
import { passwordReasons } from './passwords.ts';

/** security/I1: a list as Have I Been Pwned publishes it, small, on a real disk. */
const sha1 = (password: string) => createHash('sha1').update(password).digest('hex').toUpperCase();
const LEAKED = Array.from({ length: 397 }, (_, n) => `leaked lantern folds ${n}`);
const listOf = (passwords: readonly string[], end: string) =>
  passwords
    .map(sha1)
    .sort()
    .map((hash, n) => `${hash}:${(n * 7919) ** 2}${end}`)
    .join('');

let folder: string;
let before: string | undefined;
const file = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
beforeAll(() => {
  before = process.env.YAODIAN_BREACH_LIST;
  folder = mkdtempSync(join(tmpdir(), 'yaodian-breach-'));
});
afterAll(() => {
  if (before === undefined) delete process.env.YAODIAN_BREACH_LIST;
  else process.env.YAODIAN_BREACH_LIST = before;
  rmSync(folder, { recursive: true, force: true });
});

it.each([
  ['as published (CR LF)', '\r\n'],
  ['with LF', '\n'],
])('finds each of 397 leaked passwords and none of 397 others, %s', async (_, end) => {
  const path = file('list.txt', listOf(LEAKED, end));
  for (const password of LEAKED) expect(await isBreached(password, path), password).toBe(true);
  for (const password of LEAKED) expect(await isBreached(`${password}!`, path), password).toBe(false);
  expect(await breachListTrouble(path)).toBeNull();
});

it('finds the only one, in capitals or not, with a last line that is not ended', async () => {
  expect(await isBreached('one', file('one.txt', `${sha1('one')}:3`))).toBe(true);
  expect(await isBreached('two', file('one.txt', `${sha1('one')}:3`))).toBe(false);
  expect(await isBreached('one', file('small.txt', `${sha1('one').toLowerCase()}\n`))).toBe(true);
  expect(await isBreached('one', file('empty.txt', ''))).toBe(false);
  expect(await isBreached('one', '')).toBe(false);
});

it('lets no password through where the list cannot be read, and says what is wrong with it', async () => {
  const refused = { code: 'breach-list', status: 503 };
  await expect(isBreached('one', join(folder, 'missing.txt'))).rejects.toMatchObject(refused);
  await expect(isBreached('one', file('words.txt', 'password\nqwerty\n'))).rejects.toMatchObject(refused);
  await expect(isBreached('one', file('long.txt', 'A'.repeat(9000)))).rejects.toMatchObject(refused);
  expect(await breachListTrouble(join(folder, 'missing.txt'))).toContain('ENOENT');
  expect(await breachListTrouble(file('words.txt', 'password\nqwerty\n'))).toContain('格式');
  expect(await breachListTrouble(file('empty.txt', ''))).toBe('是空的');
  const backwards = listOf(LEAKED, '\n').trim().split('\n').reverse().join('\n');
  expect(await breachListTrouble(file('backwards.txt', backwards))).toBe('没有按散列值排序');
});

it('is asked beside the built-in words', async () => {
  const somebody = { username: 'chenyulan', name: '陈玉兰', bureau: [] };
  expect(await passwordReasons(LEAKED[5] ?? '', somebody)).toEqual([]);
  process.env.YAODIAN_BREACH_LIST = file('list.txt', listOf(LEAKED, '\r\n'));
  const reasons = await passwordReasons(LEAKED[5] ?? '', somebody);
  expect(reasons.map(({ detail }) => detail)).toEqual(['这个密码出现在公开的泄露密码清单里，会被人拿来试']);
  expect(await passwordReasons('lantern folds 7 blue rivers', somebody)).toEqual([]);
});
