import { choice, date, files, longText, record, reference, states, text } from '#kernel/definition';
import { KEEPERS, keptByBureau, may } from './permissions.ts';
import { prepareBlocker } from './project-parts.ts';

export const BLOCKER_STATES = { open: '未解决', resolved: '已解决' } as const;

/** What holds a project up, since when, and who has to act. */
export const projectBlocker = record({
  name: 'projectBlocker',
  label: '项目堵点',
  en: 'Blocker',
  path: 'project-blockers',
  module: 'construction',
  title: 'title',
  search: ['title'],
  sort: 'state,sinceOn',
  belongsTo: 'organisation',
  indexes: [['project', 'state']],
  fields: {
    project: reference('constructionProject', { label: '建设项目', en: 'Project', immutable: true }),
    organisation: reference('organisation', { label: '责任单位', en: 'Responsible', optional: true, system: true }),
    title: text({ label: '堵点', en: 'Blocker', max: 200 }),
    detail: longText({ label: '情况', en: 'Detail', max: 4000, optional: true }),
    sinceOn: date({ label: '出现日期', en: 'Since' }),
    needs: reference('organisation', { label: '需协调单位', en: 'Needs', optional: true }),
    resolvedOn: date({ label: '解决日期', en: 'Resolved on', optional: true, system: true }),
    resolution: longText({ label: '解决情况', en: 'Resolution', max: 2000, optional: true, system: true }),
    papers: files({ label: '材料', en: 'Papers' }),
    state: choice({ label: '状态', en: 'State', codes: BLOCKER_STATES, system: true, fallback: 'open' }),
  },
  states: states({
    field: 'state',
    initial: 'open',
    states: BLOCKER_STATES,
    final: ['resolved'],
    editableIn: ['open'],
    transitions: [
      {
        verb: 'resolve',
        label: '登记解决',
        from: ['open'],
        to: 'resolved',
        input: ['resolvedOn', 'resolution', 'papers'],
        required: ['resolvedOn', 'resolution'],
      },
      { verb: 'reopen', label: '重开', from: ['resolved'], to: 'open', needsReason: true },
    ],
  }),
  permissions: keptByBureau('organisation', ['create', 'update', 'resolve'], may(KEEPERS, 'resolve', 'reopen')),
  prepare: prepareBlocker,
});
