import { join } from 'node:path';
import pg from 'pg';
import { DEMO_PASSWORD } from '../../fixtures/bureau.ts';
import { type LoadedBureau, loadBureau } from '../../fixtures/load-bureau.ts';
import { kinds, registry } from '../../src/app/composition.ts';
import { seedBureaus } from '../../src/app/first-start.ts';
import { hashPassword } from '../../src/kernel/access/index.ts';
import { codeSeeds } from '../../src/kernel/code/index.ts';
import { prepareQueues } from '../../src/kernel/job/index.ts';
import { Database, ensureAppRole, migrate } from '../../src/kernel/store/index.ts';
import { testKeys } from './keys.ts';

/**
 * Prepares a database without any record: the application's role and the queue.
 * @param url a superuser's connection string to the new, empty database
 */
export const prepareEmpty = async (url: string): Promise<void> => {
  const database = new Database({ url, max: 2 });
  await database.asOwner(ensureAppRole);
  await prepareQueues(database, kinds).finally(() => database.close());
};

/** Brings a clone of it to all migrations. */
export const prepareTemplate = async (url: string): Promise<void> => {
  const pool = new pg.Pool({ connectionString: url });
  await migrate(pool, join(import.meta.dirname, '../../migrations')).finally(() => pool.end());
};

/**
 * Brings one to all migrations whose owner is no superuser, as at an operator's: row-level security holds for the owner
 * too, which an embedded superuser would hide.
 * @param role the owner, who is made here; the name is the password
 */
export const preparePlain = async (url: string, role: string): Promise<void> => {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin
    .query(`drop role if exists ${role}; create role ${role} login password '${role}'; grant yaodian_app to ${role};
      drop schema public cascade; create schema public authorization ${role}`)
    .finally(() => admin.end());
  await prepareTemplate(asRole(url, role));
};

/** The same database, come to as that role. */
export const asRole = (url: string, role: string): string => {
  const own = new URL(url);
  own.username = role;
  own.password = role;
  return own.href;
};

/** Loads the fictional bureau with its parameters and code lists into a clone of that. */
export const prepareBureau = async (url: string): Promise<LoadedBureau> => {
  const database = new Database({ keys: testKeys, measures: registry.measures, url, max: 2 });
  try {
    const bureau = await loadBureau(database, await hashPassword(DEMO_PASSWORD), false);
    // The divisions of the other provinces take a second and concern no test.
    await seedBureaus({ database, folder: '', origin: '', version: 'test' }, codeSeeds);
    return bureau;
  } finally {
    await database.close();
  }
};
