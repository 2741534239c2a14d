import { expect, it } from 'vitest';
import { type CodeChoice, choicesOf } from './codeChoices.ts';

const code = (number: string, parent: string | null, more: object = {}) => ({
  code: number,
  label: `名${number}`,
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
  code('3', null, { heading: true }),
  code('31', '3'),
  code('32', '3', { to: '2015-07-01' }),
  code('33', '3', { from: '2015-04-28' }),
];
const flat = (choices: readonly CodeChoice[]): string[] =>
  choices.flatMap(({ value, disabled, children = [] }) => [`${value}${disabled ? '-' : ''}`, ...flat(children)]);

it('offers what holds on the day, groupings only to find the way', () => {
  expect(flat(choicesOf(codes, { day: '2014-09-01', kept: null, whole: false }))).toEqual(['3-', '31', '32']);
  expect(flat(choicesOf(codes, { day: '2016-09-01', kept: null, whole: false }))).toEqual(['3-', '31', '33']);
});

it('keeps what the row already has', () => {
  const choices = choicesOf(codes, { day: '2016-09-01', kept: '32', whole: false });
  expect(flat(choices)).toEqual(['3-', '31', '32', '33']);
  expect(choices[0]?.children?.[1]?.label).toBe('名32（已停用）');
});

it('offers everything to a filter', () => {
  expect(flat(choicesOf(codes, { day: '2016-09-01', kept: null, whole: true }))).toEqual(['3', '31', '32', '33']);
});
