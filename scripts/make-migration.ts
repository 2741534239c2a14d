/**
 * Compares the definitions with the migrated schema, on two scratch databases of a scratch server, and
 * writes the difference as the next reviewed migration: `npm run migration -- add-draws`.
 * `--check` writes nothing and exits 1 when they disagree. `--rewrite` makes the first migration anew
 * (only before the first release that carries it).
 */
import { chmodSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { registry } from '../src/app/composition.ts';
import { projectRoot } from '../src/app/config.ts';
import { startEmbedded } from '../src/kernel/store/embedded/index.ts';
import {
  desiredSchema,
  ensureAppRole,
  migrate,
  readSchema,
  type Schema,
  schemaDifference,
} from '../src/kernel/store/index.ts';

const FIRST = '0001-foundation';
const folder = join(projectRoot(), 'migrations');
const [name] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const checking = process.argv.includes('--check');
const rewriting = process.argv.includes('--rewrite');

const withClient = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
};

const schemaOfDefinitions = (url: string): Promise<Schema> =>
  withClient(url, async (client) => {
    await ensureAppRole(client);
    for (const statement of desiredSchema(registry)) await client.query(statement);
    return readSchema(client);
  });

const schemaOfMigrations = async (url: string): Promise<Schema> => {
  const pool = new pg.Pool({ connectionString: url });
  await migrate(pool, folder).finally(() => pool.end());
  return withClient(url, readSchema);
};

const quiet = { info: () => undefined, warn: console.warn, error: console.error };
const scratch = await mkdtemp(join(tmpdir(), 'yaodian-migration-'));
chmodSync(scratch, 0o711);
const server = await startEmbedded({ folder: scratch, log: quiet, settings: { fsync: 'off' } });

const database = async (called: string): Promise<string> => {
  await withClient(server.url, (client) =>
    client.query(`create database ${called} template template0 encoding 'UTF8' locale 'C.UTF-8'`),
  );
  const url = new URL(server.url);
  url.pathname = `/${called}`;
  return url.href;
};

const rewriteFirst = async (): Promise<void> => {
  await schemaOfDefinitions(await database('desired'));
  await writeFile(join(folder, `${FIRST}.sql`), `${desiredSchema(registry).join(';\n\n')};\n`);
  console.log(`migrations/${FIRST}.sql written`);
};

const compare = async (): Promise<void> => {
  const wanted = await schemaOfDefinitions(await database('desired'));
  const statements = schemaDifference(await schemaOfMigrations(await database('migrated')), wanted);
  if (statements.length === 0) return console.log('The migrations give what the definitions ask for.');
  if (checking) {
    console.error(`The definitions ask for what no migration gives:\n${statements.join(';\n')}`);
    process.exitCode = 1;
    return;
  }
  const count = (await readdir(folder)).filter((file) => file.endsWith('.sql')).length;
  const file = `${String(count + 1).padStart(4, '0')}-${name ?? 'change'}.sql`;
  await writeFile(join(folder, file), `${statements.join(';\n\n')};\n`);
  console.log(`migrations/${file} written; review it, above all what it drops`);
};

try {
  await (rewriting ? rewriteFirst() : compare());
} finally {
  await server.stop();
  await rm(scratch, { recursive: true, force: true });
}
