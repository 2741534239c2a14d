/**
 * What recognition asks for besides resources: fifteen guarantees (1c), nine of quality (1d), satisfaction (1e), and
 * what rules it out. Source: 教督〔2017〕6号; domain handbook 03 §1c–1e.
 */

import { allOf, type Fact, judge, quotient, type Verdict } from '../exact/figure.ts';
import type { Amount } from '../exact/ratio.ts';

/** `rated`: experts judge; `attested`: facts that somebody confirms with evidence; `measured`: a number has a limit. */
export const ITEM_KINDS = { rated: '评定', attested: '佐证', measured: '数据' } as const;
export const ITEM_PARTS = {
  guarantee: '政府保障程度',
  quality: '教育质量',
  satisfaction: '社会认可度',
  veto: '一票否决',
} as const;

type Item = { readonly part: keyof typeof ITEM_PARTS; readonly kind: keyof typeof ITEM_KINDS; readonly label: string };
const item = (part: Item['part'], kind: Item['kind'], label: string): Item => ({ part, kind, label });

export const BALANCE_ITEMS = {
  layout: item('guarantee', 'rated', '县域内学校规划布局合理'),
  unified: item('guarantee', 'attested', '城乡学校建设、教师编制、生均公用经费、基本装备四项统一'),
  specialRooms: item('guarantee', 'measured', '每12个班级配备音乐、美术专用教室各1间以上'),
  schoolSize: item('guarantee', 'measured', '小学、初中不超过2000人，一贯制义务教育阶段不超过2500人'),
  classSize: item('guarantee', 'measured', '小学、初中班级学生数分别不超过45人、50人'),
  smallSchools: item('guarantee', 'attested', '不足100人的村小、教学点按100人核定公用经费'),
  specialFunding: item('guarantee', 'measured', '特殊教育生均公用经费不低于6000元'),
  pay: item('guarantee', 'measured', '教师平均工资收入水平不低于当地公务员，绩效工资总量足额'),
  training: item('guarantee', 'measured', '教师5年360学时培训完成率100%'),
  pooling: item('guarantee', 'attested', '县级教育行政部门统筹分配教职工编制和岗位'),
  exchange: item('guarantee', 'measured', '每年交流轮岗不低于应交流的10%，其中骨干不低于20%'),
  certificates: item('guarantee', 'measured', '专任教师持有教师资格证上岗率100%'),
  nearby: item('guarantee', 'measured', '就近划片入学比例：小学100%，初中95%以上'),
  quota: item('guarantee', 'measured', '优质高中招生名额分配比例不低于50%，向农村初中倾斜'),
  care: item('guarantee', 'measured', '留守儿童关爱体系健全，随迁子女就读公办或购买学位比例不低于85%'),
  retention: item('quality', 'measured', '初中三年巩固率95%以上'),
  disabled: item('quality', 'measured', '残疾儿童少年入学率95%以上'),
  charter: item('quality', 'attested', '所有学校制定章程，管理与教学信息化'),
  trainingFunds: item('quality', 'measured', '教师培训经费不低于公用经费预算总额的5%'),
  technology: item('quality', 'rated', '教师能熟练运用信息化手段，设施设备利用率高'),
  culture: item('quality', 'rated', '德育和校园文化建设水平良好以上'),
  curriculum: item('quality', 'attested', '开齐开足课程，有效开展综合实践活动'),
  workload: item('quality', 'attested', '无过重课业负担'),
  monitoring: item('quality', 'measured', '国家质量监测相关科目水平Ⅲ级以上，校际差异率低于0.15'),
  satisfaction: item('satisfaction', 'measured', '社会认可度85%以上'),
  entranceExams: item('veto', 'attested', '以考试方式招生'),
  schoolChoice: item('veto', 'attested', '违规择校'),
  keySchools: item('veto', 'attested', '重点学校或重点班'),
  paidTutoring: item('veto', 'attested', '有偿补课'),
  majorCases: item('veto', 'attested', '重大安全责任事故或严重违纪违规事件'),
  falsification: item('veto', 'attested', '弄虚作假'),
} as const satisfies Record<string, Item>;
export type BalanceItem = keyof typeof BALANCE_ITEMS;
export const balanceItems = Object.keys(BALANCE_ITEMS) as BalanceItem[];

/** Music or art rooms that a school of so many classes needs: one for every twelve begun (rounding: handbook [check]). */
export const roomsNeeded = (classes: number, classesPerRoom: number): number => Math.ceil(classes / classesPerRoom);

type SchoolSize = { readonly stages: readonly string[]; readonly pupils: number };
type SizeLimits = {
  readonly primaryPupils: number;
  readonly juniorMiddlePupils: number;
  readonly throughSchoolPupils: number;
};

/** The most pupils of compulsory schooling that a school may have. */
export const sizeLimit = ({ stages }: Pick<SchoolSize, 'stages'>, limits: SizeLimits): number => {
  if (stages.includes('primary') && stages.includes('juniorMiddle')) return limits.throughSchoolPupils;
  return stages.includes('primary') ? limits.primaryPupils : limits.juniorMiddlePupils;
};

export type ExchangeFacts = {
  readonly eligible: number | null;
  readonly moved: number | null;
  readonly movedBackbone: number | null;
};

/** 交流轮岗: moved ÷ eligible, and backbone teachers ÷ moved. */
export const exchangeOf = ({ eligible, moved, movedBackbone }: ExchangeFacts, least: Amount, leastBackbone: Amount) => {
  const fact = (label: string, value: number | null): Fact => ({ label, value });
  const share = quotient(fact('交流轮岗教师数', moved), fact('符合交流条件教师数', eligible));
  const backbone = quotient(fact('交流轮岗骨干教师数', movedBackbone), fact('交流轮岗教师数', moved));
  const verdict = allOf([judge(share, { atLeast: least }), judge(backbone, { atLeast: leastBackbone })]);
  return { share, backbone, verdict };
};

/** What has been found about one item: by data, by rating or by evidence. */
export type Finding = { readonly item: BalanceItem; readonly verdict: Verdict };

/** Vetoes stand for themselves: `met` of such an item means that nothing of the kind occurred. */
export const checklistVerdict = (findings: readonly Finding[]) => {
  const found = new Map(findings.map(({ item: key, verdict }) => [key, verdict]));
  const open = balanceItems.filter((key) => (found.get(key) ?? 'unknown') === 'unknown');
  const failing = balanceItems.filter((key) => found.get(key) === 'notMet');
  const vetoed = failing.filter((key) => BALANCE_ITEMS[key].part === 'veto');
  return { verdict: allOf(balanceItems.map((key) => found.get(key) ?? 'unknown')), open, failing, vetoed };
};

/** A teacher body is paid no less than civil servants: the ratio of the averages. */
export const payRatio = (teachers: number | null, civilServants: number | null) =>
  quotient({ label: '教师平均工资收入', value: teachers }, { label: '当地公务员平均工资收入', value: civilServants });
