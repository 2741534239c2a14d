/**
 * Who of compulsory age is in no school and in no open case: the roll against itself and against the ledger (四查三比对).
 * Source: domain handbook 04 §6.
 */
import { sql } from 'kysely';
import { laterRecord, type RowOf, type TransitionContext } from '#kernel/definition';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { addDays, parameterOn, schoolCalendar, today } from '#kernel/time';
import { academicYearOf } from '#modules/institutions';
import { pupil } from '#modules/pupils';
import type { dropoutCase as CaseRecord, DROPOUT_OUTCOMES, DROPOUT_SIGNS } from './dropout-record.ts';
import { compulsoryUntilAge, onwardDays } from './parameters.ts';

/** The record is where this is called; it finds it by its name. */
const dropoutCase = () => laterRecord<typeof CaseRecord>(pupil, 'dropoutCase');

type Found = {
  readonly pupil: string;
  readonly school: string;
  readonly stage: 'primary' | 'juniorMiddle';
  readonly lastDayOn: string | null;
  readonly sign: keyof typeof DROPOUT_SIGNS;
};

/** Left by this day at the latest and seen nowhere since; primary graduates have until the new year has begun. */
const deadlines = async (tx: ReadTransaction) => {
  const days = await parameterOn(tx, onwardDays, today());
  const calendar = await schoolCalendar(tx);
  const year = calendar.yearStart(academicYearOf(today(), calendar));
  return { left: addDays(today(), -days), graduated: addDays(year, days) <= today() ? year : '0001-01-01' };
};

const missing = async (tx: ReadTransaction, only?: readonly string[]): Promise<Found[]> => {
  const { left, graduated } = await deadlines(tx);
  const age = await parameterOn(tx, compulsoryUntilAge, today());
  const bornAfter = `${Number(today().slice(0, 4)) - age - 1}${today().slice(4)}`;
  return tx.rows<Found>(sql`select p.id as pupil, p.school, p.stage, last.to_on as "lastDayOn",
      case when p.status in ('suspectedDropout', 'droppedOut') then 'status' else 'left' end as sign
    from pupil p left join lateral (select e.to_on from enrolment e where e.tenant_id = p.tenant_id and e.pupil = p.id
      order by e.from_on desc limit 1) last on true
    where ${only ? sql`p.id = any(${[...only]}::uuid[]) and` : sql``} p.merged_into is null and p.stage in ('primary', 'juniorMiddle') and p.birth_date > ${bornAfter}::date
      and (p.status in ('suspectedDropout', 'droppedOut')
        or (p.status in ('transferredOut', 'deregistered') and last.to_on <= ${left}::date)
        or (p.status = 'graduated' and p.stage = 'primary' and last.to_on <= ${graduated}::date))
      and not exists (select 1 from dropout_case d where d.tenant_id = p.tenant_id and d.pupil = p.id
        and (d.state <> 'closed' or (d.closed_on >= last.to_on and p.status not in ('suspectedDropout', 'droppedOut'))))
    order by p.school, p.id`);
};

/** Children who should have a case and have none, as far as the post reaches. */
export const unmatched = async (tx: ReadTransaction): Promise<number> => (await missing(tx)).length;

/** Opens their cases; each school is asked to visit. Answers how many. */
export const findDropouts = (tx: WriteTransaction): Promise<number> => openCases(tx, tx);

const openCases = async (tx: ReadTransaction, writing: WriteTransaction, only?: readonly string[]): Promise<number> => {
  const found = await missing(tx, only);
  const rows = found.map((one) => ({ ...one, foundOn: today() }));
  if (rows.length > 0) await writing.createMany(dropoutCase(), rows, { verb: 'find' });
  return rows.length;
};

type PupilStatus = RowOf<typeof pupil>['status'];
/** Where a child is whose roll stands so again; what the section verifies before the case is closed. */
const SEEN: Readonly<Partial<Record<PupilStatus, keyof typeof DROPOUT_OUTCOMES>>> = {
  inSchool: 'returned',
  suspended: 'suspended',
  homeTeaching: 'homeTeaching',
  abroad: 'abroad',
  deceased: 'deceased',
};
const OPEN = ['suspected', 'visited', 'confirmed'];

/** Open cases of children whom the roll knows again go to the section, with where each is; nobody visits in vain. */
const matchCases = async (tx: WriteTransaction, children: readonly RowOf<typeof pupil>[]): Promise<void> => {
  const places = new Map(children.map((one) => [one.id, one]));
  const ids = children.filter(({ status }) => SEEN[status]).map(({ id }) => id);
  if (ids.length === 0) return;
  for (const one of await tx.lookup(dropoutCase(), { pupil: ids, state: OPEN })) {
    const child = places.get(String(one.pupil));
    const seen = child && SEEN[child.status];
    const outcome = seen === 'returned' && child?.school !== one.school ? 'transferred' : seen;
    await tx.system.act(dropoutCase(), one.id, 'match', { input: { outcome } });
  }
};

/**
 * What an enrolment event means for the ledger, in the event's own transaction: a child who has left comes onto it, one
 * who is back goes on to be verified. What only time shows (left, and seen nowhere since) the hourly round finds.
 */
export const followRolls = async (contexts: readonly TransitionContext<WriteTransaction>[]): Promise<void> => {
  const ids = contexts.filter(({ next }) => next.state === 'effective').map(({ next }) => String(next.pupil));
  const [first] = contexts;
  if (!first || ids.length === 0) return;
  const { tx } = first;
  const known = await tx.lookup(pupil, { id: ids });
  const children = known.filter(({ stage }) => stage === 'primary' || stage === 'juniorMiddle');
  if (children.length === 0) return;
  await matchCases(tx, children);
  await openCases(
    tx,
    tx.system,
    children.map(({ id }) => id),
  );
};
export const followRoll = (context: TransitionContext<WriteTransaction>): Promise<void> => followRolls([context]);
