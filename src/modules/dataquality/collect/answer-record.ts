import { grant, own, permissions } from '#kernel/access';
import { all, integer, record, reference, text } from '#kernel/definition';
import { OVERSEERS } from '../finding-record.ts';
import { whileAsked } from './questions.ts';

/** What one school answers to one question that a collection asks beside its data sets. */
export const collectionAnswer = record({
  name: 'collectionAnswer',
  label: '补充问题',
  en: 'Answer in a collection',
  path: 'collection-answers',
  importable: false,
  module: 'dataquality',
  title: 'question',
  sort: 'school,order',
  belongsTo: 'school',
  unique: [['part', 'order']],
  indexes: [['collection', 'order']],
  verbs: { ask: '布置采集' },
  fields: {
    collection: reference('collection', { label: '批次', en: 'Collection', system: true }),
    part: reference('collectionPart', { label: '学校采集进度', en: 'Part of a collection', system: true }),
    school: reference('organisation', { label: '学校', en: 'School', system: true }),
    order: integer({ label: '序号', en: 'Order', min: 1, system: true }),
    question: text({ label: '问题', en: 'Question', max: 100, system: true }),
    answer: text({ label: '回答', en: 'Answer', max: 500, optional: true, help: '没有的填“无”' }),
  },
  prepare: whileAsked,
  permissions: permissions(
    grant(OVERSEERS, { read: all }),
    grant(['school'], { read: own('school'), update: own('school') }),
  ),
});
