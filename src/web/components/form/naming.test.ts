import { expect, test } from 'vitest';
import type { FieldView } from '../../api/definitions.ts';
import { unnamedIn } from './naming.ts';

const field = (name: string, more: Partial<FieldView>): FieldView => ({ name, kind: 'text', ...more }) as FieldView;
const school = field('school', { kind: 'reference', target: 'organisation' });
const members = field('members', { kind: 'references', target: 'person' });
const household = field('household', { kind: 'code', list: 'division' });

test('what was picked in the form is asked for by name, once, unless a list has told it', () => {
  const typed = { school: 'o1', members: ['p1', 'p2'], household: '320413', name: '云小满' };
  const known = { organisation: {}, person: { p1: '白露晨' } };
  expect(unnamedIn([school, members, household, field('name', {})], [typed, { school: 'o1' }], known)).toEqual({
    organisation: ['o1'],
    person: ['p2'],
    'code:division': ['320413'],
  });
});

test('rows named inside a table are asked for as well; empty cells ask for nothing', () => {
  const columns = [{ name: 'school', kind: 'reference', target: 'organisation' }] as FieldView['columns'];
  const classes = field('classes', { kind: 'table', columns });
  expect(
    unnamedIn([classes, school], [{ classes: [{ school: 'o2' }, { school: null }, { school: '' }] }, {}], {}),
  ).toEqual({
    organisation: ['o2'],
  });
});

test('what stands in place of a value that is covered or erased is not asked for', () => {
  const told = { school: '****', members: ['已按期删除'], household: '****' };
  expect(unnamedIn([school, members, household], [told], {})).toEqual({});
});
