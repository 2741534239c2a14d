import dayjs from 'dayjs';

/** Screen form 2026-03-09, with time 2026-03-09 14:02; documents use documentDate. Unknown is —. */
export const dateText = (value: string | null | undefined, withTime = false): string => {
  if (!value) return '—';
  const date = dayjs(value);
  if (!date.isValid()) return value;
  return date.format(withTime ? 'YYYY-MM-DD HH:mm' : 'YYYY-MM-DD');
};

/** Document form: 2026年3月9日. */
export const documentDate = (value: string): string => dayjs(value).format('YYYY年M月D日');

export const DateText = ({ value, withTime = false }: { value: string | null | undefined; withTime?: boolean }) => (
  <time className="yd-num" dateTime={value ?? ''}>
    {dateText(value, withTime)}
  </time>
);
