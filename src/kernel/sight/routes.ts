import { whoSees, whySeen } from '#contract/sight';
import { organisation, requireFreshFactor } from '#kernel/access';
import { type Actor, isCovered, type RecordDefinition, type Registry } from '#kernel/definition';
import { answer, type BoundRoute } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import { type Database, notFound } from '#kernel/store';
import { whoSeesRow } from './who.ts';
import { whySees } from './why.ts';

type About = { readonly record: string; readonly id: string };
type Noted = About & { readonly verb: 'ask-why' | 'ask-who'; readonly after?: Record<string, unknown> };

/** @throws Refusal `not-found` */
const definitionOf = (registry: Registry, { record }: About): RecordDefinition<any> => {
  const definition = registry.byName.get(record);
  if (definition) return definition;
  throw refuse('not-found', '没有找到', `没有“${record}”这个登记表`, '请从登记表列表中选择。', { status: 404 });
};

/**
 * The row as the asker may know it: that it exists is an administrator's business, what it says only where their own
 * post reads it. Who asked about whom stands in the journal.
 * @throws Refusal `not-found` where there is no such row
 */
const matterOf = (database: Database, asker: Actor, definition: RecordDefinition<any>, { verb, ...about }: Noted) =>
  database.write(asker, async (tx) => {
    await requireFreshFactor(tx);
    if (!(await tx.peek(definition, about.id))) throw notFound(definition);
    await tx.note(definition.name, about.id, verb, about.after ? { after: about.after } : {});
    const [row] = await tx.find(definition, { id: about.id });
    const told = (name: string | undefined): unknown => {
      const known = name !== undefined && Object.hasOwn(definition.fields, name);
      return row && known && !isCovered(definition, name, asker) ? row[name] : null;
    };
    const owner = told(definition.belongsTo);
    const [seat] = typeof owner === 'string' ? await tx.find(organisation, { id: owner }) : [];
    const title = told(definition.title);
    return {
      record: definition.name,
      label: definition.label,
      id: about.id,
      path: (definition.page ?? `/records/${definition.path}/:id`).replace(':id', about.id),
      title: title === null ? null : String(title),
      organisation: seat?.name ?? null,
    };
  });

/** 为何能看见 and 谁能看见: what the permission code decides, told to administrators and auditors. */
export const sightRoutes = (registry: Registry): readonly BoundRoute[] => [
  answer(whySeen, async ({ house: { database }, actor, query }) => {
    const definition = definitionOf(registry, query);
    const noted = { ...query, verb: 'ask-why', after: { person: query.personId } } as const;
    const matter = await matterOf(database, actor, definition, noted);
    return { matter, ...(await whySees(database, actor, { definition, id: query.id }, query.personId)) };
  }),
  answer(whoSees, async ({ house: { database }, actor, query }) => {
    const definition = definitionOf(registry, query);
    const { record, id, ...turn } = query;
    const matter = await matterOf(database, actor, definition, { record, id, verb: 'ask-who' });
    return { matter, ...(await whoSeesRow(database, actor, { definition, id }, turn)) };
  }),
];
