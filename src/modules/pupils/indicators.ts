import { indicator, leavesOf, total } from '#kernel/measure';
import { pupilsByStatus, pupilsOnRoll } from './measures.ts';
import { largeClassFrom, noneAllowed, veryLargeClassFrom } from './parameters.ts';

const BANDS = '班额分档：56人及以上为大班额，66人及以上为超大班额（教育部消除大班额专项规划口径）';
/** Compulsory stages, for which the bands are kept. */
const COMPULSORY = { stage: ['primary', 'juniorMiddle'] } as const;
const base = { module: 'pupils', keeper: '基教科', direction: 'atMost' } as const;

const classesFrom = (label: string, atLeast: typeof largeClassFrom | number) =>
  leavesOf(pupilsOnRoll, 'classGroup', { label, where: COMPULSORY, atLeast });

/** 大班额: classes of 56 pupils and more. */
export const largeClasses = indicator({
  ...base,
  name: 'largeClasses',
  label: '大班额班级数',
  en: 'Oversized classes',
  unit: '个',
  decimals: 0,
  numerator: classesFrom('大班额班级数', largeClassFrom),
  threshold: noneAllowed,
  source: `${BANDS}；“三个清零”目标为零`,
  subjects: ['大班额', '大班额清零', '消除大班额'],
});

/** 大班额比例. */
export const largeClassShare = indicator({
  ...base,
  name: 'largeClassShare',
  label: '大班额比例',
  en: 'Share of oversized classes',
  unit: '%',
  times: 100,
  numerator: classesFrom('大班额班级数', largeClassFrom),
  denominator: classesFrom('有学生的班级数', 1),
  source: BANDS,
  exclusions: '没有学生的班级不计入',
  subjects: ['大班额比例', '大班额占比'],
});

/** 超大班额: classes of 66 pupils and more. */
export const veryLargeClasses = indicator({
  ...base,
  name: 'veryLargeClasses',
  label: '超大班额班级数',
  en: 'Very large classes',
  unit: '个',
  decimals: 0,
  numerator: classesFrom('超大班额班级数', veryLargeClassFrom),
  threshold: noneAllowed,
  source: BANDS,
  subjects: ['超大班额'],
});

/** Confirmed dropouts of the compulsory stages. */
export const dropouts = indicator({
  ...base,
  name: 'dropouts',
  label: '义务教育阶段辍学人数',
  en: 'Dropouts',
  unit: '人',
  decimals: 0,
  numerator: total(pupilsByStatus, { label: '辍学学生数', where: { ...COMPULSORY, status: 'droppedOut' } }),
  threshold: noneAllowed,
  source: '“三个清零”：失学辍学清零；义务教育法第五十八条',
  subjects: ['失学辍学', '辍学', '控辍保学'],
});

/** 在籍学生数, to be watched. */
export const pupilCount = indicator({
  ...base,
  name: 'pupilCount',
  label: '在籍学生数',
  en: 'Pupils on the roll',
  unit: '人',
  decimals: 0,
  direction: 'atLeast',
  numerator: total(pupilsOnRoll),
  source: '学籍：在籍经历按日统计',
  subjects: ['在校生', '在校学生', '在籍学生'],
});

export const pupilIndicators = [largeClasses, largeClassShare, veryLargeClasses, dropouts, pupilCount] as const;
