import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../src/kernel/store/index.ts';

/**
 * Prepares the database that every test database is cloned from, once a run: all migrations.
 * @param url a superuser's connection string to the new, empty database
 */
export const prepareTemplate = async (url: string): Promise<void> => {
  const pool = new pg.Pool({ connectionString: url });
  await migrate(pool, join(import.meta.dirname, '../../migrations')).finally(() => pool.end());
};
