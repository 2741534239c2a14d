import { Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { t } from '../../shell/language/index.ts';
import './chart.css';

export type FigureColumn<Row> = {
  readonly label: string;
  readonly text: (row: Row) => ReactNode;
  readonly right?: boolean;
};

type Props<Row> = {
  /** What is to be seen: 42 所学校中 3 所未达标. */
  readonly finding: ReactNode;
  /** Measure, scope, period, as-of. */
  readonly about: ReactNode;
  /** Where the threshold is written. */
  readonly source?: ReactNode;
  readonly extra?: ReactNode;
  readonly columns: readonly FigureColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The plot. */
  readonly children: ReactNode;
};

/** A plot with what it shows as its title, its source, and the same figures as a table. */
export function Figure<Row>({ finding, about, source, extra, columns, rows, keyOf, children }: Props<Row>) {
  const [shown, setShown] = useState<'plot' | 'table'>('plot');
  return (
    <figure className="yd-figure">
      <figcaption className="yd-figure-head">
        <div>
          <strong>{finding}</strong>
          <p className="yd-muted">{about}</p>
        </div>
        <div className="yd-figure-tools">
          {extra}
          <Segmented<'plot' | 'table'>
            size="small"
            aria-label={t('图或表')}
            value={shown}
            onChange={setShown}
            options={[
              { value: 'plot', label: t('图') },
              { value: 'table', label: t('表格') },
            ]}
          />
        </div>
      </figcaption>
      {shown === 'plot' ? children : <FigureTable columns={columns} rows={rows} keyOf={keyOf} />}
      {source && <p className="yd-figure-source">{source}</p>}
    </figure>
  );
}

function FigureTable<Row>({ columns, rows, keyOf }: Pick<Props<Row>, 'columns' | 'rows' | 'keyOf'>) {
  return (
    <div className="yd-figure-scroll">
      <table className="yd-figure-table">
        <thead>
          <tr>
            {columns.map(({ label, right }) => (
              <th key={label} scope="col" className={right ? 'is-right' : ''}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ label, text, right }) => (
                <td key={label} className={right ? 'is-right yd-num' : ''}>
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
