/**
 * Codes of staff that rules of the house depend on. Lists that the country or the bureau keeps (gender, 编制类型, 职称,
 * 学历, 学科) are code lists kept as data (#kernel/code). Source: domain handbook 02 §4, §7 and 06 §1.
 */

/** The code of 未评 in the code list `teacher-title`. */
export const NO_TITLE = '9';

/** 岗位类别; only teaching posts count as 专任教师. */
export const POST_KINDS = {
  teaching: '教学',
  administration: '行政管理',
  assistance: '教学辅助',
  care: '保育',
  health: '卫生保健',
  service: '工勤',
} as const;

export const QUALIFICATIONS = {
  preschool: '幼儿园',
  primary: '小学',
  juniorMiddle: '初级中学',
  seniorMiddle: '高级中学',
  vocational: '中等职业学校',
  vocationalPractice: '中职实习指导',
  higher: '高等学校',
} as const;

/** 骨干层级, lowest first; the ladder is local (Changzhou's five levels). */
export const BACKBONE_LEVELS = {
  newStar: '教坛新秀',
  expert: '教学能手',
  backbone: '骨干教师',
  leader: '学科带头人',
  special: '特级教师（后备）',
} as const;

/** Who granted or ranks it: school, county, city, province, nation. */
export const GRANTOR_LEVELS = {
  school: '校级',
  county: '县（区）级',
  city: '市级',
  province: '省级',
  nation: '国家级',
} as const;

export const TEACHER_STATUSES = { inService: '在岗', onLeave: '离岗', left: '离职' } as const;

export const LEAVE_KINDS = {
  sick: '病假',
  maternity: '产假或育儿假',
  study: '脱产学习',
  secondment: '借调',
  other: '其他',
} as const;

/** Why a posting began or ended. */
export const POSTING_REASONS = {
  recruit: '录用',
  transfer: '调动',
  exchange: '交流轮岗',
  support: '支教',
  group: '集团派驻',
  returning: '返回原校',
  postChange: '岗位变动',
  reorganisation: '学校撤并',
  retirement: '退休',
  resignation: '辞职',
  dismissal: '解聘',
  death: '去世',
  other: '其他',
} as const;

/** Kinds of a move between schools. */
export const TRANSFER_KINDS = {
  transfer: POSTING_REASONS.transfer,
  exchange: POSTING_REASONS.exchange,
  support: POSTING_REASONS.support,
  group: POSTING_REASONS.group,
  returning: POSTING_REASONS.returning,
} as const;

export const DEPARTURE_KINDS = {
  retirement: POSTING_REASONS.retirement,
  resignation: POSTING_REASONS.resignation,
  dismissal: POSTING_REASONS.dismissal,
  death: POSTING_REASONS.death,
  other: POSTING_REASONS.other,
} as const;

/** Whether the query about criminal records found anything; nothing else of its answer is kept. */
export const CHECK_RESULTS = { none: '无相关记录', found: '有相关记录' } as const;
export const CHECK_PURPOSES = { hiring: '入职查询', yearly: '年度查询' } as const;

export const TRAINING_CATEGORIES = {
  nation: '国家级培训',
  province: '省级培训',
  city: '市级培训',
  county: '县（区）级培训',
  school: '校本研修',
} as const;

export const WORK_KINDS = {
  paper: '论文',
  project: '课题',
  openLesson: '公开课',
  competition: '教学竞赛获奖',
  guidance: '指导学生获奖',
  book: '著作或教材',
} as const;

export const ENTRY_STATES = { claimed: '待学校确认', confirmed: '已确认', declined: '未予确认' } as const;
