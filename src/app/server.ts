import { join } from 'node:path';
import { closeReaders, warmReader } from '#kernel/document';
import { Refusal } from '#kernel/refusal';
import { buildApp } from './app.ts';
import { type Config, configFrom, projectRoot } from './config.ts';
import { firstStart } from './first-start.ts';
import { type OpenHouse, openHouse } from './house.ts';
import { startJobs } from './jobs.ts';
import { refuseDangers } from './production.ts';

/** A stop that hangs is cut off: the contract promises ten seconds. */
const STOP_WITHIN = 9_000;

const start = async (config: Config): Promise<() => Promise<void>> => {
  refuseDangers(config, process.env);
  const house = await openHouse(config);
  let unready: string | null = '正在准备数据';
  const web = join(projectRoot(), 'dist/web');
  const app = await buildApp(house, { web, edge: config.edge, unready: () => unready });
  const stop = async () => {
    await app.close();
    closeReaders();
    await house.close();
  };
  try {
    await app.listen({ port: config.port, host: config.host });
    const greeting = await firstStart(house, config);
    warmReader().catch((error) => console.error('文件读取进程没有启动：', error));
    const stopJobs = await startJobs(house);
    unready = null;
    announce(house, config, greeting);
    return async () => {
      await stopJobs();
      await stop();
    };
  } catch (error) {
    await stop();
    throw error;
  }
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
  let stopping = false;
  let stop = async (): Promise<void> => undefined;
  const end = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN).unref();
    await stop().catch((error) => console.error(explain(error)));
    process.exit(0);
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  stop = await start(configFrom(process.env));
  if (stopping) await stop();
};

main().catch((error) => {
  console.error(explain(error));
  if (!(error instanceof Refusal)) console.error(error);
  process.exit(1);
});
