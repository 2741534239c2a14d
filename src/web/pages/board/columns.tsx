import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import type { BoardRow } from '#contract/delivery';
import { numberText } from '../../components/Figures.tsx';
import { LIGHTS, Light } from '../../components/Light.tsx';
import { PageLink } from '../../shell/navigation.tsx';

export type BoardColumn = {
  readonly key: string;
  readonly label: string;
  readonly width?: number;
  readonly right?: boolean;
  readonly cell: (row: BoardRow) => ReactNode;
  readonly text: (row: BoardRow) => string;
  /** What the table sorts by; absent: not sortable. */
  readonly order?: (row: BoardRow) => string | number;
};

const SEVERITY = { red: 0, orange: 1, yellow: 2, green: 3, grey: 4 } as const;
export const severityOf = (row: BoardRow): number => SEVERITY[row.light.colour];

const shortCode = (row: BoardRow): string => row.code.replace(/^\d{4}-/, '');

/** What a record says with its day, else what was confirmed. */
const knownText = ({ record, confirmedValue }: BoardRow['targets'][number]): string => {
  if (record)
    return record.quantity === null
      ? '，记录无法计算'
      : `，记录 ${numberText(record.quantity, record.decimals)}（${record.on}）`;
  return confirmedValue === null ? '' : `，已确认 ${numberText(confirmedValue)}`;
};

/** Record or 已确认 of the one numeric target, or how many there are. */
const targetText = (row: BoardRow): string => {
  const [first] = row.targets;
  if (!first) return '—';
  const confirmed = knownText(first);
  return row.targets.length > 1 ? `${first.text}${confirmed} 等 ${row.targets.length} 个` : `${first.text}${confirmed}`;
};

/** A date that has passed is said in words too, never by colour alone. */
const Due = ({ row }: { row: BoardRow }) => {
  if (!row.dueOn) return <span className="yd-muted">无时限</span>;
  return (
    <span className={row.group === 'overdue' ? 'yd-num yd-overdue' : 'yd-num'}>
      {row.dueOn}
      {row.group === 'overdue' && ' 超期'}
    </span>
  );
};

/** Expected against confirmed in points of 100, as the light's rule counts. */
const progressText = ({ light, state }: BoardRow): string =>
  state === 'closed' ? '已销号' : `${numberText(light.actual)} / ${numberText(light.expected)}`;

export const COLUMNS: readonly BoardColumn[] = [
  {
    key: 'code',
    label: '编号',
    width: 92,
    cell: (row) => <span className="yd-num yd-muted">{shortCode(row)}</span>,
    text: (row) => row.code,
  },
  {
    key: 'title',
    label: '事项',
    cell: (row) => <PageLink to={`/commitments/${row.id}`}>{row.title}</PageLink>,
    text: (row) => row.title,
    order: (row) => row.title,
  },
  {
    key: 'targets',
    label: '目标',
    width: 190,
    cell: (row) => <span title={row.targets.map(({ text }) => text).join('；')}>{targetText(row)}</span>,
    text: targetText,
  },
  {
    key: 'light',
    label: '亮灯',
    width: 62,
    cell: (row) => (
      <Tooltip title={row.light.text}>
        <span>
          <Light value={row.light.colour} />
        </span>
      </Tooltip>
    ),
    text: (row) => `${LIGHTS[row.light.colour].shape}${LIGHTS[row.light.colour].word} ${row.light.text}`,
    order: severityOf,
  },
  {
    key: 'progress',
    label: '确认/期望',
    width: 84,
    right: true,
    cell: (row) => <span className="yd-num">{progressText(row)}</span>,
    text: progressText,
    order: (row) => row.light.gap,
  },
  {
    key: 'state',
    label: '状态',
    width: 68,
    cell: (row) => row.stateLabel,
    text: (row) => row.stateLabel,
    order: (row) => row.state,
  },
  {
    key: 'leadSection',
    label: '牵头科室',
    width: 112,
    cell: (row) => row.leadSection?.name ?? <span className="yd-missing">未定</span>,
    text: (row) => row.leadSection?.name ?? '未定',
    order: (row) => row.leadSection?.name ?? '',
  },
  {
    key: 'leader',
    label: '牵头领导',
    width: 74,
    cell: (row) => row.leader?.name ?? <span className="yd-missing">未定</span>,
    text: (row) => row.leader?.name ?? '未定',
    order: (row) => row.leader?.name ?? '',
  },
  {
    key: 'dueOn',
    label: '完成时限',
    width: 124,
    cell: (row) => <Due row={row} />,
    text: (row) => row.dueOn ?? '无时限',
    order: (row) => row.dueOn ?? '9999',
  },
  {
    key: 'lastReportOn',
    label: '最近报告',
    width: 94,
    cell: (row) => <span className="yd-num">{row.lastReportOn ?? <span className="yd-muted">没有</span>}</span>,
    text: (row) => row.lastReportOn ?? '没有',
    order: (row) => row.lastReportOn ?? '',
  },
];

/** Rows in the order that the address names: `dueOn` or `-dueOn`. */
export const sorted = (rows: readonly BoardRow[], sort: string | undefined): readonly BoardRow[] => {
  const column = COLUMNS.find(({ key }) => key === sort?.replace('-', ''));
  if (!column?.order) return rows;
  const { order } = column;
  const sign = sort?.startsWith('-') ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [order(one), order(other)];
    return (
      sign * (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-CN'))
    );
  });
};
