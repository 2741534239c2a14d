import { Input, Modal, Table } from 'antd';
import { useState } from 'react';
import { actOnRecord } from '#contract/records';
import { nameSuccessors } from '#contract/taskforce';
import { useAct } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';
import type { BookItem, ForcePage } from './parts.ts';

type Successors = Readonly<Record<string, string>>;

const Open = ({
  items,
  successors,
  onChange,
}: {
  items: readonly BookItem[];
  successors: Successors;
  onChange: (next: Successors) => void;
}) => {
  const titles = {
    organisation: Object.fromEntries(items.flatMap(({ organisation: one }) => [[one.id, one.name]])),
  };
  const name = (ids: readonly string[], unit: string | null): void => {
    const rest = Object.fromEntries(Object.entries(successors).filter(([id]) => !ids.includes(id)));
    onChange({ ...rest, ...(unit ? Object.fromEntries(ids.map((id) => [id, unit])) : {}) });
  };
  const left = items.filter(({ id }) => !successors[id]).map(({ id }) => id);
  return (
    <>
      <div className="yd-dissolve-line">
        <span>
          未完成 <b className="yd-num">{items.length}</b> 项，
          {left.length > 0 ? <b className="yd-warning yd-num">{left.length} 项没有接续单位</b> : '都已有接续单位'}。
        </span>
        {left.length > 1 && (
          <span className="yd-dissolve-all">
            其余都交给
            <RecordPicker
              record="organisation"
              filter={{ kind: 'section' }}
              aria-label="其余事项的接续单位"
              onChange={(unit) => name(left, unit as string | null)}
            />
          </span>
        )}
      </div>
      <Table<BookItem>
        size="small"
        rowKey="id"
        dataSource={[...items]}
        pagination={false}
        scroll={{ y: 320 }}
        columns={[
          { title: '未完成事项', dataIndex: 'title' },
          { title: '时限', dataIndex: 'dueOn', width: 104, render: (on: string) => <DateText value={on} /> },
          { title: '原责任单位', width: 120, render: (_, item) => item.organisation.name },
          {
            title: '接续单位',
            width: 220,
            render: (_, item) => (
              <RecordPicker
                record="organisation"
                filter={{ kind: 'section' }}
                titles={titles}
                aria-label={`“${item.title}”的接续单位`}
                value={successors[item.id] ?? null}
                onChange={(unit) => name([item.id], unit as string | null)}
              />
            ),
          },
        ]}
      />
    </>
  );
};

/** 解散: every line that is not done gets somebody who carries it on, then the conclusion; it cannot be undone. */
export const DissolveDialog = ({ page, onClose }: { page: ForcePage; onClose: () => void }) => {
  const { force } = page;
  const open = page.timetable.filter(({ state }) => state !== 'done');
  const [successors, setSuccessors] = useState<Successors>(() =>
    Object.fromEntries(open.flatMap(({ id, successor }) => (successor ? [[id, successor.id]] : []))),
  );
  const [conclusion, setConclusion] = useState('');
  const name = useAct(nameSuccessors, { errors: 'inline' });
  const dissolve = useAct(actOnRecord, { errors: 'inline', success: '已解散', onDone: onClose });
  const isReady = open.every(({ id }) => successors[id]) && conclusion.trim() !== '';
  const submit = async (): Promise<void> => {
    const items = open.map(({ id }) => ({ id, successor: successors[id] ?? '' }));
    try {
      if (items.length > 0) await name.mutateAsync({ params: { id: force.id }, body: { items } });
      await dissolve.mutateAsync({
        params: { path: 'task-forces', id: force.id, verb: 'dissolve' },
        body: { version: force.version, input: { conclusion: conclusion.trim() } },
      });
    } catch {
      // Shown above the form.
    }
  };
  return (
    <Modal
      open
      title={`解散：${force.name}`}
      okText="解散"
      cancelText="取消"
      okButtonProps={{ danger: true, disabled: !isReady }}
      confirmLoading={name.isPending || dissolve.isPending}
      onOk={() => void submit()}
      onCancel={onClose}
      width={860}
      mask={{ closable: false }}
    >
      <p>
        解散后，{open.length > 0 ? '未完成事项会作为任务交给接续单位，' : ''}
        {page.commitments.length} 项承诺回到各牵头科室，成员任期到今天为止。
        <span className="yd-warning">不能撤回，请核对后再继续。</span>
      </p>
      <ErrorNotice error={name.error ?? dissolve.error} />
      {open.length > 0 ? (
        <Open items={open} successors={successors} onChange={setSuccessors} />
      ) : (
        <p className="yd-muted">任务书没有未完成的事项。</p>
      )}
      <label className="yd-field" htmlFor="conclusion">
        工作总结
      </label>
      <Input.TextArea
        id="conclusion"
        value={conclusion}
        onChange={(event) => setConclusion(event.target.value)}
        autoSize={{ minRows: 3, maxRows: 8 }}
        maxLength={10_000}
        placeholder="办成了什么、留下什么、有什么经验"
      />
    </Modal>
  );
};
