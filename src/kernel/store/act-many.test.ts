import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  type Actor,
  all,
  choice,
  record,
  reference,
  relation,
  states,
  systemActor,
  type TransitionContext,
  text,
} from '#kernel/definition';
import { type Reason, Refusal, refuse } from '#kernel/refusal';
import { addActor, openRoom, type Room } from '../../../tests/support/room.ts';

const STATES = { asked: '待定', granted: '已准', refused: '已退' } as const;
let guarded: number[] = [];
let followed: string[] = [];
const against = ({ row }: TransitionContext): Reason[] =>
  String(row.title).includes('错') ? [{ detail: '写错了', facts: { code: 'wrong-words' } }] : [];

const plea = record({
  name: 'plea',
  label: '请求',
  path: 'pleas',
  module: 'test',
  title: 'title',
  fields: {
    title: text({ label: '标题' }),
    state: choice({ label: '状态', codes: STATES, fallback: 'asked' }),
    askedBy: reference('person', { label: '提出人', optional: true }),
    grantedBy: reference('person', { label: '批准人', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'asked',
    final: ['refused'],
    states: STATES,
    transitions: [
      {
        verb: 'grant',
        label: '批准',
        from: ['asked'],
        to: 'granted',
        stamp: { by: 'grantedBy' },
        notBy: ['askedBy'],
        guard: against,
        guardMany: async (contexts) => {
          guarded = [...guarded, contexts.length];
          return new Map(contexts.map((one) => [one.row.id, against(one)]));
        },
        effectMany: async (contexts) => {
          if (contexts.some(({ next }) => String(next.title).includes('停'))) throw refuse('stop', '停', '停', '停');
          followed = contexts.map(({ next }) => `${String(next.title)} ${String(next.state)} ${next.version}`);
        },
      },
      { verb: 'refuse', label: '退回', from: ['asked', 'granted'], to: 'refused', needsReason: true },
    ],
  }),
  permissions: {
    office: {
      read: all,
      create: all,
      grant: relation('ofTitle', '甲的请求', ({ column }) => sql`${column('title')} like '甲%'`),
      refuse: all,
    },
    school: { read: all },
  },
});

let room: Room;
let office: Actor;
let school: Actor;
beforeAll(async () => {
  room = await openRoom([plea]);
  office = await addActor(room, 'office', '甲办');
  school = await addActor(room, 'school', '乙校');
});
beforeEach(() => {
  guarded = [];
  followed = [];
});
afterAll(() => room.close());

const ask = (titles: readonly string[], askedBy: string | null = null): Promise<string[]> =>
  room.database.write(systemActor(room.tenantId, 'test'), (tx) =>
    tx.createMany(
      plea,
      titles.map((title) => ({ title, askedBy })),
    ),
  );
const grant = (ids: readonly string[], actor = office) =>
  room.database.write(actor, (tx) => tx.actMany(plea, ids, 'grant'));
const rowsOf = (ids: readonly string[]) =>
  room.database.read(systemActor(room.tenantId, 'test'), (tx) => tx.find(plea, { id: [...ids] }, { sort: 'title' }));
const codesOf = (refused: ReadonlyMap<string, Refusal>) => [...refused.values()].map(({ code }) => code);

it('takes those that may, together, and says of the others why they may not', async () => {
  const ids = await ask(['甲一', '甲二', '甲错']);
  const own = await ask(['甲自'], office.personId);
  const { done, refused } = await grant([...ids, ...own]);
  expect(done.map(({ title, state, grantedBy, version }) => [title, state, grantedBy, version])).toEqual([
    ['甲一', 'granted', office.personId, 2],
    ['甲二', 'granted', office.personId, 2],
  ]);
  // Asked once for all that four eyes let through; each of the others has its own reason.
  expect(guarded).toEqual([3]);
  expect(followed).toEqual(['甲一 granted 2', '甲二 granted 2']);
  expect(new Set(refused.keys())).toEqual(new Set([ids[2], own[0]]));
  expect(codesOf(refused).sort()).toEqual(['same-person', 'wrong-words']);
  const entries = await room.database.read(office, (tx) =>
    tx.rows(
      sql`select verb, actor_id = ${office.personId}::uuid as own from journal where record_id = ${ids[0]}::uuid order by id`,
    ),
  );
  expect(entries).toEqual([
    { verb: 'create', own: null },
    { verb: 'grant', own: true },
  ]);
  const again = await grant(ids.slice(0, 1));
  expect([again.done, codesOf(again.refused)]).toEqual([[], ['wrong-state']]);
});

it('asks for the verb and its scope before anything, and for the reason where one is needed', async () => {
  const ids = await ask(['甲三', '乙三']);
  await expect(grant(ids)).rejects.toMatchObject({ code: 'outside-scope' });
  await expect(grant(ids.slice(0, 1), school)).rejects.toMatchObject({ code: 'forbidden' });
  expect((await rowsOf(ids)).map(({ state }) => state)).toEqual(['asked', 'asked']);
  const bare = await room.database.write(office, (tx) => tx.actMany(plea, ids, 'refuse'));
  expect(codesOf(bare.refused)).toEqual(['reason-missing', 'reason-missing']);
  const told = await room.database.write(office, (tx) => tx.actMany(plea, ids, 'refuse', '不合要求'));
  expect(told.done).toHaveLength(2);
});

it('keeps nothing where what follows refuses one of them', async () => {
  const ids = await ask(['甲四', '甲停']);
  const outcome = await room.database.write(office, (tx) => tx.attempt(() => tx.actMany(plea, ids, 'grant')));
  expect(outcome).toBeInstanceOf(Refusal);
  expect((await rowsOf(ids)).map(({ state, version }) => [state, version])).toEqual([
    ['asked', 1],
    ['asked', 1],
  ]);
});
