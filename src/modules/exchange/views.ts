/** Connectors and runs as their pages show them. */

import { sql } from 'kysely';
import type { ConnectorView, ExchangeRunView } from '#contract/exchange';
import { namesOf, organisation } from '#kernel/access';
import type { ReadTransaction } from '#kernel/store';
import { connector } from './records.ts';
import type { Run } from './run.ts';
import { exchangeRun } from './run-records.ts';
import { nextSlot } from './slots.ts';
import { type Connector, mapOn } from './tables.ts';
import { recordOf } from './target.ts';
import { DIRECTIONS, FORMATS, OUTSIDE_SYSTEMS, RHYTHMS, RUN_STATES, TRIGGERS, WEEKDAYS } from './words.ts';

export const labelOfRecord = (name: string): string => recordOf(name)?.label ?? name;

export const scheduleLabel = ({ rhythm, at, weekday }: Connector): string =>
  rhythm === 'byHand'
    ? RHYTHMS.byHand
    : rhythm === 'daily'
      ? `每天${at}`
      : `每周${WEEKDAYS[weekday ?? '1'].slice(2)}${at}`;

export const runView = (run: Run, of: Connector): ExchangeRunView => ({
  id: run.id,
  version: run.version,
  connector: { id: of.id, title: of.title, direction: of.direction, recordLabel: labelOfRecord(of.record) },
  state: run.state,
  stateLabel: RUN_STATES[run.state],
  trigger: run.trigger,
  triggerLabel: TRIGGERS[run.trigger],
  job: run.job,
  fileName: run.fileName,
  hasFile: run.file !== null,
  fileGoneOn: run.fileGoneOn,
  startedAt: run.slot ?? run.createdAt,
  finishedAt: run.finishedAt,
  counts: run.counts,
  sameAs: run.sameAs,
  problem: run.problem,
  missingColumns: run.columns?.missing ?? [],
  furtherColumns: run.columns?.further ?? [],
});

const openCounts = async (tx: ReadTransaction): Promise<Map<string, number>> => {
  const rows = await tx.rows<{ connector: string; n: number }>(
    sql`select connector, count(*) as n from exchange_difference where state in ('open', 'asked') group by connector`,
  );
  return new Map(rows.map((row) => [row.connector, Number(row.n)]));
};

const lastRuns = async (tx: ReadTransaction, ids: readonly string[]): Promise<Map<string, Run>> => {
  const rows = await tx.rows<{ id: string }>(
    sql`select distinct on (connector) id from exchange_run where connector = any(${[...ids]}::uuid[]) and state <> 'waiting' order by connector, created_at desc`,
  );
  const runs = await tx.lookup(exchangeRun, { id: rows.map(({ id }) => id) });
  return new Map(runs.map((run) => [run.connector, run]));
};

/** Connectors that the post may read, as their list shows them. */
export const connectorViews = async (tx: ReadTransaction, rows: readonly Connector[]): Promise<ConnectorView[]> => {
  const seats = await tx.lookup(organisation, { id: rows.map(({ section }) => section) });
  const people = await namesOf(
    tx,
    rows.map(({ keeper }) => keeper),
  );
  const open = await openCounts(tx);
  const last = await lastRuns(
    tx,
    rows.map(({ id }) => id),
  );
  const views: ConnectorView[] = [];
  for (const row of rows) {
    const [waiting] = await tx.lookup(exchangeRun, { connector: row.id, state: 'waiting' }, { limit: 1 });
    const map = await mapOn(tx, row.id);
    const run = last.get(row.id);
    views.push({
      id: row.id,
      version: row.version,
      title: row.title,
      systemLabel: OUTSIDE_SYSTEMS[row.system],
      direction: row.direction,
      directionLabel: DIRECTIONS[row.direction],
      format: row.format,
      formatLabel: FORMATS[row.format],
      record: row.record,
      recordLabel: labelOfRecord(row.record),
      scheduleLabel: scheduleLabel(row),
      active: row.active,
      section: seats.find(({ id }) => id === row.section)?.name ?? '',
      keeper: people.get(row.keeper) ?? '',
      nextAt: row.active ? nextSlot(row, new Date()) : null,
      waiting: waiting?.fileName ?? null,
      lastRun: run ? runView(run, row) : null,
      openDifferences: open.get(row.id) ?? 0,
      mapLines: (map?.lines as unknown[] | undefined)?.length ?? 0,
      mayRun: row.active && map !== null && (await tx.reaches(connector, 'run', row.id)),
    });
  }
  return views;
};
