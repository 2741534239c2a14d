import { expect, test } from 'vitest';
import { choice, record, registryOf, text } from '#kernel/definition';
import { inEnglish } from './answer.ts';
import { glossaryOf } from './glossary.ts';
import { inWords, languageOf } from './language.ts';
import { Lexicon } from './lexicon.ts';

const glossary = glossaryOf(`
| identifier | 中文 | meaning |
| --- | --- | --- |
| leadSection | 牵头科室 | … |
| plan | 年度工作要点、要点 | … |
| signedOn, issuedOn | 成文日期, 印发日期 | … |
| issue (verb) | 印发 | … |
| classroomArea … otherArea | 分项面积 | … |
| tenant | – | … |
`);

const thing = record({
  name: 'thing',
  label: '要点',
  path: 'things',
  module: 'test',
  title: 'title',
  fields: {
    title: text({ label: '名称' }),
    office: text({ label: '牵头科室' }),
    author: text({ label: '作者', en: 'Written by' }),
    gender: choice({ label: '性别', codes: { 1: '男', other: '其他' } }),
  },
  permissions: {},
});
const lexicon = new Lexicon(registryOf([thing]), glossary, { named: [{ office: '办公室（督查）', issue: '印发' }] });

test('English is asked for by the address or by the browser, and only where it comes first', () => {
  expect(languageOf('en-GB,en;q=0.9', '/api/plans')).toBe('en');
  expect(languageOf('zh-CN,en;q=0.9', '/api/plans')).toBe('zh');
  expect(languageOf('*', '/api/plans')).toBe('zh');
  expect(languageOf(undefined, '/api/plans?limit=5&lang=en')).toBe('en');
  expect(languageOf('en', '/api/plans?lang=zh')).toBe('zh');
  expect(languageOf(undefined, '/api/plans?language=enormous')).toBe('zh');
});

test('identifiers become words', () => {
  expect(inWords('leadSection')).toBe('Lead section');
  expect(inWords('renew-secret')).toBe('Renew secret');
  expect(inWords('idNumber')).toBe('ID number');
});

test('the glossary names several terms in one line, one by one or all alike, and leaves ranges out', () => {
  expect(glossary.byTerm.get('印发日期')).toEqual(['issuedOn']);
  expect(glossary.byTerm.get('要点')).toEqual(['plan']);
  expect(glossary.byTerm.get('印发')).toEqual(['issue']);
  expect(glossary.byTerm.has('分项面积')).toBe(false);
});

test('a declared label comes first, then the term of the glossary, then the identifier', () => {
  expect(lexicon.record(thing)).toEqual({ text: 'Plan', source: 'glossary' });
  expect(lexicon.field('office', thing.fields.office)).toEqual({ text: 'Lead section', source: 'glossary' });
  expect(lexicon.field('author', thing.fields.author)).toEqual({ text: 'Written by', source: 'declared' });
  expect(lexicon.field('title', thing.fields.title)).toEqual({ text: 'Title', source: 'identifier' });
  expect(lexicon.label('1', '男')).toEqual({ text: 'Male', source: 'word' });
});

test('an answer keeps its data and changes its labels', () => {
  const answer = {
    roleLabel: '办公室（督查）',
    rows: [{ id: '1', version: 3, verb: 'x', label: '印发', name: '印发' }],
    actions: [{ verb: 'issue', label: '印发' }],
    noLabel: null,
    unknownLabel: '某词',
  };
  expect(inEnglish(answer, lexicon)).toEqual({
    roleLabel: 'Office (supervision)',
    rows: [{ id: '1', version: 3, verb: 'x', label: '印发', name: '印发' }],
    actions: [{ verb: 'issue', label: 'Issue' }],
    noLabel: null,
    unknownLabel: '某词',
  });
});
