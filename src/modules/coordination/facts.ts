import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';

export type CoordinationFacts = {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly sender: string;
  readonly dueOn: string;
};

/** `hold` keeps the row as it is until the transaction ends: for a rule about what is added to it. */
export type Hold = { readonly hold?: boolean };

/** What the rules of a recipient need to know of its task. @throws Refusal `not-found` */
export const coordinationFacts = async (
  tx: ReadTransaction,
  id: unknown,
  { hold }: Hold = {},
): Promise<CoordinationFacts> => {
  const [found] = await tx.rows<CoordinationFacts>(
    sql`select id, title, state, sender, due_on as "dueOn" from coordination where id = ${String(id)}::uuid ${hold ? sql`for share` : sql``}`,
  );
  if (!found) throw refuse('not-found', '没有找到协同事项', '它可能已被删除', '请刷新页面。', { status: 404 });
  return found;
};

export type RecipientFacts = {
  readonly id: string;
  readonly coordination: string;
  readonly organisation: string;
  readonly state: string;
  readonly path: string;
  readonly dueOn: string | null;
};

/** One addressee, held as it is until the transaction ends, or nothing. */
export const recipientFacts = async (tx: ReadTransaction, id: unknown): Promise<RecipientFacts | undefined> =>
  (
    await tx.rows<RecipientFacts>(
      sql`select id, coordination, organisation, state, path, due_on as "dueOn" from coordination_recipient where id = ${String(id)}::uuid for share`,
    )
  )[0];

/** States in which nothing is left to do for a recipient. */
export const SETTLED: readonly string[] = ['confirmed', 'declined', 'withdrawn'];

/** How many recipients still have the task: all of it, or those directly below one of them. */
export const waitingOf = async (tx: ReadTransaction, coordinationId: string, parent?: string): Promise<number> => {
  const below = parent ? sql`and parent = ${parent}::uuid` : sql``;
  const [counted] = await tx.rows<{ waiting: number }>(
    sql`select count(*) as waiting from coordination_recipient
      where coordination = ${coordinationId}::uuid and not (state = any(${[...SETTLED]}::text[])) ${below}`,
  );
  return counted?.waiting ?? 0;
};

/** The client's pages: src/web/pages/coordination. */
export const coordinationPath = (id: string) => `/coordinations/${id}`;
export const recipientPath = (id: unknown) => `/coordination-recipients/${String(id)}`;
export const situationPath = (id: string) => `/situations/${id}`;
