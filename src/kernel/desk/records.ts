import { sql } from 'kysely';
import { z } from 'zod';
import { grant, permissions, roles, self } from '#kernel/access';
import { json, type PrepareContext, record, reference, relation, text, yesNo } from '#kernel/definition';

/** How a register is looked at: columns in order, their widths, how many stand still at the left, density. */
export const layoutSchema = z.object({
  shown: z.array(z.string().max(60)).max(200).optional(),
  widths: z.record(z.string().max(60), z.number().int().min(40).max(900)).optional(),
  frozen: z.number().int().min(0).max(5).optional(),
  density: z.enum(['compact', 'relaxed']).optional(),
});

const ownOrShared = relation(
  'ownOrShared',
  '本人的，或本单位共享的',
  ({ actor, column }) =>
    sql`(${column('person')} = ${actor.personId}::uuid or (${column('shared')} and ${column('organisation')} = ${actor.organisationId}::uuid))`,
);

/**
 * A register as somebody likes to see it. `usual` is how it opens for its person (one for each register, without a
 * name); the others are filters under a name. Names of people and identity numbers belong here, never in an address.
 */
export const savedView = record({
  name: 'savedView',
  label: '常用筛选',
  en: 'Saved view',
  path: 'saved-views',
  importable: false,
  module: 'desk',
  title: 'name',
  sort: 'name',
  indexes: [['record', 'person']],
  unique: [['person', 'record', 'name']],
  fields: {
    person: reference('person', { label: '本人', en: 'Person', immutable: true }),
    organisation: reference('organisation', { label: '单位', en: 'Organisation', optional: true, system: true }),
    record: text({ label: '登记册', en: 'Register', max: 60, immutable: true }),
    name: text({ label: '名称', en: 'Name', max: 60 }),
    usual: yesNo({ label: '打开时的样子', en: 'Opens like this', fallback: false, immutable: true }),
    shared: yesNo({ label: '本单位共享', en: 'Shared in the organisation', fallback: false }),
    filter: json(z.record(z.string().max(60), z.unknown()), { label: '筛选', en: 'Filter', optional: true }),
    search: text({ label: '查找', en: 'Search', max: 200, optional: true }),
    sort: text({ label: '排序', en: 'Sort', max: 200, optional: true }),
    layout: json(layoutSchema, { label: '列', en: 'Columns', optional: true }),
  },
  /** It is shared with the organisation in which it was saved. */
  prepare: ({ tx, before }: PrepareContext) => (before ? {} : { organisation: tx.actor.organisationId }),
  permissions: permissions(
    grant(roles, { read: ownOrShared, create: self('person'), update: self('person'), remove: self('person') }),
  ),
});

export const deskRecords = [savedView] as const;
