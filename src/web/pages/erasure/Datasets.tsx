import { Button, Table, type TableProps } from 'antd';
import type { erasureOverview } from '#contract/erasure';
import type { Answer } from '../../api/call.ts';
import { type DefinitionView, useDefinitions } from '../../api/definitions.ts';
import { t } from '../../shell/language/index.ts';
import { useNarrow } from '../../shell/useNarrow.ts';

export type Dataset = Answer<typeof erasureOverview>['datasets'][number];

/** The record's own label in the language asked for, where the post may read the record. */
export const labelOf = (definitions: readonly DefinitionView[], { record, label }: Dataset): string =>
  definitions.find(({ name }) => name === record)?.label ?? label;

/** What waits first, then what is held. */
const inOrder = (datasets: readonly Dataset[]): Dataset[] => {
  const weight = ({ due, held }: Dataset): number => ((due ?? 0) > 0 ? 0 : held ? 1 : 2);
  return [...datasets].sort((one, other) => weight(one) - weight(other));
};

const Kept = ({ one }: { one: Dataset }) => (
  <>
    <div>{t('{period}，自{begins}起', { period: one.period, begins: one.begins })}</div>
    <div className="yd-muted">{one.source}</div>
    {one.stays && <div className="yd-muted">{t('到期后只清空内容：{why}', { why: one.stays })}</div>}
  </>
);

const Due = ({ one }: { one: Dataset }) => {
  if (one.held) return t('全部留存');
  if (one.due === null) return t('不销毁');
  return one.due > 0 ? <b>{t('{n}条', { n: one.due })}</b> : t('没有');
};

type Props = { readonly datasets: readonly Dataset[]; readonly onHold?: (record: string) => void };

const columnsOf = (
  definitions: readonly DefinitionView[],
  narrow: boolean,
  onHold: Props['onHold'],
): NonNullable<TableProps<Dataset>['columns']> => {
  const hold = (one: Dataset) =>
    onHold && (
      <Button
        size="small"
        aria-label={t('留存“{name}”', { name: labelOf(definitions, one) })}
        onClick={() => onHold(one.record)}
      >
        {t('留存')}
      </Button>
    );
  if (narrow)
    return [
      {
        key: 'dataset',
        title: t('数据集'),
        render: (_, one) => (
          <>
            <b>{labelOf(definitions, one)}</b>
            <Kept one={one} />
            <div>
              {t('到期未列单')} <Due one={one} />
            </div>
            {hold(one)}
          </>
        ),
      },
    ];
  return [
    { key: 'label', title: t('数据集'), width: 200, render: (_, one) => labelOf(definitions, one) },
    { key: 'kept', title: t('保存期限'), render: (_, one) => <Kept one={one} /> },
    { key: 'due', title: t('到期未列单'), width: 110, align: 'right', render: (_, one) => <Due one={one} /> },
    ...(onHold ? [{ key: 'do', title: t('操作'), width: 80, render: (_: unknown, one: Dataset) => hold(one) }] : []),
  ];
};

/** Every dataset of personal data: how long, since when, by whose word, and what is past it. */
export const Datasets = ({ datasets, onHold }: Props) => {
  const definitions = useDefinitions();
  const narrow = useNarrow();
  return (
    <>
      <p className="yd-muted" style={{ marginBottom: 8 }}>
        {t('“未规定”的期限没有生效，一律不销毁；“永久”的不会到期。已列入清单的不再计入“到期未列单”。')}
      </p>
      <Table
        rowKey="record"
        size="small"
        pagination={false}
        dataSource={inOrder(datasets)}
        columns={columnsOf(definitions, narrow, onHold)}
      />
    </>
  );
};
