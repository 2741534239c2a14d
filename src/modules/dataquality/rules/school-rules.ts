/** Q5–Q9 and the school's side of Q1: what must hold of classes, staff, buildings and schools. */
import { type RawBuilder, sql } from 'kysely';
import { identityNumber } from '#kernel/identity';
import { parameterOn } from '#kernel/time';
import { academicYearOf, STAGE_YEARS } from '#modules/institutions';
import { IN_ROLL } from '#modules/pupils';
import { areaChangeShare, largestClass } from '../parameters.ts';
import { type Asked, chunksOf, type Found, type QualityRule, within } from './rule.ts';
import { kindsOf, wordsFor } from './words.ts';

const roll = sql`(select class_group, school, id from pupil where merged_into is null and status = any(${[...IN_ROLL]}::text[]))`;

/** Classes in their years of schooling on the day. */
const standingClasses = ({ school, on }: Asked): RawBuilder<unknown> => {
  const year = academicYearOf(on);
  return sql`from class_group c where c.merged_into is null and c.opened_on <= ${on}::date
    and (c.closed_on is null or c.closed_on > ${on}::date) and c.entry_year <= ${year}
    and c.entry_year > ${year} - (${JSON.stringify(STAGE_YEARS)}::jsonb ->> c.stage)::integer ${within(school, 'c.school')}`;
};

const standingSchools = ({ school, on }: Asked): RawBuilder<unknown> =>
  sql`from (select s.id, s.organisation as school, s.identifier_code, s.kind from school s where s.merged_into is null
    and (s.closed_on is null or s.closed_on > ${on}::date)) as s where true ${within(school, 's.school')}`;

const inService = ({ school }: Asked): RawBuilder<unknown> =>
  sql`from teacher t where t.merged_into is null and t.status <> 'left' ${within(school, 't.school')}`;

const standingBuildings = ({ school, on }: Asked): RawBuilder<unknown> =>
  sql`from building b where b.from_on <= ${on}::date and (b.until_on is null or b.until_on > ${on}::date) ${within(school, 'b.school')}`;

export const hasPossibleSize: QualityRule = {
  id: 'Q5',
  question: '在办班级是否有学生，且不超过上限',
  clause: '手册二·9 Q5',
  level: 'error',
  dataset: 'classes',
  record: 'classGroup',
  population: standingClasses,
  find: async (asked) => {
    const most = await parameterOn(asked.tx, largestClass, asked.on);
    const rows = await asked.tx.rowsAcross<{ id: string; school: string; size: number; most: number }>(sql`
      select * from (select c.id, c.school, coalesce(c."limit", ${most}) as most, (select count(*)::integer from ${roll} as p
        where p.class_group = c.id) as size ${standingClasses(asked)}) as sized where size = 0 or size > most`);
    return rows.map(({ id, school, size, most: limit }) => ({
      id,
      school,
      detail: size === 0 ? '在办的班级没有一名在籍学生' : `班级${size}人，超过上限${limit}人`,
      facts: { size, limit },
    }));
  },
};

/** The total that a school reported in the collection under way, beside what the register holds of its pupils. */
export const hasOneTotal: QualityRule = {
  id: 'Q5',
  question: '各班人数之和、学校在籍人数与报表人数是否相等',
  clause: '手册二·9 Q5',
  level: 'error',
  dataset: 'pupils',
  record: 'school',
  population: standingSchools,
  find: async (asked) => {
    const rows = await asked.tx.rowsAcross<{
      id: string;
      school: string;
      total: number;
      classed: number;
      reported: number | null;
    }>(sql`
      select * from (select s.id, s.school,
        (select count(*)::integer from ${roll} as p where p.school = s.school) as total,
        (select count(*)::integer from ${roll} as p join class_group c on c.id = p.class_group and c.school = s.school where p.school = s.school) as classed,
        (select part.reported_pupils from collection_part part join collection whole on whole.id = part.collection
          where part.school = s.school and part.reported_pupils is not null and part.state <> 'published' and whole.state = 'running'
          order by part.created_at desc limit 1) as reported
        ${standingSchools(asked)}) as counted
      where total <> classed or (reported is not null and reported <> total)`);
    return rows.map(({ id, school, total, classed, reported }) => ({
      id,
      school,
      detail: [
        ...(total === classed ? [] : [`在籍${total}人，本校班级里共${classed}人`]),
        ...(reported === null || reported === total ? [] : [`在籍${total}人，报表填${reported}人`]),
      ].join('；'),
      facts: { total, classed, reported },
    }));
  },
};

/** By cohort, from the spells: who graduated cannot be more than entered or came, less those who left. */
export const graduatesCameFirst: QualityRule = {
  id: 'Q6',
  question: '毕业人数是否不多于入学人数加转入减转出',
  clause: '手册二·9 Q6',
  level: 'warn',
  dataset: 'schools',
  record: 'school',
  population: standingSchools,
  find: async (asked) => {
    const left = ['transferred', 'transferredOut', 'abroad', 'deceased', 'deregistered'];
    const rows = await asked.tx.rowsAcross<{ id: string; school: string; cohorts: number; over: number }>(sql`
      with spell as (select school, stage, entry_year, pupil, end_reason from enrolment ${asked.school ? sql`where school = ${asked.school}::uuid` : sql``}),
      cohort as (select school, stage, entry_year, count(distinct pupil) as came,
        count(distinct pupil) filter (where end_reason = any(${left}::text[])) as gone,
        count(distinct pupil) filter (where end_reason = 'graduated') as graduated from spell group by school, stage, entry_year)
      select s.id, s.school, count(*)::integer as cohorts, sum(c.graduated - c.came + c.gone)::integer as over
      from cohort c join (select id, organisation as school from school where merged_into is null) s on s.school = c.school
      where c.graduated > c.came - c.gone group by s.id, s.school`);
    return rows.map(({ id, school, cohorts, over }) => ({
      id,
      school,
      detail: `有${cohorts}届的毕业人数多于入学加转入减转出，共多${over}人`,
      facts: { cohorts, over },
    }));
  },
};

export const countsFewerTeachersThanStaff: QualityRule = {
  id: 'Q7',
  question: '专任教师是否不多于教职工，骨干教师是否不多于专任教师',
  clause: '手册二·9 Q7',
  level: 'error',
  dataset: 'staff',
  record: 'teacher',
  population: inService,
  find: async (asked) => {
    const rows = await asked.tx.rowsAcross<{ id: string; school: string; full: boolean; backbone: boolean }>(sql`
      select t.id, t.school, t.is_full_time_teacher as full, t.backbone_level is not null as backbone ${inService(asked)}
        and ((t.is_full_time_teacher and t.post_kind <> 'teaching') or (t.backbone_level is not null and not t.is_full_time_teacher))`);
    return rows.map(({ id, school, full, backbone }) => ({
      id,
      school,
      detail: full ? '不在教学岗位，却计为专任教师' : '有骨干称号，却不是专任教师，会使骨干多于专任',
      facts: { full, backbone },
    }));
  },
};

export const isProvenStaffNumber: QualityRule = {
  id: 'Q1',
  question: '教职工身份证号的校验码、出生日期和性别位是否与登记一致',
  clause: 'GB 11643-1999；手册二·9 Q1',
  level: 'error',
  dataset: 'staff',
  record: 'teacher',
  population: inService,
  find: async (asked) => {
    type Line = { id: string; school: string; gender: string; birthDate: string; idNumber: string };
    const found: Found[] = [];
    const query = (
      after: string,
    ) => sql`select t.id, t.school, t.gender, t.birth_date as "birthDate", t.id_number as "idNumber"
      ${inService(asked)} and t.id_number is not null and t.id > ${after}::uuid`;
    for await (const rows of chunksOf<Line>(asked.tx, query))
      for (const { id, school, gender, birthDate, idNumber } of rows) {
        const number = asked.tx.open(idNumber, { record: 'teacher', field: 'idNumber', id });
        const { outcome, reasons } = identityNumber(number, { gender, birthDate });
        const kinds = kindsOf(reasons);
        if (outcome === 'notMet') found.push({ id, school, detail: wordsFor(kinds), facts: { kinds } });
      }
    return found;
  },
};

export const areasAddUp: QualityRule = {
  id: 'Q8',
  question: '各项面积是否不为负，分项之和是否等于建筑面积',
  clause: '手册二·9 Q8',
  level: 'warn',
  dataset: 'buildings',
  record: 'building',
  population: standingBuildings,
  find: async (asked) => {
    const rows = await asked.tx.rowsAcross<{
      id: string;
      school: string;
      total: number;
      stated: number | null;
      least: number;
    }>(sql`
      select * from (select b.id, b.school, b.total_area as total, b.stated_area as stated, least(b.classroom_area, b.special_area,
        b.shared_teaching_area, b.administration_area, b.living_area, b.other_area) as least ${standingBuildings(asked)}) as area
      where least < 0 or (stated is not null and stated <> total)`);
    return rows.map(({ id, school, total, stated, least }) => ({
      id,
      school,
      detail: least < 0 ? '有一项面积为负数' : `分项合计${total}平方米，证载${stated}平方米`,
      facts: { total, stated, least },
    }));
  },
};

/** Compared with the frozen snapshot before this school year. */
export const areaChangesLittle: QualityRule = {
  id: 'Q8',
  question: '校舍面积比上一次快照的变动是否在核对幅度以内',
  clause: '手册二·9 Q8',
  level: 'warn',
  dataset: 'buildings',
  record: 'school',
  population: standingSchools,
  find: async (asked) => {
    const share = await parameterOn(asked.tx, areaChangeShare, asked.on);
    const rows = await asked.tx.rowsAcross<{ id: string; school: string; was: number; now: number }>(sql`
      with before as (select part.school, (part.figures ->> 'area')::numeric as was from snapshot_part part
        where part.record = 'building' and part.snapshot = (select id from snapshot where as_on < ${`${academicYearOf(asked.on)}-09-01`}::date order by as_on desc limit 1)),
      now as (select b.school, sum(b.total_area) as area ${standingBuildings(asked)} group by b.school)
      select s.id, s.school, before.was, coalesce(now.area, 0) as now from before
        join (select id, organisation as school from school where merged_into is null) s on s.school = before.school
        left join now on now.school = before.school
      where before.was > 0 and abs(coalesce(now.area, 0) - before.was) > before.was * ${share} ${within(asked.school, 's.school')}`);
    return rows.map(({ id, school, was, now }) => ({
      id,
      school,
      detail: `校舍面积由上次快照的${was}平方米变为${now}平方米，变动超过${share * 100}%`,
      facts: { was, now },
    }));
  },
};

export const codeFitsKind: QualityRule = {
  id: 'Q9',
  question: '学校标识码的类别是否与办学类型相符',
  clause: '《学校（机构）代码管理办法》（2011）；手册二·9 Q9',
  level: 'error',
  dataset: 'schools',
  record: 'school',
  population: standingSchools,
  find: async (asked) => {
    const rows = await asked.tx.rowsAcross<{ id: string; school: string; code: string; kind: string }>(sql`
      select s.id, s.school, left(s.identifier_code, 2) as code, s.kind ${standingSchools(asked)}
        and s.identifier_code is not null and left(s.identifier_code, 2) <> left(s.kind, 2)`);
    return rows.map(({ id, school, code, kind }) => ({
      id,
      school,
      detail: `学校标识码的类别“${code}”与办学类型“${kind}”不符`,
      facts: { code, kind },
    }));
  },
};

export const schoolRules = [
  hasPossibleSize,
  hasOneTotal,
  graduatesCameFirst,
  countsFewerTeachersThanStaff,
  isProvenStaffNumber,
  areasAddUp,
  areaChangesLittle,
  codeFitsKind,
] as const;
