import type { Writable } from 'node:stream';
import type { FastifyInstance, FastifyRequest, FastifyServerOptions } from 'fastify';
import { quietError } from '#kernel/refusal';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asked, once that is known: an id, which is nobody's name. */
    personId: string | null;
  }
}

/**
 * Structured logs without personal data (security M5): pino as Fastify has it, but no address with ids or a query, no
 * header, no body, and of an error only what our own words say.
 */
export const quietLogger = (level: string, stream?: Writable): NonNullable<FastifyServerOptions['logger']> => ({
  level,
  ...(stream ? { stream } : {}),
  serializers: {
    err: quietError as never,
    req: (request: FastifyRequest) => ({ method: request.method, route: patternOf(request) }),
    res: (reply: { statusCode: number }) => ({ statusCode: reply.statusCode }) as never,
  },
});

/** The route as it was declared, `/api/pupils/:id`: ids and queries stay out of logs and metrics. */
export const patternOf = (request: FastifyRequest): string => request.routeOptions?.url ?? '(none)';

/** One line an answer, at level info: request id, route, status, milliseconds, the person's id. */
export const logAnswers = (app: FastifyInstance): void => {
  app.decorateRequest('personId', null);
  app.addHook('onResponse', async (request, reply) => {
    const { method, personId } = request;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info(
      { method, route: patternOf(request), status: reply.statusCode, ms, ...(personId ? { person: personId } : {}) },
      'answered',
    );
  });
};
