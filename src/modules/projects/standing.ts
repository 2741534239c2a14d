/** Where a milestone stands on a day. Derived from its dates and its state, never stored. Source: row plan.projects. */
import { addDays, type CivilDate, civilDateAt } from '#kernel/time';

export const STANDINGS = {
  met: '按期完成',
  metLate: '逾期完成',
  reported: '待核验',
  late: '逾期未完成',
  due: '临近到期',
  ahead: '未到期',
  notMet: '认定未完成',
  carried: '已结转',
  dropped: '已取消',
} as const;
export type Standing = keyof typeof STANDINGS;

export type StandingFacts = {
  readonly state: string;
  readonly dueOn: CivilDate;
  /** Instant of the report, null before it. */
  readonly reportedAt: string | null;
  readonly carriedTo: string | null;
};

/**
 * The standing on a day; `dueWithin` in days. What was reported after its date is met late, however soon it was confirmed.
 * @example standingOf({ state: 'open', dueOn: '2026-06-30', reportedAt: null, carriedTo: null }, '2026-07-01', 30) // 'late'
 */
export const standingOf = (facts: StandingFacts, on: CivilDate, dueWithin: number): Standing => {
  if (facts.state === 'dropped') return 'dropped';
  if (facts.carriedTo) return 'carried';
  if (facts.state === 'met') return facts.reportedAt && civilDateAt(facts.reportedAt) > facts.dueOn ? 'metLate' : 'met';
  if (facts.state === 'notMet') return 'notMet';
  if (facts.state === 'reported') return 'reported';
  if (facts.dueOn < on) return 'late';
  return facts.dueOn <= addDays(on, dueWithin) ? 'due' : 'ahead';
};

/** Not met, not dropped and not yet carried: what a year's end has to carry over. */
export const isUnfinished = (facts: Pick<StandingFacts, 'state' | 'carriedTo'>): boolean =>
  (facts.state === 'open' || facts.state === 'notMet') && !facts.carriedTo;

/** How many stand where. */
export const countStandings = (standings: readonly Standing[]): Record<Standing, number> => {
  const counts = Object.fromEntries(Object.keys(STANDINGS).map((key) => [key, 0])) as Record<Standing, number>;
  for (const one of standings) counts[one] += 1;
  return counts;
};
