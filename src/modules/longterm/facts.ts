import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';

/** What the rules of a plan's parts need to know of it. */
export type LongTermFacts = {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly state: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly leadSection: string;
  readonly majorDecision: boolean;
};

/** `hold` keeps the row as it is until the transaction ends: for a rule about what is added to it. @throws Refusal `not-found` */
export const factsOf = async (
  tx: ReadTransaction,
  id: unknown,
  { hold }: { readonly hold?: boolean } = {},
): Promise<LongTermFacts> => {
  const [found] = await tx.rows<LongTermFacts>(
    sql`select id, title, kind, state, from_year as "fromYear", to_year as "toYear", lead_section as "leadSection",
      major_decision as "majorDecision" from long_term_plan where id = ${String(id)}::uuid ${hold ? sql`for share` : sql``}`,
  );
  if (!found) throw refuse('not-found', '没有找到规划', '它可能已被删除', '请刷新页面。', { status: 404 });
  return found;
};

export type TextVersion = { readonly id: string; readonly number: number };

/** The newest version of a plan's text, or null. */
export const newestVersion = async (tx: ReadTransaction, plan: unknown): Promise<TextVersion | null> =>
  (
    await tx.rows<TextVersion>(
      sql`select id, number from long_term_version where plan = ${String(plan)}::uuid order by number desc limit 1`,
    )
  )[0] ?? null;

/** The client's page: src/web/pages/longterm. */
export const planPath = (id: string, tab?: string) => `/long-term-plans/${id}${tab ? `?tab=${tab}` : ''}`;
