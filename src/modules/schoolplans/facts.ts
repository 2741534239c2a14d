import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';

/** What the rules of a school plan's parts need to know of it and of its round. */
export type SchoolPlanFacts = {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly school: string;
  readonly submittedBy: string | null;
  readonly round: string;
  readonly roundName: string;
  readonly roundState: string;
  readonly leadSection: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly openFrom: string;
  readonly openUntil: string;
};

/** `hold` keeps the row as it is until the transaction ends: for a rule about what is added to it. */
export type Hold = { readonly hold?: boolean };

/** @throws Refusal `not-found` */
export const schoolPlanFacts = async (
  tx: ReadTransaction,
  id: unknown,
  { hold }: Hold = {},
): Promise<SchoolPlanFacts> => {
  const [found] = await tx.rows<SchoolPlanFacts>(
    sql`select p.id, p.title, p.state, p.school, p.submitted_by as "submittedBy", r.id as round, r.name as "roundName",
        r.state as "roundState", r.lead_section as "leadSection", r.from_year as "fromYear", r.to_year as "toYear",
        r.open_from as "openFrom", r.open_until as "openUntil"
      from school_plan p join school_plan_round r on r.tenant_id = p.tenant_id and r.id = p.round where p.id = ${String(id)}::uuid ${hold ? sql`for share of p` : sql``}`,
  );
  if (!found) throw refuse('not-found', '没有找到学校发展规划', '它可能已被删除', '请刷新页面。', { status: 404 });
  return found;
};

/** The client's pages: src/web/pages/schoolplans. */
export const schoolPlanPath = (id: string) => `/school-plans/${id}`;
export const reviewPath = (id: string) => `/school-plan-reviews/${id}`;
