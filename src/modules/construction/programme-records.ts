import { BUREAU_ROLES, grant, permissions } from '#kernel/access';
import { all, files, integer, longText, record, reference, references, text } from '#kernel/definition';
import { KEEPERS, may } from './permissions.ts';
import { prepareProgramme, prepareProgrammePart } from './programme-rules.ts';

const count = (label: string, en: string, unit: string) =>
  integer({ label, en, unit, min: 0, max: 1_000_000, optional: true, help: '没有写明的不填' });

/** What a plan states of a year's construction, for the whole and for each district. Empty: not stated. */
const stated = () => ({
  carriedOut: count('实施项目', 'Projects carried out', '个'),
  started: count('开工项目', 'Projects started', '个'),
  completed: count('竣工项目', 'Projects completed', '个'),
  opened: count('投用项目', 'Projects opened', '个'),
  preschool: count('新增幼儿园学位', 'New preschool places', '个'),
  primary: count('新增小学学位', 'New primary places', '个'),
  juniorMiddle: count('新增初中学位', 'New junior middle places', '个'),
  seniorMiddle: count('新增高中学位', 'New senior middle places', '个'),
  places: count('新增学位合计', 'New places', '个'),
});

const reading = permissions(grant([...BUREAU_ROLES, 'city'], { read: all }), may(KEEPERS, 'create', 'update'));

/** 年度学校建设计划: what one year's construction comes to, as issued, and which sentences it answers. */
export const buildingProgramme = record({
  name: 'buildingProgramme',
  label: '学校建设年度计划',
  en: 'Building programme',
  path: 'building-programmes',
  page: '/seats/programmes/:id',
  module: 'construction',
  title: 'name',
  search: ['name'],
  sort: '-year,name',
  belongsTo: 'issuer',
  unique: [['issuer', 'year', 'name']],
  businessKey: ['issuer', 'year', 'name'],
  fields: {
    name: text({ label: '名称', en: 'Name', max: 120 }),
    year: integer({ label: '年度', en: 'Year', min: 2000, max: 2100 }),
    issuer: reference('organisation', { label: '印发单位', en: 'Issued by', immutable: true }),
    /** 布局规划、高中建设行动计划: the multi-year plan that it is a year of. */
    project: reference('project', { label: '所属行动计划', en: 'Multi-year plan', optional: true }),
    commitments: references('commitment', { label: '对应承诺事项', en: 'Commitments' }),
    ...stated(),
    note: longText({ label: '说明', en: 'Note', max: 4000, optional: true }),
    papers: files({ label: '依据文件', en: 'Papers' }),
  },
  permissions: reading,
  prepare: prepareProgramme,
});

/** A district's share of a programme, as issued. */
export const programmePart = record({
  name: 'programmePart',
  label: '建设计划分解',
  en: 'Programme part',
  path: 'programme-parts',
  module: 'construction',
  title: 'district',
  sort: 'createdAt',
  belongsTo: 'issuer',
  unique: [['programme', 'district']],
  businessKey: ['programme', 'district'],
  fields: {
    programme: reference('buildingProgramme', { label: '年度计划', en: 'Programme', immutable: true }),
    district: reference('organisation', { label: '辖区', en: 'District', immutable: true }),
    issuer: reference('organisation', { label: '印发单位', en: 'Issued by', optional: true, system: true }),
    ...stated(),
  },
  permissions: permissions(reading, may(KEEPERS, 'remove')),
  prepare: prepareProgrammePart,
});
