import { BUREAU_ROLES, grant, own, permissions } from '#kernel/access';
import {
  all,
  choice,
  date,
  instant,
  integer,
  json,
  longText,
  record,
  reference,
  states,
  table,
  text,
} from '#kernel/definition';
import { KEEPERS, may, PLACE_STAGES } from '#modules/construction';
import { forecastInputs, forecastResults } from './inputs.ts';
import { prepareAreaRow, prepareCapacity, prepareRun } from './rules.ts';

const kept = permissions(grant([...BUREAU_ROLES, 'city'], { read: all }), may(KEEPERS, 'create', 'update', 'remove'));
const area = () => reference('seatArea', { label: '学位片区', en: 'Seat area', immutable: true });
/** Copied from the area; row-level security follows it. */
const district = () => reference('organisation', { label: '辖区', en: 'District', optional: true, system: true });
const people = (label: string, en: string) => integer({ label, en, unit: '人', min: 0, max: 1_000_000 });

/** Registered births of an area, by the cohort that enters school together. */
export const birthCount = record({
  name: 'birthCount',
  label: '出生人口',
  en: 'Births',
  path: 'birth-counts',
  module: 'forecast',
  title: 'cohort',
  sort: 'area,cohort',
  belongsTo: 'district',
  unique: [['area', 'cohort']],
  businessKey: ['area', 'cohort'],
  fields: {
    area: area(),
    district: district(),
    cohort: integer({
      label: '出生年段',
      en: 'Cohort',
      min: 1990,
      max: 2100,
      help: '上一年9月1日至本年8月31日出生的，填本年；六年后的秋季入小学',
    }),
    births: people('出生人数', 'Births'),
    source: text({ label: '来源', en: 'Source', max: 200 }),
    checkedOn: date({ label: '核对日期', en: 'Checked on' }),
  },
  permissions: kept,
  prepare: prepareAreaRow,
});

/** Pupils of a grade in the schools of an area, at the start of a school year. */
export const rollCount = record({
  name: 'rollCount',
  label: '历年在校生',
  en: 'Rolls by year',
  path: 'roll-counts',
  module: 'forecast',
  title: 'schoolYear',
  sort: 'area,schoolYear,stage,grade',
  belongsTo: 'district',
  unique: [['area', 'schoolYear', 'stage', 'grade']],
  businessKey: ['area', 'schoolYear', 'stage', 'grade'],
  verbs: { takeRolls: '按学籍统计' },
  fields: {
    area: area(),
    district: district(),
    schoolYear: integer({ label: '学年起始年', en: 'School year', min: 1990, max: 2100 }),
    stage: choice({ label: '学段', en: 'Stage', codes: PLACE_STAGES }),
    grade: integer({ label: '年级', en: 'Grade', min: 1, max: 6, help: '学前小班1、中班2、大班3' }),
    pupils: people('在校生', 'Pupils'),
    source: text({ label: '来源', en: 'Source', max: 200 }),
  },
  permissions: kept,
  prepare: prepareAreaRow,
});

/** Homes that are being built in an area, by the year in which they are handed over. */
export const housingProject = record({
  name: 'housingProject',
  label: '住宅项目',
  en: 'Housing project',
  path: 'housing-projects',
  module: 'forecast',
  title: 'name',
  search: ['name'],
  sort: 'area,name',
  belongsTo: 'district',
  unique: [['area', 'name']],
  businessKey: ['area', 'name'],
  fields: {
    area: area(),
    district: district(),
    name: text({ label: '项目名称', en: 'Name', max: 100 }),
    handover: table(
      {
        year: integer({ label: '交付年度', en: 'Year', min: 2000, max: 2100 }),
        households: integer({ label: '户数', en: 'Households', unit: '户', min: 1, max: 100_000 }),
      },
      { label: '交付计划', en: 'Hand-over', max: 20 },
    ),
    source: text({ label: '来源', en: 'Source', max: 200 }),
  },
  permissions: kept,
  prepare: prepareAreaRow,
});

/** How many classes a school is approved for in a stage, from a school year on. */
export const schoolCapacity = record({
  name: 'schoolCapacity',
  label: '核定办学规模',
  en: 'Approved classes',
  path: 'school-capacities',
  module: 'forecast',
  title: 'stage',
  sort: 'school,stage,fromYear',
  belongsTo: 'school',
  unique: [['school', 'stage', 'fromYear']],
  businessKey: ['school', 'stage', 'fromYear'],
  fields: {
    school: reference('organisation', { label: '学校', en: 'School', immutable: true }),
    stage: choice({ label: '学段', en: 'Stage', codes: PLACE_STAGES }),
    classes: integer({ label: '核定班级', en: 'Approved classes', unit: '班', min: 0, max: 300 }),
    fromYear: integer({ label: '自学年', en: 'From school year', min: 1990, max: 2100 }),
    untilYear: integer({ label: '至学年（含）', en: 'Through school year', min: 1990, max: 2100, optional: true }),
    basis: text({ label: '依据', en: 'Basis', max: 200, optional: true }),
  },
  permissions: permissions(kept, grant(['school'], { read: own('school') })),
  prepare: prepareCapacity,
});

export const RUN_STATES = { draft: '草稿', published: '已发布', withdrawn: '已撤回' } as const;

/** One forecast with everything it was computed from: it prints again identically. */
export const forecastRun = record({
  name: 'forecastRun',
  label: '学位需求预测',
  en: 'Seat forecast',
  path: 'forecast-runs',
  importable: false,
  page: '/seats/forecasts/:id',
  module: 'forecast',
  title: 'title',
  search: ['title'],
  sort: '-createdAt',
  belongsTo: 'district',
  fields: {
    title: text({ label: '名称', en: 'Title', max: 120 }),
    district: reference('organisation', { label: '辖区', en: 'District', immutable: true }),
    baseYear: integer({
      label: '基准学年',
      en: 'Base year',
      min: 2000,
      max: 2100,
      immutable: true,
      help: '已有在校生的最近一个学年，填起始年',
    }),
    horizon: integer({
      label: '预测年数',
      en: 'Years ahead',
      unit: '年',
      min: 5,
      max: 15,
      fallback: 10,
      immutable: true,
    }),
    note: longText({ label: '说明', en: 'Note', max: 4000, optional: true }),
    inputs: json(forecastInputs, { label: '测算依据', en: 'Inputs', optional: true, system: true }),
    results: json(forecastResults, { label: '测算结果', en: 'Results', optional: true, system: true }),
    state: choice({ label: '状态', en: 'State', codes: RUN_STATES, system: true, fallback: 'draft' }),
    madeBy: reference('person', { label: '测算人', en: 'Made by', optional: true, system: true }),
    publishedBy: reference('person', { label: '发布人', en: 'Published by', optional: true, system: true }),
    publishedAt: instant({ label: '发布时间', en: 'Published at', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'draft',
    states: RUN_STATES,
    final: ['withdrawn'],
    editableIn: ['draft'],
    transitions: [
      {
        verb: 'publish',
        label: '发布',
        from: ['draft'],
        to: 'published',
        notBy: ['madeBy'],
        stamp: { by: 'publishedBy', at: 'publishedAt' },
      },
      { verb: 'withdraw', label: '撤回', from: ['draft', 'published'], to: 'withdrawn', needsReason: true },
    ],
  }),
  permissions: permissions(
    grant([...BUREAU_ROLES, 'city'], { read: all }),
    may(KEEPERS, 'create', 'update', 'publish', 'withdraw'),
  ),
  prepare: prepareRun,
});

export const forecastRecords = [birthCount, rollCount, housingProject, schoolCapacity, forecastRun] as const;
