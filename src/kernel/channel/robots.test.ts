import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { within } from './hours.ts';
import { RATE, type Robot, sayByRobot } from './robots.ts';
import { wordsFor } from './words.ts';

let server: Server;
let base = '';
let says: unknown = {};
const heard: { url: URL; body: any }[] = [];
const NOW = new Date('2026-11-23T00:31:15.678Z');

beforeAll(async () => {
  server = createServer(async (request, reply) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    heard.push({ url: new URL(String(request.url), base), body: JSON.parse(Buffer.concat(parts).toString()) });
    reply.end(typeof says === 'string' ? says : JSON.stringify(says));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.YAODIAN_ALLOW_PRIVATE = '127.0.0.1';
});
afterAll(() => {
  delete process.env.YAODIAN_ALLOW_PRIVATE;
  server.close();
});

const say = (robot: Omit<Robot, 'url'>) =>
  sayByRobot({ ...robot, url: `${base}/hook?key=k` }, '今日消息2条', NOW, AbortSignal.timeout(5000));
const mac = (key: string, text: string) => createHmac('sha256', key).update(text).digest('base64');

describe('robots (ux.md §7)', () => {
  it('Feishu: seconds and signature in the body, keyed by time and secret over nothing', async () => {
    says = { code: 0 };
    await say({ kind: 'feishu', secret: 'word' });
    const seconds = String(Math.floor(NOW.getTime() / 1000));
    expect(heard.at(-1)?.body).toEqual({
      timestamp: seconds,
      sign: mac(`${seconds}\nword`, ''),
      msg_type: 'text',
      content: { text: '今日消息2条' },
    });
  });

  it('DingTalk: milliseconds and signature in the address, keyed by the secret', async () => {
    says = { errcode: 0 };
    await say({ kind: 'dingtalk', secret: 'word' });
    const { url, body } = heard.at(-1)!;
    expect(url.searchParams.get('timestamp')).toBe(String(NOW.getTime()));
    expect(url.searchParams.get('sign')).toBe(mac('word', `${NOW.getTime()}\nword`));
    expect(body).toEqual({ msgtype: 'text', text: { content: '今日消息2条' } });
  });

  it('WeCom: the key in the address, nothing signed', async () => {
    await say({ kind: 'wecom', secret: null });
    expect([...heard.at(-1)!.url.searchParams]).toEqual([['key', 'k']]);
  });

  it('have taken nothing where their code is not 0', async () => {
    says = { code: 19021, msg: 'sign match fail' };
    await expect(say({ kind: 'feishu', secret: 'word' })).rejects.toThrow('19021');
    says = { errcode: 45009, errmsg: 'api freq out of limit' };
    await expect(say({ kind: 'wecom', secret: null })).rejects.toThrow('45009');
  });

  it('have taken nothing where something on the way answers', async () => {
    says = '<html>502</html>';
    await expect(say({ kind: 'dingtalk', secret: null })).rejects.toThrow('应答的不是机器人平台');
  });

  it('speak no oftener than their platforms hear', () =>
    expect(RATE).toEqual({ dingtalk: 20, feishu: 100, wecom: 20 }));
});

describe('words that leave the house', () => {
  it('are numbers and a link', () => {
    expect(wordsFor('digest', { task: 2, return: 1, urge: 0 }, 'https://yd.example')).toEqual({
      subject: '【要点】今日消息3条',
      text: '【要点】今日消息3条\n待办2条、退回1条。请登录后查看办理。\nhttps://yd.example/',
    });
  });
});

describe('a span of hours', () => {
  it('may run past midnight; its end is outside', () => {
    const night = { from: '20:00', to: '07:30' };
    const times = ['19:59', '20:00', '23:59', '00:00', '07:29', '07:30', '12:00'];
    expect(times.map((time) => within(time, night))).toEqual([false, true, true, true, true, false, false]);
    expect(['11:59', '12:00', '13:59', '14:00'].map((time) => within(time, { from: '12:00', to: '14:00' }))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
