import { Modal } from 'antd';
import { useState } from 'react';
import { actOnRecord } from '#contract/records';
import { useDefinition } from '../../api/definitions.ts';
import { useAct } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';

const FIELDS = [{ title: '会议决定', fields: ['title', 'body', 'heldOn', 'chair', 'attendees', 'content', 'minutes'] }];

type Props = { plan: { id: string; version: number; title: string }; onClose: () => void };

/** 审定通过 stands on a meeting's decision: one that is recorded, or one that is recorded now. */
export const DecideDialog = ({ plan, onClose }: Props) => {
  const definition = useDefinition('decision');
  const [decision, setDecision] = useState<string | null>(null);
  const [recording, setRecording] = useState(false);
  const act = useAct(actOnRecord, { errors: 'inline', success: '已审定通过', onDone: onClose });
  const decide = (): void =>
    act.mutate({
      params: { path: 'plans', id: plan.id, verb: 'decide' },
      body: { version: plan.version, input: { decision } },
    });
  return (
    <Modal
      open
      title={`审定通过：${plan.title}`}
      okText="审定通过"
      cancelText="取消"
      okButtonProps={{ disabled: !decision }}
      confirmLoading={act.isPending}
      onOk={decide}
      onCancel={onClose}
      width={600}
      mask={{ closable: false }}
    >
      <p className="yd-muted">状态由“集体审定”变为“待签发”。通过的依据是会议决定。</p>
      <ErrorNotice error={act.error} />
      <label className="yd-field" htmlFor="decision">
        会议决定
      </label>
      <div className="yd-pick-or-record">
        <RecordPicker
          id="decision"
          record="decision"
          value={decision}
          onChange={(id) => setDecision(id as string | null)}
          placeholder="选择已登记的会议"
        />
        {definition?.may.create && (
          <button type="button" className="yd-link" onClick={() => setRecording(true)}>
            登记会议决定
          </button>
        )}
      </div>
      {recording && (
        <RecordDrawer
          record="decision"
          title="登记会议决定"
          sections={FIELDS}
          initial={{ body: 'directors', content: `审议并通过《${plan.title}》。` }}
          draftKey={plan.id}
          onClose={() => setRecording(false)}
          onDone={({ id }) => setDecision(id)}
        />
      )}
    </Modal>
  );
};
