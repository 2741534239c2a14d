import type { PrepareContext } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { parameterOn, today } from '#kernel/time';
import { assessmentYears } from './parameters.ts';

/** Until when the assessment is kept at least follows from its day. */
export const prepareAssessment = async ({ tx, next }: PrepareContext<WriteTransaction>) => {
  const doneOn = String(next.doneOn);
  if (doneOn > today())
    throw refuse('done-later', '没有保存这条影响评估', '评估日期晚于今天', '请填写实际完成评估的日期。', {});
  const [year = '', ...rest] = doneOn.split('-');
  const kept = Number(year) + (await parameterOn(tx, assessmentYears, doneOn));
  // 29 February has no day of its own three years on: the next day is not too early.
  const until = [kept, ...rest].join('-').replace(/02-29$/, '03-01');
  return { keepUntil: until };
};
