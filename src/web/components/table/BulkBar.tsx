import { Button } from 'antd';
import { useState } from 'react';
import type { BulkSelection } from '#contract/bulk';
import type { RowView } from '#contract/records';
import type { DefinitionView } from '../../api/definitions.ts';
import { locale, t } from '../../shell/language/index.ts';
import { BulkDialog, bulkFields } from './BulkDialog.tsx';

type Props = {
  readonly definition: DefinitionView;
  readonly rows: readonly RowView[];
  readonly total: number;
  readonly pageFull: boolean;
  /** What the register is filtered by, for 全部. */
  readonly query: { readonly filter?: string | undefined; readonly search?: string | undefined };
  readonly onClear: () => void;
};

/** What may be done with the rows that are chosen: this page's, or all that the filter holds. */
export const BulkBar = ({ definition, rows, total, pageFull, query, onClear }: Props) => {
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<{ verb?: { verb: string; label: string } }>();
  const life = definition.states;
  const verbs = new Map(
    (life?.transitions ?? [])
      .filter(
        ({ batchable, from }) =>
          batchable && (all || rows.every((row) => from.includes(String(row[life?.field ?? ''])))),
      )
      .map(({ verb, label }) => [verb, label]),
  );
  const { filter, search } = query;
  const selection: BulkSelection = all
    ? { ...(filter ? { filter } : {}), ...(search ? { search } : {}) }
    : { ids: rows.map(({ id }) => id) };
  return (
    <span className="yd-batch">
      {all ? t('已选全部 {total} 条', { total: total.toLocaleString(locale) }) : t('已选 {n} 条', { n: rows.length })}
      {!all && pageFull && total > rows.length && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {t('选择全部 {total} 条', { total: total.toLocaleString(locale) })}
        </Button>
      )}
      {definition.may.update && bulkFields(definition).length > 0 && (
        <Button size="small" onClick={() => setOpen({})}>
          {t('批量修改')}
        </Button>
      )}
      {[...verbs].map(([verb, label]) => (
        <Button key={verb} size="small" onClick={() => setOpen({ verb: { verb, label } })}>
          {label}
        </Button>
      ))}
      <Button
        type="link"
        size="small"
        onClick={() => {
          setAll(false);
          onClear();
        }}
      >
        {t('取消选择')}
      </Button>
      {open && (
        <BulkDialog
          definition={definition}
          selection={selection}
          count={all ? total : rows.length}
          verb={open.verb}
          onClose={() => setOpen(undefined)}
        />
      )}
    </span>
  );
};
