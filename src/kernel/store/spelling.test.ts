import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { record, text } from '#kernel/definition';
import { entryCondition, entrySource, findsPersons, grams, searchText } from './search-text.ts';
import { spelling } from './spelling.ts';
import { builder } from './sql.ts';

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

describe('personal words', () => {
  const child = record({
    name: 'child',
    personal: { notPersonal: '测试数据' },
    label: '孩子',
    path: 'children',
    module: 'test',
    title: 'name',
    search: ['name', 'note'],
    fields: {
      name: text({ label: '名', pinyin: 'person', sensitivity: 'L3', readers: ['school'] }),
      note: text({ label: '说明' }),
    },
    permissions: {},
  });
  const MARK = '\u001f';
  const asked = (query: string, personal: boolean) => {
    const { sql: text, parameters } =
      sql`${entrySource(query, personal)} where ${entryCondition(query, personal)}`.compile(builder);
    return { text, parameters };
  };

  test('stand behind the open ones, and their grams are marked', () => {
    const words = searchText(child, { name: '沈知秋', note: '爱睡' });
    expect(words).toBe(`爱睡${MARK}沈知秋 szq shenzhiqiu`);
    expect(grams(words)).toEqual(expect.arrayContaining(['爱睡', `${MARK}沈知`, `${MARK}zq`]));
    expect(grams(words)).not.toContain('沈知');
  });

  test('are asked for by their readers alone', () => {
    expect([findsPersons(child, { role: 'school' }), findsPersons(child, { role: 'auditor' })]).toEqual([true, false]);
    expect(asked('沈知', true).parameters).toContain(`('沈知' | '${MARK}沈知')`);
    // The question itself leaves them out, so that not even the time it takes tells of them.
    const { text, parameters } = asked(`${MARK}沈知`, false);
    expect(parameters).toEqual(["'沈知'", MARK, '%沈知%']);
    expect(text).toContain('split_part(s.body');
  });

  test('are no catalogue: one character finds open words only', () => {
    expect(asked('沈', true).parameters).toEqual(["'沈':*", MARK, '%沈%']);
  });
});
