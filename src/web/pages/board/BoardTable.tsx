import { memo, type ReactNode } from 'react';
import type { BoardRow } from '#contract/delivery';
import { Light } from '../../components/Light.tsx';
import { PageLink } from '../../shell/navigation.tsx';
import { useNarrow } from '../../shell/useNarrow.ts';
import { COLUMNS } from './columns.tsx';

/** A stretch of rows under a heading of its own; without heading they just follow. */
export type Part = {
  readonly key: string;
  readonly heading?: ReactNode;
  readonly level?: number;
  readonly rows: readonly BoardRow[];
};

const Row = memo(({ row, isCurrent }: { row: BoardRow; isCurrent: boolean }) => (
  <tr id={`row-${row.id}`} className={isCurrent ? 'is-current' : ''}>
    {COLUMNS.map(({ key, cell, right }) => (
      <td key={key} className={right ? 'is-right' : ''}>
        {cell(row)}
      </td>
    ))}
  </tr>
));

const Head = ({
  sort,
  onSort,
}: {
  sort: string | undefined;
  onSort?: ((sort: string | undefined) => void) | undefined;
}) => (
  <thead>
    <tr>
      {COLUMNS.map(({ key, label, right, order }) => {
        const direction = sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : undefined;
        const next = direction === 'ascending' ? `-${key}` : direction === 'descending' ? undefined : key;
        return (
          <th key={key} scope="col" className={right ? 'is-right' : ''} aria-sort={direction}>
            {order && onSort ? (
              <button type="button" onClick={() => onSort(next)}>
                {label}
                <span aria-hidden="true">
                  {direction === 'ascending' ? ' ↑' : direction === 'descending' ? ' ↓' : ''}
                </span>
              </button>
            ) : (
              label
            )}
          </th>
        );
      })}
    </tr>
  </thead>
);

/** Rows of the board, in one table or under headings; cards on phones. */
export const BoardTable = ({
  parts,
  current,
  sort,
  onSort,
}: {
  parts: readonly Part[];
  current: string | undefined;
  sort?: string | undefined;
  onSort?: (sort: string | undefined) => void;
}) => {
  const narrow = useNarrow();
  if (narrow) return <BoardCards parts={parts} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll has to be reachable by keyboard
    <section className="yd-board-scroll" aria-label="承诺事项" tabIndex={0}>
      <table className="yd-board-table">
        <colgroup>
          {COLUMNS.map(({ key, width }) => (
            <col key={key} style={width ? { width } : {}} />
          ))}
        </colgroup>
        <Head sort={sort} onSort={onSort} />
        {parts.map(({ key, heading, level = 1, rows }) => (
          <tbody key={key}>
            {heading && (
              <tr className={`yd-board-heading is-level-${Math.min(level, 4)}`}>
                <th scope="rowgroup" colSpan={COLUMNS.length}>
                  {heading}
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <Row key={row.id} row={row} isCurrent={row.id === current} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
};

const BoardCards = ({ parts }: { parts: readonly Part[] }) => (
  <div className="yd-board-cards">
    {parts.map(({ key, heading, level = 1, rows }) => (
      <section key={key}>
        {heading && <h2 className={`is-level-${Math.min(level, 4)}`}>{heading}</h2>}
        <ul>
          {rows.map((row) => (
            <li key={row.id}>
              <PageLink to={`/commitments/${row.id}`} className="yd-board-card">
                <span className="yd-board-card-title">{row.title}</span>
                <span className="yd-board-card-line">
                  <Light value={row.light.colour} />
                  <span>{row.stateLabel}</span>
                  <span>{row.leadSection?.name ?? '牵头未定'}</span>
                  <span className={row.group === 'overdue' ? 'yd-num yd-overdue' : 'yd-num'}>
                    {row.dueOn ?? '无时限'}
                    {row.group === 'overdue' ? ' 超期' : ''}
                  </span>
                </span>
              </PageLink>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </div>
);
