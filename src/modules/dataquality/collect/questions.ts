/** What a collection asks beside its data sets: only what the data centre does not hold. Source: domain handbook 02 §10. */
import { sql } from 'kysely';
import type { PrepareContext, Row } from '#kernel/definition';
import { type Reason, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { refuseAskedTwice } from '../ask/never-twice.ts';
import { definitionOf } from './rows.ts';

type Question = { readonly label: string };
type Prepare = PrepareContext<WriteTransaction>;

export const questionsOf = (row: Readonly<Record<string, unknown>>): readonly Question[] =>
  Array.isArray(row.questions) ? (row.questions as Question[]) : [];

/** A collection that asks for what is held is not saved. @throws Refusal `asked-twice` */
export const askNothingTwice = async ({ tx, values, next }: Prepare): Promise<Record<never, never>> => {
  if ('questions' in values)
    await refuseAskedTwice(tx, questionsOf(next), { field: 'questions', title: '批次没有保存' });
  return {};
};

/** Steps in which a school still says what it has to say. */
const OPEN = ['collecting', 'checking', 'returned', 'corrected'];

/** What was confirmed is answered no more. @throws Refusal `part-confirmed` */
export const whileAsked = async ({ tx, before, next }: Prepare): Promise<Record<never, never>> => {
  if (!before || before.answer === next.answer) return {};
  const part = await tx.system.peek(definitionOf('collectionPart'), String(next.part));
  if (part && OPEN.includes(String((part as Row).state))) return {};
  throw refuse(
    'part-confirmed',
    '回答没有保存',
    '学校已经确认，数据在审核或者已经发布',
    '需要更改的，请联系负责科室退回。',
  );
};

/** Every question is answered before the figures are handed in. */
export const openQuestions = async (tx: ReadTransaction, part: string): Promise<Reason[]> => {
  const [rest] = await tx.rows<{ open: number }>(
    sql`select count(*) as open from collection_answer where part = ${part}::uuid and coalesce(trim(answer), '') = ''`,
  );
  return rest && rest.open > 0
    ? [
        {
          detail: `还有${rest.open}个补充问题没有回答`,
          remedy: '请在“补充问题”中填写，没有的填“无”。',
          facts: { code: 'questions-open', open: rest.open },
        },
      ]
    : [];
};
