import { type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { t } from '../shell/language/index.ts';

/** True while the browser lays out paper; the paper form costs nothing on screen. */
export const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const paper = window.matchMedia('print');
    // The sheet is taken right after the event: it has to stand by then.
    const set = (on: boolean) => () => flushSync(() => setPrinting(on));
    const [begin, end, change] = [set(true), set(false), () => setPrinting(paper.matches)];
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    paper.addEventListener('change', change);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
      paper.removeEventListener('change', change);
    };
  }, []);
  return printing;
};

export type PrintColumn<Row> = {
  readonly label: string;
  readonly text: (row: Row) => ReactNode;
  readonly right?: boolean;
};

/**
 * The paper form of a list: a plain table whose head repeats on every sheet (antd's sticky head prints once).
 * Shown on paper only; the head line names scope, as-of, who and when.
 */
export function PrintTable<Row>({
  title,
  headline,
  columns,
  rows,
  keyOf,
}: {
  title: string;
  headline: string;
  columns: readonly PrintColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}) {
  // On paper the table's own heading stands for the page's.
  useEffect(() => {
    document.body.classList.add('prints-table');
    return () => document.body.classList.remove('prints-table');
  }, []);
  if (!usePrinting()) return null;
  return (
    <div className="yd-print-only">
      <h1>{title}</h1>
      <p>{headline}</p>
      <table>
        <thead>
          <tr>
            <th>{t('序号')}</th>
            {columns.map(({ label }) => (
              <th key={label}>{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={keyOf(row)}>
              <td>{index + 1}</td>
              {columns.map(({ label, text, right }) => (
                <td key={label} className={right ? 'is-right' : ''}>
                  {text(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
