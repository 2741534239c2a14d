/** Figures of the three zero targets, dated and with their source. */
import { z } from 'zod';
import { parameter } from '#kernel/time';
import { dropoutYears } from './personal.ts';

const days = z.number().int().min(1).max(366);
const figure = (
  name: string,
  label: string,
  unit: string,
  value: number,
  source: string,
  certainty: 'sure' | 'check',
) =>
  parameter({
    name,
    label,
    unit,
    module: 'retention',
    keeper: '基教科',
    schema: days,
    seeds: [{ value, region: 'CN', from: '2012-01-01', to: null, source, sourceCheckedOn: '2026-11-23', certainty }],
  });

const LOCAL = '本系统默认，须按本地控辍保学办法核实';

/** How old a child is in the last year that schooling is compulsory for. */
export const compulsoryUntilAge = figure(
  'compulsoryUntilAge',
  '义务教育适龄的最大周岁',
  '周岁',
  15,
  '《义务教育法》第二条、第十一条：六周岁入学、九年义务教育',
  'sure',
);
export const onwardDays = figure('onwardDays', '离校后应见到转入登记的期限', '天', 30, LOCAL, 'check');
export const visitDays = figure('dropoutVisitDays', '疑似辍学入户核查期限', '个工作日', 5, LOCAL, 'check');
export const returnDays = figure('dropoutReturnDays', '辍学劝返期限', '天', 30, LOCAL, 'check');
export const closingDays = figure('zeroClosingDays', '销号核验期限', '个工作日', 5, LOCAL, 'check');
export const planDays = figure('clearancePlanDays', '制定化解（治理）方案的期限', '个工作日', 10, LOCAL, 'check');

export const retentionParameters = [
  dropoutYears,
  compulsoryUntilAge,
  onwardDays,
  visitDays,
  returnDays,
  closingDays,
  planDays,
] as const;
