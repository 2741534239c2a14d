import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import {
  actorOf,
  DIRECTORY_KEEPERS,
  entranceOf,
  keptBySecurity,
  organisation,
  requireFreshFactor,
} from '#kernel/access';
import { type Actor, recordNamed } from '#kernel/definition';
import {
  type Afterwards,
  type BoundRoute,
  expectKeptTogether,
  type HandlerContext,
  type House,
  isFileAnswer,
  type Upload,
  type Within,
} from '#kernel/http';
import { inEnglish, type Lexicon, languageOf } from '#kernel/language';
import { noteLook } from '#kernel/privacy';
import { Refusal, refuse } from '#kernel/refusal';
import type { Entrance, ReadTransaction } from '#kernel/store';
import { INLINE_HEADERS } from '../edge/headers.ts';
import { Denials } from './denials.ts';
import { answeredOnce } from './submissions.ts';

type Context = HandlerContext<any>;
type Caller = { readonly token: string | null; readonly requestId: string; readonly meet: (actor: Actor) => void };

const denials = new Denials();
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

/** What stands around every handler: the house, the labels, and who is let in. */
export type Around = {
  readonly house: House;
  readonly lexicon: Lexicon | undefined;
  readonly cookieName: string;
  readonly secure: boolean;
  /** Works within the places that the house has. @throws Refusal `overloaded` */
  readonly through: <T>(work: () => Promise<T>) => Promise<T>;
  /** Told as soon as it is known who asks, before anything is done. @throws Refusal `too-many-requests` */
  readonly meet: (request: FastifyRequest, actor: Actor) => void;
};

/** All files of one request together; they lie in memory until they are kept. */
const UPLOADS_LIMIT = 120 * 1024 * 1024;

/** A bound contract as Fastify takes it. @throws Error where the contract does not say who may come in, or the answer is kept apart */
export const routeOptions = (bound: BoundRoute, around: Around): RouteOptions => {
  const { contract } = bound;
  const { house, lexicon, cookieName, secure } = around;
  if (!contract.access)
    throw new Error(
      `routes.${contract.method} ${contract.path}.access: received nothing; expected public, session or roles. Declare it.`,
    );
  expectKeptTogether(bound);
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
      const token = request.cookies[cookieName] ?? bearer(request);
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
          secure,
        },
        reply: {
          setSession: (value: string) =>
            void reply.setCookie(cookieName, value, {
              path: '/',
              httpOnly: true,
              sameSite: 'lax',
              secure,
            }),
          clearSession: () => {
            // Whoever sits there next finds no answer and no picture of a paper by going back. Choices of look stay.
            reply.header('clear-site-data', '"cache"');
            reply.clearCookie(cookieName, {
              path: '/',
              httpOnly: true,
              sameSite: 'lax',
              secure,
            });
          },
          setHeader: (name: string, value: string) => void reply.header(name, value),
        },
        afterwards: () => undefined,
      };
      const meet = (actor: Actor) => around.meet(request, actor);
      const caller = { token, requestId: request.id, meet };
      const key = request.headers['idempotency-key'];
      const result = await around.through(() =>
        answeredOnce(bound, context, key, (once, within) => answered(once, within, caller)).catch(async (error) => {
          const denied = { house, token, requestId: request.id, door: contract, context };
          // What was refused stays refused, whether it could be noted or not.
          await denials.note(error, denied).catch((fault) => request.log.error({ err: fault }, 'denial not noted'));
          throw error;
        }),
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
const answered = async (bound: BoundRoute, context: Omit<Context, 'actor'>, caller: Caller): Promise<unknown> => {
  const later: Afterwards[] = [];
  let who: Actor | null = null;
  const meet = (actor: Actor): void => {
    who = actor;
    caller.meet(actor);
  };
  const afterwards = (work: Afterwards) => void later.push(work);
  const value = await within(bound, { ...context, afterwards }, { ...caller, meet }).catch(async (error) => {
    later.length = 0;
    if (who) noteConflict({ house: context.house, actor: who, afterwards }, error);
    if (who && later.length > 0) await carryOut(context.house, who, later);
    throw error;
  });
  if (who && later.length > 0) await carryOut(context.house, who, later);
  return value;
};

/** A conflict shows the row that stands, which is a look like any other. */
const noteConflict = (context: Pick<Context, 'house' | 'actor' | 'afterwards'>, error: unknown): void => {
  if (!(error instanceof Refusal) || error.code !== 'version-conflict') return;
  const definition = recordNamed(organisation, String(error.facts.record));
  if (!definition || typeof error.facts.id !== 'string') return;
  noteLook(context, { definition, ids: [error.facts.id], scope: `${definition.label}被他人修改后的内容` });
};

/** @throws Refusal of whatever says that the answer is not to be told */
const carryOut = async ({ database }: House, actor: Actor, later: readonly Afterwards[]): Promise<void> => {
  try {
    const kept = await database.apart().write(actor, async (tx) => {
      const after: ((() => void) | undefined)[] = [];
      for (const work of later) after.push(await work(tx));
      return after;
    });
    for (const follow of kept) follow?.();
  } catch (error) {
    // A full disk stops what is saved, and not what is read.
    if (!(error instanceof Refusal) || error.code !== 'saving-paused') throw error;
  }
};

const within = async (
  { contract, handler, within: opens }: BoundRoute,
  context: Omit<Context, 'actor'>,
  { token, requestId, meet }: Caller,
): Promise<unknown> => {
  const { database } = context.house;
  const admit = (known: Actor | null): Actor => {
    if (known) meet(known);
    return admitted(contract, known, requestId);
  };
  const mode = opens?.(context.request) ?? null;
  if (!mode) {
    const known = token ? await actorOf(database, token, requestId) : null;
    const actor = admit(known?.actor ?? null);
    if (asksFresh(contract, actor)) await database.read(actor, requireFreshFactor);
    if (contract.duty) await database.read(actor, keptBySecurity);
    return handler({ ...context, actor } as HandlerContext<any>);
  }
  const inside = async (tx: ReadTransaction): Promise<unknown> => {
    if (asksFresh(contract, tx.actor)) await requireFreshFactor(tx);
    if (contract.duty) await keptBySecurity(tx);
    return handler({ ...context, actor: tx.actor, tx } as unknown as HandlerContext<any>);
  };
  const entrance = entranceOf(database, token, requestId, admit);
  return WITHIN[mode](database, entrance, inside);
};

const ADMINISTERING: readonly string[] = DIRECTORY_KEEPERS;

/** Whether a second factor has to be fresh here: for what administrators alone do, and where the contract says so. */
const asksFresh = ({ access, fresh }: BoundRoute['contract'], { role }: Actor): boolean => {
  if (fresh === 'everybody' || (fresh === 'administrators' && ADMINISTERING.includes(role))) return true;
  return Array.isArray(access) && access.every((one) => ADMINISTERING.includes(one));
};

const notForTokens = () =>
  refuse('not-for-tokens', '不能办理', '服务令牌只能读写授权给它的登记表', '请由本人登录办理，或改用登记表的接口。', {
    status: 403,
  });

/** @throws Refusal `not-signed-in`, `forbidden`, `not-for-tokens` */
const admitted = ({ access, record }: BoundRoute['contract'], actor: Actor | null, requestId: string): Actor => {
  if (access === 'public') return actor && !actor.grants ? actor : { ...NOBODY, requestId };
  if (!actor)
    throw refuse('not-signed-in', '请先登录', '您还没有登录，或登录已经过期', '请重新登录，已填写的内容会保留。', {
      status: 401,
    });
  if (actor.grants && record === undefined) throw notForTokens();
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
  let size = 0;
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      size += bytes.length;
      if (size > UPLOADS_LIMIT)
        throw refuse('file-too-large', '文件没有上传', '一次上传的文件合计超过120 MB', '请分几次上传。', {
          status: 413,
        });
      uploads.push({ field: part.fieldname, fileName: part.filename, bytes });
    } else form[part.fieldname] = String(part.value);
  }
  return { uploads, form };
};

const send = (reply: FastifyReply, result: unknown): FastifyReply => {
  if (isFileAnswer(result)) {
    const name = encodeURIComponent(result.fileName);
    reply.header('content-disposition', `${result.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`);
    if (typeof result.mark !== 'string') reply.header('x-export-serial', result.mark.serial);
    if (result.inline) reply.headers(INLINE_HEADERS);
    return reply.type(result.mime).send(result.bytes);
  }
  if (result === undefined) return reply.status(204).send();
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(result));
};
