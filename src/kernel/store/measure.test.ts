import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addActor, openRoom, type Room } from '../../../tests/support/room.ts';
import { accessRecords, permissions } from '../access/index.ts';
import {
  type Actor,
  all,
  choice,
  date,
  integer,
  measure,
  number,
  record,
  reference,
  registryOf,
  systemActor,
  text,
} from '../definition/index.ts';
import {
  countNewMeasures,
  foldMeasures,
  type MeasureQuestion,
  measureTotals,
  recountMeasure,
  rowsBehind,
  wrongTotals,
} from './index.ts';

const everything = { read: all, create: all, update: all, remove: all };

/** Desks of schools, as the smallest thing that is counted, added up, split, and holds from a day to a day. */
const desk = record({
  name: 'desk',
  label: '课桌',
  path: 'desks',
  module: 'test',
  title: 'room',
  belongsTo: 'school',
  fields: {
    school: reference('organisation', { label: '学校' }),
    room: text({ label: '教室' }),
    kind: choice({ label: '类型', codes: { single: '单人', double: '双人' } }),
    state: choice({ label: '状况', codes: { good: '完好', broken: '损坏' }, fallback: 'good' }),
    seats: integer({ label: '座位', min: 0, max: 10, optional: true }),
    price: number({ label: '价格', scale: 2, optional: true }),
    fromOn: date({ label: '自' }),
    toOn: date({ label: '至', optional: true }),
  },
  permissions: permissions({ section: everything, admin: everything, school: everything }),
});

const goodSeats = measure({
  name: 'goodSeats',
  label: '完好座位',
  unit: '个',
  of: desk,
  sum: 'seats',
  where: { state: 'good' },
  by: ['kind', 'room'],
});
const desksHeld = measure({
  name: 'desksHeld',
  label: '在用课桌',
  unit: '张',
  of: desk,
  holds: { from: 'fromOn', to: 'toOn' },
  by: ['kind', 'room'],
});
const dearDesks = measure({
  name: 'dearDesks',
  label: '贵重课桌',
  unit: '张',
  of: desk,
  where: { price: { op: 'gte', value: 100 }, kind: ['single', 'double'], state: { op: 'ne', value: 'broken' } },
});
const measures = [goodSeats, desksHeld, dearDesks];

let room: Room;
let schools: Actor[];
let city: Actor;

const idOf = (actor: Actor) => String(actor.organisationId);

beforeAll(async () => {
  room = await openRoom([desk], measures);
  city = systemActor(room.tenantId, 'test');
  schools = [await addActor(room, 'school', '甲校'), await addActor(room, 'school', '乙校')];
});
afterAll(() => room.close());

const totals = (one: (typeof measures)[number], asked: MeasureQuestion, actor: Actor = city) =>
  room.database.read(actor, (tx) => measureTotals(tx, one, asked));
const amount = async (one: (typeof measures)[number], asked: MeasureQuestion = {}, actor: Actor = city) =>
  (await totals(one, asked, actor))[0]?.amount;
const faults = () =>
  room.database.read(city, async (tx) => {
    const found = [];
    for (const one of measures) found.push(...(await wrongTotals(tx, one)));
    return found;
  });

const base = (school: Actor, more: Record<string, unknown> = {}) => ({
  school: idOf(school),
  room: '一班',
  kind: 'single' as const,
  fromOn: '2026-01-01',
  seats: 2,
  price: 120,
  ...more,
});

const clear = () =>
  room.database.write(city, async (tx) => {
    const rows = await tx.find(desk);
    await tx.removeMany(desk, rows);
  });

describe('totals kept by the write path', () => {
  it('move with every create, change and removal, in the same transaction', async () => {
    const [a, b] = schools as [Actor, Actor];
    await room.database.write(city, async (tx) => {
      const row = await tx.create(desk, base(a));
      expect((await measureTotals(tx, goodSeats))[0]).toEqual({ keys: {}, amount: 2, rows: 1 });
      await tx.update(desk, row.id, { seats: 5, school: idOf(b) });
      expect(await measureTotals(tx, goodSeats, { within: [idOf(a)], by: ['unit'] })).toEqual([]);
      expect((await measureTotals(tx, goodSeats, { within: [idOf(b)] }))[0]?.amount).toBe(5);
      await tx.update(desk, row.id, { state: 'broken' });
      expect((await measureTotals(tx, goodSeats))[0]).toEqual({ keys: {}, amount: 0, rows: 0 });
      expect((await measureTotals(tx, desksHeld))[0]?.amount).toBe(1);
      await tx.remove(desk, row.id);
      expect((await measureTotals(tx, desksHeld))[0]).toEqual({ keys: {}, amount: 0, rows: 0 });
    });
  });

  it('count a row from its first day until the day it ends, for any day', async () => {
    const [a] = schools as [Actor, Actor];
    await room.database.write(city, async (tx) => {
      await tx.create(desk, base(a, { fromOn: '2026-03-01', toOn: '2026-09-01' }));
      await tx.create(desk, base(a, { fromOn: '2026-09-01' }));
    });
    expect(await amount(desksHeld, { on: '2026-02-28' })).toBe(0);
    expect(await amount(desksHeld, { on: '2026-03-01' })).toBe(1);
    expect(await amount(desksHeld, { on: '2026-08-31' })).toBe(1);
    expect(await amount(desksHeld, { on: '2026-09-01' })).toBe(1);
    const days = ['2026-01-01', '2026-05-01', '2026-10-01'];
    expect((await totals(desksHeld, { days, by: ['day'] })).map(({ keys, amount: n }) => [keys.day, n])).toEqual([
      ['2026-05-01', 1],
      ['2026-10-01', 1],
    ]);
    await clear();
  });

  it('can be asked as recorded at a past instant', async () => {
    const [a] = schools as [Actor, Actor];
    const row = await room.database.write(city, (tx) => tx.create(desk, base(a, { seats: 3 })));
    const then = (await room.database.write(city, (tx) => tx.update(desk, row.id, { seats: 4 }))).rowFrom;
    const before = new Date(Date.parse(then) - 1).toISOString();
    expect(await amount(goodSeats, { asOf: before })).toBe(3);
    expect(await amount(goodSeats, { asOf: then })).toBe(4);
    expect(await amount(goodSeats, { asOf: then, where: { kind: 'double' } })).toBe(0);
    await clear();
  });

  it('count the leaves between bounds, and list the rows behind', async () => {
    const [a, b] = schools as [Actor, Actor];
    await room.database.write(city, async (tx) => {
      for (const seats of [3, 4]) await tx.create(desk, base(a, { room: '大班', seats }));
      await tx.create(desk, base(a, { room: '小班', seats: 1 }));
      await tx.create(desk, base(b, { room: '大班', seats: 6 }));
    });
    const large = { leaves: { of: 'room', atLeast: 7 } };
    expect(await amount(goodSeats, large)).toBe(1);
    const each = await totals(goodSeats, {
      within: schools.map(idOf),
      by: ['unit'],
      leaves: { of: 'room', atLeast: 6 },
    });
    expect(new Map(each.map(({ keys, amount: n }) => [keys.unit, n]))).toEqual(
      new Map(schools.map((one) => [idOf(one), 1])),
    );
    const behind = await room.database.read(city, (tx) =>
      tx.list(desk, { where: rowsBehind(goodSeats, { ...large, within: [idOf(a)] }) }),
    );
    expect(behind.rows.map((row) => row.seats).sort()).toEqual([3, 4]);
    await clear();
  });

  it('keep to the reach of the post that asks', async () => {
    const [a, b] = schools as [Actor, Actor];
    await room.database.write(city, async (tx) => {
      await tx.create(desk, base(a, { seats: 1 }));
      await tx.create(desk, base(b, { seats: 2 }));
    });
    expect(await amount(goodSeats, {}, a)).toBe(1);
    expect(await amount(goodSeats, { within: [idOf(b)] }, a)).toBe(0);
    expect(await amount(goodSeats, { within: [idOf(b)] }, b)).toBe(2);
    const planted = room.database.write(a, (tx) => tx.create(desk, base(b)));
    await expect(planted).rejects.toThrow();
    await clear();
  });

  it('are refused to a post that is none of the readers', async () => {
    const guarded = measure({ name: 'guarded', label: '受限', unit: '张', of: desk, readers: ['section'] });
    const asked = room.database.read(schools[0] as Actor, (tx) => measureTotals(tx, guarded));
    await expect(asked).rejects.toMatchObject({ code: 'not-permitted' });
  });
});

const change = fc.record({
  what: fc.constantFrom('create', 'createMany', 'update', 'updateMany', 'remove', 'undo', 'fold'),
  at: fc.nat(20),
  school: fc.nat(1),
  values: fc.record({
    room: fc.constantFrom('一班', '二班'),
    kind: fc.constantFrom('single', 'double'),
    state: fc.constantFrom('good', 'broken'),
    seats: fc.option(fc.nat(9)),
    price: fc.option(fc.nat(200)),
    fromOn: fc.constantFrom('2025-09-01', '2026-03-01', '2027-01-01'),
    toOn: fc.option(fc.constantFrom('2025-01-01', '2026-09-01')),
  }),
});

describe('whatever happens to the rows', () => {
  it('the kept totals equal a full count', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        for (const one of changes) await apply(one as never);
        expect(await faults()).toEqual([]);
      }),
      { numRuns: 25 },
    );
    await clear();
    expect(await faults()).toEqual([]);
  });

  const apply = async ({ what, at, school, values }: any): Promise<void> => {
    const given = { ...values, school: idOf(schools[school] as Actor) };
    const work = room.database.write(city, async (tx) => {
      const rows = await tx.find(desk);
      const row = rows[at % Math.max(rows.length, 1)];
      if (what === 'fold') return void (await foldMeasures(tx));
      if (what === 'create' || !row) return void (await tx.create(desk, given));
      if (what === 'createMany') return void (await tx.createMany(desk, [given, given, given]));
      if (what === 'remove') return void (await tx.remove(desk, row.id));
      await tx.update(desk, row.id, given);
      if (what === 'undo') throw new Error('undone');
      if (what === 'updateMany')
        for (const each of rows.slice(0, 4)) await tx.update(desk, each.id, { state: values.state });
    });
    await work.catch((error: Error) => {
      if (error.message !== 'undone') throw error;
    });
  };

  it('a planted error is found and mended while it is counted', async () => {
    const [a] = schools as [Actor, Actor];
    await room.database.write(city, (tx) => tx.create(desk, base(a)));
    await room.database.asOwner((client) =>
      client.query(`begin; set local yaodian.tenant = '${room.tenantId}'; set local yaodian.reach = '*';
        update measure_row set amount = amount + 1 where measure = 'goodSeats'; commit`),
    );
    const found = await faults();
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ measure: name }) => name === 'goodSeats')).toBe(true);
    await room.database.write(city, (tx) => recountMeasure(tx, goodSeats));
    expect(await faults()).toEqual([]);
    await clear();
  });

  it('folding leaves fewer lines and the same totals; writers of one school do not wait for one another', async () => {
    const [a] = schools as [Actor, Actor];
    await Promise.all(
      Array.from({ length: 30 }, () => room.database.write(city, (tx) => tx.create(desk, base(a, { seats: 1 })))),
    );
    const before = await totals(goodSeats, { by: ['organisation', 'kind', 'room'] });
    const joined = await room.database.write(city, (tx) => foldMeasures(tx));
    expect(joined).toBeGreaterThan(50);
    expect(await totals(goodSeats, { by: ['organisation', 'kind', 'room'] })).toEqual(before);
    expect(await faults()).toEqual([]);
    await clear();
  });
});

describe('a measure that is new', () => {
  it('is counted at the next start, and only then', async () => {
    const known = registryOf([...accessRecords, desk], { measures });
    await room.database.write(city, (tx) => tx.create(desk, base(schools[0] as Actor)));
    await room.database.asOwner((client) => client.query('delete from measure_mark'));
    expect(await countNewMeasures(room.database, known)).toEqual(measures.map(({ name }) => name));
    expect(await countNewMeasures(room.database, known)).toEqual([]);
    expect(await faults()).toEqual([]);
    const fewer = registryOf([...accessRecords, desk], { measures: [goodSeats] });
    await countNewMeasures(room.database, fewer);
    expect(await amount(desksHeld)).toBe(0);
    expect(await amount(goodSeats)).toBe(2);
  });
});

describe('a measure that cannot be kept', () => {
  const refused = (one: Parameters<typeof measure>[0]) => () =>
    registryOf([...accessRecords, desk], { measures: [measure(one)] });
  it('is refused at start-up, with path and remedy', () => {
    expect(refused({ name: 'x', label: '某', unit: '张', of: desk, sum: 'room' })).toThrow(/measures\.x\.sum.*number/);
    expect(refused({ name: 'x', label: '某', unit: '张', of: desk, by: ['nothing'] })).toThrow(/measures\.x\.by/);
    expect(refused({ name: 'x', label: '某', unit: '张', of: desk, organisation: 'room' })).toThrow(/organisation/);
    expect(refused({ name: 'x', label: '', unit: '张', of: desk })).toThrow(/label/);
  });
});
