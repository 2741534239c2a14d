import type { ReactNode } from 'react';

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
  return (
    <div className="yd-print-only">
      <h1>{title}</h1>
      <p>{headline}</p>
      <table>
        <thead>
          <tr>
            <th>序号</th>
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
