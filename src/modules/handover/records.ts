import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, own, permissions } from '#kernel/access';
import { all, choice, date, instant, integer, record, reference, states, text } from '#kernel/definition';
import { byHead } from './rules.ts';

/** One change of post: what a person left behind, and who took it over. The list of it is the 交接清单. */
export const handover = record({
  name: 'handover',
  label: '工作交接',
  en: 'Handover',
  path: 'handovers',
  module: 'handover',
  title: 'reason',
  sort: '-on,-createdAt',
  derived: true,
  indexes: [['person']],
  fields: {
    person: reference('person', { label: '交出人', en: 'Person' }),
    organisation: reference('organisation', { label: '原单位', en: 'Organisation left' }),
    on: date({ label: '交接日期', en: 'Date' }),
    reason: text({ label: '事由', en: 'Reason', max: 300 }),
    count: integer({ label: '交接项数', en: 'Matters handed over', unit: '项', min: 0 }),
  },
  permissions: permissions(grant(BUREAU_ROLES, { read: all }), grant(ADDRESSEE_ROLES, { read: own('organisation') })),
});

export const ITEM_STATES = { unassigned: '待落实接手人', assigned: '已交接' } as const;

/** One matter of a handover. Without a successor it stands on the list of the organisation's head until there is one. */
export const handoverItem = record({
  name: 'handoverItem',
  label: '交接事项',
  en: 'Matter handed over',
  path: 'handover-items',
  module: 'handover',
  title: 'title',
  sort: 'state,createdAt',
  search: ['title'],
  indexes: [['handover'], ['organisation', 'state']],
  fields: {
    handover: reference('handover', { label: '工作交接', en: 'Handover', system: true }),
    organisation: reference('organisation', { label: '原单位', en: 'Organisation left', system: true }),
    from: reference('person', { label: '交出人', en: 'From', system: true }),
    matter: text({ label: '事项类别', en: 'Record', max: 60, system: true }),
    matterId: text({ label: '事项编号', en: 'Row', max: 60, system: true }),
    field: text({ label: '职责', en: 'Duty', max: 60, system: true }),
    title: text({ label: '事项', en: 'Matter', max: 300, system: true }),
    path: text({ label: '页面', en: 'Page', max: 300, optional: true, system: true }),
    dueOn: date({ label: '时限', en: 'Due', optional: true, system: true }),
    /** Who answers for it until somebody is named. */
    keeper: reference('person', { label: '暂管人', en: 'Kept by', optional: true, system: true }),
    to: reference('person', { label: '接手人', en: 'Successor', optional: true }),
    state: choice({ label: '状态', en: 'State', codes: ITEM_STATES, system: true, fallback: 'unassigned' }),
    assignedBy: reference('person', { label: '落实人', en: 'Assigned by', optional: true, system: true }),
    assignedAt: instant({ label: '落实时间', en: 'Assigned at', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'unassigned',
    states: ITEM_STATES,
    final: ['assigned'],
    editableIn: [],
    transitions: [
      {
        verb: 'assign',
        label: '落实接手人',
        from: ['unassigned'],
        to: 'assigned',
        input: ['to'],
        required: ['to'],
        stamp: { by: 'assignedBy', at: 'assignedAt' },
        guard: byHead,
      },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(['office', 'admin'], { assign: all }),
    grant(['leader', 'section'], { assign: own('organisation') }),
    grant(ADDRESSEE_ROLES, { read: own('organisation'), assign: own('organisation') }),
  ),
});

export const handoverRecords = [handover, handoverItem] as const;
