import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  actorOf,
  delegation,
  delegationsTo,
  headOf,
  namesOf,
  organisation,
  organisationOf,
  peopleOf,
  person,
  placeOrganisation,
  post,
  postsIn,
  type Role,
  today,
} from '../../src/kernel/access/index.ts';
import type { Refusal } from '../../src/kernel/refusal/index.ts';
import {
  actorIn,
  addBureau,
  addPerson,
  addSeat,
  type Bureau,
  type Office,
  openOffice,
  tokenOf,
} from '../support/office.ts';

vi.setConfig({ testTimeout: 60_000 });
let office: Office;
let bureau: Bureau;
beforeAll(async () => {
  office = await openOffice();
  bureau = await addBureau(office);
});
afterAll(() => office?.close());

const system = <T>(work: Parameters<Office['database']['write']>[1]) =>
  office.database.write(bureau.system, work) as Promise<T>;
const day = (offset: number) => today(new Date(Date.now() + offset * 86_400_000));
const pathOf = async (id: string) => (await office.database.read(bureau.system, (tx) => organisationOf(tx, id))).path;

describe('the tree of organisations', () => {
  it('keeps each path as the chain of ids from the root, and moves what lies below along', async () => {
    const [a, b] = [
      await addSeat(office, bureau, '甲科', bureau.rootId),
      await addSeat(office, bureau, '乙科', bureau.rootId),
    ];
    const under = await addSeat(office, bureau, '甲科一组', a);
    const deep = await addSeat(office, bureau, '甲科一组小组', under);
    expect(await pathOf(deep)).toBe(`${bureau.rootId}/${a}/${under}/${deep}/`);
    await system((tx) => placeOrganisation(tx, under, b));
    expect(await pathOf(deep)).toBe(`${bureau.rootId}/${b}/${under}/${deep}/`);
    const verbs = await office.inside(
      bureau.tenantId,
      'select verb from journal where record_id = $1 order by at, id',
      [deep],
    );
    expect(verbs).toEqual([{ verb: 'create' }, { verb: 'move-along' }]);
  });

  it('refuses cycles of any length, and a path or second root from a form', async () => {
    const a = await addSeat(office, bureau, '丙科', bureau.rootId);
    const b = await addSeat(office, bureau, '丙科一组', a);
    const c = await addSeat(office, bureau, '丙科小组', b);
    for (const parent of [a, b, c])
      await expect(system((tx) => placeOrganisation(tx, a, parent))).rejects.toMatchObject({ code: 'cycle' });
    const admin = actorIn(bureau, { id: bureau.rootId, postId: bureau.rootId }, 'admin', bureau.rootId);
    const create = (values: object) =>
      office.database.write(admin, (tx) =>
        tx.create(organisation, { name: '新科', code: 'new', kind: 'section', ...values } as never),
      );
    await expect(create({})).rejects.toMatchObject({ code: 'second-root' });
    await expect(create({ parent: a, path: `${bureau.rootId}/` })).rejects.toMatchObject({ code: 'not-editable' });
    expect((await create({ parent: a })).path).toContain(`/${a}/`);
  });

  it('lets of two moves that would close a circle together only one through', async () => {
    for (let n = 0; n < 8; n++) {
      const one = await addSeat(office, bureau, `甲${n}`, bureau.rootId);
      const two = await addSeat(office, bureau, `乙${n}`, bureau.rootId);
      const below = await addSeat(office, bureau, `乙${n}组`, two);
      const moves = await Promise.allSettled([
        system((tx) => placeOrganisation(tx, one, below)),
        system((tx) => placeOrganisation(tx, two, one)),
      ]);
      expect(moves.map((move) => move.status).sort()).toEqual(['fulfilled', 'rejected']);
    }
  });

  it('has no cycle after any moves, also two at once', async () => {
    const seats = await Promise.all(
      ['一', '二', '三', '四', '五'].map((name) => addSeat(office, bureau, `${name}号`, bureau.rootId)),
    );
    const move = fc.tuple(fc.nat(4), fc.nat(4));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(move, move), { minLength: 1, maxLength: 4 }), async (pairs) => {
        for (const both of pairs)
          await Promise.allSettled(
            both.map(([what, where]) =>
              system((tx) => placeOrganisation(tx, seats[what] as string, seats[where] as string)),
            ),
          );
        const rows = await office.database.read(bureau.system, (tx) => tx.lookup(organisation));
        const parents = new Map(rows.map((row) => [row.id, row.parent]));
        for (const row of rows) {
          const chain = [row.id];
          for (let at = row.parent; at; at = parents.get(at) ?? null) {
            expect(chain).not.toContain(at);
            chain.unshift(at);
          }
          expect(row.path).toBe(`${chain.join('/')}/`);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('posts', () => {
  it('are created by administrators alone, and by nobody for themselves', async () => {
    const seat = await addSeat(office, bureau, '安保科', bureau.rootId);
    const human = await addPerson(office, bureau, '王安', [{ role: 'section', organisation: seat }]);
    const given = {
      person: human.id,
      organisation: seat,
      role: 'office' as const,
      title: '科长',
      fromOn: '2026-01-01',
    };
    const as = (role: Role, who = bureau.rootId) =>
      office.database.write(actorIn(bureau, { id: who, postId: human.postId }, role, seat), (tx) =>
        tx.create(post, given),
      );
    for (const role of ['section', 'office', 'leader', 'school', 'auditor'] as const)
      await expect(as(role)).rejects.toMatchObject({ code: 'forbidden', status: 403 });
    await expect(as('admin', human.id)).rejects.toMatchObject({
      code: 'post-refused',
      reasons: [{ facts: { code: 'own-post' } }],
    });
    // Changed_by refers to nobody in these tables, so any id may stand for another administrator.
    await expect(as('admin')).resolves.toMatchObject({ role: 'office' });
  });

  it('do not join administration and audit in one person, nor end before they begin', async () => {
    const human = await addPerson(office, bureau, '赵管', [
      { role: 'admin', organisation: bureau.rootId, toOn: '2026-06-30' },
    ]);
    const audit = (fromOn: string, toOn?: string) =>
      system((tx) =>
        tx.create(post, {
          person: human.id,
          organisation: bureau.rootId,
          role: 'auditor',
          title: '审计',
          fromOn,
          ...(toOn ? { toOn } : {}),
        }),
      );
    await expect(audit('2026-06-30')).rejects.toMatchObject({ reasons: [{ facts: { code: 'roles-apart' } }] });
    await expect(audit('2026-07-02', '2026-07-01')).rejects.toMatchObject({ code: 'post-refused' });
    await expect(audit('2026-07-01')).resolves.toMatchObject({ role: 'auditor' });
  });
});

describe('who is asked', () => {
  it('answers heads, members and stand-ins of an organisation on a day', async () => {
    const seat = await addSeat(office, bureau, '计财科', bureau.rootId);
    const group = await addSeat(office, bureau, '计财科一组', seat);
    const chief = await addPerson(office, bureau, '科长甲', []);
    await system((tx) =>
      tx.create(post, {
        person: chief.id,
        organisation: seat,
        role: 'section',
        title: '科长',
        head: true,
        fromOn: '2024-01-01',
      }),
    );
    const clerk = await addPerson(office, bureau, '科员乙', [
      { role: 'section', organisation: seat, fromOn: '2023-01-01' },
    ]);
    await addPerson(office, bureau, '已离任', [{ role: 'section', organisation: seat, toOn: '2025-12-31' }]);
    const deputy = await addPerson(office, bureau, '代办丙', [{ role: 'office', organisation: bureau.rootId }]);
    const member = await addPerson(office, bureau, '组员丁', [{ role: 'section', organisation: group }]);
    await system((tx) =>
      tx.create(delegation, { from: chief.id, to: deputy.id, fromOn: day(0), untilOn: day(0), note: '出差' }),
    );
    await office.database.read(bureau.system, async (tx) => {
      const people = await peopleOf(tx, seat);
      expect(people.map(({ name, standsInFor }) => [name, standsInFor])).toEqual([
        ['科长甲', null],
        ['科员乙', null],
        ['代办丙', chief.id],
      ]);
      expect((await headOf(tx, seat))?.personId).toBe(chief.id);
      expect(await headOf(tx, group)).toBeNull();
      expect((await postsIn(tx, seat, { on: '2023-06-01' })).map((one) => one.person)).toContain(clerk.id);
      expect((await postsIn(tx, seat, { on: '2022-06-01' })).map((one) => one.person)).not.toContain(clerk.id);
      expect((await postsIn(tx, seat, { below: true })).map((one) => one.person)).toContain(member.id);
      expect((await peopleOf(tx, seat, { on: day(1) })).map((one) => one.name)).toEqual(['科长甲', '科员乙']);
      expect([...(await namesOf(tx, [chief.id, null, deputy.id])).values()].sort()).toEqual(['代办丙', '科长甲']);
      expect(await delegationsTo(tx, deputy.id)).toEqual([{ personId: chief.id, name: '科长甲', untilOn: day(0) }]);
      await expect(organisationOf(tx, chief.id)).rejects.toMatchObject({ code: 'not-found' });
    });
  });
});

describe('delegation', () => {
  let seat: string;
  let count = 0;
  const someone = (name: string) =>
    addPerson(office, bureau, name, [{ role: 'section', organisation: seat }], `deputy${++count}`);
  const give = (from: string, to: string, fromOn: string, untilOn: string, by?: string) =>
    office.database.write(by ? actorIn(bureau, { id: by, postId: by }, 'section', seat) : bureau.system, (tx) =>
      tx.create(delegation, { from, to, fromOn, untilOn, note: '休假' }),
    );
  const carried = async (username: string) =>
    (await actorOf(office.database, await tokenOf(office, username), 'r'))?.actor.standsInFor;
  beforeAll(async () => {
    seat = await addSeat(office, bureau, '人事科', bureau.rootId);
  });

  it('counts from its first day through its last, and not beyond', async () => {
    const [from, to] = [await someone('甲一'), await someone('乙一')];
    const name = `deputy${count}`;
    for (const [first, last, holds] of [
      [-3, -1, false],
      [0, 0, true],
      [-1, 1, true],
      [1, 3, false],
      [-2, 0, true],
    ] as const) {
      await office.inside(bureau.tenantId, 'delete from delegation where "to" = $1', [to.id]);
      await office.inside(
        bureau.tenantId,
        `insert into delegation (tenant_id, id, version, "from", "to", from_on, until_on, note) values ($1, gen_random_uuid(), 1, $2, $3, $4, $5, '')`,
        [bureau.tenantId, from.id, to.id, day(first), day(last)],
      );
      expect(await carried(name), `${first}…${last}`).toEqual(holds ? [from.id] : []);
    }
    await office.inside(bureau.tenantId, 'update delegation set revoked_on = $2 where "to" = $1', [to.id, day(0)]);
    expect(await carried(name)).toEqual([]);
  });

  it('ends with the delegator: left, without a post, or with a disabled account', async () => {
    const [from, to] = [await someone('甲二'), await someone('乙二')];
    const name = `deputy${count}`;
    await give(from.id, to.id, day(0), day(9));
    const ends = [
      [`update person set left_on = '2021-01-01' where id = $1`, `update person set left_on = null where id = $1`],
      [`update post set to_on = '2021-01-01' where person = $1`, `update post set to_on = null where person = $1`],
      [
        `update account set disabled_at = now() where person_id = $1`,
        `update account set disabled_at = null where person_id = $1`,
      ],
    ] as const;
    for (const [end, undo] of ends) {
      expect(await carried(name)).toEqual([from.id]);
      await office.inside(bureau.tenantId, end, [from.id]);
      expect(await carried(name), end).toEqual([]);
      await office.inside(bureau.tenantId, undo, [from.id]);
    }
  });

  it('is not handed on: what a delegate carries goes no further', async () => {
    const [one, two, three] = [await someone('甲三'), await someone('乙三'), await someone('丙三')];
    await give(one.id, two.id, day(0), day(9));
    await expect(give(two.id, three.id, day(0), day(9))).rejects.toMatchObject({
      reasons: [{ facts: { code: 'stands-in-already' } }],
    });
    const delegate = { ...actorIn(bureau, two, 'section', seat), standsInFor: [one.id] };
    await expect(
      office.database.write(delegate, (tx) =>
        tx.create(delegation, { from: one.id, to: three.id, fromOn: day(10), untilOn: day(11), note: '转' }),
      ),
    ).rejects.toMatchObject({ status: expect.any(Number) });
    const [kept] = await office.database.read(bureau.system, (tx) => tx.lookup(delegation, { from: one.id }));
    await expect(
      office.database.write(delegate, (tx) => tx.update(delegation, String(kept?.id), { untilOn: day(99) })),
    ).rejects.toMatchObject({ code: 'outside-scope' });
  });

  it.each([
    ['to oneself', 'to-oneself', (a: string) => give(a, a, day(0), day(1))],
    ['ending before it begins', 'ends-before-start', (a: string, b: string) => give(a, b, day(2), day(1))],
    ['over already', 'over-already', (a: string, b: string) => give(a, b, day(-5), day(-1))],
  ])('is refused %s', async (_, code, attempt) => {
    const [from, to] = [await someone('甲四'), await someone('乙四')];
    const refused = await (attempt as (a: string, b: string) => Promise<unknown>)(from.id, to.id).then(
      () => Promise.reject(new Error('it was accepted')),
      (error: Refusal) => error,
    );
    expect(refused.reasons.map((reason) => reason.facts?.code)).toContain(code);
    for (const reason of refused.reasons) expect(reason.remedy).toMatch(/^请/);
  });

  it('is refused where it overlaps another, or the delegate is away too', async () => {
    const [one, two, three] = [await someone('甲五'), await someone('乙五'), await someone('丙五')];
    const first = await give(one.id, two.id, day(5), day(10), one.id);
    for (const [from, until] of [
      [5, 10],
      [10, 12],
      [1, 5],
      [6, 7],
      [1, 20],
    ] as const)
      await expect(give(one.id, three.id, day(from), day(until))).rejects.toMatchObject({
        reasons: [{ facts: { code: 'overlap' } }],
      });
    await expect(give(three.id, one.id, day(6), day(7))).rejects.toMatchObject({
      reasons: [{ facts: { code: 'delegate-away' } }],
    });
    await expect(give(one.id, three.id, day(11), day(12))).resolves.toMatchObject({ to: three.id });
    await system((tx) => tx.update(delegation, first.id, { revokedOn: day(7) }));
    await expect(give(one.id, three.id, day(7), day(10))).resolves.toMatchObject({ to: three.id });
    await expect(give(two.id, three.id, day(0), day(1), one.id)).rejects.toMatchObject({ status: expect.any(Number) });
  });

  it('made twice at once is made once', async () => {
    const [one, two, three] = [await someone('甲六'), await someone('乙六'), await someone('丙六')];
    const both = await Promise.allSettled([
      give(one.id, two.id, day(0), day(3)),
      give(one.id, three.id, day(1), day(4)),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

it('lets many organisations be created at once, each with its path', async () => {
  const ids = await system<string[]>((tx) =>
    tx.createMany(
      organisation,
      Array.from({ length: 5 }, (_, n) => ({
        name: `第${n}学校`,
        code: `many${n}`,
        kind: 'school' as const,
        parent: bureau.rootId,
      })),
    ),
  );
  for (const id of ids) expect(await pathOf(id)).toBe(`${bureau.rootId}/${id}/`);
  expect(person.name).toBe('person');
});
