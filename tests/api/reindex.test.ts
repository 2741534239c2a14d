/** The search index made anew: for rows that were written by an older rule, in steps, going on where it stopped. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../src/app/composition.ts';
import { reindex } from '../../src/app/reindex.ts';
import { isIndexCurrent } from '../../src/kernel/store/index.ts';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { rollOffice, SCHOOL_YEAR } from '../support/pupils.ts';

const NAMES = ['沈知秋', '卫晚舟', '曾予安', '解临川', '单听雨'];
let test: TestApp;
let school: Client;

beforeAll(async () => {
  test = await startApp();
  const office = await rollOffice(test);
  school = await test.as('liaison1');
  for (const name of NAMES) await office.child(school, 'school1', SCHOOL_YEAR, { name });
}, 60_000);
afterAll(() => test.close());

const found = async (search: string): Promise<number> => ok<any>(await school.get('/api/pupils', { search })).total;
const asOwner = (text: string) => test.database.asOwner((client) => client.query(text));
/** As rows rest that were written before names were found, and before pinyin. */
const age = async () => {
  await asOwner("delete from search_entry where record = 'pupil'");
  await asOwner("update search_entry set body = '旧', grams = array_to_tsvector('{旧}') where record = 'organisation'");
  await asOwner('comment on table search_entry is null');
};
const whole = async () => (await asOwner('select record, record_id, body, grams from search_entry order by 1, 2')).rows;

describe('an index of an older rule', () => {
  it('is known as such, and made anew as if every row had just been written', async () => {
    const fresh = await whole();
    await age();
    expect([await test.database.asOwner(isIndexCurrent), await found('zyh'), await found('szq')]).toEqual([
      false,
      0,
      0,
    ]);
    const { changed, seen } = await reindex(test.house, registry);
    expect(await whole()).toEqual(fresh);
    expect(seen).toBeGreaterThan(changed);
    expect([await found('szq'), await found('晚舟'), await found('zeng')]).toEqual([1, 1, 1]);
    expect(await test.database.asOwner(isIndexCurrent)).toBe(true);
  });

  it('goes on where it was interrupted, and changes nothing that is right', async () => {
    await age();
    const stop = new Error('killed');
    const place = join(test.house.folder, 'reindex.json');
    const interrupted = reindex(test.house, registry, {
      step: 2,
      told: ({ label, seen }) => {
        if (label === '学生' && seen >= 4) throw stop;
      },
    });
    await expect(interrupted).rejects.toBe(stop);
    expect(JSON.parse(readFileSync(place, 'utf8'))).toMatchObject({ record: 'pupil', after: expect.any(String) });
    const labels: string[] = [];
    const rest = await reindex(test.house, registry, { told: ({ label }) => labels.push(label) });
    expect(rest).toMatchObject({ resumed: true });
    expect(labels[0]).toBe('学生');
    expect(existsSync(place)).toBe(false);
    for (const initials of ['szq', 'wwz', 'zya', 'xlc', 'sty'])
      expect([initials, await found(initials)]).toEqual([initials, 1]);
    expect(await reindex(test.house, registry)).toMatchObject({ changed: 0, resumed: false });
  });
});
