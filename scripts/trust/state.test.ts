import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Ran, record } from './record.ts';
import { State } from './state.ts';

let place = '';
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'yaodian-state-'));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

it('a run goes on behind what earlier sittings kept, and one line that a cut left half spoils no other', () => {
  const first = new State(place, 'kills-7', 'aaa');
  first.told('one');
  first.keep('blows', { n: 1 }, { n: 2 });
  appendFileSync(join(first.folder, 'blows.ndjson'), '\n{"n": 3, "cu');
  const second = new State(place, 'kills-7', 'bbb');
  second.told('two');
  second.keep('blows', { n: 4 });
  expect(second.kept('blows')).toEqual([{ n: 1 }, { n: 2 }, { n: 4 }]);
  expect(second.kept('none')).toEqual([]);
  expect(second.sittings()).toMatchObject({ commits: ['aaa', 'bbb'] });
  second.close();
  expect(new State(place, 'kills-7', 'ccc').kept('blows')).toEqual([]);
  expect(existsSync(join(place, 'kills-7-ended/blows.ndjson'))).toBe(true);
});

it('the record replaces a partial run by the one that goes on with it, and nothing else', () => {
  const file = join(place, 'record.md');
  const ran: Ran = {
    ...{ part: 'kills', seed: 7, at: '2031-03-01T08:00:00.000Z', commits: ['aaa'], machine: 'm', seconds: 60 },
    ...{ number: 1, passed: true, whole: false, failures: [], counts: [{ name: 'kills', count: 3 }] },
  };
  record(ran, file);
  record({ ...ran, seed: 8 }, file);
  record({ ...ran, part: 'soak' }, file);
  record({ ...ran, whole: true, number: 2, commits: ['aaa', 'bbb'], counts: [{ name: 'kills', count: 200 }] }, file);
  const heads = readFileSync(file, 'utf8').match(/^(## .*|Part .*?;|\| kills .*)$/gm);
  expect(heads).toEqual([
    ...['## 2031-03-01 · kills · partial', '| kills   | 3      |'],
    ...['## 2031-03-01 · soak · partial', '| kills   | 3      |'],
    ...['## 2031-03-01 · kills · passed', '| kills   | 200    |'],
  ]);
  expect(readFileSync(file, 'utf8')).toContain(
    'Part kills, seed 7; commit aaa, bbb; m; began 08:00 UTC, took 1 min in 2 sittings.',
  );
});
