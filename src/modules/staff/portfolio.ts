/** One teacher's file in order of time. Source: 教师专业发展电子档案袋, domain handbook 06 §1; row registry.teachers. */
import { organisation } from '#kernel/access';
import { codeBook } from '#kernel/code';
import type { RecordDefinition, RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { parameterOn, today } from '#kernel/time';
import {
  BACKBONE_LEVELS,
  ENTRY_STATES,
  GRANTOR_LEVELS,
  POST_KINDS,
  POSTING_REASONS,
  TEACHER_STATUSES,
  TRAINING_CATEGORIES,
  WORK_KINDS,
} from './codes.ts';
import { continuingEducation } from './parameters.ts';
import { honour, trainingRecord, work } from './portfolio-records.ts';
import { staffPosting } from './posting-record.ts';
import { trainingStanding } from './rules.ts';
import { nameFor } from './shown.ts';
import { teacher } from './teacher-record.ts';
import { teacherTitle } from './title-record.ts';
import { staffTransfer } from './transfer-record.ts';

type Teacher = RowOf<typeof teacher>;
type Vouched = {
  readonly id: string;
  readonly version: number;
  readonly on: string;
  readonly title: string;
  readonly state: keyof typeof ENTRY_STATES;
  readonly sourceRecord: string | null;
  readonly claimedBy: string | null;
};

const detailOf = (parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join('，');

const vouchedEntry = (
  tx: ReadTransaction,
  definition: RecordDefinition<any>,
  row: Vouched,
  words: readonly string[],
) => ({
  record: definition.name,
  path: definition.path,
  id: row.id,
  version: row.version,
  kindLabel: words[0] ?? definition.label,
  on: row.on,
  toOn: null,
  title: row.title,
  detail: words[1] ?? '',
  state: row.state,
  stateLabel: ENTRY_STATES[row.state],
  posted: row.sourceRecord !== null,
  mayConfirm: row.state === 'claimed' && tx.may(definition, 'confirm') && row.claimedBy !== tx.actor.personId,
});

const entriesOf = async (tx: ReadTransaction, id: string) => {
  const trainings = await tx.find(trainingRecord, { teacher: id });
  const works = await tx.find(work, { teacher: id });
  const honours = await tx.find(honour, { teacher: id });
  return {
    trainings,
    entries: [
      ...trainings.map((row) => {
        const { hours, category, provider } = row as unknown as { hours: number; category: string; provider: string };
        const detail = detailOf([`${hours}学时`, TRAINING_CATEGORIES[category as 'city'], provider]);
        return vouchedEntry(tx, trainingRecord, row as unknown as Vouched, ['培训', detail]);
      }),
      ...works.map((row) => {
        const { kind, level, place, role } = row as unknown as Record<string, string>;
        const detail = detailOf([GRANTOR_LEVELS[level as 'city'], place, role]);
        return vouchedEntry(tx, work, row as unknown as Vouched, [WORK_KINDS[kind as 'paper'], detail]);
      }),
      ...honours.map((row) => {
        const { level, grantor } = row as unknown as Record<string, string>;
        return vouchedEntry(tx, honour, row as unknown as Vouched, [
          '荣誉',
          detailOf([GRANTOR_LEVELS[level as 'city'], grantor]),
        ]);
      }),
    ],
    counts: { training: trainings.length, work: works.length, honour: honours.length },
  };
};

const spell = { state: null, stateLabel: null, posted: true, mayConfirm: false };

/** Postings and titles; earlier schools that the post cannot look into come from the career kept with the teacher. */
const spellsOf = async (tx: ReadTransaction, row: Teacher) => {
  const book = await codeBook(tx);
  const postings = await tx.find(staffPosting, { teacher: row.id });
  const titles = await tx.find(teacherTitle, { teacher: row.id });
  const places = await tx.lookup(organisation, { id: [...new Set(postings.map((one) => one.school))] });
  const placeOf = (id: string) => places.find((one) => one.id === id)?.name ?? '';
  const known = new Set(postings.map((one) => one.fromOn));
  return [
    ...postings.map(({ id, version, fromOn, toOn, school, postKind, reason, endReason }) => ({
      ...spell,
      record: staffPosting.name,
      path: staffPosting.path,
      id,
      version,
      kindLabel: '任职',
      on: fromOn,
      toOn,
      title: placeOf(school),
      detail: detailOf([
        POST_KINDS[postKind],
        POSTING_REASONS[reason],
        endReason && `${POSTING_REASONS[endReason]}离开`,
      ]),
    })),
    ...row.career
      .filter((one) => !known.has(one.fromOn))
      .map((one) => ({
        ...spell,
        record: teacher.name,
        path: teacher.path,
        id: row.id,
        version: row.version,
        kindLabel: '此前任职',
        on: one.fromOn,
        toOn: one.toOn,
        title: one.place,
        detail: one.post ?? '',
      })),
    ...titles.map(({ id, version, fromOn, toOn, level, grantor }) => ({
      ...spell,
      record: teacherTitle.name,
      path: teacherTitle.path,
      id,
      version,
      kindLabel: '职称',
      on: fromOn,
      toOn,
      title: book.label('teacher-title', level),
      detail: grantor,
    })),
  ];
};

const factsOf = async (tx: ReadTransaction, row: Teacher) => {
  const book = await codeBook(tx);
  const subjects = [row.subject, ...row.otherSubjects.map((one) => one.subject)].filter((one) => one !== null);
  const facts: [string, string][] = [
    ['岗位', detailOf([POST_KINDS[row.postKind], row.isFullTimeTeacher ? '专任教师' : null])],
    ['编制', book.label('employment-kind', row.employment)],
    ['职称', book.label('teacher-title', row.title)],
    ['学历', row.education ? book.label('education-level', row.education) : ''],
    ['任教', subjects.map((one) => book.label('subject', one)).join('、')],
    [
      '骨干层级',
      row.backboneLevel
        ? detailOf([BACKBONE_LEVELS[row.backboneLevel], row.backboneUntilOn && `任期至${row.backboneUntilOn}`])
        : '',
    ],
    ['到任', row.joinedOn],
    ['教师资格注册到期', row.registrationDueOn ?? ''],
  ];
  return facts.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }));
};

/** @throws Refusal `not-in-force` where no rule of hours holds today */
const hoursOf = async (tx: ReadTransaction, row: Teacher, trainings: readonly unknown[]) => {
  const { hours, years } = await parameterOn(tx, continuingEducation, today());
  const counted = (trainings as readonly { on: string; hours: number; state: string }[]).filter(
    (one) => one.state === 'confirmed',
  );
  const began = [row.joinedOn, ...row.career.map((one) => one.fromOn)].sort()[0] as string;
  const standing = trainingStanding(counted, { joinedOn: began, on: today(), years, required: hours });
  return {
    from: standing.from,
    confirmed: standing.hours,
    required: hours,
    years,
    forecast: Math.round(standing.forecast),
    met: standing.met,
  };
};

/** Everything the portfolio page shows. @throws Refusal `not-found` */
export const portfolioOf = async (tx: ReadTransaction, id: string) => {
  const row = await tx.get(teacher, id);
  const [place] = await tx.lookup(organisation, { id: row.school });
  const { trainings, entries, counts } = await entriesOf(tx, id);
  const all = [...entries, ...(await spellsOf(tx, row))];
  const { actor } = tx;
  const active = row.status !== 'left';
  return {
    teacher: {
      id,
      name: nameFor(actor, row.name),
      staffNumber: row.staffNumber,
      school: { id: row.school, name: place?.name ?? '' },
      person: row.person,
      status: row.status,
      statusLabel: TEACHER_STATUSES[row.status],
      facts: await factsOf(tx, row),
    },
    hours: await hoursOf(tx, row, trainings),
    entries: all.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1)),
    counts,
    may: {
      claim: active && tx.may(trainingRecord, 'create'),
      edit: active && tx.may(teacher, 'update') && (await tx.reaches(teacher, 'update', id)),
      transfer: active && tx.may(staffTransfer, 'create'),
    },
  };
};
