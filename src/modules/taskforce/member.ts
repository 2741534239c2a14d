import { BUREAU_ROLES, grant, permissions } from '#kernel/access';
import { all, date, record, reference, text } from '#kernel/definition';
import { ofMyForce } from './scopes.ts';

/** A member with a duty, from one office, for as long as it lasts. */
export const taskForceMember = record({
  name: 'taskForceMember',
  label: '专班成员',
  path: 'task-force-members',
  module: 'taskforce',
  title: 'duty',
  fields: {
    taskForce: reference('taskForce', { label: '专班', immutable: true }),
    person: reference('person', { label: '成员', responsible: { within: 'organisation', until: 'leftOn' } }),
    organisation: reference('organisation', { label: '所在单位' }),
    duty: text({ label: '分工', max: 200 }),
    fromOn: date({ label: '自' }),
    leftOn: date({ label: '至', optional: true }),
  },
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(['office'], { create: all, update: all }),
    grant(['leader', 'section'], { create: ofMyForce, update: ofMyForce }),
  ),
});
