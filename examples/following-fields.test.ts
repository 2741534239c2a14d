/** Fields that depend on others, and fields that are computed from others. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { all, choice, computed, integer, record, text } from '#kernel/definition';
import { type Example, openExample } from '../tests/support/example.ts';

const exampleMeal = record({
  name: 'exampleMeal',
  label: '供餐',
  path: 'example-meals',
  module: 'examples',
  title: 'kind',
  fields: {
    kind: choice({ label: '方式', codes: { canteen: '食堂', delivered: '配送' } }),
    supplier: text({
      label: '配送单位',
      optional: true,
      applies: { field: 'kind', is: ['delivered'], required: true },
    }),
    pupils: integer({ label: '学生', unit: '人' }),
    staff: integer({ label: '教职工', unit: '人' }),
    eaters: computed(
      integer({ label: '用餐人数', unit: '人', optional: true }),
      (row) => Number(row.pupils) + Number(row.staff),
    ),
  },
  permissions: { office: { read: all, create: all, update: all } },
});

let bureau: Example;
beforeAll(async () => {
  bureau = await openExample([exampleMeal]);
}, 60_000);
afterAll(() => bureau.close());

it('asks for a field only where it applies, empties it where it does not, and computes what follows', async () => {
  const clerk = await bureau.as('officeClerk');
  const meal = { kind: 'delivered', pupils: 300, staff: 20 };
  const without = await clerk.post('/api/example-meals', meal);
  expect([without.status, without.body.reasons[0].field]).toEqual([422, 'supplier']);
  const { id, ...made } = (await clerk.post('/api/example-meals', { ...meal, supplier: '样例餐饮' })).body;
  expect(made).toMatchObject({ supplier: '样例餐饮', eaters: 320 });
  const changed = await clerk.patch(`/api/example-meals/${id}`, { version: 1, kind: 'canteen', staff: 30 });
  expect(changed.body).toMatchObject({ supplier: null, eaters: 330 });
  expect((await clerk.get('/api/example-meals', { filter: { eaters: { op: 'gt', value: 325 } } })).body.total).toBe(1);
});
