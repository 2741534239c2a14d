import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { eraseAgain } from '#kernel/erasure';
import type { House } from '#kernel/http';
import { prepareQueues } from '#kernel/job';
import {
  countNewMeasures,
  Database,
  DiskReserve,
  isIndexCurrent,
  migrate,
  openFieldKeys,
  openViews,
  provedKeys,
} from '#kernel/store';
import { openEmbedded, startEmbedded } from '#kernel/store/embedded';
import { kinds, parameters, registry } from './composition.ts';
import { type Config, projectRoot, version } from './config.ts';

/** Milliseconds that work under way has to end when the house closes. */
const GRACE = 1_500;

export type OpenHouse = House & { close(): Promise<void> };
type Opening = { readonly beside?: boolean; readonly stopping?: AbortSignal };

const log = {
  info: (message: string) => console.log(message),
  warn: (message: string) => console.warn(message),
  error: (message: string) => console.error(message),
};

/** PostgreSQL as configured: the operator's, or the embedded one on the data folder. */
const openDatabase = async (
  config: Config,
  beside: boolean,
): Promise<{ database: Database; stop: () => Promise<void> }> => {
  const keys = openFieldKeys(config.folder);
  const { measures } = registry;
  const pause = new DiskReserve(config.folder);
  const onError = (error: Error) => console.error(`数据库连接中断：${error.message}`);
  if (config.databaseUrl)
    return {
      database: new Database({
        url: config.databaseUrl,
        engine: 'server',
        keys,
        measures,
        pause,
        onError,
        ...(config.standby ? { standby: config.standby } : {}),
      }),
      stop: async () => undefined,
    };
  const embedded = await (beside ? openEmbedded : startEmbedded)({ folder: config.folder, log });
  return {
    database: new Database({ url: embedded.url, engine: 'embedded', keys, measures, pause, onError }),
    stop: () => embedded.stop(),
  };
};

/** Without the keys that sealed them, identity numbers are lost: better not to start than to write beside them. */
const refuseOtherKeys = async (database: Database): Promise<void> => {
  const { keys } = database;
  if (!keys || (await database.asOwner((client) => provedKeys(client, keys)))) return;
  throw new Error(
    '字段密钥与数据库不符：数据库里的身份证号是用另一份密钥加密的。请从备份恢复数据目录中的 keys/fields.json，或设置 YAODIAN_KEYS。',
  );
};

/**
 * Opens the installation that the configuration names: database started and brought to the newest schema.
 * Close it in the end; the embedded database stops with it. A command opens it `beside` a running server. When
 * `stopping` says so while it opens, what is open by then is closed, and the promise fails.
 */
export const openHouse = async (config: Config, { beside = false, stopping }: Opening = {}): Promise<OpenHouse> => {
  mkdirSync(config.folder, { recursive: true, mode: 0o700 });
  const { database, stop } = await openDatabase(config, beside);
  const closeAll = async () => {
    // Work under way gets a moment; then the embedded server ends it, and what was not answered is undone.
    await Promise.race([database.close(), sleep(GRACE, undefined, { ref: false })]);
    await stop();
  };
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= closeAll();
    return closing;
  };
  const breakOff = () => void close().catch(() => undefined);
  stopping?.addEventListener('abort', breakOff);
  try {
    stopping?.throwIfAborted();
    const ran = await migrate(database.pool, join(projectRoot(), 'migrations'));
    await refuseOtherKeys(database);
    await database.asOwner((client) => openViews(client, registry));
    const counted = await countNewMeasures(database, registry);
    if (counted.length > 0) log.info(`统计量已清点：${counted.length} 项`);
    if (!(await database.asOwner(isIndexCurrent)))
      log.warn('搜索索引是按旧规则建立的，部分内容可能按拼音或姓名搜不到。请执行 bin/yaodian reindex。');
    const again = beside ? 0 : await eraseAgain({ database, folder: config.folder }, { registry, parameters });
    if (again > 0) log.warn(`这个数据库是从备份恢复的：已把此后依规销毁的 ${again} 条记录再次销毁`);
    if (ran.length > 0) log.info(`数据库已升级：${ran.join('、')}`);
    await prepareQueues(database, kinds);
  } catch (error) {
    await close();
    throw error;
  } finally {
    stopping?.removeEventListener('abort', breakOff);
  }
  const { folder, origin, scanner } = config;
  return { database, folder, origin, scanner, version: version(), close };
};
