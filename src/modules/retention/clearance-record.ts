import { BUREAU_ROLES, grant, own, permissions } from '#kernel/access';
import { all, choice, date, integer, longText, record, reference, states, text } from '#kernel/definition';
import { timeLimit } from '#kernel/limit';
import { STAGES } from '#modules/institutions';
import { SIZE_BANDS } from '#modules/pupils';
import { askedByTask } from '#modules/tasks';
import { askForPlan, askToCheck, askToClear, isSmallEnough, prepareClearance, wasCleared } from './clearance-rules.ts';
import { ledgerFields } from './fields.ts';
import { closingDays, planDays } from './parameters.ts';

export const CLEARANCE_STATES = {
  open: '待定化解方案',
  planned: '化解中',
  reported: '待销号核验',
  closed: '已销号',
  cancelled: '已取消',
} as const;

const ofSchool = own('school');

/**
 * 超班额化解台账: one class above its limit that its school has to clear by a day. How large the class is is never
 * entered: the roll says so.
 */
export const classClearance = record({
  name: 'classClearance',
  label: '超班额化解台账',
  en: 'Class clearance',
  path: 'class-clearances',
  module: 'retention',
  title: 'classLabel',
  sort: 'dueOn',
  belongsTo: 'school',
  indexes: [['classGroup', 'state']],
  fields: {
    classGroup: reference('classGroup', { label: '班级', en: 'Class', immutable: true }),
    classLabel: text({ label: '班级名称', en: 'Class label', max: 60, optional: true, system: true }),
    school: reference('organisation', { label: '学校', en: 'School', optional: true, system: true }),
    stage: choice({ label: '学段', en: 'Stage', codes: STAGES, optional: true, system: true }),
    band: choice({ label: '建账时班额', en: 'Band when found', codes: SIZE_BANDS, optional: true, system: true }),
    found: integer({ label: '建账时人数', en: 'Pupils when found', unit: '人', optional: true, system: true }),
    /** It is cleared with so many pupils at most. */
    target: integer({ label: '化解目标人数', en: 'Target', unit: '人', optional: true, system: true }),
    asker: reference('organisation', { label: '建账单位', en: 'Asked by office', optional: true, system: true }),
    foundOn: date({ label: '建账日期', en: 'Found on', optional: true, system: true }),
    dueOn: date({ label: '化解时限', en: 'Due on' }),
    plan: longText({
      label: '化解方案',
      en: 'Plan',
      max: 2000,
      optional: true,
      help: '如分班、均衡调班、起始年级控班额',
    }),
    result: longText({ label: '化解情况', en: 'Result', max: 2000, optional: true, system: true }),
    ...ledgerFields(CLEARANCE_STATES, 'open'),
  },
  states: states({
    field: 'state',
    initial: 'open',
    states: CLEARANCE_STATES,
    final: ['closed', 'cancelled'],
    editableIn: ['open', 'planned'],
    limits: {
      open: timeLimit({ days: planDays, unit: 'workday', warn: 2, holder: askedByTask('学校') }),
      planned: timeLimit({
        until: 'dueOn',
        unit: 'workday',
        warn: 10,
        holder: askedByTask('学校'),
        escalate: [{ after: 1, to: { label: '主管教育局办公室', role: 'office', of: 'school' } }],
      }),
      reported: timeLimit({ days: closingDays, unit: 'workday', warn: 1, holder: askedByTask('核验科室') }),
    },
    transitions: [
      {
        verb: 'plan',
        label: '制定化解方案',
        from: ['open', 'planned'],
        to: 'planned',
        input: ['plan'],
        required: ['plan'],
        effect: askToClear,
      },
      {
        verb: 'report',
        label: '报告化解',
        from: ['planned'],
        to: 'reported',
        input: ['result', 'evidence'],
        required: ['result'],
        stamp: { by: 'reportedBy', at: 'reportedAt' },
        guard: isSmallEnough,
        effect: askToCheck,
      },
      {
        verb: 'close',
        label: '核验销号',
        from: ['reported'],
        to: 'closed',
        notBy: ['reportedBy'],
        stamp: { by: 'closedBy', at: 'closedAt', on: 'closedOn' },
        guard: isSmallEnough,
        effect: wasCleared,
      },
      {
        verb: 'return',
        label: '退回',
        from: ['reported'],
        to: 'planned',
        needsReason: true,
        notBy: ['reportedBy'],
        effect: askToClear,
      },
      {
        verb: 'cancel',
        label: '取消',
        from: ['open', 'planned'],
        to: 'cancelled',
        needsReason: true,
        effect: wasCleared,
      },
    ],
  }),
  prepare: prepareClearance,
  effect: askForPlan,
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(['city'], { read: all }),
    grant(['school'], { read: ofSchool, plan: ofSchool, report: ofSchool }),
    grant(['section', 'office'], { create: all, update: all, plan: all, close: all, return: all, cancel: all }),
  ),
});
