import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { notePrint } from '#contract/privacy';
import { call } from '../api/call.ts';
import { useSession } from '../api/session.ts';
import { t } from './language/index.ts';

const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Beijing time, as the number and the sheet say it. */
const beijing = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

const newSerial = (at: string): string => {
  const signs = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => SIGNS[byte % SIGNS.length]);
  return `${at.replaceAll(/[-:]/g, '').replace(' ', '-')}-${signs.join('')}`;
};

/**
 * The last line of every printed sheet: who, when, and the number under which the journal knows the print. The browser
 * takes the sheet at once, by button or by Ctrl+P, so the number is made here and noted while it prints.
 */
export const PrintMark = () => {
  const { person } = useSession();
  const [mark, setMark] = useState<{ at: string; serial: string }>();
  useEffect(() => {
    const print = (): void => {
      const at = beijing();
      const serial = newSerial(at);
      flushSync(() => setMark({ at, serial }));
      const title = (document.querySelector('h1')?.textContent ?? document.title).slice(0, 200) || '—';
      // Where the house cannot be reached the sheet still says who and when.
      call(notePrint, { body: { serial, title, path: window.location.pathname } }).catch(() => undefined);
    };
    window.addEventListener('beforeprint', print);
    return () => window.removeEventListener('beforeprint', print);
  }, []);
  if (!mark) return null;
  return (
    <p className="yd-print-mark" aria-hidden="true">
      {t('打印人：{person}；打印时间：{at}；导出编号：{serial}', { person: person.name, ...mark })}
    </p>
  );
};
