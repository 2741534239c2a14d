/** Words of duplicates: what is compared, where a pair stands, what was found. */
export const PAIR_RECORDS = { pupil: '学生', teacher: '教职工', school: '学校' } as const;
export type PairRecord = keyof typeof PAIR_RECORDS;
export const PAIR_STATES = {
  suspected: '待核对',
  proposed: '待他人认定',
  same: '同一，已合并',
  different: '不是同一',
  cleared: '已不相似',
} as const;
export const VERDICTS = { same: '是同一个', different: '不是同一个' } as const;
export const SIDES = { first: '第一条', second: '第二条' } as const;
