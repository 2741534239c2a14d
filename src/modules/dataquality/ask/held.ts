/** What the data centre holds: fields of its records, and figures that follow from them. */
import { type RawBuilder, sql } from 'kysely';
import type { Field, Fields, RecordDefinition } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { building, equipment, ground, room } from '#modules/estate';
import { campus, classGroup, school, schoolStage } from '#modules/institutions';
import { guardian, IN_ROLL, pupil } from '#modules/pupils';
import { teacher, teacherTitle } from '#modules/staff';
import { fieldAlias } from './alias-record.ts';
import usual from './aliases.json' with { type: 'json' };

/** The registers whose facts nobody is asked for twice. */
export const REGISTERS: readonly RecordDefinition<any>[] = [
  school,
  schoolStage,
  campus,
  classGroup,
  pupil,
  guardian,
  teacher,
  teacherTitle,
  building,
  room,
  ground,
  equipment,
];

type FigureSpec = {
  readonly label: string;
  readonly count: (school: string) => RawBuilder<unknown>;
  readonly from: string;
};
const now = () => today();
/** Figures of a school as at today; each answers one row `n`, and the newest change it follows from. */
export const FIGURES: Readonly<Record<string, FigureSpec>> = {
  pupils: {
    label: '在籍学生数',
    from: 'pupil',
    count: (at) =>
      sql`select count(*)::integer as n, max(row_from) as fresh from pupil where merged_into is null and school = ${at}::uuid and status = any(${[...IN_ROLL]}::text[])`,
  },
  classes: {
    label: '班级数',
    from: 'classGroup',
    count: (at) =>
      sql`select count(*)::integer as n, max(row_from) as fresh from class_group where merged_into is null and school = ${at}::uuid and (closed_on is null or closed_on > ${now()}::date)`,
  },
  staff: {
    label: '教职工数',
    from: 'teacher',
    count: (at) =>
      sql`select count(*)::integer as n, max(row_from) as fresh from teacher where merged_into is null and school = ${at}::uuid and status <> 'left'`,
  },
  fullTimeTeachers: {
    label: '专任教师数',
    from: 'teacher',
    count: (at) =>
      sql`select count(*)::integer as n, max(row_from) as fresh from teacher where merged_into is null and school = ${at}::uuid and status <> 'left' and is_full_time_teacher`,
  },
  area: {
    label: '校舍建筑面积',
    from: 'building',
    count: (at) =>
      sql`select coalesce(sum(total_area), 0) as n, max(row_from) as fresh from building where school = ${at}::uuid and (until_on is null or until_on > ${now()}::date)`,
  },
};

/** Blanks, brackets, colons, units, and that a fact is asked for as a question do not make another question. */
export const plain = (label: string): string =>
  label
    .normalize('NFKC')
    .replace(/\(.*?\)/g, '')
    .replace(/[\s:*、.。?]/g, '')
    .replace(/^(本校|贵校|你校|全校)(的)?/, '')
    .replace(/^(学生)?(是否|是不是|有无)(属于|是|为|有)?(?=..)/, '')
    .replace(/(?<=..)(情况|信息)$/, '');

export type Target = { readonly record: string; readonly field: string };
const parse = (target: string): Target => {
  const [record = '', field = ''] = target.split('.');
  return { record, field };
};

const registerNamed = (name: string) => REGISTERS.find((one) => one.name === name);
const fieldNamed = ({ record, field }: Target): Field | undefined =>
  (registerNamed(record)?.fields as Fields | undefined)?.[field];

/** Every way of asking for a field, with what it means. */
export const bookOf = async (tx: ReadTransaction): Promise<ReadonlyMap<string, readonly Target[]>> => {
  const book = new Map<string, Target[]>();
  const put = (label: string, target: Target) => {
    const key = plain(label);
    const known = book.get(key) ?? [];
    if (!known.some((one) => one.record === target.record && one.field === target.field))
      book.set(key, [...known, target]);
  };
  for (const { name: record, label, fields } of REGISTERS)
    for (const [field, one] of Object.entries(fields as Fields)) {
      if (one.kind === 'reference' || one.kind === 'json') continue;
      put(one.label, { record, field });
      put(`${label}${one.label}`, { record, field });
      put(`${label}的${one.label}`, { record, field });
    }
  for (const [field, one] of Object.entries(FIGURES)) put(one.label, { record: 'figure', field });
  for (const { label, target } of usual) put(label, parse(target));
  for (const { label, target } of await tx.lookup(fieldAlias)) put(label, parse(target));
  return book;
};

export const exists = (target: Target): boolean =>
  target.record === 'figure' ? target.field in FIGURES : fieldNamed(target) !== undefined;
export { fieldNamed, registerNamed };
