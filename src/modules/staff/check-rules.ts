import { peopleOf } from '#kernel/access';
import type { EffectContext, PrepareContext } from '#kernel/definition';
import { identityNumber } from '#kernel/identity';
import { notify } from '#kernel/notice';
import { type Reason, Refusal } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { teacherFacts, tidyNumber } from './facts.ts';

const reasonsAgainst = async ({ tx, next }: PrepareContext<WriteTransaction>, number: string): Promise<Reason[]> => {
  const reasons: Reason[] = identityNumber(number).reasons.map((one) => ({ ...one, field: 'idNumber' }));
  if (String(next.askedOn) > today())
    reasons.push({ field: 'askedOn', detail: '查询日期在今天以后', remedy: '请在查询之后登记。' });
  if (next.purpose === 'yearly' && !next.teacher)
    reasons.push({ field: 'teacher', detail: '年度查询没有写明教职工', remedy: '请选择教职工。' });
  if (next.teacher && (await teacherFacts(tx, String(next.teacher))).school !== next.school)
    reasons.push({ field: 'teacher', detail: '所选教职工不在这所学校', remedy: '请核对学校和人员。' });
  return reasons;
};

/** @throws Refusal `invalid` with every reason */
export const prepareCheck = async (context: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  if (context.before) return {};
  const idNumber = tidyNumber(String(context.next.idNumber));
  const reasons = await reasonsAgainst(context, idNumber);
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '查询结果没有保存', reasons });
  return { idNumber };
};

/** Whoever runs the school hears of a record at once: the law bars the person from work with minors. */
export const tellFound = async ({ tx, row, before }: EffectContext<WriteTransaction>): Promise<void> => {
  if (before || row.result !== 'found') return;
  const people = await peopleOf(tx, String(row.school));
  await notify(tx, {
    to: people.map((one) => one.personId),
    kind: 'inform',
    title: '一名人员的违法犯罪记录查询有相关记录',
    body: '依照未成年人保护法第六十二条，不得录用；已在岗的应当及时解聘。请联系人事部门办理。',
    path: `/records/background-checks/${row.id}`,
    about: { record: 'backgroundCheck', id: row.id },
  });
};
