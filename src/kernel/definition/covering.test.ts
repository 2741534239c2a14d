import { expect, test } from 'vitest';
import { cover, coverRow, isCovered, mayReveal } from './covering.ts';
import { date, sealed, text, yesNoUnknown } from './field.ts';

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

test('covers by role: personal fields from all but their readers, sensitive ones from everybody but the system', () => {
  const name = text({ label: '姓名', sensitivity: 'L3', readers: ['school'] });
  const mobile = text({ label: '手机', sensitivity: 'L3' });
  const health = text({ label: '病史', sensitivity: 'L4', readers: ['school'] });
  const seen = (role: string) => [name, mobile, health].map((field) => !isCovered(field, role));
  expect(seen('school')).toEqual([true, false, false]);
  expect(seen('admin')).toEqual([false, true, false]);
  expect(seen('system')).toEqual([true, true, true]);
  const row = { id: '1', version: 1, rowFrom: '', createdAt: '', createdBy: null, changedBy: null, name: '沈知秋' };
  expect(coverRow({ fields: { name } }, row, 'auditor').name).toBe('****');
  expect(coverRow({ fields: { name } }, row, 'school')).toBe(row);
});

test('lets the administrator ask for fields that name no readers, and for no others', () => {
  const named = { readers: ['school'] };
  expect(['admin', 'school', 'office'].map((role) => mayReveal(named, role))).toEqual([false, true, false]);
  expect(['admin', 'school'].map((role) => mayReveal({}, role))).toEqual([true, false]);
});
