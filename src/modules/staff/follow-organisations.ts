/** Staff when schools merge, split or close: they serve on in the successor, spells before and after stay right. */
import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { later } from '#kernel/time';
import type { OrganisationChangeEffect, OrganisationChangeHandler, ReportFigure } from '#modules/institutions';
import { moveFile } from './move.ts';
import { teacher } from './teacher-record.ts';

type Serving = {
  readonly id: string;
  readonly school: string;
  readonly person: string | null;
  readonly joinedOn: string;
};

const serving = (tx: ReadTransaction, schools: readonly string[]): Promise<Serving[]> =>
  tx.lookup(teacher, { school: [...schools], status: ['inService', 'onLeave'] });

/** Where somebody goes: with their own post, else with what their school became; null where they stay. */
const placeOf = (row: Serving, effect: OrganisationChangeEffect): string | null => {
  const own = row.person ? effect.persons.get(row.person) : undefined;
  if (own?.from === row.school) return own.to;
  return effect.ended.includes(row.school) ? (effect.heirOf.get(row.school) ?? null) : null;
};

/** Moves staff with their whole files; what ended moves to its heir, and whoever's post went elsewhere goes along. */
const apply = async (tx: WriteTransaction, effect: OrganisationChangeEffect): Promise<void> => {
  for (const row of await serving(tx, effect.from)) {
    const to = placeOf(row, effect);
    if (!to || to === row.school) continue;
    // Whoever joined after the day of a change that is entered late has served with the successor from the start.
    const on = later(effect.on, row.joinedOn);
    await moveFile(tx, row.id, { from: row.school, to, on, kind: 'reorganisation', reason: effect.change.title });
  }
};

export const staffFollow: OrganisationChangeHandler = {
  name: 'staff',
  preview: async (tx, plan) => {
    const count = (await serving(tx, plan.ended)).length;
    return count > 0 ? [{ label: '转入接续学校的教职工', count, unit: '人' }] : [];
  },
  apply,
};

const figure = (key: string, label: string, fullTimeOnly: boolean): ReportFigure => ({
  key,
  label,
  unit: '人',
  count: (tx, on) =>
    tx.rows<{ school: string; stage: string | null; count: number }>(
      sql`select school, stage, count(*)::int as count from staff_posting
        where from_on <= ${on}::date and (to_on is null or to_on > ${on}::date) and (${!fullTimeOnly} or is_full_time_teacher)
        group by school, stage`,
    ),
});

/** What the report by organisation counts of staff, as at a day. */
export const staffFigures: readonly ReportFigure[] = [
  figure('staff', '教职工', false),
  figure('fullTimeTeachers', '专任教师', true),
];
