import { noticeRound } from '#kernel/channel';
import { shelfOf, tendLog, usualTarget } from '#kernel/continuity';
import { carryErasures } from '#kernel/erasure';
import type { House } from '#kernel/http';
import { JobRunner, sendErrand } from '#kernel/job';
import { sealTurn, sendHeads } from '#kernel/seal';
import { askForPacking } from '#kernel/webhook';
import { calendarTurn, runCalendar } from './calendar.ts';
import { calendar, kinds, registry } from './composition.ts';
import { dueSources } from './due-items.ts';

const HOUR = 3_600_000;
/** Milliseconds between looks into the outbox. */
const FEED = 2_000;
/** Milliseconds between deliveries of the database's log to the backups: what a lost disk may cost. */
const SHIPPING = 300_000;
/** Milliseconds between rounds of notices, and between looks whether the journal is to be sealed. */
const ROUND = 60_000;

/** Does the calendar's work for every tenant now, in this process, past the queue. */
export const runJobs = async (house: House): Promise<void> => {
  for (const id of await house.database.tenants()) await runCalendar(house, id, calendar);
};

/** Puts the hour's turn of every tenant into the queue; of all processes that ask, one gets it in. */
const askForTurn = async (house: House): Promise<void> => {
  const kind = calendarTurn(calendar);
  for (const id of await house.database.tenants())
    await sendErrand(house.database, kind, id, {}, { key: id, every: 3600 });
};

/** Asks every tenant's round of notices; one that still waits is not asked for twice. */
const askForRound = async (house: House): Promise<void> => {
  const kind = noticeRound(dueSources);
  for (const id of await house.database.tenants()) await sendErrand(house.database, kind, id, {}, { key: id });
};

/** Asks whether every tenant's journal is to be sealed. */
const askForSeal = async (house: House): Promise<void> => {
  for (const id of await house.database.tenants()) await sendErrand(house.database, sealTurn, id, {}, { key: id });
};

/** Asks whether heads are to go to witnesses outside. */
const askForHeads = async (house: House): Promise<void> => {
  for (const id of await house.database.tenants())
    await sendErrand(house.database, sendHeads, id, {}, { key: id, every: 3600 });
};

/** Asks now and then again and again; what does not work now is asked again. */
const every = (interval: number, trouble: string, ask: () => Promise<void>): NodeJS.Timeout => {
  const turn = () => void ask().catch((error) => console.error(`${trouble}：`, (error as Error).message));
  turn();
  return setInterval(turn, interval).unref();
};

/**
 * Runs jobs and errands in this process and asks for the calendar's turn, at once and then hourly: what was missed
 * while the house was closed is made up. Answers what stops it.
 */
export const startJobs = async (house: House): Promise<() => Promise<void>> => {
  const runner = new JobRunner(house, kinds, { alone: house.database.engine === 'embedded', grace: 3000 });
  await runner.start();
  const timers = [
    every(HOUR, '定时任务没有排入队列', () => askForTurn(house)),
    every(ROUND, '消息外发没有排入队列', () => askForRound(house)),
    every(ROUND, '日志封存没有排入队列', () => askForSeal(house)),
    every(HOUR, '日志封存头没有排入队列', () => askForHeads(house)),
    every(SHIPPING, '数据库日志没有送到备份位置', () => tendLog(house)),
    every(SHIPPING, '销毁记录没有送到备份位置', async () =>
      carryErasures(house.folder, shelfOf(usualTarget(house.folder), house.folder)),
    ),
    every(FEED, '变更推送没有排入队列', () => askForPacking(house, registry)),
  ];
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await runner.stop();
  };
};
