import { measure } from '#kernel/definition';
import { bookLot, building, equipment, ground, landParcel, room } from './records.ts';

/** What standards count: owned, or used exclusively, and no whole-building danger (D). Source: `codes.ts`. */
const COUNTED = { tenure: ['owned', 'exclusive'], danger: { op: 'ne', value: 'D' } } as const;
const STANDING = { from: 'fromOn', to: 'untilOn' } as const;

/** 教学及辅助用房面积 on a day. */
export const teachingArea = measure({
  name: 'teachingArea',
  label: '教学及辅助用房面积',
  en: 'Teaching area',
  unit: '平方米',
  of: building,
  sum: 'teachingArea',
  where: COUNTED,
  holds: STANDING,
  by: ['stage'],
});

/** 校舍建筑面积 on a day. */
export const floorArea = measure({
  name: 'floorArea',
  label: '校舍建筑面积',
  en: 'Floor area',
  unit: '平方米',
  of: building,
  sum: 'totalArea',
  where: COUNTED,
  holds: STANDING,
  by: ['stage', 'danger'],
});

/** 运动场地面积 on a day. */
export const sportsArea = measure({
  name: 'sportsArea',
  label: '体育运动场地面积',
  en: 'Sports grounds',
  unit: '平方米',
  of: ground,
  sum: 'area',
  holds: STANDING,
  by: ['stage', 'kind'],
});

/** 学校占地面积 on a day: owned, or used exclusively. */
export const landArea = measure({
  name: 'landArea',
  label: '学校占地面积',
  en: 'Land',
  unit: '平方米',
  of: landParcel,
  sum: 'area',
  where: { tenure: ['owned', 'exclusive'] },
  holds: STANDING,
  by: ['stage'],
});

/** Rooms now, by use. Whether a music or art room is large enough is a question of its area. */
export const roomsByKind = measure({
  name: 'roomsByKind',
  label: '房间数（按用途）',
  en: 'Rooms by use',
  unit: '间',
  of: room,
  by: ['stage', 'kind'],
});

const IN_BOOKS = { from: ['fromOn', 'boughtOn'], to: 'scrappedOn' } as const;

/** 设备价值 in fen on a day, by category. */
export const equipmentValue = measure({
  name: 'equipmentValue',
  label: '设备价值',
  en: 'Value of equipment',
  unit: '分',
  of: equipment,
  sum: 'value',
  holds: IN_BOOKS,
  by: ['stage', 'category'],
});

/** 网络多媒体教室 on a day. */
export const multimediaRooms = measure({
  name: 'multimediaRooms',
  label: '网络多媒体教室数',
  en: 'Networked multimedia rooms',
  unit: '间',
  of: equipment,
  sum: 'quantity',
  where: { isMultimediaRoom: true },
  holds: IN_BOOKS,
  by: ['stage'],
});

/** 图书册数 on a day, printed ones. */
export const libraryBooks = measure({
  name: 'libraryBooks',
  label: '图书册数',
  en: 'Library books',
  unit: '册',
  of: bookLot,
  sum: 'volumes',
  where: { kind: 'paper' },
  holds: STANDING,
  by: ['stage'],
});

export const estateMeasures = [
  teachingArea,
  floorArea,
  sportsArea,
  landArea,
  roomsByKind,
  equipmentValue,
  multimediaRooms,
  libraryBooks,
] as const;
