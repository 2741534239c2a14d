import { chmodSync, existsSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '#kernel/refusal';
import type { Config } from './config.ts';

/** Something that a real installation should not be run with, and how to mend it, both in Chinese. */
export type Danger = {
  readonly key: string;
  readonly detail: string;
  readonly remedy: string;
  /** Told, not refused: within one machine or a net of its own it may be meant. */
  readonly mild?: true;
};

/** Words that stand in examples and in everybody's lists. */
const COMMON_SECRETS = new Set([
  'postgres',
  'password',
  'yaodian',
  'changeme',
  'change-me',
  'secret',
  'admin',
  'root',
  'test',
  '123456',
  '12345678',
  'example',
]);

const isCommon = (secret: string, besides: readonly string[] = []): boolean =>
  COMMON_SECRETS.has(secret.toLowerCase()) || besides.includes(secret);

const isHere = (host: string): boolean =>
  ['', '127.0.0.1', '::1', '[::1]', 'localhost'].includes(host) || host.startsWith('/');

const databaseDangers = ({ databaseUrl }: Config, env: NodeJS.ProcessEnv): Danger[] => {
  if (!databaseUrl || !URL.canParse(databaseUrl)) return [];
  const { hostname, username, password, searchParams } = new URL(databaseUrl);
  const found: Danger[] = [];
  const word = decodeURIComponent(password);
  const at = searchParams.get('host') ?? hostname;
  if (word && isCommon(word, [decodeURIComponent(username)]))
    found.push({
      key: 'database-password',
      detail: 'DATABASE_URL 用的是常见的默认口令',
      remedy: '请为数据库账号另设口令，或改用本机套接字登录。',
      ...(isHere(at) ? { mild: true } : {}),
    });
  const verified = ['verify-full', 'verify-ca'].includes(searchParams.get('sslmode') ?? '');
  if (!isHere(at) && !verified && env.YAODIAN_PLAIN_DATABASE !== '1')
    found.push({
      key: 'database-plain',
      detail: '到数据库的连接没有核验证书的加密',
      remedy: '请在 DATABASE_URL 加上 sslmode=verify-full 和 sslrootcert；确在隔离网段时设 YAODIAN_PLAIN_DATABASE=1。',
    });
  return found;
};

const secretDangers = ({ edge }: Config, env: NodeJS.ProcessEnv): Danger[] => {
  const { token } = edge.metrics;
  const found: Danger[] = [];
  if (token !== null && (token.length < 16 || isCommon(token)))
    found.push({
      key: 'metrics-token',
      detail: 'YAODIAN_METRICS_TOKEN 太短，或是常见的默认值',
      remedy: '请换成至少16位的随机字符，例如：openssl rand -hex 24。',
    });
  const keys = env.YAODIAN_KEYS;
  if (keys && /A{20}|0{20}|example|changeme/i.test(keys))
    found.push({ key: 'field-keys', detail: 'YAODIAN_KEYS 是示例密钥', remedy: '请去掉它，系统会生成自己的密钥。' });
  return found;
};

const modeOf = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false });

const folderDangers = ({ folder }: Config): Danger[] => {
  if (process.platform === 'win32') return [];
  const found: Danger[] = [];
  const room = modeOf(folder);
  // Passing through is harmless: the embedded database's own user has to.
  if (room && room.mode & 0o066)
    found.push({
      key: 'data-folder',
      detail: `数据目录 ${folder} 能被本机其他用户读写`,
      remedy: `请执行：chmod go-rw ${folder}`,
    });
  const keys = join(folder, 'keys/fields.json');
  const file = modeOf(keys);
  if (file && file.mode & 0o077)
    found.push({
      key: 'key-file',
      detail: `密钥文件 ${keys} 能被本机其他用户读写`,
      remedy: `请执行：chmod 600 ${keys}`,
    });
  return found;
};

const debugDangers = ({ edge }: Config, env: NodeJS.ProcessEnv, flags: readonly string[]): Danger[] => {
  const found: Danger[] = [];
  if ([env.NODE_OPTIONS ?? '', ...flags].some((one) => /--inspect/.test(one)))
    found.push({ key: 'inspector', detail: '打开了调试端口（--inspect）', remedy: '请去掉这个选项。' });
  if (['debug', 'trace'].includes(edge.log) || env.YAODIAN_DEBUG)
    found.push({
      key: 'debug',
      detail: '打开了调试输出（YAODIAN_LOG 或 YAODIAN_DEBUG）',
      remedy: '请去掉 YAODIAN_DEBUG，并把 YAODIAN_LOG 设为 info 或 warn。',
    });
  return found;
};

const netDangers = ({ host, origin, edge }: Config, env: NodeJS.ProcessEnv): Danger[] => {
  if (origin.startsWith('https:'))
    return edge.trustedProxies.length > 0
      ? []
      : [
          {
            key: 'undeclared-proxy',
            detail: '访问地址是 https，却没有声明由哪台反向代理提供',
            remedy: '请设 YAODIAN_TRUSTED_PROXIES 为反向代理的地址，例如：YAODIAN_TRUSTED_PROXIES=127.0.0.1。',
          },
        ];
  if (isHere(host) || env.YAODIAN_PLAIN_HTTP === '1') return [];
  return [
    {
      key: 'plain-http',
      detail: '对外提供的是不加密的 http，口令和数据会在网上明文传送',
      remedy: '请用反向代理提供 https 并设 YAODIAN_ORIGIN；确在隔离的内网时设 YAODIAN_PLAIN_HTTP=1。',
      mild: true,
    },
  ];
};

/**
 * Everything in the settings and on the disk that a bureau's own data must not be kept with (security O1).
 * @param flags Node's own options, as `process.execArgv` has them
 */
export const dangersOf = (
  config: Config,
  env: NodeJS.ProcessEnv,
  flags: readonly string[] = process.execArgv,
): Danger[] => [
  ...databaseDangers(config, env),
  ...secretDangers(config, env),
  ...folderDangers(config),
  ...debugDangers(config, env, flags),
  ...netDangers(config, env),
];

const textOf = ({ detail, remedy }: Danger): string => `- ${detail}。${remedy}`;

/** A folder in which nothing of ours lies yet is simply closed. */
const closeNewFolder = ({ folder }: Config): void => {
  const isNew = !['keys', 'database', 'files'].some((name) => existsSync(join(folder, name)));
  if (isNew && existsSync(folder)) chmodSync(folder, 0o700);
};

/**
 * Stops a start that would endanger a bureau's data, and says what else should be mended. The demonstration holds
 * nobody's data and may run as it likes.
 * @throws Refusal `unsafe-settings` with every danger at once
 */
export const refuseDangers = (config: Config, env: NodeJS.ProcessEnv, warn = console.warn): void => {
  if (env.NODE_ENV !== 'production' || config.demo) return;
  closeNewFolder(config);
  const dangers = dangersOf(config, env);
  for (const danger of dangers) if (danger.mild) warn(`请注意 ${textOf(danger)}`);
  const grave = dangers.filter(({ mild }) => !mild);
  if (grave.length > 0)
    throw refuse('unsafe-settings', '没有启动', ['这样运行会使数据处在危险之中：', ...grave.map(textOf)].join('\n'));
};
