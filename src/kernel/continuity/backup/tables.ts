import type pg from 'pg';

export type TableFacts = Readonly<Record<string, { readonly rows: number; readonly hash: string }>>;

/** Records with their ended versions, and the journal: what the write path alone changes, each time with an entry. */
const TABLES = `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind = 'r' and (c.relname in ('journal', 'journal_payload')
    or c.relname like '%\\_history'
    or exists (select 1 from pg_class h where h.relnamespace = c.relnamespace and h.relname = c.relname || '_history'))
  order by 1`;

/** What every table holds: its rows and the sum of their hashes, whatever order they lie in. `client` is the owner's. */
export const tableFacts = async (client: pg.ClientBase): Promise<TableFacts> => {
  const { rows: tables } = await client.query<{ name: string }>(TABLES);
  const facts: Record<string, { rows: number; hash: string }> = {};
  for (const { name } of tables) {
    const { rows } = await client.query<{ rows: string; hash: string }>(
      `select count(*)::text as rows, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as hash
       from ${client.escapeIdentifier(name)} t`,
    );
    facts[name] = { rows: Number(rows[0]?.rows), hash: rows[0]?.hash ?? '' };
  }
  return facts;
};

/** Names of tables that do not hold the same. */
export const differingTables = (before: TableFacts, after: TableFacts): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => before[name]?.rows !== after[name]?.rows || before[name]?.hash !== after[name]?.hash,
  );
