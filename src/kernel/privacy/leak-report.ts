import { sql } from 'kysely';
import type { Activity } from '#contract/privacy';
import { columnOf, type RecordDefinition, tableOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { addDays, parameterOn, startOfDay, today } from '#kernel/time';
import { leakNoticeHours } from './quota.ts';

export type LeakQuestion = {
  readonly definition: RecordDefinition;
  /** Days in Beijing, both included. */
  readonly from: string;
  readonly to: string;
  readonly row?: string | undefined;
  readonly organisation?: string | undefined;
  /** When it was found out; the day of the report counts from it. */
  readonly foundAt?: string | undefined;
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
  /** How many rows in all, and where: never cut short. */
  readonly total: number;
  readonly places: readonly { readonly organisation: string; readonly persons: number }[];
  readonly subjects: readonly LeakSubject[];
  readonly acts: readonly LeakAct[];
  /** Where more than the most were found, the sheets say so. */
  readonly cut: boolean;
  /** Until when it has to be told; null where the discovery was not given or no limit is in force. */
  readonly dueAt: string | null;
};

const ACTS: Readonly<Record<string, string>> = {
  read: '查看敏感内容',
  browse: '翻阅名单',
  look: '查阅详情',
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
  // A page that was printed names its address alone: the register's own, or its rows'. A file for another system names
  // none: whoever looks into it finds the register in its run.
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
        or (j.record = 'page' and c.content like ${`%${printed}`}) or j.record = 'exchangeRun')
    order by j.at limit ${MOST}`);
  return rows.map(({ verb, content, ...rest }) => ({ ...rest, act: ACTS[verb] ?? verb, ...shownOf(content) }));
};

/** Rows that stood at any time of the window, also those that were removed since and are still in the versions. */
const knownRows = (asked: LeakQuestion, tenant: string) => {
  const { definition, from, to } = asked;
  const [row, organisation] = [asked.row ?? null, asked.organisation ?? null];
  const place = definition.belongsTo ? sql.ref(`t.${columnOf(definition.belongsTo)}`) : sql`null::uuid`;
  const versions = (table: string, until: ReturnType<typeof sql>) => sql`select t.id, ${place} as place, t.row_from
    from ${sql.table(table)} as t where t.tenant_id = ${tenant}::uuid
      and t.row_from < ${startOfDay(addDays(to, 1))}::timestamptz and ${until}
      and (${row}::uuid is null or t.id = ${row}::uuid)`;
  const table = tableOf(definition);
  return sql`known as (
      ${versions(table, sql`true`)} union all
      ${versions(`${table}_history`, sql`t.row_to >= ${startOfDay(from)}::timestamptz`)}),
    last as (select distinct on (id) id, place from known order by id, row_from desc),
    told as (select l.id, coalesce(o.name, '') as organisation from last as l
      left join organisation as o on o.tenant_id = ${tenant}::uuid and o.id = l.place
      where ${organisation}::uuid is null or o.path like '%' || ${organisation}::text || '/%')`;
};

const subjectsOf = async (tx: ReadTransaction, asked: LeakQuestion, acts: readonly LeakAct[]) => {
  const known = knownRows(asked, tx.actor.tenantId);
  const places = await tx.rowsAcross<{ organisation: string; persons: number }>(
    sql`with ${known} select organisation, count(*)::int as persons from told group by organisation order by 2 desc, 1`,
  );
  const rows = await tx.rowsAcross<{ id: string; organisation: string }>(
    sql`with ${known} select id, organisation from told order by organisation, id limit ${MOST}`,
  );
  const counts = new Map<string, number>();
  for (const one of acts) if (one.row) counts.set(one.row, (counts.get(one.row) ?? 0) + 1);
  return { places, subjects: rows.map((one): LeakSubject => ({ ...one, acts: counts.get(one.id) ?? 0 })) };
};

/** Nothing where no limit is in force: an invented one would be worse. */
const dueAtOf = async (tx: ReadTransaction, foundAt: string | undefined): Promise<string | null> => {
  if (!foundAt) return null;
  const hours = await parameterOn(tx, leakNoticeHours, today()).catch(() => null);
  return hours === null ? null : new Date(Date.parse(foundAt) + hours * 3_600_000).toISOString();
};

/**
 * What a leak of a register's rows may concern: the persons whose rows stood in the window, the fields, and whoever
 * read, exported or printed them then. Ids, not names: the report itself goes through many hands.
 */
export const leakOf = async (tx: ReadTransaction, asked: LeakQuestion, activity: Activity): Promise<Leak> => {
  const acts = await actsOf(tx, asked);
  const { places, subjects } = await subjectsOf(tx, asked, acts);
  const ids = new Set(subjects.map(({ id }) => id));
  const all = subjects.length === MOST;
  const concerned = acts.filter(({ row }) => row === null || all || ids.has(row) || !(asked.row || asked.organisation));
  return {
    ...{ activity, subjects, places, acts: concerned, dueAt: await dueAtOf(tx, asked.foundAt) },
    total: places.reduce((sum, { persons }) => sum + persons, 0),
    cut: acts.length === MOST || all,
  };
};
