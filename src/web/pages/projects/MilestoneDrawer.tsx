import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useDefinition } from '../../api/definitions.ts';
import { History } from '../../components/detail/History.tsx';
import { Facts, useDetail } from '../../components/detail/RecordDetail.tsx';
import { RowActions } from '../../components/detail/RowActions.tsx';
import { isEmpty } from '../../components/FieldValue.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { leftText, type Milestone, StandingMark } from './parts.tsx';

const FACTS = ['year', 'organisation', 'target', 'result', 'evidence', 'reportedBy', 'reportedAt', 'confirmedBy'];
const MORE = ['confirmedAt', 'decision'];

type Props = { readonly row: Milestone; readonly onOpen: (id: string) => void; readonly onClose: () => void };

const Links = ({ row, onOpen }: Pick<Props, 'row' | 'onOpen'>) => (
  <>
    {row.carriedFrom && (
      <p>
        结转自{row.carriedFrom.year}年：
        <button type="button" className="yd-link" onClick={() => onOpen(row.carriedFrom?.id ?? '')}>
          {row.carriedFrom.title}
        </button>
      </p>
    )}
    {row.carriedTo && (
      <p>
        结转到{row.carriedTo.year}年：
        <button type="button" className="yd-link" onClick={() => onOpen(row.carriedTo?.id ?? '')}>
          {row.carriedTo.title}
        </button>
      </p>
    )}
  </>
);

/** One milestone: where it stands, what may be done, from where and to where it was carried, its history. */
export const MilestoneDrawer = ({ row, onOpen, onClose }: Props) => {
  const definition = useDefinition('projectMilestone');
  const { data } = useDetail(definition?.path ?? '', row.id);
  const { day } = useAsOf();
  const [editing, setEditing] = useState(false);
  if (!definition) return null;
  if (editing)
    return <RecordDrawer record="projectMilestone" id={row.id} title="修改节点" onClose={() => setEditing(false)} />;
  const names = [...FACTS, ...MORE].filter((name) => !isEmpty(data?.row[name]));
  return (
    <Drawer
      open
      onClose={onClose}
      title={row.title}
      size={640}
      extra={data?.editable && definition.may.update && !day && <Button onClick={() => setEditing(true)}>修改</Button>}
    >
      <p className="yd-milestone-now">
        <StandingMark value={row.standing} />
        <span className="yd-num">
          时限 {row.dueOn} {leftText(row.daysLeft)}
        </span>
      </p>
      <Links row={row} onOpen={onOpen} />
      {data && <Facts definition={definition} row={data.row as never} names={names} titles={data.titles} />}
      <RowActions record="projectMilestone" id={row.id} explained />
      <h2 className="yd-drawer-h2">历史</h2>
      <History definition={definition} id={row.id} titles={data?.titles ?? {}} />
    </Drawer>
  );
};
