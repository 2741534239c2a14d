/** Restores the newest backup in a process of its own, to be killed: `TARGET FOLDER [PROGRAMS]`. It says how far it is. */
import { backupKey } from '../../src/kernel/continuity/backup/key.ts';
import { restoreFiles } from '../../src/kernel/continuity/backup/restore.ts';
import { backupsIn } from '../../src/kernel/continuity/backup/shelf.ts';

const [target = '', to = '', binaries = ''] = process.argv.slice(2);
const kept = (await backupsIn(target)).at(-1);
if (!kept) throw new Error(`no backup in ${target}`);
const key = backupKey(null);
await restoreFiles({ kept, key, to, until: 'end', told: console.log, ...(binaries ? { binaries } : {}) });
