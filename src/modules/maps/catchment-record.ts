import {
  choice,
  files,
  instant,
  integer,
  longText,
  polygon,
  record,
  reference,
  states,
  text,
} from '#kernel/definition';
import { STAGES } from '#modules/institutions';
import { fitsNeighbours, isDrawn, prepareCatchment } from './catchment-rules.ts';
import { ofCatchments } from './permissions.ts';

export const CATCHMENT_STATES = {
  draft: '草稿',
  submitted: '待审核',
  checked: '已审核',
  inForce: '已生效',
  ended: '已停用',
} as const;

const years = (label: string, en: string) => ({ label, en, min: 1990, max: 2100, section: '时间' }) as const;

/**
 * 施教区: the ground whose children a school takes, from one school year on. A school’s newest one of a stage holds;
 * several of the same first year are its parts.
 */
export const catchment = record({
  name: 'catchment',
  label: '施教区',
  en: 'Catchment',
  path: 'catchments',
  module: 'maps',
  title: 'name',
  search: ['name', 'description', 'source'],
  sort: '-fromYear,name',
  unique: [['school', 'stage', 'fromYear', 'name']],
  businessKey: ['school', 'stage', 'fromYear', 'name'],
  indexes: [['state', 'stage', 'fromYear']],
  fields: {
    name: text({ label: '名称', en: 'Name', section: '范围', max: 100, pinyin: 'thing' }),
    school: reference('organisation', { label: '学校', en: 'School', section: '范围' }),
    stage: choice({ label: '学段', en: 'Stage', section: '范围', codes: STAGES }),
    outline: polygon({
      label: '图上范围',
      en: 'Outline',
      section: '范围',
      optional: true,
      help: '在施教区页面用GeoJSON导入；提交前必须有',
    }),
    description: longText({
      label: '文字范围',
      en: 'Description',
      section: '范围',
      max: 4000,
      help: '道路、河流、社区、门牌号，与公告一致',
    }),
    /** Several schools may take the children of the same ground; then each names it alike. */
    sharedAs: text({
      label: '多校划片名称',
      en: 'Shared as',
      section: '范围',
      max: 60,
      optional: true,
      help: '与别校共用同一片区时填写，各校填写相同的名称',
    }),
    /** A school may stand beyond its ground, but not without a word about it. */
    schoolOutside: text({
      label: '学校不在施教区内的说明',
      en: 'Why the school lies outside',
      section: '范围',
      max: 200,
      optional: true,
    }),
    fromYear: integer({ ...years('起始学年', 'From school year'), help: '2026指2026年9月开始的学年' }),
    toYear: integer({ ...years('终止学年（含）', 'To school year'), optional: true, help: '不定期的不填' }),
    source: text({ label: '依据文件', en: 'Source', section: '依据', max: 200, help: '文件名和文号' }),
    papers: files({ label: '文件', en: 'Papers', section: '依据' }),
    state: choice({ label: '状态', en: 'State', codes: CATCHMENT_STATES, system: true, fallback: 'draft' }),
    submittedBy: reference('person', { label: '提交人', en: 'Submitted by', optional: true, system: true }),
    submittedAt: instant({ label: '提交时间', en: 'Submitted at', optional: true, system: true }),
    checkedBy: reference('person', { label: '审核人', en: 'Checked by', optional: true, system: true }),
    checkedAt: instant({ label: '审核时间', en: 'Checked at', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'draft',
    states: CATCHMENT_STATES,
    final: ['ended'],
    editableIn: ['draft'],
    transitions: [
      {
        verb: 'submit',
        label: '提交',
        from: ['draft'],
        to: 'submitted',
        stamp: { by: 'submittedBy', at: 'submittedAt' },
        guard: async (context) => [...(await isDrawn(context)), ...(await fitsNeighbours(context))],
        batchable: true,
      },
      { verb: 'return', label: '退回', from: ['submitted', 'checked'], to: 'draft', needsReason: true },
      {
        verb: 'check',
        label: '审核',
        from: ['submitted'],
        to: 'checked',
        notBy: ['submittedBy'],
        stamp: { by: 'checkedBy', at: 'checkedAt' },
        guard: fitsNeighbours,
        batchable: true,
      },
      { verb: 'enforce', label: '生效', from: ['checked'], to: 'inForce', guard: fitsNeighbours, batchable: true },
      { verb: 'end', label: '停用', from: ['draft', 'inForce'], to: 'ended', needsReason: true, irreversible: true },
    ],
  }),
  permissions: ofCatchments,
  prepare: prepareCatchment,
});
