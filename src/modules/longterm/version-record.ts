import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, permissions } from '#kernel/access';
import { all, choice, integer, longText, type PrepareContext, record, reference, text } from '#kernel/definition';
import { VERSION_STAGES } from './codes.ts';
import { ofIssuedPlan, textForAddressee } from './scopes.ts';

/** A text stays as it came: the next one is a new version. */
const never = ({ before }: PrepareContext): Record<string, unknown> => {
  if (before) throw new Error('a version of a long-term plan is never changed');
  return {};
};

/** One version of a plan's text, as read from its file. */
export const longTermVersion = record({
  name: 'longTermVersion',
  label: '规划文本',
  en: 'Text of a long-term plan',
  path: 'long-term-versions',
  module: 'longterm',
  title: 'note',
  derived: true,
  sort: '-number',
  unique: [['plan', 'number']],
  verbs: { addVersion: '上传文本' },
  fields: {
    plan: reference('longTermPlan', { label: '规划', en: 'Plan' }),
    number: integer({ label: '稿次', en: 'Number', min: 1 }),
    stage: choice({ label: '阶段', en: 'Stage', codes: VERSION_STAGES }),
    note: text({ label: '说明', en: 'Note', max: 300 }),
    file: reference('file', { label: '文件', en: 'File' }),
    text: longText({ label: '正文', en: 'Text', max: 1_000_000 }),
    /** Of the file's bytes. */
    sha256: text({ label: '校验值', en: 'Hash', max: 64 }),
    uploadedBy: reference('person', { label: '上传人', en: 'Uploaded by', optional: true }),
  },
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(ADDRESSEE_ROLES, { read: textForAddressee }),
    grant(['city'], { read: ofIssuedPlan }),
  ),
  prepare: never,
});
