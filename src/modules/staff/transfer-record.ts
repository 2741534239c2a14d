import { grant, own, permissions, self } from '#kernel/access';
import { all, choice, date, instant, longText, record, reference, states, text } from '#kernel/definition';
import { TRANSFER_KINDS } from './codes.ts';
import { staffTransferData } from './personal.ts';
import { aboutMe, eitherSchool, OVERSEERS, READERS } from './scopes.ts';
import {
  askAccept,
  askApprove,
  askTakeEffect,
  isDue,
  movedOn,
  prepareTransfer,
  stopAsking,
  tellApplied,
} from './transfer-rules.ts';

export const TRANSFER_STATES = {
  applied: '已申请',
  released: '调出学校已同意',
  accepted: '调入学校已同意',
  approved: '已批准',
  effective: '已生效',
  declined: '未同意',
  withdrawn: '已撤回',
} as const;

const OPEN = ['applied', 'released', 'accepted', 'approved'] as const;

/** A move from one school to another: asked for by one, agreed to by both schools, approved by the bureau. */
export const staffTransfer = record({
  name: 'staffTransfer',
  personal: staffTransferData,
  label: '教师调动',
  en: 'Staff transfer',
  path: 'staff-transfers',
  page: '/staff-transfers/:id',
  module: 'staff',
  title: 'name',
  sort: '-createdAt',
  indexes: [
    ['teacher', 'state'],
    ['state', 'effectiveOn'],
  ],
  fields: {
    teacher: reference('teacher', { label: '教职工', en: 'Staff member', immutable: true }),
    /** Copied, because the receiving school cannot read another school's staff. */
    name: text({
      label: '姓名',
      en: 'Name',
      max: 50,
      optional: true,
      system: true,
      sensitivity: 'L3',
      readers: READERS,
    }),
    kind: choice({ label: '类别', en: 'Kind', codes: TRANSFER_KINDS }),
    fromSchool: reference('organisation', { label: '调出学校', en: 'From', optional: true, system: true }),
    toSchool: reference('organisation', { label: '调入学校', en: 'To', immutable: true }),
    effectiveOn: date({ label: '生效日期', en: 'Effective on' }),
    untilOn: date({
      label: '预计返回',
      en: 'Until',
      optional: true,
      applies: { field: 'kind', is: ['exchange', 'support', 'group'] },
    }),
    grounds: longText({ label: '事由', en: 'Grounds', max: 2000 }),
    state: choice({ label: '状态', en: 'State', codes: TRANSFER_STATES, system: true, fallback: 'applied' }),
    appliedBy: reference('person', { label: '申请人', en: 'Applied by', optional: true, system: true }),
    releasedBy: reference('person', { label: '调出学校经办', en: 'Released by', optional: true, system: true }),
    releasedAt: instant({ label: '调出学校同意时间', en: 'Released at', optional: true, system: true }),
    acceptedBy: reference('person', { label: '调入学校经办', en: 'Accepted by', optional: true, system: true }),
    acceptedAt: instant({ label: '调入学校同意时间', en: 'Accepted at', optional: true, system: true }),
    approvedBy: reference('person', { label: '批准人', en: 'Approved by', optional: true, system: true }),
    approvedAt: instant({ label: '批准时间', en: 'Approved at', optional: true, system: true }),
    effectiveAt: instant({ label: '生效时间', en: 'Took effect at', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'applied',
    states: TRANSFER_STATES,
    final: ['effective', 'declined', 'withdrawn'],
    editableIn: ['applied'],
    transitions: [
      {
        verb: 'release',
        label: '同意调出',
        from: ['applied'],
        to: 'released',
        notBy: ['appliedBy'],
        stamp: { by: 'releasedBy', at: 'releasedAt' },
        effect: askAccept,
      },
      {
        verb: 'accept',
        label: '同意调入',
        from: ['released'],
        to: 'accepted',
        notBy: ['appliedBy', 'releasedBy'],
        stamp: { by: 'acceptedBy', at: 'acceptedAt' },
        effect: askApprove,
      },
      {
        verb: 'approve',
        label: '批准',
        from: ['accepted'],
        to: 'approved',
        notBy: ['appliedBy', 'releasedBy', 'acceptedBy'],
        stamp: { by: 'approvedBy', at: 'approvedAt' },
        effect: askTakeEffect,
      },
      {
        verb: 'takeEffect',
        label: '生效',
        from: ['approved'],
        to: 'effective',
        stamp: { at: 'effectiveAt' },
        guard: isDue,
        effect: movedOn,
        irreversible: true,
      },
      {
        verb: 'decline',
        label: '不同意',
        from: ['applied', 'released', 'accepted'],
        to: 'declined',
        needsReason: true,
        notBy: ['appliedBy'],
        effect: stopAsking,
      },
      { verb: 'withdraw', label: '撤回', from: [...OPEN], to: 'withdrawn', needsReason: true, effect: stopAsking },
    ],
  }),
  permissions: permissions(
    grant(OVERSEERS, { read: all }),
    grant(['section'], {
      create: all,
      update: self('appliedBy'),
      approve: all,
      decline: all,
      withdraw: all,
      takeEffect: all,
    }),
    grant(['school'], {
      read: eitherSchool,
      create: own('fromSchool'),
      update: self('appliedBy'),
      release: own('fromSchool'),
      accept: own('toSchool'),
      decline: eitherSchool,
      withdraw: self('appliedBy'),
    }),
    grant(['teacher'], { read: aboutMe, create: aboutMe, update: self('appliedBy'), withdraw: self('appliedBy') }),
  ),
  prepare: prepareTransfer,
  effect: tellApplied,
});
