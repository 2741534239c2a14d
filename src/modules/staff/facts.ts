/** What the rules of records about a teacher need to know of the teacher. */
import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';

export type TeacherFacts = {
  readonly id: string;
  readonly name: string;
  readonly school: string;
  readonly person: string | null;
  readonly status: string;
};

/** @throws Refusal `not-found`, also where the teacher is another school's */
export const teacherFacts = async (tx: ReadTransaction, id: string): Promise<TeacherFacts> => {
  const [found] = await tx.rows<TeacherFacts>(
    sql`select id, name, school, person, status from teacher where id = ${id}::uuid`,
  );
  if (!found)
    throw refuse('not-found', '没有找到，或您无权查看', '没有这位教职工，或不在您的职责范围内', '请重新选择。', {
      status: 404,
    });
  return found;
};

export const schoolOfTeacher = async (tx: ReadTransaction, id: string): Promise<string> =>
  (await teacherFacts(tx, id)).school;

/** A number as one keeps it, whatever width, case and blanks it was typed with: equal people have equal texts. */
export const tidyNumber = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** The client's pages: src/web/pages/staff. */
export const teacherPath = (id: unknown) => `/teachers/${String(id)}`;
export const transferPath = (id: unknown) => `/staff-transfers/${String(id)}`;
