/** China's clock has one zone and no summer time. */
const OFFSET = 8 * 3_600_000;

const wallText = (time: number): string => new Date(time + OFFSET).toISOString();

/** An instant as the wall clock in China shows it, whatever the browser's zone: `2026-03-09T14:02`. */
export const inChina = (instant: string): string => wallText(Date.parse(instant)).slice(0, 16);

/** Now as a date whose UTC parts are China's year, month, day, hour. */
export const nowInChina = (): Date => new Date(Date.now() + OFFSET);

/** China's day, `2026-03-09`. */
export const today = (): string => wallText(Date.now()).slice(0, 10);

/** China's year. */
export const thisYear = (): number => nowInChina().getUTCFullYear();

/** China's clock, `14:02`. */
export const clock = (): string => wallText(Date.now()).slice(11, 16);
