/** What a school does with a request that came in online. Source: 个人信息保护法 50; GB/T 35273—2020 8.7. */
import type { NewRowOf, PrepareContext, RowOf, TransitionContext } from '#kernel/definition';
import type { Reason } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { addWorkdays, parameterOn, today, workCalendar } from '#kernel/time';
import { type pupil, pupilsNamed } from '#modules/pupils';
import { settleTasks } from '#modules/tasks';
import { filingVisitDays } from './parameters.ts';
import { dataRequest } from './records.ts';
import { answerDueOn, standsFor } from './rules.ts';

type Context = TransitionContext<WriteTransaction>;
type Values = Readonly<Record<string, unknown>>;
type NewRequest = NewRowOf<typeof dataRequest>;

/** From here on it is a request like any other; its last day still counts from the day of filing. */
const handedOn = async (tx: WriteTransaction, row: Values, next: Values): Promise<string> => {
  const { kind, applicant, relation, wrongField, childName } = row as NewRequest;
  const { id } = await tx.system.create(dataRequest, {
    ...{ kind, applicant, relation, wrongField, childName },
    ...{ receivedOn: String(row.filedOn), says: String(row.says), contact: String(row.phone), identityChecked: true },
    childNumber: next.childNumber ? String(next.childNumber) : null,
    papers: next.papers as string[],
    guardianshipProved: next.guardianshipProved === true,
  });
  return id;
};

/** The days of a filing, both counted from the day on which it came in. @throws Refusal `not-in-force` */
export const daysOf = async (tx: WriteTransaction, filedOn: string) => {
  const days = await parameterOn(tx, filingVisitDays, filedOn);
  return {
    filedOn,
    visitBy: addWorkdays(await workCalendar(tx), filedOn, days).on,
    dueOn: await answerDueOn(tx, filedOn),
  };
};

/** What names the child goes when the request is handed on; its number is never kept. */
export const prepareFiling = async ({ tx, next, before }: PrepareContext<WriteTransaction>) => {
  if (!before) return {};
  if (before.state !== 'filed' || next.state !== 'admitted') return { childNumber: null };
  const gone = { childNumber: null, childName: null, phone: null, says: null };
  return { ...gone, request: await handedOn(tx, before, next) };
};

const because = (code: string, field: string, detail: string, remedy: string): Reason => ({
  ...{ detail, remedy, field },
  facts: { code },
});

/** The child of this school that number and name both mean. */
const childOf = async (tx: WriteTransaction, { next, row }: Context): Promise<RowOf<typeof pupil> | null> => {
  const given = { number: String(next.childNumber ?? ''), name: String(row.childName ?? '') };
  const named = given.number ? await pupilsNamed(tx, given) : [];
  return named.find(({ school }) => school === row.school) ?? null;
};

/** Handed on is only what somebody asks who came, proved who they are, and stands for a child of this school. */
export const mayBeAdmitted = async (context: Context): Promise<Reason[]> => {
  const { tx, next, row } = context;
  if (row.kind === 'explain') return [];
  const child = await childOf(tx, context);
  if (!child)
    return [
      because(
        'no-such-child',
        'childNumber',
        '本校没有号码和姓名都相符的学生',
        '请对照申请人出示的材料核对学籍号（或身份证号）；确实不是本校学生的，按“没有证明申请人的身份或者监护关系”不予受理。',
      ),
    ];
  if (await standsFor(tx, next, child)) return [];
  return [
    because(
      'not-guardian',
      'guardianshipProved',
      row.relation === 'self' ? '申请人不是这名学生本人，或者未满十四周岁' : '申请人不是这名学生登记的监护人',
      '确是监护人的，附上户口簿、出生医学证明或判决书，并选择“监护关系由所附材料证明”。',
    ),
  ];
};

/** Nobody is told that they did not come while they still may. */
export const mayBeDeclined = ({ next, row }: Context): Reason[] =>
  next.declineGround === 'notCome' && String(row.visitBy) >= today()
    ? [
        because(
          'may-still-come',
          'declineGround',
          `申请人在${row.visitBy}前都可以到校核验`,
          '请等期限过后再按这一情形办理，或者选择其他情形。',
        ),
      ]
    : [];

export const settle = ({ tx, next }: Context): Promise<void> => settleTasks(tx, next.id, ['admit', 'decline']);
