import { z } from 'zod';
import { parameter } from '#kernel/time';

const SOURCE = '县域学前教育普及普惠督导评估办法（教督〔2020〕1号）';
const base = { module: 'indicators', keeper: '学前教育科' } as const;
const share = z.number().min(0).max(1);
const common = { region: 'CN', from: '2020-02-18', to: null, sourceCheckedOn: '2026-11-22' } as const;

export const preschoolLimits = parameter({
  ...base,
  name: 'preschoolLimits',
  label: '学前教育普及普惠指标限值',
  schema: z.strictObject({
    grossEnrolment: share,
    inclusive: share,
    public: share,
    classSize: share,
    pupilsPerTeacher: z.number().positive(),
    certified: share,
    publicFunding: z.number().positive(),
    satisfaction: share,
  }),
  show: (value) =>
    `毛入园率${value.grossEnrolment}、普惠${value.inclusive}、公办${value.public}、班额${value.classSize}、师幼比1∶${value.pupilsPerTeacher}`,
  seeds: [
    {
      ...common,
      value: {
        grossEnrolment: 0.85,
        inclusive: 0.8,
        public: 0.5,
        classSize: 0.85,
        pupilsPerTeacher: 15,
        certified: 1,
        publicFunding: 500,
        satisfaction: 0.85,
      },
      source: SOURCE,
      certainty: 'sure',
    },
  ],
});

export const preschoolParameters = [preschoolLimits] as const;
