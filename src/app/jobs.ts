import type { House } from '#kernel/http';
import { JobRunner, sendErrand } from '#kernel/job';
import { calendarTurn, runCalendar } from './calendar.ts';
import { calendar, kinds } from './composition.ts';

const HOUR = 3_600_000;

const tenantsOf = (house: House): Promise<{ id: string }[]> =>
  house.database.asOwner(async (client) => (await client.query<{ id: string }>('select id from tenant')).rows);

/** Does the calendar's work for every tenant now, in this process, past the queue. */
export const runJobs = async (house: House): Promise<void> => {
  for (const { id } of await tenantsOf(house)) await runCalendar(house, id, calendar);
};

/** Puts the hour's turn of every tenant into the queue; of all processes that ask, one gets it in. */
const askForTurn = async (house: House): Promise<void> => {
  const kind = calendarTurn(calendar);
  for (const { id } of await tenantsOf(house)) await sendErrand(house.database, kind, id, {}, { key: id, every: 3600 });
};

/**
 * Runs jobs and errands in this process and asks for the calendar's turn, at once and then hourly: what was missed
 * while the house was closed is made up. Answers what stops it.
 */
export const startJobs = async (house: House): Promise<() => Promise<void>> => {
  const runner = new JobRunner(house, kinds, { alone: house.database.engine === 'embedded' });
  await runner.start();
  const turn = () => void askForTurn(house).catch((error) => console.error('定时任务没有排入队列：', error));
  turn();
  const timer = setInterval(turn, HOUR);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await runner.stop();
  };
};
