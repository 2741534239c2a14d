import type { receiptSheet, receiptsOfPlan } from '#contract/plan-receipt';
import type { Answer } from '../../api/call.ts';
import { today } from '../../components/china.ts';

export type Receipts = Answer<typeof receiptsOfPlan>;
export type Receipt = Receipts['receipts'][number];
export type Sheet = Answer<typeof receiptSheet>;
export type Given = Sheet['commitments'][number];
export type Part = NonNullable<Given['part']>;

const PART_TONES: Readonly<Record<string, string>> = {
  open: 'is-start',
  running: 'is-going',
  reported: 'is-waiting',
  done: 'is-done',
};
const RECEIPT_TONES: Readonly<Record<string, string>> = {
  sent: 'is-start',
  accepted: 'is-done',
  objected: 'is-waiting',
};

export const PartState = ({ part }: { part: Part }) => {
  const isLate = part.state !== 'done' && part.dueOn !== null && part.dueOn < today();
  return (
    <span className={`yd-state ${isLate ? 'is-late' : (PART_TONES[part.state] ?? '')}`}>
      {isLate ? `${part.stateLabel}，已逾期` : part.stateLabel}
    </span>
  );
};

export const ReceiptState = ({ receipt }: { receipt: Receipt }) => (
  <span className={`yd-state ${receipt.overdue ? 'is-late' : (RECEIPT_TONES[receipt.state] ?? '')}`}>
    {receipt.overdue ? `${receipt.stateLabel}，已逾期` : receipt.stateLabel}
  </span>
);
