import { expect, test } from 'vitest';
import type { DefinitionView, FieldView } from '../../api/definitions.ts';
import { bySection, isRequired, oneSourceOf, sectionsOf, sentOf, uncovered } from './fields.ts';

const field = (name: string, more: Partial<FieldView> = {}): FieldView =>
  ({
    name,
    kind: 'text',
    label: name,
    optional: true,
    writable: true,
    immutable: false,
    masked: false,
    computed: false,
    section: null,
    applies: null,
    ...more,
  }) as FieldView;
const until = field('untilOn', { applies: { field: 'status', is: ['stopped'], required: true } });

test('sections follow the definition; fields without one stand under the first', () => {
  const fields = [
    field('a'),
    field('b', { section: '基本' }),
    field('c', { section: '面积' }),
    field('d', { section: '基本' }),
  ];
  expect(bySection(fields, '校舍')).toEqual([
    { title: '基本', fields: ['a', 'b', 'd'] },
    { title: '面积', fields: ['c'] },
  ]);
});

test('what cannot change any more is not asked again', () => {
  const definition = { label: '校舍', fields: [field('number', { immutable: true }), field('name')] } as DefinitionView;
  const names = (isNew: boolean) =>
    sectionsOf(definition, { isNew, fixed: {} }).flatMap(({ fields }) => fields.map(({ name }) => name));
  expect(names(true)).toEqual(['number', 'name']);
  expect(names(false)).toEqual(['name']);
});

test('a dependent field is required only while it applies, and emptied when it no longer does', () => {
  expect(isRequired(until, { status: 'inUse' })).toBe(false);
  expect(isRequired(until, { status: 'stopped' })).toBe(true);
  const values = { status: 'inUse', untilOn: '2026-01-01' };
  expect(sentOf([until], values, false)).toEqual({ untilOn: null });
  expect(sentOf([until], values, true)).toEqual({});
});

test('a covered value never goes back as it was shown; what is typed replaces it', () => {
  const secret = field('idNumber', { kind: 'sealed', masked: true });
  expect(uncovered([secret], { idNumber: '110***********0029', name: '甲' })).toEqual({ name: '甲' });
  expect(sentOf([secret], { idNumber: '' }, false)).toEqual({});
  expect(sentOf([secret], { idNumber: '11010519491231002X' }, false)).toEqual({ idNumber: '11010519491231002X' });
});

test('a line added to a table and left as it came is not sent', () => {
  const classes = field('newClasses', { kind: 'table' });
  const lines = [
    { school: null, count: null },
    { school: 'o1', count: 0 },
  ];
  expect(sentOf([classes], { newClasses: lines }, true)).toEqual({ newClasses: [lines[1]] });
});

test('the source that a whole section shares is said once', () => {
  const from = (owner: string | null) => field('name', { owner });
  expect(oneSourceOf([from('学籍系统'), from('学籍系统')])).toBe('学籍系统');
  expect(oneSourceOf([from('学籍系统'), from(null)])).toBeNull();
  expect(oneSourceOf([from('学籍系统')])).toBeNull();
});
