import { z } from 'zod';
import { parameter } from '#kernel/time';

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
  schema: z.number().int().min(1).max(1000),
  seeds: [{ ...seed, value: 14, source: '产品默认值，按本单位备份制度调整' }],
});

/** How old a backup may become; the newest is kept however old it is. */
export const backupDays = parameter({
  name: 'backupDays',
  label: '备份保留天数',
  module: 'continuity',
  schema: z.number().int().min(1).max(3650),
  seeds: [{ ...seed, value: 30, source: '产品默认值，按本单位备份制度调整' }],
});

export const continuityParameters = [submissionHours, backupCount, backupDays] as const;
