/** Totals that national standards ask for and that no module below keeps for itself. */
import { measure } from '#kernel/definition';
import { equipment, room } from '#modules/estate';
import { teacher } from '#modules/staff';
import { statedFigure } from './evidence/records.ts';

const SERVING = ['inService', 'onLeave'] as const;

/** Full-time teachers with a backbone title of county level or above; a term that ends on a day is over on it. */
export const backboneTeachers = measure({
  name: 'backboneTeachers',
  label: '县级以上骨干教师数',
  en: 'Backbone teachers',
  unit: '人',
  of: teacher,
  where: {
    mergedInto: null,
    status: SERVING,
    isFullTimeTeacher: true,
    backboneGrantor: ['county', 'city', 'province', 'nation'],
  },
  holds: { from: 'joinedOn', to: 'backboneUntilOn' },
  by: ['stage'],
});

/** Indoor sports rooms now; they count beside the grounds. */
export const indoorSportsArea = measure({
  name: 'indoorSportsArea',
  label: '室内体育场地面积',
  en: 'Indoor sports area',
  unit: '平方米',
  of: room,
  sum: 'area',
  where: { kind: 'sport' },
  by: ['stage'],
});

/** 学生用计算机 on a day. */
export const pupilComputers = measure({
  name: 'pupilComputers',
  label: '学生用计算机台数',
  en: 'Computers for pupils',
  unit: '台',
  of: equipment,
  sum: 'quantity',
  where: { category: '0202' },
  holds: { from: ['fromOn', 'boughtOn'], to: 'scrappedOn' },
  by: ['stage'],
});

/** Stated figures that a second person has confirmed. */
export const statedTotals = measure({
  name: 'statedTotals',
  label: '填报数据',
  en: 'Stated figures',
  unit: '按数据项',
  of: statedFigure,
  sum: 'value',
  where: { state: 'confirmed' },
  by: ['key', 'year'],
});

export const indicatorMeasures = [backboneTeachers, indoorSportsArea, pupilComputers, statedTotals] as const;
