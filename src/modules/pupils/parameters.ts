/** Figures of the roll's rules, dated and with their source. */
import { z } from 'zod';
import { parameter } from '#kernel/time';
import { classLimitParameters } from './class-limits.ts';
import { pupilRetention } from './personal.ts';

const READ_ON = '2026-11-22';
const MEASURE = '《中小学生学籍管理办法》（教基〔2025〕1号）';

const days = z.number().int().min(1).max(60);
const seed = <V>(value: V, source: string, certainty: 'sure' | 'likely' | 'check', from = '2013-09-01') => [
  { value, region: 'CN', from, to: null, source, sourceCheckedOn: READ_ON, certainty },
];

/** Workdays that the other school of a transfer has. */
export const schoolHandlingDays = parameter({
  name: 'schoolHandlingDays',
  label: '学校核办学籍异动的时限',
  unit: '个工作日',
  module: 'pupils',
  keeper: '基教科',
  schema: days,
  seeds: seed(10, `${MEASURE}：转学由双方学校分别在10个工作日内核办`, 'likely'),
});

/** Workdays that each authority has. */
export const authorityHandlingDays = parameter({
  name: 'authorityHandlingDays',
  label: '教育局核办学籍异动的时限',
  unit: '个工作日',
  module: 'pupils',
  keeper: '基教科',
  schema: days,
  seeds: seed(10, `${MEASURE}：双方学籍主管部门分别在10个工作日内核办`, 'likely'),
});

const answer = z.enum(['allow', 'warn', 'refuse']);
export type RuleAnswer = z.infer<typeof answer>;
const ANSWERS: Readonly<Record<RuleAnswer, string>> = { allow: '允许', warn: '提示', refuse: '不予办理' };

const ruling = (name: string, label: string, value: RuleAnswer, source: string) =>
  parameter<RuleAnswer>({
    name,
    label,
    module: 'pupils',
    keeper: '基教科',
    schema: answer,
    show: (one) => ANSWERS[one],
    seeds: seed(value, source, 'check'),
  });

/** What happens when the class would be above its limit; `warn` asks for a reason before it goes on. */
export const fullClassRule = ruling(
  'fullClassRule',
  '超过班额标准时接收学生',
  'warn',
  '本系统默认：提示，写明理由后继续；各地对起始年级消除大班额有更严规定的，请改为“不予办理”',
);

/** What happens when the class would become oversized (大班额). */
export const oversizeClassRule = ruling(
  'oversizeClassRule',
  '达到大班额时接收学生',
  'warn',
  '本系统默认：提示，写明理由后继续；当地规定不得新增大班额的，请改为“不予办理”',
);

/** What happens when somebody would be transferred in the last grade of a stage. */
export const lastGradeTransferRule = ruling(
  'lastGradeTransferRule',
  '毕业年级转学',
  'warn',
  '各省学籍管理实施办法多规定毕业年级一般不予转学，须本地核实',
);

/** Stages in which a pupil may repeat a grade. In compulsory education only where the province provides for it. */
export const repeatStages = parameter({
  name: 'repeatStages',
  label: '可以留级的学段',
  module: 'pupils',
  keeper: '基教科',
  schema: z.array(z.enum(['preschool', 'primary', 'juniorMiddle', 'seniorMiddle', 'vocational', 'special'])),
  show: (list) => (list.length === 0 ? '无' : list.join('、')),
  seeds: seed(['seniorMiddle', 'vocational'], '义务教育阶段一般不留级；高中阶段按省级规定，须本地核实', 'check'),
});

/** Full years of age by 31 August of the entry year, by stage. */
export const entryAge = parameter({
  name: 'entryAge',
  label: '入学年龄（当年8月31日前）',
  unit: '周岁',
  module: 'pupils',
  keeper: '基教科',
  schema: z.object({ preschool: z.number().int().min(2).max(6), primary: z.number().int().min(5).max(8) }),
  show: ({ preschool, primary }) => `学前${preschool}，小学${primary}`,
  seeds: seed(
    { preschool: 3, primary: 6 },
    '《义务教育法》第十一条：年满六周岁入学；幼儿园入园三周岁为通行做法',
    'sure',
    '2006-09-01',
  ),
});

/** Minutes for which a parent's lookup stays open. */
export const rollLookupMinutes = parameter({
  name: 'rollLookupMinutes',
  label: '学籍掌上查的有效时间',
  unit: '分钟',
  module: 'pupils',
  schema: z.number().int().min(1).max(120),
  seeds: seed(15, '本系统默认', 'check'),
});

/** Workdays in which a school answers a parent's report of an error. */
export const correctionDays = parameter({
  name: 'correctionDays',
  label: '学校答复学籍更正的时限',
  unit: '个工作日',
  module: 'pupils',
  keeper: '基教科',
  schema: days,
  seeds: seed(10, '比照学籍异动核办时限，须本地核实；个人信息保护法第四十六条要求及时核实、更正', 'check'),
});

const band = (name: string, label: string, value: number) =>
  parameter({
    name,
    label,
    unit: '人',
    module: 'pupils',
    keeper: '基教科',
    schema: z.number().int().min(1).max(200),
    seeds: seed(value, '国家消除大班额口径：56人及以上为大班额，66人及以上为超大班额', 'sure', '2000-01-01'),
  });

/** From how many pupils on a class is oversized. */
export const largeClassFrom = band('largeClassFrom', '大班额的起点人数', 56);
/** From how many pupils on a class is very large. */
export const veryLargeClassFrom = band('veryLargeClassFrom', '超大班额的起点人数', 66);

/** What the three zero targets allow. */
export const noneAllowed = parameter({
  name: 'noneAllowed',
  label: '清零目标值',
  module: 'pupils',
  keeper: '基教科',
  schema: z.number().min(0),
  seeds: seed(0, '“三个清零”目标：失学辍学、大班额等为零', 'sure', '2000-01-01'),
});

export const pupilParameters = [
  schoolHandlingDays,
  authorityHandlingDays,
  fullClassRule,
  oversizeClassRule,
  ...classLimitParameters,
  lastGradeTransferRule,
  repeatStages,
  entryAge,
  rollLookupMinutes,
  correctionDays,
  largeClassFrom,
  veryLargeClassFrom,
  noneAllowed,
  ...pupilRetention,
] as const;
