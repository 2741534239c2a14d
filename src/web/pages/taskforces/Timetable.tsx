import { Table } from 'antd';
import { DateText } from '../../components/DateText.tsx';
import { PageLink } from '../../shell/navigation.tsx';
import type { BookItem } from './parts.ts';

export const ItemState = ({ item }: { item: BookItem }) => (
  <span className={`yd-state ${item.state === 'done' ? 'is-done' : item.overdue ? 'is-late' : 'is-start'}`}>
    {item.overdue ? '已逾期' : item.stateLabel}
  </span>
);

/** 时序表: the task book by due date. */
export const Timetable = ({ items, onOpen }: { items: readonly BookItem[]; onOpen: (item: BookItem) => void }) => (
  <Table<BookItem>
    size="small"
    rowKey="id"
    dataSource={[...items]}
    pagination={false}
    scroll={{ x: 760 }}
    columns={[
      {
        title: '时限',
        dataIndex: 'dueOn',
        width: 108,
        render: (value: string) => <DateText value={value} />,
      },
      {
        title: '事项',
        dataIndex: 'title',
        render: (title: string, item) => (
          <button type="button" className="yd-link" onClick={() => onOpen(item)}>
            {title}
          </button>
        ),
      },
      { title: '阶段', dataIndex: 'phase', width: 110 },
      {
        title: '责任单位、责任人',
        width: 150,
        render: (_, { organisation, owner }) => (owner ? `${organisation.name}，${owner.name}` : organisation.name),
      },
      {
        title: '对应任务',
        width: 130,
        render: (_, { commitment }) =>
          commitment ? (
            <PageLink to={`/commitments/${commitment.id}`} title={commitment.title}>
              {commitment.code}
            </PageLink>
          ) : (
            <span className="yd-muted">—</span>
          ),
      },
      { title: '状态', width: 84, render: (_, item) => <ItemState item={item} /> },
    ]}
  />
);
