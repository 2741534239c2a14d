import { Client } from 'pg';
import { expect, it } from 'vitest';
import { registry } from '../../src/app/composition.ts';
import { desiredSchema, readSchema, schemaDifference } from '../../src/kernel/store/index.ts';
import { emptyDatabase, freshDatabase, type TestDatabase } from '../support/database.ts';

const withClient = async <T>({ url }: TestDatabase, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
};

/**
 * Tables, policies, grants and functions stand twice: in the definitions and in the migrations, which are what a bureau
 * gets. Whoever weakens one of them alone is told.
 */
it('gives by the migrations what the definitions ask for, and nothing else', async () => {
  const [migrated, defined] = [await freshDatabase(), await emptyDatabase()];
  try {
    const wanted = await withClient(defined, async (client) => {
      await client.query(desiredSchema(registry).join(';\n'));
      return readSchema(client);
    });
    const given = await withClient(migrated, readSchema);
    expect(given.size).toBeGreaterThan(5_000);
    expect(schemaDifference(given, wanted), 'npm run migration -- NAME').toEqual([]);
    const opened = new Map(given);
    opened.delete('security pupil');
    expect(schemaDifference(opened, wanted).join()).toContain('alter table pupil enable row level security');
  } finally {
    await migrated.drop();
    await defined.drop();
  }
});
