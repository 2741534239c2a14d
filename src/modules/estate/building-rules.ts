/** What a building's figures must satisfy. Source: domain handbook 02 §5, §9 (Q8: Σ use = building total). */
import type { PrepareContext } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import { today } from '#kernel/time';

type Values = Readonly<Record<string, unknown>>;

export const USES = [
  'classroomArea',
  'specialArea',
  'sharedTeachingArea',
  'administrationArea',
  'livingArea',
  'otherArea',
] as const;

/** The sum of areas in m², exact to the hundredth they are kept with. */
export const usedArea = (row: Values, uses: readonly string[]): number =>
  uses.reduce((sum, use) => sum + Math.round(Number(row[use] ?? 0) * 100), 0) / 100;

/** Is the area by use the whole of the stated area? Nothing stated is nothing to compare with. */
export const areaAgrees = (row: Values): boolean =>
  row.statedArea === null || row.statedArea === undefined || usedArea(row, USES) === Number(row.statedArea);

const areaAgainst = (next: Values): Reason[] => {
  const total = usedArea(next, USES);
  if (total === 0) return [{ field: 'classroomArea', detail: '各项用途的面积都是0', remedy: '请至少填写一项面积。' }];
  if (areaAgrees(next)) return [];
  return [
    {
      field: 'statedArea',
      detail: `分项面积合计${total}平方米，与建筑面积${Number(next.statedArea)}平方米不一致`,
      remedy: '请核对各项面积；走廊、楼梯等公共部分按所在用途计入。',
      facts: { code: 'area-differs', total, stated: Number(next.statedArea) },
    },
  ];
};

const datesAgainst = (next: Values): Reason[] => {
  const reasons: Reason[] = [];
  const year = Number(today().slice(0, 4));
  if (Number(next.builtYear) > year)
    reasons.push({ field: 'builtYear', detail: `建成年份在${year}年以后`, remedy: '在建的校舍建成后再登记。' });
  if (next.untilOn && String(next.untilOn) < String(next.fromOn))
    reasons.push({ field: 'untilOn', detail: '停用日期早于投入使用日期', remedy: '请核对两个日期。' });
  if (Number(String(next.fromOn).slice(0, 4)) < Number(next.builtYear))
    reasons.push({ field: 'fromOn', detail: '投入使用早于建成年份', remedy: '请核对日期和年份。' });
  return reasons;
};

/** JGJ 125: grade D is danger to the whole building, and it may not be used. */
const dangerAgainst = (next: Values): Reason[] =>
  next.danger === 'D' && next.status === 'inUse'
    ? [
        {
          field: 'status',
          detail: 'D级是整幢危房，不能继续使用',
          remedy: '请把使用状况改为“停用”，并填写停用日期。',
          facts: { code: 'danger-in-use' },
        },
      ]
    : [];

/** @throws Refusal `invalid`, `area-differs`, `danger-in-use` with every reason */
export const prepareBuilding = ({ next }: PrepareContext): Record<string, unknown> => {
  const reasons = [...areaAgainst(next), ...datesAgainst(next), ...dangerAgainst(next)];
  if (reasons.length === 0) return {};
  const code = reasons.length === 1 ? String(reasons[0]?.facts?.code ?? 'invalid') : 'invalid';
  throw new Refusal({ code, title: '校舍没有保存', reasons });
};
