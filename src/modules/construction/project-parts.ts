/** Rows that hang on a project carry its responsible organisation, by which row-level security holds them. */
import type { PrepareContext } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { projectFacts } from './facts.ts';

/** @throws Refusal `not-found`, `invalid` */
export const prepareBlocker = async ({
  tx,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  const { organisation } = await projectFacts(tx, next.project);
  if (String(next.sinceOn) > today())
    throw refuse('invalid', '堵点没有保存', '出现日期在今天以后', '请填写已经发生的日期。');
  if (next.resolvedOn && String(next.resolvedOn) < String(next.sinceOn))
    throw refuse('invalid', '堵点没有保存', '解决日期早于出现日期', '请核对两个日期。');
  return { organisation };
};
