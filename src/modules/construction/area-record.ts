import { BUREAU_ROLES, grant, permissions } from '#kernel/access';
import { all, polygon, record, reference, references, text } from '#kernel/definition';
import { prepareArea } from './area-rules.ts';
import { KEEPERS, may } from './permissions.ts';

/** An area for which places are planned and forecast: a town, or a group of catchments, with its schools. */
export const seatArea = record({
  name: 'seatArea',
  label: '学位片区',
  en: 'Seat area',
  path: 'seat-areas',
  module: 'construction',
  title: 'name',
  search: ['name'],
  sort: 'name',
  belongsTo: 'district',
  unique: [['district', 'name']],
  businessKey: ['district', 'name'],
  fields: {
    name: text({ label: '名称', en: 'Name', max: 60, pinyin: 'thing' }),
    district: reference('organisation', { label: '辖区', en: 'District', help: '教育局或镇（街道）' }),
    schools: references('organisation', { label: '片区内学校', en: 'Schools' }),
    outline: polygon({ label: '范围', en: 'Outline', optional: true }),
  },
  permissions: permissions(grant([...BUREAU_ROLES, 'city'], { read: all }), may(KEEPERS, 'create', 'update')),
  prepare: prepareArea,
});
