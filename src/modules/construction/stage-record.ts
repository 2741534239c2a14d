import { choice, date, files, instant, integer, longText, record, reference, states } from '#kernel/definition';
import { BUILDING_STAGES } from './codes.ts';
import { KEEPERS, keptByBureau, may } from './permissions.ts';
import { isNextStage, mayReopen, mayWaive, prepareStage, pupilsAreThere, stageSettled } from './stage-rules.ts';

export const STAGE_STATES = { waiting: '未完成', reported: '待核验', done: '已完成', waived: '不涉及' } as const;

/** One stage of one project, with the day it was planned for, the day it happened and what proves it. */
export const projectStage = record({
  name: 'projectStage',
  label: '建设阶段',
  en: 'Project stage',
  path: 'project-stages',
  module: 'construction',
  title: 'stage',
  sort: 'project,order',
  belongsTo: 'organisation',
  unique: [['project', 'stage']],
  businessKey: ['project', 'stage'],
  indexes: [['state', 'plannedOn']],
  fields: {
    project: reference('constructionProject', { label: '建设项目', en: 'Project', immutable: true }),
    stage: choice({ label: '阶段', en: 'Stage', codes: BUILDING_STAGES, immutable: true }),
    order: integer({ label: '次序', en: 'Order', system: true, optional: true }),
    organisation: reference('organisation', { label: '责任单位', en: 'Responsible', optional: true, system: true }),
    plannedOn: date({ label: '计划日期', en: 'Planned on', optional: true }),
    /** Kept when the plan moves, so that a delay does not vanish with it. */
    firstPlannedOn: date({ label: '原计划日期', en: 'First planned on', optional: true, system: true }),
    actualOn: date({ label: '实际日期', en: 'Happened on', optional: true, system: true }),
    evidence: files({ label: '佐证材料', en: 'Evidence' }),
    note: longText({ label: '情况说明', en: 'Note', max: 2000, optional: true }),
    state: choice({ label: '状态', en: 'State', codes: STAGE_STATES, system: true, fallback: 'waiting' }),
    reportedBy: reference('person', { label: '报送人', en: 'Reported by', optional: true, system: true }),
    reportedAt: instant({ label: '报送时间', en: 'Reported at', optional: true, system: true }),
    confirmedBy: reference('person', { label: '核验人', en: 'Confirmed by', optional: true, system: true }),
    confirmedAt: instant({ label: '核验时间', en: 'Confirmed at', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'waiting',
    states: STAGE_STATES,
    final: ['done', 'waived'],
    editableIn: ['waiting'],
    transitions: [
      {
        verb: 'report',
        label: '报送完成',
        from: ['waiting'],
        to: 'reported',
        input: ['actualOn', 'evidence', 'note'],
        required: ['actualOn'],
        evidence: 'evidence',
        stamp: { by: 'reportedBy', at: 'reportedAt' },
        guard: async (context) => [...(await isNextStage(context)), ...(await pupilsAreThere(context))],
      },
      {
        verb: 'confirm',
        label: '核验',
        from: ['reported'],
        to: 'done',
        notBy: ['reportedBy'],
        stamp: { by: 'confirmedBy', at: 'confirmedAt' },
        guard: pupilsAreThere,
        effect: stageSettled,
      },
      { verb: 'return', label: '退回', from: ['reported'], to: 'waiting', needsReason: true, notBy: ['reportedBy'] },
      {
        verb: 'waive',
        label: '标为不涉及',
        from: ['waiting'],
        to: 'waived',
        needsReason: true,
        guard: mayWaive,
        effect: stageSettled,
      },
      {
        verb: 'reopen',
        label: '重开',
        from: ['done', 'waived'],
        to: 'waiting',
        needsReason: true,
        guard: mayReopen,
        effect: stageSettled,
      },
    ],
  }),
  permissions: keptByBureau('organisation', ['report'], may(KEEPERS, 'report', 'confirm', 'return', 'waive', 'reopen')),
  prepare: prepareStage,
});
