import type { FastifyInstance } from 'fastify';
import type { House } from '#kernel/http';
import { registry } from './composition.ts';
import { recordRoutes } from './http/record-routes.ts';
import { buildServer, type ServerOptions } from './http/server.ts';
import { bespokeRoutes } from './routes.ts';

/** The application on a house: every bespoke route, then those derived from records. */
export const buildApp = (
  house: House,
  options: Partial<Omit<ServerOptions, 'house' | 'routes'>> = {},
): Promise<FastifyInstance> =>
  buildServer({ web: null, ...options, house, routes: [...bespokeRoutes, ...recordRoutes(registry)] });
