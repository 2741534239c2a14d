import { readFileSync } from 'node:fs';
import { BlockList, isIP, isIPv6 } from 'node:net';

/** Requests that one may send: so many a minute in the long run, as many again at once. */
export type Rate = { readonly perMinute: number };

/** How the house meets the net: whom it believes, how much it takes from one, and at once from all. */
export type Edge = {
  /** Addresses or nets of the reverse proxies whose X-Forwarded-* are believed; from all others they are ignored. */
  readonly trustedProxies: readonly string[];
  /** null: no limits. */
  readonly limits: { readonly person: Rate; readonly address: Rate } | null;
  /** Requests that are worked on at once; further ones are asked to come again. */
  readonly atOnce: number;
  /** Who may read /metrics: whoever bears the token, whoever calls from these addresses; neither: nobody. */
  readonly metrics: { readonly token: string | null; readonly from: readonly string[] };
  readonly log: string;
};

/** Without limits, as tests and measurements run it. */
export const OPEN_EDGE: Edge = {
  trustedProxies: [],
  limits: null,
  atOnce: 512,
  metrics: { token: null, from: [] },
  log: 'warn',
};

/** Generous: a school behind one address is hundreds of people; one person with a page open asks some times a second. */
const PERSON = 3_000;
const ADDRESS = 30_000;
const AT_ONCE = 96;
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'];

const listOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

const isNet = (entry: string): boolean => {
  const [address = '', bits, more] = entry.split('/');
  const most = isIPv6(address) ? 128 : 32;
  return (
    isIP(address) > 0 && more === undefined && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most))
  );
};

const netsOf = (name: string, text: string | undefined): string[] => {
  const entries = listOf(text);
  const odd = entries.find((one) => !isNet(one));
  if (odd) throw new Error(`${name} 中的“${odd}”不是地址或网段，例如：127.0.0.1,10.1.0.0/16。请改正后重新启动。`);
  return entries;
};

const countOf = (name: string, text: string | undefined, usual: number): number => {
  const count = Number(text ?? usual);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`${name}=${text} 不是大于零的整数。请改正后重新启动。`);
};

const limitsOf = (env: NodeJS.ProcessEnv): Edge['limits'] =>
  env.YAODIAN_LIMITS === 'off'
    ? null
    : {
        person: { perMinute: countOf('YAODIAN_LIMIT_PERSON', env.YAODIAN_LIMIT_PERSON, PERSON) },
        address: { perMinute: countOf('YAODIAN_LIMIT_ADDRESS', env.YAODIAN_LIMIT_ADDRESS, ADDRESS) },
      };

/** A secret from the environment, or from the file that `<name>_FILE` names (systemd credentials). */
export const secretOf = (env: NodeJS.ProcessEnv, name: string): string | null => {
  const file = env[`${name}_FILE`];
  if (file) return readFileSync(file, 'utf8').trim() || null;
  return env[name] || null;
};

/** The edge's settings from the environment (docs/operations.md). @throws Error in Chinese where one is unusable */
export const edgeFrom = (env: NodeJS.ProcessEnv): Edge => {
  const log = env.YAODIAN_LOG || 'warn';
  if (!LEVELS.includes(log)) throw new Error(`YAODIAN_LOG=${log} 不是 ${LEVELS.join('、')} 之一。请改正后重新启动。`);
  return {
    trustedProxies: netsOf('YAODIAN_TRUSTED_PROXIES', env.YAODIAN_TRUSTED_PROXIES),
    limits: limitsOf(env),
    atOnce: countOf('YAODIAN_AT_ONCE', env.YAODIAN_AT_ONCE, AT_ONCE),
    metrics: {
      token: secretOf(env, 'YAODIAN_METRICS_TOKEN'),
      from: netsOf('YAODIAN_METRICS_FROM', env.YAODIAN_METRICS_FROM),
    },
    log,
  };
};

/** Whether an address lies in one of the nets. IPv4 in its IPv6 form counts as what it is. */
export const isWithin = (nets: readonly string[], address: string): boolean => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  const list = new BlockList();
  for (const net of nets) {
    const [at = '', bits] = net.split('/');
    const family = isIPv6(at) ? 'ipv6' : 'ipv4';
    list.addSubnet(at, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family);
  }
  return isIP(plain) > 0 && list.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
};
