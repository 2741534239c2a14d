import type { FastifyInstance } from 'fastify';
import { callersOn } from './callers.ts';
import type { Bench } from './house.ts';
import { type Figure, figure } from './measure.ts';

const CALLERS = 16;
const SECONDS = 6;

/** The same columns without history, journal, search or rights. */
const BARE_TABLE = `create table bare_report as select * from report with no data;
  alter table bare_report add primary key (tenant_id, id)`;

type Given = { readonly commitment: string; readonly period: string; readonly progress: string };

const mountOn = (bare: FastifyInstance, { house, bureau }: Bench): void => {
  const { pool } = house.database;
  const { tenantId } = bureau;
  bare.post<{ Body: Given }>('/reports', async ({ body }, reply) => {
    const { rows } = await pool.query(
      `insert into bare_report (tenant_id, id, version, commitment, period, progress, evidence, state)
       values ($1, gen_random_uuid(), 1, $2, $3, $4, '{}', 'draft') returning *`,
      [tenantId, body.commitment, body.period, body.progress],
    );
    return reply.send(rows[0]);
  });
  bare.patch<{ Params: { id: string }; Body: { progress: string; version: number } }>(
    '/reports/:id',
    async ({ params, body }, reply) => {
      const { rows } = await pool.query(
        'update bare_report set progress = $3, version = version + 1 where tenant_id = $1 and id = $2 and version = $4 returning *',
        [tenantId, params.id, body.progress, body.version],
      );
      return rows[0] ? reply.send(rows[0]) : reply.status(409).send();
    },
  );
};

/** One row a caller, so that no caller waits for another's lock. */
const rowsFor = async (bench: Bench, cookie: string, body: object): Promise<{ id: string; version: number }[]> =>
  Promise.all(
    Array.from({ length: CALLERS }, async () => {
      const answer = await fetch(`${bench.url}/api/reports`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(await answer.text());
      const made = (await answer.json()) as { id: string; version: number };
      return { id: made.id, version: made.version };
    }),
  );

/**
 * Creating and changing one record through HTTP, with permission by relation, validation, history and journal,
 * against a bare INSERT and UPDATE through the same server. Needs the plan that benchBoards imports.
 */
export const benchWriting = async (bench: Bench): Promise<Figure[]> => {
  await bench.house.database.asOwner((client) => client.query(BARE_TABLE));
  const bareUrl = await bench.bare((app) => mountOn(app, bench));
  const cookie = await bench.as('basicHead');
  const [led] = await bench.sql<{ id: string }>('select id from commitment where lead_section = $1 limit 1', [
    bench.bureau.organisations.basic,
  ]);
  if (!led) throw new Error('no commitment to report on: run `boards` before `writing`');
  const body = { commitment: led.id, period: '2026-09', progress: '按计划推进，主体已封顶。' };
  const common = { callers: CALLERS, seconds: SECONDS };
  const bareCreate = await callersOn({
    ...common,
    url: bareUrl,
    method: 'POST',
    asks: [{ path: '/reports', body }],
  });
  const ourCreate = await callersOn({
    ...common,
    url: bench.url,
    cookie,
    method: 'POST',
    asks: [{ path: '/api/reports', body }],
  });
  const rows = await rowsFor(bench, cookie, body);
  await bench.sql('insert into bare_report select * from report where id = any($1)', [rows.map((row) => row.id)]);
  const change = (base: string) =>
    rows.map(({ id, version }) => ({ path: `${base}/${id}`, body: { version, progress: '按计划推进，二期已封顶。' } }));
  const bareUpdate = await callersOn({ ...common, url: bareUrl, method: 'PATCH', asks: change('/reports') });
  const ourUpdate = await callersOn({
    ...common,
    url: bench.url,
    cookie,
    method: 'PATCH',
    asks: change('/api/reports'),
  });
  return [
    figure('create one record, 16 callers', 'records/s', ourCreate.perSecond, bareCreate.perSecond),
    figure('update one record, 16 callers', 'records/s', ourUpdate.perSecond, bareUpdate.perSecond),
  ];
};
