/** Staff of a school as at a day, from the spells; indicators of later modules stand on it. */
import { sql } from 'kysely';
import type { ReadTransaction } from '#kernel/store';
import type { CivilDate } from '#kernel/time';

export type StaffCount = {
  /** 教职工. */
  readonly staff: number;
  /** 专任教师: full-time teachers in teaching posts. */
  readonly fullTimeTeachers: number;
  /** 骨干教师 of county level or above whose term holds, among the full-time teachers. */
  readonly backbone: number;
  /** By code of the list `teacher-title`, among the full-time teachers. */
  readonly byTitle: Readonly<Record<string, number>>;
};

type Line = { readonly full: boolean; readonly backbone: boolean; readonly title: string };

/**
 * Persons in service with a school on a day (`YYYY-MM-DD`), at one stage of it or at all. Where and as what they
 * served is as at that day; titles too; backbone levels are those of today's record with their term looked at.
 * Only rows that the asking post may reach are counted.
 */
export const staffOf = async (
  tx: ReadTransaction,
  school: string,
  day: CivilDate,
  stage?: string,
): Promise<StaffCount> => {
  const lines = await tx.rows<Line>(sql`select p.is_full_time_teacher as full,
      coalesce(t.backbone_grantor <> 'school' and (t.backbone_until_on is null or t.backbone_until_on >= ${day}::date), false) as backbone,
      coalesce((select level from teacher_title n where n.tenant_id = p.tenant_id and n.teacher = p.teacher and n.from_on <= ${day}::date
        and (n.to_on is null or n.to_on > ${day}::date)), '9') as title
    from staff_posting p join teacher t on t.tenant_id = p.tenant_id and t.id = p.teacher
    where p.school = ${school}::uuid and p.from_on <= ${day}::date and (p.to_on is null or p.to_on > ${day}::date)
      and (${stage ?? null}::text is null or p.stage = ${stage ?? null})`);
  const full = lines.filter((one) => one.full);
  const byTitle: Record<string, number> = {};
  for (const { title } of full) byTitle[title] = (byTitle[title] ?? 0) + 1;
  return {
    staff: lines.length,
    fullTimeTeachers: full.length,
    backbone: full.filter((one) => one.backbone).length,
    byTitle,
  };
};
