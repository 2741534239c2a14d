import type { RecordDefinition, Row, States, Transition, TransitionContext } from '#kernel/definition';
import { concernsOf, givenUnseen, validatePatch } from '#kernel/definition';
import { type Reason, Refusal, refuse } from '#kernel/refusal';
import { dayInBeijing, sameEyes } from './four-eyes.ts';
import type { ReadTransaction } from './read.ts';
import type { RowWriter } from './write.ts';
import { pick } from './write-checks.ts';

export type ActionOptions = {
  readonly version?: number | undefined;
  readonly reason?: string | undefined;
  readonly input?: Readonly<Record<string, unknown>> | undefined;
  /** See `WriteOptions`; a transition with an effect goes on as usual. */
  readonly last?: boolean;
};

export const lifeOf = (definition: RecordDefinition<any>): States => {
  if (!definition.states) throw new Error(`${definition.name} has no state table`);
  return definition.states;
};

/** The line of the state table, by verb and the state the row is in. @throws Refusal `unknown-action`, `wrong-state` */
export const transitionOf = (definition: RecordDefinition<any>, row: Row, verb: string): Transition => {
  const life = lifeOf(definition);
  const named = life.transitions.filter((t) => t.verb === verb);
  if (named.length === 0)
    throw refuse('unknown-action', '未能办理', `${definition.label}没有“${verb}”这个操作`, '请刷新页面后再试。', {
      status: 404,
    });
  const state = String(row[life.field]);
  const found = named.find((t) => t.from.includes(state));
  if (found) return found;
  const allowed = [...new Set(named.flatMap((t) => t.from))].map((from) => life.states[from]).join('、');
  throw refuse(
    'wrong-state',
    `不能${named[0]?.label ?? verb}`,
    `它现在是“${life.states[state] ?? state}”`,
    `只有“${allowed}”时才能${named[0]?.label ?? verb}。`,
    { status: 409 },
  );
};

/** Takes a transition: permission, four eyes, input, evidence, guard, change, effect. All reasons of a refusal come at once. */
export const act = async (
  tx: RowWriter,
  definition: RecordDefinition<any>,
  id: string,
  verb: string,
  options: ActionOptions,
): Promise<Row> => {
  const life = lifeOf(definition);
  const known = life.transitions.find((t) => t.verb === verb);
  if (known && !tx.may(definition, verb))
    throw refuse('forbidden', `不能${known.label}`, '您当前的岗位没有这项权限', '请切换岗位，或联系办公室授权。', {
      status: 403,
    });
  const row = await tx.lock(definition, id, verb);
  const input = pickInput(definition, options.input ?? {}, life, verb, row);
  await tx.checkVersion(definition, row, options.version, input);
  const transition = transitionOf(definition, row, verb);
  const context = await contextOf(tx, life, transition, row, input, options.reason?.trim() || null);
  const reasons = await reasonsAgainst(definition, transition, context);
  if (reasons.length > 0) throw new Refusal({ code: codeOf(reasons), title: `不能${transition.label}`, reasons });
  const unseen = givenUnseen(definition, tx.actor, row, input);
  const values = { ...pick(input, unseen), ...pickChanged(row, context.next) };
  const followers = concernsOf(definition, verb).flatMap(({ effect }) => effect ?? []);
  const last = options.last === true && !transition.effect && followers.length === 0;
  // What is handed on leaves the post's reach by the act itself; what the post may read it never leaves.
  const reach = transition.handsOn ? 'read' : verb;
  const after = await tx.change(definition, row, values, reach, verb, context.reason, last);
  await transition.effect?.({ ...context, next: after });
  for (const follow of followers) await follow({ ...context, next: after });
  return after;
};

export const codeOf = (reasons: readonly Reason[]): string =>
  String(reasons.length === 1 ? (reasons[0]?.facts?.code ?? 'not-met') : 'not-met');

const pickInput = (
  definition: RecordDefinition<any>,
  input: Readonly<Record<string, unknown>>,
  life: States,
  verb: string,
  row: Row,
): Record<string, unknown> => {
  const transition = life.transitions.find((t) => t.verb === verb && t.from.includes(String(row[life.field])));
  const allowed = new Set(transition?.input ?? []);
  const foreign = Object.keys(input).filter((name) => transition && !allowed.has(name));
  if (foreign.length > 0)
    throw refuse('invalid', '未能办理', `这一步不收取：${foreign.join('、')}`, '请刷新页面后再试。');
  return validatePatch(definition, { ...input });
};

export const contextOf = async (
  tx: ReadTransaction,
  life: States,
  transition: Transition,
  row: Row,
  input: Record<string, unknown>,
  reason: string | null,
): Promise<TransitionContext> => {
  const now = new Date().toISOString();
  const stamps: Record<string, unknown> = {};
  if (transition.stamp?.by) stamps[transition.stamp.by] = tx.actor.personId;
  if (transition.stamp?.at) stamps[transition.stamp.at] = now;
  if (transition.stamp?.on) stamps[transition.stamp.on] = dayInBeijing(now);
  const draft = { actor: tx.actor, row, next: { ...row, ...input, ...stamps } as Row, input, reason, tx };
  const to = [transition.to].flat();
  const next = to.length === 1 ? to[0] : await transition.choose?.(draft);
  const further = transition.set?.(draft) ?? {};
  return { ...draft, next: { ...draft.next, ...further, [life.field]: next } as Row };
};

export const reasonsAgainst = async (
  definition: RecordDefinition<any>,
  transition: Transition,
  context: TransitionContext,
): Promise<Reason[]> => {
  const { next, reason } = context;
  const reasons = await sameEyes(definition, transition, context);
  if (transition.needsReason && !reason)
    reasons.push({
      detail: '没有填写理由',
      remedy: '请写明理由后再提交。',
      field: 'reason',
      facts: { code: 'reason-missing' },
    });
  for (const field of transition.required ?? [])
    if (isEmpty(next[field]))
      reasons.push({
        detail: `没有填写${definition.fields[field]?.label}`,
        remedy: '请填写后再提交。',
        field,
        facts: { code: 'field-missing' },
      });
  if (transition.evidence && isEmpty(next[transition.evidence]))
    reasons.push({
      detail: '没有佐证材料',
      remedy: '请上传至少一份材料后再提交。',
      field: transition.evidence,
      facts: { code: 'evidence-missing' },
    });
  reasons.push(...((await transition.guard?.(context)) ?? []));
  for (const { guard } of concernsOf(definition, transition.verb)) reasons.push(...((await guard?.(context)) ?? []));
  return reasons;
};

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

export const pickChanged = (row: Row, next: Row): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(next).filter(([name, value]) => JSON.stringify(value ?? null) !== JSON.stringify(row[name] ?? null)),
  );

/** An action that the post may try on a row now, with what would refuse it and what to do about that. */
export type OpenAction = { readonly transition: Transition; readonly blocked: readonly string[] };

/** Every transition from the row's state that the post's permission reaches, and why it would be refused as things stand. */
export const openActions = async (
  tx: ReadTransaction,
  definition: RecordDefinition<any>,
  row: Row,
): Promise<OpenAction[]> => {
  const life = definition.states;
  if (!life) return [];
  const state = String(row[life.field]);
  const open: OpenAction[] = [];
  for (const transition of life.transitions.filter((t) => t.from.includes(state))) {
    if (!tx.may(definition, transition.verb) || !(await tx.reaches(definition, transition.verb, row.id))) continue;
    const blocking = await reasonsAgainst(
      definition,
      { ...transition, required: [], needsReason: false, ...withoutEvidence(transition) },
      await contextOf(tx, life, transition, row, {}, null),
    ).catch((error) => (error instanceof Refusal ? error.reasons : Promise.reject(error)));
    open.push({
      transition,
      blocked: blocking
        .filter((reason) => !transition.input?.includes(reason.field ?? ''))
        .map(({ detail, remedy }) =>
          remedy ? `${/[。；？]$/.test(detail) ? detail : `${detail}。`}${remedy}` : detail,
        ),
    });
  }
  return open;
};

/** Evidence that comes with the action itself blocks nothing beforehand. */
const withoutEvidence = (transition: Transition): Partial<Transition> =>
  transition.evidence && transition.input?.includes(transition.evidence)
    ? ({ evidence: undefined } as unknown as Partial<Transition>)
    : {};

/** Whether the post may change fields of the row as it stands. */
export const mayEdit = async (tx: ReadTransaction, definition: RecordDefinition<any>, row: Row): Promise<boolean> => {
  const life = definition.states;
  if (definition.derived || !tx.may(definition, 'update')) return false;
  if (life?.editableIn && !life.editableIn.includes(String(row[life.field]))) return false;
  return tx.reaches(definition, 'update', row.id);
};
