import type { PrepareContext } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { parsePeriod } from '#kernel/time';
import { BALANCE_ITEMS } from '../balanced/checklist.ts';
import { PRESCHOOL_ITEMS } from '../preschool/items.ts';
import { isShare } from './stated.ts';

type Context = PrepareContext<WriteTransaction>;

const yearAgainst = (year: unknown): Reason[] =>
  parsePeriod(String(year)).kind === 'year'
    ? []
    : [{ field: 'year', detail: '这里按公历年度填报', remedy: '请填写四位年份，如2026。' }];

const refused = (reasons: readonly Reason[]): void => {
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '没有保存', reasons });
};

/** Who enters it is kept: whoever changes it last. */
const entered = ({ tx, values }: Context, fields: readonly string[]): Record<string, unknown> =>
  fields.some((field) => field in values) ? { enteredBy: tx.actor.personId } : {};

/** @throws Refusal `invalid` for a share above 1, or a period that is no year */
export const prepareStated = (context: Context): Record<string, unknown> => {
  const { next } = context;
  const tooLarge: Reason[] =
    isShare(next.key) && Number(next.value) > 1
      ? [{ field: 'value', detail: '比例应在0至1之间', remedy: '85%请填0.85。' }]
      : [];
  refused([...yearAgainst(next.year), ...tooLarge]);
  return entered(context, ['value', 'source', 'evidence']);
};

/** @throws Refusal `invalid` for an item that the scheme does not have, or a verdict without evidence */
export const prepareFinding = (context: Context): Record<string, unknown> => {
  const { next } = context;
  const items = next.scheme === 'preschool' ? PRESCHOOL_ITEMS : BALANCE_ITEMS;
  const reasons = yearAgainst(next.year);
  if (!Object.hasOwn(items, String(next.item)))
    reasons.push({ field: 'item', detail: `没有认定项“${String(next.item)}”`, remedy: '请从该评估的认定项中选择。' });
  if (next.verdict === 'met' && ((next.evidence ?? []) as unknown[]).length === 0)
    reasons.push({ field: 'evidence', detail: '认定达标没有佐证材料', remedy: '请上传至少一份佐证材料。' });
  refused(reasons);
  return entered(context, ['verdict', 'value', 'note', 'evidence']);
};
