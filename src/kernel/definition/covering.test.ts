import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { cover, coverageOf, coverRow, isCovered, mayReveal } from './covering.ts';
import { date, sealed, text, yesNoUnknown } from './field.ts';
import type { Fields } from './record.ts';

test('a long number shows a part, an identity number its division and last four', () => {
  expect(cover(text({ label: '手机' }), '13900001234')).toBe('139****34');
  expect(cover(sealed({ label: '证件号码' }), '329901201201010017')).toBe('329901****0017');
  expect(cover(text({ label: '姓名' }), '沈知秋')).toBe('****');
  expect(cover(text({ label: '姓名' }), '阿依古丽·买买提江')).toBe('****');
  expect(cover(text({ label: '住址' }), '澜溪街道望江路8号3幢201室')).toBe('****');
  expect(cover(text({ label: '姓名' }), null)).toBeNull();
});

test('a code or a day tells nothing by its letters or length', () => {
  const disability = yesNoUnknown({ label: '残疾', sensitivity: 'L4' });
  expect(['yes', 'no', 'unknown'].map((code) => cover(disability, code))).toEqual(['****', '****', '****']);
  expect(cover(date({ label: '出生日期' }), '2018-09-15')).toBe('****');
});

const retention = { parameter: 'years', begins: '离校', on: () => sql`null` };
const about = { subjects: '人', purpose: '用途', basis: '依据', sources: '来源', retention };
const held = (fields: Fields, more: object = {}) => ({
  name: 'child',
  module: 'roll',
  fields,
  personal: about,
  ...more,
});
const minors = { personal: { ...about, minors: true } };

test('covers by role: personal fields from all but their readers, sensitive ones from everybody but the system', () => {
  const name = text({ label: '姓名', sensitivity: 'L3', readers: ['school'] });
  const mobile = text({ label: '手机', sensitivity: 'L3' });
  const health = text({ label: '病史', sensitivity: 'L4', readers: ['school'] });
  const register = held({ name, mobile, health });
  const seen = (role: string, of = register) =>
    ['name', 'mobile', 'health'].map((field) => !isCovered(of, field, { role }));
  expect(seen('school')).toEqual([true, false, false]);
  expect(seen('system')).toEqual([true, true, true]);
  // Who administers sees the directory, whose fields name no readers, and no other register's.
  expect(seen('admin')).toEqual([false, false, false]);
  expect(seen('admin', held(register.fields, { module: 'access' }))).toEqual([false, true, false]);
  const row = { id: '1', version: 1, rowFrom: '', createdAt: '', createdBy: null, changedBy: null, name: '沈知秋' };
  expect(coverRow(held({ name }), row, { role: 'auditor' }).name).toBe('****');
  expect(coverRow(held({ name }), row, { role: 'school' })).toBe(row);
});

test('lets the administrator ask for fields of the directory that name no readers, and for no others', () => {
  const fields = {
    named: text({ label: '姓名', sensitivity: 'L3', readers: ['school'] }),
    unnamed: text({ label: '手机', sensitivity: 'L3' }),
  };
  const asks = (module: string, role: string) =>
    ['named', 'unnamed'].map((name) => mayReveal(held(fields, { module }), name, { role }));
  expect(['admin', 'school', 'office'].map((role) => asks('access', role))).toEqual([
    [false, true],
    [true, false],
    [false, false],
  ]);
  expect(['admin', 'school'].map((role) => asks('roll', role))).toEqual([
    [false, false],
    [true, false],
  ]);
});

test('covers what is a minor’s from its own readers unless an approval names its class or the field', () => {
  const fields = {
    name: text({ label: '姓名', sensitivity: 'L3', readers: ['school'] }),
    number: sealed({ label: '证件号码', readers: ['school'] }),
    stage: text({ label: '学段' }),
  };
  const told = (approvals: readonly string[] | undefined, role = 'school', more: object = minors) => {
    const viewer = approvals ? { role, approvals } : { role };
    return Object.keys(fields).map((name) => {
      const { kind, why } = coverageOf(held(fields, more), name, viewer);
      return `${kind} ${why} ${mayReveal(held(fields, more), name, viewer)}`;
    });
  };
  const stage = 'shown open false';
  expect(told(undefined)).toEqual(['masked unapproved false', 'masked unapproved false', stage]);
  expect(told(['child.L3'])).toEqual(['shown duty true', 'masked unapproved false', stage]);
  expect(told(['child.number'])).toEqual(['masked unapproved false', 'masked sensitive true', stage]);
  expect(told(['child.L3', 'child.L4'])).toEqual(['shown duty true', 'masked sensitive true', stage]);
  // Another record's approval, and another role's duty, open nothing.
  expect(told(['pupil.L3', 'L3', 'child.'])).toEqual(['masked unapproved false', 'masked unapproved false', stage]);
  expect(told(['child.L3'], 'leader')).toEqual(['masked personal false', 'masked sensitive false', stage]);
  // Grown-ups' data need none.
  expect(told(undefined, 'school', {})).toEqual(['shown duty true', 'masked sensitive true', stage]);
});
