import { join } from 'node:path';
import pg from 'pg';
import { kinds } from '../../src/app/composition.ts';
import { prepareQueues } from '../../src/kernel/job/index.ts';
import { Database, migrate } from '../../src/kernel/store/index.ts';

/**
 * Prepares the database that every test database is cloned from, once a run: all migrations and the queue.
 * @param url a superuser's connection string to the new, empty database
 */
export const prepareTemplate = async (url: string): Promise<void> => {
  const pool = new pg.Pool({ connectionString: url });
  await migrate(pool, join(import.meta.dirname, '../../migrations')).finally(() => pool.end());
  const database = new Database({ url, max: 2 });
  await prepareQueues(database, kinds).finally(() => database.close());
};
