import type { PageRoute } from '../../shell/registry.ts';

const page = () => import('./RollRegisterPage.tsx');

/** The roll: its registers side by side, and the pages of a pupil and of the turn of the year. */
export const routes: readonly PageRoute[] = [
  {
    path: '/pupils',
    title: '学生与学籍',
    page,
    menu: { group: '业务', order: 58 },
    record: 'pupil',
    keywords: '学籍 在籍 学籍号 转学 休学 复学 花名册',
  },
  { path: '/pupils/events', title: '学籍异动', page, record: 'enrolmentEvent', keywords: '转学 休学 复学 跳级 毕业' },
  {
    path: '/pupils/intakes',
    title: '新生入学注册',
    page,
    record: 'intake',
    keywords: '新生 注册 报到 一年级 起始年级 招生 编班',
  },
  { path: '/pupils/corrections', title: '学籍更正', page, record: 'rollCorrection' },
  { path: '/pupils/roll-overs', title: '年度升级', page, record: 'rollOver', keywords: '升级 毕业 新学年' },
  { path: '/pupils/spells', title: '在籍经历', page, record: 'enrolment' },
  { path: '/pupils/guardians', title: '监护人', page, record: 'guardian' },
  {
    path: '/pupils/former',
    title: '离校学生',
    page: () => import('./FormerPupilsPage.tsx'),
    roles: ['school'],
    record: 'enrolment',
    keywords: '毕业生 往届 转出 就读证明',
  },
  // A register's own page at `$id` hides the general pages beside it: they are named again.
  { path: '/records/pupils/new', title: '登记', page: () => import('../records/NewRecordPage.tsx') },
  { path: '/records/pupils/states', title: '办理流程图', page: () => import('../records/StatesPage.tsx') },
  { path: '/records/roll-overs/new', title: '登记', page: () => import('./NewRollOverPage.tsx') },
  { path: '/records/roll-overs/states', title: '办理流程图', page: () => import('../records/StatesPage.tsx') },
  { path: '/records/enrolment-events/new', title: '登记', page: () => import('./NewEventPage.tsx') },
  { path: '/records/intakes/new', title: '登记', page: () => import('../records/NewRecordPage.tsx') },
  { path: '/records/intakes/states', title: '办理流程图', page: () => import('../records/StatesPage.tsx') },
  { path: '/records/intakes/$id', title: '新生入学注册', page: () => import('./IntakePage.tsx'), record: 'intake' },
  { path: '/records/pupils/$id', title: '学生', page: () => import('./PupilPage.tsx'), record: 'pupil' },
  {
    path: '/records/enrolment-events/$id',
    title: '学籍异动',
    page: () => import('./EventPage.tsx'),
    record: 'enrolmentEvent',
  },
  { path: '/records/enrolment-events/states', title: '办理流程图', page: () => import('../records/StatesPage.tsx') },
  { path: '/records/roll-overs/$id', title: '年度升级', page: () => import('./RollOverPage.tsx'), record: 'rollOver' },
];
