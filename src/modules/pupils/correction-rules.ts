/** What a school does with a parent's report. Source: row registry.student-roll; 个人信息保护法 art. 46. */
import type { TransitionContext } from '#kernel/definition';
import type { Reason } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { isCivilDate } from '#kernel/time';
import { settleTasks } from '#modules/tasks';
import { idNumberFaults, isResidentId, plainNumber } from './identity.ts';
import { pupil } from './pupil-records.ts';
import { GENDERS } from './statuses.ts';

type Context = TransitionContext<WriteTransaction>;

const genderOf = (text: string): string | undefined =>
  Object.entries(GENDERS).find(([code, label]) => text === code || text === label)?.[0];

/** What the school writes for the reported field, as the pupil's patch; a text says why it cannot be. */
const readings: Readonly<Record<string, (text: string) => Record<string, string> | string>> = {
  name: (text) => ({ name: text }),
  gender: (text) => {
    const gender = genderOf(text);
    return gender ? { gender } : '性别请填写“男”或“女”';
  },
  birthDate: (text) => (isCivilDate(text) ? { birthDate: text } : '出生日期请按“2018-03-09”的格式填写'),
  idNumber: (text) => ({ idNumber: plainNumber(text) }),
};

const patchOf = (field: unknown, value: unknown): Record<string, string> | string | null => {
  const read = readings[String(field)];
  return read ? read(String(value ?? '').trim()) : null;
};

/** What the school corrects by itself needs its new value; everything else has its own procedure. */
export const mayBeAccepted = async ({ row, next, tx }: Context): Promise<Reason[]> => {
  if (!readings[String(row.field)]) return [];
  if (!next.newValue)
    return [
      {
        field: 'newValue',
        detail: '没有填写更正后的内容',
        remedy: '请填写后再提交。',
        facts: { code: 'value-missing' },
      },
    ];
  const patch = patchOf(row.field, next.newValue);
  if (typeof patch === 'string') return [{ field: 'newValue', detail: patch, facts: { code: 'bad-value' } }];
  const of = await tx.peek(pupil, String(row.pupil));
  if (row.field !== 'idNumber' || !of || !isResidentId(of.idType)) return [];
  return idNumberFaults(String(patch?.idNumber), of).map((detail) => ({
    detail,
    field: 'newValue',
    remedy: '请对照户口簿核对。',
    facts: { code: 'bad-id' },
  }));
};

export const correctionTold = async ({ next, tx }: Context): Promise<void> =>
  settleTasks(tx, next.id, ['accept', 'decline']);

/** The change itself, with history, in the name of who accepted it. */
export const correctionApplied = async (context: Context): Promise<void> => {
  const { next, tx } = context;
  const patch = patchOf(next.field, next.newValue);
  if (patch && typeof patch === 'object')
    await tx.system.update(pupil, String(next.pupil), patch, {
      verb: 'correct',
      reason: '家长报告学籍信息有误，经学校核实',
    });
  await correctionTold(context);
};
