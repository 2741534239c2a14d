import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClauseView, CommitmentView, TargetView } from '#contract/plan';
import { nextPause, paragraphsOf, pausesIn } from './segments.ts';

const clause = (start: number, end: number, label: string, title: string) =>
  ({ start, end, label, title, id: label }) as ClauseView;
const commitment = (id: string, start: number, end: number) => ({ id, start, end }) as CommitmentView;
const target = (id: string, start: number, end: number) => ({ id, start, end }) as TargetView;

test('overlapping promises share the segment in which they overlap; targets lie inside', () => {
  const text = '一、扩大供给\n新增学位200个，建成学校3所。';
  const [heading, body] = paragraphsOf(
    text,
    [clause(0, text.length, '一、', '扩大供给')],
    [commitment('a', 7, 16), commitment('b', 11, 23)],
    [target('t', 11, 15)],
  );
  expect(heading).toMatchObject({ clause: { label: '一、' }, segments: [{ heading: true, commitments: [] }] });
  const seen = body?.segments.map((each) => [text.slice(each.start, each.end), each.commitments, each.targets]);
  expect(seen).toEqual([
    ['新增学位', ['a'], []],
    ['200个', ['a', 'b'], ['t']],
    ['，', ['a', 'b'], []],
    ['建成学校3所。', ['b'], []],
  ]);
});

test('segments of any spans put the text together again, line by line', () => {
  const span = fc
    .tuple(fc.nat(60), fc.nat(60))
    .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.array(span, { maxLength: 8 }), (raw, spans) => {
      const text = raw.replace(/\r/g, ' ');
      const marked = spans.map(([start, end], index) => commitment(String(index), start, end));
      const lines = paragraphsOf(text, [], marked, []);
      const joined = lines.map((line) => line.segments.map(({ start, end }) => text.slice(start, end)).join(''));
      expect(joined).toEqual(text.split('\n').filter((line) => line !== ''));
      for (const { start, end, commitments } of lines.flatMap(({ segments }) => segments))
        for (const one of marked) expect(commitments.includes(one.id)).toBe(one.start <= start && one.end >= end);
    }),
  );
});

test('the caret walks from pause to pause inside the sentence', () => {
  const text = '甲，乙；丙。丁';
  const sentence = { start: 0, end: 6 };
  expect(pausesIn(text, sentence)).toEqual([2, 4]);
  expect(nextPause(text, sentence, undefined, 1)).toBe(2);
  expect(nextPause(text, sentence, 2, 1)).toBe(4);
  expect(nextPause(text, sentence, 4, 1)).toBe(4);
  expect(nextPause(text, sentence, 4, -1)).toBe(2);
});
