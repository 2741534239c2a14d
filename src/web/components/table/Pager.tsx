import { Button } from 'antd';
import type { RowView } from '#contract/records';
import type { DefinitionView } from '../../api/definitions.ts';
import { useSession } from '../../api/session.ts';
import { useAsOf } from '../../shell/asOf.ts';
import { t } from '../../shell/language/index.ts';
import { today } from '../china.ts';
import type { Titles } from '../FieldValue.tsx';
import { PrintTable } from '../PrintTable.tsx';
import type { TableAddress, usePageTrail } from './address.ts';
import type { Column } from './columns.tsx';

type PagerProps = {
  trail: ReturnType<typeof usePageTrail>;
  next: string | null;
  address: TableAddress;
  rows: number;
  pageSize: number;
};

/** 上一页/下一页 without page numbers. */
export const Pager = ({ trail, next, address, rows, pageSize }: PagerProps) => {
  if (trail.isFirst && !next) return null;
  const start = trail.index === undefined ? undefined : trail.index * pageSize + 1;
  const forward = (): void => {
    if (!next) return;
    trail.walk(next);
    address.setAfter(next);
  };
  return (
    <nav className="yd-pager" aria-label={t('翻页')}>
      {start !== undefined && rows > 0 && (
        <span className="yd-muted yd-num">{t('第 {from}–{to} 条', { from: start, to: start + rows - 1 })}</span>
      )}
      <Button disabled={trail.isFirst} onClick={() => address.setAfter(trail.before)}>
        {trail.isFirst || trail.index !== undefined ? t('上一页') : t('回到首页')}
      </Button>
      <Button disabled={!next} onClick={forward}>
        {t('下一页')}
      </Button>
    </nav>
  );
};

type PaperProps = {
  readonly definition: DefinitionView;
  readonly columns: readonly Column[];
  readonly rows: readonly RowView[];
  readonly titles: Titles;
  readonly total: number;
};

/** What the printer gets instead of the screen's table. */
export const PaperForm = ({ definition, columns, rows, titles, total }: PaperProps) => {
  const { person, post } = useSession();
  const { day } = useAsOf();
  const headline = t('范围：{name}；截至：{day}；本页 {n} 条，共 {total} 条；打印人：{person}', {
    name: post.organisation.name,
    day: day ?? today(),
    n: rows.length,
    total,
    person: person.name,
  });
  return (
    <PrintTable<RowView>
      title={definition.label}
      headline={headline}
      rows={rows}
      keyOf={(row) => row.id}
      columns={columns.map(({ label, right, render }) => ({ label, right, text: (row) => render(row, titles) }))}
    />
  );
};
