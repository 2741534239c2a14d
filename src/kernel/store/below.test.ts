import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { BELOW_SCHEMA, belowSql, idsOnWay, wayTo } from './below.ts';

let room: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  room = await plainDatabase();
  client = new pg.Client({ connectionString: room.url });
  await client.connect();
  await client.query('create temp table organisation (tenant_id uuid, path text)');
  for (const one of BELOW_SCHEMA) await client.query(one);
});
afterAll(async () => {
  await client.end();
  await room.drop();
});

const ids = fc.constantFrom(
  '00000000-0000-7000-8000-000000000000',
  '0fffffff-ffff-7fff-8fff-ffffffffffff',
  '0fffffff-ffff-7fff-8fff-fffffffffff0',
  'ffffffff-ffff-7fff-8fff-ffffffffffff',
);
const paths = fc.array(ids, { minLength: 1, maxLength: 4 }).map((parts) => parts.map((one) => `${one}/`).join(''));

describe('the subtree of an organisation', () => {
  it('holds those whose path begins with its own, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(paths, { maxLength: 20 }),
        fc.oneof(paths, fc.constantFrom('*', '-')),
        async (all, top) => {
          const { rows } = await client.query(
            `select path from unnest($1::text[]) as x(path) where ${belowSql('path', '$2::text')}`,
            [all, top],
          );
          expect(rows.map(({ path }) => path)).toEqual(all.filter((path) => path.startsWith(top)));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is found by its index, whatever the plan knows of its path beforehand', async () => {
    await client.query(
      `insert into organisation select gen_random_uuid(), gen_random_uuid() || '/' from generate_series(1, 2000)`,
    );
    await client.query('analyze organisation');
    const { rows } = await client.query(
      `explain select 1 from organisation o where ${belowSql('o.path', "(select current_setting('yaodian.reach', true))")}
        and o.tenant_id = (select gen_random_uuid())`,
    );
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('organisation_path');
  });

  it('lies below every organisation on the way to it', async () => {
    const way = ['00000000-0000-7000-8000-000000000000', 'ffffffff-ffff-7fff-8fff-ffffffffffff'];
    const { rows } = await client.query(`select ${wayTo('$1::text')} as way`, [`${way.join('/')}/`]);
    expect(rows[0].way).toEqual(way);
    expect(idsOnWay(`${way.join('/')}/`)).toEqual(way);
    const { rows: none } = await client.query(`select ${wayTo('$1::text')} as way`, ['=1+1/']);
    expect([none[0].way, idsOnWay('=1+1/'), idsOnWay(null)]).toEqual([null, [], []]);
  });
});
