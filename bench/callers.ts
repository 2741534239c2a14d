/** Sixteen callers in a process of their own, so that the load does not run on the server's event loop. */
import { fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { quantile } from './measure.ts';

export type Work = {
  readonly url: string;
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly cookie?: string;
  readonly seconds: number;
  readonly callers: number;
  /** Path and body for each caller; `version` is counted up with every answer, `progress` changes with every call. */
  readonly asks: readonly { readonly path: string; readonly body?: Record<string, unknown> }[];
};
export type Outcome = { readonly perSecond: number; readonly p95: number; readonly failed: number };

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

const ask = (work: Work, path: string, body: Record<string, unknown> | undefined): Promise<number> =>
  new Promise((resolve, reject) => {
    const payload = body && JSON.stringify(body);
    const headers = {
      ...(work.cookie ? { cookie: work.cookie } : {}),
      ...(payload ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) } : {}),
    };
    const sent = request(new URL(path, work.url), { method: work.method, agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end(payload);
  });

/** Until then Node compiles what is asked again and again, ours and plain alike: told is what a server in use does. */
const WARM_SECONDS = 2;

type Stretch = { readonly from: number; readonly until: number };

/** Asks until the stretch is over, and notes what is begun within it. */
const call = async (work: Work, number: number, { from, until }: Stretch, times: number[]): Promise<number> => {
  const { path, body } = work.asks[number % work.asks.length] as Work['asks'][number];
  let version = Number(body?.version ?? 0);
  let failed = 0;
  for (let n = 0; performance.now() < until; n++) {
    const began = performance.now();
    const given = body && ('version' in body ? { ...body, version, progress: `${body.progress}${n}` } : body);
    const status = await ask(work, path, given);
    if (began >= from) times.push(performance.now() - began);
    if (status >= 300) failed++;
    else version++;
  }
  return failed;
};

const run = async (work: Work): Promise<Outcome> => {
  const times: number[] = [];
  const from = performance.now() + WARM_SECONDS * 1000;
  const stretch = { from, until: from + work.seconds * 1000 };
  const failed = await Promise.all(Array.from({ length: work.callers }, (_, n) => call(work, n, stretch, times)));
  const seconds = (performance.now() - from) / 1000;
  return { perSecond: times.length / seconds, p95: quantile(times, 0.95), failed: failed.reduce((a, b) => a + b, 0) };
};

/** Runs the callers in a child process. @throws Error when a call was refused: a refused write is no write */
export const callersOn = (work: Work): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['callers']);
    child.once('message', (outcome: Outcome) => {
      child.disconnect();
      if (outcome.failed > 0) reject(new Error(`${work.method} ${work.asks[0]?.path}: ${outcome.failed} refused`));
      else resolve(outcome);
    });
    child.once('error', reject);
    child.once('exit', (code) => code !== 0 && reject(new Error(`the callers ended with ${code}`)));
    child.send(work);
  });

if (process.argv[2] === 'callers')
  process.once('message', async (work: Work) => {
    process.send?.(await run(work));
    agent.destroy();
  });
