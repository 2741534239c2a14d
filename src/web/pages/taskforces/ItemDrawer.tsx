import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useDefinition } from '../../api/definitions.ts';
import { History } from '../../components/detail/History.tsx';
import { Facts, useDetail } from '../../components/detail/RecordDetail.tsx';
import { RowActions } from '../../components/detail/RowActions.tsx';
import { isEmpty } from '../../components/FieldValue.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import type { BookItem } from './parts.ts';

const FACTS = [
  'phase',
  'startOn',
  'dueOn',
  'organisation',
  'owner',
  'commitment',
  'successor',
  'doneBy',
  'doneAt',
  'result',
  'evidence',
];

/** One line of the task book: what it says, what may be done, its history. */
export const ItemDrawer = ({ item, onClose }: { item: BookItem; onClose: () => void }) => {
  const definition = useDefinition('taskBookItem');
  const { data } = useDetail(definition?.path ?? '', item.id);
  const [editing, setEditing] = useState(false);
  if (!definition) return null;
  if (editing)
    return <RecordDrawer record="taskBookItem" id={item.id} title="修改任务书事项" onClose={() => setEditing(false)} />;
  const facts = FACTS.filter((name) => !isEmpty(data?.row[name]));
  return (
    <Drawer
      open
      onClose={onClose}
      title={item.title}
      size={640}
      extra={data?.editable && <Button onClick={() => setEditing(true)}>修改</Button>}
    >
      {data && <Facts definition={definition} row={data.row as never} names={facts} titles={data.titles} />}
      <RowActions record="taskBookItem" id={item.id} explained />
      <h2 className="yd-drawer-h2">历史</h2>
      <History definition={definition} id={item.id} titles={data?.titles ?? {}} />
    </Drawer>
  );
};
