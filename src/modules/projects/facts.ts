import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';

/** What the rules of a milestone need to know of its project. */
export type ProjectFacts = {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly leadSection: string;
};

/** `hold` keeps the row as it is until the transaction ends: for a rule about what is added to it. */
export type Hold = { readonly hold?: boolean };

/** @throws Refusal `not-found` */
export const projectFacts = async (tx: ReadTransaction, id: unknown, { hold }: Hold = {}): Promise<ProjectFacts> => {
  const [found] = await tx.rows<ProjectFacts>(
    sql`select id, name, state, from_year as "fromYear", to_year as "toYear", lead_section as "leadSection"
      from project where id = ${String(id)}::uuid ${hold ? sql`for share` : sql``}`,
  );
  if (!found) throw refuse('not-found', '没有找到项目', '它可能已被删除', '请刷新页面。', { status: 404 });
  return found;
};

/** The client's pages: src/web/pages/projects. */
export const projectPath = (id: string) => `/projects/${id}`;
export const milestonePath = (id: unknown) => `/project-milestones/${String(id)}`;
