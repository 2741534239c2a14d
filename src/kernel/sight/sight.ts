import type { z } from 'zod';
import type { whySeen } from '#contract/sight';
import {
  type Actor,
  coverageOf,
  type Field,
  mayReveal,
  operationsOf,
  type RecordDefinition,
  type Row,
  scopeFor,
} from '#kernel/definition';
import { verbLabel } from '#kernel/journal';
import { type Database, mayEdit, type OpenAction, openActions, type ReadTransaction } from '#kernel/store';

type Post = z.input<typeof whySeen.response & {}>['posts'][number];
export type OperationView = Post['operations'][number];
export type FieldView = Post['fields'][number];
/** As the contract has it, with persons by id. */
export type Sight = Omit<NonNullable<Post['sight']>, 'delegators'> & {
  readonly delegators: readonly string[];
  readonly operations: readonly OperationView[];
};

type About = { readonly definition: RecordDefinition<any>; readonly id: string };

/**
 * Whether an actor sees a row and what they may do with it. Every answer is the store's own to the question that the
 * row's page asks (`ReadTransaction.find`, `openActions`, `mayEdit`, `reaches`), in a transaction of that actor, with
 * row-level security as it is set for their requests. Causes are found by asking the same again with one thing changed.
 */
export const sightOf = async (database: Database, actor: Actor, about: About): Promise<Sight> => {
  const { definition, id } = about;
  const scope = scopeFor(definition, actor, 'read');
  const words = scope.kind === 'filter' ? scope.label : null;
  const operations = await database.read(actor, async (tx) => {
    const [row] = await tx.find(definition, { id });
    return row ? operationsOn(tx, definition, row as Row) : null;
  });
  if (operations === null) {
    const cause =
      scope.kind === 'none'
        ? 'no-permission'
        : (await finds(database, { ...actor, reach: '*' }, about))
          ? 'out-of-reach'
          : 'outside-scope';
    return { sees: false, cause, scope: words, delegators: [], operations: [] };
  }
  const delegators = await delegatorsNeeded(database, actor, about);
  const cause = scope.kind === 'all' ? 'all-rows' : delegators.length > 0 ? 'by-delegation' : 'within-scope';
  return { sees: true, cause, scope: words, delegators, operations };
};

/** The question of the row's page, and nothing besides. */
const finds = (database: Database, actor: Actor, { definition, id }: About): Promise<boolean> =>
  database.read(actor, async (tx) => (await tx.find(definition, { id })).length > 0);

/** Those without whose delegation the actor would not see the row; nobody where the actor's own right suffices. */
const delegatorsNeeded = async (database: Database, actor: Actor, about: About): Promise<string[]> => {
  if (actor.standsInFor.length === 0 || (await finds(database, { ...actor, standsInFor: [] }, about))) return [];
  const needed: string[] = [];
  for (const person of actor.standsInFor)
    if (await finds(database, { ...actor, standsInFor: [person] }, about)) needed.push(person);
  // Where it takes several together, each of them is named.
  return needed.length > 0 ? needed : [...actor.standsInFor];
};

const operationsOn = async (
  tx: ReadTransaction,
  definition: RecordDefinition<any>,
  row: Row,
): Promise<OperationView[]> => {
  const open = await openActions(tx, definition, row);
  const views: OperationView[] = [];
  for (const operation of operationsOf(definition)) {
    if (operation === 'read' || operation === 'create') continue;
    const scope = scopeFor(definition, tx.actor, operation);
    const action = open.find(({ transition }) => transition.verb === operation);
    views.push({
      operation,
      label: verbLabel(operation, definition),
      verdict: await verdictOn(tx, definition, row, { operation, action }),
      scope: scope.kind === 'filter' ? scope.label : null,
      blocked: [...(action?.blocked ?? [])],
    });
  }
  return views;
};

const verdictOn = async (
  tx: ReadTransaction,
  definition: RecordDefinition<any>,
  row: Row,
  { operation, action }: { operation: string; action: OpenAction | undefined },
): Promise<OperationView['verdict']> => {
  if (action) return action.blocked.length > 0 ? 'blocked' : 'granted';
  const ofForm = operation === 'update' || operation === 'remove';
  if (ofForm && definition.derived) return 'derived';
  if (!tx.may(definition, operation)) return 'no-permission';
  if (!(await tx.reaches(definition, operation, row.id))) return 'outside-scope';
  if (operation === 'update') return (await mayEdit(tx, definition, row)) ? 'granted' : 'state';
  const isVerb = definition.states?.transitions.some(({ verb }) => verb === operation) ?? false;
  return isVerb ? 'state' : 'granted';
};

/** How each field is told to a post, by the rule that covers rows (`coverageOf`). */
export const fieldsFor = (definition: RecordDefinition<any>, actor: Actor): FieldView[] =>
  Object.entries<Field>(definition.fields).map(([name, field]) => {
    const { kind, why } = coverageOf(definition, name, actor);
    return {
      name,
      label: field.label,
      sensitivity: field.sensitivity ?? 'L2',
      coverage: kind,
      why,
      revealable: kind !== 'shown' && !actor.grants && mayReveal(definition, name, actor),
    };
  });
