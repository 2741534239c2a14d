import { z } from 'zod';
import type { House } from '#kernel/http';
import { type ErrandKind, errandKind } from '#kernel/job';
import { quietError } from '#kernel/refusal';

/** One piece of work that the calendar asks for. It may run any number of times a day and does each thing once. */
export type CalendarWork = { readonly name: string; readonly run: (house: House, tenantId: string) => Promise<void> };

/** Does all of it for a tenant, one after another; one that throws does not keep the others from theirs. */
export const runCalendar = async (
  house: House,
  tenantId: string,
  calendar: readonly CalendarWork[],
  isStopped: () => boolean = () => false,
): Promise<void> => {
  const problems: string[] = [];
  for (const work of calendar) {
    if (isStopped()) return;
    await work.run(house, tenantId).catch((error) => {
      if (isStopped()) return;
      console.error(`定时任务“${work.name}”没有完成：`, quietError(error));
      problems.push(work.name);
    });
  }
  if (problems.length > 0) throw new Error(`定时任务没有完成：${problems.join('、')}`);
};

/** The calendar's turn of one tenant: once an hour in the whole installation, and never twice at a time. */
export const calendarTurn = (calendar: readonly CalendarWork[]): ErrandKind<Record<string, never>> =>
  errandKind({
    name: 'calendarTurn',
    label: '定时任务',
    en: 'Calendar',
    input: z.record(z.string(), z.never()),
    alone: true,
    retry: { attempts: 3, delay: 300 },
    timeLimit: 1800,
    run: ({ house, tenantId, signal }) => runCalendar(house, tenantId, calendar, () => signal.aborted),
  });
