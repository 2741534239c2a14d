import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, type Pair } from './difference.ts';

const side = (pairs: readonly Pair[], which: 'before' | 'after'): string[] =>
  pairs.flatMap((pair) => (pair[which] ? [pair[which].map(({ text }) => text).join('')] : []));

describe('comparing two versions of a text', () => {
  it('tells a changed number from the words around it', () => {
    const [pair] = compareTexts('新增学位1800个。', '新增学位1500个。');
    expect(pair?.after?.filter(({ kind }) => kind === 'new').map(({ text }) => text)).toEqual(['5']);
    expect(pair?.before?.filter(({ kind }) => kind === 'gone').map(({ text }) => text)).toEqual(['8']);
  });

  it('shows a paragraph that was put in on one side only', () => {
    const pairs = compareTexts('一\n三', '一\n二\n三');
    expect(pairs.map(({ same }) => same)).toEqual([true, false, true]);
    expect(pairs[1]?.before).toBeNull();
  });

  it('loses and invents nothing on either side', () => {
    const text = fc.array(
      fc.string({ unit: fc.constantFrom('学', '位', '个', '1', '。'), minLength: 1, maxLength: 12 }),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pairs = compareTexts(before.join('\n'), after.join('\n'));
        expect(side(pairs, 'before')).toEqual(before);
        expect(side(pairs, 'after')).toEqual(after);
      }),
    );
  });
});
