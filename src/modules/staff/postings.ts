/** The spells behind a teacher: each ends where the next begins. */
import type { Row } from '#kernel/definition';
import type { WriteTransaction } from '#kernel/store';
import type { CivilDate } from '#kernel/time';
import type { POSTING_REASONS } from './codes.ts';
import { staffPosting } from './posting-record.ts';

type Turn = { readonly on: CivilDate; readonly reason: keyof typeof POSTING_REASONS };

/** What a spell holds besides its school, as one text to compare. */
export const servedAs = ({ postKind, isFullTimeTeacher, stage }: Row): string =>
  JSON.stringify([postKind, isFullTimeTeacher, stage]);

/** Ends the open spell on a day; one that began on that day or later was never served. */
export const closePosting = async (tx: WriteTransaction, teacherId: string, { on, reason }: Turn): Promise<void> => {
  for (const spell of await tx.lookup(staffPosting, { teacher: teacherId, toOn: null }))
    if (spell.fromOn >= on) await tx.system.remove(staffPosting, spell.id, { verb: 'follow' });
    else await tx.system.update(staffPosting, spell.id, { toOn: on, endReason: reason }, { verb: 'follow' });
};

export const openPosting = async (tx: WriteTransaction, row: Row, { on, reason }: Turn): Promise<void> => {
  const { id, school, postKind, isFullTimeTeacher, stage } = row;
  const served = { teacher: id, school, postKind, isFullTimeTeacher, stage } as Record<string, unknown>;
  await tx.system.create(staffPosting, { ...served, fromOn: on, reason } as never, { verb: 'follow' });
};
