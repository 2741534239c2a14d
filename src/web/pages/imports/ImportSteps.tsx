import { Steps } from 'antd';
import { t } from '../../shell/language/index.ts';
import { useNarrow } from '../../shell/useNarrow.ts';

const STEPS = [t('上传'), t('对应列'), t('核对'), t('确认'), t('完成')];

/** Where an import stands. On phones the present step in words. */
export const ImportSteps = ({ at }: { at: number }) => {
  const narrow = useNarrow();
  if (narrow)
    return (
      <p className="yd-muted">
        {t('第 {at} 步，共 {n} 步：', { at: at + 1, n: STEPS.length })}
        {STEPS[at]}
      </p>
    );
  return (
    <div className="yd-import-steps">
      <Steps size="small" current={at} items={STEPS.map((title) => ({ title }))} />
    </div>
  );
};
