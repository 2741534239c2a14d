import { afterEach, describe, expect, it } from 'vitest';
import { isWithin } from '../../src/app/edge/settings.ts';
import { openDoors, whoAsks } from '../support/doors.ts';

/** security/O4: X-Forwarded-* is believed from declared proxies alone. */

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

const doors = async (trustedProxies: readonly string[]) => {
  const { app, close } = await openDoors({ trustedProxies }, [whoAsks]);
  opened.push(close);
  return async (remoteAddress: string, forwarded: string) => {
    const headers = {
      'x-forwarded-for': forwarded,
      'x-real-ip': forwarded,
      forwarded: `for=${forwarded}`,
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'evil.example',
    };
    const reply = await app.inject({ method: 'GET', url: '/api/public/who', remoteAddress, headers });
    return reply.json().address;
  };
};

describe('security/O4 a forged X-Forwarded-For', () => {
  it('is ignored where no proxy is declared', async () => {
    const asked = await doors([]);
    for (const remote of ['192.0.2.7', '127.0.0.1', '10.0.0.5'])
      expect(await asked(remote, '198.51.100.9')).toBe(remote);
  });

  it('is ignored from every address but the declared proxies', async () => {
    const asked = await doors(['10.0.0.5', '10.1.0.0/16', 'fd00::/8']);
    expect(await asked('10.0.0.5', '198.51.100.9')).toBe('198.51.100.9');
    expect(await asked('10.1.200.3', '198.51.100.9')).toBe('198.51.100.9');
    expect(await asked('fd00::5', '198.51.100.9')).toBe('198.51.100.9');
    for (const remote of ['10.0.0.6', '10.2.0.1', '127.0.0.1', '192.0.2.7'])
      expect(await asked(remote, '198.51.100.9')).toBe(remote);
  });

  it('behind a proxy counts from the right: what the sender wrote before it is not believed', async () => {
    const asked = await doors(['10.0.0.5']);
    expect(await asked('10.0.0.5', '203.0.113.1, 198.51.100.9')).toBe('198.51.100.9');
    expect(await asked('10.0.0.5', '127.0.0.1, 198.51.100.9')).toBe('198.51.100.9');
  });

  it('leaves a foreign page foreign, whatever host it claims', async () => {
    const { app, close } = await openDoors({ trustedProxies: ['10.0.0.5'] }, [whoAsks]);
    opened.push(close);
    const headers = {
      origin: 'https://evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
    };
    const reply = await app.inject({ method: 'POST', url: '/api/public/who', remoteAddress: '192.0.2.7', headers });
    expect(reply.json().code).toBe('foreign-origin');
  });

  it('knows nets by their numbers', () => {
    expect(isWithin(['10.0.0.0/8', '::1'], '::ffff:10.2.3.4')).toBe(true);
    expect(isWithin(['10.0.0.0/8'], '11.0.0.1')).toBe(false);
    expect(isWithin(['10.0.0.0/8'], 'nonsense')).toBe(false);
  });
});
