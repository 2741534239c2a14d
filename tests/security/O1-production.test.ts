import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configFrom } from '../../src/app/config.ts';
import { dangersOf, refuseDangers } from '../../src/app/production.ts';

/** security/O1: a bureau's own data is not kept with default secrets, an open folder, debugging, an undeclared proxy. */

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yaodian-o1-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SAFE = { NODE_ENV: 'production', YAODIAN_DEMO: '0', YAODIAN_PLAIN_HTTP: '1' };
const settings = (env: NodeJS.ProcessEnv) => ({ ...SAFE, YAODIAN_DATA: folder, ...env });
const keysOf = (env: NodeJS.ProcessEnv, flags: readonly string[] = []) =>
  dangersOf(configFrom(settings(env)), settings(env), flags).map(({ key }) => key);
const start = (env: NodeJS.ProcessEnv, told: string[] = []) =>
  refuseDangers(configFrom(settings(env)), settings(env), (text: string) => told.push(text));

const REFUSED: readonly (readonly [string, NodeJS.ProcessEnv])[] = [
  ['database-password', { DATABASE_URL: 'postgres://yaodian:postgres@db.example/yaodian?sslmode=verify-full' }],
  ['database-password', { DATABASE_URL: 'postgres://bureau:bureau@db.example/yaodian?sslmode=verify-full' }],
  ['database-plain', { DATABASE_URL: 'postgres://bureau:k3Jd82hhs@db.example/yaodian' }],
  ['database-plain', { DATABASE_URL: 'postgres://bureau:k3Jd82hhs@db.example/yaodian?sslmode=require' }],
  ['metrics-token', { YAODIAN_METRICS_TOKEN: 'changeme' }],
  ['metrics-token', { YAODIAN_METRICS_TOKEN: 'a1b2c3' }],
  ['field-keys', { YAODIAN_KEYS: `{"key":"${'A'.repeat(43)}="}` }],
  ['inspector', { NODE_OPTIONS: '--inspect=0.0.0.0:9229' }],
  ['debug', { YAODIAN_LOG: 'trace' }],
  ['debug', { YAODIAN_DEBUG: '1' }],
  ['undeclared-proxy', { YAODIAN_ORIGIN: 'https://yaodian.example' }],
];

describe('security/O1 a start in production', () => {
  it.each(REFUSED)('with %s is refused, in words that say what to do', (key, env) => {
    expect(keysOf(env)).toEqual([key]);
    expect(() => start(env)).toThrow(/这样运行会使数据处在危险之中/);
  });

  it('is allowed with sound settings, and for the demonstration with any', () => {
    const sound = {
      DATABASE_URL: 'postgres://bureau:k3Jd82hhs@db.example/yaodian?sslmode=verify-full',
      YAODIAN_ORIGIN: 'https://yaodian.example',
      YAODIAN_TRUSTED_PROXIES: '10.0.0.5',
      YAODIAN_METRICS_TOKEN: '6f0d2a4b9c8e7d11',
    };
    expect(keysOf(sound)).toEqual([]);
    start(sound);
    start({ YAODIAN_DEMO: '1', YAODIAN_ORIGIN: 'https://yaodian.example' });
    start({ NODE_ENV: 'development', YAODIAN_ORIGIN: 'https://yaodian.example' });
  });

  it('tells what may be meant, and starts', () => {
    const told: string[] = [];
    start({ HOST: '0.0.0.0', YAODIAN_PLAIN_HTTP: '0' }, told);
    start({ DATABASE_URL: 'postgres://postgres:postgres@127.0.0.1/yaodian' }, told);
    expect(told.join()).toMatch(/明文传送.*默认口令/);
  });

  it('names all dangers at once', () => {
    const several = { YAODIAN_DEBUG: '1', YAODIAN_ORIGIN: 'https://yaodian.example', YAODIAN_METRICS_TOKEN: 'secret' };
    expect(keysOf(several, ['--inspect-brk'])).toEqual(['metrics-token', 'inspector', 'debug', 'undeclared-proxy']);
  });

  it.skipIf(process.platform === 'win32')('closes a new folder, and refuses one that others can read', () => {
    chmodSync(folder, 0o755);
    start({});
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    mkdirSync(join(folder, 'keys'));
    writeFileSync(join(folder, 'keys/fields.json'), '{}', { mode: 0o600 });
    chmodSync(folder, 0o711);
    start({});
    chmodSync(folder, 0o755);
    expect(keysOf({})).toEqual(['data-folder']);
    expect(() => start({})).toThrow('chmod go-rw');
    chmodSync(folder, 0o700);
    chmodSync(join(folder, 'keys/fields.json'), 0o644);
    expect(keysOf({})).toEqual(['key-file']);
    expect(() => start({})).toThrow('chmod 600');
  });

  it.each([
    { YAODIAN_TRUSTED_PROXIES: 'proxy.example' },
    { YAODIAN_TRUSTED_PROXIES: '10.0.0.0/33' },
    { YAODIAN_LIMIT_PERSON: '-1' },
    { YAODIAN_AT_ONCE: 'many' },
    { YAODIAN_LOG: 'loud' },
  ])('does not guess at %o', (env) => {
    expect(() => configFrom(settings(env))).toThrow(/请改正后重新启动/);
  });
});
