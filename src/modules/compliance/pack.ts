import { type RegisterParts, registerOf } from '#kernel/privacy';
import type { ReadTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import {
  accessSection,
  assessmentSection,
  emergencySection,
  erasureSection,
  processingSection,
  requestSection,
  rightsSection,
  type Section,
} from './facts.ts';

/** What the rules ask, and where the pack answers; the judgement is left to people. */
const CLAUSES: readonly (readonly [string, string, string])[] = [
  [
    '个人信息保护法第二十八条、第三十一条',
    '敏感个人信息有特定目的和必要性；不满十四周岁的取得监护人同意并有专门规则',
    '处理活动',
  ],
  [
    '个人信息保护法第四十七条',
    '期限届满、目的实现或者撤回同意的，主动删除；依法保存的停止其他处理',
    '到期和请求的销毁',
  ],
  ['个人信息保护法第五十五条、第五十六条', '事前作影响评估，报告至少保存三年', '影响评估'],
  [
    '个人信息保护法第五十七条、未成年人网络保护条例第三十五条',
    '发生或者可能发生泄露的，补救、通知和报告',
    '由审计人按本年事件填写',
  ],
  ['未成年人网络保护条例第三十二条', '不处理与服务无关的信息，不因不同意而拒绝服务', '处理活动'],
  ['未成年人网络保护条例第三十四条', '查阅、复制、更正、补充、删除有便捷的途径，及时受理并说明理由', '个人请求'],
  ['未成年人网络保护条例第三十六条', '最小授权，访问经审批并记录，防止违法处理', '访问权限、查看和导出、紧急查看'],
  ['未成年人网络保护条例第三十七条', '每年审计，并将情况及时报告', '本审计包'],
];

const clauseSection: Section = {
  name: '对照条款',
  note: '“情况和结论”由审计人填写，其余按系统定义和日志生成',
  columns: [
    ['条款', 32],
    ['要求', 44],
    ['依据的事实', 24],
    ['情况和结论', 40],
  ],
  rows: CLAUSES.map((one) => [...one, '']),
};

export type Pack = { readonly year: number; readonly until: string; readonly sections: readonly Section[] };

/** The year's audit of what is done with minors' data, whole: from the definitions, the registers and the journal. */
export const packOf = async (tx: ReadTransaction, parts: RegisterParts, year: number): Promise<Pack> => {
  const activities = (await registerOf(tx, parts)).filter(({ minors }) => minors);
  const asked = { tx, year, activities };
  const last = `${year}-12-31`;
  const sections = [
    ...[clauseSection, processingSection(asked), rightsSection(asked)],
    ...[await accessSection(asked), await emergencySection(asked), await requestSection(asked)],
    ...[await erasureSection(asked), await assessmentSection(asked)],
  ];
  return { year, until: today() < last ? today() : last, sections };
};
