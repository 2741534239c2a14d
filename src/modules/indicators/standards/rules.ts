/** What an item and a check of it must satisfy. */
import { laterRecord, type PrepareContext } from '#kernel/definition';
import { type Reason, Refusal, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { schoolStage } from '#modules/institutions';
import type { standardItem as Item } from './records.ts';

type Context = PrepareContext<WriteTransaction>;
type Values = Readonly<Record<string, unknown>>;
const standardItem = () => laterRecord<typeof Item>(schoolStage, 'standardItem');

const END = '9999-12-31';
/** Two versions of one item never hold on the same day. */
const overlaps = async (tx: ReadTransaction, id: string, { code, fromOn, toOn }: Values): Promise<boolean> =>
  (await tx.lookup(standardItem(), { code })).some(
    (one) => one.id !== id && one.fromOn < String(toOn ?? END) && String(fromOn) < (one.toOn ?? END),
  );

/** @throws Refusal `backwards`, `overlap` */
export const prepareItem = async ({ tx, id, next }: Context): Promise<Values> => {
  if (next.toOn && String(next.toOn) <= String(next.fromOn))
    throw refuse('backwards', '标准没有保存', '终止日期不晚于生效日期', '请核对日期。');
  if (await overlaps(tx, id, next))
    throw refuse('overlap', '标准没有保存', '同一编号的标准在这段日期已有一条', '请先填写原标准的终止日期。');
  return {};
};

const against = async (tx: ReadTransaction, next: Values): Promise<Reason[]> => {
  const item = await tx.get(standardItem(), String(next.item));
  const on = String(next.checkedOn);
  const taught = (await tx.lookup(schoolStage, { organisation: next.school })).map((one) => one.stage);
  const reasons: Reason[] = [];
  const say = (field: string, code: string, detail: string, remedy: string) =>
    reasons.push({ field, detail, remedy, facts: { code } });
  if (item.basis === 'measured')
    say('item', 'measured', `“${item.label}”由登记数据计算`, '请更正学校的登记，不需要核查。');
  if (item.fromOn > on || (item.toOn !== null && item.toOn <= on))
    say('checkedOn', 'not-in-force', `“${item.label}”在${on}不在有效期内`, '请选择当日有效的标准。');
  if (!item.stages.some((stage) => taught.includes(stage)))
    say('school', 'other-stage', `“${item.label}”不适用于该校的学段`, '请选择适用的学校。');
  if (on > today()) say('checkedOn', 'future', '核查日期晚于今天', '请填写今天或以前的日期。');
  return reasons;
};

const unproven = (next: Values): Reason[] =>
  next.verdict === 'met' && ((next.evidence ?? []) as unknown[]).length === 0
    ? [
        {
          field: 'evidence',
          detail: '结论为达标，没有佐证材料',
          remedy: '请上传至少一份。',
          facts: { code: 'evidence-missing' },
        },
      ]
    : [];

/** Who enters it is kept: whoever changes it last. @throws Refusal `invalid` with every reason */
export const prepareCheck = async ({ tx, before, values, next }: Context): Promise<Values> => {
  const reasons = [...(before ? [] : await against(tx, next)), ...unproven(next)];
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '核查没有保存', reasons });
  return ['verdict', 'note', 'evidence'].some((field) => field in values) ? { enteredBy: tx.actor.personId } : {};
};
