import { Steps } from 'antd';
import { useNarrow } from '../../shell/useNarrow.ts';

const STEPS = ['上传', '对应列', '核对', '确认', '完成'];

/** Where an import stands. On phones the present step in words. */
export const ImportSteps = ({ at }: { at: number }) => {
  const narrow = useNarrow();
  if (narrow)
    return (
      <p className="yd-muted">
        第 {at + 1} 步，共 {STEPS.length} 步：{STEPS[at]}
      </p>
    );
  return <Steps className="yd-import-steps" size="small" current={at} items={STEPS.map((title) => ({ title }))} />;
};
