import { indicator, total } from '#kernel/measure';
import { pupilsOnRoll } from '#modules/pupils';
import { floorArea, landArea } from './measures.ts';

const base = {
  module: 'estate',
  unit: '平方米',
  direction: 'atLeast',
  keeper: '计划财务科',
  denominator: total(pupilsOnRoll),
} as const;

/** 生均占地面积. What is asked for is a standard of the school's kind (`standardItem`), so there is no threshold of its own. */
export const landPerPupil = indicator({
  ...base,
  name: 'landPerPupil',
  label: '生均占地面积',
  en: 'Land per pupil',
  numerator: total(landArea, { needed: true }),
  source: '校园用地登记÷在籍学生数；办学标准各省不同，按标准化建设标准核对',
  subjects: ['生均占地', '生均用地'],
});

/** 生均校舍建筑面积. */
export const floorPerPupil = indicator({
  ...base,
  name: 'floorPerPupil',
  label: '生均校舍建筑面积',
  en: 'Floor area per pupil',
  numerator: total(floorArea, { needed: true }),
  source: '校舍建筑登记÷在籍学生数；D级危房不计入',
  subjects: ['生均建筑面积', '生均校舍'],
});

export const estateIndicators = [landPerPupil, floorPerPupil] as const;
