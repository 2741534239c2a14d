import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#kernel/refusal';
import { chineseDate, chineseOrdinal, cleanText, formatDocNumber, parseDocNumber } from './index.ts';
import { breakTitle, displayLength } from './title.ts';

describe('chinese dates', () => {
  test.each([
    ['2026-03-09', '2026年3月9日'],
    ['2024-02-29', '2024年2月29日'],
    ['2026-12-31', '2026年12月31日'],
  ])('%s is %s, without zero padding', (day, text) => expect(chineseDate(day)).toBe(text));

  test.each(['2026-02-30', '2026-3-9', '', '2026-13-01', '2026-03-09T00:00'])('%s is refused', (day) =>
    expect(() => chineseDate(day)).toThrow(Refusal),
  );
});

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [21, '二十一'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [119, '一百一十九'],
  [320, '三百二十'],
])('heading number %i is %s', (value, text) => expect(chineseOrdinal(value)).toBe(text));

describe('document numbers', () => {
  test.each([
    '云教发〔2026〕3号',
    '云教发[2026]3号',
    '云教发（2026）3号',
    '云教发(2026)3号',
    '云教发„2026‟3号',
    '云教发【2026】3号',
    '云教发［2026］3号',
    ' 云教发〔 2026 〕 3 号 ',
    '云教发〔２０２６〕３号',
  ])('%s reads as 云教发〔2026〕3号', (text) => {
    expect(parseDocNumber(text)).toEqual({ issuerCode: '云教发', year: 2026, number: 3 });
    expect(formatDocNumber(text)).toBe('云教发〔2026〕3号');
  });

  test.each([
    ['云教发〔2026〕第3号', '第'],
    ['云教发〔2026〕03号', '虚位'],
    ['云教发〔26〕3号', '样式'],
    ['云教发2026年3号', '样式'],
    ['〔2026〕3号', '样式'],
    ['云教发〔2026〕0号', '从1起编'],
    ['云教发〔1826〕3号', '年份'],
    ['', '样式'],
  ])('%s is refused for %s', (text, reason) => {
    const outcome = parseDocNumber(text);
    expect(outcome).toBeInstanceOf(Refusal);
    expect((outcome as Refusal).detail).toContain(reason);
    expect(() => formatDocNumber(text)).toThrow(Refusal);
  });

  test('all reasons come at once', () => {
    expect((parseDocNumber('云教发〔1026〕第03号') as Refusal).reasons).toHaveLength(3);
  });

  test('what is formatted reads back', () => {
    const code = fc.stringMatching(/^[一-龥]{1,8}$/);
    const parts = fc.record({
      issuerCode: code,
      year: fc.integer({ min: 1949, max: 2199 }),
      number: fc.integer({ min: 1, max: 99_999 }),
    });
    fc.assert(
      fc.property(parts, (given) => {
        expect(parseDocNumber(formatDocNumber(given))).toEqual(given);
      }),
    );
  });
});

describe('clean text', () => {
  test('drops controls and overrides, keeps everything a reader sees', () => {
    expect(cleanText('a\u0000b\u001b[1m\u202ec\ud800d\ufeff\ufffe')).toBe('ab[1mcd');
    expect(cleanText('甲\t乙\r\n丙\u2028丁')).toBe('甲 乙\n丙\n丁');
    expect(cleanText('😀 #eval $x$ <b>')).toBe('😀 #eval $x$ <b>');
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});

describe('titles', () => {
  test.each([
    ['督办单', ['督办单']],
    [
      '云溪县教育局关于2026年第三季度年度工作要点落实情况的通报',
      ['云溪县教育局关于2026年第三季度', '年度工作要点落实情况的通报'],
    ],
    [
      '云溪县教育局 云溪县公安局关于加强校园安全工作的通知',
      ['云溪县教育局 云溪县公安局', '关于加强校园安全工作的通知'],
    ],
    ['第一行\n第二行', ['第一行', '第二行']],
  ])('%s breaks by sense', (title, lines) => expect(breakTitle(title, 19)).toEqual(lines));

  test('nothing but blanks is lost, and no line of words is too wide', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[一-龥0-9（）《》、 ]{1,80}$/), (title) => {
        const lines = breakTitle(title, 19);
        expect(lines.join('').replace(/\s/g, '')).toBe(title.replace(/\s/g, ''));
        if (!/[0-9]{30}/.test(title)) expect(Math.max(0, ...lines.map(displayLength))).toBeLessThanOrEqual(19);
      }),
    );
  });
});
