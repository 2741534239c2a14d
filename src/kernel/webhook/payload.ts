import { organisationOf } from '#kernel/access';
import { type Actor, type RecordDefinition, type Registry, type Row, type RowOf, scopeOf } from '#kernel/definition';
import type { House } from '#kernel/http';
import { SILENT } from '#kernel/journal';
import type { Change, webhook } from './records.ts';

type Webhook = RowOf<typeof webhook>;

/** What one change tells: which row, and what the receiver may read of it now. */
export type ToldChange = {
  readonly change: string;
  readonly at: string;
  readonly record: string;
  readonly id: string;
  readonly verb: string;
  readonly version: number | null;
  readonly fields: Readonly<Record<string, unknown>> | null;
};

/** The receiver as an actor: a role in an organisation, and nobody. */
const receiverOf = async (house: House, actor: Actor, row: Webhook): Promise<Actor> => {
  const seat = await house.database.read(actor, (tx) => organisationOf(tx, row.organisation));
  return {
    tenantId: actor.tenantId,
    personId: null,
    personName: `推送：${row.title}`,
    postId: null,
    role: row.role,
    organisationId: seat.id,
    organisationPath: seat.path,
    standsInFor: [],
    requestId: `webhook:${row.id}`,
  };
};

/** Names and numbers of persons never leave by this road, whatever the role may see on a page. */
const openFields = (definition: RecordDefinition): string[] =>
  Object.entries(definition.fields)
    .filter(([, field]) => field.sensitivity !== 'L3' && field.sensitivity !== 'L4')
    .filter(([, field]) => field.kind !== 'json' && field.kind !== 'sealed')
    .map(([name]) => name);

const told = (change: Change, version: number | null, fields: ToldChange['fields']): ToldChange => ({
  change: change.journal,
  at: change.at,
  record: change.record,
  id: change.id,
  verb: change.verb,
  version,
  fields,
});

/**
 * The changes as the receiver may know them. A row outside its scope is not mentioned; a row that is gone is named
 * only to a receiver that could read every row, since nobody can tell any more whose it was.
 */
export const toldChanges = async (
  house: House,
  registry: Registry,
  actor: Actor,
  row: Webhook,
  given: readonly Change[],
): Promise<ToldChange[]> => {
  // Who looked, asked or tried is no change of the row.
  const changes = given.filter(({ verb }) => !SILENT.includes(verb));
  const receiver = await receiverOf(house, actor, row);
  return house.database.read(receiver, async (tx) => {
    const known = new Map<string, Row>();
    for (const name of new Set(changes.map((change) => change.record))) {
      const definition = registry.byName.get(name);
      if (!definition || !tx.may(definition, 'read')) continue;
      const ids = changes.filter((change) => change.record === name).map((change) => change.id);
      for (const found of await tx.find(definition, { id: [...new Set(ids)] }))
        known.set(`${name} ${found.id}`, found as Row);
    }
    return changes.flatMap((change) => {
      const definition = registry.byName.get(change.record);
      const now = known.get(`${change.record} ${change.id}`);
      if (!definition) return [];
      if (now) {
        const fields = Object.fromEntries(openFields(definition).map((name) => [name, now[name] ?? null]));
        return [told(change, now.version, fields)];
      }
      const everything = scopeOf(definition.permissions, row.role, 'read').kind === 'all';
      return change.verb === 'remove' && everything ? [told(change, null, null)] : [];
    });
  });
};
