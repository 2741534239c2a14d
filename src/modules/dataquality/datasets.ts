/** The sets of data that are collected, judged, locked and frozen together. */
export const DATASETS = {
  pupils: '学生',
  classes: '班级',
  staff: '教职工',
  schools: '学校',
  buildings: '校舍',
} as const;
export type Dataset = keyof typeof DATASETS;
export const datasets = Object.keys(DATASETS) as Dataset[];

/** Records of each set, by name: what a locked part holds fast. */
export const RECORDS_OF: Readonly<Record<Dataset, readonly string[]>> = {
  pupils: ['pupil', 'guardian'],
  classes: ['classGroup'],
  staff: ['teacher', 'teacherTitle'],
  schools: ['school', 'schoolStage', 'campus'],
  buildings: ['building', 'room', 'ground'],
};

export const LEVELS = { error: '错误', warn: '提示' } as const;
export type Level = keyof typeof LEVELS;

export const RULE_NAMES = {
  Q1: '证件号码',
  Q2: '学籍号',
  Q3: '重复在籍',
  Q4: '年龄与年级',
  Q5: '班额与人数',
  Q6: '毕业人数',
  Q7: '教师人数',
  Q8: '校舍面积',
  Q9: '学校代码',
  Q10: '代码取值',
  Q11: '监护人手机号',
  Q12: '先冻结后计算',
} as const;
export type RuleId = keyof typeof RULE_NAMES;
