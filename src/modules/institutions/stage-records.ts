import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, own, permissions } from '#kernel/access';
import { all, choice, choices, date, integer, longText, point, record, reference, text } from '#kernel/definition';
import { STAGES } from './stages.ts';

/** Facts about a school are no secret; whoever keeps the register and the school itself write them. */
export const ofSchool = (field: string) => {
  const keepers = { create: all, update: all };
  return permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(['city'], { read: all }),
    grant(ADDRESSEE_ROLES, { read: all }),
    grant(['school'], { update: own(field) }),
    grant(['section', 'office', 'admin'], keepers),
  );
};
/** One stage of one school: what indicators run on. Kept in step with the school's stages. */
export const schoolStage = record({
  name: 'schoolStage',
  label: '学校学段',
  en: 'School stage',
  path: 'school-stages',
  module: 'institutions',
  title: 'label',
  sort: 'stage',
  belongsTo: 'organisation',
  freezable: true,
  unique: [['organisation', 'stage']],
  businessKey: ['organisation', 'stage'],
  fields: {
    organisation: reference('organisation', { label: '学校', en: 'School', immutable: true }),
    stage: choice({ label: '学段', en: 'Stage', codes: STAGES, immutable: true }),
    label: text({ label: '名称', en: 'Label', max: 60, optional: true }),
    years: integer({ label: '学制', en: 'Length', unit: '年', min: 1, max: 12 }),
    catchment: longText({ label: '施教区', en: 'Catchment', max: 4000, optional: true }),
    fromOn: date({ label: '自', en: 'From', optional: true, help: '空为建库前即有' }),
    toOn: date({ label: '至（不含）', en: 'To (exclusive)', optional: true }),
  },
  permissions: ofSchool('organisation'),
});

/** One of the places at which a school teaches. */
export const campus = record({
  name: 'campus',
  label: '校区',
  en: 'Campus',
  path: 'campuses',
  module: 'institutions',
  title: 'name',
  search: ['name', 'address'],
  sort: 'name',
  belongsTo: 'school',
  freezable: true,
  unique: [['school', 'name']],
  businessKey: ['school', 'name'],
  fields: {
    school: reference('organisation', { label: '学校', en: 'School' }),
    name: text({ label: '校区名称', en: 'Name', max: 60, pinyin: 'thing' }),
    address: text({ label: '地址', en: 'Address', max: 200, optional: true }),
    place: point({ label: '位置', en: 'Place', optional: true }),
    stages: choices({ label: '学段', en: 'Stages', codes: STAGES, optional: true }),
    openedOn: date({ label: '启用日期', en: 'Opened on', optional: true }),
    closedOn: date({ label: '停用日期', en: 'Closed on', optional: true }),
  },
  permissions: permissions(ofSchool('school'), grant(['school'], { create: own('school') })),
});
