import { sql } from 'kysely';
import { z } from 'zod';
import { BUREAU_ROLES, grant, permissions, type Role, self } from '#kernel/access';
import { all, choice, json, type PrepareContext, record, reference, relation, text } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';

export const SHARING = { private: '仅本人', section: '本科室（单位）', bureau: '全局，显示在领导专页' } as const;
const KEEPERS: readonly Role[] = [...BUREAU_ROLES, 'city', 'school'];

/** An indicator on a board, of a unit or of the reader's own. */
export const tile = z.strictObject({ indicator: z.string().max(60), unit: z.uuid().nullable() });

const shared = relation(
  'shared',
  '本人的，或与本单位、全局共享的',
  ({ actor, column }) =>
    sql`(${column('owner')} = ${actor.personId}::uuid or ${column('sharing')} = 'bureau'
      or (${column('sharing')} = 'section' and ${column('section')} = ${actor.organisationId}::uuid))`,
);

/** Whose it is follows from who makes it; the bureau's board is the office's to make. */
const owned = ({ tx, before, next }: PrepareContext<WriteTransaction>): Record<string, unknown> => {
  const { personId, organisationId, role } = tx.actor;
  if (next.sharing === 'bureau' && role !== 'office' && !tx.unbound)
    throw refuse('office-alone', '没有保存', '全局看板由办公室维护', '请选择仅本人或本科室。', { status: 403 });
  return before ? {} : { owner: personId, section: organisationId };
};

/** Indicators that a section puts together for itself, in its own order. */
export const indicatorBoard = record({
  name: 'indicatorBoard',
  label: '指标看板',
  en: 'Board of indicators',
  path: 'indicator-boards',
  importable: false,
  module: 'answers',
  title: 'title',
  page: '/indicators/boards/:id',
  sort: 'title',
  fields: {
    title: text({ label: '名称', en: 'Title', max: 60 }),
    sharing: choice({ label: '共享', en: 'Sharing', codes: SHARING, fallback: 'private' }),
    tiles: json(z.array(tile).max(24), { label: '指标', en: 'Tiles' }),
    owner: reference('person', { label: '建立人', en: 'Owner', system: true, optional: true }),
    section: reference('organisation', { label: '单位', en: 'Section', system: true, optional: true }),
  },
  permissions: permissions(grant(KEEPERS, { read: shared, create: all, update: self('owner'), remove: self('owner') })),
  prepare: owned,
});
