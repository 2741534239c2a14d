import { z } from 'zod';
import { parameter } from '#kernel/time';

const DEFAULT = {
  region: 'CN',
  from: '2000-01-01',
  to: null,
  sourceCheckedOn: '2026-11-22',
  certainty: 'check',
} as const;

/** Workdays within which what was handed in is to be confirmed or returned. */
export const confirmationWorkdays = parameter({
  name: 'confirmationWorkdays',
  label: '核验期限',
  unit: '个工作日',
  module: 'tasks',
  keeper: '办公室',
  schema: z.number().int().min(1).max(60),
  seeds: [{ ...DEFAULT, value: 3, source: '本系统默认：报送后3个工作日内核验或退回；各局以本局督查工作规则为准' }],
});

const minutes = z.number().int().min(1).max(960).optional();
const minutesByKind = z.strictObject({
  receive: minutes,
  report: minutes,
  confirm: minutes,
  comment: minutes,
  sign: minutes,
  decide: minutes,
  inform: minutes,
  /** 纳入本单位计划. */
  takeUp: minutes,
});
export type ExpectedMinutes = z.infer<typeof minutesByKind>;

const LABELS: Readonly<Record<keyof ExpectedMinutes, string>> = {
  receive: '签收',
  report: '报送',
  confirm: '核验',
  comment: '提意见',
  sign: '会签',
  decide: '审定',
  inform: '阅知',
  takeUp: '纳入本单位计划',
};

/**
 * How long a task of a kind is expected to take, for whoever has it to do: an estimate that the bureau declares and
 * answers for. Work whose extent only the asker knows (办理) has none.
 */
export const expectedMinutes = parameter({
  name: 'expectedMinutes',
  label: '任务预计用时',
  unit: '分钟',
  module: 'tasks',
  keeper: '办公室',
  schema: minutesByKind,
  show: (value) =>
    Object.entries(LABELS)
      .flatMap(([kind, label]) =>
        value[kind as keyof ExpectedMinutes] ? `${label}${value[kind as keyof ExpectedMinutes]}分钟` : [],
      )
      .join('，'),
  seeds: [
    {
      ...DEFAULT,
      value: { receive: 5, report: 15, confirm: 10, comment: 20, sign: 10, decide: 10, inform: 3, takeUp: 15 },
      source: '本系统默认：按任务类别估计，各局可据实际修订',
    },
  ],
});

/** The estimate for a task: by what is to be done on its record, else by its kind. */
export const minutesFor = (estimates: ExpectedMinutes, kind: string, verb: string | null): number | null => {
  const of = estimates as Readonly<Record<string, number | undefined>>;
  return (verb ? of[verb] : undefined) ?? of[kind] ?? null;
};

export const taskParameters = [confirmationWorkdays, expectedMinutes] as const;
