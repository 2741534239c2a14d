import type { Bench } from './house.ts';
import { type Figure, figure, quantile, repeated, timed } from './measure.ts';

const TENS = ['', '十', '二十', '三十', '四十', '五十', '六十', '七十', '八十', '九十'];
const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const chinese = (n: number): string =>
  n === 10 ? '十' : n < 20 && n > 10 ? `十${DIGITS[n - 10]}` : `${TENS[Math.floor(n / 10)]}${DIGITS[n % 10]}`;

/** A plan of so many clauses, a hundred under each of its parts. */
const planOfClauses = (clauses: number): string => {
  const parts = Array.from({ length: Math.ceil(clauses / 100) }, (_, part) => {
    const lines = Array.from(
      { length: Math.min(100, clauses - part * 100) },
      (__, n) =>
        `${n + 1}．推进第${part * 100 + n + 1}项工作。新建学校${n + 1}所，12月底前完成。（责任单位：基础教育科）`,
    );
    return [`${chinese((part % 99) + 1)}、第${part + 1}部分工作`, ...lines].join('\n');
  });
  return `2026年教育工作要点\n${parts.join('\n')}\n`;
};

const importPlan = async (bench: Bench, cookie: string, name: string, text: string): Promise<any> => {
  const form = new FormData();
  form.set('file', new Blob([text]), name);
  const answer = await fetch(`${bench.url}/api/plans/import`, { method: 'POST', headers: { cookie }, body: form });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
};

/** 500 commitments in mid-year: three milestones and a report each, made set-based. */
const intoMidYear = async ({ sql, bureau }: Bench, planId: string): Promise<void> => {
  const { tenantId, people, organisations } = bureau;
  await sql(
    `update commitment set review = 'reviewed', state = 'running', leader = $2, lead_section = $3, due_on = '2026-12-31' where plan = $1`,
    [planId, people.deputy1, organisations.basic],
  );
  await sql(`update plan set state = 'dispatched' where id = $1`, [planId]);
  await sql(
    `insert into milestone (tenant_id, id, version, created_by, changed_by, commitment, title, due_on, weight, evidence, state, confirmed_weight)
     select $1, gen_random_uuid(), 1, $2, $2, c.id, '第' || n || '步', date '2026-03-01' + n * 60, case n when 3 then 40 else 30 end, '{}',
       case when n = 1 then 'confirmed' else 'open' end, case when n = 1 then 30 end
     from commitment c, generate_series(1, 3) n where c.plan = $3`,
    [tenantId, people.basicHead, planId],
  );
  await sql(
    `insert into report (tenant_id, id, version, created_by, changed_by, commitment, period, progress, evidence, state, submitted_by, submitted_at)
     select $1, gen_random_uuid(), 1, $2, $2, c.id, '2026-06', '按计划推进。', '{}', 'submitted', $2, now() from commitment c where c.plan = $3`,
    [tenantId, people.basicHead, planId],
  );
};

export const benchBoards = async (bench: Bench): Promise<Figure[]> => {
  const clerk = await bench.as('officeClerk');
  const { plan } = await importPlan(bench, clerk, 'five-hundred.txt', planOfClauses(500));
  await intoMidYear(bench, plan.id);
  await bench.house.database.asOwner((client) => client.query('analyze'));
  const director = await bench.as('director');
  const get = (cookie: string, path: string) => async () => {
    const answer = await fetch(bench.url + path, { headers: { cookie } });
    if (!answer.ok) throw new Error(await answer.text());
    await answer.arrayBuffer();
  };
  const board = await repeated(get(clerk, `/api/board?plan=${plan.id}`), 60, 8_000);
  const page = await repeated(get(director, `/api/leader-page?plan=${plan.id}`), 60, 8_000);
  const [counted] = await bench.sql<{ n: string }>('select count(*) as n from commitment where plan = $1', [plan.id]);
  return [
    figure(`board of ${counted?.n} commitments, p95`, 'ms', quantile(board, 0.95)),
    figure(`leader's page over ${counted?.n} commitments, p95`, 'ms', quantile(page, 0.95)),
  ];
};

export const benchImport = async (bench: Bench): Promise<Figure[]> => {
  const clerk = await bench.as('officeClerk');
  const text = planOfClauses(10_000);
  let counts = { clauses: 0, commitments: 0 };
  const took = await timed(async () => {
    counts = (await importPlan(bench, clerk, 'ten-thousand.txt', text)).counts;
  });
  return [figure(`import a plan of ${counts.clauses} clauses, ${counts.commitments} commitments`, 's', took / 1000)];
};
