/** Words of the roll. Source: domain handbook 02 §3; 中小学生学籍管理办法（教基〔2025〕1号）. */

/** Where a pupil stands. `pending`: the school holds the facts and the registration is not approved yet. */
export const PUPIL_STATUSES = {
  pending: '待注册',
  inSchool: '在籍在校',
  suspended: '在籍休学',
  homeTeaching: '送教上门',
  suspectedDropout: '疑似辍学',
  droppedOut: '辍学',
  abroad: '出国',
  graduated: '毕业',
  completed: '结业',
  transferredOut: '转出',
  deceased: '死亡',
  deregistered: '注销',
} as const;
export type PupilStatus = keyof typeof PUPIL_STATUSES;

/** Statuses under which the roll is held at a school: one spell is open. A dropped-out pupil keeps the roll there. */
export const IN_ROLL = ['inSchool', 'suspended', 'homeTeaching', 'suspectedDropout', 'droppedOut'] as const;

export const isInRoll = (status: unknown): boolean => (IN_ROLL as readonly unknown[]).includes(status);

/** Why a spell ended. */
export const END_REASONS = {
  transferred: '转学',
  transferredOut: '转出本市',
  changedClass: '转入其他班级',
  schoolChanged: '学校合并或分立',
  graduated: '毕业',
  completed: '结业',
  abroad: '出国',
  deceased: '死亡',
  deregistered: '注销',
} as const;
export type EndReason = keyof typeof END_REASONS;

/** Papers that prove who somebody is. */
export const ID_TYPES = {
  residentId: '居民身份证',
  hkMacaoPermit: '港澳居民来往内地通行证',
  taiwanPermit: '台湾居民来往大陆通行证',
  hkMacaoTaiwanResidence: '港澳台居民居住证',
  foreignPermanent: '外国人永久居留身份证',
  passport: '护照',
  none: '暂无证件',
} as const;

/** GB/T 2261.1-2003. */
export const GENDERS = { '1': '男', '2': '女', '0': '未知', '9': '未说明' } as const;

export const GUARDIAN_RELATIONS = {
  father: '父亲',
  mother: '母亲',
  grandparent: '祖父母或外祖父母',
  sibling: '兄姐',
  other: '其他监护人',
} as const;
