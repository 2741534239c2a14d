import { sql } from 'kysely';
import { z } from 'zod';
import { mapLine } from '#contract/exchange';
import { grant, own, permissions } from '#kernel/access';
import { all, choice, date, json, longText, record, reference, relation, text, yesNo } from '#kernel/definition';
import { prepareColumnMap, prepareConnector } from './record-rules.ts';
import { CERTAINTY, COVERAGES, DIRECTIONS, FORMATS, OUTSIDE_SYSTEMS, RHYTHMS, WEEKDAYS } from './words.ts';

/** Rows of a connector that the actor's section keeps. */
const ofOwnConnector = relation(
  'ofOwnConnector',
  '本科室管理的对接',
  ({ actor, column, tenant }) =>
    sql`exists (select 1 from connector k where k.tenant_id = ${tenant}::uuid and k.id = ${column('connector')} and k.section = ${actor.organisationId}::uuid)`,
);

/** Own fields by which a row of theirs finds a row of ours; alternatives in order, each of one or more fields. */
export const keysSchema = z
  .array(z.array(z.string().min(1).max(60)).min(1).max(4))
  .min(1)
  .max(4);
/** Which rows of ours take part: field → values. */
export const scopeSchema = z.record(z.string(), z.array(z.union([z.string(), z.boolean()])).min(1));

/** One way to or from an outside system: what, how, when, by which keys, and who keeps it. */
export const connector = record({
  name: 'connector',
  label: '对接',
  en: 'Connector',
  path: 'connectors',
  importable: false,
  module: 'exchange',
  title: 'title',
  search: ['title'],
  sort: 'title',
  page: '/exchange/connectors/:id',
  unique: [['title']],
  fields: {
    title: text({ label: '名称', en: 'Title', max: 100 }),
    system: choice({ label: '外部系统', en: 'Outside system', codes: OUTSIDE_SYSTEMS }),
    direction: choice({ label: '方向', en: 'Direction', codes: DIRECTIONS, immutable: true }),
    format: choice({ label: '方式', en: 'Format', codes: FORMATS }),
    record: text({ label: '对应登记表', en: 'Record', max: 60, immutable: true, help: '登记表的标识，如 pupil' }),
    keys: json(keysSchema, { label: '匹配依据', en: 'Keys', help: '依次尝试；每组字段都相同才算同一条' }),
    scope: json(scopeSchema, { label: '参加比对的范围', en: 'Scope', optional: true }),
    coverage: choice({ label: '对方数据的范围', en: 'Coverage', codes: COVERAGES, fallback: 'partial' }),
    keepUnmatched: yesNo({
      label: '列出我方没有的行',
      en: 'List rows that only they have',
      fallback: false,
      help: '不列出的只计数，不保存',
    }),
    createMissing: yesNo({ label: '我方没有的登记为新的', en: 'Create what is missing', fallback: false }),
    url: text({
      label: '服务地址',
      en: 'Service address',
      max: 500,
      optional: true,
      applies: { field: 'format', is: ['serviceJson', 'serviceCsv'], required: true },
      help: '地址中的 {page} 依次换成 1、2、3……，直到没有内容',
    }),
    rowsAt: text({
      label: '数据所在位置',
      en: 'Where the rows stand',
      max: 100,
      optional: true,
      applies: { field: 'format', is: ['serviceJson'] },
      help: '如 data.list；应答本身是数组的不填',
    }),
    rhythm: choice({ label: '何时运行', en: 'Schedule', codes: RHYTHMS, fallback: 'byHand' }),
    at: text({
      label: '时间',
      en: 'At',
      max: 5,
      optional: true,
      pattern: { regex: /^([01]\d|2[0-3]):[0-5]\d$/, message: '时间写成 02:30' },
      applies: { field: 'rhythm', is: ['daily', 'weekly'], required: true },
    }),
    weekday: choice({
      label: '星期',
      en: 'Weekday',
      codes: WEEKDAYS,
      optional: true,
      applies: { field: 'rhythm', is: ['weekly'], required: true },
    }),
    section: reference('organisation', { label: '管理科室', en: 'Section' }),
    keeper: reference('person', { label: '负责人', en: 'Keeper', responsible: { within: 'section' } }),
    active: yesNo({ label: '启用', en: 'Active', fallback: true }),
    note: longText({ label: '说明', en: 'Note', max: 1000, optional: true }),
  },
  operations: ['run'],
  permissions: permissions(
    grant(['admin'], { read: all, create: all, update: all, run: all }),
    grant(['section'], { read: own('section'), create: own('section'), update: own('section'), run: own('section') }),
    grant(['office', 'leader', 'auditor'], { read: all }),
  ),
  prepare: prepareConnector,
});

/** What an outside system's columns mean, from a day on. A version is never changed once another follows it. */
export const columnMap = record({
  name: 'columnMap',
  label: '列对应',
  en: 'Column map',
  path: 'column-maps',
  module: 'exchange',
  title: 'fromOn',
  sort: '-fromOn',
  unique: [['connector', 'fromOn']],
  fields: {
    connector: reference('connector', { label: '对接', en: 'Connector', immutable: true }),
    fromOn: date({ label: '自', en: 'From', immutable: true }),
    lines: json(z.array(mapLine).min(1).max(100), { label: '列', en: 'Lines' }),
    source: text({ label: '来源', en: 'Source', max: 300, optional: true }),
    certainty: choice({ label: '可靠程度', en: 'Certainty', codes: CERTAINTY, fallback: 'check' }),
    note: text({ label: '说明', en: 'Note', max: 300, optional: true }),
  },
  permissions: permissions(
    grant(['admin'], { read: all, create: all, update: all }),
    grant(['section'], { read: ofOwnConnector, create: ofOwnConnector, update: ofOwnConnector }),
  ),
  prepare: prepareColumnMap,
});

/** One outside code and the code of ours that it means, in a named table. */
export const codeTranslation = record({
  name: 'codeTranslation',
  label: '代码转换',
  en: 'Code translation',
  path: 'code-translations',
  module: 'exchange',
  title: 'outsideCode',
  sort: 'table,outsideCode',
  unique: [['table', 'outsideCode']],
  businessKey: ['table', 'outsideCode'],
  fields: {
    table: text({ label: '转换表', en: 'Table', max: 60 }),
    outsideCode: text({ label: '对方代码', en: 'Outside code', max: 100 }),
    ourCode: text({ label: '我方代码', en: 'Our code', max: 100, help: '代码或名称' }),
    source: text({ label: '来源', en: 'Source', max: 300, optional: true }),
    certainty: choice({ label: '可靠程度', en: 'Certainty', codes: CERTAINTY, fallback: 'check' }),
  },
  permissions: permissions(
    grant(['admin', 'section'], { read: all, create: all, update: all, remove: all }),
    grant(['office'], { read: all }),
  ),
});
