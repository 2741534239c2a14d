import { callersOn } from './callers.ts';
import type { Bench } from './house.ts';
import { type Figure, figure } from './measure.ts';

const ROWS = 100_000;

/** Tasks of every organisation, set-based: the list is measured, not the way in. */
const fillTasks = ({ sql, bureau }: Bench): Promise<unknown> =>
  sql(
    `insert into task (tenant_id, id, version, created_by, changed_by, title, kind, organisation, asker, copied, due_on, state, urge_count)
     select $1, gen_random_uuid(), 1, $2, $2, '办理第' || n || '件事项', 'do',
       ($3::uuid[])[1 + n % array_length($3::uuid[], 1)], $2, '{}', date '2026-01-01' + n % 365,
       case when n % 3 = 0 then 'done' else 'open' end, 0
     from generate_series(1, ${ROWS}) n`,
    [bureau.tenantId, bureau.people.officeClerk, Object.values(bureau.organisations)],
  );

const columnsOf = async ({ sql }: Bench): Promise<string> =>
  (
    await sql<{ name: string }>(
      `select quote_ident(column_name) as name from information_schema.columns
       where table_name = 'task' and table_schema = 'public' and column_name not in ('tenant_id') order by ordinal_position`,
    )
  )
    .map((row) => row.name)
    .join(', ');

/** The same page by hand: the rows and the total behind them, under the same rule of who may see what. */
const bareServer = async (bench: Bench): Promise<string> => {
  const { house, bureau } = bench;
  const { pool } = house.database;
  const columns = await columnsOf(bench);
  const seen = `tenant_id = $1 and state = 'open' and due_on >= '2026-06-01'
    and (assignee = $2 or asker = $2 or organisation = $3 or $2 = any(copied))`;
  const given = [bureau.tenantId, bureau.people.basicHead, bureau.organisations.basic];
  return bench.bare((app) =>
    app.get('/tasks', async (_, reply) => {
      const page = await pool.query(`select ${columns} from task where ${seen} order by due_on, id limit 51`, given);
      const total = await pool.query(`select count(*) as n from task where ${seen}`, given);
      return reply.send({ rows: page.rows.slice(0, 50), total: total.rows[0]?.n });
    }),
  );
};

/** A list page of 50 among 100,000 rows, filtered and sorted, under a scope. */
export const benchListing = async (bench: Bench): Promise<Figure[]> => {
  await fillTasks(bench);
  await bench.house.database.asOwner((client) => client.query('vacuum analyze task'));
  const cookie = await bench.as('basicHead');
  const filter = encodeURIComponent(JSON.stringify({ state: 'open', dueOn: { op: 'gte', value: '2026-06-01' } }));
  const common = { callers: 4, seconds: 5, method: 'GET' as const };
  const bare = await callersOn({ ...common, url: await bareServer(bench), asks: [{ path: '/tasks' }] });
  const path = `/api/tasks?filter=${filter}&sort=dueOn&limit=50`;
  const ours = await callersOn({ ...common, url: bench.url, cookie, asks: [{ path }] });
  return [figure('list page of 50 among 100,000, scoped, filtered, sorted, 4 callers, p95', 'ms', ours.p95, bare.p95)];
};
