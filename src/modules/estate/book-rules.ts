/** What a lot of books must satisfy beside its fields. */
import type { PrepareContext } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import { today } from '#kernel/time';

/** @throws Refusal `invalid` with every reason */
export const prepareBooks = ({ next }: PrepareContext): Record<string, unknown> => {
  const reasons: Reason[] = [];
  if (String(next.fromOn) > today())
    reasons.push({ field: 'fromOn', detail: '入藏日期在今天以后', remedy: '请在入藏后登记。' });
  if (next.untilOn && String(next.untilOn) < String(next.fromOn))
    reasons.push({ field: 'untilOn', detail: '剔旧日期早于入藏日期', remedy: '请核对两个日期。' });
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '图书没有保存', reasons });
  return {};
};
