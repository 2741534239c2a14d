import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#kernel/time';
import { type Colour, type LightFacts, lightOf, type MilestoneFacts, type Thresholds } from './light-rule.ts';
import { lightThresholds } from './parameters.ts';

const limits = lightThresholds.seeds[0]?.value as Thresholds;
const ON = '2026-06-30';
const step = (dueOn: string, weight: number, confirmed = 0): MilestoneFacts => ({
  title: '节点',
  dueOn,
  weight,
  confirmed,
});
const facts = (given: Partial<LightFacts> = {}): LightFacts => ({
  on: ON,
  state: 'running',
  startOn: '2026-01-01',
  dueOn: '2026-12-31',
  milestones: [],
  reportedOn: ['2026-06-29'],
  owedReports: [],
  hasRecord: false,
  workdays: () => 0,
  ...given,
});
const colour = (given: Partial<LightFacts>): Colour => lightOf(facts(given), limits).colour;

describe('the light rule (domain handbook 01 §2)', () => {
  it('lights orange at a gap of 15: due 20 + 30, confirmed 20 + 15', () => {
    const light = lightOf(
      facts({ milestones: [step('2026-03-31', 20, 20), step('2026-06-29', 30, 15), step('2026-12-31', 50)] }),
      limits,
    );
    expect(light).toMatchObject({
      colour: 'orange',
      expected: 50,
      actual: 35,
      gap: 15,
      text: '期望50，已确认35，差15→橙',
    });
  });

  it.each([
    ['nothing due yet is grey, not green', { milestones: [step('2026-12-31', 100)] }, 'grey'],
    ['confirmed as expected is green', { milestones: [step('2026-03-31', 40, 40), step('2026-12-31', 60)] }, 'green'],
    [
      'confirmed ahead of time is green',
      { milestones: [step('2026-03-31', 40, 40), step('2026-12-31', 60, 60)] },
      'green',
    ],
    ['a gap of exactly 10 is yellow', { milestones: [step('2026-06-29', 10)] }, 'yellow'],
    ['a gap just above 10 is orange', { milestones: [step('2026-06-29', 10.01)] }, 'orange'],
    ['a gap of exactly 25 is orange', { milestones: [step('2026-06-29', 25)] }, 'orange'],
    ['a small gap overdue 8 days is red', { milestones: [step('2026-06-22', 5)] }, 'red'],
    ['a small gap overdue 7 days is not yet red', { milestones: [step('2026-06-23', 5)] }, 'yellow'],
    [
      'a large gap, overdue at most 7 days, is at most orange by itself',
      { milestones: [step('2026-06-29', 60)] },
      'orange',
    ],
    [
      'a large gap of old and fresh milestones is red',
      { milestones: [step('2026-05-01', 30), step('2026-06-29', 30)] },
      'red',
    ],
    ['due today counts as due', { milestones: [step(ON, 30)] }, 'orange'],
    ['without milestones the final date is the only one', { dueOn: '2026-06-20' }, 'red'],
    ['a closed commitment is green', { state: 'closed', dueOn: '2026-06-01' }, 'green'],
    ['a suspended one is grey', { state: 'suspended', dueOn: '2026-06-01' }, 'grey'],
    ['one in adjustment is grey', { state: 'adjusting', dueOn: '2026-06-01' }, 'grey'],
    [
      '30 % of the period left without a report is yellow',
      { startOn: '2026-01-01', dueOn: '2026-09-14', reportedOn: [] },
      'yellow',
    ],
    ['15 % left without a report is orange', { startOn: '2026-01-01', dueOn: '2026-07-30', reportedOn: [] }, 'orange'],
    [
      'a missing report never lights what a record decides',
      { dueOn: '2026-07-30', reportedOn: [], hasRecord: true },
      'grey',
    ],
    ['an owed report lights a duty yellow', { owedReports: ['2026-06-26'] }, 'yellow'],
    ['an owed report does not light what a record decides', { owedReports: ['2026-06-26'], hasRecord: true }, 'grey'],
    ['a report not yet due lights nothing', { owedReports: [ON] }, 'grey'],
    [
      'yellow unanswered for more than five workdays is orange',
      { milestones: [step('2026-06-23', 5)], reportedOn: ['2026-06-23'], workdays: () => 6 },
      'orange',
    ],
    [
      'yellow answered by a later report stays yellow',
      { milestones: [step('2026-06-23', 5)], reportedOn: ['2026-06-24'], workdays: () => 6 },
      'yellow',
    ],
  ] satisfies [string, Partial<LightFacts>, Colour][])('%s', (_, given, expected) => {
    expect(colour(given)).toBe(expected);
  });

  it('names the deciding rule first and keeps the others', () => {
    const light = lightOf(facts({ milestones: [step('2026-06-01', 5)], owedReports: ['2026-06-26'] }), limits);
    expect(light.findings.map((one) => one.rule)).toEqual(['overdue', 'gap', 'reportOwed']);
    expect(light.text).toBe('节点“节点”已超期29天，超过7天→红');
  });

  it('never grows worse when more is confirmed', () => {
    const severity = ['grey', 'green', 'yellow', 'orange', 'red'];
    const milestone = fc.record({
      offset: fc.integer({ min: -60, max: 60 }),
      weight: fc.integer({ min: 1, max: 40 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(milestone, { minLength: 1, maxLength: 5 }), fc.nat(4), (drawn, which) => {
        const steps = drawn.map((one) => step(addDays(ON, one.offset), one.weight, Math.round(one.weight * one.share)));
        const better = steps.map((one, at) => (at === which ? { ...one, confirmed: one.weight } : one));
        const before = severity.indexOf(colour({ milestones: steps }));
        const after = severity.indexOf(colour({ milestones: better }));
        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });
});
