/** Codes of buildings, rooms and grounds. Source: domain handbook 02 §5; the statistics' 校舍 tables. */

/** 产权: only what is owned, or used exclusively without being owned, counts for a school. */
export const TENURES = { owned: '学校产权', exclusive: '非学校产权独立使用', shared: '非学校产权共同使用' } as const;

/** Whether a building was built or strengthened to the seismic standard in force at its place. */
export const SEISMIC = {
  meets: '达到设防要求',
  strengthened: '加固后达到',
  below: '未达到',
  unknown: '未鉴定',
} as const;

export const BUILDING_STATUSES = { inUse: '在用', stopped: '停用', demolished: '已拆除', passedOn: '已划转' } as const;

/** 教室 and the special rooms (专用教室) that standards for equipment name. */
export const ROOM_KINDS = {
  classroom: '普通教室',
  music: '音乐教室',
  art: '美术教室',
  dance: '舞蹈教室',
  calligraphy: '书法教室',
  science: '科学教室',
  laboratory: '理化生实验室',
  computer: '计算机教室',
  language: '语言教室',
  labour: '劳动（技术）教室',
  library: '图书室',
  multipurpose: '多功能教室',
  psychology: '心理辅导室',
  activity: '幼儿活动室',
  sport: '室内体育场地',
  medical: '卫生室（保健室）',
  office: '办公用房',
  dormitory: '学生宿舍',
  canteen: '食堂',
  other: '其他',
} as const;

export const GROUND_KINDS = {
  track: '田径场（环形跑道）',
  basketball: '篮球场',
  volleyball: '排球场',
  football: '足球场',
  badminton: '羽毛球场',
  tableTennis: '乒乓球场地',
  gymnastics: '器械与体操场地',
  playground: '幼儿户外活动场地',
  swimming: '游泳池',
  other: '其他',
} as const;

export const EQUIPMENT_STATUSES = {
  inUse: '在用',
  idle: '闲置',
  repair: '维修',
  scrapped: '已报废',
  passedOn: '已划转',
} as const;
