import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import type { Installation } from './installation.ts';
import type { Ledger, Written } from './ledger.ts';

const TOLD = `with told as (select * from jsonb_to_recordset($1::jsonb)
  as t(id uuid, version integer, verb text, mark text, key text, record text))`;

/** What is amiss with writes that were answered, in one table; `what` and `id` a line. */
const lostIn = (table: string, column: string): string => `${TOLD}
  select 'the row is not there' as what, id, verb from told t where verb <> 'remove'
    and not exists (select from ${table} r where r.id = t.id and r.version = t.version and r.${column} = t.mark)
    and not exists (select from ${table}_history h where h.id = t.id and h.version = t.version and h.${column} = t.mark)
  union all select 'the row is back', id, verb from told t where verb = 'remove'
    and exists (select from ${table} r where r.id = t.id)
  union all select 'the removed row left no history', id, verb from told t where verb = 'remove'
    and not exists (select from ${table}_history h where h.id = t.id and h.version = t.version)
  union all select 'no journal entry', id, verb from told t
    where not exists (select from journal j join journal_payload p on p.tenant_id = j.tenant_id and p.journal_id = j.id
      where j.record = t.record and j.record_id = t.id and j.verb = t.verb)
  union all select 'the key was forgotten', id, verb from told t
    where not exists (select from submission s where s.key = t.key and s.answer is not null)`;

/** The verbs by which a row comes and goes; the workbooks of a soak bring new rows alone. */
const CREATING = `'create', 'upload', 'import'`;
const REMOVING = `'remove', 'undoImport'`;

/** Rows without their journal, journal without rows, versions without history: a write of which only a part stands. */
const halfIn = (table: string, record: string): string => `
  with entries as (select record_id as id, count(*) filter (where verb in (${CREATING})) as creates,
      count(*) filter (where verb in (${REMOVING})) as removes, count(*) as all_of_them
    from journal where record = '${record}' and verb in (${CREATING}, 'update', 'submit', ${REMOVING}) group by 1),
  latest as (select id, version, true as stands from ${table} where created_at >= $1
    union all select id, max(version), false from ${table}_history h
      where created_at >= $1 and not exists (select from ${table} r where r.id = h.id) group by id)
  select 'row without exactly one creation in the journal' as what, l.id from latest l
    left join entries e using (id) where coalesce(e.creates, 0) <> 1
  union all select 'versions and journal entries differ in number', l.id from latest l join entries e using (id)
    where e.all_of_them - e.removes <> l.version or (e.removes = 1) = l.stands
  union all select 'history with a gap', l.id from latest l
    where (select count(*) from ${table}_history h where h.id = l.id) <> l.version - (case when l.stands then 1 else 0 end)
  union all select 'journal without a row', j.record_id from journal j
    where j.record = '${record}' and j.verb in (${CREATING}) and j.at >= $1
      and not exists (select from latest l where l.id = j.record_id)`;

const UNCOVERED = `select 'journal entry without content' as what, j.id from journal j
  where j.at >= $1 and not exists (select from journal_payload p where p.tenant_id = j.tenant_id and p.journal_id = j.id)
  union all select 'content without its journal entry', p.journal_id from journal_payload p
  where not exists (select from journal j where j.tenant_id = p.tenant_id and j.id = p.journal_id)`;

type Line = { readonly what: string; readonly id: string; readonly verb?: string };

const linesOf = async (client: pg.Client, table: string, query: string, given: unknown): Promise<string[]> => {
  const { rows } = await client.query<Line>(query, [given]);
  return rows.map(({ what, id, verb }) => `${what}: ${verb ? `${verb} of ` : ''}${table} ${id}`);
};

const byTable = <T extends { readonly table: string }>(list: readonly T[]): [string, T[]][] => {
  const heaps = new Map<string, T[]>();
  for (const one of list) heaps.set(one.table, [...(heaps.get(one.table) ?? []), one]);
  return [...heaps];
};

const contentLost = (folder: string, { sha256 = '', id }: Written): string[] => {
  try {
    const bytes = readFileSync(join(folder, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256));
    const same = createHash('sha256').update(bytes).digest('hex') === sha256;
    return same ? [] : [`a file's bytes are others: file ${id}`];
  } catch {
    return [`a file's bytes are not there: file ${id}`];
  }
};

/** What was answered and is not there, a line each: rows, journal entries, submissions' keys, files' bytes. */
export const lostOf = async (house: Installation, written: readonly Written[]): Promise<string[]> => {
  const found = await house.asOwner(async (client) => {
    const lines: string[] = [];
    for (const [table, list] of byTable(written))
      lines.push(...(await linesOf(client, table, lostIn(table, list[0]?.column as string), JSON.stringify(list))));
    return lines;
  });
  const files = written.filter(({ sha256 }) => sha256);
  return [...found, ...files.flatMap((one) => contentLost(house.folder, one))];
};

/** Creates that were carried out twice, and writes of which only a part stands, since an instant. */
export const brokenSince = async (house: Installation, ledger: Ledger, since: Date): Promise<string[]> =>
  house.asOwner(async (client) => {
    const lines: string[] = await linesOf(client, 'journal', UNCOVERED, since);
    const tried = [...ledger.tried].map(([mark, where]) => ({ mark, ...where }));
    for (const [table, list] of byTable(tried)) {
      const column = list[0]?.column as string;
      const twice = `select 'made twice' as what, min(id::text) as id from (select id, ${column} from ${table}
          union select id, ${column} from ${table}_history) as every
        where ${column} in (select jsonb_array_elements_text($1::jsonb)) group by ${column} having count(*) > 1`;
      lines.push(...(await linesOf(client, table, twice, JSON.stringify(list.map(({ mark }) => mark)))));
    }
    for (const [table, [one]] of byTable(ledger.written))
      lines.push(...(await linesOf(client, table, halfIn(table, one?.record as string), since)));
    return lines;
  });

/** The journal against its seal, and every count against its records, by the product's own commands. */
export const commandsOf = async (house: Installation): Promise<string[]> => {
  const lines: string[] = [];
  for (const words of [
    ['audit', 'verify'],
    ['recompute', '--check'],
  ]) {
    const { code, said } = await house.command(...words);
    if (code !== 0) lines.push(`yaodian ${words.join(' ')} ended with ${code}: ${said.trim().slice(-1500)}`);
  }
  return lines;
};
