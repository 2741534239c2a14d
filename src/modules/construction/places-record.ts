import { choice, computed, date, integer, record, reference, yesNo } from '#kernel/definition';
import { PLACE_STAGES } from './codes.ts';
import { KEEPERS, keptByBureau, may } from './permissions.ts';
import { preparePlaces } from './places-rules.ts';

const yearOf = (on: unknown): number | null => (on ? Number(String(on).slice(0, 4)) : null);

/**
 * New places of a project in one stage of schooling: classes × class size. Planned for the year of the promised
 * opening, delivered on the day that pupils are in place.
 */
export const projectPlaces = record({
  name: 'projectPlaces',
  label: '项目新增学位',
  en: 'New places',
  path: 'project-places',
  module: 'construction',
  title: 'stage',
  sort: 'project,stage',
  belongsTo: 'organisation',
  unique: [['project', 'stage']],
  businessKey: ['project', 'stage'],
  indexes: [['district', 'stage']],
  fields: {
    project: reference('constructionProject', { label: '建设项目', en: 'Project', immutable: true }),
    stage: choice({ label: '学段', en: 'Stage', codes: PLACE_STAGES, immutable: true }),
    classes: integer({ label: '新增班级', en: 'New classes', unit: '班', min: 1, max: 200 }),
    classSize: integer({ label: '测算班额', en: 'Class size', unit: '人', optional: true, system: true }),
    places: integer({ label: '新增学位', en: 'New places', unit: '个', optional: true, system: true }),
    organisation: reference('organisation', { label: '责任单位', en: 'Responsible', optional: true, system: true }),
    district: reference('organisation', { label: '辖区', en: 'District', optional: true, system: true }),
    area: reference('seatArea', { label: '学位片区', en: 'Seat area', optional: true, system: true }),
    plannedOn: date({ label: '计划投用', en: 'Planned for', optional: true, system: true }),
    deliveredOn: date({ label: '投用日期', en: 'Delivered on', optional: true, system: true }),
    plannedYear: computed(integer({ label: '计划年度', en: 'Planned year', optional: true }), (row) =>
      yearOf(row.plannedOn),
    ),
    deliveredYear: computed(integer({ label: '投用年度', en: 'Delivered year', optional: true }), (row) =>
      yearOf(row.deliveredOn),
    ),
    /** A stopped project promises nothing. */
    stopped: yesNo({ label: '项目中止', en: 'Stopped', system: true, fallback: false }),
  },
  permissions: keptByBureau('organisation', [], may(KEEPERS, 'remove')),
  prepare: preparePlaces,
});
