/**
 * What a monitoring found: distributions by school and by urban, suburban and rural group, and the same over the
 * years. Schools stand in the order of the register. No line is about a child.
 */
import { sql } from 'kysely';
import { codeBook } from '#kernel/code';
import type { RowOf } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { parameterOn } from '#kernel/time';
import { dividedBy, numberOf, rootBounds } from '../exact/ratio.ts';
import {
  betweenSchools,
  countLevels,
  LEVELS,
  type LevelEnds,
  levels,
  type Moments,
  momentsOf,
  standing,
} from './distribution.ts';
import { academicLevels, GROUPS, type Group, smallestCell } from './parameters.ts';
import { academicMonitoring } from './records.ts';
import { smallGroups, suppressSmall } from './suppress.ts';

export type Monitoring = RowOf<typeof academicMonitoring>;
export type Mark = {
  readonly subject: string;
  readonly school: string;
  readonly group: Group | null;
  readonly mark: number;
};

/** Who is compared. Children are not. */
export const COMPARED = { school: '学校', group: '城区、城郊、农村' } as const;
export type Compared = keyof typeof COMPARED;

/** @throws Refusal `no-ranking-of-children` for whatever would put children or their classes in an order */
export const comparedBy = (asked: string): Compared => {
  if (asked === 'school' || asked === 'group') return asked;
  throw refuse(
    'no-ranking-of-children',
    '不能按学生或班级统计',
    '学业质量监测只反映学校和城区、城郊、农村三类学校的分布，不对学生排名，也不公布学生成绩',
    '请按学校或类别查看。',
  );
};

export const marksOf = (tx: ReadTransaction, monitoring: string): Promise<Mark[]> =>
  tx.rowsAcross<Mark>(sql`select m.subject, m.school, m."group", m.mark from academic_mark m
    where m.monitoring = ${monitoring}::uuid and m.mark is not null order by m.subject`);

type Place = { readonly key: string; readonly label: string };

const placesOf = async (tx: ReadTransaction, monitoring: string, by: Compared): Promise<Place[]> => {
  if (by === 'group')
    return [...Object.entries(GROUPS).map(([key, label]) => ({ key, label })), { key: '', label: '未归类' }];
  return tx.rowsAcross<Place>(sql`select distinct o.id as key, o.name as label, o.code from academic_sample s
    join organisation o on o.tenant_id = s.tenant_id and o.id = s.school where s.monitoring = ${monitoring}::uuid order by o.code`);
};

type Rules = { readonly ends: LevelEnds; readonly least: number };
export const rulesOn = async (tx: ReadTransaction, day: string): Promise<Rules> => ({
  ends: await parameterOn(tx, academicLevels, day),
  least: await parameterOn(tx, smallestCell, day),
});

const shownMoments = (found: Moments | null, whole: Moments | null, fullMark: number) =>
  found && whole
    ? {
        mean: numberOf(found.mean),
        rate: numberOf(dividedBy(found.mean, fullMark)),
        deviation: numberOf(rootBounds(found.variance)[0]),
        standing: standing(found, whole),
      }
    : { mean: null, rate: null, deviation: null, standing: null };

const nothing = { mean: null, rate: null, deviation: null, standing: null };

const subjectReport = (
  { subject, fullMark }: Monitoring['subjects'][number],
  marks: readonly Mark[],
  places: readonly Place[],
  by: Compared,
  { ends, least }: Rules,
) => {
  const of = places.map(({ key }) => marks.filter((one) => (one[by] ?? '') === key).map((one) => one.mark));
  const everybody = marks.map((one) => one.mark);
  const whole = momentsOf(everybody);
  const hidden = smallGroups(
    of.map((some) => some.length),
    least,
  );
  const cells = suppressSmall(
    of.map((some) => countLevels(some, fullMark, ends)),
    least,
    hidden,
  );
  const told = everybody.length >= least;
  const shares = [...new Set(marks.map((one) => one.school))].map((school) =>
    marks.filter((one) => one.school === school).map((one) => one.mark),
  );
  const between = told ? betweenSchools(shares) : null;
  return {
    subject,
    fullMark,
    rows: places
      .map((place, at) => ({
        ...place,
        sat: hidden[at] ? null : (of[at]?.length ?? 0),
        ...(hidden[at] ? nothing : shownMoments(momentsOf(of[at] ?? []), whole, fullMark)),
        levels: levels.map((level, column) => ({ level, label: LEVELS[level], count: cells[at]?.[column] ?? null })),
      }))
      .filter((row) => row.key !== '' || row.sat !== 0),
    total: {
      sat: told ? everybody.length : null,
      ...(told ? shownMoments(whole, whole, fullMark) : nothing),
      levels: countLevels(everybody, fullMark, ends).map((count, at) => ({
        level: levels[at] ?? '',
        label: LEVELS[levels[at] ?? 'first'],
        count: told && (count === 0 || count >= least) ? count : null,
      })),
      betweenSchools: between && numberOf(between),
    },
  };
};

/** A school sees its own line and the whole, no other school's. */
const seen = (tx: ReadTransaction, by: Compared) => (row: { readonly key: string }) =>
  by === 'group' || tx.actor.role !== 'school' || row.key === tx.actor.organisationId;

export const refuseUnlessReporting = (tx: ReadTransaction): void => {
  if (!tx.may(academicMonitoring, 'report'))
    throw refuse('forbidden', '不能查看监测报告', '您当前的岗位没有这项权限', '请切换岗位，或联系办公室授权。', {
      status: 403,
    });
};

/** The distributions of one monitoring. @throws Refusal `forbidden`, `not-found`, `no-ranking-of-children`, `not-in-force` */
export const academicReportOf = async (tx: ReadTransaction, id: string, asked: string) => {
  const by = comparedBy(asked);
  refuseUnlessReporting(tx);
  const row = await tx.get(academicMonitoring, id);
  const [marks, places] = [await marksOf(tx, id), await placesOf(tx, id, by)];
  const rules = await rulesOn(tx, row.testedOn);
  const book = await codeBook(tx);
  return {
    by,
    least: rules.least,
    subjects: row.subjects.map((subject) => {
      const found = subjectReport(
        subject,
        marks.filter((one) => one.subject === subject.subject),
        places,
        by,
        rules,
      );
      return { ...found, label: book.label('subject', subject.subject), rows: found.rows.filter(seen(tx, by)) };
    }),
  };
};
