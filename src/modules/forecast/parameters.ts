/** Figures of the forecast, dated and with their source. */
import { z } from 'zod';
import { parameter } from '#kernel/time';

const base = { module: 'forecast', keeper: '计划财务科' } as const;
const seed = <V>(value: V, source: string, certainty: 'sure' | 'likely' | 'check') => [
  { value, region: 'CN', from: '2012-01-01', to: null, source, sourceCheckedOn: '2026-11-22', certainty },
];
const share = z.number().min(0).max(10);
const percent = (value: number) => `${Math.round(value * 1000) / 10}%`;

/** Weights of the last years in calibration, the latest first. */
export const calibrationWeights = parameter({
  ...base,
  name: 'calibrationWeights',
  label: '学位预测校准权重',
  schema: z
    .array(z.number().min(0).max(1))
    .min(1)
    .max(5)
    .refine((weights) => Math.abs(weights.reduce((sum, one) => sum + one, 0) - 1) < 1e-9, '权重之和应为1'),
  show: (value: number[]) => `由近及远${value.join('、')}`,
  seeds: seed([0.5, 0.3, 0.2], '本系统默认：入学率按近3年加权', 'likely'),
});

/** Yearly change of births after the last registered cohort. */
export const futureBirthChange = parameter({
  ...base,
  name: 'futureBirthChange',
  label: '未来出生人口年变化',
  schema: z.strictObject({ low: z.number(), mid: z.number(), high: z.number() }),
  show: (value) => `低${percent(value.low)}、中${percent(value.mid)}、高${percent(value.high)}`,
  seeds: seed({ low: -0.08, mid: -0.04, high: 0 }, '本系统默认，按本地卫健部门预测核定', 'check'),
});

/** Pupils whom a hundred new households bring, by stage, and the share of households that move in. */
export const housingPupils = parameter({
  ...base,
  name: 'housingPupils',
  label: '住宅项目生源测算',
  schema: z.strictObject({
    per100: z.strictObject({
      preschool: z.number().min(0).max(100),
      primary: z.number().min(0).max(100),
      juniorMiddle: z.number().min(0).max(100),
      seniorMiddle: z.number().min(0).max(100),
    }),
    occupied: z.strictObject({ low: share.max(1), mid: share.max(1), high: share.max(1) }),
  }),
  show: ({ per100, occupied }) =>
    `每百户幼儿园${per100.preschool}、小学${per100.primary}、初中${per100.juniorMiddle}、高中${per100.seniorMiddle}人；入住率低${percent(occupied.low)}、中${percent(occupied.mid)}、高${percent(occupied.high)}`,
  seeds: seed(
    {
      per100: { preschool: 9, primary: 18, juniorMiddle: 9, seniorMiddle: 6 },
      occupied: { low: 0.4, mid: 0.6, high: 0.8 },
    },
    '本系统默认，按本地规划千人指标核定',
    'check',
  ),
});

/** Loads at which an area is warned of, and from when on places stand empty. */
export const seatWarning = parameter({
  ...base,
  name: 'seatWarning',
  label: '学位预警阈值',
  schema: z.strictObject({
    yellowFrom: share,
    orangeAbove: share,
    redAbove: share,
    oversizeFrom: z.number().int().min(1).max(200),
    surplusBelow: share,
    surplusYears: z.number().int().min(1).max(10),
  }),
  show: (value) =>
    `负荷${value.yellowFrom}起黄，高于${value.orangeAbove}橙，高于${value.redAbove}或平均班额${value.oversizeFrom}人及以上红；连续${value.surplusYears}年低于${value.surplusBelow}为富余`,
  seeds: seed(
    { yellowFrom: 0.9, orangeAbove: 1, redAbove: 1.05, oversizeFrom: 56, surplusBelow: 0.6, surplusYears: 3 },
    '本系统默认的预警值（江苏每年发布资源需求预警，方法须本地核实）',
    'check',
  ),
});

/** Below which a published figure says 少于 and no more. */
export const publishedLeast = parameter({
  ...base,
  name: 'publishedLeast',
  label: '公布数据的最小人数',
  unit: '人',
  schema: z.number().int().min(2).max(100),
  seeds: seed(10, '本系统默认：公布的统计隐去少于10人的单元', 'likely'),
});

export const forecastParameters = [
  calibrationWeights,
  futureBirthChange,
  housingPupils,
  seatWarning,
  publishedLeast,
] as const;
