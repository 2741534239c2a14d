import { BUREAU_ROLES, grant, own, permissions } from '#kernel/access';
import { all, choice, date, integer, longText, record, reference, states, text } from '#kernel/definition';
import { timeLimit } from '#kernel/limit';
import { askedByTask } from '#modules/tasks';
import { ledgerFields } from './fields.ts';
import {
  askForPlan,
  askToCheck,
  askToSettle,
  isRunAsReported,
  prepareKindergarten,
  wasReopened,
  wasSettled,
} from './kindergarten-rules.ts';
import { closingDays, planDays } from './parameters.ts';

/** Source: 国办发〔2019〕3号 (城镇小区配套幼儿园治理); 学前教育法 26; domain handbook 04 §7. */
export const KINDERGARTEN_PROBLEMS = {
  unbuilt: '应建未建',
  reduced: '缩建、少建',
  delayed: '缓建、停建',
  notHandedOver: '应交未交',
  notInclusive: '未办成公办园或普惠园',
  otherUse: '挪作他用',
} as const;
export const KINDERGARTEN_STATES = {
  found: '已摸排',
  planned: '治理中',
  handedOver: '已移交',
  reported: '待销号核验',
  settled: '已销号',
  cancelled: '已取消',
} as const;
export const RUN_AS = { public: '公办园', inclusivePrivate: '普惠性民办园' } as const;

const theirs = own('organisation');

/** 城镇小区配套园治理台账: one kindergarten that a housing estate owes, until it runs as public or inclusive. */
export const communityKindergarten = record({
  name: 'communityKindergarten',
  label: '小区配套园治理台账',
  en: 'Community kindergarten',
  path: 'community-kindergartens',
  module: 'retention',
  title: 'name',
  search: ['name', 'community'],
  sort: 'dueOn',
  belongsTo: 'organisation',
  unique: [['organisation', 'name']],
  businessKey: ['organisation', 'name'],
  indexes: [['state']],
  fields: {
    name: text({ label: '配套园名称', en: 'Name', max: 100, help: '尚未定名的，填小区名加“配套园”' }),
    community: text({ label: '所在小区', en: 'Housing estate', max: 100 }),
    organisation: reference('organisation', { label: '责任单位', en: 'Responsible', immutable: true }),
    problem: choice({ label: '问题', en: 'Problem', codes: KINDERGARTEN_PROBLEMS }),
    developer: text({ label: '建设单位', en: 'Developer', max: 100, optional: true }),
    classes: integer({ label: '规划班数', en: 'Planned classes', unit: '班', min: 1, max: 60, optional: true }),
    foundOn: date({ label: '摸排日期', en: 'Found on' }),
    plan: longText({ label: '治理方案（一园一案）', en: 'Plan', max: 4000, optional: true }),
    dueOn: date({ label: '治理时限', en: 'Due on', optional: true }),
    handedOverOn: date({ label: '移交日期', en: 'Handed over on', optional: true, system: true }),
    kindergarten: reference('organisation', {
      label: '对应幼儿园',
      en: 'Kindergarten',
      optional: true,
      help: '已在学校登记中的幼儿园；销号时按它的办学性质核对',
    }),
    runAs: choice({ label: '办园性质', en: 'Run as', codes: RUN_AS, optional: true, system: true }),
    asker: reference('organisation', { label: '建账单位', en: 'Asked by office', optional: true, system: true }),
    ...ledgerFields(KINDERGARTEN_STATES, 'found'),
  },
  states: states({
    field: 'state',
    initial: 'found',
    states: KINDERGARTEN_STATES,
    final: ['settled', 'cancelled'],
    editableIn: ['found', 'planned', 'handedOver'],
    limits: {
      found: timeLimit({ days: planDays, unit: 'workday', warn: 2, holder: askedByTask('责任单位') }),
      planned: timeLimit({ until: 'dueOn', unit: 'workday', warn: 10, holder: askedByTask('责任单位') }),
      handedOver: timeLimit({ until: 'dueOn', unit: 'workday', warn: 10, holder: askedByTask('责任单位') }),
      reported: timeLimit({ days: closingDays, unit: 'workday', warn: 1, holder: askedByTask('核验科室') }),
    },
    transitions: [
      {
        verb: 'plan',
        label: '制定治理方案',
        from: ['found', 'planned'],
        to: 'planned',
        input: ['plan', 'dueOn'],
        required: ['plan', 'dueOn'],
        effect: askToSettle,
      },
      {
        verb: 'handOver',
        label: '登记移交',
        from: ['planned'],
        to: 'handedOver',
        input: ['handedOverOn', 'evidence'],
        required: ['handedOverOn'],
        evidence: 'evidence',
      },
      {
        verb: 'report',
        label: '报告治理完成',
        from: ['planned', 'handedOver'],
        to: 'reported',
        input: ['runAs', 'kindergarten', 'evidence'],
        required: ['runAs', 'kindergarten'],
        evidence: 'evidence',
        stamp: { by: 'reportedBy', at: 'reportedAt' },
        effect: askToCheck,
      },
      {
        verb: 'settle',
        label: '核验销号',
        from: ['reported'],
        to: 'settled',
        notBy: ['reportedBy'],
        stamp: { by: 'closedBy', at: 'closedAt', on: 'closedOn' },
        guard: isRunAsReported,
        effect: wasSettled,
      },
      {
        verb: 'return',
        label: '退回',
        from: ['reported'],
        to: 'planned',
        needsReason: true,
        notBy: ['reportedBy'],
        effect: askToSettle,
      },
      {
        verb: 'reopen',
        label: '重开',
        from: ['settled'],
        to: 'planned',
        needsReason: true,
        set: () => ({ closedOn: null, runAs: null }),
        effect: wasReopened,
      },
      {
        verb: 'cancel',
        label: '取消',
        from: ['found'],
        to: 'cancelled',
        needsReason: true,
        stamp: { on: 'closedOn' },
        effect: wasSettled,
      },
    ],
  }),
  prepare: prepareKindergarten,
  effect: askForPlan,
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(['city'], { read: all }),
    grant(['town'], { read: theirs, plan: theirs, handOver: theirs, report: theirs }),
    grant(['section', 'office', 'admin'], {
      create: all,
      update: all,
      plan: all,
      handOver: all,
      report: all,
      settle: all,
      return: all,
      reopen: all,
      cancel: all,
    }),
    { system: { reopen: all } },
  ),
});
