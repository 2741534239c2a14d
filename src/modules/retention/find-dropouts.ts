/**
 * Who of compulsory age is in no school and in no open case: the roll against itself and against the ledger (四查三比对).
 * Source: domain handbook 04 §6.
 */
import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { addDays, parameterOn, schoolCalendar, today } from '#kernel/time';
import { academicYearOf } from '#modules/institutions';
import type { DROPOUT_SIGNS } from './dropout-record.ts';
import { compulsoryUntilAge, onwardDays } from './parameters.ts';
import { dropoutCase } from './records.ts';

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

const missing = async (tx: ReadTransaction): Promise<Found[]> => {
  const { left, graduated } = await deadlines(tx);
  const age = await parameterOn(tx, compulsoryUntilAge, today());
  const bornAfter = `${Number(today().slice(0, 4)) - age - 1}${today().slice(4)}`;
  return tx.rows<Found>(sql`select p.id as pupil, p.school, p.stage, last.to_on as "lastDayOn",
      case when p.status in ('suspectedDropout', 'droppedOut') then 'status' else 'left' end as sign
    from pupil p left join lateral (select e.to_on from enrolment e where e.tenant_id = p.tenant_id and e.pupil = p.id
      order by e.from_on desc limit 1) last on true
    where p.merged_into is null and p.stage in ('primary', 'juniorMiddle') and p.birth_date > ${bornAfter}::date
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
export const findDropouts = async (tx: WriteTransaction): Promise<number> => {
  const found = await missing(tx);
  const rows = found.map((one) => ({ ...one, foundOn: today() }));
  if (rows.length > 0) await tx.system.createMany(dropoutCase, rows, { verb: 'find' });
  return rows.length;
};
