import type { FastifyInstance } from 'fastify';
import { setUp } from '#contract/session';
import type { BoundRoute, House } from '#kernel/http';
import { registry } from './composition.ts';
import { seedBureaus } from './first-start.ts';
import { describeRecords } from './http/record-openapi.ts';
import { recordRoutes } from './http/record-routes.ts';
import { buildServer, type ServerOptions } from './http/server.ts';
import { describeSubmissions } from './http/submissions.ts';
import { lexicon } from './lexicon.ts';
import { lookAround } from './operations/look.ts';
import { measured } from './operations/measured.ts';
import { bespokeRoutes } from './routes.ts';

/** A bureau that has just been set up needs its rules' figures before its first request. */
const withSeeds = (bound: BoundRoute): BoundRoute => {
  if (bound.contract.path !== setUp.path || bound.contract.method !== setUp.method) return bound;
  const handler: BoundRoute['handler'] = async (context) => {
    const answer = await bound.handler(context);
    await seedBureaus(context.house);
    return answer;
  };
  return { ...bound, handler };
};

/** The application on a house: every bespoke route, then those derived from records. */
export const buildApp = (
  house: House,
  options: Partial<Omit<ServerOptions, 'house' | 'routes' | 'lexicon'>> = {},
): Promise<FastifyInstance> => {
  const routes = [...bespokeRoutes.map(withSeeds), ...recordRoutes(registry, lexicon)];
  const records = describeRecords(registry, bespokeRoutes);
  const submissions = describeSubmissions(routes);
  const describe = (openapi: Record<string, any>) => submissions(records(openapi));
  const told = { measured: () => measured(house), findings: () => lookAround(house) };
  return buildServer({ web: null, describe, ...told, ...options, house, lexicon, routes });
};
