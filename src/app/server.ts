import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeReaders, warmReader } from '#kernel/document';
import { Refusal } from '#kernel/refusal';
import { buildApp } from './app.ts';
import { type Config, configFrom, projectRoot } from './config.ts';
import { firstStart } from './first-start.ts';
import { type OpenHouse, openHouse } from './house.ts';
import { startJobs } from './jobs.ts';
import { refuseDangers } from './production.ts';

/** A stop that hangs is cut off: the contract promises ten seconds. */
const STOP_WITHIN = 9_300;
/** Milliseconds that requests under way have to be answered. */
const ANSWER_WITHIN = 3_000;

type Close = () => Promise<void>;

/** Opens one thing after the other and notes how each is closed; ends early when `stopping` says so. */
const start = async (config: Config, open: Close[], stopping: AbortSignal): Promise<void> => {
  refuseDangers(config, process.env);
  const house = await openHouse(config, { stopping });
  open.unshift(() => house.close());
  stopping.throwIfAborted();
  let unready: string | null = '正在准备数据';
  const web = join(projectRoot(), 'dist/web');
  const app = await buildApp(house, { web, edge: config.edge, unready: () => unready });
  let stopJobs: Close = async () => undefined;
  open.unshift(async () => {
    const answered = Promise.race([app.close(), sleep(ANSWER_WITHIN, undefined, { ref: false })]);
    await Promise.all([stopJobs(), answered]);
    closeReaders();
  });
  await app.listen({ port: config.port, host: config.host });
  const greeting = await firstStart(house, config);
  stopping.throwIfAborted();
  warmReader().catch((error) => stopping.aborted || console.error('文件读取进程没有启动：', error));
  stopJobs = await startJobs(house);
  unready = null;
  announce(house, config, greeting);
};

const announce = (house: OpenHouse, config: Config, greeting: readonly string[]): void => {
  const engine = house.database.engine === 'embedded' ? '内置数据库' : '外部数据库';
  console.log(`\n要点 Yaodian ${house.version} 已就绪（${engine}）`);
  console.log(`打开 ${config.origin}`);
  for (const line of greeting) console.log(line);
};

const explain = (error: unknown): string => {
  if (error instanceof Refusal) return `${error.title}：${error.detail}`;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `端口已被占用，没有启动。请用 PORT 指定另一个端口，例如：PORT=3001 npm start`;
  if (code === 'EACCES') return `无权使用这个端口，没有启动。请用 PORT 指定 1024 以上的端口。`;
  return message;
};

const main = async (): Promise<void> => {
  const open: Close[] = [];
  const stopping = new AbortController();
  const closeAll = async () => {
    for (let close = open.shift(); close; close = open.shift())
      await close().catch((error) => console.error(explain(error)));
  };
  const started = start(configFrom(process.env), open, stopping.signal);
  const end = async (): Promise<void> => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    setTimeout(() => process.exit(1), STOP_WITHIN).unref();
    // A start under way fails once its house is closed; what it opened meanwhile is closed after it.
    await closeAll();
    await started.catch(() => undefined);
    await closeAll();
    process.exit(0);
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  try {
    await started;
  } catch (error) {
    if (stopping.signal.aborted) return;
    await closeAll();
    throw error;
  }
};

main().catch((error) => {
  console.error(explain(error));
  if (!(error instanceof Refusal)) console.error(error);
  process.exit(1);
});
