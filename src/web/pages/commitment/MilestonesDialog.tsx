import { Modal } from 'antd';
import { useState } from 'react';
import { type CommitmentPage, setMilestones } from '#contract/delivery';
import type { RowView } from '#contract/records';
import { useAct } from '../../api/index.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useNarrow } from '../../shell/useNarrow.ts';
import { areComplete, MilestoneLines, splitSteps, startLines, stepsOf } from './MilestoneLines.tsx';

/** All open milestones at once; the weights of all must add up to 100. */
export const MilestonesDialog = ({
  data,
  milestones,
  onClose,
}: {
  data: CommitmentPage;
  milestones: readonly RowView[];
  onClose: () => void;
}) => {
  const narrow = useNarrow();
  const { settled, open } = splitSteps(milestones);
  const [lines, setLines] = useState(() => startLines(open));
  const act = useAct(setMilestones, { errors: 'inline', success: '已保存节点', onDone: onClose });
  return (
    <Modal
      open
      title="设置节点"
      width={narrow ? '100%' : 860}
      okText="保存节点"
      cancelText="取消"
      okButtonProps={{ disabled: !areComplete(settled, lines) }}
      confirmLoading={act.isPending}
      onOk={() => act.mutate({ params: { id: data.row.id }, body: { milestones: stepsOf(lines) } })}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="yd-muted">
        节点是到某一天要做成的一步，权重合计 100。时限不晚于 {data.row.dueOn ?? '事项时限'}
        。已报送、已核验的节点不能改。要点下达之后，下达时已有的节点通过“申请调整”修改，当天新设的节点当天可以更正。
      </p>
      <ErrorNotice error={act.error} />
      <MilestoneLines settled={settled} lines={lines} onChange={setLines} />
    </Modal>
  );
};
