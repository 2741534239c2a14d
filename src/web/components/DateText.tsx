import { inChina } from './china.ts';

/** Screen form 2026-03-09, with time 2026-03-09 14:02; documents use documentDate. Unknown is —. */
export const dateText = (value: string | null | undefined, withTime = false): string => {
  if (!value) return '—';
  if (!value.includes('T')) return value;
  if (Number.isNaN(Date.parse(value))) return value;
  const local = inChina(value);
  return withTime ? local.replace('T', ' ') : local.slice(0, 10);
};

/** Document form: 2026年3月9日. */
export const documentDate = (value: string): string => {
  const [year, month, day] = dateText(value).split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

export const DateText = ({ value, withTime = false }: { value: string | null | undefined; withTime?: boolean }) => (
  <time className="yd-num" {...(value ? { dateTime: value } : {})}>
    {dateText(value, withTime)}
  </time>
);
