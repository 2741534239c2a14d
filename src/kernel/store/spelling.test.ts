import { expect, test } from 'vitest';
import { record, text } from '#kernel/definition';
import { grams, searchText } from './search-text.ts';
import { spelling } from './spelling.ts';

const person = { pinyin: 'person' } as const;
const thing = { pinyin: 'thing' } as const;

test('a name is spelt by initials and in full', () => {
  expect(spelling(person, '沈知秋')).toBe('szq shenzhiqiu');
  expect(spelling(person, '吕布')).toBe('lb lvbu');
});

test('surnames with readings of their own are read as surnames, in the names of persons only', () => {
  expect(spelling(person, '单雄信')).toBe('sxx shanxiongxin');
  expect(spelling(person, '曾国藩')).toBe('zgf zengguofan');
  expect(spelling(person, '解珍')).toBe('xz xiezhen');
  expect(spelling(person, '尉迟恭')).toBe('ycg yuchigong');
  expect(spelling(thing, '解放路小学')).toBe('jflxx jiefangluxiaoxue');
});

test('what is no name, or holds no Chinese character, is not spelt', () => {
  expect(spelling({}, '沈知秋')).toBe('');
  expect(spelling(person, 'Anna')).toBe('');
});

test('the words of a row hold its name, initials and pinyin; other fields as they are', () => {
  const pet = record({
    name: 'pet',
    label: '宠物',
    path: 'pets',
    module: 'test',
    title: 'name',
    search: ['name', 'note'],
    fields: { name: text({ label: '名', pinyin: 'person' }), note: text({ label: '说明' }) },
    permissions: {},
  });
  expect(searchText(pet, { name: '沈知秋', note: '爱睡' })).toBe('沈知秋 szq shenzhiqiu\n爱睡');
  expect(grams(searchText(pet, { name: '沈知秋', note: '' }))).toContain('zq');
});
