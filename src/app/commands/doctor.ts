import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '#contract/operations';
import type { Config } from '../config.ts';
import { type Command, UsageError } from './command.ts';

const MARKS = { good: '正常', warn: '注意', bad: '有误' } as const;

/** `yaodian doctor`: what would keep the installation from running well, without changing anything. */
export const command: Command = {
  name: 'doctor',
  summary: '检查配置、权限、数据库、磁盘、任务、消息和证书，不改动任何东西',
  usage: '[--json]',
  options: { json: { type: 'boolean', help: '输出一个 JSON 数组' } },
  run: async ({ values, positionals }) => {
    if (positionals.length > 0) throw new UsageError(`不接受参数：${positionals.join(' ')}。`);
    const findings = await examine();
    const line = ({ state, label, text, remedy }: Finding) =>
      `${MARKS[state]}\t${label}：${text}${remedy ? `\n\t${remedy}` : ''}`;
    console.log(values.json ? JSON.stringify(findings) : findings.map(line).join('\n'));
    return findings.some(({ state }) => state === 'bad') ? 1 : 0;
  },
};

const bad = (key: string, label: string, error: unknown): Finding => ({
  key,
  label,
  state: 'bad',
  text: error instanceof Error ? error.message : String(error),
  remedy: '请按提示改正后再检查。',
});

const examine = async (): Promise<Finding[]> => {
  const [{ configFrom }, { dangersOf }] = await Promise.all([import('../config.ts'), import('../production.ts')]);
  let config: Config;
  try {
    config = configFrom(process.env);
  } catch (error) {
    return [bad('settings', '配置', error)];
  }
  const dangers = dangersOf(config, process.env).map(
    ({ key, detail, remedy, mild }): Finding => ({
      key,
      label: '配置',
      state: mild || config.demo ? 'warn' : 'bad',
      text: detail,
      remedy,
    }),
  );
  const sound: Finding = { key: 'settings', label: '配置', state: 'good', text: '没有发现问题', remedy: null };
  return [...(dangers.length > 0 ? dangers : [sound]), ...(await certificateOf(config)), ...(await insideOf(config))];
};

const DAYS_LEFT = 21;

/** Days until the certificate that people meet runs out; nothing where they come by plain http. */
const certificateOf = async ({ origin }: Config): Promise<Finding[]> => {
  if (!origin.startsWith('https:')) return [];
  const { connect } = await import('node:tls');
  const { hostname, port } = new URL(origin);
  const until = await new Promise<string | null>((resolve) => {
    const socket = connect({
      host: hostname,
      port: Number(port || 443),
      servername: hostname,
      rejectUnauthorized: false,
    });
    const end = (value: string | null) => {
      socket.destroy();
      resolve(value);
    };
    socket.setTimeout(5_000, () => end(null));
    socket.once('error', () => end(null));
    socket.once('secureConnect', () => end(socket.getPeerCertificate().valid_to ?? null));
  });
  const days = until ? Math.floor((Date.parse(until) - Date.now()) / 86_400_000) : null;
  const text = days === null ? `${origin} 没有应答` : `证书还有${days}天到期`;
  const state = days === null ? 'warn' : days < 3 ? 'bad' : days < DAYS_LEFT ? 'warn' : 'good';
  return [
    { key: 'certificate', label: '证书', state, text, remedy: state === 'good' ? null : '请检查反向代理和证书。' },
  ];
};

/** Looks into the database as it stands: nothing is migrated, nothing is made. */
const insideOf = async (config: Config): Promise<Finding[]> => {
  const isEmpty = !config.databaseUrl && !existsSync(join(config.folder, 'database/cluster/PG_VERSION'));
  if (isEmpty)
    return [{ key: 'database', label: '数据库', state: 'warn', text: '还没有数据库', remedy: '首次启动时会建立。' }];
  const [{ Database }, { openEmbedded }, { lookAround }] = await Promise.all([
    import('#kernel/store'),
    import('#kernel/store/embedded'),
    import('../operations/look.ts'),
  ]);
  const quiet = { info: () => undefined, warn: console.error, error: console.error };
  try {
    const embedded = config.databaseUrl ? null : await openEmbedded({ folder: config.folder, log: quiet });
    const database = new Database({ url: config.databaseUrl ?? embedded?.url ?? '', max: 4 });
    return await lookAround({ database, folder: config.folder }).finally(async () => {
      await database.close();
      await embedded?.stop();
    });
  } catch (error) {
    return [bad('database', '数据库', error)];
  }
};
