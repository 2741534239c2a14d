import type { PairView } from '#contract/alignment';
import { actOnRecord } from '#contract/records';
import { useAct } from '../../../api/index.ts';

export type PairActs = {
  readonly confirm: (pair: PairView) => void;
  readonly refuse: (pair: PairView) => void;
  readonly affirm: (pair: PairView) => void;
};

/** The verbs of a pair; each just happens and can be taken back by its counterpart. */
export const usePairActs = (): PairActs => {
  const confirm = useAct(actOnRecord, { success: '已确认对应' });
  const refuse = useAct(actOnRecord, { success: '已标为不对应' });
  const affirm = useAct(actOnRecord, { success: '已记下仍然对应' });
  const args = ({ id, version }: PairView, verb: string) => ({
    params: { path: 'plan-pairs', id, verb },
    body: { version },
  });
  return {
    confirm: (pair) => confirm.mutate(args(pair, 'confirm')),
    refuse: (pair) => refuse.mutate(args(pair, 'refuse')),
    affirm: (pair) => affirm.mutate(args(pair, 'affirm')),
  };
};
