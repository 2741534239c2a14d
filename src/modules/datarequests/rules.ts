import type { CorrectionField } from '#contract/correction-fields';
import type { PrepareContext, RowOf, TransitionContext } from '#kernel/definition';
import { erasureList, proposeErasure } from '#kernel/erasure';
import { type Reason, refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { addWorkdays, parameterOn, today, workCalendar } from '#kernel/time';
import {
  correctionHash,
  guardian,
  isInRoll,
  openCorrection,
  plainName,
  pupil,
  pupilsNamed,
  rollCorrection,
} from '#modules/pupils';
import { dataRequestDays } from './parameters.ts';
import { ERASURE_GROUNDS } from './words.ts';

type Context = TransitionContext<WriteTransaction>;
type Pupil = RowOf<typeof pupil>;
type Values = Readonly<Record<string, unknown>>;
const NOT_SAVED = '没有保存这条个人信息请求';

/** The day by which a request that came in on `receivedOn` is answered, however it came. @throws Refusal `not-in-force` */
export const answerDueOn = async (tx: WriteTransaction, receivedOn: string): Promise<string> =>
  addWorkdays(await workCalendar(tx), receivedOn, await parameterOn(tx, dataRequestDays, receivedOn)).on;

/** The child that the form names; number and name have to belong together, and neither is told to be the wrong one. */
const namedChild = async (tx: WriteTransaction, { childNumber, childName }: Values): Promise<string> => {
  const [found] = await pupilsNamed(tx, { number: String(childNumber ?? ''), name: String(childName ?? '') });
  if (found) return found.id;
  throw refuse(
    'no-such-child',
    NOT_SAVED,
    '没有号码和姓名都相符的学生',
    '请对照申请材料核对学籍号（或身份证号）和学生姓名，两项都要填写。',
  );
};

/** The last day follows from the day on which the paper came in, the child from number and name, which are not kept. */
export const prepareRequest = async ({ tx, next, before, values }: PrepareContext<WriteTransaction>) => {
  if (before && before.state !== 'received') return {};
  const receivedOn = String(next.receivedOn);
  if (receivedOn > today())
    throw refuse('received-later', NOT_SAVED, '收到日期晚于今天', '请按收到申请的当天填写。', {});
  const dueOn = await answerDueOn(tx, receivedOn);
  const named = Boolean(values.childNumber || values.childName);
  const child = named || (!next.pupil && next.kind !== 'explain') ? { pupil: await namedChild(tx, values) } : {};
  return { dueOn, childNumber: null, childName: null, ...child };
};

/** From this age a child asks for itself (个人信息保护法 31). */
const OF_AGE = 14;

const isOfAge = ({ birthDate }: Pupil): boolean => {
  const [year = '', month, day] = birthDate.split('-');
  return `${Number(year) + OF_AGE}-${month}-${day}` <= today();
};

/** Whether whoever asks may ask for this child: registered as its guardian, the child itself, or proved by papers. */
export const standsFor = async (tx: WriteTransaction, row: Values, child: Pupil): Promise<boolean> => {
  const applicant = plainName(String(row.applicant));
  if (row.relation === 'self') return isOfAge(child) && plainName(child.name) === applicant;
  const papers = Array.isArray(row.papers) && row.papers.length > 0;
  if (row.guardianshipProved === true && papers) return true;
  const known = await tx.lookup(guardian, { pupil: child.id });
  return known.some(({ name }) => plainName(name) === applicant);
};

/** Whoever was not made sure of is given nothing, and nobody anything of another's child. */
export const mustBeChecked = async ({ tx, row }: Context): Promise<Reason[]> => {
  const reasons: Reason[] = [];
  if (row.identityChecked !== true)
    reasons.push({
      detail: '还没有核验申请人的身份',
      remedy: '请核对身份证件后，勾选“已核验申请人身份”。',
      field: 'identityChecked',
      facts: { code: 'identity-unchecked' },
    });
  const child = row.pupil ? await tx.peek(pupil, String(row.pupil)) : null;
  if (row.kind !== 'explain' && !(child && (await standsFor(tx, row, child))))
    reasons.push({
      detail: row.relation === 'self' ? '申请人不是这名学生本人，或者未满十四周岁' : '申请人不是这名学生登记的监护人',
      remedy: '请核对学生是否填错；确是监护人的，附上户口簿、出生医学证明或判决书，并勾选“监护关系由所附材料证明”。',
      field: 'applicant',
      facts: { code: 'not-guardian' },
    });
  return reasons;
};

/** What the roll holds is corrected by the school that keeps it: it is asked at once. */
export const askSchool = async ({ tx, row }: Context): Promise<void> => {
  if (row.kind !== 'correct') return;
  const child = await tx.peek(pupil, String(row.pupil));
  if (!child) return;
  const contact = row.contact ? String(row.contact) : null;
  const asked = { field: row.wrongField as CorrectionField, says: String(row.says), contact, number: row.id };
  await openCorrection(tx, { pupil: child, ...asked });
};

/** What the school said to a correction that a request brought. */
export const correctionOf = async (tx: Pick<WriteTransaction, 'lookup'>, id: string) =>
  (await tx.lookup(rollCorrection, { numberHash: correctionHash(id) }))[0] ?? null;

const schoolSaid = async ({ tx, row }: Context, wanted: 'accepted' | 'declined'): Promise<Reason[]> => {
  if (row.kind !== 'correct') return [];
  const correction = await correctionOf(tx, row.id);
  if (!correction || correction.state === wanted) return [];
  const waiting = correction.state === 'submitted';
  return [
    {
      detail: waiting ? '学校还没有核实' : `学校的核实结果是“${correction.state === 'accepted' ? '已更正' : '未采纳'}”`,
      remedy: waiting ? '请等学校在“学籍更正”里办理后再决定。' : '请按学校核实的结果决定；认为有误的，请先与学校核对。',
      facts: { code: waiting ? 'school-not-answered' : 'school-said-otherwise' },
    },
  ];
};

/** Deletion needs its ground (个人信息保护法 47); a child on the roll is still what the data are for. */
const groundOf = async ({ tx, row, next }: Context): Promise<Reason[]> => {
  if (row.kind !== 'erase') return [];
  if (!next.ground)
    return [
      {
        detail: '没有写明删除的情形',
        remedy: '请按个人信息保护法第四十七条第一款选择。',
        field: 'ground',
        facts: { code: 'no-ground' },
      },
    ];
  const child = await tx.peek(pupil, String(row.pupil));
  if (next.ground !== 'purposeOver' || !child || !isInRoll(child.status)) return [];
  return [
    {
      detail: '学生仍在籍，处理目的尚未实现',
      remedy: '请选择其他情形，或者不同意并说明理由。',
      field: 'ground',
      facts: { code: 'still-needed' },
    },
  ];
};

export const mayBeGranted = async (context: Context): Promise<Reason[]> => [
  ...(await schoolSaid(context, 'accepted')),
  ...(await groundOf(context)),
];
export const mayBeRefused = (context: Context): Promise<Reason[]> => schoolSaid(context, 'declined');

/** A granted request for deletion becomes a list, proposed by who granted it; another person approves. */
export const startErasure = async ({ tx, row, next }: Context): Promise<void> => {
  if (row.kind !== 'erase') return;
  const ground = ERASURE_GROUNDS[next.ground as keyof typeof ERASURE_GROUNDS];
  await proposeErasure(tx, {
    dataset: 'pupil',
    title: `个人请求删除：${row.id.slice(-12)}`,
    basis: `个人信息保护法第四十七条第一款：${ground}`,
    ids: [String(row.pupil)],
    about: row.id,
  });
};

/** What was granted has to be done before it is answered. */
export const mustBeDone = async ({ tx, row }: Context): Promise<Reason[]> => {
  if (row.state !== 'granted') return [];
  if (row.kind === 'copy' && !row.copiedAt)
    return [{ detail: '还没有生成副本', remedy: '请先下载副本交给申请人，再答复。', facts: { code: 'not-copied' } }];
  const lists = await tx.lookup(erasureList, { about: row.id });
  if (lists.every(({ state }) => state === 'executed' || state === 'discarded')) return [];
  return [
    {
      detail: '同意删除的数据还没有销毁',
      remedy: '请等销毁清单批准并执行后再答复。',
      facts: { code: 'not-erased' },
    },
  ];
};
