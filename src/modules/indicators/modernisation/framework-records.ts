import { grant, permissions } from '#kernel/access';
import {
  all,
  choice,
  integer,
  longText,
  number,
  period,
  record,
  reference,
  states,
  table,
  text,
} from '#kernel/definition';
import { KEEPERS, OVERSEERS } from '../scopes.ts';
import { mayEnact, prepareFramework, prepareItem } from './framework-rules.ts';
import { SCORE_METHODS } from './score.ts';
import { SOURCES } from './sources.ts';

export const FRAMEWORK_STATES = { draft: '编制中', inForce: '执行中', retired: '已停用' } as const;

const kept = permissions(
  grant([...OVERSEERS, 'school', 'town'], { read: all }),
  grant(KEEPERS, { create: all, update: all, remove: all }),
);

/** One year's version of a system of indicators: what is looked at, how heavy it weighs, what is aimed at. */
export const indicatorFramework = record({
  name: 'indicatorFramework',
  label: '监测指标体系',
  en: 'Indicator framework',
  path: 'indicator-frameworks',
  page: '/indicators/frameworks/:id',
  module: 'indicators',
  title: 'title',
  search: ['title'],
  sort: '-year,title',
  unique: [['title']],
  businessKey: ['title'],
  fields: {
    title: text({ label: '名称', en: 'Title', max: 100 }),
    series: text({ label: '体系', en: 'Series', max: 60, help: '各年度版本同名，如“教育现代化监测”' }),
    year: period({ label: '年度', en: 'Year' }),
    source: text({ label: '依据', en: 'Source', max: 200 }),
    state: choice({ label: '状态', en: 'State', codes: FRAMEWORK_STATES, system: true, fallback: 'draft' }),
  },
  states: states({
    field: 'state',
    initial: 'draft',
    states: FRAMEWORK_STATES,
    final: ['retired'],
    editableIn: ['draft'],
    transitions: [
      { verb: 'enact', label: '启用', from: ['draft'], to: 'inForce', guard: mayEnact, irreversible: true },
      { verb: 'retire', label: '停用', from: ['inForce'], to: 'retired', needsReason: true },
    ],
  }),
  permissions: permissions(kept, grant(['office', 'section', 'leader'], { enact: all, retire: all })),
  prepare: prepareFramework,
});

/** A branch or a leaf of the tree. Leaves are scored; branches add them up. */
export const frameworkItem = record({
  name: 'frameworkItem',
  label: '监测指标',
  en: 'Framework item',
  path: 'framework-items',
  module: 'indicators',
  title: 'name',
  sort: 'framework,number',
  unique: [['framework', 'number']],
  businessKey: ['framework', 'number'],
  fields: {
    framework: reference('indicatorFramework', { label: '指标体系', en: 'Framework', immutable: true }),
    number: text({
      label: '编号',
      en: 'Number',
      max: 20,
      help: '上级编号加“.”，如1、1.2、1.2.3',
      pattern: { regex: /^\d{1,2}(\.\d{1,2}){0,3}$/, message: '编号由数字和“.”组成，最多四级' },
    }),
    name: text({ label: '指标', en: 'Name', max: 120 }),
    weight: number({
      label: '权重（分）',
      en: 'Weight',
      min: 0,
      max: 1000,
      scale: 2,
      optional: true,
      help: '只有末级指标填写',
    }),
    method: choice({ label: '计分方法', en: 'Method', codes: SCORE_METHODS, optional: true, help: '只有末级指标填写' }),
    target: number({ label: '目标值', en: 'Target', optional: true }),
    unit: text({ label: '单位', en: 'Unit', max: 20, optional: true, help: '比例用“%”，数值按百分数填写' }),
    steps: table(
      {
        from: number({ label: '达到', en: 'From' }),
        share: number({ label: '得分比例', en: 'Share', min: 0, max: 1 }),
      },
      { label: '分档', en: 'Steps', max: 10 },
    ),
    /** Where the value is computed from records; without one it is reported. */
    computedFrom: choice({
      label: '数据来源',
      en: 'Computed from',
      codes: SOURCES,
      optional: true,
      help: '不填由填报单位填报',
    }),
    note: longText({ label: '口径', en: 'Note', max: 2000, optional: true }),
    level: integer({ label: '级次', en: 'Level', optional: true, system: true }),
  },
  permissions: kept,
  prepare: prepareItem,
});
