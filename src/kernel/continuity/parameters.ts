import { z } from 'zod';
import { parameter } from '#kernel/time';

const keeper = { keeper: '系统管理员', keepers: ['admin'] } as const;
const seed = { region: 'CN', from: '2016-01-01', to: null, sourceCheckedOn: '2026-11-23', certainty: 'check' } as const;

/** How long a submit's key and answer are kept, so that sending it again does it once. */
export const submissionHours = parameter({
  name: 'submissionHours',
  label: '重复提交识别时长（小时）',
  module: 'continuity',
  schema: z.number().int().min(1).max(168),
  seeds: [{ ...seed, value: 24, source: '产品默认值；与通行的幂等键保留时长一致' }],
});

/** How many backups are kept. */
export const backupCount = parameter({
  name: 'backupCount',
  label: '备份保留份数',
  module: 'continuity',
  ...keeper,
  schema: z.number().int().min(1).max(1000),
  seeds: [{ ...seed, value: 14, source: '产品默认值，按本单位备份制度调整' }],
});

/** How old a backup may become; the newest is kept however old it is. */
export const backupDays = parameter({
  name: 'backupDays',
  label: '备份保留天数',
  module: 'continuity',
  ...keeper,
  schema: z.number().int().min(1).max(3650),
  seeds: [{ ...seed, value: 30, source: '产品默认值，按本单位备份制度调整' }],
});

/** How often the house backs up and drills by itself, where `YAODIAN_BACKUP` says where to. */
export const backupSchedule = parameter({
  name: 'backupSchedule',
  label: '备份与演练间隔',
  module: 'continuity',
  ...keeper,
  schema: z.object({ backupHours: z.number().int().min(1).max(168), drillDays: z.number().int().min(1).max(366) }),
  show: ({ backupHours, drillDays }) => `每${backupHours}小时备份，每${drillDays}天演练`,
  seeds: [{ ...seed, value: { backupHours: 24, drillDays: 7 }, source: '产品默认值，按本单位备份制度调整' }],
});

/** How old the newest backup, the last sound drill and an entry outside the seal may become before it is told. */
export const continuityAges = parameter({
  name: 'continuityAges',
  label: '备份、演练、封存告警时限',
  module: 'continuity',
  ...keeper,
  schema: z.object({
    backupHours: z.number().int().min(1).max(8760),
    drillDays: z.number().int().min(1).max(3650),
    unsealedMinutes: z.number().int().min(5).max(10_080),
  }),
  show: ({ backupHours, drillDays, unsealedMinutes }) =>
    `备份超过${backupHours}小时、演练超过${drillDays}天、日志超过${unsealedMinutes}分钟没有封存时告警`,
  seeds: [
    {
      ...seed,
      value: { backupHours: 26, drillDays: 14, unsealedMinutes: 60 },
      source: '产品默认值：比备份、演练、封存的间隔略长',
    },
  ],
});

/** What the page 备份 shows as the rules in force. */
export const backupRules = [backupSchedule, backupCount, backupDays, continuityAges] as const;

export const continuityParameters = [submissionHours, ...backupRules] as const;
