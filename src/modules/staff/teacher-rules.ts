/** What a member of staff must satisfy, and what follows: spells of service. Source: domain handbook 02 §4, §9 (Q1, Q7). */
import { sql } from 'kysely';
import { organisationOf, postsOf } from '#kernel/access';
import type { EffectContext, PrepareContext, Row, TransitionContext } from '#kernel/definition';
import { identityNumber } from '#kernel/identity';
import { type Reason, Refusal } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { addMonths, today } from '#kernel/time';
import { backgroundCheck } from './check-record.ts';
import type { POSTING_REASONS } from './codes.ts';
import { tidyNumber } from './facts.ts';
import { closePosting, openPosting, servedAs } from './postings.ts';
import { mayBeHired } from './rules.ts';

type Values = Readonly<Record<string, unknown>>;
type Write = PrepareContext<WriteTransaction>;

const numberAgainst = ({ idNumber, birthDate, gender }: Values): Reason[] =>
  idNumber
    ? identityNumber(String(idNumber), { birthDate: String(birthDate), gender: String(gender) }).reasons.map((one) => ({
        ...one,
        field: 'idNumber',
        facts: { ...one.facts, code: 'bad-id-number' },
      }))
    : [];

const datesAgainst = (next: Values): Reason[] => {
  const [born, joined] = [String(next.birthDate), String(next.joinedOn)];
  if (addMonths(born, 16 * 12) > joined)
    return [{ field: 'joinedOn', detail: '到任时不满16周岁', remedy: '请核对出生日期和到任日期。' }];
  if (joined > addMonths(today(), 6))
    return [{ field: 'joinedOn', detail: '到任日期在半年以后', remedy: '请临近到任时再登记。' }];
  return [];
};

/** 专任教师 counts teaching posts only (Q7). */
const fullTimeAgainst = (next: Values): Reason[] =>
  next.isFullTimeTeacher && next.postKind !== 'teaching'
    ? [
        {
          field: 'isFullTimeTeacher',
          detail: '只有教学岗位计为专任教师',
          remedy: '请把岗位类别改为“教学”，或取消“专任教师”。',
          facts: { code: 'not-teaching' },
        },
      ]
    : [];

const personAgainst = async ({ tx, values, next }: Write): Promise<Reason[]> => {
  if (!values.person || tx.unbound) return [];
  const held = await postsOf(tx, String(values.person));
  if (held.length === 0 || held.some((one) => one.organisation === next.school)) return [];
  return [
    {
      field: 'person',
      detail: '所选的系统人员在别的单位任职',
      remedy: '请选择本校的人员；没有账号的可以留空。',
      facts: { code: 'person-elsewhere' },
    },
  ];
};

/** Asked for those who join now; whoever is registered from older lists stands on the yearly list instead. */
const hiringAgainst = async ({ tx, before, next }: Write): Promise<Reason[]> => {
  if (before || tx.unbound || String(next.joinedOn) < addMonths(today(), -12)) return [];
  const checks = next.idNumber ? await tx.lookup(backgroundCheck, { idNumber: next.idNumber }) : [];
  const answer = mayBeHired(String(next.joinedOn), checks);
  if (answer === 'met') return [];
  return [
    answer === 'notMet'
      ? {
          detail: '入职前的违法犯罪记录查询有相关记录，依法不得录用',
          remedy: '请停止录用，并报告人事部门。',
          facts: { code: 'record-found' },
        }
      : {
          detail: '没有入职前一年内的违法犯罪记录查询结果',
          remedy: '请填写身份证件号码，并先登记“入职查询”的结果（未成年人保护法第六十二条）。',
          facts: { code: 'check-missing' },
        },
  ];
};

/** @throws Refusal `invalid` with every reason */
export const prepareTeacher = async (context: Write): Promise<Record<string, unknown>> => {
  const { tx, before, values } = context;
  const number = values.idNumber ? { idNumber: tidyNumber(String(values.idNumber)) } : {};
  const next: Values = { ...context.next, ...number };
  const reasons = [
    ...('idNumber' in values || 'birthDate' in values || 'gender' in values ? numberAgainst(next) : []),
    ...('joinedOn' in values || 'birthDate' in values ? datesAgainst(next) : []),
    ...fullTimeAgainst(next),
    ...(await personAgainst(context)),
    ...(await hiringAgainst({ ...context, next })),
  ];
  if (!before && !tx.unbound && (await organisationOf(tx, String(next.school))).kind !== 'school')
    reasons.push({ field: 'school', detail: '所选单位不是学校', remedy: '请选择类别为“学校”的单位。' });
  if (reasons.length === 0) return number;
  const code = reasons.length === 1 ? String(reasons[0]?.facts?.code ?? 'invalid') : 'invalid';
  throw new Refusal({ code, title: '教职工没有保存', reasons });
};

/** A spell begins when the person joins, and another when what they serve as changes; transfers bring their own. */
export const followTeacher = async ({ tx, row, before }: EffectContext<WriteTransaction>): Promise<void> => {
  if (!before) return openPosting(tx, row, { on: String(row.joinedOn), reason: 'recruit' });
  if (row.school !== before.school || row.status === 'left' || servedAs(row) === servedAs(before)) return;
  await closePosting(tx, row.id, { on: today(), reason: 'postChange' });
  await openPosting(tx, row, { on: today(), reason: 'postChange' });
};

const openTransfer = async (tx: ReadTransaction, row: Row): Promise<boolean> => {
  const found = await tx.rows(
    sql`select 1 from staff_transfer where teacher = ${row.id}::uuid and state in ('applied', 'released', 'accepted', 'approved') limit 1`,
  );
  return found.length > 0;
};

const stillInOffice = async (tx: ReadTransaction, row: Row): Promise<boolean> =>
  row.person ? (await postsOf(tx, String(row.person))).some((held) => held.organisation === row.school) : false;

/** Nobody leaves while a transfer runs, or with posts whose work and rights are not handed over. */
export const mayDepart = async ({ tx, row, next }: TransitionContext<WriteTransaction>): Promise<Reason[]> => {
  const reasons: Reason[] = [];
  if (next.leftOn && String(next.leftOn) > today())
    reasons.push({ field: 'leftOn', detail: '离职日期还没有到', remedy: '请在离职之日办理。' });
  if (next.leftOn && String(next.leftOn) < String(row.joinedOn))
    reasons.push({ field: 'leftOn', detail: '离职日期早于到任日期', remedy: '请核对日期。' });
  if (await openTransfer(tx, row))
    reasons.push({
      detail: '还有正在办理的调动',
      remedy: '请先撤回或办结调动。',
      facts: { code: 'transfer-open' },
    });
  if (await stillInOffice(tx, row))
    reasons.push({
      detail: '本人在系统中还有本校的岗位',
      remedy: '请先办理“工作交接”，把未完成的工作交给接手人，同时结束岗位。',
      facts: { code: 'still-in-office' },
    });
  return reasons;
};

export const departed = ({ tx, next }: TransitionContext<WriteTransaction>): Promise<void> =>
  closePosting(tx, next.id, { on: String(next.leftOn), reason: next.departure as keyof typeof POSTING_REASONS });
