/** What follows when a difference is decided. */
import { organisationOf } from '#kernel/access';
import type { TransitionContext } from '#kernel/definition';
import type { Reason } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { assignTask, task } from '#modules/tasks';
import { recordOf, settable } from './target.ts';
import { sideOf } from './texts.ts';

type Act = TransitionContext<WriteTransaction>;
/** The verb of the task by which a school is asked; about the connector, so that it is asked once. */
const ANSWER = 'answer';

/** Theirs is a value, and one that may be written into the field. */
export const mayAdopt = ({ row }: Act): Reason[] => {
  const definition = recordOf(String(row.record));
  const side = sideOf(row.theirs);
  if (row.kind !== 'field' || !definition)
    return [{ detail: '这不是一项内容的差异', remedy: '请按学籍、人事等程序办理登记或注销，再重新运行。' }];
  if (!side || side.value === undefined)
    return [{ detail: '对方的内容在我方没有对应的值', remedy: '请先登记对应的班级、代码等，再重新运行。' }];
  if (!settable(definition, String(row.field)))
    return [
      {
        detail: `“${row.fieldLabel}”由系统按规则产生，不能直接改写`,
        remedy: '请按学籍异动、人员调动等程序办理。',
        facts: { code: 'not-settable' },
      },
    ];
  return [];
};

/** Writes theirs through the write path; the journal names the connector. */
export const adoptTheirs = async (context: Act): Promise<void> => {
  const { tx, row } = context;
  const definition = recordOf(String(row.record));
  const side = sideOf(row.theirs);
  if (!definition || !side) throw new Error('a difference without a record was adopted');
  const title = await connectorTitle(tx, row.connector);
  const reason = `采用对方：${title}，${row.fieldLabel}`;
  await tx.system.update(definition, String(row.recordId), { [String(row.field)]: side.value }, { reason });
  await schoolAnswered(context);
};

const connectorTitle = async (tx: WriteTransaction, id: unknown): Promise<string> => {
  const definition = recordOf('connector');
  const found = definition && (await tx.peek(definition, String(id)));
  return String(found?.title ?? '');
};

export const mayAsk = async ({ tx, row }: Act): Promise<Reason[]> =>
  (await organisationOf(tx, String(row.school))).kind === 'school'
    ? []
    : [{ detail: '这条记录不属于某一所学校', remedy: '请由管理科室核实后处理。' }];

/** One task for a school, however many differences it is asked about. */
export const askTheSchool = async ({ tx, row }: Act): Promise<void> => {
  await assignTask(tx, {
    title: `核对与“${await connectorTitle(tx, row.connector)}”不一致的信息`,
    kind: 'do',
    organisation: String(row.school),
    about: { record: 'connector', id: String(row.connector) },
    verb: ANSWER,
    path: '/exchange/differences?state=asked',
  });
};

/** The school's task is done once nothing of it is left to answer. */
export const schoolAnswered = async ({ tx, row }: Act): Promise<void> => {
  const definition = recordOf('exchangeDifference');
  if (!definition || row.state !== 'asked') return;
  const { connector, school } = row;
  const left = await tx.lookup(definition, { connector, school, state: 'asked' }, { limit: 1 });
  if (left.length > 0) return;
  const filter = { aboutId: String(connector), verb: ANSWER, organisation: String(school), state: 'open' as const };
  for (const one of await tx.lookup(task, filter)) await tx.system.act(task, one.id, 'finish', {});
};
