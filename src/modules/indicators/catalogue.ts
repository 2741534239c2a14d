/** Figures of the whole school system that anybody asks for first: how many, how large, how many pupils a teacher. */
import { type IndicatorDefinition, indicator, sumOf, total } from '#kernel/measure';
import { buildingProjects } from '#modules/construction';
import { floorArea } from '#modules/estate';
import { classes, formerClasses, schools } from '#modules/institutions';
import { IN_ROLL, migrantPupils, pupilsByStatus, pupilsOnRoll } from '#modules/pupils';
import { fullTimeTeachers, staffInService } from '#modules/staff';

const STAGES = [
  ['primary', '小学', 'Primary'],
  ['juniorMiddle', '初中', 'Junior middle'],
] as const;
const COMPULSORY = { stage: STAGES.map(([stage]) => stage) };

const count = (
  name: string,
  label: string,
  en: string,
  unit: string,
  of: Pick<IndicatorDefinition, 'numerator' | 'module' | 'source'>,
): IndicatorDefinition =>
  indicator({ name, label, en, unit, decimals: 0, direction: 'atLeast', keeper: '基教科', ...of });

const CLASSES_OF = (stage: string) =>
  sumOf('班级数', total(classes, { where: { stage } }), total(formerClasses, { where: { stage } }));

const counts = [
  count('schoolCount', '学校数', 'Schools', '所', {
    module: 'institutions',
    numerator: total(schools),
    source: '学校（机构）登记',
  }),
  count('classCount', '班级数', 'Classes', '个', {
    module: 'institutions',
    numerator: sumOf('班级数', total(classes), total(formerClasses)),
    source: '班级登记：按建班、撤班日期统计',
  }),
  count('staffCount', '教职工数', 'Staff', '人', {
    module: 'staff',
    numerator: total(staffInService),
    source: '教职工任职经历：按日统计',
  }),
  count('teacherCount', '专任教师数', 'Full-time teachers', '人', {
    module: 'staff',
    numerator: total(fullTimeTeachers),
    source: '教职工任职经历：按日统计专任教师',
  }),
  count('floorAreaTotal', '校舍建筑面积', 'Floor area', '平方米', {
    module: 'estate',
    numerator: total(floorArea, { needed: true }),
    source: '校舍登记：产权或独用的校舍，整栋D级危房不计入',
  }),
  count('projectCount', '学校建设项目数', 'Construction projects', '个', {
    module: 'seats',
    numerator: total(buildingProjects),
    source: '学校建设项目库',
  }),
];

const ofStage = ([stage, word, en]: (typeof STAGES)[number]): IndicatorDefinition[] => [
  indicator({
    name: `${stage}PupilsPerTeacher`,
    label: `${word}生师比`,
    en: `${en}: pupils per teacher`,
    module: 'staff',
    keeper: '组织人事科',
    unit: ':1',
    direction: 'atMost',
    numerator: total(pupilsOnRoll, { where: { stage } }),
    denominator: total(fullTimeTeachers, { where: { stage } }),
    source: '教育统计口径：在校生数与专任教师数之比',
  }),
  indicator({
    name: `${stage}ClassSize`,
    label: `${word}平均班额`,
    en: `${en}: average class size`,
    module: 'pupils',
    keeper: '基教科',
    unit: '人/班',
    decimals: 1,
    direction: 'atMost',
    numerator: total(pupilsOnRoll, { where: { stage } }),
    denominator: CLASSES_OF(stage),
    source: '教育统计口径：在校生数与班级数之比',
  }),
];

/** 随迁子女 among the pupils of the compulsory stages, to be watched. */
const migrantShare = indicator({
  name: 'migrantShare',
  label: '义务教育阶段随迁子女占比',
  en: 'Share of migrant children',
  module: 'pupils',
  keeper: '基教科',
  unit: '%',
  times: 100,
  direction: 'atLeast',
  numerator: total(migrantPupils, { where: COMPULSORY }),
  denominator: total(pupilsByStatus, { label: '在籍学生数', where: { ...COMPULSORY, status: IN_ROLL } }),
  source: '学籍：随迁子女标记与在籍学生',
});

export const catalogueIndicators: readonly IndicatorDefinition[] = [
  ...counts,
  ...STAGES.flatMap(ofStage),
  migrantShare,
];
