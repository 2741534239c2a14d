import { type SqlBool, sql } from 'kysely';
import type { BoardRow } from '#contract/delivery';
import type { ReadTransaction } from '#kernel/store';
import { target } from '#modules/plan';
import { boardRowsOf, lightCounts, planForBoard } from './board.ts';
import { type AsOf, dayOf, ruleInForce } from './lights.ts';

const SEVERITY: Record<string, number> = { red: 0, orange: 1, yellow: 2, green: 3, grey: 4 };
const FIGURES = 7;

/** One screen for a leader: reds first, a handful of figures, what waits for a decision, sections. */
export const leaderPageOf = async (tx: ReadTransaction, planId: string | undefined, at: AsOf) => {
  const { chosen } = await planForBoard(tx, planId);
  const rows = chosen ? await boardRowsOf(tx, { plan: chosen.id, ...at }) : [];
  const late = rows
    .filter((row) => row.light.late)
    .sort((a, b) => (SEVERITY[a.light.colour] ?? 9) - (SEVERITY[b.light.colour] ?? 9) || b.light.gap - a.light.gap);
  return {
    plan: chosen && { id: chosen.id, title: chosen.title, planYear: chosen.planYear },
    on: dayOf(at),
    rule: await ruleInForce(tx, at),
    counts: {
      light: lightCounts(rows),
      total: rows.length,
      closed: rows.filter((row) => row.state === 'closed').length,
      awaiting: rows.filter((row) => row.state === 'awaiting').length,
    },
    late,
    figures: await figuresOf(tx, rows, at),
    decisions: chosen ? await decisionsOf(tx, chosen.id) : [],
    sections: sectionsOf(rows),
  };
};

/** Targets with a number that somebody has to reach; those with a known value and the worst light first. */
const figuresOf = async (tx: ReadTransaction, rows: readonly BoardRow[], at: AsOf) => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const numeric = sql<SqlBool>`t.value is not null and t.parent is null and t.source <> 'proposed' and t.op not in ('by', 'per')`;
  const targets = await tx.lookup(target, { commitment: [...byId.keys()] }, { ...at, where: [numeric] });
  const ranked = targets
    .map((one) => {
      const row = byId.get(one.commitment) as BoardRow;
      return { one, row, record: row.targets.find(({ id }) => id === one.id)?.record ?? null };
    })
    .sort(
      (a, b) =>
        Number(isKnown(b)) - Number(isKnown(a)) ||
        (SEVERITY[a.row.light.colour] ?? 9) - (SEVERITY[b.row.light.colour] ?? 9) ||
        a.one.order - b.one.order,
    );
  return ranked.slice(0, FIGURES).map(({ one, row, record }) => ({
    target: one.id,
    commitment: one.commitment,
    subject: one.subject,
    op: one.op,
    value: one.value,
    unit: one.unit,
    confirmedValue: one.confirmedValue,
    record,
    light: row.light.colour,
  }));
};

const isKnown = ({ one, record }: { one: { confirmedValue: number | null }; record: unknown }): boolean =>
  record !== null || one.confirmedValue !== null;

/** What waits for a leader or a meeting: adjustments, promises handed in for confirmation, papers to be signed. */
const decisionsOf = (
  tx: ReadTransaction,
  planId: string,
): Promise<{ kind: string; title: string; since: string; path: string }[]> =>
  tx.rows(sql`select * from (
      select '调整待审定' as kind, c.title, to_char(a.created_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as since, '/commitments/' || c.id as path
      from adjustment a join commitment c on c.tenant_id = a.tenant_id and c.id = a.commitment where a.state = 'requested' and c.plan = ${planId}::uuid
      union all
      select '申请销号待核验', c.title, to_char(c.reported_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD'), '/commitments/' || c.id
      from commitment c where c.state = 'awaiting' and c.plan = ${planId}::uuid
      union all
      select '待您签批', t.title, to_char(t.created_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD'), t.path
      from task t where t.state = 'open' and t.assignee = ${tx.actor.personId}::uuid and t.kind in ('sign', 'decide') and t.path is not null
    ) as waiting order by since limit 20`);

const sectionsOf = (rows: readonly BoardRow[]) => {
  const sections = new Map<string, { id: string; name: string; rows: BoardRow[] }>();
  for (const row of rows) {
    if (!row.leadSection) continue;
    const known = sections.get(row.leadSection.id) ?? { ...row.leadSection, rows: [] };
    sections.set(row.leadSection.id, { ...known, rows: [...known.rows, row] });
  }
  const lateness = (light: Record<string, number>) => (light.red ?? 0) * 100 + (light.orange ?? 0);
  return [...sections.values()]
    .map(({ id, name, rows: own }) => ({ id, name, total: own.length, light: lightCounts(own) }))
    .sort((a, b) => lateness(b.light) - lateness(a.light) || b.total - a.total);
};
