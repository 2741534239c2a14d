import { expect, it } from 'vitest';
import { type Code, matching, standingOn, treeOf } from './codeTree.ts';

const code = (number: string, label: string, parent: string | null = null, more: Partial<Code> = {}): Code => ({
  code: number,
  label,
  en: null,
  parent,
  heading: false,
  from: null,
  to: null,
  note: null,
  certainty: null,
  ...more,
});
const codes = [
  code('320000', '江苏省'),
  code('320400', '常州市', '320000'),
  code('320413', '金坛区', '320400', { en: 'Jintan District' }),
  code('320500', '苏州市', '320000'),
];

it('finds a code by number, label or English label, with what lies above it', () => {
  for (const words of ['0413', '金坛', 'jintan'])
    expect(matching(codes, words).map((each) => each.code)).toEqual(['320000', '320400', '320413']);
  expect(matching(codes, '')).toEqual(codes);
  expect(matching(codes, '温州')).toEqual([]);
});

it('makes a tree, and puts on top what lies under nothing shown', () => {
  const [province] = treeOf(codes);
  expect(province?.children?.map((each) => each.code)).toEqual(['320400', '320500']);
  expect(province?.children?.[1]).not.toHaveProperty('children');
  expect(treeOf(codes.slice(2)).map((each) => each.code)).toEqual(['320413', '320500']);
});

it('tells a code out of use from its first day without it', () => {
  const retired = code('320482', '金坛市', '320400', { to: '2015-07-01' });
  expect(standingOn(retired, '2015-06-30')).toBe('inForce');
  expect(standingOn(retired, '2015-07-01')).toBe('retired');
  expect(standingOn(code('1', '一', null, { from: '2027-01-01' }), '2026-12-31')).toBe('coming');
});
