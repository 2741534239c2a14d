import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { decompose, proposeTargets } from './index.ts';

const PLAN = decompose('甲局2020年工作要点\n1. 改善条件。逐步让新桌椅数翻3番，加强学校食堂管理，改善学生就餐环境。');
let server: Server | undefined;

/** A real local endpoint that answers every request with one body. */
async function endpoint(
  status: number,
  content: string,
): Promise<{ url: string; seen: { path: string; key: string | undefined; body: string }[] }> {
  const seen: { path: string; key: string | undefined; body: string }[] = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      seen.push({ path: request.url ?? '', key: request.headers.authorization, body });
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ choices: [{ message: { content } }] }));
    });
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, seen };
}

afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())));

describe('proposals of a language model', () => {
  it('keeps only what the clause says, marked with its source', async () => {
    const { url, seen } = await endpoint(
      200,
      JSON.stringify([
        {
          quote: '让新桌椅数翻3番',
          subject: '新桌椅数',
          op: 'eq',
          value: 3,
          unit: '番',
          deadline: null,
        },
        { quote: '新建学校9所', subject: '学校', op: 'eq', value: 9, unit: '所', deadline: null },
        { quote: '加强学校食堂管理', subject: '食堂', op: 'eq', value: 12, unit: '个', deadline: null },
        { quote: '改善学生就餐环境', subject: '环境', op: 'nonsense', value: null },
      ]),
    );
    const { proposals, note } = await proposeTargets(PLAN, { url, model: 'local-7b', apiKey: 'k' });
    expect(note).toBeNull();
    expect(proposals).toMatchObject([{ clause: '1', quote: '让新桌椅数翻3番', value: 3, source: 'model:local-7b' }]);
    expect(PLAN.text.slice(proposals[0]?.start, proposals[0]?.end)).toBe('让新桌椅数翻3番');
    expect(seen[0]).toMatchObject({ path: '/v1/chat/completions', key: 'Bearer k' });
    expect(JSON.parse(seen[0]?.body ?? '{}').model).toBe('local-7b');
  });

  it.each([
    [500, '[]', '服务返回 500'],
    [200, '我不知道', '应答格式不符'],
  ])('answers an endpoint that fails (%i) with a note', async (status, content, reason) => {
    const { url } = await endpoint(status, content);
    const { proposals, note } = await proposeTargets(PLAN, { url, model: 'm' });
    expect(proposals).toEqual([]);
    expect(note).toContain(reason);
  });

  it('answers an endpoint that is away with a note', async () => {
    const { proposals, note } = await proposeTargets(PLAN, { url: 'http://127.0.0.1:1', model: 'm' });
    expect(proposals).toEqual([]);
    expect(note).toContain('无法连接');
  });
});
