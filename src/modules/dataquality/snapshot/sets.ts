/** What a snapshot holds: of each record the rows that stood on the day, and the figures of each school. */
import { type RawBuilder, sql } from 'kysely';
import type { RecordDefinition } from '#kernel/definition';
import type { CivilDate } from '#kernel/time';
import { building } from '#modules/estate';
import { classGroup, school, schoolStage } from '#modules/institutions';
import { enrolment, pupil } from '#modules/pupils';
import { staffPosting, teacher } from '#modules/staff';

export type FrozenSet = {
  readonly definition: RecordDefinition<any>;
  /** `select id, school, key, value`: key and value are what a row adds to its school's figures, or null. */
  readonly rows: (on: CivilDate) => RawBuilder<unknown>;
};

const holds = (on: CivilDate, from = 't.from_on', to = 't.to_on') =>
  sql`(${sql.ref(from)} is null or ${sql.ref(from)} <= ${on}::date) and (${sql.ref(to)} is null or ${sql.ref(to)} > ${on}::date)`;

/** Counts are named `pupils`, and by stage and entry year `pupils.primary.2024`. */
export const FROZEN_SETS: readonly FrozenSet[] = [
  {
    definition: school,
    rows: (on) => sql`select t.id, t.organisation as school, 'schools' as key, 1 as value from school t
      where t.merged_into is null and ${holds(on, 't.opened_on', 't.closed_on')}`,
  },
  {
    definition: schoolStage,
    rows: (on) =>
      sql`select t.id, t.organisation as school, 'stages.' || t.stage as key, 1 as value from school_stage t where ${holds(on)}`,
  },
  {
    definition: classGroup,
    rows: (
      on,
    ) => sql`select t.id, t.school, 'classes.' || t.stage || '.' || t.entry_year as key, 1 as value from class_group t
      where t.merged_into is null and ${holds(on, 't.opened_on', 't.closed_on')}`,
  },
  {
    definition: enrolment,
    rows: (
      on,
    ) => sql`select t.id, t.school, 'pupils.' || t.stage || '.' || t.entry_year as key, 1 as value from enrolment t
      join pupil p on p.tenant_id = t.tenant_id and p.id = t.pupil and p.merged_into is null where ${holds(on)}`,
  },
  {
    definition: pupil,
    rows: (on) => sql`select distinct on (p.id) p.id, t.school, null::text as key, 0 as value from enrolment t
      join pupil p on p.tenant_id = t.tenant_id and p.id = t.pupil and p.merged_into is null where ${holds(on)} order by p.id, t.from_on desc`,
  },
  {
    definition: staffPosting,
    rows: (
      on,
    ) => sql`select t.id, t.school, 'staff.' || case when t.is_full_time_teacher then 'fullTime' else 'other' end as key, 1 as value
      from staff_posting t join teacher s on s.tenant_id = t.tenant_id and s.id = t.teacher and s.merged_into is null where ${holds(on)}`,
  },
  {
    definition: teacher,
    rows: (on) => sql`select distinct on (s.id) s.id, t.school, null::text as key, 0 as value from staff_posting t
      join teacher s on s.tenant_id = t.tenant_id and s.id = t.teacher and s.merged_into is null where ${holds(on)} order by s.id, t.from_on desc`,
  },
  {
    definition: building,
    rows: (on) =>
      sql`select t.id, t.school, 'area' as key, t.total_area as value from building t where ${holds(on, 't.from_on', 't.until_on')}`,
  },
];
