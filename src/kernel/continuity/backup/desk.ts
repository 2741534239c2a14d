import { join } from 'node:path';
import { systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { Refusal, refuse } from '#kernel/refusal';
import { parameterOn, today } from '#kernel/time';
import { backupCount, backupDays } from '../parameters.ts';
import { backupKey } from './key.ts';
import { dumpDatabase } from './logical.ts';
import { backUpFiles } from './physical.ts';
import { backupsIn, forgetBackups, type Kept, type Retention, shelfOf } from './shelf.ts';

/** Where backups go unless told: `YAODIAN_BACKUP`; null where nothing is scheduled. */
export const scheduledTarget = (env = process.env): string | null => env.YAODIAN_BACKUP || null;

/** Beside the data is better than nowhere, and no help where the disk is lost. */
export const usualTarget = (folder: string): string => scheduledTarget() ?? join(folder, 'backups');

const retentionOf = async ({ database }: House): Promise<Retention | null> => {
  const [tenant] = await database.tenants();
  if (!tenant) return null;
  const asked = database.read(systemActor(tenant, '备份'), async (tx) => ({
    count: await parameterOn(tx, backupCount, today()),
    days: await parameterOn(tx, backupDays, today()),
  }));
  // Where no retention is in force nothing is let go; the backup that was just made stands all the same.
  return asked.catch((error) => {
    if (error instanceof Refusal && error.code === 'not-in-force') return null;
    throw error;
  });
};

export type BackedUp = { readonly kept: Kept; readonly forgotten: readonly string[] };

/**
 * Backs the installation up and lets go what is beyond count and age: data files and log where the database is
 * embedded, a dump where it is the operator's.
 * @throws Refusal saying why not and what to do
 */
export const backUp = async (
  house: House,
  target: string,
  told: (line: string) => void = () => undefined,
  env = process.env,
): Promise<BackedUp> => {
  const key = backupKey(house.folder, (path) =>
    told(`已生成备份密钥 ${path}。请另存一份在别处：没有它，任何备份都打不开。`),
  );
  const shelf = shelfOf(target, house.folder);
  const options = { shelf, key, told, continuous: scheduledTarget(env) === target, programs: env.YAODIAN_PG_BIN };
  const kept =
    house.database.engine === 'embedded'
      ? await backUpFiles(house, options)
      : await dumpDatabase(house, env.YAODIAN_BACKUP_URL ?? env.DATABASE_URL ?? '', options);
  const retention = await retentionOf(house);
  return { kept, forgotten: retention ? await forgetBackups(shelf, retention, new Date()) : [] };
};

/** The backup of this name, or the newest that began before an instant. @throws Refusal `no-backup` */
export const findBackup = async (target: string, { name, before }: { name?: string; before?: Date }): Promise<Kept> => {
  const all = (await backupsIn(target)).filter((kept) => !name || kept.name === name);
  const found = before ? all.filter((kept) => kept.name <= stampOf(before)) : all;
  const last = found.at(-1);
  if (last) return last;
  throw refuse(
    'no-backup',
    '没有找到备份',
    `${target} 里没有${name ? `名为 ${name} 的` : '合用的'}备份`,
    '请用 --from 指明备份所在的文件夹，用 bin/yaodian backup list 查看有哪些。',
  );
};

const stampOf = (at: Date): string => `${at.toISOString().replace(/[-:]|\.\d+/g, '')}~`;
