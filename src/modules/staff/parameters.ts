import { z } from 'zod';
import { parameter } from '#kernel/time';
import { staffRetention } from './personal.ts';

/** Hours of continuing education that a teacher needs, and in how many years. */
export const continuingEducation = parameter({
  name: 'continuingEducation',
  label: '教师继续教育学时',
  module: 'staff',
  keeper: '组织人事科',
  schema: z.strictObject({ hours: z.number().positive(), years: z.number().int().min(1).max(10) }),
  show: ({ hours, years }) => `每${years}年${hours}学时`,
  seeds: [
    {
      value: { hours: 360, years: 5 },
      region: 'CN',
      from: '2011-01-04',
      to: null,
      source: '教育部《关于大力加强中小学教师培训工作的意见》（教师〔2011〕1号）：五年一周期，不少于360学时',
      sourceCheckedOn: '2026-11-22',
      certainty: 'sure',
    },
  ],
});

export const staffParameters = [continuingEducation, ...staffRetention] as const;
