/**
 * A process that runs the house's jobs on the database of DATABASE_URL and the folder of HOUSE_FOLDER until it is
 * killed: `program('import-worker')`.
 */
import { kinds } from '../../src/app/composition.ts';
import type { House } from '../../src/kernel/http/index.ts';
import { JobRunner } from '../../src/kernel/job/index.ts';
import { Database } from '../../src/kernel/store/index.ts';
import { testKeys } from './keys.ts';

const { DATABASE_URL, HOUSE_FOLDER } = process.env;
const database = new Database({ keys: testKeys, url: String(DATABASE_URL), max: 4 });
const house: House = { database, folder: String(HOUSE_FOLDER), origin: 'http://localhost', version: 'test' };
await new JobRunner(house, kinds, { look: 50, beat: 100, silence: 1 }).start();
setInterval(() => undefined, 60_000);
console.log('ready');
