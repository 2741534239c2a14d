import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Allowance } from '../../src/app/edge/allowance.ts';
import { problemOf } from '../../src/app/http/problem.ts';
import { route } from '../../src/contract/route.ts';
import { callerOf } from '../../src/kernel/access/index.ts';
import { answer } from '../../src/kernel/http/index.ts';
import { openDoors, whoAsks } from '../support/doors.ts';
import { trustCount } from '../support/trust-count.ts';

/** security/R5: what is too much is turned away at once, with when to come again; what is inside is answered. */

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

/** A route whose answers wait until the test lets them go. */
const slowRoute = () => {
  const waiting: (() => void)[] = [];
  const bound = answer(
    route({
      method: 'GET',
      path: '/api/public/slow',
      summary: 'Slow work',
      tag: 'test',
      access: 'public',
      response: z.object({ done: z.boolean() }),
    }),
    () => new Promise<{ done: boolean }>((resolve) => waiting.push(() => resolve({ done: true }))),
  );
  return { bound, waiting };
};

const PLACES = 8;

describe('security/R5 five times as many as there are places', () => {
  it('leave every place at work, and all others are asked to come again before any is done', async () => {
    const { bound, waiting } = slowRoute();
    const { app, close } = await openDoors({ atOnce: PLACES }, [bound]);
    opened.push(close);
    // Over sockets, as people come.
    const url = `${await app.listen({ host: '127.0.0.1', port: 0 })}/api/public/slow`;
    let [served, turnedAway] = [0, 0];
    for (let wave = 0; wave < 5; wave++) {
      const order: number[] = [];
      const answers = Array.from({ length: 5 * PLACES }, async () => {
        const reply = await fetch(url);
        order.push(reply.status);
        return { status: reply.status, retryAfter: reply.headers.get('retry-after'), body: await reply.json() };
      });
      // Whoever is turned away is answered while the work inside still goes on.
      while (order.length < 4 * PLACES) await new Promise((resolve) => setImmediate(resolve));
      expect(order.every((status) => status === 503)).toBe(true);
      for (const go of waiting.splice(0)) go();
      const replies = await Promise.all(answers);
      for (const { body, retryAfter } of replies.filter(({ status }) => status !== 200)) {
        expect(body).toMatchObject({ status: 503, code: 'overloaded', title: '现在人多，尚未提交' });
        expect(Number(retryAfter)).toBeGreaterThan(0);
        turnedAway += 1;
      }
      served += replies.filter(({ status }) => status === 200).length;
    }
    // Goodput: what is served of what there are places for, in spite of all the others.
    expect(served / (5 * PLACES)).toBeGreaterThanOrEqual(0.8);
    trustCount('R5', 'requests turned away under 5× load', turnedAway);
  });

  it('do not touch health, and the next is served again', async () => {
    const { bound, waiting } = slowRoute();
    const { app, close } = await openDoors({ atOnce: 1 }, [bound, whoAsks]);
    opened.push(close);
    const inside = app.inject({ method: 'GET', url: '/api/public/slow' });
    while (waiting.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const full = await app.inject({ method: 'GET', url: '/api/public/who' });
    expect(full.json()).toMatchObject({ code: 'overloaded' });
    const page = await app.inject({ method: 'GET', url: '/api/public/who', headers: { accept: 'text/html,*/*' } });
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).toContain('现在人多，尚未提交');
    expect((await app.inject({ method: 'GET', url: '/api/health' })).json().reason).not.toContain('人多');
    waiting[0]?.();
    expect((await inside).statusCode).toBe(200);
    expect((await app.inject({ method: 'GET', url: '/api/public/who' })).statusCode).toBe(200);
  });
});

describe('limits by address', () => {
  const from = (address: string) => ({ method: 'GET' as const, url: '/api/public/who', remoteAddress: address });

  it('answer 429 with when to come again, to that address alone, never to this machine', async () => {
    const limits = { person: { perMinute: 5 }, address: { perMinute: 5 } };
    const { app, close } = await openDoors({ limits }, [whoAsks]);
    opened.push(close);
    for (let n = 0; n < 5; n++) expect((await app.inject(from('192.0.2.1'))).statusCode).toBe(200);
    const refused = await app.inject(from('192.0.2.1'));
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.json()).toMatchObject({ code: 'too-many-requests', title: '操作太频繁，这次没有办理' });
    expect((await app.inject(from('192.0.2.2'))).statusCode).toBe(200);
    for (let n = 0; n < 20; n++) expect((await app.inject(from('127.0.0.1'))).statusCode).toBe(200);
  });

  it('fill evenly again, and count a site of IPv6 as one', () => {
    let now = 0;
    const allowance = new Allowance({ perMinute: 60 }, () => now);
    for (let n = 0; n < 60; n++) expect(allowance.take('a')).toBe(0);
    expect(allowance.take('a')).toBe(1);
    now += 1_000;
    expect(allowance.take('a')).toBe(0);
    expect(allowance.take('a')).toBe(1);
    expect(callerOf('2001:db8:1:2:3:4:5:6')).toBe(callerOf('2001:db8:1:2::9'));
    expect(callerOf('2001:db8:1:2::9')).not.toBe(callerOf('2001:db8:1:3::9'));
    expect(callerOf('::ffff:192.0.2.1')).toBe('::ffff:192.0.2.1');
  });
});

it('a query that outran its time is told as that, not as a fault', () => {
  const cancelled = Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' });
  expect(problemOf(cancelled, () => expect.fail('logged'))).toMatchObject({ status: 503, code: 'too-slow' });
});

describe('bodies', () => {
  it('beyond 8 MB are refused in words, and text is taken by nobody', async () => {
    const write = answer(
      route({
        method: 'POST',
        path: '/api/public/write',
        summary: 'Writes',
        tag: 'test',
        access: 'public',
        body: z.object({ text: z.string() }),
      }),
      async () => undefined,
    );
    const { app, close } = await openDoors({}, [write]);
    opened.push(close);
    const post = (payload: string, type = 'application/json') =>
      app.inject({ method: 'POST', url: '/api/public/write', payload, headers: { 'content-type': type } });
    expect((await post(JSON.stringify({ text: 'x' }))).statusCode).toBe(204);
    const large = await post(JSON.stringify({ text: 'x'.repeat(9_000_000) }));
    expect([large.statusCode, large.json().code]).toEqual([413, 'body-too-large']);
    expect((await post('{"text":"x"}', 'text/plain')).statusCode).toBe(415);
  });
});
