import {
  choice,
  date,
  files,
  instant,
  integer,
  longText,
  record,
  reference,
  states,
  table,
  text,
  yesNo,
} from '#kernel/definition';
import { prepareAmenity } from './amenity-rules.ts';
import { KEEPERS, keptByBureau, may } from './permissions.ts';

export const AMENITY_KINDS = {
  toilet: '厕所改造',
  pickUp: '地下接送中心',
  charging: '充电桩',
  parking: '停车场',
} as const;
export const AMENITY_STATES = {
  planned: '计划',
  building: '建设中',
  reported: '待验收',
  accepted: '已验收',
  cancelled: '已取消',
} as const;
export const OPEN_DAYS = { workday: '工作日', restDay: '双休日', holiday: '法定节假日', vacation: '寒暑假' } as const;
const clock = { regex: /^([01]\d|2[0-4]):[0-5]\d$/, message: '请填写时刻，如18:00' };

/** 厕所革命、地下接送中心、充电桩、停车场: one item of one school. */
export const amenity = record({
  name: 'amenity',
  label: '便民设施',
  en: 'Amenity',
  path: 'amenities',
  module: 'construction',
  title: 'name',
  search: ['name'],
  sort: 'school,kind,name',
  belongsTo: 'school',
  unique: [['school', 'kind', 'name']],
  businessKey: ['school', 'kind', 'name'],
  indexes: [['kind', 'state']],
  fields: {
    school: reference('organisation', { label: '学校', en: 'School', immutable: true }),
    kind: choice({ label: '类别', en: 'Kind', codes: AMENITY_KINDS, immutable: true }),
    name: text({ label: '名称', en: 'Name', max: 100 }),
    quantity: integer({ label: '数量', en: 'Quantity', min: 1, max: 10_000, help: '厕所按座、充电桩按个、车位按个' }),
    dueOn: date({ label: '计划完成', en: 'Due on', optional: true }),
    openToPublic: yesNo({
      label: '向社会开放',
      en: 'Open to the public',
      optional: true,
      applies: { field: 'kind', is: ['parking'] },
    }),
    openHours: table(
      {
        days: choice({ label: '日子', en: 'Days', codes: OPEN_DAYS }),
        from: text({ label: '自', en: 'From', max: 5, pattern: clock }),
        until: text({ label: '至', en: 'Until', max: 5, pattern: clock }),
      },
      { label: '开放时段', en: 'Opening hours', max: 20, applies: { field: 'openToPublic', is: [true] } },
    ),
    note: longText({ label: '进展', en: 'Note', max: 2000, optional: true }),
    evidence: files({ label: '佐证材料', en: 'Evidence' }),
    state: choice({ label: '状态', en: 'State', codes: AMENITY_STATES, system: true, fallback: 'planned' }),
    reportedBy: reference('person', { label: '报送人', en: 'Reported by', optional: true, system: true }),
    reportedAt: instant({ label: '报送时间', en: 'Reported at', optional: true, system: true }),
    acceptedBy: reference('person', { label: '验收人', en: 'Accepted by', optional: true, system: true }),
    acceptedAt: instant({ label: '验收时间', en: 'Accepted at', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'planned',
    states: AMENITY_STATES,
    final: ['accepted', 'cancelled'],
    transitions: [
      { verb: 'start', label: '开始建设', from: ['planned'], to: 'building' },
      {
        verb: 'report',
        label: '报送完成',
        from: ['building'],
        to: 'reported',
        input: ['note', 'evidence'],
        evidence: 'evidence',
        stamp: { by: 'reportedBy', at: 'reportedAt' },
      },
      {
        verb: 'accept',
        label: '验收',
        from: ['reported'],
        to: 'accepted',
        notBy: ['reportedBy'],
        stamp: { by: 'acceptedBy', at: 'acceptedAt' },
      },
      { verb: 'return', label: '退回', from: ['reported'], to: 'building', needsReason: true, notBy: ['reportedBy'] },
      { verb: 'cancel', label: '取消', from: ['planned', 'building'], to: 'cancelled', needsReason: true },
    ],
  }),
  permissions: keptByBureau(
    'school',
    ['create', 'update', 'start', 'report'],
    may(KEEPERS, 'start', 'report', 'accept', 'return', 'cancel'),
  ),
  prepare: prepareAmenity,
});
