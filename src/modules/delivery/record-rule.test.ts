import { expect, it } from 'vitest';
import { type Colour, type LightFacts, lightOf, type Thresholds } from './light-rule.ts';
import { lightThresholds } from './parameters.ts';
import type { RecordFigure } from './record-rule.ts';

const limits = lightThresholds.seeds[0]?.value as Thresholds;
/** Half of the time from the start of counting to the deadline. */
const facts = (figure: Partial<RecordFigure>, given: Partial<LightFacts> = {}, alone = true): LightFacts => ({
  on: '2026-06-30',
  state: 'running',
  startOn: '2026-01-01',
  dueOn: '2026-12-27',
  milestones: [],
  reportedOn: [],
  owedReports: ['2026-02-01'],
  hasRecord: false,
  workdays: () => 99,
  record: {
    alone,
    figures: [
      {
        title: '大班额（区）',
        shown: '为2个',
        met: false,
        because: null,
        done: 50,
        kept: false,
        since: '2026-01-01',
        ...figure,
      },
    ],
  },
  ...given,
});

it.each<[string, Partial<RecordFigure>, Partial<LightFacts>, Colour]>([
  ['met is green, whatever was not reported', { met: true }, {}, 'green'],
  ['in step with time is green', { done: 50 }, {}, 'green'],
  ['ten points behind time is yellow', { done: 40 }, {}, 'yellow'],
  ['more than ten is orange', { done: 39.9 }, {}, 'orange'],
  ['more than twenty-five is red', { done: 24.9 }, {}, 'red'],
  ['what was to be kept and is lost is red at once', { done: 0, kept: true }, { on: '2026-01-02' }, 'red'],
  ['a week after the deadline it is orange', { done: 99 }, { on: '2027-01-03' }, 'orange'],
  ['later it is red', { done: 99 }, { on: '2027-01-04' }, 'red'],
  ['what cannot be reckoned is grey', { met: null, because: '没有数据', done: null }, {}, 'grey'],
  ['… and red when it should be there', { met: null, because: '没有数据' }, { on: '2027-02-01' }, 'red'],
  ['without a start it is yellow', { done: null }, {}, 'yellow'],
  ['a closed promise is green', { done: 0 }, { state: 'closed' }, 'green'],
])('%s', (_words, figure, given, colour) => {
  expect(lightOf(facts(figure, given), limits).colour).toBe(colour);
});

it('expects what milestones planned, where they are set', () => {
  const milestones = [
    { title: '一', dueOn: '2026-03-31', weight: 20, confirmed: 0 },
    { title: '二', dueOn: '2026-12-01', weight: 80, confirmed: 0 },
  ];
  const light = lightOf(facts({ done: 15 }, { milestones }), limits);
  expect(light).toMatchObject({ colour: 'yellow', expected: 20, actual: 15, gap: 5 });
  expect(light.text).toBe('记录“大班额（区）”为2个，完成15%，按到期节点应完成20%，差5→黄');
});

it('lets steps and reports have their say only where something else is promised besides', () => {
  const overdue = { milestones: [{ title: '一', dueOn: '2026-03-31', weight: 100, confirmed: 0 }] };
  expect(lightOf(facts({ met: true }, overdue), limits).colour).toBe('green');
  const light = lightOf(facts({ met: true }, overdue, false), limits);
  expect(light.colour).toBe('red');
  expect(light.findings.map(({ rule }) => rule)).toContain('recordMet');
});
