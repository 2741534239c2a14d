import { Modal } from 'antd';
import { useState } from 'react';
import { type RowView, updateRecord } from '#contract/records';
import { useAct } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { OrganisationChooser } from '../../components/OrganisationChooser.tsx';
import { SCHOOLS } from './NewRoundPage.tsx';

/** 选择学校: who takes part; once a round is open, schools join but do not leave. */
export const SchoolsDialog = ({ round, onClose }: { round: RowView; onClose: () => void }) => {
  const before = round.schools as string[];
  const [schools, setSchools] = useState<string[]>(before);
  const save = useAct(updateRecord, { errors: 'inline', success: '已保存', onDone: onClose });
  const open = round.state === 'open';
  return (
    <Modal
      open
      title="选择参加学校"
      okText="保存"
      cancelText="取消"
      width={720}
      confirmLoading={save.isPending}
      onOk={() =>
        save.mutate({
          params: { path: 'school-plan-rounds', id: round.id },
          body: { schools, version: round.version },
        })
      }
      onCancel={onClose}
      mask={{ closable: false }}
    >
      {open && (
        <p className="yd-muted">
          轮次已经开放：新选的学校会立即收到待办；已收到的不能移出，不需要报送的请在它的规划上“免报”。
        </p>
      )}
      <ErrorNotice error={save.error} />
      <OrganisationChooser value={schools} onChange={setSchools} kinds={SCHOOLS} locked={open ? before : []} />
    </Modal>
  );
};
