import { choice, date, number, polygon, record, reference, text } from '#kernel/definition';
import { STAGES } from '#modules/institutions';
import { TENURES } from './codes.ts';
import { ofOwnSchool } from './permissions.ts';

/** One piece of land that a school stands on, by its certificate. Source: domain handbook 02 §5; the statistics' 占地面积. */
export const landParcel = record({
  name: 'landParcel',
  label: '校园用地',
  en: 'Land parcel',
  path: 'land-parcels',
  module: 'estate',
  title: 'name',
  search: ['name', 'certificate'],
  sort: 'name',
  belongsTo: 'school',
  freezable: true,
  unique: [['school', 'name']],
  businessKey: ['school', 'name'],
  fields: {
    school: reference('organisation', { label: '学校', en: 'School', immutable: true }),
    name: text({ label: '地块名称', en: 'Name', max: 60 }),
    stage: choice({ label: '使用学段', en: 'Stage', codes: STAGES, optional: true, help: '共用的不填' }),
    area: number({
      label: '占地面积',
      en: 'Area',
      unit: '平方米',
      min: 0.01,
      max: 5_000_000,
      scale: 2,
      owner: '教育事业统计',
    }),
    tenure: choice({ label: '产权', en: 'Tenure', codes: TENURES }),
    certificate: text({ label: '不动产权证号', en: 'Certificate number', max: 60, optional: true }),
    outline: polygon({ label: '范围', en: 'Outline', optional: true }),
    fromOn: date({ label: '本校启用日期', en: 'In use from' }),
    untilOn: date({ label: '停用或划转日期', en: 'Out of use from', optional: true }),
  },
  permissions: ofOwnSchool,
});
