import { expect, test } from 'vitest';
import { type Column, offeredOf } from './columns.tsx';

const column = (name: string, width?: number): Column => ({ name, width }) as Column;

test('a column whose width was chosen is offered once, not beside itself', () => {
  const columns = [column('name'), column('school', 148), column('birthDate')];
  const shown = [column('school', 220), { ...column('name') }];
  expect(offeredOf(columns, shown).map(({ name, width }) => [name, width])).toEqual([
    ['school', 220],
    ['name', undefined],
    ['birthDate', undefined],
  ]);
});
