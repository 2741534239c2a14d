import {
  all,
  choice,
  date,
  files,
  instant,
  integer,
  longText,
  money,
  record,
  reference,
  references,
  states,
  table,
  text,
  yesNoUnknown,
} from '#kernel/definition';
import { PROJECT_KINDS, PROJECT_STATES } from './codes.ts';
import { copyToPlaces } from './follow-places.ts';
import { KEEPERS, keptByBureau, may } from './permissions.ts';
import { prepareProject, stateByStages } from './project-rules.ts';

const BASICS = '基本情况';
const MONEY = '投资';
const synchronous = (label: string, en: string) => yesNoUnknown({ label, en, section: '小区配套“五同步”' });
const running = ['preparing', 'carriedOut', 'started', 'completed'] as const;

/**
 * A school building project (学校建设项目): stages, places, money and blockers hang on it. What follows from a change
 * of it stands in records.ts, because those rows know their project.
 */
export const projectDefinition = record({
  name: 'constructionProject',
  label: '学校建设项目',
  en: 'Construction project',
  path: 'construction-projects',
  page: '/seats/projects/:id',
  module: 'construction',
  title: 'name',
  search: ['name', 'number'],
  sort: 'openingPromisedOn,name',
  belongsTo: 'organisation',
  unique: [['number']],
  businessKey: ['number'],
  indexes: [['district', 'state'], ['programme', 'state'], ['school']],
  verbs: { warn: '投用预警' },
  fields: {
    number: text({ label: '项目编号', en: 'Number', section: BASICS, max: 40, help: '有项目代码的填代码' }),
    name: text({ label: '项目名称', en: 'Name', section: BASICS, max: 120, pinyin: 'thing' }),
    kind: choice({ label: '建设类型', en: 'Kind', section: BASICS, codes: PROJECT_KINDS }),
    district: reference('organisation', {
      label: '辖区',
      en: 'District',
      section: BASICS,
      help: '教育局或镇（街道），合计按它分解',
    }),
    area: reference('seatArea', { label: '学位片区', en: 'Seat area', section: BASICS, optional: true }),
    /** Whoever answers for the work and reports its stages; row-level security follows it. */
    organisation: reference('organisation', { label: '责任单位', en: 'Responsible', section: BASICS }),
    school: reference('organisation', {
      label: '使用学校',
      en: 'School',
      section: BASICS,
      optional: true,
      help: '新建学校设立后再填；投用前必须填写',
    }),
    site: reference('plannedSite', { label: '规划用地', en: 'Planned site', section: BASICS, optional: true }),
    programme: reference('buildingProgramme', {
      label: '年度计划',
      en: 'Programme',
      section: '来源',
      optional: true,
    }),
    commitments: references('commitment', { label: '对应承诺事项', en: 'Commitments', section: '来源' }),
    openingPromisedOn: date({
      label: '承诺投用日期',
      en: 'Opening promised',
      section: '来源',
      optional: true,
    }),
    investment: money({ label: '概算投资', en: 'Investment', section: MONEY, min: 0, optional: true }),
    annualPlan: table(
      {
        year: integer({ label: '年度', en: 'Year', min: 2000, max: 2100 }),
        amount: money({ label: '计划投资', en: 'Planned', min: 0 }),
      },
      { label: '年度投资计划', en: 'Annual plan', section: MONEY, max: 12 },
    ),
    isResidential: yesNoUnknown({
      label: '小区配套',
      en: 'Belongs to a residential area',
      section: '小区配套“五同步”',
    }),
    plannedTogether: synchronous('同步规划', 'Planned together'),
    designedTogether: synchronous('同步设计', 'Designed together'),
    builtTogether: synchronous('同步建设', 'Built together'),
    acceptedTogether: synchronous('同步验收', 'Accepted together'),
    deliveredTogether: synchronous('同步交付', 'Delivered together'),
    note: longText({ label: '说明', en: 'Note', section: BASICS, max: 4000, optional: true }),
    papers: files({ label: '文件', en: 'Papers', section: BASICS }),
    state: choice({ label: '状态', en: 'State', codes: PROJECT_STATES, system: true, fallback: 'preparing' }),
    startedOn: date({ label: '开工日期', en: 'Started on', optional: true, system: true }),
    completedOn: date({ label: '竣工日期', en: 'Completed on', optional: true, system: true }),
    openedOn: date({ label: '投用日期', en: 'Opened on', optional: true, system: true }),
    /** The promise for which those concerned were warned last, so that nobody is warned of it twice. */
    warnedFor: date({ label: '已预警的承诺日期', en: 'Warned for', optional: true, system: true }),
    warnedAt: instant({ label: '预警时间', en: 'Warned at', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'preparing',
    states: PROJECT_STATES,
    final: ['opened'],
    editableIn: [...running, 'stopped'],
    transitions: [
      {
        verb: 'advance',
        label: '随阶段推进',
        from: [...running, 'opened'],
        to: [...running, 'opened'],
        choose: stateByStages,
        input: ['startedOn', 'completedOn', 'openedOn'],
      },
      { verb: 'stop', label: '中止', from: [...running], to: 'stopped', needsReason: true, effect: copyToPlaces },
      {
        verb: 'resume',
        label: '恢复',
        from: ['stopped'],
        to: [...running],
        choose: stateByStages,
        needsReason: true,
        effect: copyToPlaces,
      },
    ],
  }),
  permissions: keptByBureau('organisation', [], {
    ...may(KEEPERS, 'stop', 'resume'),
    // Follows from confirmed stages, see follow-stages.ts.
    system: { advance: all },
  }),
  prepare: prepareProject,
});
