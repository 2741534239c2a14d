/** Backs a data folder up in a process of its own, to be killed: `URL DATA SHELF`. It says when it copies. */
import { backupKey } from '../../src/kernel/continuity/backup/key.ts';
import { backUpFiles } from '../../src/kernel/continuity/backup/physical.ts';
import { Database } from '../../src/kernel/store/index.ts';

const [url = '', folder = '', shelf = ''] = process.argv.slice(2);
const house = {
  database: new Database({ url, engine: 'embedded', max: 4 }),
  folder,
  origin: 'http://localhost',
  version: 'test',
};
await backUpFiles(house, { shelf, key: backupKey(folder), continuous: true, told: (line) => console.log(line) });
