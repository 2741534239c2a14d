import { createHash, timingSafeEqual } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { House } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import { patternOf } from './access-log.ts';
import type { Gate } from './gate.ts';
import { type Gauge, Metrics } from './metrics.ts';
import { type Edge, isWithin } from './settings.ts';

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether a request bears the token of /metrics or comes from one of its addresses. */
export const mayRead = (request: FastifyRequest, { token, from }: Edge['metrics']): boolean => {
  if (from.length > 0 && isWithin(from, request.ip)) return true;
  const borne = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  return token !== null && borne !== undefined && timingSafeEqual(hash(borne), hash(token));
};

const nanoseconds = 1e9;

const processGauges = (delay: ReturnType<typeof monitorEventLoopDelay>): Gauge[] => [
  {
    name: 'process_resident_memory_bytes',
    help: 'Resident memory of this process.',
    values: [{ value: process.memoryUsage.rss() }],
  },
  {
    name: 'nodejs_eventloop_delay_seconds',
    help: 'Delay of the event loop since the last reading.',
    values: [50, 99].map((one) => ({
      labels: { quantile: String(one / 100) },
      value: delay.percentile(one) / nanoseconds,
    })),
  },
];

const poolGauges = ({ database: { pool } }: House, gate: Gate): Gauge[] => [
  {
    name: 'yaodian_database_connections',
    help: 'Connections of the pool; waiting: callers without one.',
    values: [
      { labels: { state: 'open' }, value: pool.totalCount },
      { labels: { state: 'idle' }, value: pool.idleCount },
      { labels: { state: 'waiting' }, value: pool.waitingCount },
    ],
  },
  { name: 'yaodian_requests_inside', help: 'Requests being worked on.', values: [{ value: gate.inside }] },
  {
    name: 'yaodian_requests_turned_away_total',
    help: 'Requests asked to come again because the house was full.',
    type: 'counter',
    values: [{ value: gate.turnedAway }],
  },
];

/**
 * `GET /metrics` for Prometheus, to whoever bears the token or calls from the listed addresses; to all others there is
 * nothing here. `measured` adds what the house knows of itself: queues, jobs, seal, backups.
 */
export const serveMetrics = (
  app: FastifyInstance,
  {
    house,
    gate,
    guard,
    measured,
  }: { house: House; gate: Gate; guard: Edge['metrics']; measured: () => Promise<Gauge[]> },
): void => {
  const metrics = new Metrics();
  const delay = monitorEventLoopDelay({ resolution: 20 });
  const isOpen = guard.token !== null || guard.from.length > 0;
  if (!isOpen) return;
  delay.enable();
  app.addHook('onClose', async () => void delay.disable());
  app.addHook('onResponse', async (request, reply) =>
    metrics.observe(request.method, patternOf(request), reply.statusCode, reply.elapsedTime / 1000),
  );
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!mayRead(request, guard))
      throw refuse('not-found', '没有找到，或您无权查看', '没有这个地址', '请核对链接。', { status: 404 });
    const gauges = [...processGauges(delay), ...poolGauges(house, gate), ...(await measured())];
    delay.reset();
    reply.header('cache-control', 'no-store');
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(metrics.render(gauges));
  });
};
