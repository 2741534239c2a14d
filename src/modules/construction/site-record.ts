import {
  choice,
  choices,
  date,
  files,
  number,
  point,
  polygon,
  record,
  reference,
  states,
  text,
} from '#kernel/definition';
import { PLACE_STAGES } from './codes.ts';
import { KEEPERS, keptByBureau, may } from './permissions.ts';
import { hasPlace, notInUse, prepareSite } from './site-rules.ts';

export const SITE_STATES = {
  planned: '规划',
  reserved: '已控制',
  allocated: '已供地',
  built: '已建成',
  cancelled: '已取消',
} as const;

/** Land that the layout plan sets aside for a school. */
export const plannedSite = record({
  name: 'plannedSite',
  label: '规划教育用地',
  en: 'Planned site',
  path: 'planned-sites',
  module: 'construction',
  title: 'name',
  search: ['name', 'number', 'address'],
  sort: 'number',
  belongsTo: 'district',
  unique: [['number']],
  businessKey: ['number'],
  indexes: [['district', 'state']],
  fields: {
    number: text({ label: '地块编号', en: 'Plot number', max: 40 }),
    name: text({ label: '名称', en: 'Name', max: 100, pinyin: 'thing' }),
    district: reference('organisation', { label: '辖区', en: 'District', help: '教育局或镇（街道）' }),
    stages: choices({ label: '规划学段', en: 'Stages', codes: PLACE_STAGES }),
    landArea: number({
      label: '用地面积',
      en: 'Land area',
      unit: '平方米',
      min: 1,
      max: 1_000_000,
      scale: 2,
      optional: true,
    }),
    address: text({ label: '位置说明', en: 'Address', max: 200, optional: true }),
    place: point({ label: '位置', en: 'Place', optional: true }),
    outline: polygon({ label: '范围', en: 'Outline', optional: true }),
    basis: text({ label: '规划依据', en: 'Basis', max: 300 }),
    papers: files({ label: '依据文件', en: 'Papers' }),
    neededOn: date({ label: '计划启用', en: 'Needed on', optional: true }),
    state: choice({ label: '状态', en: 'State', codes: SITE_STATES, system: true, fallback: 'planned' }),
  },
  states: states({
    field: 'state',
    initial: 'planned',
    states: SITE_STATES,
    final: ['built', 'cancelled'],
    editableIn: ['planned', 'reserved', 'allocated'],
    transitions: [
      { verb: 'reserve', label: '控制用地', from: ['planned'], to: 'reserved', guard: hasPlace },
      {
        verb: 'allocate',
        label: '登记供地',
        from: ['planned', 'reserved'],
        to: 'allocated',
        input: ['papers'],
        evidence: 'papers',
        guard: hasPlace,
      },
      { verb: 'complete', label: '登记建成', from: ['allocated'], to: 'built' },
      {
        verb: 'cancel',
        label: '取消',
        from: ['planned', 'reserved', 'allocated'],
        to: 'cancelled',
        needsReason: true,
        guard: notInUse,
        irreversible: true,
      },
    ],
  }),
  permissions: keptByBureau('district', [], may(KEEPERS, 'reserve', 'allocate', 'complete', 'cancel')),
  prepare: prepareSite,
});
