import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../src/app/composition.ts';
import { tableOf } from '../../src/kernel/definition/index.ts';
import { distributionPlan, notDistributable } from '../../src/kernel/store/index.ts';
import { startCitus } from '../support/citus.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let source: TestDatabase;
let client: pg.Client;
let plan: string[];

beforeAll(async () => {
  source = await freshDatabase();
  client = new pg.Client({ connectionString: source.url });
  await client.connect();
  plan = await distributionPlan(client);
});
afterAll(async () => {
  await client.end();
  await source.drop();
});

const named = (pattern: RegExp): string[] => plan.flatMap((one) => pattern.exec(one)?.[1] ?? []);
const distributed = () => named(/create_distributed_table\('(\w+)', 'tenant_id'/);
const references = () => named(/create_reference_table\('(\w+)'\)/);

describe('the layout by tenant', () => {
  it('distributes every record and its history by tenant, beside one another', () => {
    const tables = registry.records.flatMap((one) => [tableOf(one), `${tableOf(one)}_history`]);
    expect(distributed()).toEqual(expect.arrayContaining([...tables, 'journal', 'journal_payload', 'search_entry']));
    expect(distributed()[0]).toBe('organisation');
    expect(plan.filter((one) => one.includes('colocate_with')).slice(1)).toEqual(
      expect.not.arrayContaining([expect.stringContaining("'none'")]),
    );
  });

  it('copies to every worker only what is of the installation, or one in the installation', () => {
    expect(references().sort()).toEqual(
      [
        'account',
        'field_key',
        'measure_mark',
        'open_reader',
        'session',
        'sign_in_attempt',
        'sign_in_pass',
        'tenant',
      ].sort(),
    );
  });

  it('leads no foreign key from a copied table to a distributed one, and each distributed one by the tenant', async () => {
    const keys = plan.flatMap((one) => {
      const [, table, columns, target] =
        /^alter table "(\w+)" add constraint "\w+" FOREIGN KEY \(([^)]*)\) REFERENCES (\w+)/.exec(one) ?? [];
      return table ? [{ table, columns, target }] : [];
    });
    expect(keys.length).toBeGreaterThan(200);
    const far = keys.filter(
      ({ table = '', target = '' }) => references().includes(table) && !references().includes(target),
    );
    expect(far).toEqual([]);
    const strange = keys.filter(
      ({ target = '', columns = '' }) => !references().includes(target) && !columns.includes('tenant_id'),
    );
    expect(strange).toEqual([]);
  });

  it('takes off every foreign key before, and puts back the same ones after', () => {
    const off = named(/drop constraint "(\w+)"/);
    const on = named(/add constraint "(\w+)"/);
    expect(on).toEqual(off);
    const first = plan.findIndex((one) => one.includes('create_'));
    const last = plan.findLastIndex((one) => one.includes('create_'));
    expect(plan.findLastIndex((one) => one.includes('drop constraint'))).toBeLessThan(first);
    expect(plan.findIndex((one) => one.includes('add constraint'))).toBeGreaterThan(last);
  });

  it('is SQL that PostgreSQL takes, but for what Citus alone brings', async () => {
    await client.query('begin');
    for (const statement of plan.filter((one) => one.startsWith('alter table'))) await client.query(statement);
    await client.query('rollback');
    expect(await notDistributable(client)).toContain('没有安装 Citus');
  });
});

/** Citus cannot be had from the registries: a province's engineer names a cluster. It gets a database of its own. */
describe.runIf(process.env.CITUS_URL)('on Citus', () => {
  it('is carried out, and row-level security holds on the workers', async () => {
    const cluster = await startCitus(String(process.env.CITUS_URL));
    try {
      await cluster.distribute();
      expect(await cluster.seenBy('own')).toBe(1);
      expect(await cluster.seenBy('other')).toBe(0);
    } finally {
      await cluster.drop();
    }
  }, 600_000);
});
