import { Button, Skeleton } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import type { RowView } from '#contract/records';
import { listRecords } from '#contract/records';
import { type DefinitionView, useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { useAsOf } from '../../shell/asOf.ts';
import { locale, t } from '../../shell/language/index.ts';
import { useNarrow } from '../../shell/useNarrow.ts';
import { Empty } from '../Empty.tsx';
import { ErrorNotice } from '../ErrorNotice.tsx';
import { type Filter, type TableAddress, usePageTrail, useTableAddress } from './address.ts';
import { BulkBar } from './BulkBar.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import { type Column, type ColumnInput, columnsOf, useColumnChoice } from './columns.tsx';
import { Pager, PaperForm } from './Pager.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { Peek } from './Peek.tsx';
import { Rows } from './Rows.tsx';
import { useOpenRow, useRowCursor, useSelection } from './rowState.ts';
import { ExportMenu, FilterBar } from './Toolbar.tsx';
import { useGrid } from './useGrid.ts';
import { ViewsMenu } from './ViewsMenu.tsx';

export type RecordTableProps = {
  /** Record by name or path: `commitment`. */
  readonly record: string;
  /** Field names or custom columns; the first one links to the row. Default: from the definition. */
  readonly columns?: readonly ColumnInput[];
  /** Fields to filter by, the first three open. */
  readonly filters?: readonly string[];
  /** Always applied and not shown as a filter: `{ planId }`. */
  readonly fixed?: Filter;
  /** `-dueOn,title`; what the person sorts goes into the address. */
  readonly sort?: string;
  /** What the rows are, in words after the total: `本科室承办`. */
  readonly scope?: ReactNode;
  /** Where a row opens; the record's page when left out. */
  readonly rowPath?: (row: RowView) => string;
  /** Opens a row in place (a drawer) instead of its page. */
  readonly onOpen?: (row: RowView) => void;
  /** Needed where several tables share a page. */
  readonly addressKey?: string;
  /** Buttons for the selected rows; giving it lets rows be selected (X). */
  readonly batch?: (rows: readonly RowView[], clear: () => void) => ReactNode;
  /** Shown when there is nothing and nothing is filtered. */
  readonly empty?: ReactNode;
  /** Beside the filters, e.g. a view switch. */
  readonly extra?: ReactNode;
  /** Without search, filters and export: small lists inside a page. */
  readonly bare?: boolean;
  readonly pageSize?: number;
  /** The register's own page: saved filters, bulk changes, writing in cells, pasting, peeking. */
  readonly whole?: boolean;
};

/** A register: filters, total in words, rows, 上一页/下一页, column choice, export, keys J K Enter X F. */
export const RecordTable = (props: RecordTableProps) => {
  const definition = useDefinition(props.record);
  if (!definition) return <Empty title={t('没有这个登记册')}>{t('它不存在，或不在您当前岗位的范围内。')}</Empty>;
  return <DefinedTable key={definition.path} {...props} definition={definition} />;
};

export type DefinedProps = RecordTableProps & { readonly definition: DefinitionView };

const queryOfTable = (
  props: DefinedProps,
  address: TableAddress,
  columns: readonly Column[],
  asOf: string | undefined,
) => {
  const filter = { ...address.filter, ...address.typed.texts, ...props.fixed };
  const sort = address.sort ?? props.sort;
  return {
    ...(Object.keys(filter).length > 0 ? { filter: JSON.stringify(filter) } : {}),
    ...(address.typed.search ? { search: address.typed.search } : {}),
    ...(sort ? { sort } : {}),
    ...(address.behind ? { behind: JSON.stringify(address.behind.rows) } : {}),
    ...(asOf ? { asOf } : {}),
    columns: columns.flatMap(({ field }) => field?.name ?? []).join(','),
  };
};

const DefinedTable = (props: DefinedProps) => {
  const { definition, bare = false, pageSize = 50, whole = false } = props;
  const address = useTableAddress(props.addressKey);
  const { instant } = useAsOf();
  const narrow = useNarrow();
  const columns = useMemo(() => columnsOf(definition, props.columns), [definition, props.columns]);
  const choice = useColumnChoice(`${definition.path}${props.addressKey ?? ''}`, columns);
  const seen = queryOfTable(props, address, choice.shown, instant);
  // All fields come along: custom columns may read any of them.
  const { columns: _named, ...conditions } = seen;
  const query = { ...conditions, limit: pageSize, ...(address.after ? { after: address.after } : {}) };
  const list = useCall(listRecords, { params: { path: definition.path }, query }, { keepPrevious: true });
  const trail = usePageTrail(JSON.stringify([definition.path, conditions]), address.after);
  const selection = useSelection(list.data?.rows ?? []);
  const open = useOpenRow(props);
  const rows = list.data?.rows ?? [];
  const titles = list.data?.titles ?? {};
  const writes = whole && !narrow && !instant && definition.may.update;
  const grid = useGrid({ definition, rows, columns: choice.shown, titles, enabled: writes });
  const bulk = whole && !instant && (definition.may.update || hasBatchable(definition));
  const selectable = bulk || props.batch !== undefined;
  const [peeked, setPeeked] = useState<string>();
  const cursor = useRowCursor(rows, open, selectable ? selection.toggle : undefined, whole ? setPeeked : undefined);
  const isFiltered = address.isFiltered || address.behind !== undefined;
  const buttons = (
    <>
      {whole && <ViewsMenu register={definition.name} address={address} />}
      <ExportMenu definition={definition} query={seen} />
      <ColumnChoice columns={columns} choice={choice} />
    </>
  );
  return (
    <div className="yd-table">
      {!bare && (
        <div className="yd-table-tools">
          <FilterBar definition={definition} names={props.filters} fixed={props.fixed} address={address}>
            {props.extra}
            {narrow && buttons}
          </FilterBar>
          {!narrow && <div className="yd-table-buttons">{buttons}</div>}
        </div>
      )}
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      <div className="yd-table-line" aria-live="polite">
        {list.data && (
          <span>
            {t('共 {n} 条', { n: list.data.total.toLocaleString(locale) })}
            {address.isFiltered && t('，已筛选')}
            {address.behind && t('，只列出{figure}所计的记录', { figure: address.behind.figure })}
            {address.behind && (
              <Button type="link" size="small" onClick={address.leaveBehind}>
                {t('看全部记录')}
              </Button>
            )}
            {props.scope && (
              <>
                {t('，')}
                {props.scope}
              </>
            )}
          </span>
        )}
        {selection.rows.length > 0 && bulk && (
          <BulkBar
            definition={definition}
            rows={selection.rows}
            total={list.data?.total ?? 0}
            pageFull={!address.behind && rows.every(({ id }) => selection.rows.some((row) => row.id === id))}
            query={conditions}
            onClear={selection.clear}
          />
        )}
        {selection.rows.length > 0 && !bulk && props.batch && (
          <span className="yd-batch">
            {t('已选 {n} 条', { n: selection.rows.length })} {props.batch(selection.rows, selection.clear)}
            <Button type="link" size="small" onClick={selection.clear}>
              {t('取消选择')}
            </Button>
          </span>
        )}
      </div>
      {list.isError && !list.data ? null : list.isPending ? (
        <Skeleton active={false} title={false} paragraph={{ rows: 8, width: '100%' }} />
      ) : (
        <Rows
          {...props}
          rows={rows}
          titles={titles}
          columns={choice.shown}
          density={choice.density}
          address={address}
          stale={list.isPlaceholderData}
          isFiltered={isFiltered}
          selection={selection}
          selectable={selectable}
          frozen={whole ? choice.frozen : 0}
          onWidth={choice.setWidth}
          grid={grid}
          current={cursor}
        />
      )}
      <Pager trail={trail} next={list.data?.next ?? null} address={address} rows={rows.length} pageSize={pageSize} />
      {grid.pasted && <PasteDialog definition={definition} pasted={grid.pasted} titles={titles} grid={grid} />}
      {peeked && <Peek definition={definition} id={peeked} onClose={() => setPeeked(undefined)} />}
      {!bare && (
        <PaperForm
          definition={definition}
          columns={choice.shown}
          rows={rows}
          titles={titles}
          total={list.data?.total ?? 0}
        />
      )}
    </div>
  );
};

const hasBatchable = ({ states }: DefinitionView): boolean =>
  states?.transitions.some(({ batchable }) => batchable) ?? false;
