/** When a sample may be drawn, what a mark must be, and when a monitoring is complete. */
import { sql } from 'kysely';
import type { PrepareContext, TransitionContext } from '#kernel/definition';
import { type Reason, Refusal, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { parsePeriod } from '#kernel/time';

type Subjects = readonly { readonly subject: string; readonly fullMark: number }[];

/** @throws Refusal `invalid` with every reason */
export const prepareMonitoring = ({ next }: PrepareContext<WriteTransaction>): Record<string, unknown> => {
  const reasons: Reason[] = [];
  const subjects = (next.subjects ?? []) as Subjects;
  if (parsePeriod(String(next.schoolYear)).kind !== 'schoolYear')
    reasons.push({ field: 'schoolYear', detail: '学年写法不对', remedy: '请按“2026-2027”填写。' });
  if (new Set(subjects.map((one) => one.subject)).size < subjects.length)
    reasons.push({ field: 'subjects', detail: '同一学科填了两次', remedy: '请删去重复的学科。' });
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '监测没有保存', reasons });
  return {};
};

export const mayDraw = ({ row }: TransitionContext<ReadTransaction>): Reason[] =>
  ((row.subjects ?? []) as Subjects).length > 0
    ? []
    : [{ field: 'subjects', detail: '没有填写学科', remedy: '请先填写测试的学科和满分。' }];

type Sampled = {
  readonly school: string;
  readonly group: string | null;
  readonly state: string;
  readonly subjects: Subjects;
};

const sampled = async (tx: WriteTransaction, monitoring: unknown, number: unknown): Promise<Sampled> => {
  const [found] = await tx.rowsAcross<Sampled>(sql`select s.school, s."group", m.state, m.subjects
    from academic_sample s join academic_monitoring m on m.tenant_id = s.tenant_id and m.id = s.monitoring
    where s.monitoring = ${String(monitoring)}::uuid and s.number = ${String(number)}`);
  if (found) return found;
  throw refuse(
    'not-sampled',
    '成绩没有保存',
    `样本中没有“${String(number)}”号`,
    '请核对样本号；样本以外的学生不登记成绩。',
  );
};

const markAgainst = (next: Readonly<Record<string, unknown>>, { state, subjects }: Sampled): Reason[] => {
  const reasons: Reason[] = [];
  const subject = subjects.find((one) => one.subject === next.subject);
  const mark = next.mark as number | null | undefined;
  if (state !== 'drawn') reasons.push({ detail: '监测已经完成，成绩不再改动', remedy: '如有差错，请联系组织单位。' });
  if (!subject) reasons.push({ field: 'subject', detail: '本次监测没有这个学科', remedy: '请核对学科。' });
  if (next.absent && mark !== null && mark !== undefined)
    reasons.push({ field: 'mark', detail: '缺考又填了成绩', remedy: '请删去成绩，或取消缺考。' });
  if (!next.absent && (mark === null || mark === undefined))
    reasons.push({ field: 'mark', detail: '没有成绩', remedy: '请填写成绩；没有参加测试的填缺考，不填0分。' });
  if (subject && typeof mark === 'number' && mark > subject.fullMark)
    reasons.push({ field: 'mark', detail: `成绩高于满分${subject.fullMark}`, remedy: '请核对成绩。' });
  return reasons;
};

/** @throws Refusal `not-sampled`, `invalid` with every reason */
export const prepareMark = async ({ tx, next }: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  const of = await sampled(tx, next.monitoring, next.number);
  const reasons = markAgainst(next, of);
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '成绩没有保存', reasons });
  return { school: of.school, group: of.group };
};

/** Every pupil of the sample has a mark or was absent, in every subject. */
export const isComplete = async ({ tx, row }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  const [counted] = await tx.rowsAcross<{ sampled: number; marks: number }>(sql`select
      (select count(*) from academic_sample where monitoring = ${row.id}::uuid) as sampled,
      (select count(*) from academic_mark where monitoring = ${row.id}::uuid) as marks`);
  const due = (counted?.sampled ?? 0) * ((row.subjects ?? []) as Subjects).length;
  const missing = due - (counted?.marks ?? 0);
  if (missing === 0) return [];
  return [
    {
      detail: `还有${missing}项成绩没有登记`,
      remedy: '请补录成绩；没有参加测试的登记缺考。',
      facts: { code: 'marks-missing', missing },
    },
  ];
};
