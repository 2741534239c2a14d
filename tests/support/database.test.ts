import { Client } from 'pg';
import { expect, it } from 'vitest';
import { freshDatabase } from './database.ts';

const query = async (url: string, text: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client
    .query(text)
    .then(({ rows }) => rows)
    .finally(() => client.end());
};

it('gives every caller a UTF-8 database of its own, and takes it back', async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
  await query(one.url, `create table only_here as select '要点' as word`);
  expect(await query(one.url, 'select word from only_here')).toEqual([{ word: '要点' }]);
  expect(await query(other.url, `select to_regclass('only_here') as found`)).toEqual([{ found: null }]);
  await Promise.all([one.drop(), other.drop()]);
  await expect(query(one.url, 'select 1')).rejects.toMatchObject({ code: '3D000' });
}, 60_000);

it('runs on the engine that the run asked for', async () => {
  const database = await freshDatabase();
  const [{ server_version_num: version } = { server_version_num: '0' }] = (await query(
    database.url,
    'show server_version_num',
  )) as { server_version_num: string }[];
  const asked = process.env.YAODIAN_TEST_ENGINE === 'debian15' ? [150000, 160000] : [150000, 990000];
  expect(Number(version)).toBeGreaterThanOrEqual(asked[0] as number);
  expect(Number(version)).toBeLessThan(asked[1] as number);
  await database.drop();
});
