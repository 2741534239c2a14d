import {
  choice,
  code,
  date,
  integer,
  money,
  number,
  polygon,
  record,
  reference,
  text,
  yesNo,
} from '#kernel/definition';
import { STAGES } from '#modules/institutions';
import { bookLot } from './book-record.ts';
import { building } from './building-record.ts';
import { EQUIPMENT_STATUSES, GROUND_KINDS, ROOM_KINDS } from './codes.ts';
import { landParcel } from './land-record.ts';
import { ofOwnSchool } from './permissions.ts';
import { followBuilding, prepareEquipment } from './rules.ts';

const square = (label: string, en: string) => number({ label, en, unit: '平方米', min: 0.01, max: 500_000, scale: 2 });
const school = (en = 'School') => reference('organisation', { label: '学校', en, immutable: true });

/** One room of a building. Whether a music or art room counts is a question of its area on the day (`isCounted`). */
export const room = record({
  name: 'room',
  label: '校舍房间',
  en: 'Room',
  path: 'rooms',
  module: 'estate',
  title: 'name',
  search: ['name', 'number'],
  sort: 'number',
  belongsTo: 'school',
  freezable: true,
  unique: [['building', 'number']],
  businessKey: ['building', 'number'],
  indexes: [['school', 'kind']],
  fields: {
    building: reference('building', { label: '校舍建筑', en: 'Building', immutable: true }),
    school: reference('organisation', { label: '学校', en: 'School', optional: true, system: true }),
    number: text({ label: '房间号', en: 'Room number', max: 30 }),
    name: text({ label: '名称', en: 'Name', max: 60 }),
    kind: choice({ label: '用途', en: 'Kind', codes: ROOM_KINDS }),
    stage: choice({ label: '使用学段', en: 'Stage', codes: STAGES, optional: true, help: '共用的不填' }),
    area: square('使用面积', 'Usable area'),
    seats: integer({ label: '座位数', en: 'Seats', unit: '个', min: 0, max: 5000, optional: true }),
  },
  permissions: ofOwnSchool,
  prepare: followBuilding,
});

/** One sports ground. */
export const ground = record({
  name: 'ground',
  label: '运动场地',
  en: 'Sports ground',
  path: 'grounds',
  module: 'estate',
  title: 'name',
  search: ['name'],
  sort: 'name',
  belongsTo: 'school',
  freezable: true,
  unique: [['school', 'name']],
  businessKey: ['school', 'name'],
  fields: {
    school: school(),
    name: text({ label: '名称', en: 'Name', max: 60 }),
    kind: choice({ label: '类型', en: 'Kind', codes: GROUND_KINDS }),
    stage: choice({ label: '使用学段', en: 'Stage', codes: STAGES, optional: true, help: '共用的不填' }),
    area: square('面积', 'Area'),
    trackLength: integer({
      label: '环形跑道长度',
      en: 'Track length',
      unit: '米',
      min: 60,
      max: 400,
      optional: true,
      applies: { field: 'kind', is: ['track'] },
    }),
    outline: polygon({ label: '范围', en: 'Outline', optional: true }),
    fromOn: date({ label: '本校启用日期', en: 'In use from' }),
    untilOn: date({ label: '停用或划转日期', en: 'Out of use from', optional: true }),
  },
  permissions: ofOwnSchool,
});

/** One asset of equipment, by its number in the asset books. */
export const equipment = record({
  name: 'equipment',
  label: '设备',
  en: 'Equipment',
  path: 'equipment',
  module: 'estate',
  title: 'name',
  search: ['name', 'assetNumber'],
  sort: 'assetNumber',
  belongsTo: 'school',
  freezable: true,
  unique: [['school', 'assetNumber']],
  businessKey: ['school', 'assetNumber'],
  indexes: [['school', 'status']],
  fields: {
    school: school(),
    assetNumber: text({ label: '资产编号', en: 'Asset number', max: 60, owner: '资产管理系统' }),
    name: text({ label: '名称', en: 'Name', max: 100 }),
    category: code('equipment-category', { label: '设备类别', en: 'Category', validOn: 'boughtOn' }),
    stage: choice({ label: '使用学段', en: 'Stage', codes: STAGES, optional: true, help: '共用的不填' }),
    quantity: integer({ label: '数量', en: 'Quantity', min: 1, max: 100_000, fallback: 1 }),
    value: money({ label: '价值', en: 'Value', min: 0, owner: '资产管理系统', help: '全部数量的原值' }),
    /** 网络多媒体教室. */
    isMultimediaRoom: yesNo({ label: '网络多媒体教室', en: 'Networked multimedia room', fallback: false }),
    room: reference('room', {
      label: '所在房间',
      en: 'Room',
      optional: true,
    }),
    boughtOn: date({ label: '购置日期', en: 'Bought on' }),
    /** Day from which it is in this school's books, where that is not the day it was bought. */
    fromOn: date({ label: '入账日期', en: 'In the books from', optional: true, help: '与购置日期相同的不填' }),
    status: choice({ label: '状况', en: 'Status', codes: EQUIPMENT_STATUSES, fallback: 'inUse' }),
    scrappedOn: date({
      label: '报废或划转日期',
      en: 'Out of the books from',
      optional: true,
      applies: { field: 'status', is: ['scrapped', 'passedOn'], required: true },
    }),
  },
  permissions: ofOwnSchool,
  prepare: prepareEquipment,
});

export { bookLot } from './book-record.ts';
export { building } from './building-record.ts';
export { landParcel } from './land-record.ts';
export const estateRecords = [building, room, ground, equipment, landParcel, bookLot] as const;
