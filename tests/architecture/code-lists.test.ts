import { expect, it } from 'vitest';
import { registry } from '../../src/app/composition.ts';
import { codeSeeds } from '../../src/kernel/code/index.ts';
import type { Fields } from '../../src/kernel/definition/index.ts';

const listsOf = (at: string, fields: Fields): { at: string; list: string }[] =>
  Object.entries(fields).flatMap(([name, field]) => [
    ...(field.list ? [{ at: `${at}.${name}`, list: field.list }] : []),
    ...listsOf(`${at}.${name}`, field.columns ?? {}),
  ]);
const used = registry.records.flatMap((one) => listsOf(one.name, one.fields));
const unknown = (among: typeof used) => among.filter(({ list }) => !codeSeeds.some((seed) => seed.name === list));

it('every field of codes names a list that the product brings along', () => {
  expect(used.length).toBeGreaterThan(3);
  expect(unknown(used)).toEqual([]);
});

it('would find one that does not', () => {
  const planted = { at: 'school.kind', list: 'school-kinds' };
  expect(unknown([planted])).toEqual([planted]);
});
