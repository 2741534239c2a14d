import { Client } from 'pg';
import { inject } from 'vitest';
import { prepareTemplate } from './template.ts';

export type TestDatabase = { readonly url: string; drop(): Promise<void> };

/** Any number will do as long as nobody else locks it on the admin database. */
const TEMPLATE_LOCK = 7_204_100;
let number = 0;

/**
 * A database of its own for a test file, cloned from the prepared template in about 0.1 s.
 * @example
 * const database = await freshDatabase();
 * afterAll(database.drop);
 */
export const freshDatabase = async (): Promise<TestDatabase> => {
  const name = `yaodian_test_${inject('runId')}_${process.pid}_${++number}`;
  await asAdmin(async (admin) => {
    const template = await ensureTemplate(admin);
    await admin.query(`create database ${name} template ${template}`);
  });
  return {
    url: urlOf(name),
    drop: () => asAdmin(async (admin) => void (await admin.query(`drop database if exists ${name} with (force)`))),
  };
};

/** Whoever comes first prepares it, under a lock; under its final name it is whole. */
const ensureTemplate = async (admin: Client): Promise<string> => {
  const template = `yaodian_template_${inject('runId')}`;
  await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
    if (!rowCount) await makeTemplate(admin, template);
    return template;
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
};

const makeTemplate = async (admin: Client, template: string): Promise<void> => {
  const draft = `${template}_draft`;
  await admin.query(`drop database if exists ${draft} with (force)`);
  await admin.query(`create database ${draft} template template0 encoding 'UTF8' locale 'C.UTF-8'`);
  await prepareTemplate(urlOf(draft));
  await admin.query(`alter database ${draft} rename to ${template}`);
};

const urlOf = (database: string): string => {
  const url = new URL(inject('adminUrl'));
  url.pathname = `/${database}`;
  return url.href;
};

const asAdmin = async <T>(use: (admin: Client) => Promise<T>): Promise<T> => {
  const admin = new Client({ connectionString: inject('adminUrl') });
  await admin.connect();
  return use(admin).finally(() => admin.end());
};
