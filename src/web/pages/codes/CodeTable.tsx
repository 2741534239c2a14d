import { Button, Table, type TableProps } from 'antd';
import { useMemo, useState } from 'react';
import { DateText } from '../../components/DateText.tsx';
import { Empty } from '../../components/Empty.tsx';
import { t } from '../../shell/language/index.ts';
import { useNarrow } from '../../shell/useNarrow.ts';
import { type Code, type CodeNode, matching, standingOn, treeOf } from './codeTree.ts';

/** Up to here the whole tree stands open. */
const SMALL = 120;

type Columns = NonNullable<TableProps<CodeNode>['columns']>;

const Name = ({ code, day }: { code: Code; day: string }) => {
  const standing = standingOn(code, day);
  return (
    <>
      <span className={standing === 'inForce' ? '' : 'yd-muted'}>{code.label}</span>
      {code.heading && <span className="yd-muted"> {t('仅作分组')}</span>}
      {standing === 'retired' && <span className="yd-code-mark"> {t('已停用')}</span>}
      {standing === 'coming' && <span className="yd-code-mark"> {t('未启用')}</span>}
      {code.certainty === 'check' && <span className="yd-code-mark"> {t('须本地核实')}</span>}
      {code.note && <span className="yd-code-note">{code.note}</span>}
    </>
  );
};

const days = (value: string | null, open: string) => (value ? <DateText value={value} /> : <span>{open}</span>);

const columnsFor = (day: string, narrow: boolean): Columns => [
  { title: t('代码'), dataIndex: 'code', width: narrow ? 130 : 190, className: 'yd-num' },
  { title: t('名称'), key: 'label', render: (_, code) => <Name code={code} day={day} /> },
  ...(narrow
    ? []
    : ([
        { title: t('英文'), dataIndex: 'en', className: 'yd-muted', render: (en: string | null) => en ?? '—' },
        {
          title: t('启用日期'),
          dataIndex: 'from',
          width: 110,
          render: (value: string | null) => days(value, t('一向')),
        },
        { title: t('停用日期'), dataIndex: 'to', width: 110, render: (value: string | null) => days(value, t('长期')) },
      ] satisfies Columns)),
];

const actionColumn = (
  onEdit: (code: Code) => void,
  onRetire: (code: Code) => void,
  narrow: boolean,
): Columns[number] => ({
  title: t('操作'),
  key: 'actions',
  width: narrow ? 76 : 124,
  render: (_, code) => (
    <span className="yd-code-actions">
      <Button size="small" onClick={() => onEdit(code)} aria-label={t('修改{label}', { label: code.label })}>
        {t('修改')}
      </Button>
      <Button
        size="small"
        onClick={() => onRetire(code)}
        aria-label={`${code.to ? t('恢复') : t('停用')} ${code.label}`}
      >
        {code.to ? t('恢复') : t('停用')}
      </Button>
    </span>
  ),
});

/** Whoever does not keep the codes tells those who do. */
const reportColumn = (onReport: (code: Code) => void): Columns[number] => ({
  title: t('操作'),
  key: 'actions',
  width: 90,
  render: (_, code) => (
    <button
      type="button"
      className="yd-link"
      aria-label={t('报告错误：{label}', { label: `${code.code} ${code.label}` })}
      onClick={() => onReport(code)}
    >
      {t('报告错误')}
    </button>
  ),
});

/** The codes of a list as a tree: a small one stands open, of a large one what is searched for. */
export const CodeTable = ({
  codes,
  day,
  words,
  editable,
  onEdit,
  onRetire,
  onReport,
}: {
  codes: readonly Code[];
  day: string;
  words: string;
  editable: boolean;
  onEdit: (code: Code) => void;
  onRetire: (code: Code) => void;
  onReport: (code: Code) => void;
}) => {
  const narrow = useNarrow();
  const shown = useMemo(() => matching(codes, words), [codes, words]);
  const tree = useMemo(() => treeOf(shown), [shown]);
  const [turned, setTurned] = useState<Readonly<Record<string, boolean>>>({});
  const parents = useMemo(() => [...new Set(shown.flatMap(({ parent }) => parent ?? []))], [shown]);
  const isOpen = (code: string): boolean => turned[code] ?? (words !== '' || shown.length <= SMALL);
  const columns = columnsFor(day, narrow);
  if (shown.length === 0)
    return (
      <Empty title={words ? t('没有符合的代码') : t('这一天没有有效的代码')}>
        {t('可以换个词、换一天，或显示停用的代码。')}
      </Empty>
    );
  return (
    <Table<CodeNode>
      rowKey="code"
      size="small"
      columns={[...columns, editable ? actionColumn(onEdit, onRetire, narrow) : reportColumn(onReport)]}
      dataSource={tree}
      pagination={false}
      tableLayout="fixed"
      expandable={{
        expandedRowKeys: parents.filter(isOpen),
        onExpand: (next, { code }) => setTurned({ ...turned, [code]: next }),
        indentSize: narrow ? 8 : 15,
      }}
    />
  );
};
