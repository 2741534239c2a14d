/** A rule by a dated parameter: the limit that holds on the row's day; outside its dates it is not in force. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { all, date, integer, type PrepareContext, record } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import { type ParameterDefinition, parameterOn } from '#kernel/time';
import { type Example, openExample } from '../tests/support/example.ts';

const value = (from: string, to: string | null, people: number) => ({
  region: 'CN',
  from,
  to,
  value: people,
  source: '样例规定第一条',
  sourceCheckedOn: '2026-01-01',
  certainty: 'check' as const,
});
const exampleLimit: ParameterDefinition<number> = {
  name: 'exampleLimit',
  module: 'examples',
  label: '参观人数上限',
  unit: '人',
  schema: z.number().int(),
  seeds: [value('2025-01-01', '2025-12-31', 40), value('2026-01-01', null, 50)],
};

const exampleTour = record({
  name: 'exampleTour',
  label: '参观',
  path: 'example-tours',
  module: 'examples',
  title: 'on',
  fields: { on: date({ label: '日期' }), people: integer({ label: '人数', unit: '人' }) },
  permissions: { office: { read: all, create: all } },
  prepare: async ({ tx, next }: PrepareContext) => {
    const limit = await parameterOn(tx, exampleLimit, String(next.on));
    if (Number(next.people) > limit)
      throw refuse('too-many', '没有保存这次参观', `${next.on}执行的上限是${limit}人`, '请分批安排。');
    return {};
  },
});

let bureau: Example;
beforeAll(async () => {
  bureau = await openExample([exampleTour], [exampleLimit]);
}, 60_000);
afterAll(() => bureau.close());

it('takes the figure of the day, and says where none is in force', async () => {
  const clerk = await bureau.as('officeClerk');
  const tour = async (on: string, people: number) => {
    const { status, body } = await clerk.post('/api/example-tours', { on, people });
    return [status, body.code];
  };
  expect(await tour('2025-05-05', 45)).toEqual([422, 'too-many']);
  expect(await tour('2026-05-05', 45)).toEqual([200, undefined]);
  expect(await tour('2024-05-05', 1)).toEqual([422, 'not-in-force']);
});
