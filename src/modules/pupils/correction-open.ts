import { createHash } from 'node:crypto';
import type { CorrectionField } from '#contract/correction-fields';
import type { WriteTransaction } from '#kernel/store';
import { addWorkdays, parameterOn, today, workCalendar } from '#kernel/time';
import { assignTask } from '#modules/tasks';
import { rollCorrection } from './correction-records.ts';
import { plainNumber } from './identity.ts';
import { correctionDays } from './parameters.ts';

/** Under this a correction is found again by whoever knows the number, or the request that it came by. */
export const correctionHash = (number: string): string =>
  createHash('sha256')
    .update(`roll-correction:${plainNumber(number)}`)
    .digest('hex');

type Given = {
  readonly pupil: { readonly id: string; readonly school: string };
  readonly field: CorrectionField;
  readonly says: string;
  readonly contact: string | null;
  readonly number: string;
};

/** A guardian says that the roll is wrong: the child's school is asked, within the parameter's workdays. */
export const openCorrection = async (tx: WriteTransaction, { pupil, field, says, contact, number }: Given) => {
  const days = await parameterOn(tx, correctionDays, today());
  const dueOn = addWorkdays(await workCalendar(tx), today(), days).on;
  const facts = { pupil: pupil.id, school: pupil.school, field, says, contact, dueOn };
  const row = await tx.system.create(
    rollCorrection,
    { ...facts, numberHash: correctionHash(number) },
    { verb: 'report' },
  );
  await assignTask(tx, {
    title: '核实家长报告的学籍信息错误',
    kind: 'decide',
    organisation: pupil.school,
    dueOn,
    about: { record: 'rollCorrection', id: row.id },
    path: `/records/roll-corrections/${row.id}`,
    verb: 'accept',
    asker: null,
  });
  return row;
};
