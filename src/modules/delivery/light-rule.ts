/**
 * The light of a commitment: which colour, by which rule, on which facts. Pure; the facts are read in lights.ts.
 * Source: domain handbook 01 §2. The worst rule that holds wins, except that a milestone overdue by no more than
 * the red limit lights at most orange by itself.
 */
import { type CivilDate, daysBetween } from '#kernel/time';
import { type RecordFacts, type RecordFinding, recordFinding } from './record-rule.ts';

export const LIGHTS = { green: '绿', yellow: '黄', orange: '橙', red: '红', grey: '灰' } as const;
export type Colour = keyof typeof LIGHTS;
const SEVERITY: Record<Colour, number> = { grey: 0, green: 1, yellow: 2, orange: 3, red: 4 };

export type Thresholds = {
  readonly yellowGap: number;
  readonly orangeGap: number;
  readonly redOverdueDays: number;
  readonly yellowPeriodLeft: number;
  readonly orangePeriodLeft: number;
  readonly unansweredWorkdays: number;
};

export type MilestoneFacts = {
  readonly title: string;
  readonly dueOn: CivilDate;
  readonly weight: number;
  /** Weight that a second person has confirmed, 0 to `weight`. */
  readonly confirmed: number;
};

export type LightFacts = {
  /** The day the light is asked for. */
  readonly on: CivilDate;
  readonly state: 'notStarted' | 'running' | 'awaiting' | 'closed' | 'adjusting' | 'suspended';
  readonly startOn: CivilDate | null;
  readonly dueOn: CivilDate | null;
  readonly milestones: readonly MilestoneFacts[];
  /** Days on which reports were submitted. */
  readonly reportedOn: readonly CivilDate[];
  /** Due dates of recurring reports that are still owed. */
  readonly owedReports: readonly CivilDate[];
  /** No missing report changes the light, as for projects, which have steps alone. */
  readonly hasRecord: boolean;
  /** What records say, where any decides a target. */
  readonly record?: RecordFacts | null;
  /** Workdays from one day to another, for "unanswered". */
  readonly workdays: (from: CivilDate, to: CivilDate) => number;
};

/** One rule that holds, in words a person can check. */
export type Finding = { readonly colour: Colour; readonly rule: string; readonly text: string };
export type Light = Finding & {
  readonly expected: number;
  readonly actual: number;
  /** Expected less actual, in points of 100; negative when ahead. */
  readonly gap: number;
  /** Every rule that holds, the deciding one first. */
  readonly findings: readonly Finding[];
  readonly late: boolean;
};

const round = (value: number): number => Math.round(value * 100) / 100;

/** Milestones, or where none are set the final date as the only one. */
const milestonesOf = (facts: LightFacts): readonly MilestoneFacts[] => {
  if (facts.milestones.length > 0 || !facts.dueOn) return facts.milestones;
  return [{ title: '完成时限', dueOn: facts.dueOn, weight: 100, confirmed: facts.state === 'closed' ? 100 : 0 }];
};

const gapFinding = (
  facts: LightFacts,
  limits: Thresholds,
  due: readonly MilestoneFacts[],
  sums: { expected: number; actual: number },
): Finding => {
  const gap = round(sums.expected - sums.actual);
  const numbers = `期望${sums.expected}，已确认${sums.actual}`;
  if (gap <= 0) return { colour: 'green', rule: 'onTrack', text: `${numbers}，没有差距→绿` };
  if (gap <= limits.yellowGap) return { colour: 'yellow', rule: 'gap', text: `${numbers}，差${gap}→黄` };
  if (gap <= limits.orangeGap) return { colour: 'orange', rule: 'gap', text: `${numbers}，差${gap}→橙` };
  // Freshly overdue milestones alone light at most orange: the gap without them decides about red.
  const fresh = due.filter(
    (one) => one.confirmed < one.weight && daysBetween(one.dueOn, facts.on) <= limits.redOverdueDays,
  );
  const without = round(gap - fresh.reduce((sum, one) => sum + one.weight - one.confirmed, 0));
  if (fresh.length > 0 && without <= limits.orangeGap)
    return {
      colour: 'orange',
      rule: 'freshlyOverdue',
      text: `${numbers}，差${gap}，其中刚到期的节点不超过${limits.redOverdueDays}天→橙`,
    };
  return { colour: 'red', rule: 'gap', text: `${numbers}，差${gap}→红` };
};

const overdueFinding = (facts: LightFacts, limits: Thresholds, due: readonly MilestoneFacts[]): Finding[] => {
  const late = due.filter((one) => one.confirmed < one.weight).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0];
  const days = late ? daysBetween(late.dueOn, facts.on) : 0;
  if (!late || days <= limits.redOverdueDays) return [];
  return [
    { colour: 'red', rule: 'overdue', text: `节点“${late.title}”已超期${days}天，超过${limits.redOverdueDays}天→红` },
  ];
};

/** The last stretch without a single report, and yellow that nobody answered: only where no record decides. */
const silenceFindings = (facts: LightFacts, limits: Thresholds, due: readonly MilestoneFacts[]): Finding[] => {
  if (facts.hasRecord || facts.record?.alone || facts.state === 'awaiting') return [];
  const findings: Finding[] = [];
  if (
    facts.startOn &&
    facts.dueOn &&
    facts.startOn < facts.dueOn &&
    facts.on <= facts.dueOn &&
    facts.reportedOn.length === 0
  ) {
    const left = round((daysBetween(facts.on, facts.dueOn) / daysBetween(facts.startOn, facts.dueOn)) * 100);
    const shown = Number(left.toFixed(1));
    if (left <= limits.orangePeriodLeft)
      findings.push({ colour: 'orange', rule: 'silent', text: `时限只剩${shown}%，还没有报过进展→橙` });
    else if (left <= limits.yellowPeriodLeft)
      findings.push({ colour: 'yellow', rule: 'silent', text: `时限只剩${shown}%，还没有报过进展→黄` });
  }
  const owed = [...facts.owedReports].filter((on) => on < facts.on).sort()[0];
  if (owed) findings.push({ colour: 'yellow', rule: 'reportOwed', text: `${owed}到期的进展报告还没有报→黄` });
  const since = [
    owed,
    due
      .filter((one) => one.confirmed < one.weight)
      .map((one) => one.dueOn)
      .sort()[0],
  ]
    .filter((day): day is string => Boolean(day))
    .sort()[0];
  if (since && since < facts.on && !facts.reportedOn.some((day) => day > since)) {
    const waited = facts.workdays(since, facts.on);
    if (waited > limits.unansweredWorkdays)
      findings.push({
        colour: 'orange',
        rule: 'unanswered',
        text: `自${since}起${waited}个工作日没有回应，超过${limits.unansweredWorkdays}个→橙`,
      });
  }
  return findings;
};

/**
 * The light, with the rule and the numbers that set it.
 * @example
 * // due weights 20 + 30 = 50, confirmed 20 + 15 = 35
 * lightOf(facts, limits); // { colour: 'orange', rule: 'gap', text: '期望50，已确认35，差15→橙', … }
 */
export const lightOf = (facts: LightFacts, limits: Thresholds): Light => {
  const said = recordsOf(facts, limits);
  if (facts.record?.alone && said[0] && !settledFinding(facts)) return litByRecord(said as [RecordFinding]);
  const milestones = milestonesOf(facts);
  const due = milestones.filter((one) => one.dueOn <= facts.on);
  const expected = round(due.reduce((sum, one) => sum + one.weight, 0));
  const actual = round(milestones.reduce((sum, one) => sum + one.confirmed, 0));
  const numbers = { expected, actual, gap: round(expected - actual) };
  const settled = settledFinding(facts);
  if (settled) return { ...settled, ...numbers, findings: [settled], late: false };
  const byGap: Finding[] = due.length === 0 ? [] : [gapFinding(facts, limits, due, { expected, actual })];
  const findings = [
    ...said.map(({ colour, rule, text }) => ({ colour, rule, text })),
    ...byGap,
    ...overdueFinding(facts, limits, due),
    ...silenceFindings(facts, limits, due),
  ].sort((a, b) => SEVERITY[b.colour] - SEVERITY[a.colour]);
  const deciding = findings[0] ?? { colour: 'grey', rule: 'nothingDue', text: nothingDue(milestones) };
  return {
    ...deciding,
    ...numbers,
    findings: findings.length > 0 ? findings : [deciding],
    late: SEVERITY[deciding.colour] >= SEVERITY.orange,
  };
};

/** What each record says, the worst first. */
const recordsOf = (facts: LightFacts, limits: Thresholds): RecordFinding[] =>
  (facts.record?.figures ?? [])
    .map((figure) => recordFinding(facts, limits, figure))
    .sort((a, b) => SEVERITY[b.colour] - SEVERITY[a.colour]);

/** Where records decide everything promised, no step and no report has a say. */
const litByRecord = (said: readonly [RecordFinding, ...RecordFinding[]]): Light => {
  const [{ expected, actual, ...worst }] = said;
  return {
    ...worst,
    ...{ expected, actual, gap: round(expected - actual) },
    findings: said.map(({ colour, rule, text }) => ({ colour, rule, text })),
    late: SEVERITY[worst.colour] >= SEVERITY.orange,
  };
};

const settledFinding = (facts: LightFacts): Finding | null => {
  if (facts.state === 'closed') return { colour: 'green', rule: 'closed', text: '已核验销号→绿' };
  if (facts.state === 'suspended') return { colour: 'grey', rule: 'suspended', text: '经审定中止，不计→灰' };
  if (facts.state === 'adjusting') return { colour: 'grey', rule: 'adjusting', text: '正在按程序调整，不计→灰' };
  return null;
};

const nothingDue = (milestones: readonly MilestoneFacts[]): string => {
  const next = milestones.map((one) => one.dueOn).sort()[0];
  return next ? `还没有到期的节点，最近的是${next}→灰` : '没有设定节点和时限→灰';
};

/** First day of the plan year, for commitments that name no start. */
export const yearStart = (planYear: number): CivilDate => `${planYear}-01-01`;
