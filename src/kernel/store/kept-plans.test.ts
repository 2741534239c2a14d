import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemActor } from '#kernel/definition';
import { Database } from '#kernel/store';
import { organisation } from '../../../src/kernel/access/index.ts';
import { freshBureau } from '../../../tests/support/database.ts';

let source: Awaited<ReturnType<typeof freshBureau>>;
let database: Database;

beforeAll(async () => {
  source = await freshBureau();
  database = new Database({ url: source.url, max: 1 });
});
afterAll(async () => {
  await database.close();
  await source.drop();
});

const keptStatements = () =>
  database.asOwner(async (client) => {
    const { rows } = await client.query<{ statement: string; calls: number }>(
      `select statement, (generic_plans + custom_plans)::int as calls from pg_prepared_statements where name like 'row\\_%'`,
    );
    return rows;
  });

it('has what is said again and again of one row planned once, and lists as their values want it', async () => {
  const actor = systemActor(source.bureau.tenantId, 'test');
  const id = source.bureau.organisations.basic as string;
  for (let n = 0; n < 4; n++)
    await database.write(actor, (tx) => tx.update(organisation, id, { shortName: `基教${n}` }));
  for (let n = 0; n < 4; n++) await database.read(actor, (tx) => tx.list(organisation, { limit: 5 }));
  const statements = await keptStatements();
  expect(statements.map(({ statement }) => statement.slice(0, 6)).sort()).toEqual(['select', 'update']);
  expect(statements.find(({ statement }) => statement.startsWith('select'))?.statement).toContain('for update of t');
  // The first time a text is not yet known to come again, unless another file of this process said it before.
  for (const { calls } of statements) expect(calls).toBeGreaterThanOrEqual(3);
});

it('goes on after a statement of a name that failed', async () => {
  const actor = systemActor(source.bureau.tenantId, 'test');
  const id = source.bureau.organisations.basic as string;
  const rename = (name: string) => database.write(actor, (tx) => tx.update(organisation, id, { shortName: name }));
  const failing = database.write(actor, async (tx) => {
    await tx.update(organisation, id, { shortName: '一' });
    throw new Error('undone');
  });
  await expect(failing).rejects.toThrow('undone');
  expect((await rename('基础教育')).shortName).toBe('基础教育');
});

it('reads a name anew that a refused message may have read, or not', async () => {
  const actor = systemActor(source.bureau.tenantId, 'test');
  const add = (code: string) =>
    database.write(actor, (tx) =>
      tx.create(
        organisation,
        { name: '样例科', code, kind: 'section', parent: source.bureau.organisations.bureau as string },
        { last: true },
      ),
    );
  await add('kept-plans');
  for (let n = 0; n < 3; n++) await expect(add('kept-plans')).rejects.toMatchObject({ code: 'duplicate' });
  expect((await add('kept-plans-2')).code).toBe('kept-plans-2');
  expect((await add('kept-plans-3')).code).toBe('kept-plans-3');
});
