import { describe, expect, it } from 'vitest';
import type { BulletinFigure } from '#contract/bulletin';
import { formsOf, partsOf, writtenOf } from './parts.ts';

const figure = (key: string, label: string): BulletinFigure => ({
  key,
  label,
  text: '9',
  value: 9,
  previous: null,
  href: null,
});
const FIGURES = [figure('total', '事项总数'), figure('red', '红灯')];

describe('a paragraph with live figures', () => {
  it('is written with labels in brackets and read back unchanged', () => {
    const parts = [{ text: '共' }, { figure: 'total', note: '不含中止' }, { text: '项。' }];
    expect(writtenOf(parts, FIGURES)).toBe('共【事项总数】项。');
    expect(partsOf('共【事项总数】项。', FIGURES, parts)).toEqual({ parts, unknown: [] });
  });

  it('keeps brackets that name no figure as words and tells of them', () => {
    expect(partsOf('【总数】', FIGURES, [])).toEqual({ parts: [{ text: '【总数】' }], unknown: ['总数'] });
  });
});

it('offers an issue with its corrections where there are some', () => {
  const corrected = { items: [], indicators: [{}] } as unknown as Parameters<typeof formsOf>[0];
  const keys = (revisions: Parameters<typeof formsOf>[0]) => formsOf(revisions).map(({ key }) => key);
  expect(keys({ items: [], indicators: [] })).toEqual(['docx', 'pdf']);
  expect(keys(undefined)).toEqual(['docx', 'pdf']);
  expect(keys(corrected)).toEqual(['docx', 'pdf', 'docx:revised', 'pdf:revised']);
});
