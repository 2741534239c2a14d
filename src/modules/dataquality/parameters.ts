/** Figures of data quality, dated and with their source. */
import { z } from 'zod';
import { parameter } from '#kernel/time';

const READ_ON = '2026-11-22';
const DEFAULT = '本系统默认；处室手册二·9';
const seed = <V>(value: V, source: string, certainty: 'sure' | 'likely' | 'check' = 'check') => [
  { value, region: 'CN', from: '2012-01-01', to: null, source, sourceCheckedOn: READ_ON, certainty },
];
const keeper = '计财科';
const module = 'dataquality';

/** How much a row that breaks a rule weighs in the score. */
export const qualityWeights = parameter({
  name: 'qualityWeights',
  label: '数据质量得分的权重',
  module,
  keeper,
  schema: z.object({ error: z.number().min(0).max(1), warn: z.number().min(0).max(1) }),
  show: ({ error, warn }) => `错误${error}，提示${warn}`,
  seeds: seed({ error: 1, warn: 0.3 }, DEFAULT),
});

const ages = z.object({
  preschool: z.number().int(),
  primary: z.number().int(),
  juniorMiddle: z.number().int(),
  seniorMiddle: z.number().int(),
  vocational: z.number().int(),
  tolerance: z.number().int().min(0).max(10),
});

/** Q4: full years on 31 August of the entry year, and how far from them is unusual. */
export const usualEntryAge = parameter({
  name: 'usualEntryAge',
  label: '各学段入学的通常年龄',
  unit: '周岁',
  module,
  keeper: '基教科',
  schema: ages,
  seeds: seed(
    { preschool: 3, primary: 6, juniorMiddle: 12, seniorMiddle: 15, vocational: 15, tolerance: 2 },
    '《义务教育法》第十一条推算，上下两岁为手册二·9 Q4',
    'likely',
  ),
});

/** Q5: pupils above which a class is impossible rather than large, where the class has no limit of its own. */
export const largestClass = parameter({
  name: 'largestClass',
  label: '班级人数的核对上限',
  unit: '人',
  module,
  keeper: '基教科',
  schema: z.number().int().min(10).max(200),
  seeds: seed(65, '超大班额为66人及以上（教育部消除大班额口径）；班级自有上限的从其上限', 'likely'),
});

/** Q8: share by which a school's floor area may change in a year without a reason. */
export const areaChangeShare = parameter({
  name: 'areaChangeShare',
  label: '校舍面积年度变动的核对幅度',
  module,
  keeper,
  schema: z.number().min(0.01).max(1),
  show: (share) => `${share * 100}%`,
  seeds: seed(0.2, '手册二·9 Q8'),
});

/** Q11: pupils of one telephone above which it is asked about. */
export const sharedPhonePupils = parameter({
  name: 'sharedPhonePupils',
  label: '同一监护人手机号的学生数上限',
  unit: '人',
  module,
  keeper: '基教科',
  schema: z.number().int().min(1).max(50),
  seeds: seed(5, '手册二·9 Q11'),
});

/** What speaks for two rows being one, and from which sum on a pair is put before people. */
export const duplicateWeights = parameter({
  name: 'duplicateWeights',
  label: '疑似重复的评分',
  unit: '分',
  module,
  keeper,
  schema: z.object({
    identity: z.number(),
    nameAndBirth: z.number(),
    phone: z.number(),
    name: z.number(),
    creditCode: z.number(),
    address: z.number(),
    identityDiffers: z.number(),
    threshold: z.number().min(1),
  }),
  show: (w) => `证件相同${w.identity}，姓名与出生日期相同${w.nameAndBirth}，达到${w.threshold}分提请核对`,
  seeds: seed(
    {
      identity: 70,
      nameAndBirth: 50,
      phone: 30,
      name: 25,
      creditCode: 60,
      address: 30,
      identityDiffers: -40,
      threshold: 50,
    },
    DEFAULT,
  ),
});

/** Workdays in which a school corrects a finding, or explains why it is right as it is. */
export const findingDays = parameter({
  name: 'findingDays',
  label: '质量问题的处理时限',
  unit: '个工作日',
  module,
  keeper,
  schema: z.number().int().min(1).max(120),
  seeds: seed(10, '本系统默认，无统一规定，须按本地数据质量管理办法核实'),
});

export const dataQualityParameters = [
  findingDays,
  qualityWeights,
  usualEntryAge,
  largestClass,
  areaChangeShare,
  sharedPhonePupils,
  duplicateWeights,
] as const;
