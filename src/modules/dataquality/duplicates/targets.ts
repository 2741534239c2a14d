/** What is particular to merging a pupil, a member of staff, a school. */
import { organisation } from '#kernel/access';
import type { RecordDefinition, Row } from '#kernel/definition';
import type { Reason } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { school } from '#modules/institutions';
import { enrolment, isInRoll, pupil, rollNumberRank } from '#modules/pupils';
import { staffPosting, teacher } from '#modules/staff';
import { type Leading, leadReferences } from './references.ts';
import type { Touches } from './touches.ts';
import type { PairRecord } from './words.ts';

export type Two = { readonly master: Row; readonly loser: Row };

export type MergeTarget = {
  readonly definition: RecordDefinition<any>;
  /** Organisation of a row. */
  readonly schoolOf: (row: Row) => string;
  /** Of two values that are filled in the weightier is proposed, whichever is newer. Field → weight of a value. */
  readonly weights?: Readonly<Record<string, (value: unknown) => number>>;
  /** Why this row may not be the one that stays. */
  readonly against: (two: Two) => readonly Reason[];
  /** What must be closed or let go before references are led over. */
  readonly before: (tx: WriteTransaction, touches: Touches, two: Two) => Promise<void>;
  readonly lead: (leading: Omit<Leading, 'stays'>, two: Two) => Promise<void>;
};

/** Frozen sets, the work list and merges themselves name rows as they were. */
const STAYS = ['snapshotPart', 'dataFreeze', 'qualityFinding', 'qualityFigure', 'duplicatePair', 'merge', 'mergeTouch'];

const standsElsewhere = (kept: boolean, other: boolean, word: string): Reason[] =>
  !kept && other
    ? [
        {
          detail: `要保留的一条不${word}，另一条${word}`,
          remedy: `请保留${word}的一条。`,
          field: 'master',
          facts: { code: 'wrong-master' },
        },
      ]
    : [];

/** The spell that the merged row still had open ends: the person was at one place only. */
const closeSpell = async (
  tx: WriteTransaction,
  touches: Touches,
  definition: RecordDefinition<any>,
  filter: Readonly<Record<string, unknown>>,
  patch: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const open = (await tx.lookup(definition, { ...filter, toOn: null })) as Row[];
  const day = today();
  await touches.change(definition, open, (row) => ({
    ...patch,
    toOn: String(row.fromOn) > day ? row.fromOn : day,
  }));
};

const ofPupil: MergeTarget = {
  definition: pupil,
  schoolOf: (row) => String(row.school),
  weights: { rollNumber: rollNumberRank },
  against: ({ master, loser }) => standsElsewhere(isInRoll(master.status), isInRoll(loser.status), '在籍'),
  before: async (tx, touches, { master, loser }) => {
    await closeSpell(
      tx,
      touches,
      enrolment,
      { pupil: loser.id },
      { endReason: 'deregistered', lastStatus: loser.status },
    );
    await touches.change(pupil, [loser], () => ({ mergedInto: master.id, status: 'deregistered', classGroup: null }));
  },
  lead: (leading, { master, loser }) =>
    leadReferences({ ...leading, stays: new Set(STAYS), follows: { guardian: { school: master.school } } }, pupil, {
      from: loser.id,
      to: master.id,
    }),
};

const ofTeacher: MergeTarget = {
  definition: teacher,
  schoolOf: (row) => String(row.school),
  against: ({ master, loser }) => standsElsewhere(master.status !== 'left', loser.status !== 'left', '在职'),
  before: async (tx, touches, { master, loser }) => {
    await closeSpell(tx, touches, staffPosting, { teacher: loser.id }, { endReason: 'other' });
    const left = { status: 'left', leftOn: today(), departure: 'other' };
    await touches.change(teacher, [loser], () => ({ mergedInto: master.id, ...left }));
  },
  lead: (leading, { master, loser }) =>
    leadReferences({ ...leading, stays: new Set(STAYS) }, teacher, { from: loser.id, to: master.id }),
};

/** A school is an organisation with its facts: what refers to either goes to the one that stays. */
const ofSchool: MergeTarget = {
  definition: school,
  schoolOf: (row) => String(row.organisation),
  against: ({ master, loser }) => standsElsewhere(master.closedOn === null, loser.closedOn === null, '在办'),
  before: async (tx, touches, { loser }) => {
    const unit = (await tx.peek(organisation, String(loser.organisation))) as Row;
    // The code of a unit is unique: it is let go, so that the one that stays can have it.
    const code = `${String(unit.code)}-${loser.id.slice(-6)}`.slice(0, 30);
    await touches.change(organisation, [unit], () => ({ closedOn: today(), code }));
  },
  lead: (leading, { master, loser }) =>
    leadReferences(
      {
        ...leading,
        stays: new Set([...STAYS, 'organisationSpell', 'organisationChange', 'classGroupSpell', 'schoolGroupMember']),
      },
      organisation,
      { from: String(loser.organisation), to: String(master.organisation) },
    ),
};

export const MERGE_TARGETS: Readonly<Record<PairRecord, MergeTarget>> = {
  pupil: ofPupil,
  teacher: ofTeacher,
  school: ofSchool,
};
