/** Words of the exchange with outside systems. */

export const OUTSIDE_SYSTEMS = {
  nationalPupils: '全国中小学生学籍信息管理系统',
  nationalTeachers: '全国教师管理信息系统',
  provincial: '省教育平台',
  statistics: '教育事业统计系统',
  policeHouseholds: '公安户籍',
  disabledFederation: '残联',
  civilAffairs: '民政',
  ruralRevival: '农业农村（乡村振兴）',
  health: '卫生健康',
  finance: '财政',
  other: '其他',
} as const;
export type OutsideSystem = keyof typeof OUTSIDE_SYSTEMS;

export const DIRECTIONS = { in: '从对方取来', out: '报给对方' } as const;
export const FORMATS = {
  xlsx: 'Excel文件',
  csv: 'CSV文件',
  serviceJson: '接口（JSON）',
  serviceCsv: '接口（CSV）',
} as const;
export const COVERAGES = { whole: '所列学校的全部', partial: '部分名单' } as const;
export const RHYTHMS = { byHand: '手工', daily: '每天', weekly: '每周' } as const;
export const WEEKDAYS = {
  '1': '星期一',
  '2': '星期二',
  '3': '星期三',
  '4': '星期四',
  '5': '星期五',
  '6': '星期六',
  '7': '星期日',
} as const;
/** As #kernel/time's: read in the text, expert memory, or to be verified before use. */
export const CERTAINTY = { sure: '已核对', likely: '通行做法', check: '须本地核实' } as const;

export const TRIGGERS = { byHand: '手工', scheduled: '定时' } as const;
export const RUN_STATES = {
  waiting: '等待定时',
  running: '进行中',
  done: '已完成',
  failed: '没有完成',
} as const;

export const DIFFERENCE_KINDS = {
  field: '内容不一致',
  onlyTheirs: '对方有我方没有',
  onlyOurs: '我方有对方没有',
} as const;
export const DIFFERENCE_STATES = {
  open: '待处理',
  asked: '待学校核对',
  taken: '已采用对方',
  kept: '保留我方',
  applied: '已按规则采用对方',
  gone: '已一致',
} as const;

/** In place of a field for what is missing on one side as a whole. */
export const WHOLE_ROW = '*';

export const runPath = (id: string): string => `/exchange/runs/${id}`;
