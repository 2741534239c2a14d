import { Button, Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import type { RowView } from '#contract/records';
import { useAsOf } from '../../shell/asOf.ts';
import { PageLink } from '../../shell/navigation.tsx';
import { useNarrow } from '../../shell/useNarrow.ts';
import { Empty } from '../Empty.tsx';
import type { Titles } from '../FieldValue.tsx';
import type { TableAddress } from './address.ts';
import type { Column } from './columns.tsx';
import type { DefinedProps } from './RecordTable.tsx';
import { rowAddress, type Selection } from './rowState.ts';

export type RowsProps = Omit<DefinedProps, 'columns'> & {
  rows: readonly RowView[];
  titles: Titles;
  density: 'compact' | 'relaxed';
  address: TableAddress;
  stale: boolean;
  isFiltered: boolean;
  selection: Selection;
  current: string | undefined;
  columns: readonly Column[];
};

const sortOrder = (sort: string | undefined, name: string): 'ascend' | 'descend' | null => {
  const first = sort?.split(',')[0];
  if (first === name) return 'ascend';
  return first === `-${name}` ? 'descend' : null;
};

const firstCell = (props: RowsProps, column: Column, row: RowView): ReactNode =>
  props.onOpen ? (
    <button type="button" className="yd-link" onClick={() => props.onOpen?.(row)}>
      {column.render(row, props.titles)}
    </button>
  ) : (
    <PageLink to={rowAddress(props, row)}>{column.render(row, props.titles)}</PageLink>
  );

const antdColumns = (props: RowsProps): NonNullable<TableProps<RowView>['columns']> =>
  props.columns.map((column, index) => ({
    key: column.name,
    title: column.label,
    ...(column.width ? { width: column.width } : {}),
    align: column.right ? ('right' as const) : ('left' as const),
    sorter: column.sortable,
    sortOrder: sortOrder(props.address.sort ?? props.sort, column.name),
    ellipsis: true,
    className: index === 0 ? 'yd-first' : '',
    render: (_value: unknown, row: RowView) =>
      index === 0 ? firstCell(props, column, row) : column.render(row, props.titles),
  }));

/** The rows as a table, or as cards where there is one column; empty states included. */
export const Rows = (props: RowsProps) => {
  const narrow = useNarrow();
  const { day } = useAsOf();
  if (props.rows.length === 0)
    return props.isFiltered ? (
      <Empty title="没有符合筛选条件的记录" action={<Button onClick={props.address.clear}>清除筛选</Button>}>
        可以放宽条件，或换个词再找。
      </Empty>
    ) : (
      (props.empty ?? (
        <Empty title={day ? `截至 ${day} 没有${props.definition.label}` : `还没有${props.definition.label}`}>
          {day ? '可在上方换一个日期。' : '登记或导入后会显示在这里。'}
        </Empty>
      ))
    );
  if (narrow) return <CardRows {...props} />;
  // A scrolling frame of our own: antd's would add a hidden row with a second, focusable checkbox.
  return (
    <div className="yd-scroll">
      <Table<RowView>
        className={props.stale ? 'is-stale' : ''}
        size={props.density === 'compact' ? 'small' : 'medium'}
        rowKey="id"
        columns={antdColumns(props)}
        dataSource={props.rows}
        pagination={false}
        tableLayout="fixed"
        style={{ minWidth: leastWidth(props) }}
        sticky={false}
        showSorterTooltip={false}
        rowClassName={(row) => (row.id === props.current ? 'yd-row-current' : '')}
        onChange={(_page, _filters, sorter) => {
          const one = [sorter].flat()[0];
          const name = String(one?.columnKey ?? '');
          props.address.setSort(one?.order ? `${one.order === 'descend' ? '-' : ''}${name}` : undefined);
        }}
        {...(props.batch
          ? {
              rowSelection: {
                selectedRowKeys: props.selection.rows.map(({ id }) => id),
                onChange: props.selection.set,
                preserveSelectedRowKeys: true,
                columnWidth: 40,
                getCheckboxProps: (row: RowView) => ({
                  'aria-label': `选择 ${String(row[props.definition.titleField] ?? '')}`,
                }),
              },
            }
          : {})}
      />
    </div>
  );
};

const leastWidth = ({ columns }: RowsProps): number => columns.reduce((sum, { width }) => sum + (width ?? 260), 40);

/** One column on phones and in 大字版: the first column as heading, the others as pairs. */
const CardRows = (props: RowsProps) => {
  const [first, ...others] = props.columns;
  return (
    <ul className={props.stale ? 'yd-cards is-stale' : 'yd-cards'}>
      {props.rows.map((row) => (
        <li key={row.id} data-row-key={row.id} className={row.id === props.current ? 'yd-row-current' : ''}>
          <div className="yd-card-title">{first && firstCell(props, first, row)}</div>
          <dl>
            {others.map((column) => (
              <div key={column.name}>
                <dt>{column.label}</dt>
                <dd>{column.render(row, props.titles)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
};
