import dayjs, { type Dayjs, type PluginFunc } from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import utc from 'dayjs/plugin/utc';
import { inChina, nowInChina } from './china.ts';

/**
 * In this client a dayjs is a wall clock in China and knows no zone: its days, `dayjs()` and what the pickers call
 * today are China's whatever the browser's zone is, and no other country's summer time swallows an hour.
 * Inside, UTC stands for the wall clock, for its days all have 24 hours.
 */
const wallClock: PluginFunc = (_options, Class) => {
  const proto = Class.prototype as unknown as { parse(config: { date?: unknown; utc?: boolean }): void };
  const parse = proto.parse;
  proto.parse = function wall(config) {
    const now = config.date === undefined ? { date: nowInChina() } : {};
    parse.call(this, { ...config, ...now, utc: true });
  };
};

// The others first: each wraps the parsing that it finds, and antd would bring the second one later.
dayjs.extend(utc);
dayjs.extend(customParseFormat);
dayjs.extend(wallClock);

/** An instant of the API, `2026-03-09T06:02:00Z`, as the clock in China shows it. */
export const wallOf = (instant: string): Dayjs => dayjs(inChina(instant));

/** The instant at which China's clock shows this, to the minute. */
export const instantOf = (wall: Dayjs): string => new Date(`${wall.format('YYYY-MM-DDTHH:mm')}:00+08:00`).toISOString();
