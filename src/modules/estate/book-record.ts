import { choice, date, integer, money, record, reference, text } from '#kernel/definition';
import { STAGES } from '#modules/institutions';
import { prepareBooks } from './book-rules.ts';
import { ofOwnSchool } from './permissions.ts';

/** Printed books alone are counted by the supervision of balance. */
export const BOOK_KINDS = { paper: '纸质图书', electronic: '电子图书' } as const;

/** One lot of library books (图书), from the day it is in the library until it is withdrawn. */
export const bookLot = record({
  name: 'bookLot',
  label: '图书',
  en: 'Library books',
  path: 'library-books',
  module: 'estate',
  title: 'name',
  search: ['name', 'lotNumber'],
  sort: 'lotNumber',
  belongsTo: 'school',
  freezable: true,
  unique: [['school', 'lotNumber']],
  businessKey: ['school', 'lotNumber'],
  fields: {
    school: reference('organisation', { label: '学校', en: 'School', immutable: true }),
    lotNumber: text({ label: '批次号', en: 'Lot number', max: 40, help: '购置、调入或清点的批次' }),
    name: text({ label: '名称', en: 'Name', max: 100 }),
    kind: choice({ label: '类型', en: 'Kind', codes: BOOK_KINDS, fallback: 'paper' }),
    stage: choice({ label: '使用学段', en: 'Stage', codes: STAGES, optional: true, help: '共用的不填' }),
    volumes: integer({ label: '册数', en: 'Volumes', unit: '册', min: 1, max: 5_000_000 }),
    value: money({ label: '码洋', en: 'Value', min: 0, optional: true }),
    fromOn: date({ label: '入藏日期', en: 'In the library from' }),
    untilOn: date({ label: '剔旧或划转日期', en: 'Out of the library from', optional: true }),
  },
  permissions: ofOwnSchool,
  prepare: prepareBooks,
});
