/** What rules of rows that hang on a project or a programme need to know of it. Within the actor's reach. */
import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import type { ProjectState } from './codes.ts';

export type ProjectFacts = {
  readonly id: string;
  readonly name: string;
  readonly state: ProjectState;
  readonly organisation: string;
  readonly district: string;
  readonly area: string | null;
  readonly school: string | null;
  readonly openingPromisedOn: string | null;
  readonly investment: number | null;
};

const gone = (what: string) =>
  refuse('not-found', `没有找到${what}`, '它可能已被删除，或不在您的职责范围内', '请刷新页面后重新选择。', {
    status: 404,
  });

/** @throws Refusal `not-found` */
export const projectFacts = async (tx: ReadTransaction, id: unknown): Promise<ProjectFacts> => {
  const [found] = await tx.rows<ProjectFacts>(
    sql`select id, name, state, organisation, district, area, school, opening_promised_on as "openingPromisedOn",
      investment from construction_project where id = ${String(id)}::uuid`,
  );
  if (!found) throw gone('建设项目');
  return found;
};

/** @throws Refusal `not-found` */
export const programmeFacts = async (tx: ReadTransaction, id: unknown): Promise<{ readonly issuer: string }> => {
  const [found] = await tx.rows<{ issuer: string }>(
    sql`select issuer from building_programme where id = ${String(id)}::uuid`,
  );
  if (!found) throw gone('年度计划');
  return found;
};

/** The client's pages: src/web/pages/seats. */
export const projectPath = (id: unknown) => `/seats/projects/${String(id)}`;
