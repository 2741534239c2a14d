import { grant, permissions } from '#kernel/access';
import { all, files, longText, number, record, reference, text } from '#kernel/definition';
import { OVERSEERS } from '../scopes.ts';
import { prepareEntry } from './entry-rules.ts';

/** One leaf of a report: what is reported, with its source and evidence. What records say is computed when asked. */
export const frameworkEntry = record({
  name: 'frameworkEntry',
  label: '监测填报项',
  en: 'Framework entry',
  path: 'framework-entries',
  module: 'indicators',
  title: 'label',
  sort: 'report,label',
  belongsTo: 'organisation',
  unique: [['report', 'item']],
  fields: {
    report: reference('frameworkReport', { label: '年度监测', en: 'Report', immutable: true }),
    item: reference('frameworkItem', { label: '指标', en: 'Item', immutable: true }),
    organisation: reference('organisation', { label: '被监测地区', en: 'District', immutable: true }),
    label: text({ label: '名称', en: 'Label', max: 160, immutable: true }),
    value: number({ label: '自评值', en: 'Reported value', scale: 4, optional: true, help: '评定类填得分比例，0至1' }),
    source: text({ label: '数据来源', en: 'Source', max: 200, optional: true }),
    evidence: files({ label: '佐证材料', en: 'Evidence' }),
    note: longText({ label: '说明', en: 'Note', max: 2000, optional: true, help: '与系统数据不一致时说明原因' }),
  },
  permissions: permissions(grant(OVERSEERS, { read: all }), grant(['section'], { update: all })),
  prepare: prepareEntry,
});
