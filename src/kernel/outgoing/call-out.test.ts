import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callOut, checkUrl, troubleText } from './index.ts';

/** Names as an attacker's DNS would answer them. */
const NAMES: Record<string, string[]> = {
  'inside.example': ['10.0.0.5'],
  'both.example': ['93.184.215.14', '127.0.0.1'],
  'six.example': ['::1'],
  'mapped.example': ['::ffff:169.254.169.254'],
  'scoped.example': ['fe80::1%eth0'],
  'metadata.example': ['169.254.169.254'],
  'public.example': ['93.184.215.14'],
  localhost: ['127.0.0.1', '::1'],
};
const resolve = async (host: string) => NAMES[host] ?? [];
const check = (url: string, allow = '') => checkUrl(url, { allow, resolve });

const REFUSED = [
  // Other schemes, and none.
  'file:///etc/passwd',
  'ftp://93.184.215.14/',
  'gopher://93.184.215.14/',
  'javascript:alert(1)',
  'data:text/plain,x',
  'ws://93.184.215.14/',
  'dict://93.184.215.14:11211/',
  'ldap://93.184.215.14/',
  'jar:http://93.184.215.14!/',
  'unix:/var/run/docker.sock',
  '//93.184.215.14/',
  '/api/health',
  'http',
  'http://',
  'http:///127.0.0.1/',
  '',
  ' ',
  // Who is asked is not who it seems.
  'http://public.example@127.0.0.1/',
  'http://user:word@93.184.215.14/',
  'http://user@93.184.215.14/',
  'http://127.0.0.1:80\\@public.example/',
  'http://public.example:0/',
  // Loopback in every spelling.
  'http://127.0.0.1/',
  'http://127.0.0.1:8080/',
  'http://127.1/',
  'http://127.0.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.0.0.1/',
  'http://0177.0.0.1/',
  'http://017700000001/',
  'http://127.0.0.1./',
  'http://127.255.255.254/',
  'http://localhost/',
  'http://LOCALHOST/',
  'http://localhost./',
  'http://①②⑦.⓪.⓪.①/',
  'http://１２７.０.０.１/',
  'http://127。0。0。1/',
  'http://%31%32%37.0.0.1/',
  'http://[::1]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::127.0.0.1]/',
  'http://[64:ff9b::127.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:0:7f00:1::]/',
  'https://127.0.0.1/',
  'https://[::1]/',
  'HTTP://127.0.0.1/',
  // Nets of the house, of the carrier, of the cloud.
  'http://10.0.0.1/',
  'http://10.255.255.255/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.0.1/',
  'http://100.64.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://169.254.170.2/',
  'http://100.100.100.200/latest/meta-data/',
  'http://[fd00:ec2::254]/',
  'http://[fc00::1]/',
  'http://[fe80::1]/',
  'http://[fec0::1]/',
  'http://[ff02::1]/',
  'http://0.0.0.0/',
  'http://0/',
  'http://192.0.0.1/',
  'http://192.0.2.1/',
  'http://198.18.0.1/',
  'http://198.51.100.1/',
  'http://203.0.113.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://[2001:db8::1]/',
  'http://[100::1]/',
  'http://[4000::1]/',
  // Names that lead inside.
  'http://inside.example/',
  'http://both.example/',
  'http://six.example/',
  'http://mapped.example/',
  'http://scoped.example/',
  'http://metadata.example/',
];

describe('security/F7 an address', () => {
  it(`of ${REFUSED.length} hostile forms is refused`, () => expect(REFUSED.length).toBeGreaterThanOrEqual(80));

  it.each(REFUSED)('%s is refused', async (url) => {
    await expect(check(url)).rejects.toMatchObject({ code: 'outgoing-refused' });
  });

  it.each([
    'http://public.example/',
    'https://93.184.215.14:8443/x?y=1',
    'http://[2606:2800:21f:cb07::1]/',
    'http://8.8.8.8./',
  ])('%s is not', async (url) => expect(await check(url)).toBeUndefined());

  it('of the inside is called where the operator lists it, on its port alone', async () => {
    expect(await check('http://10.0.0.5:8080/', '10.0.0.5:8080')).toBeUndefined();
    expect(await check('http://inside.example/', '10.0.0.0/8')).toBeUndefined();
    expect(await check('http://[fd00::5]/', ' [fd00::/16] ')).toBeUndefined();
    for (const [url, allow] of [
      ['http://10.0.0.5:8081/', '10.0.0.5:8080'],
      ['http://10.0.0.6:8080/', '10.0.0.5:8080'],
      ['http://both.example/', '10.0.0.0/8'],
    ] as const)
      await expect(check(url, allow)).rejects.toMatchObject({ code: 'outgoing-refused' });
    await expect(check('http://10.0.0.5/', 'intranet')).rejects.toThrow('YAODIAN_ALLOW_PRIVATE');
    await expect(check('http://10.0.0.5/', '10.0.0.0/33')).rejects.toThrow('YAODIAN_ALLOW_PRIVATE');
  });
});

describe('security/F7 a call', () => {
  let server: Server;
  let port = 0;
  const seen: { method: string; url: string; host: string; body: string }[] = [];
  const policy = () => ({ allow: `127.0.0.1:${port}`, resolve });
  const bodyOf = async (request: IncomingMessage) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    return Buffer.concat(parts).toString();
  };

  beforeAll(async () => {
    server = createServer(async (request, reply) => {
      const { method = '', url = '', headers } = request;
      seen.push({ method, url, host: String(headers.host), body: await bodyOf(request) });
      if (url === '/redirect') return reply.writeHead(302, { location: '/inside' }).end();
      if (url === '/endless') {
        const more = setInterval(() => reply.write('x'.repeat(10_000)), 1);
        reply.on('close', () => clearInterval(more));
        return undefined;
      }
      if (url === '/silent') return undefined;
      if (url === '/slow') {
        const more = setInterval(() => reply.write('.'), 20);
        reply.on('close', () => clearInterval(more));
        return undefined;
      }
      return reply.end('收到');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const at = (path: string) => `http://127.0.0.1:${port}${path}`;

  it('carries method, path, body and answer', async () => {
    const answer = await callOut({ url: at('/x?y=1'), method: 'POST', body: '{"好":1}', policy: policy() });
    expect(answer).toMatchObject({ status: 200, body: '收到' });
    expect(seen.at(-1)).toEqual({ method: 'POST', url: '/x?y=1', host: `127.0.0.1:${port}`, body: '{"好":1}' });
  });

  it('goes to the address that was checked, though the name answers differently the second time', async () => {
    let asked = 0;
    const rebinding = async () => (asked++ === 0 ? ['127.0.0.1'] : ['10.0.0.5']);
    const url = `http://rebind.example:${port}/rebound`;
    const answer = await callOut({ url, policy: { allow: `127.0.0.1:${port}`, resolve: rebinding } });
    expect(answer.status).toBe(200);
    expect(asked).toBe(1);
    expect(seen.at(-1)).toMatchObject({ url: '/rebound', host: `rebind.example:${port}` });
  });

  it('follows no redirect', async () => {
    const before = seen.length;
    expect(await callOut({ url: at('/redirect'), policy: policy() })).toMatchObject({ status: 302 });
    expect(seen.slice(before).map((one) => one.url)).toEqual(['/redirect']);
  });

  it('is cut off when it says too much, nothing, or too little at a time', async () => {
    await expect(callOut({ url: at('/endless'), policy: policy() })).rejects.toThrow('longer than');
    await expect(callOut({ url: at('/silent'), timeout: 200, policy: policy() })).rejects.toThrow('no answer within');
    await expect(callOut({ url: at('/slow'), timeout: 200, policy: policy() })).rejects.toThrow('no answer within');
  });

  it('is not made where the address may not be called', async () => {
    const before = seen.length;
    await expect(callOut({ url: at('/x'), policy: { allow: '', resolve } })).rejects.toMatchObject({
      code: 'outgoing-refused',
    });
    expect(seen.length).toBe(before);
  });
});

describe('what stood behind a call that did not come through', () => {
  it('is said in words, with the code for whoever mends it', async () => {
    const closed = await callOut({ url: 'http://127.0.0.1:1/', policy: { allow: '127.0.0.1' } }).catch(
      (error) => error,
    );
    expect(troubleText(closed)).toBe('对方没有接听，请核对地址和端口（ECONNREFUSED）');
    const refused = await callOut({ url: 'http://127.0.0.1:1/', policy: { allow: '' } }).catch((error) => error);
    expect(troubleText(refused)).toContain('它指向内部网络或保留的地址');
    expect(troubleText(new Error('机器人没有收下：限流（45009）'))).toBe('机器人没有收下：限流（45009）');
    expect(troubleText(new Error('something else'))).toBe('没有连上（something else）');
  });
});
