import { indicator, total } from '#kernel/measure';
import { noneAllowed } from '#modules/pupils';
import { openDropouts, openKindergartens } from './measures.ts';

const base = {
  module: 'retention',
  decimals: 0,
  direction: 'atMost',
  threshold: noneAllowed,
} as const;

/** 失学辍学清零: from the ledger, so that it is told case by case. */
export const unresolvedDropouts = indicator({
  ...base,
  name: 'unresolvedDropouts',
  label: '未销号辍学学生数',
  en: 'Dropouts not yet resolved',
  unit: '人',
  keeper: '基教科',
  numerator: total(openDropouts),
  source: '“三个清零”：失学辍学清零，按控辍保学台账；义务教育法第五十八条',
  exclusions: '疑似辍学、尚未认定的不计入',
  subjects: ['未销号辍学', '控辍保学台账', '劝返复学'],
});

/** 配套园整治清零. */
export const unsettledKindergartens = indicator({
  ...base,
  name: 'unsettledKindergartens',
  label: '未销号小区配套园数',
  en: 'Community kindergartens not yet settled',
  unit: '所',
  keeper: '学前科',
  numerator: total(openKindergartens),
  source: '“三个清零”：城镇小区配套园整治清零，按治理台账；国办发〔2019〕3号',
  subjects: ['小区配套园', '配套幼儿园', '城镇小区配套幼儿园治理'],
});

export const retentionIndicators = [unresolvedDropouts, unsettledKindergartens] as const;
