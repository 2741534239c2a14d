import { z } from 'zod';
import { parameter } from '#kernel/time';

const SOURCE = '县域义务教育优质均衡发展督导评估办法（教督〔2017〕6号）';
const base = { module: 'indicators', keeper: '督导室' } as const;
const seed = <V>(
  value: V,
  certainty: 'sure' | 'likely' | 'check' = 'sure',
  source: string = SOURCE,
  from = '2017-05-01',
) => ({ value, region: 'CN', from, to: null, source, sourceCheckedOn: '2026-11-22', certainty }) as const;

const amount = z.number().positive();
const seven = z.strictObject({
  degreeTeachers: amount,
  backboneTeachers: amount,
  artSportTeachers: amount,
  teachingArea: amount,
  sportsArea: amount,
  equipmentValue: amount,
  multimediaRooms: amount,
});
const showSeven = (value: z.infer<typeof seven>): string => Object.values(value).join('／');

/** The seven standards of a school × stage, in the order of `RESOURCES`. */
export const primaryResourceStandards = parameter({
  ...base,
  name: 'primaryResourceStandards',
  label: '优质均衡七项资源配置标准（小学）',
  schema: seven,
  show: showSeven,
  seeds: [
    seed({
      degreeTeachers: 4.2,
      backboneTeachers: 1,
      artSportTeachers: 0.9,
      teachingArea: 4.5,
      sportsArea: 7.5,
      equipmentValue: 2000,
      multimediaRooms: 2.3,
    }),
  ],
});
export const juniorResourceStandards = parameter({
  ...base,
  name: 'juniorResourceStandards',
  label: '优质均衡七项资源配置标准（初中）',
  schema: seven,
  show: showSeven,
  seeds: [
    seed({
      degreeTeachers: 5.3,
      backboneTeachers: 1,
      artSportTeachers: 0.9,
      teachingArea: 5.8,
      sportsArea: 10.2,
      equipmentValue: 2500,
      multimediaRooms: 2.4,
    }),
  ],
});

/** How many of the seven a school keeps at least, and the share of the standard that the others reach. */
export const schoolPassRule = parameter({
  ...base,
  name: 'schoolPassRule',
  label: '学校达标规则',
  schema: z.strictObject({ least: z.number().int().min(1).max(7), tolerance: z.number().gt(0).max(1) }),
  show: ({ least, tolerance }) => `至少${least}项达标，其余不低于标准的${tolerance * 100}%`,
  seeds: [seed({ least: 6, tolerance: 0.85 })],
});

export const variationLimits = parameter({
  ...base,
  name: 'variationLimits',
  label: '优质均衡校际差异系数上限',
  schema: z.strictObject({ primary: amount, juniorMiddle: amount }),
  show: ({ primary, juniorMiddle }) => `小学${primary}，初中${juniorMiddle}`,
  seeds: [seed({ primary: 0.5, juniorMiddle: 0.45 })],
});

/** 综合差异系数, the mean of eight. */
export const basicBalanceLimits = parameter({
  ...base,
  name: 'basicBalanceLimits',
  label: '基本均衡综合差异系数上限',
  schema: z.strictObject({ primary: amount, juniorMiddle: amount }),
  show: ({ primary, juniorMiddle }) => `小学${primary}，初中${juniorMiddle}`,
  seeds: [
    seed(
      { primary: 0.65, juniorMiddle: 0.55 },
      'sure',
      '县域义务教育均衡发展督导评估暂行办法（教督〔2012〕3号）',
      '2012-01-20',
    ),
  ],
});

const weights = z.strictObject({ primary: z.number(), juniorMiddle: z.number(), seniorMiddle: z.number() });

/** How premises that several stages share are divided. */
export const throughSchoolWeights = parameter({
  ...base,
  name: 'throughSchoolWeights',
  label: '一贯制学校校舍、场地、设备拆分权重',
  schema: z.strictObject({ withPrimary: weights, middleOnly: weights }),
  show: ({ withPrimary: a, middleOnly: b }) =>
    `小学${a.primary}∶初中${a.juniorMiddle}∶高中${a.seniorMiddle}；完全中学${b.juniorMiddle}∶${b.seniorMiddle}`,
  seeds: [
    seed(
      {
        withPrimary: { primary: 1, juniorMiddle: 1.1, seniorMiddle: 1.32 },
        middleOnly: { primary: 0, juniorMiddle: 1, seniorMiddle: 1.2 },
      },
      'likely',
      '各省公布的督导评估操作办法（一贯制学校拆分），须按本省口径核实',
      '2012-01-20',
    ),
  ],
});

/** Teaching points below this many pupils stay out of the resource part. */
export const smallTeachingPoint = parameter({
  ...base,
  name: 'smallTeachingPoint',
  label: '不纳入资源配置评估的教学点学生数',
  unit: '人以下',
  schema: z.number().int().positive(),
  seeds: [seed(50)],
});

/** 规定学历 of 教师法 11 is one step below: what is above it, as codes of the list `education-level`. */
export const degreeAbove = parameter({
  ...base,
  name: 'degreeAbove',
  label: '高于规定学历的学历层次（GB/T 4658代码前缀）',
  schema: z.strictObject({ primary: z.array(z.string()).min(1), juniorMiddle: z.array(z.string()).min(1) }),
  show: ({ primary, juniorMiddle }) => `小学${primary.join('、')}；初中${juniorMiddle.join('、')}`,
  seeds: [
    seed(
      { primary: ['1', '2', '3'], juniorMiddle: ['1', '2'] },
      'likely',
      '教师法第十一条（小学中师、初中专科为规定学历）；部分省份已提高，须按本省口径核实',
    ),
  ],
});

/** Figures of the government's guarantees (1c) and of quality (1d). */
export const guaranteeThresholds = parameter({
  ...base,
  name: 'guaranteeThresholds',
  label: '政府保障程度、教育质量指标的限值',
  schema: z.record(z.string(), z.number()),
  show: (value) => `${Object.keys(value).length}项`,
  seeds: [
    seed({
      classesPerSpecialRoom: 12,
      primaryPupils: 2000,
      juniorMiddlePupils: 2000,
      throughSchoolPupils: 2500,
      primaryClass: 45,
      juniorMiddleClass: 50,
      smallSchoolPupils: 100,
      specialFunding: 6000,
      payRatio: 1,
      trainingHours: 360,
      exchangeShare: 0.1,
      exchangeBackboneShare: 0.2,
      primaryNearby: 1,
      juniorMiddleNearby: 0.95,
      seniorQuota: 0.5,
      migrantShare: 0.85,
      juniorRetention: 0.95,
      disabledEnrolment: 0.95,
      trainingFunds: 0.05,
      qualityDifference: 0.15,
      satisfaction: 0.85,
    }),
  ],
});

export const balancedParameters = [
  primaryResourceStandards,
  juniorResourceStandards,
  schoolPassRule,
  variationLimits,
  basicBalanceLimits,
  throughSchoolWeights,
  smallTeachingPoint,
  degreeAbove,
  guaranteeThresholds,
] as const;
