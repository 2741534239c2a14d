/** Classes as they stood on a day: in which school, under which number, in which grade. */
import { type RawBuilder, sql } from 'kysely';
import type { ReadTransaction } from '#kernel/store';
import { type CivilDate, schoolCalendar } from '#kernel/time';
import { CLASS_KINDS } from './class-records.ts';
import { academicYearOf, classLabel, gradeOf, STAGES, type Stage, stages } from './stages.ts';

export type ClassOn = {
  readonly id: string;
  readonly school: string;
  readonly stage: Stage;
  readonly entryYear: number;
  readonly classNumber: number;
  readonly kind: keyof typeof CLASS_KINDS;
  readonly headTeacher: string | null;
  readonly limit: number | null;
  readonly openedOn: CivilDate;
  readonly closedOn: CivilDate | null;
};

/**
 * Classes that stood on a day, as SQL with the columns of `ClassOn` (snake case): where the row says, or where a
 * closed spell says that they stood then.
 */
export const classesStanding = (on: CivilDate): RawBuilder<unknown> => sql`
  select c.id, c.school, c.stage, c.entry_year, c.class_number, c.kind, c.head_teacher, c."limit", c.opened_on, c.closed_on
    from class_group c
    where c.opened_on <= ${on}::date and (c.closed_on is null or c.closed_on > ${on}::date)
      and (c.held_from is null or c.held_from <= ${on}::date)
  union all
  select c.id, s.school, s.stage, c.entry_year, s.class_number, c.kind, c.head_teacher, c."limit", c.opened_on, c.closed_on
    from class_group_spell s join class_group c on c.tenant_id = s.tenant_id and c.id = s.class_group
    where s.from_on <= ${on}::date and s.to_on > ${on}::date and (c.closed_on is null or c.closed_on > ${on}::date)`;

/** Classes of a school on a day, by stage, youngest entry year first. Follows the tenant's rows, not a post's scope. */
export const classesAt = (tx: ReadTransaction, school: string, on: CivilDate): Promise<ClassOn[]> =>
  tx.rows<ClassOn>(sql`select id, school, stage, entry_year as "entryYear", class_number as "classNumber", kind,
      head_teacher as "headTeacher", "limit", opened_on as "openedOn", closed_on as "closedOn"
    from (${classesStanding(on)}) as t where school = ${school}::uuid order by stage, entry_year desc, class_number`);

/** Years of each stage of a school where they differ from the usual ones. */
export const stageYears = async (tx: ReadTransaction, school: string): Promise<ReadonlyMap<Stage, number>> => {
  const rows = await tx.rows<{ stage: Stage; years: number }>(
    sql`select stage, years from school_stage where organisation = ${school}::uuid`,
  );
  return new Map(rows.map((row) => [row.stage, row.years]));
};

/** Classes of a school on a day as pages show them, with the grade of that day. */
export const classViewsAt = async (tx: ReadTransaction, school: string, on: CivilDate) => {
  const year = academicYearOf(on, await schoolCalendar(tx));
  const years = await stageYears(tx, school);
  const rows = await classesAt(tx, school, on);
  rows.sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
  return rows.map((row) => ({
    id: row.id,
    label: classLabel(row.entryYear, row.classNumber),
    stage: row.stage,
    stageLabel: STAGES[row.stage],
    entryYear: row.entryYear,
    classNumber: row.classNumber,
    kind: row.kind,
    kindLabel: CLASS_KINDS[row.kind],
    grade: gradeOf(row, year, years.get(row.stage)).label,
    headTeacher: row.headTeacher,
    limit: row.limit,
    openedOn: row.openedOn,
  }));
};
