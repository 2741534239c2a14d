import { groupBy } from '#contract/group-by';
import type { RecordDefinition, Row, Transition, TransitionContext } from '#kernel/definition';
import { concernsOf } from '#kernel/definition';
import { Refusal, refuse } from '#kernel/refusal';
import { codeOf, contextOf, lifeOf, pickChanged, reasonsAgainst, transitionOf } from './act.ts';
import type { RowWriter } from './write.ts';

type Definition = RecordDefinition<any>;

/** What came of many rows: those that took the transition, as they are now, and why the others did not. */
export type Acted = { readonly done: readonly Row[]; readonly refused: ReadonlyMap<string, Refusal> };

export type ChangedRow = { readonly id: string; readonly before: Row; readonly values: Record<string, unknown> };

/** What the write path does for it: rows locked by the scope of the verb, and changed together. */
export type ManyHands = {
  readonly tx: RowWriter;
  readonly lock: () => Promise<ReadonlyMap<string, Row>>;
  readonly change: (rows: readonly ChangedRow[], reach: string) => Promise<unknown>;
  readonly read: (ids: readonly string[]) => Promise<readonly Row[]>;
};

type Asked = { readonly transition: Transition; readonly context: TransitionContext };

const refusalOf = (transition: Transition, reasons: Refusal['reasons']): Refusal =>
  new Refusal({ code: codeOf(reasons), title: `不能${transition.label}`, reasons });

/** Everything that is asked of a row by itself. @throws Refusal */
const askOne = async (
  tx: RowWriter,
  definition: Definition,
  row: Row,
  { verb, reason }: { readonly verb: string; readonly reason: string | null },
): Promise<Asked> => {
  const transition = transitionOf(definition, row, verb);
  const context = await contextOf(tx, lifeOf(definition), transition, row, {}, reason);
  const { guard: _, ...unguarded } = transition;
  const reasons = await reasonsAgainst(definition, transition.guardMany ? unguarded : transition, context);
  if (reasons.length > 0) throw refusalOf(transition, reasons);
  return { transition, context };
};

/** Those of one transition together, in their order. */
const byTransition = (asked: readonly Asked[]): [Transition, TransitionContext[]][] =>
  [...groupBy(asked, ({ transition }) => transition)].map(([transition, group]) => [
    transition,
    group.map(({ context }) => context),
  ]);

const guardTogether = async (asked: readonly Asked[], refused: Map<string, Refusal>): Promise<Asked[]> => {
  for (const [transition, contexts] of byTransition(asked)) {
    const answers = (await transition.guardMany?.(contexts)) ?? new Map();
    for (const [id, reasons] of answers) if (reasons.length > 0) refused.set(id, refusalOf(transition, reasons));
  }
  return asked.filter(({ context }) => !refused.has(context.row.id));
};

const followTogether = async (definition: Definition, verb: string, asked: readonly Asked[]): Promise<void> => {
  for (const [transition, contexts] of byTransition(asked)) {
    if (transition.effectMany) await transition.effectMany(contexts);
    else for (const context of contexts) await transition.effect?.(context);
    for (const { effect, effectMany } of concernsOf(definition, verb)) {
      if (effectMany) await effectMany(contexts);
      else for (const context of contexts) await effect?.(context);
    }
  }
};

/**
 * Takes one transition, without input, for many rows: each asked as `act` asks it, those that may written together, their
 * effects after. Rows that are refused keep back nobody. What an effect refuses stops them all: it is the caller's to try
 * them one by one. @throws Refusal `forbidden`, `not-found`, `outside-scope`, and what effects refuse
 */
export const actMany = async (
  { tx, lock, change, read }: ManyHands,
  definition: Definition,
  ids: readonly string[],
  { verb, reason }: { readonly verb: string; readonly reason: string | null },
): Promise<Acted> => {
  const known = lifeOf(definition).transitions.find((one) => one.verb === verb);
  if (known && !tx.may(definition, verb))
    throw refuse('forbidden', `不能${known.label}`, '您当前的岗位没有这项权限', '请切换岗位，或联系办公室授权。', {
      status: 403,
    });
  const rows = await lock();
  const refused = new Map<string, Refusal>();
  const asked: Asked[] = [];
  for (const id of ids) {
    try {
      asked.push(await askOne(tx, definition, rows.get(id) as Row, { verb, reason }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.set(id, error);
    }
  }
  const good = await guardTogether(asked, refused);
  for (const [transition, contexts] of byTransition(good)) {
    const changed = contexts.map(({ row, next }) => ({ id: row.id, before: row, values: pickChanged(row, next) }));
    await change(changed, transition.handsOn ? 'read' : verb);
  }
  const now = new Map((await read(good.map(({ context }) => context.row.id))).map((row) => [row.id, row]));
  const after = good.map(({ transition, context }) => ({
    transition,
    context: { ...context, next: now.get(context.row.id) ?? context.next },
  }));
  await followTogether(definition, verb, after);
  return { done: after.map(({ context }) => context.next), refused };
};
