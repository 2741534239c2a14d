import { expect, test } from 'vitest';
import type { RowView } from '#contract/records';
import type { DefinitionView, FieldView } from '../../api/definitions.ts';
import type { Column } from './columns.tsx';
import { isOpen, laidOver, moved } from './grid.ts';

const field = (name: string, more: Partial<FieldView> = {}): FieldView =>
  ({
    name,
    kind: 'text',
    label: name,
    writable: true,
    immutable: false,
    masked: false,
    computed: false,
    applies: null,
    ...more,
  }) as FieldView;
const definition = { may: { update: true } } as DefinitionView;
const columns = [
  { name: 'number', label: '编号', field: field('number', { immutable: true }) },
  { name: 'name', label: '名称', field: field('name') },
  { name: 'floors', label: '层数', field: field('floors') },
] as Column[];
const rows = ['a', 'b', 'c'].map((id) => ({ id, version: 1 }) as RowView);
const page = { definition, columns, rows };
const at = (row: number, column: number) => ({ row, column });

test('a block is laid over the rows below the cell, closed columns left out and named', () => {
  const block = [
    ['9', '明德楼', '4'],
    ['8', '博学楼', '5'],
  ];
  const pasted = laidOver(block, { anchor: at(1, 0), at: at(1, 0) }, page);
  expect(pasted.closed).toEqual(['编号']);
  expect(pasted.rows.map(({ row, texts }) => [row.id, texts])).toEqual([
    ['b', { name: '明德楼', floors: '4' }],
    ['c', { name: '博学楼', floors: '5' }],
  ]);
});

test('rows that the page does not have are counted, never invented', () => {
  const block = [['x'], ['y'], ['z']];
  const pasted = laidOver(block, { anchor: at(2, 1), at: at(2, 1) }, page);
  expect(pasted.rows).toHaveLength(1);
  expect(pasted.beyond).toBe(2);
});

test('columns that the page does not have are counted; an import gets each cell under its own head', () => {
  const block = [['9', '1998', '明德楼', '4', '多余'], ['8']];
  const computed = { name: 'age', label: '楼龄', field: field('age', { computed: true, writable: false }) } as Column;
  const wide = { ...page, columns: columns.toSpliced(1, 0, computed) };
  const pasted = laidOver(block, { anchor: at(2, 0), at: at(2, 0) }, wide);
  expect(pasted.wider).toBe(1);
  expect(pasted.closed).toEqual(['编号', '楼龄']);
  expect(pasted.sheet).toEqual([
    ['编号', '名称', '层数'],
    ['9', '明德楼', '4'],
    ['8', '', ''],
  ]);
});

test('one cell over a range fills the range', () => {
  const pasted = laidOver([['3']], { anchor: at(0, 1), at: at(2, 2) }, page);
  expect(pasted.rows.map(({ texts }) => texts)).toEqual(Array(3).fill({ name: '3', floors: '3' }));
});

test('walking stops at the edges; with Shift the range grows', () => {
  const range = { anchor: at(0, 0), at: at(0, 0) };
  expect(moved(range, at(-1, -1), at(3, 3), false).at).toEqual(at(0, 0));
  expect(moved(range, at(1, 0), at(3, 3), true)).toEqual({ anchor: at(0, 0), at: at(1, 0) });
});

test('a dependent cell is closed while it does not apply, and so is a masked one', () => {
  const until = field('untilOn', { kind: 'date', applies: { field: 'status', is: ['stopped'], required: true } });
  expect(isOpen(definition, until, { id: 'a', version: 1, status: 'inUse' } as RowView)).toBe(false);
  expect(isOpen(definition, until, { id: 'a', version: 1, status: 'stopped' } as RowView)).toBe(true);
  expect(isOpen(definition, field('idNumber', { masked: true }), rows[0] as RowView)).toBe(false);
});
