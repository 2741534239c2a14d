/** Figures of construction, dated and with their source. */
import { z } from 'zod';
import { parameter } from '#kernel/time';
import { BUILDING_STAGES, type BuildingStage, buildingStages, PLACE_STAGES, placeStages } from './codes.ts';

const base = { module: 'construction', keeper: '计划财务科' } as const;
const seed = <V>(value: V, source: string, certainty: 'sure' | 'likely' | 'check') => [
  { value, region: 'CN', from: '2012-01-01', to: null, source, sourceCheckedOn: '2026-11-22', certainty },
];
const size = z.number().int().min(1).max(100);
const days = z.number().int().min(0).max(3650);

/** Pupils for whom a class counts when places are planned: new places = classes × size. */
export const placeClassSize = parameter({
  ...base,
  name: 'placeClassSize',
  label: '学位测算班额',
  unit: '人',
  schema: z.strictObject({ preschool: size, primary: size, juniorMiddle: size, seniorMiddle: size }),
  show: (value) => placeStages.map((stage) => `${PLACE_STAGES[stage]}${value[stage]}`).join('、'),
  seeds: seed(
    { preschool: 30, primary: 45, juniorMiddle: 50, seniorMiddle: 50 },
    '常州市2021年教育工作要点新增学位数与班数相符（6030/30、7020/45、2250/50、1200/50均为整班）',
    'likely',
  ),
});

type Durations = Readonly<Record<BuildingStage, number>>;

/** Calendar days that a stage usually takes after the one before it. */
export const typicalStageDays = parameter({
  ...base,
  name: 'typicalStageDays',
  label: '建设阶段通常用时',
  unit: '天',
  schema: z.strictObject(
    Object.fromEntries(buildingStages.map((stage) => [stage, days])) as Record<BuildingStage, typeof days>,
  ),
  show: (value: Durations) => buildingStages.map((stage) => `${BUILDING_STAGES[stage]}${value[stage]}`).join('、'),
  seeds: seed(
    {
      approval: 30,
      feasibility: 60,
      land: 90,
      design: 90,
      tender: 60,
      start: 30,
      foundation: 90,
      topping: 120,
      completion: 180,
      acceptance: 60,
      opening: 30,
    },
    '本系统默认，按本地近年项目实际用时核定',
    'check',
  ),
});

/** Days between the expected and the promised opening below which a project counts as tight. */
export const openingMargin = parameter({
  ...base,
  name: 'openingMargin',
  label: '投用时限预警余量',
  unit: '天',
  schema: days,
  seeds: seed(30, '本系统默认', 'check'),
});

export const constructionParameters = [placeClassSize, typicalStageDays, openingMargin] as const;
