import { Client } from 'pg';
import { startEmbedded } from './index.ts';

/**
 * The process that launcher.test.ts starts and kills: `child.mjs FOLDER [write]`.
 * Prints `ready URL`, then `saved N` for every committed row when it writes; or `refused CODE TEXT`.
 */
const [folder = '', write] = process.argv.slice(2);
const log = {
  info: (text: string) => console.log('info', text),
  warn: (text: string) => console.log('warn', text),
  error: (text: string) => console.log('error', text),
};

const writeForEver = async (url: string): Promise<never> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('create table if not exists saved (n integer primary key)');
  for (let n = 1; ; n++) {
    await client.query('insert into saved values ($1)', [n]);
    console.log('saved', n);
  }
};

try {
  const database = await startEmbedded({ folder, log });
  process.on('SIGTERM', () => void database.stop().then(() => process.exit(0)));
  console.log('ready', database.url);
  if (write) writeForEver(database.url).catch(() => undefined);
} catch (error) {
  console.log('refused', (error as { code?: string }).code, (error as Error).message);
  process.exit(1);
}
