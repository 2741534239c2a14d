import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addParameter, changeParameter, listParameters } from '#contract/admin';
import { type Actor, systemActor } from '#kernel/definition';
import { addActor, addTenant, call, openRoom, type Room } from '../../../tests/support/room.ts';
import {
  parameter,
  parameterFactOn,
  parameterOn,
  parameterRegistry,
  parameterRoutes,
  parsePeriod,
  rangeOf,
  regionChain,
  schoolCalendar,
  seedParameters,
  timeParameters,
  timeRecords,
  workCalendar,
} from './index.ts';

const classSize = parameter({
  name: 'classSizeLimit',
  label: '班额上限',
  unit: '人',
  module: 'test',
  keeper: '计财科',
  schema: z.number('请填写数字').int().positive('请填写大于0的整数'),
  seeds: [
    seed(50, 'CN', '2020-01-01', '2025-12-31'),
    seed(45, '320400', '2022-01-01', '2025-12-31'),
    seed(40, '330000', '2022-01-01', null),
  ],
});
const ladder = parameter({
  name: 'ladder',
  label: '阶梯',
  module: 'test',
  schema: z.object({ zeta: z.number(), alpha: z.number() }),
  seeds: [{ ...seed(0, 'CN', '2020-01-01', null), value: { zeta: 1, alpha: 2 } }],
});
function seed(value: number, region: string, from: string, to: string | null) {
  const source = `样例文件第${value}号`;
  return { value, region, from, to, source, sourceCheckedOn: '2026-11-22', certainty: 'check' as const };
}

const parameters = parameterRegistry([classSize, ladder, ...timeParameters]);
const routes = parameterRoutes(parameters);
let room: Room;
let office: Actor;
let school: Actor;
const sown = (registry = parameters, tenantId = room.tenantId) =>
  room.database.write(systemActor(tenantId, 'seeds'), (tx) => seedParameters(tx, registry));
const on = (date: string, question = {}) =>
  room.database.read(office, (tx) => parameterOn(tx, classSize, date, question));

beforeAll(async () => {
  room = await openRoom(timeRecords);
  office = await addActor(room, 'office', '王主任');
  school = await addActor(room, 'school', '李校长');
  await sown();
});
afterAll(() => room.close());

describe('dated parameters', () => {
  it('answer with the nearest region’s value on the day', async () => {
    expect(await on('2021-06-01')).toBe(50);
    expect(await on('2022-01-01')).toBe(45);
    expect(await on('2025-12-31')).toBe(45);
    expect(await on('2022-06-01', { region: '330100' })).toBe(40);
    expect(await on('2022-06-01', { region: '110000' })).toBe(50);
    expect(regionChain('320413')).toEqual(['320413', '320400', '320000', 'CN']);
  });

  it('are not in force outside their dates, and name the year that would answer', async () => {
    const refusal = await on('2026-03-01').catch((error) => error);
    expect(refusal).toMatchObject({ code: 'not-in-force', title: '2026年班额上限未生效，无法计算' });
    expect(refusal.reasons[0].remedy).toBe('请计财科维护参数，或改选2025年。');
    expect(refusal.reasons[0].detail).toContain('2020年1月1日至2025年12月31日');
    await expect(on('2019-12-31')).rejects.toMatchObject({ code: 'not-in-force' });
  });

  it('name source and validity for an explanation', async () => {
    const fact = await room.database.read(office, (tx) => parameterFactOn(tx, classSize, '2024-01-01'));
    expect(fact).toMatchObject({ value: 45, region: '320400', from: '2022-01-01', source: '样例文件第45号' });
  });

  it('are seeded once, whatever the order of a value’s keys', async () => {
    expect(await sown()).toBe(0);
  });

  it('follow a release that corrects a seed, unless a person has touched it', async () => {
    const tenantId = await addTenant(room.database, '330100');
    const first = parameterRegistry([{ ...classSize, seeds: [seed(50, 'CN', '2020-01-01', null)] }]);
    const second = parameterRegistry([
      { ...classSize, seeds: [seed(51, 'CN', '2020-01-01', '2026-12-31'), seed(48, 'CN', '2027-01-01', null)] },
    ]);
    expect(await sown(first, tenantId)).toBe(1);
    expect(await sown(second, tenantId)).toBe(2);
    const actor = { ...office, tenantId };
    const at = (date: string) => room.database.read(actor, (tx) => parameterOn(tx, classSize, date));
    expect([await at('2026-06-01'), await at('2027-01-01')]).toEqual([51, 48]);
    expect(await sown(second, tenantId)).toBe(0);
  });

  it('are added, ended and corrected by the office with a reason, and by nobody else', async () => {
    const body = { value: 44, from: '2026-01-01', source: '样例〔2026〕1号', region: '320400', reason: '新文件' };
    const asked = { params: { name: 'classSizeLimit' }, body };
    await expect(call(room, routes, addParameter, school, asked)).rejects.toMatchObject({ code: 'forbidden' });
    const added = await call(room, routes, addParameter, office, asked);
    expect(await on('2026-03-01')).toBe(44);

    const next = { ...body, value: 42, from: '2027-09-01' };
    const again = { params: { name: 'classSizeLimit' }, body: next };
    await expect(call(room, routes, addParameter, office, again)).rejects.toMatchObject({ code: 'overlap' });
    await call(room, routes, addParameter, office, { ...again, body: { ...next, endPrevious: true } });
    expect([await on('2027-08-31'), await on('2027-09-01')]).toEqual([44, 42]);

    const change = { params: { id: added.id }, body: { version: 2, to: '2026-12-31', reason: '提前停止' } };
    await call(room, routes, changeParameter, office, change);
    await expect(on('2027-01-01')).rejects.toMatchObject({ code: 'not-in-force' });
    await expect(call(room, routes, changeParameter, office, change)).rejects.toMatchObject({
      code: 'version-conflict',
    });
    const wide = { params: { id: added.id }, body: { version: 3, to: null, reason: '恢复' } };
    await expect(call(room, routes, changeParameter, office, wide)).rejects.toMatchObject({ code: 'overlap' });
  });

  it('refuse a value of another shape, days in disorder, unknown names and a missing reason', async () => {
    const body = { value: -3, from: '2040-01-01', source: '样例', reason: '试' };
    const put = (change: object, name = 'classSizeLimit') =>
      call(room, routes, addParameter, office, { params: { name }, body: { ...body, ...change } });
    const refusal = await put({}).catch((error) => error);
    expect(refusal).toMatchObject({ code: 'invalid', reasons: [{ field: 'value' }] });
    expect(refusal.reasons[0].detail).toBe('班额上限：请填写大于0的整数');
    await expect(put({ value: 30, to: '2039-12-31' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(put({ value: 30, region: '常州' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(put({ value: 30 }, 'nothing')).rejects.toMatchObject({ code: 'unknown-parameter' });
    await expect(put({ value: 30, reason: ' ' })).rejects.toThrow('请写明理由');
  });

  it('let only one of two writers in with overlapping validities', async () => {
    const body = { value: 30, from: '2050-01-01', source: '样例', reason: '试', region: '320000' };
    const put = (from: string) =>
      call(room, routes, addParameter, office, { params: { name: 'classSizeLimit' }, body: { ...body, from } });
    const results = await Promise.allSettled([put('2050-01-01'), put('2050-01-02'), put('2050-01-03')]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  });

  it('list how each value stands on the asked day', async () => {
    const list = (asOf?: string) => call(room, routes, listParameters, school, { query: asOf ? { asOf } : {} });
    const now = await list();
    // Any of the three writers above may have been the one let in.
    const future = await list('2050-01-02T16:00:00Z');
    const one = (answer: any) => answer.parameters.find((each: any) => each.name === 'classSizeLimit');
    expect(now.editable).toBe(false);
    expect(one(now).values[0]).toMatchObject({ text: expect.stringMatching(/^\d+$/), status: expect.any(String) });
    const seeded = one(now).values.find((value: any) => value.region === 'CN');
    expect(seeded).toMatchObject({ status: 'past', from: '2020-01-01', to: '2025-12-31', text: '50' });
    expect(one(future).values.find((value: any) => value.from >= '2050').status).toBe('inForce');
    const arrangement = now.parameters.find((each: any) => each.name === 'workdayArrangement');
    expect(arrangement.values.at(-1)).toMatchObject({ text: '放假33天，周末上班6天' });
  });

  it('come out as they were known at an instant', async () => {
    const before = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const put = { value: 33, from: '2060-01-01', source: '样例', reason: '试', region: '320413' };
    await call(room, routes, addParameter, office, { params: { name: 'classSizeLimit' }, body: put });
    expect(await on('2060-01-01')).toBe(33);
    expect(await on('2060-01-01', { asOf: before })).not.toBe(33);
  });

  it('carry the workday calendar and the school calendar', async () => {
    await room.database.read(office, async (tx) => {
      expect((await workCalendar(tx)).on('2026-10-10').workday).toBe(true);
      await expect(async () => (await workCalendar(tx)).on('2010-01-04')).rejects.toMatchObject({
        code: 'not-in-force',
      });
      const calendar = await schoolCalendar(tx);
      expect(rangeOf(parsePeriod('2025-T2'), calendar)).toEqual({ from: '2026-02-01', to: '2026-08-31' });
      expect(() => rangeOf(parsePeriod('1998-1999'), calendar)).toThrow('学年学期起止未生效');
    });
  });
});

describe('a definition error stops start-up', () => {
  it.each([
    ['a second of the same name', [classSize, classSize]],
    ['a value of its schema', [{ ...classSize, seeds: [seed(-1, 'CN', '2020-01-01', null)] }]],
    ['one a day', [{ ...classSize, seeds: [seed(1, 'CN', '2020-01-01', null), seed(2, 'CN', '2021-01-01', null)] }]],
    ['days in order', [{ ...classSize, seeds: [seed(1, 'CN', '2020-01-01', '2019-12-31')] }]],
    ['six-digit code', [{ ...classSize, seeds: [seed(1, 'china', '2020-01-01', null)] }]],
  ])('for %s', (expected, definitions) =>
    expect(() => parameterRegistry(definitions)).toThrow(
      expected === 'a second of the same name' ? /second/ : expected,
    ),
  );
});
