import { App, Button } from 'antd';
import { proposePlanTargets } from '#contract/plan';
import { call } from '../../../api/index.ts';
import type { Review } from './useReview.ts';

/** Asks the bureau's own model for targets that the grammar missed; each counts only once a person takes it. */
export const ProposeButton = ({ planId, review }: { planId: string; review: Review }) => {
  const { message } = App.useApp();
  const ask = async (): Promise<void> => {
    let note: string | null = null;
    const change = await review.operate({
      done: '',
      run: async () => {
        const { note: said, ...rest } = await call(proposePlanTargets, { params: { id: planId } });
        note = said;
        return rest;
      },
    });
    if (!change) return;
    const found = change.targets.length;
    message.info(note ?? (found > 0 ? `模型建议了${found}个目标，请逐个采用或者删除` : '模型没有发现遗漏的目标'));
  };
  return (
    <Button size="small" loading={review.busy} onClick={() => void ask()}>
      请模型补找目标
    </Button>
  );
};
