import { Button, Table, type TableProps } from 'antd';
import type { CSSProperties, ReactNode } from 'react';
import type { RowView } from '#contract/records';
import { useAsOf } from '../../shell/asOf.ts';
import { t } from '../../shell/language/index.ts';
import { PageLink } from '../../shell/navigation.tsx';
import { useNarrow } from '../../shell/useNarrow.ts';
import { Empty } from '../Empty.tsx';
import { type Titles, titleText } from '../FieldValue.tsx';
import type { TableAddress } from './address.ts';
import { CellEditor } from './CellEditor.tsx';
import type { Column } from './columns.tsx';
import { isWithin } from './grid.ts';
import type { DefinedProps } from './RecordTable.tsx';
import { ResizeEdge } from './ResizeEdge.tsx';
import { rowAddress, type Selection } from './rowState.ts';
import type { Grid } from './useGrid.ts';

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
  /** Columns that stand still at the left. */
  frozen: number;
  onWidth: (name: string, width: number) => void;
  grid: Grid;
  selectable: boolean;
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

/** Left edges of the columns that stand still; a column without a width ends them. */
const frozenAt = ({ columns, frozen, selectable }: RowsProps): number[] => {
  const edges: number[] = [];
  let left = selectable ? 40 : 0;
  for (const { width } of columns.slice(0, frozen)) {
    edges.push(left);
    left += width ?? FIRST_WIDTH;
  }
  return edges;
};

const FIRST_WIDTH = 260;

const cellProps =
  (props: RowsProps, column: Column, at: number, left: number | undefined) => (row: RowView, index?: number) => {
    const place = { row: index ?? 0, column: at };
    const { grid } = props;
    const here = grid.range?.at.row === place.row && grid.range.at.column === at;
    const classes = [
      isWithin(grid.range, place) ? 'is-in-range' : '',
      here ? 'is-cell' : '',
      left === undefined ? '' : 'is-frozen',
    ];
    const style: CSSProperties = left === undefined ? {} : { left };
    if (!grid.enabled) return { className: classes.join(' '), style };
    return {
      className: classes.join(' '),
      style,
      'data-cell': `${column.name}.${row.id}`,
      onClick: (event: { shiftKey: boolean; target: EventTarget }) => {
        if (!(event.target as HTMLElement).closest('a, button, input, .ant-select')) grid.stand(place, event.shiftKey);
      },
      onDoubleClick: () => grid.begin(place),
    };
  };

const antdColumns = (props: RowsProps): NonNullable<TableProps<RowView>['columns']> => {
  const edges = frozenAt(props);
  return props.columns.map((column, at) => ({
    key: column.name,
    title: (
      <>
        {column.label}
        <ResizeEdge column={column} onWidth={props.onWidth} />
      </>
    ),
    ...(column.width ? { width: column.width } : {}),
    align: column.right ? ('right' as const) : ('left' as const),
    sorter: column.sortable,
    sortOrder: sortOrder(props.address.sort ?? props.sort, column.name),
    ellipsis: true,
    className: at === 0 ? 'yd-first' : '',
    onCell: cellProps(props, column, at, edges[at]),
    onHeaderCell: () =>
      edges[at] === undefined ? {} : { className: 'is-frozen', style: { left: edges[at] } as CSSProperties },
    render: (_value: unknown, row: RowView, index: number) =>
      props.grid.editing?.row === index && props.grid.editing.column === at && column.field ? (
        <CellEditor
          definition={props.definition}
          row={row}
          field={column.field}
          titles={props.titles}
          grid={props.grid}
        />
      ) : at === 0 ? (
        firstCell(props, column, row)
      ) : (
        column.render(row, props.titles)
      ),
  }));
};

/** The Chinese full stop. */
const STOP = '\u3002';
/** A page's own words for an empty list: the first sentence says that there is nothing, the rest what to do. */
const said = (empty: ReactNode): ReactNode => {
  if (typeof empty !== 'string') return empty;
  const end = empty.indexOf(STOP) + 1;
  if (end === 0 || end === empty.length) return <Empty title={end === 0 ? empty : empty.slice(0, -1)} />;
  return <Empty title={empty.slice(0, end - 1)}>{empty.slice(end)}</Empty>;
};

/** Persons are found by two characters and more: one of them begins the names of half a city. */
const isOneOfAName = ({ address, definition }: RowsProps): boolean => {
  const title = definition.fields.find(({ name }) => name === definition.titleField);
  return ['L3', 'L4'].includes(title?.sensitivity ?? '') && [...address.typed.search.trim()].length === 1;
};

/** Nothing filtered and nothing there: as of a past day that says nothing of today, whatever the page has to say. */
const NoRows = ({ definition: { label, importable }, empty }: RowsProps) => {
  const { day } = useAsOf();
  if (day) return <Empty title={t('截至 {day} 没有{label}', { day, label })}>{t('可在上方换一个日期。')}</Empty>;
  return (
    said(empty) ?? (
      <Empty title={t('还没有{label}', { label })}>
        {importable ? t('登记或导入后会显示在这里。') : t('登记后会显示在这里。')}
      </Empty>
    )
  );
};

/** The rows as a table, or as cards where there is one column; empty states included. */
export const Rows = (props: RowsProps) => {
  const narrow = useNarrow();
  if (props.rows.length === 0)
    return props.isFiltered ? (
      <Empty
        title={t('没有符合筛选条件的记录')}
        action={<Button onClick={props.address.clear}>{t('清除筛选')}</Button>}
      >
        {isOneOfAName(props)
          ? t('按姓名查找，请至少输入两个字，或姓名的拼音首字母。')
          : t('可以放宽条件，或换个词再找。')}
      </Empty>
    ) : (
      <NoRows {...props} />
    );
  if (narrow) return <CardRows {...props} />;
  // A scrolling frame of our own: antd's would add a hidden row with a second, focusable checkbox.
  return (
    <div className="yd-scroll">
      <Table<RowView>
        className={[props.stale ? 'is-stale' : '', props.frozen > 0 ? 'has-frozen' : ''].join(' ')}
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
        {...(props.selectable
          ? {
              rowSelection: {
                selectedRowKeys: props.selection.rows.map(({ id }) => id),
                onChange: props.selection.set,
                preserveSelectedRowKeys: true,
                columnWidth: 40,
                getCheckboxProps: (row: RowView) => ({
                  'aria-label': t('选择 {value}', { value: titleText(props.definition, row) }),
                }),
              },
            }
          : {})}
      />
    </div>
  );
};

const leastWidth = ({ columns }: RowsProps): number =>
  columns.reduce((sum, { width }) => sum + (width ?? FIRST_WIDTH), 40);

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
