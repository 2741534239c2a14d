/**
 * What must not compile, checked by the type gate (`npm run check`): each line under `@ts-expect-error` has to be an
 * error, or the gate fails. What a line above it allows has to compile.
 */
import {
  all,
  choice,
  computed,
  date,
  files,
  integer,
  type NewRowOf,
  type PatchOf,
  point,
  type RowOf,
  record,
  reference,
  references,
  states,
  table,
  text,
  yesNo,
} from '#kernel/definition';
import type { WriteTransaction } from '#kernel/store';

const STATES = { open: '未结', closed: '已结' } as const;
const visit = record({
  name: 'visit',
  label: '走访',
  path: 'visits',
  module: 'test',
  title: 'title',
  fields: {
    title: text({ label: '名称' }),
    on: date({ label: '日期' }),
    school: reference('organisation', { label: '学校' }),
    kind: choice({ label: '类别', codes: { routine: '例行', special: '专项' } }),
    children: integer({ label: '人数', optional: true }),
    urgent: yesNo({ label: '紧急', fallback: false }),
    persons: references('person', { label: '人员' }),
    papers: files({ label: '材料' }),
    place: point({ label: '位置', optional: true }),
    lines: table({ what: text({ label: '事项' }) }, { label: '事项表' }),
    doneBy: reference('person', { label: '办结人', optional: true, system: true }),
    twice: computed(integer({ label: '两倍', optional: true }), (row) => Number(row.children) * 2),
    state: choice({ label: '状态', codes: STATES, fallback: 'open' }),
  },
  states: states({
    field: 'state',
    initial: 'open',
    states: STATES,
    final: ['closed'],
    transitions: [{ verb: 'close', label: '办结', from: ['open'], to: 'closed' }],
  }),
  permissions: { office: { read: all, create: all, close: all } },
});

type New = NewRowOf<typeof visit>;
type Patch = PatchOf<typeof visit>;
type Row = RowOf<typeof visit>;
const whole = { title: '走访', on: '2026-03-09', school: 'id', kind: 'routine' } as const;

export const allowed: New[] = [
  whole,
  { ...whole, children: null, persons: ['id'], lines: [{ what: '看' }] },
  { ...whole, place: { type: 'Point', coordinates: [119.5, 31.7] }, urgent: true },
];
export const changes: Patch[] = [{}, { children: null }, { kind: 'special', persons: [] }];

export const refusedAtCreation: New[] = [
  // @ts-expect-error a field that the record does not have
  { ...whole, nothing: 1 },
  // @ts-expect-error a needed field is missing
  { title: '走访', school: 'id', kind: 'routine' },
  // @ts-expect-error a needed field is empty
  { ...whole, title: null },
  // @ts-expect-error a needed field is undefined
  { ...whole, on: undefined },
  // @ts-expect-error a code that the list does not have
  { ...whole, kind: 'other' },
  // @ts-expect-error a state that the table does not have
  { ...whole, state: 'gone' },
  // @ts-expect-error a number where text belongs
  { ...whole, title: 1 },
  // @ts-expect-error one where several belong
  { ...whole, persons: 'id' },
  // @ts-expect-error several where one belongs
  { ...whole, school: ['id'] },
  // @ts-expect-error a column that the table does not have
  { ...whole, lines: [{ whom: '看' }] },
  // @ts-expect-error a place of one coordinate
  { ...whole, place: { type: 'Point', coordinates: [119.5] } },
];

export const refusedAtChange: Patch[] = [
  // @ts-expect-error a field that the record does not have
  { nothing: 1 },
  // @ts-expect-error a needed field is emptied
  { title: null },
  // @ts-expect-error a code that the list does not have
  { kind: 'other' },
  // @ts-expect-error a column of every record
  { version: 2 },
];

export const write = async (tx: WriteTransaction, row: Row) => {
  await tx.create(visit, whole);
  await tx.update(visit, row.id, { children: 3 });
  // @ts-expect-error a field that the record does not have
  await tx.create(visit, { ...whole, nothing: 1 });
  // @ts-expect-error a needed field is missing
  await tx.create(visit, { title: '走访' });
  // @ts-expect-error one of many rows lacks a needed field
  await tx.createMany(visit, [whole, { title: '走访' }]);
  // @ts-expect-error a code that the list does not have
  await tx.update(visit, row.id, { kind: 'other' });
  // @ts-expect-error rows are read-only
  row.version = 2;
  // @ts-expect-error what may be empty is asked about before it is used
  return row.children + 1;
};

// @ts-expect-error a title that is no field
record({ ...visit, title: 'nothing' });
// @ts-expect-error an index on what is no field
record({ ...visit, indexes: [['nothing']] });
// @ts-expect-error rows that belong to what is no field
record({ ...visit, belongsTo: 'nothing' });
// @ts-expect-error a business key of what is no field
record({ ...visit, businessKey: ['nothing'] });
// @ts-expect-error a search in what is no field
record({ ...visit, search: ['nothing'] });
// @ts-expect-error a fallback that is no code of the list
choice({ label: '状态', codes: STATES, fallback: 'gone' });
// @ts-expect-error a field without a label
text({ max: 10 });
// @ts-expect-error a computed value of another kind
computed(integer({ label: '合计' }), () => 'three');
// @ts-expect-error a reference to nothing
reference({ label: '学校' });
