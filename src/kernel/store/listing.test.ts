import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addActor, openRoom, type Room } from '../../../tests/support/room.ts';
import { below, own, permissions } from '../access/index.ts';
import { type Actor, all, choice, integer, measure, record, reference, relation, text } from '../definition/index.ts';
import { type Filter, type ListOptions, where } from './index.ts';
import { keptTotal } from './kept-total.ts';
import { decodeCursor, encodeCursor, sortKeys, stretches } from './paging.ts';

const everything = { read: all, create: all, update: all, remove: all };
const goodOnly = relation('goodOnly', '只看完好的', ({ column }) => sql`${column('state')} = 'good'`);

/** Lockers of schools: kinds and rooms to filter and split by, numbers that may lack. */
const locker = record({
  name: 'locker',
  personal: { notPersonal: '测试数据' },
  label: '储物柜',
  path: 'lockers',
  module: 'test',
  title: 'room',
  belongsTo: 'school',
  indexes: [['weight'], ['state', 'weight']],
  fields: {
    school: reference('organisation', { label: '学校' }),
    room: text({ label: '教室' }),
    kind: choice({ label: '类型', codes: { single: '单门', double: '双门' }, optional: true }),
    state: choice({ label: '状况', codes: { good: '完好', broken: '损坏' }, fallback: 'good' }),
    weight: integer({ label: '重量', optional: true }),
    floor: integer({ label: '楼层' }),
    owner: text({ label: '使用人', sensitivity: 'L3', readers: ['school'], optional: true }),
  },
  permissions: permissions({
    section: everything,
    admin: everything,
    school: { ...everything, read: own('school') },
    auditor: { read: goodOnly },
    office: { read: below('school') },
  }),
});
const lockers = measure({
  name: 'lockers',
  label: '储物柜数',
  unit: '个',
  of: locker,
  by: ['kind', 'floor', 'state'],
});

const ROWS = 400;
let room: Room;
let actors: Record<'section' | 'school' | 'other' | 'auditor' | 'office', Actor>;

beforeAll(async () => {
  room = await openRoom([locker], [lockers]);
  const [school, other] = [await addActor(room, 'school', '甲校'), await addActor(room, 'school', '乙校')];
  const wide = async (role: 'section' | 'auditor', name: string) => ({
    ...(await addActor(room, role, name)),
    reach: '*',
  });
  actors = {
    section: await wide('section', '科室'),
    auditor: await wide('auditor', '审计'),
    office: { ...(await addActor(room, 'office', '办公室')), reach: '*' },
    school,
    other,
  };
  // What autovacuum would learn of these few rows, whenever it comes, leads to other plans.
  await room.database.asOwner((client) => client.query('alter table locker set (autovacuum_enabled = off)'));
  await room.database.write(actors.section, (tx) =>
    tx.createMany(
      locker,
      Array.from({ length: ROWS }, (_, at) => ({
        school: (at % 3 === 0 ? school : other).organisationId as string,
        room: `${at % 7}室`,
        kind: at % 5 === 0 ? null : at % 2 === 0 ? ('single' as const) : ('double' as const),
        state: at % 4 === 0 ? ('broken' as const) : ('good' as const),
        weight: at % 6 === 0 ? null : at % 11,
        floor: at % 3,
        owner: `住${at}`,
      })),
    ),
  );
}, 60_000);
afterAll(() => room.close());

const list = (actor: Actor, options: ListOptions = {}) => room.database.read(actor, (tx) => tx.list(locker, options));

describe('paging', () => {
  const key = fc.constantFrom('weight', 'kind', 'floor', 'room', 'createdAt', 'id');
  const sort = fc
    .uniqueArray(key, { minLength: 1, maxLength: 3 })
    .chain((names) => fc.tuple(...names.map((name) => fc.constantFrom(name, `-${name}`))))
    .map((parts) => parts.join(','));

  it('goes through every row once, in the order of the whole, whatever rows lack', async () => {
    await fc.assert(
      fc.asyncProperty(sort, fc.integer({ min: 30, max: 170 }), fc.boolean(), async (by, limit, past) => {
        const at = past ? { asOf: new Date().toISOString() } : {};
        const whole = (await list(actors.section, { sort: by, limit: 500, ...at })).rows.map(({ id }) => id);
        const seen: string[] = [];
        for (let after: string | undefined; ; ) {
          const page = await list(actors.section, { sort: by, limit, ...at, ...(after ? { after } : {}) });
          seen.push(...page.rows.map(({ id }) => id));
          if (!page.next) break;
          after = page.next;
        }
        expect(seen).toEqual(whole);
        expect(whole).toHaveLength(ROWS);
      }),
      { numRuns: 25 },
    );
  });

  it('puts what lacks the first key last in both directions', async () => {
    for (const by of ['weight', '-weight']) {
      const values = (await list(actors.section, { sort: by, limit: 500 })).rows.map(({ weight }) => weight);
      const had = values.filter((value) => value !== null);
      expect(values.slice(0, had.length)).toEqual(had);
      expect(had).toEqual([...had].sort((a, b) => (by === 'weight' ? a - b : b - a)));
    }
  });

  it('reads each stretch behind a cursor along the index, nulls too', async () => {
    const keys = sortKeys(locker, '-weight', { role: 'section' });
    for (const cursor of [
      [7, '0'.repeat(8)],
      [null, '0'.repeat(8)],
    ].map(([weight, start]) => [weight, `${start}-0000-0000-0000-000000000000`]))
      for (const { where: own, order } of stretches(locker, keys, cursor)) {
        const plan = await room.database.read(actors.section, async (tx) => {
          await tx.rows(sql`set local enable_seqscan = off`);
          await tx.rows(sql`set local enable_bitmapscan = off`);
          return tx.rows(sql`explain select t.id from locker as t ${where([...own])} order by ${order} limit 51`);
        });
        const told = plan.map((row) => row['QUERY PLAN']).join('\n');
        expect(told).toMatch(/Index Cond: .*\(weight (<= 7|IS NULL|IS NOT NULL)/);
      }
  });

  it('refuses a cursor of another order, or with a gap where none can be', () => {
    const keys = sortKeys(locker, 'floor', { role: 'section' });
    for (const values of [[1], ['x', 'y'], [null, null]])
      expect(() => decodeCursor(locker, keys, encodeCursor(values))).toThrowError(/翻页位置/);
  });
});

describe('what is covered', () => {
  it('neither sorts, filters nor groups for whom it is covered', async () => {
    const { section, school } = actors;
    const covered = expect.objectContaining({ code: 'covered-field', status: 400 });
    await expect(list(section, { sort: 'owner' })).rejects.toEqual(covered);
    await expect(list(section, { filter: { owner: { op: 'gt', value: '住2' } } })).rejects.toEqual(covered);
    const grouped = { groupBy: ['owner'], measures: [{ fn: 'count' as const }] };
    await expect(room.database.read(section, (tx) => tx.tally(locker, grouped))).rejects.toEqual(covered);
    expect((await list(school, { filter: { owner: '住3' } })).rows).toHaveLength(1);
  });

  it('is answered covered to people, and open to rules of the house', async () => {
    const shown = (actor: Actor) =>
      room.database.read(actor, (tx) => tx.shown(locker, { limit: 1 }, async (rows) => rows.map(({ owner }) => owner)));
    expect((await shown(actors.section)).beside).toEqual(['****']);
    expect((await shown(actors.school)).beside[0]).toMatch(/^住/);
    expect((await list(actors.section, { limit: 1 })).rows[0]?.owner).toMatch(/^住/);
  });
});

describe('the total of a list', () => {
  const filters: Filter[] = [
    {},
    { kind: 'single' },
    { kind: null },
    { kind: ['single', 'double'], state: 'good' },
    { floor: 2, state: { op: 'in', value: ['broken'] } },
    { floor: { op: 'eq', value: 9 } },
  ];
  const kept = (filter: Filter) => keptTotal([lockers], locker, filter, () => null) !== null;

  it('is taken from kept totals and equals the rows behind it, for every role and filter', async () => {
    for (const actor of Object.values(actors))
      for (const filter of filters) {
        expect(kept(filter)).toBe(true);
        const { total, rows } = await list(actor, { filter, limit: 500 });
        expect([actor.role, filter, total]).toEqual([actor.role, filter, rows.length]);
      }
    expect((await list(actors.school)).total).toBe(Math.ceil(ROWS / 3));
  });

  it('follows a write in the same transaction', async () => {
    const { section } = actors;
    await room.database.write(section, async (tx) => {
      const before = (await tx.list(locker, { filter: { floor: 1 } })).total;
      const { id } = await tx.create(locker, { school: actors.school.organisationId as string, room: '新', floor: 1 });
      expect((await tx.list(locker, { filter: { floor: 1 } })).total).toBe(before + 1);
      await tx.update(locker, id, { floor: 0 });
      expect((await tx.list(locker, { filter: { floor: 1 } })).total).toBe(before);
      await tx.remove(locker, id);
    });
  });

  it('is counted where no measure knows: other fields, comparisons, search, a scope over more than the place', () => {
    for (const filter of [{ room: '1室' }, { floor: { op: 'gt', value: 1 } }, { weight: null }])
      expect(kept(filter)).toBe(false);
    const over = (field: string) => keptTotal([lockers], locker, {}, (column) => sql`${column(field)} is not null`);
    expect([over('school') === null, over('state') === null]).toEqual([false, true]);
    for (const other of [
      { ...lockers, where: { state: 'good' } },
      { ...lockers, readers: ['admin'] },
      { ...lockers, sum: 'weight' },
    ])
      expect(keptTotal([other], locker, {}, () => null)).toBeNull();
  });
});
