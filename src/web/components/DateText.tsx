import { locale } from '../shell/language/index.ts';
import { inChina } from './china.ts';

/** Screen form 2026-03-09, with time 2026-03-09 14:02; documents use documentDate. Unknown is —. */
export const dateText = (value: string | null | undefined, withTime = false): string => {
  if (!value) return '—';
  if (!value.includes('T')) return value;
  if (Number.isNaN(Date.parse(value))) return value;
  const local = inChina(value);
  return withTime ? local.replace('T', ' ') : local.slice(0, 10);
};

/** Document form: 2026年3月9日, 9 March 2026. */
export const documentDate = (value: string): string =>
  new Date(`${dateText(value)}T00:00:00Z`).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });

export const DateText = ({ value, withTime = false }: { value: string | null | undefined; withTime?: boolean }) => (
  <time className="yd-num" {...(value ? { dateTime: value } : {})}>
    {dateText(value, withTime)}
  </time>
);
