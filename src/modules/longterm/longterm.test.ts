import { describe, expect, it } from 'vitest';
import { revisionsOf } from './content.ts';
import type { Line } from './grid.ts';
import { countsInWords, countVerdicts, judge } from './judge.ts';
import { spanAgainst } from './plan-rules.ts';
import { yearAgainst } from './report-rules.ts';
import { resultAgainst } from './result-rules.ts';
import { roundAgainst } from './round-rules.ts';
import { compareTexts } from './versions.ts';

const codes = (reasons: readonly { facts?: Readonly<Record<string, unknown>> }[]) =>
  reasons.map((one) => one.facts?.code);

describe('judging a year', () => {
  const asked = { direction: 'atLeast', target: 0.3, value: 0.3, because: null, ended: true } as const;

  it.each([
    ['met exactly, as decimals and not as binary numbers', { value: 0.3, target: 0.3 }, 'met', 0],
    ['not met by a millionth', { value: 2999.999999, target: 3000 }, 'notMet', 0.000001],
    ['met from below where less is better', { direction: 'atMost', value: 0, target: 0 }, 'met', 0],
    ['not met where less is better and there is more', { direction: 'atMost', value: 3, target: 1 }, 'notMet', 2],
    ['never short before the year has ended', { value: 0.1, ended: false }, 'underWay', 0.2],
    ['met already before the year has ended', { value: 0.4, ended: false }, 'met', 0],
    ['unknown rather than nothing', { value: null, because: '有学生的班级数为零' }, 'unknown', null],
    ['without a target', { target: null }, 'noTarget', null],
  ] as const)('is %s', (_, given, state, gap) => {
    expect(judge({ ...asked, ...given })).toMatchObject({ state, gap });
  });

  it('says why it cannot be told', () => {
    expect(judge({ ...asked, value: null, because: '有学生的班级数为零' }).because).toBe('有学生的班级数为零');
    expect(judge({ ...asked, value: null }).because).toBe('没有数据');
  });

  it('counts what there is and makes no percentage', () => {
    expect(countsInWords(countVerdicts(['met', 'met', 'unknown']))).toBe('共3项：达到目标2项，无法计算1项');
    expect(countsInWords(countVerdicts([]))).toBe('共0项');
  });
});

it('gives a five-year plan five years', () => {
  const plan = { kind: 'fiveYear', fromYear: 2026, toYear: 2030 };
  expect(spanAgainst(plan)).toEqual([]);
  expect(codes(spanAgainst({ ...plan, toYear: 2031 }))).toEqual(['not-five-years']);
  expect(codes(spanAgainst({ ...plan, kind: 'special', toYear: 2025 }))).toEqual(['span-reversed']);
});

it('takes opinions up to the last day of an open round', () => {
  const round = { state: 'open', dueOn: '2026-04-30' };
  expect(roundAgainst(round, '2026-04-30')).toEqual([]);
  expect(codes(roundAgainst(round, '2026-05-01'))).toEqual(['past-deadline']);
  expect(codes(roundAgainst({ ...round, state: 'closed' }, '2026-04-01'))).toEqual(['round-not-open']);
});

it('takes a reported result only where it may stand, all reasons at once', () => {
  const about = { source: 'reported', state: 'fixed', name: '学位' };
  const plan = { fromYear: 2021, toYear: 2025 };
  const good = { year: 2025, value: 1, evidence: ['a'] };
  expect(resultAgainst(good, about, plan, 2026)).toEqual([]);
  expect(resultAgainst({ year: 2025, because: '统计口径调整' }, about, plan, 2026)).toEqual([]);
  expect(codes(resultAgainst({ ...good, because: '也有原因' }, about, plan, 2026))).toEqual(['value-or-because']);
  expect(codes(resultAgainst({ year: 2027, value: 1 }, { ...about, source: 'record' }, plan, 2026))).toEqual([
    'record-decides',
    'wrong-year',
    'future-year',
    'evidence-missing',
  ]);
});

it('writes mid-term and completion reports at their time', () => {
  const plan = { state: 'issued', fromYear: 2021, toYear: 2025 };
  expect(yearAgainst(plan, { kind: 'completion', throughYear: 2025 }, 2026)).toEqual([]);
  expect(codes(yearAgainst(plan, { kind: 'completion', throughYear: 2024 }, 2026))).toEqual(['not-the-end']);
  expect(codes(yearAgainst(plan, { kind: 'midTerm', throughYear: 2025 }, 2026))).toEqual(['not-the-middle']);
  expect(codes(yearAgainst({ ...plan, state: 'drafting' }, { kind: 'yearly', throughYear: 2026 }, 2024))).toEqual([
    'not-issued',
    'wrong-year',
    'future-year',
  ]);
});

it('tells clauses reworded, added and removed', () => {
  const before = '一、总体目标\n学位供给总体平衡，新增学位三千个。\n二、保障措施\n加强领导。';
  const after = '一、总体目标\n学位供给总体平衡，新增学位五千个。\n二、重点任务\n建设实验中心二十处，覆盖全部学校。';
  expect(compareTexts(before, after).map((one) => one.kind)).toEqual(['changed', 'added', 'removed']);
  expect(compareTexts(before, before).every((one) => one.kind === 'same')).toBe(true);
});

it('lists what the records say otherwise since the freeze', () => {
  const cell = { year: 2025, target: 5, value: 5, state: 'met', because: null };
  const line = (changes: object) => ({ id: 'a', name: '学位', measuredIn: '个', cells: [{ ...cell, ...changes }] });
  const lines = (changes: object) => [line(changes)] as unknown as Line[];
  expect(revisionsOf(lines({}), lines({ origin: '别的说法' }))).toEqual([]);
  expect(revisionsOf(lines({}), lines({ value: 4, state: 'notMet' }))).toMatchObject([
    { year: 2025, turned: true, frozen: { value: 5 }, now: { value: 4 } },
  ]);
  expect(revisionsOf(lines({}), [])).toMatchObject([{ now: null, turned: true }]);
});
