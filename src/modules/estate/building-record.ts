import {
  choice,
  code,
  computed,
  date,
  integer,
  number,
  point,
  record,
  reference,
  text,
  yesNoUnknown,
} from '#kernel/definition';
import { STAGES } from '#modules/institutions';
import { prepareBuilding, USES, usedArea } from './building-rules.ts';
import { BUILDING_STATUSES, SEISMIC, TENURES } from './codes.ts';
import { ofOwnSchool } from './permissions.ts';

const STATISTICS = '教育事业统计';
const area = (label: string, en: string) =>
  number({
    label,
    en,
    unit: '平方米',
    min: 0,
    max: 1_000_000,
    scale: 2,
    section: '面积',
    fallback: 0,
    owner: STATISTICS,
  });

/** One building of a school, with its floor area by use. */
export const building = record({
  name: 'building',
  label: '校舍建筑',
  en: 'Building',
  path: 'buildings',
  module: 'estate',
  title: 'name',
  search: ['name', 'number'],
  sort: 'number',
  belongsTo: 'school',
  freezable: true,
  unique: [['school', 'number']],
  businessKey: ['school', 'number'],
  fields: {
    school: reference('organisation', { label: '学校', en: 'School', section: '基本情况', immutable: true }),
    number: text({ label: '楼栋编号', en: 'Building number', section: '基本情况', max: 30 }),
    name: text({ label: '名称', en: 'Name', section: '基本情况', max: 100 }),
    campus: text({
      label: '校区',
      en: 'Campus',
      section: '基本情况',
      max: 60,
      optional: true,
      help: '只有一个校区的不填',
    }),
    stage: choice({
      label: '主要使用学段',
      en: 'Stage',
      section: '基本情况',
      codes: STAGES,
      optional: true,
      help: '多个学段共用的不填',
    }),
    place: point({ label: '位置', en: 'Location', section: '基本情况', optional: true }),
    status: choice({
      label: '使用状况',
      en: 'Status',
      section: '基本情况',
      codes: BUILDING_STATUSES,
      fallback: 'inUse',
    }),
    fromOn: date({ label: '本校启用日期', en: 'In use from', section: '基本情况' }),
    untilOn: date({
      label: '停用、拆除或划转日期',
      en: 'Out of use from',
      section: '基本情况',
      optional: true,
      applies: { field: 'status', is: ['stopped', 'demolished', 'passedOn'], required: true },
    }),
    tenure: choice({ label: '产权', en: 'Tenure', section: '产权与安全', codes: TENURES }),
    floorsAbove: integer({ label: '地上层数', en: 'Floors above ground', section: '产权与安全', min: 1, max: 60 }),
    floorsBelow: integer({
      label: '地下层数',
      en: 'Floors below ground',
      section: '产权与安全',
      min: 0,
      max: 10,
      fallback: 0,
    }),
    builtYear: integer({ label: '建成年份', en: 'Built in', section: '产权与安全', min: 1850, max: 2100 }),
    seismic: choice({ label: '抗震设防', en: 'Seismic', section: '产权与安全', codes: SEISMIC, fallback: 'unknown' }),
    danger: code('danger-grade', {
      label: '危房等级',
      en: 'Danger grade',
      section: '产权与安全',
      optional: true,
      help: '经鉴定的按鉴定结论填写，未鉴定的不填',
    }),
    dangerOn: date({ label: '鉴定日期', en: 'Graded on', section: '产权与安全', optional: true }),
    fireAcceptance: yesNoUnknown({ label: '消防验收', en: 'Fire acceptance', section: '产权与安全' }),
    classroomArea: area('教室', 'Classrooms'),
    specialArea: area('专用教室', 'Special rooms'),
    sharedTeachingArea: area('公共教学用房', 'Shared teaching rooms'),
    administrationArea: area('行政办公用房', 'Administration'),
    livingArea: area('生活用房', 'Living'),
    otherArea: area('其他用房', 'Other'),
    /** 教学及辅助用房. */
    teachingArea: computed(
      number({ label: '教学及辅助用房合计', en: 'Teaching area', unit: '平方米', scale: 2, section: '面积' }),
      (row) => usedArea(row, ['classroomArea', 'specialArea', 'sharedTeachingArea']),
    ),
    totalArea: computed(
      number({ label: '建筑面积合计', en: 'Total area', unit: '平方米', scale: 2, section: '面积' }),
      (row) => usedArea(row, USES),
    ),
    statedArea: number({
      label: '证载（或报表）建筑面积',
      en: 'Stated total area',
      unit: '平方米',
      min: 0,
      max: 1_000_000,
      scale: 2,
      section: '面积',
      optional: true,
      owner: STATISTICS,
      help: '填写后与分项合计核对，必须一致',
    }),
  },
  permissions: ofOwnSchool,
  prepare: prepareBuilding,
});
