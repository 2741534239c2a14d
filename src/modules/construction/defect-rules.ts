/** What a defect must satisfy. Source: row seats.weak. */
import { organisationOf } from '#kernel/access';
import type { PrepareContext } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';

export const schoolAgainst = async (tx: ReadTransaction, school: unknown): Promise<Reason[]> => {
  const { kind, name } = await organisationOf(tx, String(school));
  return kind === 'school' ? [] : [{ field: 'school', detail: `${name}不是学校`, remedy: '请选择学校。' }];
};

/** @throws Refusal `invalid` */
export const prepareDefect = async ({
  tx,
  values,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  const reasons = values.school ? await schoolAgainst(tx, next.school) : [];
  if (String(next.foundOn) > today())
    reasons.push({ field: 'foundOn', detail: '发现日期在今天以后', remedy: '请填写已经发现的日期。' });
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '短板没有保存', reasons });
  return {};
};
