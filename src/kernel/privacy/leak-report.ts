import { sql } from 'kysely';
import type { Activity } from '#contract/privacy';
import { columnOf, type RecordDefinition, tableOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { addDays, startOfDay } from '#kernel/time';

export type LeakQuestion = {
  readonly definition: RecordDefinition;
  /** Days in Beijing, both included. */
  readonly from: string;
  readonly to: string;
  readonly row?: string | undefined;
  readonly organisation?: string | undefined;
};

/** One reading, export or print in the window. `persons` is null where it was not counted. */
export type LeakAct = {
  readonly at: string;
  readonly person: string;
  readonly post: string;
  readonly organisation: string;
  readonly act: string;
  readonly row: string | null;
  readonly persons: number | null;
  readonly what: string;
  readonly reason: string;
};
export type LeakSubject = { readonly id: string; readonly organisation: string; readonly acts: number };
export type Leak = {
  readonly activity: Activity;
  readonly subjects: readonly LeakSubject[];
  readonly acts: readonly LeakAct[];
  /** Where more than the most were found, the sheets say so. */
  readonly cut: boolean;
};

const ACTS: Readonly<Record<string, string>> = {
  read: '查看敏感内容',
  'read-emergency': '紧急查看',
  export: '导出',
  download: '查看或下载文件',
};
const MOST = 50_000;

type Told = Omit<LeakAct, 'act' | 'persons' | 'what'> & { readonly verb: string; readonly content: string | null };

/** What an entry says was shown; nothing where its content was erased. */
const shownOf = (content: string | null): { what: string; persons: number | null } => {
  if (content === null) return { what: '内容已依规删除', persons: null };
  const { after } = JSON.parse(content) as { after?: { fields?: unknown; scope?: unknown; persons?: unknown } };
  const fields = Array.isArray(after?.fields) ? after.fields.join('、') : '';
  return {
    what: fields || (typeof after?.scope === 'string' ? after.scope : ''),
    persons: typeof after?.persons === 'number' ? after.persons : null,
  };
};

const actsOf = async (tx: ReadTransaction, asked: LeakQuestion): Promise<LeakAct[]> => {
  const { definition, from, to, row = null } = asked;
  // A page that was printed names its address alone: the register's own, or its rows'.
  const printed = `"path":"%/${definition.path}%`;
  const rows = await tx.rows<Told>(sql`select j.at, coalesce(p.name, '系统') as person, coalesce(s.title, '') as post,
      coalesce(o.name, '') as organisation, j.verb, j.record_id as "row", coalesce(j.reason, '') as reason, c.content
    from journal as j
    left join journal_payload as c on c.tenant_id = j.tenant_id and c.journal_id = j.id
    left join person as p on p.tenant_id = j.tenant_id and p.id = j.actor_id
    left join post as s on s.tenant_id = j.tenant_id and s.id = j.post_id
    left join organisation as o on o.tenant_id = s.tenant_id and o.id = s.organisation
    where j.tenant_id = ${tx.actor.tenantId}::uuid and j.verb = any(${Object.keys(ACTS)}::text[])
      and j.at >= ${startOfDay(from)}::timestamptz and j.at < ${startOfDay(addDays(to, 1))}::timestamptz
      and ((j.record = ${definition.name} and (${row}::uuid is null or j.record_id is null or j.record_id = ${row}::uuid))
        or (j.record = 'page' and c.content like ${`%${printed}`}))
    order by j.at limit ${MOST}`);
  return rows.map(({ verb, content, ...rest }) => ({ ...rest, act: ACTS[verb] ?? verb, ...shownOf(content) }));
};

/** Rows that stood at any time of the window, also those that were removed since and are still in the versions. */
const subjectsOf = async (
  tx: ReadTransaction,
  asked: LeakQuestion,
  acts: readonly LeakAct[],
): Promise<LeakSubject[]> => {
  const { definition, from, to, row = null, organisation = null } = asked;
  const place = definition.belongsTo ? sql.ref(`t.${columnOf(definition.belongsTo)}`) : sql`null::uuid`;
  const versions = (table: string, until: ReturnType<typeof sql>) => sql`select t.id, ${place} as place, t.row_from
    from ${sql.table(table)} as t where t.tenant_id = ${tx.actor.tenantId}::uuid
      and t.row_from < ${startOfDay(addDays(to, 1))}::timestamptz and ${until}
      and (${row}::uuid is null or t.id = ${row}::uuid)`;
  const table = tableOf(definition);
  const rows = await tx.rowsAcross<{ id: string; organisation: string }>(sql`with known as (
      ${versions(table, sql`true`)} union all
      ${versions(`${table}_history`, sql`t.row_to >= ${startOfDay(from)}::timestamptz`)}),
    last as (select distinct on (id) id, place from known order by id, row_from desc)
    select l.id, coalesce(o.name, '') as organisation from last as l
    left join organisation as o on o.tenant_id = ${tx.actor.tenantId}::uuid and o.id = l.place
    where ${organisation}::uuid is null or o.path like '%' || ${organisation}::text || '/%'
    order by organisation, l.id limit ${MOST}`);
  const counts = new Map<string, number>();
  for (const one of acts) if (one.row) counts.set(one.row, (counts.get(one.row) ?? 0) + 1);
  return rows.map((one) => ({ ...one, acts: counts.get(one.id) ?? 0 }));
};

/**
 * What a leak of a register's rows may concern: the persons whose rows stood in the window, the fields, and whoever
 * read, exported or printed them then. Ids, not names: the report itself goes through many hands.
 */
export const leakOf = async (tx: ReadTransaction, asked: LeakQuestion, activity: Activity): Promise<Leak> => {
  const acts = await actsOf(tx, asked);
  const subjects = await subjectsOf(tx, asked, acts);
  const ids = new Set(subjects.map(({ id }) => id));
  const concerned = acts.filter(({ row }) => row === null || ids.has(row) || !(asked.row || asked.organisation));
  return { activity, subjects, acts: concerned, cut: acts.length === MOST || subjects.length === MOST };
};
