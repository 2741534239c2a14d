import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import statics from '@fastify/static';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, type RouteOptions } from 'fastify';
import { jsonSchemaTransform, validatorCompiler } from 'fastify-type-provider-zod';
import { actorOf, entranceOf } from '#kernel/access';
import type { Actor } from '#kernel/definition';
import { type BoundRoute, type HandlerContext, type House, isFileAnswer, type Upload, type Within } from '#kernel/http';
import { inEnglish, type Lexicon, languageOf } from '#kernel/language';
import { refuse } from '#kernel/refusal';
import type { Entrance, ReadTransaction } from '#kernel/store';
import { sendProblem } from './problem.ts';
import { answeredOnce } from './submissions.ts';

export type ServerOptions = {
  readonly house: House;
  readonly routes: readonly BoundRoute[];
  /** English labels, for whoever asks for them; without them all labels are Chinese. */
  readonly lexicon?: Lexicon;
  /** Folder of the built client; null serves the API alone. */
  readonly web: string | null;
  readonly logLevel?: string;
  /** Completes the OpenAPI document with what the contracts do not know. */
  readonly describe?: (openapi: Record<string, any>) => Record<string, any>;
  /** Why requests cannot be answered yet or any more; null when all is well. */
  readonly unready?: () => string | null;
};

const UPLOAD_LIMIT = 50 * 1024 * 1024;
const NOBODY: Omit<Actor, 'requestId'> = {
  tenantId: '00000000-0000-0000-0000-000000000000',
  personId: null,
  personName: '公众',
  postId: null,
  role: 'public',
  organisationId: null,
  organisationPath: null,
  standsInFor: [],
};

/** Builds the HTTP server; it does not listen yet. A route without `access` stops it here. */
export const buildServer = async (options: ServerOptions): Promise<FastifyInstance> => {
  const { house } = options;
  const secure = house.origin.startsWith('https:');
  const cookieName = secure ? '__Host-yaodian' : 'yaodian';
  const app = Fastify({
    logger: { level: options.logLevel ?? 'warn', redact: ['req.headers.cookie', 'req.headers.authorization'] },
    genReqId: () => randomUUID(),
    bodyLimit: 8 * 1024 * 1024,
    routerOptions: { maxParamLength: 300 },
    requestTimeout: 60_000,
    trustProxy: false,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.setErrorHandler((error, request, reply) => sendProblem(request, reply, error));
  await app.register(cookie);
  await app.register(compress, { threshold: 2048, encodings: ['gzip', 'deflate'] });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameSrc: ["'self'", 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        objectSrc: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    hsts: secure,
  });
  await app.register(multipart, { limits: { fileSize: UPLOAD_LIMIT, files: 20, fields: 50 } });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '要点 Yaodian',
        version: house.version,
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

  app.addHook('onRequest', async (request) => {
    const waiting = options.unready?.();
    if (waiting && request.url.startsWith('/api/') && request.url !== '/api/health')
      throw refuse('not-ready', '系统正在启动', waiting, '请稍候几秒再试。', { status: 503, facts: { retryAfter: 3 } });
    refuseForeignWrites(request, house.origin);
  });
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
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  app.get('/api/health', { schema: { hide: true } }, async (_, reply) => health(options, reply));

  const taken = new Set<string>();
  for (const bound of options.routes) {
    const key = `${bound.contract.method} ${bound.contract.path}`;
    if (taken.has(key)) continue;
    taken.add(key);
    app.route(routeOptions(bound, options, { cookieName, secure }));
  }
  await serveWeb(app, options.web);
  return app;
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

const health = async (options: ServerOptions, reply: FastifyReply) => {
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
    };
  } catch {
    return down('数据库没有响应');
  }
};

const routeOptions = (
  bound: BoundRoute,
  { house, lexicon }: ServerOptions,
  cookies: { cookieName: string; secure: boolean },
): RouteOptions => {
  const { contract } = bound;
  if (!contract.access)
    throw new Error(
      `routes.${contract.method} ${contract.path}.access: received nothing; expected public, session or roles. Declare it.`,
    );
  return {
    method: contract.method,
    url: contract.path,
    schema: {
      summary: contract.summary,
      tags: [contract.tag],
      ...(contract.params ? { params: contract.params } : {}),
      ...(contract.query ? { querystring: contract.query } : {}),
      ...(contract.body ? { body: contract.body } : {}),
      ...(contract.response ? { response: { 200: contract.response } } : {}),
      ...(contract.takes === 'multipart' ? { consumes: ['multipart/form-data'] } : {}),
    },
    handler: async (request, reply) => {
      const token = request.cookies[cookies.cookieName] ?? bearer(request);
      const { uploads, form } =
        contract.takes === 'multipart' ? await readMultipart(request) : { uploads: [], form: {} };
      const context = {
        house,
        params: request.params,
        query: request.query,
        body: request.body,
        uploads,
        form,
        request: {
          address: request.ip,
          agent: request.headers['user-agent'] ?? '',
          accept: request.headers.accept ?? '',
          language: languageOf(request.headers['accept-language'], request.url),
          sessionToken: token,
          secure: cookies.secure,
        },
        reply: {
          setSession: (value: string) =>
            void reply.setCookie(cookies.cookieName, value, {
              path: '/',
              httpOnly: true,
              sameSite: 'lax',
              secure: cookies.secure,
            }),
          clearSession: () =>
            void reply.clearCookie(cookies.cookieName, {
              path: '/',
              httpOnly: true,
              sameSite: 'lax',
              secure: cookies.secure,
            }),
          setHeader: (name: string, value: string) => void reply.header(name, value),
        },
      };
      const key = request.headers['idempotency-key'];
      const result = await answeredOnce(bound, context, key, (once, within) =>
        answered(once, within, token, request.id),
      );
      const english = lexicon && context.request.language === 'en' && !isFileAnswer(result);
      return send(reply, english ? inEnglish(result, lexicon) : result);
    },
  };
};

const bearer = (request: FastifyRequest): string | null =>
  /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null;

const WITHIN: Readonly<
  Record<
    Within,
    (database: House['database'], who: Entrance, work: (tx: ReadTransaction) => Promise<unknown>) => Promise<unknown>
  >
> = {
  read: (database, who, work) => database.read(who, work),
  late: (database, who, work) => database.readLate(who, work),
  write: (database, who, work) => database.write(who, work),
};

/** Runs the handler as whoever bears the token; where it works within one transaction, that opens with the question. */
const answered = async (
  { contract: { access }, handler, within }: BoundRoute,
  context: Omit<HandlerContext<any>, 'actor'>,
  token: string | null,
  requestId: string,
): Promise<unknown> => {
  const { database } = context.house;
  const admit = (actor: Actor | null): Actor => admitted(access, actor, requestId);
  const mode = within?.(context.request) ?? null;
  if (!mode) {
    const known = token ? await actorOf(database, token, requestId) : null;
    return handler({ ...context, actor: admit(known?.actor ?? null) } as HandlerContext<any>);
  }
  const inside = (tx: ReadTransaction): Promise<unknown> =>
    handler({ ...context, actor: tx.actor, tx } as unknown as HandlerContext<any>);
  const entrance = entranceOf(database, token, requestId, admit);
  return WITHIN[mode](database, entrance, inside);
};

/** @throws Refusal `not-signed-in`, `forbidden` */
const admitted = (access: BoundRoute['contract']['access'], actor: Actor | null, requestId: string): Actor => {
  if (access === 'public') return actor ?? { ...NOBODY, requestId };
  if (!actor)
    throw refuse('not-signed-in', '请先登录', '您还没有登录，或登录已经过期', '请重新登录，已填写的内容会保留。', {
      status: 401,
    });
  if (access !== 'session' && !access.includes(actor.role))
    throw refuse('forbidden', '不能办理', '您当前的岗位没有这项权限', '请切换岗位，或联系办公室授权。', {
      status: 403,
    });
  return actor;
};

const readMultipart = async (request: FastifyRequest): Promise<{ uploads: Upload[]; form: Record<string, string> }> => {
  if (!request.isMultipart())
    throw refuse('no-file', '没有收到文件', '请求里没有文件', '请选择文件后再上传。', { status: 400 });
  const uploads: Upload[] = [];
  const form: Record<string, string> = {};
  for await (const part of request.parts()) {
    if (part.type === 'file')
      uploads.push({ field: part.fieldname, fileName: part.filename, bytes: await part.toBuffer() });
    else form[part.fieldname] = String(part.value);
  }
  return { uploads, form };
};

const send = (reply: FastifyReply, result: unknown): FastifyReply => {
  if (isFileAnswer(result)) {
    const name = encodeURIComponent(result.fileName);
    reply.header('content-disposition', `${result.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`);
    reply.header('x-content-type-options', 'nosniff');
    return reply.type(result.mime).send(result.bytes);
  }
  if (result === undefined) return reply.status(204).send();
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(result));
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
