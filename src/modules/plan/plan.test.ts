import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumber, composeText, labelsOf } from './compose.ts';
import { lastDueOn } from './due-dates.ts';
import { matchPromises } from './matching.ts';
import { type Directory, suggestOwners } from './owners.ts';
import { findQuote, innermost, type Span, sentenceAround } from './spans.ts';
import { codes, titleOf } from './titles.ts';

describe('the innermost clause', () => {
  /** Nested spans: each a part of one before it. */
  const nested = fc
    .array(fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)), { minLength: 1, maxLength: 30 })
    .map((seeds) => {
      const spans: Span[] = [{ start: 0, end: 200 }];
      for (const [pick, a, b] of seeds) {
        const within = spans[pick % spans.length] as Span;
        const size = within.end - within.start;
        const [start, end] = [a % (size + 1), b % (size + 1)].sort((x, y) => x - y) as [number, number];
        const span = { start: within.start + start, end: within.start + end };
        const meets = (one: Span) => one.start < span.end && span.start < one.end;
        const crosses = spans.some((one) => meets(one) && !holds(one, span) && !holds(span, one));
        if (!crosses && start < end) spans.push(span);
      }
      return spans;
    });
  const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;

  it('is the shortest span that holds the offset', () => {
    fc.assert(
      fc.property(nested, fc.nat(210), (spans, offset) => {
        const around = spans.filter((one) => one.start <= offset && offset < one.end);
        const shortest = Math.min(...around.map((one) => one.end - one.start));
        const found = innermost(spans)(offset);
        expect(found ? found.end - found.start : Number.POSITIVE_INFINITY).toBe(shortest);
      }),
    );
  });
});

describe('quotes', () => {
  it('are found although lines break inside them, and only inside the sentence', () => {
    const text = '前一句90%。新建学\n校 10所，完成。';
    const within = { start: 7, end: text.length };
    const found = findQuote(text, within, '新建学校10所');
    expect(found && text.slice(found.start, found.end)).toBe('新建学\n校 10所');
    expect(findQuote(text, within, '90%')).toBeNull();
    expect(findQuote(text, within, ' ')).toBeNull();
  });

  it('stand in a sentence that ends at a stop or a line', () => {
    const text = '甲。乙完成3项；丙\n丁';
    const found = sentenceAround(text, { start: 4, end: 5 });
    expect(text.slice(found.start, found.end)).toBe('乙完成3项；');
  });
});

describe('titles', () => {
  it.each([
    ['深入推进教育信息化2.0计划。', '深入推进教育信息化2.0计划'],
    ['1．新建学校2所。', '新建学校2所'],
    ['2026年底前，完成全部机构年检。', '完成全部机构年检'],
    ['以党建考核为抓手，抓好中心组理论学习。', '抓好中心组理论学习'],
    ['三是健全\n幼儿园保教质量评估机制；', '健全幼儿园保教质量评估机制'],
  ])('%s → %s', (sentence, title) => expect(titleOf(sentence)).toBe(title));

  it('are never empty, never long, and stable', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: fc.constantFrom(...'以。，；新建10所（）\n 年底前') }),
        (sentence) => {
          const title = titleOf(sentence);
          expect(title.length).toBeGreaterThan(0);
          expect(title.length).toBeLessThanOrEqual(37);
          expect(titleOf(sentence)).toBe(title);
        },
      ),
    );
  });

  it('come with codes that run by clause and pass over taken ones', () => {
    const next = codes(2026, ['2026-五/18-1']);
    expect([next('五/18'), next('五/18'), next('-')]).toEqual(['2026-五/18-2', '2026-五/18-3', '2026-前言-1']);
  });
});

describe('owners', () => {
  const directory: Directory = new Map([
    ['办公室', { id: 'office', kind: 'section' }],
    ['基础教育科', { id: 'basic', kind: 'section' }],
    ['区财政局', { id: 'treasury', kind: 'department' }],
    ['石望镇', { id: 'town', kind: 'town' }],
    ['澜溪中学', { id: 'school', kind: 'school' }],
  ]);

  it('are those printed: a section leads, towns and schools are addressed, others support', () => {
    const printed = { lead: ['局办公室'], responsible: ['基础教育科', '区财政局', '石望镇', '澜溪中学', '某某科'] };
    expect(suggestOwners(directory, printed)).toEqual({
      leadSection: 'office',
      supporting: ['basic', 'treasury'],
      addressees: ['town', 'school'],
      unmatched: ['某某科'],
    });
  });

  it('are not guessed from part of a name', () => {
    expect(suggestOwners(directory, { lead: [], responsible: ['教育科'] })).toMatchObject({
      leadSection: null,
      unmatched: ['教育科'],
    });
    expect(suggestOwners(directory, { lead: ['区财政局'], responsible: [] })).toMatchObject({
      leadSection: null,
      supporting: ['treasury'],
    });
  });
});

it('lets a promise fall due with its last target', () => {
  const dueDate = (deadline: string | null) => deadline;
  expect(lastDueOn(['2026-06-30', null, '2026-09-01'], dueDate)).toBe('2026-09-01');
  expect(lastDueOn([null], dueDate)).toBeNull();
});

describe('the text of a draft', () => {
  it('numbers by GB/T 9704: 一、（一）1.（1）, each level anew under the one above', () => {
    const levels = [1, 2, 2, 3, 4, 2, 1, 2].map((level) => ({ level }));
    expect(labelsOf(levels)).toEqual(['一、', '（一）', '（二）', '1.', '（1）', '（三）', '二、', '（一）']);
    expect(labelsOf([{ level: 3 }, { level: 4 }])).toEqual(['一、', '（一）']);
    expect([1, 10, 11, 20, 23, 99].map(chineseNumber)).toEqual(['一', '十', '十一', '二十', '二十三', '九十九']);
  });

  it('sets upper headings apart and runs lower ones in', () => {
    const items = [
      { level: 1, heading: '扩大资源', body: null },
      { level: 2, heading: '增加学位', body: '新增100个。\n分两批。' },
      { level: 3, heading: '选址。', body: '六月前完成。' },
    ];
    const head = { title: '工作要点', docNumber: null, issuers: ['某局'], signedOn: '2027-01-05' };
    expect(composeText(head, items)).toBe(
      '工作要点\n\n一、扩大资源\n（一）增加学位\n新增100个。\n分两批。\n1.选址。六月前完成。\n\n某局\n2027年1月5日',
    );
  });
});

it('matches promises by their words, each once', () => {
  const said = (text: string) => ({ clausePath: '一/1', text });
  const before = ['新增学位3000个。', '健全评估机制。', '健全评估机制。'].map(said);
  const after = ['健全评估机制。', '新增学位3600个。', '建设智慧校园。'].map(said);
  const matches = matchPromises(before, after);
  expect(matches.map(({ before: b, after: a }) => [b, a])).toEqual([
    [1, 0],
    [0, 1],
    [null, 2],
    [2, null],
  ]);
  expect(matches[0]?.similarity).toBe(1);
});
