import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Writable } from 'node:stream';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import statics from '@fastify/static';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
  type RouteOptions,
} from 'fastify';
import { jsonSchemaTransform, validatorCompiler } from 'fastify-type-provider-zod';
import helmet from 'helmet';
import type { Finding } from '#contract/operations';
import { callerOf } from '#kernel/access';
import type { Actor } from '#kernel/definition';
import type { BoundRoute, House } from '#kernel/http';
import type { Lexicon } from '#kernel/language';
import { refuse } from '#kernel/refusal';
import { logAnswers, quietLogger } from '../edge/access-log.ts';
import { Allowance, tooMany } from '../edge/allowance.ts';
import { Gate } from '../edge/gate.ts';
import { headersFor } from '../edge/headers.ts';
import type { Gauge } from '../edge/metrics.ts';
import { mayRead, serveMetrics } from '../edge/metrics-route.ts';
import { refuseDeepNesting } from '../edge/nesting.ts';
import { type Edge, isWithin, OPEN_EDGE } from '../edge/settings.ts';
import { type Around, routeOptions } from './handling.ts';
import { sendProblem } from './problem.ts';

export type ServerOptions = {
  readonly house: House;
  readonly routes: readonly BoundRoute[];
  /** English labels, for whoever asks for them; without them all labels are Chinese. */
  readonly lexicon?: Lexicon;
  /** Folder of the built client; null serves the API alone. */
  readonly web: string | null;
  readonly logLevel?: string;
  /** Where log lines go instead of to standard output. */
  readonly logStream?: Writable;
  /** How the house meets the net; open unless told. */
  readonly edge?: Edge;
  /** What /metrics tells of the house beside its answers. */
  readonly measured?: () => Promise<Gauge[]>;
  /** What the house finds of itself, for whoever may read /metrics. */
  readonly findings?: () => Promise<Finding[]>;
  /** Completes the OpenAPI document with what the contracts do not know. */
  readonly describe?: (openapi: Record<string, any>) => Record<string, any>;
  /** Why requests cannot be answered yet or any more; null when all is well. */
  readonly unready?: () => string | null;
};

const UPLOAD_LIMIT = 50 * 1024 * 1024;
/** Of what is no upload. */
const BODY_LIMIT = 8 * 1024 * 1024;
/** Programs of this very machine, or a proxy that nobody declared: one address for many. */
const LOOPBACK = ['127.0.0.0/8', '::1'];
/** Builds the HTTP server; it does not listen yet. A route without `access` stops it here. */
export const buildServer = async (options: ServerOptions): Promise<FastifyInstance> => {
  const { house, edge = OPEN_EDGE } = options;
  const secure = house.origin.startsWith('https:');
  const gate = new Gate(edge.atOnce);
  const app = Fastify({
    logger: quietLogger(options.logLevel ?? edge.log, options.logStream),
    // One line an answer is ours (logAnswers); Fastify's own would tell addresses with ids.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 300 },
    requestTimeout: 60_000,
    connectionTimeout: 120_000,
    trustProxy: edge.trustedProxies.length > 0 ? [...edge.trustedProxies] : false,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.setErrorHandler((error, request, reply) => sendProblem(request, reply, error));
  // A form of a foreign page may send text without being asked; nothing here takes it.
  app.removeContentTypeParser('text/plain');
  await addPlugins(app, options, secure);
  logAnswers(app);
  serveMetrics(app, { house, gate, guard: edge.metrics, measured: options.measured ?? (async () => []) });
  guardDoors(app, options, gate);
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  app.get('/api/health', { schema: { hide: true } }, async (request, reply) => health(options, request, reply));
  addRoutes(app, options, secure, gate);
  await serveWeb(app, options.web);
  return app;
};

const addPlugins = async (app: FastifyInstance, options: ServerOptions, secure: boolean): Promise<void> => {
  await app.register(cookie);
  await app.register(compress, { threshold: 2048, encodings: ['gzip', 'deflate'] });
  // Put together once: @fastify/helmet does so for every request.
  const protect = helmet(headersFor(secure));
  app.addHook('onRequest', ({ raw }, reply, next) => protect(raw, reply.raw, () => next()));
  await app.register(multipart, { limits: { fileSize: UPLOAD_LIMIT, files: 20, fields: 50, fieldSize: 1024 * 1024 } });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '要点 Yaodian',
        version: options.house.version,
        description: 'Everything the pages do goes through this interface. Errors are RFC 9457 problem details.',
      },
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => {
      const openapi = 'openapiObject' in document ? document.openapiObject : document.swaggerObject;
      return (options.describe?.(openapi) ?? openapi) as typeof openapi;
    },
  });
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: false });
};

/** What every request meets before its route: readiness, too many from one address, no room, foreign pages. */
const guardDoors = (app: FastifyInstance, options: ServerOptions, gate: Gate): void => {
  const { house, edge = OPEN_EDGE } = options;
  const rate = edge.limits?.address;
  const byAddress = rate ? new Allowance(rate) : null;
  app.addHook('onRequest', async (request) => {
    if (!request.url.startsWith('/api/') || request.url === '/api/health') return;
    const waiting = options.unready?.();
    if (waiting)
      throw refuse('not-ready', '系统正在启动', waiting, '请稍候几秒再试。', { status: 503, facts: { retryAfter: 3 } });
    if (rate && byAddress && !isWithin(LOOPBACK, request.ip)) {
      const seconds = byAddress.take(callerOf(request.ip));
      if (seconds > 0) throw tooMany('您所在的网络', rate, seconds);
    }
    gate.expectRoom();
  });
  app.addHook('onRequest', async (request) => refuseForeignWrites(request, house.origin));
  app.addHook('preValidation', async (request) => refuseDeepNesting(request.body));
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    // Whoever has this very answer already is told so, without it.
    const tag = reply.getHeader('etag');
    if (tag !== undefined && request.url.startsWith('/api/') && request.headers['if-none-match'] === tag) {
      reply.code(304).removeHeader('content-type');
      return null;
    }
    return payload;
  });
};

const addRoutes = (app: FastifyInstance, options: ServerOptions, secure: boolean, gate: Gate): void => {
  const rate = options.edge?.limits?.person;
  const byPerson = rate ? new Allowance(rate) : null;
  const meet = (request: FastifyRequest, { personId }: Actor): void => {
    request.personId = personId;
    if (!rate || !byPerson || !personId) return;
    const seconds = byPerson.take(personId);
    if (seconds > 0) throw tooMany('您', rate, seconds);
  };
  const around: Around = {
    house: options.house,
    lexicon: options.lexicon,
    cookieName: secure ? '__Host-yaodian' : 'yaodian',
    secure,
    through: (work) => gate.through(work),
    meet,
  };
  const taken = new Set<string>();
  const forms: RouteOptions[] = [];
  for (const bound of options.routes) {
    const key = `${bound.contract.method} ${bound.contract.path}`;
    if (taken.has(key)) continue;
    taken.add(key);
    if (bound.contract.takes === 'form') forms.push(routeOptions(bound, around));
    else app.route(routeOptions(bound, around));
  }
  app.register(async (scope) => addForms(scope, forms));
};

/** Forms are taken where a contract says so, from other servers, and nowhere else. */
const addForms = (scope: FastifyInstance, routes: readonly RouteOptions[]): void => {
  scope.removeAllContentTypeParsers();
  const read = { parseAs: 'string', bodyLimit: 64 * 1024 } as const;
  scope.addContentTypeParser('application/x-www-form-urlencoded', read, async (_: unknown, text: string | Buffer) =>
    Object.fromEntries(new URLSearchParams(String(text))),
  );
  for (const one of routes) scope.route(one);
};

/** A write that a foreign page started is refused: browsers say where a request comes from. */
const refuseForeignWrites = (request: FastifyRequest, origin: string): void => {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const from = request.headers.origin;
  const site = request.headers['sec-fetch-site'];
  const own = from === undefined || from === origin || from === `${request.protocol}://${request.headers.host}`;
  if (own && (site === undefined || site === 'same-origin' || site === 'none')) return;
  throw refuse('foreign-origin', '未能办理', '这个请求来自别的网站', '请在本系统的页面上办理。', { status: 403 });
};

const health = async (options: ServerOptions, request: FastifyRequest, reply: FastifyReply) => {
  const { house } = options;
  const down = (reason: string) => reply.status(503).send({ status: 'unavailable', version: house.version, reason });
  const unready = options.unready?.();
  if (unready) return down(unready);
  try {
    const version = await house.database.asOwner(
      async (client) =>
        (await client.query<{ v: string }>("select current_setting('server_version') as v")).rows[0]?.v ?? '',
    );
    return {
      status: 'ok',
      version: house.version,
      database: { engine: house.database.engine, version: version.split(' ')[0] },
      ...savingOf(house),
      ...(await reasonsFor(options, request)),
    };
  } catch {
    return down('数据库没有响应');
  }
};

/** What is not well though the house answers: for a monitor that may read /metrics, and for nobody else. */
const reasonsFor = async ({ edge = OPEN_EDGE, findings }: ServerOptions, request: FastifyRequest) => {
  if (!findings || !mayRead(request, edge.metrics)) return {};
  return { findings: (await findings()).filter(({ state }) => state !== 'good') };
};

/** Reading goes on while nothing is saved, so the house is well but for that. */
const savingOf = ({ database }: House): { saving?: 'paused'; reason?: string } => {
  const reason = database.pause?.reason();
  return reason ? { saving: 'paused', reason } : {};
};

/** The built client: hashed assets are kept for a year, the page itself is always asked for. */
const serveWeb = async (app: FastifyInstance, folder: string | null): Promise<void> => {
  const missing = (request: FastifyRequest, reply: FastifyReply) =>
    sendProblem(
      request,
      reply,
      refuse('not-found', '没有找到，或您无权查看', '没有这个地址', '请核对链接。', { status: 404 }),
    );
  if (!folder || !existsSync(folder)) {
    app.setNotFoundHandler(missing);
    return;
  }
  await app.register(statics, {
    root: folder,
    wildcard: false,
    setHeaders: (reply, path) =>
      void reply.setHeader(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  app.setNotFoundHandler((request, reply) => {
    const page =
      (request.method === 'GET' || request.method === 'HEAD') &&
      !request.url.startsWith('/api/') &&
      !request.url.startsWith('/assets/');
    return page ? reply.header('cache-control', 'no-cache').sendFile('index.html') : missing(request, reply);
  });
};
