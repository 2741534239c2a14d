/** What the calendar asks of connectors: each due moment served once, missed ones made up by the last. */
import { systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { type JobKind, startJob } from '#kernel/job';
import { Refusal } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { type Clock, systemClock } from '#kernel/time';
import { connector } from './records.ts';
import { dropOldFiles } from './retention.ts';
import { failRun, type Run } from './run.ts';
import { exchangeRun } from './run-records.ts';
import { lastSlot } from './slots.ts';
import type { Connector } from './tables.ts';

/** Starts a run's job in its own transaction. */
export const launch = async (
  tx: WriteTransaction,
  kind: JobKind,
  row: Run,
  { title, again = false }: { readonly title: string; readonly again?: boolean },
): Promise<Run> => {
  const job = await startJob(tx, kind, { runId: row.id, again }, { title: `对接：${title}`, key: row.connector });
  return tx.system.update(exchangeRun, row.id, { job, state: 'running' }, { verb: 'start' });
};

const needsFile = ({ direction, format }: Connector): boolean =>
  direction === 'in' && (format === 'xlsx' || format === 'csv');

const runSlot = async (tx: WriteTransaction, kind: JobKind, of: Connector, slot: string): Promise<void> => {
  const [served] = await tx.lookup(exchangeRun, { connector: of.id, slot }, { limit: 1 });
  if (served) return;
  const [waiting] = await tx.lookup(
    exchangeRun,
    { connector: of.id, state: 'waiting' },
    { sort: '-createdAt', limit: 1 },
  );
  const about = { title: of.title };
  if (waiting) {
    const taken = await tx.system.update(exchangeRun, waiting.id, { slot, trigger: 'scheduled' }, { verb: 'start' });
    await launch(tx, kind, taken, about);
    return;
  }
  const made = await tx.system.create(exchangeRun, {
    connector: of.id,
    section: of.section,
    trigger: 'scheduled',
    slot,
    state: 'running',
  });
  if (needsFile(of)) await failRun(tx, made.id, '到了定时运行的时间，还没有收到对方的文件。请上传文件后手工运行。');
  else await launch(tx, kind, made, about);
};

/** Starts every run that is due. It may be asked any number of times: each moment is served once. */
export const runDueExchanges = async (
  house: Pick<House, 'database'>,
  tenantId: string,
  kind: JobKind,
  clock: Clock = systemClock,
): Promise<void> => {
  const actor = systemActor(tenantId, '定时对接');
  const all = await house.database.read(actor, (tx) =>
    tx.lookup(connector, { active: true, rhythm: ['daily', 'weekly'] }),
  );
  for (const of of all) {
    const slot = lastSlot(of, clock());
    // A moment before the connector stood as it stands was nobody's.
    if (slot === null || slot < Date.parse(of.createdAt)) continue;
    await house.database
      .write(actor, (tx) => runSlot(tx, kind, of, new Date(slot).toISOString()))
      .catch((error) => {
        // A run by hand is under way: the next turn asks again.
        if (!(error instanceof Refusal) || error.code !== 'job-under-way') throw error;
      });
  }
};

/** For the hourly turn of the calendar. */
export const exchangeCalendar = (kind: JobKind) => [
  { name: '定时对接', run: (house: House, tenantId: string) => runDueExchanges(house, tenantId, kind) },
  { name: '对接文件到期删除', run: (house: House, tenantId: string) => dropOldFiles(house, tenantId) },
];
