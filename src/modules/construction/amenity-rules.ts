/** What an amenity must satisfy. Source: row seats.amenities. */
import type { PrepareContext } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { schoolAgainst } from './defect-rules.ts';

export type OpenHours = { readonly days: string; readonly from: string; readonly until: string };

/** Why opening hours make no sense: none, backwards, or two of one kind of day that overlap. */
export const hoursAgainst = (hours: readonly OpenHours[]): Reason[] => {
  if (hours.length === 0)
    return [
      {
        field: 'openHours',
        detail: '向社会开放却没有开放时段',
        remedy: '请填写至少一个时段。',
        facts: { code: 'no-hours' },
      },
    ];
  const backwards = hours.filter((one) => one.from >= one.until);
  const overlapping = hours.filter((one, at) =>
    hours.some(
      (other, before) => before < at && other.days === one.days && other.from < one.until && one.from < other.until,
    ),
  );
  return [
    ...backwards.map((one) => ({
      field: 'openHours',
      detail: `时段${one.from}—${one.until}的结束不晚于开始`,
      remedy: '跨过零点的请分成两行。',
      facts: { code: 'hours-backwards' },
    })),
    ...overlapping.map((one) => ({
      field: 'openHours',
      detail: `时段${one.from}—${one.until}与同类日子的另一时段重叠`,
      remedy: '请合并。',
      facts: { code: 'hours-overlap' },
    })),
  ];
};

/** What was accepted is what was built: only how it is used may change. */
const ACCEPTED = ['name', 'quantity', 'dueOn'] as const;
const acceptedAgainst = (
  before: Readonly<Record<string, unknown>> | null,
  next: Readonly<Record<string, unknown>>,
): Reason[] =>
  before?.state === 'accepted' && ACCEPTED.some((name) => before[name] !== next[name])
    ? [
        {
          field: 'quantity',
          detail: '设施已经验收，名称、数量和计划不再修改',
          remedy: '另行增加的请新建一项。',
          facts: { code: 'accepted' },
        },
      ]
    : [];

/** @throws Refusal `invalid` with every reason */
export const prepareAmenity = async ({
  tx,
  before,
  values,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  const reasons = [
    ...(values.school ? await schoolAgainst(tx, next.school) : []),
    ...acceptedAgainst(before, next),
    ...(next.openToPublic ? hoursAgainst((next.openHours ?? []) as OpenHours[]) : []),
  ];
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '设施没有保存', reasons });
  return {};
};
