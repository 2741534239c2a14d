import type pg from 'pg';

/**
 * Statements on one row are the same text with other values, thousands of times a minute. Under a name PostgreSQL reads
 * and plans them once a connection. Only those that find one row by its id or write one are named, whose plan no value
 * could better, and those that open and end every transaction; a list is planned with its filter's values every time.
 */
const names = new Map<string, string>();
const MOST_NAMES = 5_000;
let given = 0;

/** Names the text from now on. */
export const keepPlanOf = (text: string): void => {
  if (names.has(text)) return;
  if (names.size >= MOST_NAMES) names.clear();
  names.set(text, `row_${++given}`);
};

/** What every transaction says; a handful, named from the beginning. */
const ways = new Map<string, string>();
/** Names a text that opens or ends transactions, and answers it. */
export const keptWay = (text: string): string => {
  if (!ways.has(text)) ways.set(text, `way_${ways.size + 1}`);
  return text;
};

/** Of connections that lead to PostgreSQL itself, the names that each knows. */
const known = new WeakMap<pg.ClientBase, Set<string>>();
/** A named statement costs its connection some tens of kilobytes. */
const MOST_KNOWN = 200;

/** Connections of which it is known that no Citus distributes what they say. */
const single = new WeakSet<pg.ClientBase>();

/**
 * Finds out whether a pooler stands between: PgBouncer in transaction mode gives every transaction another connection,
 * which knows no name, and tells its clients a process number of its own making. And whether Citus answers.
 */
export const lookBehind = (client: pg.ClientBase): void => {
  const { processID } = client as unknown as { processID: number | null };
  const asked = `select pg_backend_pid() as pid, exists(select from pg_extension where extname = 'citus') as citus`;
  client.query<{ pid: number; citus: boolean }>(asked).then(
    ({ rows: [found] }) => {
      if (found?.pid === processID) known.set(client, new Set());
      if (found?.citus === false) single.add(client);
    },
    () => undefined, // A connection that is lost says so to whoever uses it.
  );
};

/** Whether Citus may distribute what is said here. */
export const leadsToCitus = (client: pg.ClientBase): boolean => !single.has(client);

/** The name under which the client is to be asked; empty where the text has none or the connection keeps none. */
export const nameFor = (client: pg.ClientBase, text: string): string => {
  const name = ways.get(text) ?? names.get(text);
  const kept = known.get(client);
  if (!name || !kept || (kept.size >= MOST_KNOWN && !kept.has(name))) return '';
  kept.add(name);
  return name;
};
