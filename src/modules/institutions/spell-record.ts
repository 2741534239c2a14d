import { grant, ORGANISATION_KINDS, permissions, roles } from '#kernel/access';
import { all, choice, date, record, reference, text } from '#kernel/definition';

/**
 * What an organisation was called, where it belonged and which code it bore in a span of days: [fromOn, toOn).
 * The open spell is described by the organisation's own row, so that a correction there holds for all of it;
 * an organisation that never changed needs none.
 */
export const organisationSpell = record({
  name: 'organisationSpell',
  label: '单位沿革',
  en: 'Spell of an organisation',
  path: 'organisation-spells',
  module: 'institutions',
  title: 'name',
  derived: true,
  sort: 'organisation,fromOn',
  unique: [['organisation', 'fromOn']],
  indexes: [['organisation', 'toOn'], ['code']],
  fields: {
    organisation: reference('organisation', { label: '单位', en: 'Organisation' }),
    name: text({ label: '名称', en: 'Name', max: 100 }),
    shortName: text({ label: '简称', en: 'Short name', max: 30, optional: true }),
    code: text({ label: '代码', en: 'Code', max: 30 }),
    kind: choice({ label: '类别', en: 'Kind', codes: ORGANISATION_KINDS }),
    parent: reference('organisation', { label: '上级', en: 'Parent', optional: true }),
    fromOn: date({ label: '自', en: 'From', optional: true, help: '空为建库前即有' }),
    toOn: date({ label: '至（不含）', en: 'To (exclusive)', optional: true }),
    change: reference('organisationChange', { label: '依据的机构调整', en: 'By change', optional: true }),
  },
  permissions: permissions(grant(roles, { read: all })),
});
