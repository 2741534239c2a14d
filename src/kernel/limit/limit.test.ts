import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  type Actor,
  all,
  choice,
  date,
  type RowOf,
  record,
  reference,
  states,
  systemActor,
  text,
} from '#kernel/definition';
import { noticeRecords } from '#kernel/notice';
import {
  addDays,
  addParameterValue,
  addWorkdays,
  changeParameterValue,
  parameter,
  parameterRegistry,
  parameterValue,
  schoolTerms,
  seedParameters,
  timeParameters,
  timeRecords,
  today,
  workCalendar,
} from '#kernel/time';
import { addActor, openRoom, type Room } from '../../../tests/support/room.ts';
import { kindsOf, limitRecords, remindOfLimits, settleLimits, timeLimit } from './index.ts';
import { reckonLimit } from './time-limit.ts';

const answerDays = parameter({
  name: 'answerDays',
  label: '答复时限',
  unit: '个工作日',
  module: 'test',
  schema: z.number().int(),
  seeds: [
    {
      value: 5,
      region: 'CN',
      from: '2026-01-01',
      to: null,
      source: '样例规定第三条',
      sourceCheckedOn: '2026-01-01',
      certainty: 'check',
    },
  ],
});

const STATES = { draft: '起草', asked: '待答复', taught: '待上课', promised: '待兑现', done: '已办结' } as const;
const inquiry = record({
  name: 'inquiry',
  label: '来信',
  path: 'inquiries',
  module: 'test',
  title: 'title',
  fields: {
    title: text({ label: '标题' }),
    clerk: reference('person', { label: '承办人', optional: true }),
    office: reference('organisation', { label: '承办单位', optional: true }),
    promisedOn: date({ label: '承诺日期', optional: true }),
    turn: text({ label: '轮次', optional: true }),
    state: choice({ label: '状态', codes: STATES, fallback: 'draft' }),
  },
  states: states({
    field: 'state',
    initial: 'draft',
    states: STATES,
    final: ['done'],
    limits: {
      asked: timeLimit({
        days: answerDays,
        unit: 'workday',
        warn: 2,
        anew: 'turn',
        holder: { label: '承办人', person: 'clerk' },
        escalate: [
          { after: 1, to: { label: '承办单位', organisation: 'office' } },
          { after: 3, to: { label: '局领导', role: 'leader' } },
        ],
      }),
      taught: timeLimit({ days: 3, unit: 'schoolDay', holder: { label: '承办人', person: 'clerk' } }),
      promised: timeLimit({ until: 'promisedOn', unit: 'calendarDay', holder: { label: '承办人', person: 'clerk' } }),
    },
    transitions: [
      { verb: 'ask', label: '交办', from: ['draft'], to: 'asked' },
      { verb: 'teach', label: '排课', from: ['draft', 'asked'], to: 'taught' },
      { verb: 'promise', label: '承诺', from: ['draft', 'asked'], to: 'promised', input: ['promisedOn'] },
      { verb: 'close', label: '办结', from: ['asked', 'taught', 'promised'], to: 'done' },
      { verb: 'reopen', label: '重办', from: ['done'], to: 'asked' },
    ],
  }),
  permissions: {
    office: { read: all, create: all, update: all, ask: all, teach: all, promise: all, close: all, reopen: all },
    leader: { read: all },
  },
});
type Inquiry = RowOf<typeof inquiry>;

let room: Room;
let clerk: Actor;
let chief: Actor;
let leader: Actor;
const kinds = kindsOf([inquiry as never]);
const house = () => systemActor(room.tenantId, 'test');
const parameters = parameterRegistry([...timeParameters, answerDays]);
const remind = (on: string) => remindOfLimits(room.house, room.tenantId, kinds, on);
const settle = () => settleLimits(room.house, room.tenantId, kinds);
const [notice] = noticeRecords;
const [limitStep] = limitRecords;

const row = (id: string): Promise<Inquiry> => room.database.read(house(), (tx) => tx.get(inquiry, id));
const act = (id: string, verb: string, input = {}): Promise<Inquiry> =>
  room.database.write(clerk, (tx) => tx.act(inquiry, id, verb, { input }));
const create = (title: string): Promise<Inquiry> => {
  const given = { title, clerk: clerk.personId, office: chief.organisationId };
  return room.database.write(clerk, (tx) => tx.create(inquiry, given));
};
const asked = async (title: string): Promise<Inquiry> => act((await create(title)).id, 'ask');
/** Titles of what somebody was told about a row, oldest first. */
const told = (actor: Actor, about: string): Promise<string[]> =>
  room.database.read(house(), async (tx) => {
    const rows = await tx.lookup(notice, { recipient: actor.personId, aboutId: about }, { sort: 'createdAt' });
    return rows.map(({ title }) => title);
  });
const workdayAfter = (on: string, workdays: number): Promise<string> =>
  room.database.read(house(), async (tx) => addWorkdays(await workCalendar(tx), on, workdays).on);
const reckoned = (rule: Parameters<typeof timeLimit>[0], from: string, row: object = {}) =>
  room.database.read(house(), (tx) => reckonLimit(timeLimit(rule), { tx, row: row as never, from }));
const holder = { label: '承办人', person: 'clerk' };
type Write = Parameters<Parameters<Room['database']['write']>[1]>[0];
const schoolYear = (tx: Write, value: z.infer<typeof schoolTerms.schema>, to: string | null) =>
  addParameterValue(
    tx,
    parameters,
    schoolTerms.name,
    {
      value,
      region: '320413',
      from: value.first.from,
      to,
      source: '样例校历',
      checkedOn: '2026-08-20',
      certainty: 'check',
    },
    '登记校历',
  );

beforeAll(async () => {
  room = await openRoom([...timeRecords, ...noticeRecords, ...limitRecords, inquiry]);
  clerk = await addActor(room, 'office', '陆承办');
  chief = await addActor(room, 'office', '沈主任');
  leader = await addActor(room, 'leader', '郑局长');
  await room.database.write(house(), async (tx) => {
    await seedParameters(tx, parameters);
    const first = { from: '2026-09-01', to: '2027-01-19' };
    await schoolYear(tx, { first, second: { from: '2027-02-18', to: '2027-06-28' } }, '2027-08-31');
    // One very long year, so that it does not matter when this runs.
    const long = { from: '2027-09-01', to: '2098-01-19' };
    await schoolYear(tx, { first: long, second: { from: '2098-02-18', to: '2099-06-28' } }, null);
  });
});
afterAll(() => room.close());

describe('the last day', () => {
  it.each([
    ['workdays over 国庆 and the Saturday worked for it', 'workday', 3, '2026-09-30', '2026-10-10'],
    ['workdays over 春节 and the Saturday worked for it', 'workday', 1, '2026-02-13', '2026-02-14'],
    ['calendar days as they are', 'calendarDay', 5, '2026-09-01', '2026-09-06T'],
    [
      'calendar days that end on a day off: the workday after (民法典203)',
      'calendarDay',
      3,
      '2026-09-30',
      '2026-10-08',
    ],
    ['school days over 国庆', 'schoolDay', 2, '2026-09-30', '2026-10-09'],
    ['school days over the winter holidays', 'schoolDay', 1, '2027-01-19', '2027-02-18'],
  ] as const)('%s', async (_, unit, days, from, to) => {
    const expected = to.endsWith('T') ? await workdayAfter('2026-09-05', 1) : to;
    expect((await reckoned({ days, unit, holder }, from)).dueOn).toBe(expected);
  });

  it('goes on with what was left of school days after a stop over the holidays', async () => {
    // 16, 17 and 18 January 2027: the 16th and 17th are a weekend. Two school days have run, three are left in February.
    const row = { limitRuns: [{ from: '2027-01-15', to: '2027-01-19' }] };
    expect((await reckoned({ days: 5, unit: 'schoolDay', holder }, '2027-02-18', row)).dueOn).toBe('2027-02-23');
  });

  it('comes from the parameter in force on the day of entry, and is reminded of before', async () => {
    const dates = await reckoned({ days: answerDays, unit: 'workday', warn: 2, holder }, '2026-09-28');
    expect(dates).toEqual({ dueOn: '2026-10-10', warnOn: '2026-10-08', provisional: false });
    await expect(reckoned({ days: answerDays, unit: 'workday', holder }, '2025-06-02')).rejects.toThrow(
      '没有生效的取值',
    );
  });

  it('is provisional while a year on the way has no arrangement, and refused where no school calendar is known', async () => {
    expect(await reckoned({ days: 30, unit: 'workday', holder }, '2026-12-20')).toMatchObject({ provisional: true });
    const beyond = reckoned({ days: 3, unit: 'schoolDay', holder }, '2026-08-20');
    await expect(beyond).rejects.toMatchObject({ code: 'not-in-force' });
    await expect(beyond).rejects.toThrow('校历');
  });

  it('is the row’s own where it names one', async () => {
    const rule = { until: 'promisedOn', unit: 'workday', warn: 1, holder } as const;
    const dates = await reckoned(rule, '2026-09-01', { promisedOn: '2026-10-10' });
    expect(dates).toEqual({ dueOn: '2026-10-10', warnOn: '2026-10-09', provisional: false });
  });
});

describe('a state with a limit', () => {
  it('gives its row a last day, which goes when the row leaves, and comes anew when it comes back', async () => {
    const one = await create('一');
    expect([one.limitSince, one.limitDueOn]).toEqual([null, null]);
    const entered = await act(one.id, 'ask');
    expect(entered.limitDueOn).toBe(await workdayAfter(today(), 5));
    expect(entered.limitWarnOn).toBe(await workdayAfter(today(), 3));
    const closed = await act(one.id, 'close');
    expect([closed.limitSince, closed.limitWarnOn, closed.limitDueOn]).toEqual([null, null, null]);
    const again = await act(one.id, 'reopen');
    expect(again.limitDueOn).toBe(entered.limitDueOn);
    expect(Date.parse(String(again.limitSince))).toBeGreaterThan(Date.parse(String(entered.limitSince)));
  });

  it('keeps its day through other changes, and begins anew with the field that says so', async () => {
    const one = await asked('二');
    const renamed = await room.database.write(clerk, (tx) => tx.update(inquiry, one.id, { title: '二之二' }));
    expect(renamed.limitSince).toBe(one.limitSince);
    const turned = await room.database.write(clerk, (tx) => tx.update(inquiry, one.id, { turn: '第二轮' }));
    expect(turned.limitSince).not.toBe(one.limitSince);
  });

  it('follows the row’s own day, and has none while the row names none', async () => {
    const one = await act((await create('三')).id, 'promise');
    expect([one.limitSince, one.limitDueOn]).toEqual([null, null]);
    const named = await room.database.write(clerk, (tx) => tx.update(inquiry, one.id, { promisedOn: '2027-03-01' }));
    expect([named.limitSince === null, named.limitDueOn]).toEqual([false, '2027-03-01']);
  });

  it('is never without a date it can have, however rows come and go', async () => {
    const verbs = ['ask', 'teach', 'promise', 'close', 'reopen'] as const;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...verbs), { maxLength: 6 }), async (path) => {
        const { id } = await create('四');
        for (const verb of path) {
          const next = await room.database
            .write(clerk, (tx) =>
              tx.attempt(() =>
                tx.act(inquiry, id, verb, { input: verb === 'promise' ? { promisedOn: '2027-05-06' } : {} }),
              ),
            )
            .then(() => row(id));
          const limited = next.state in (inquiry.states?.limits ?? {});
          expect([verb, next.state, next.limitSince !== null, next.limitDueOn !== null]).toEqual([
            verb,
            next.state,
            limited,
            limited,
          ]);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('holds for many rows written together', async () => {
    const given = Array.from({ length: 3 }, (_, at) => ({ title: `批量${at}`, clerk: clerk.personId }));
    const ids = await room.database.write(house(), (tx) => tx.createMany(inquiry, given, { set: { state: 'asked' } }));
    for (const id of ids) expect((await row(id)).limitDueOn).toBe(await workdayAfter(today(), 5));
  });
});

describe('a calendar that changes', () => {
  it('moves the open last days, with a journal entry, and only once', async () => {
    const one = await asked('五');
    await settle();
    expect((await row(one.id)).version).toBe(one.version);
    const [value] = await room.database.read(house(), (tx) => tx.lookup(parameterValue, { name: answerDays.name }));
    const change = (days: number) =>
      room.database.write(house(), async (tx) => {
        const now = await tx.get(parameterValue, String(value?.id));
        await changeParameterValue(tx, parameters, now.id, now.version, { value: days }, '规定修订');
      });
    await change(7);
    await settle();
    const moved = await row(one.id);
    expect([moved.limitDueOn, moved.limitSince]).toEqual([await workdayAfter(today(), 7), one.limitSince]);
    await settle();
    expect((await row(one.id)).version).toBe(moved.version);
    const entries = await room.database.read(house(), (tx) =>
      tx.rows<{ verb: string }>({
        compile: () => ({ sql: `select verb from journal where record_id = '${one.id}' order by at`, parameters: [] }),
      } as never),
    );
    expect(entries.map(({ verb }) => verb)).toEqual(['create', 'ask', 'moveLimit']);
    await change(5);
    await settle();
    expect((await row(one.id)).limitDueOn).toBe(one.limitDueOn);
  });
});

describe('reminders', () => {
  // Several late rows are one letter; each case here is alone with its own.
  beforeEach(() =>
    room.database.write(clerk, async (tx) => {
      for (const { id } of await tx.find(inquiry, { state: ['asked', 'taught', 'promised'] }))
        await tx.act(inquiry, id, 'close');
    }),
  );

  it('tell people of several rows in one letter, which leads to the list of them', async () => {
    const [one, two] = [await asked('甲'), await asked('乙')];
    await remind(String(one.limitDueOn));
    const letters = await room.database.read(house(), (tx) => tx.lookup(notice, { aboutId: [one.id, two.id] }));
    expect(letters).toMatchObject([
      { recipient: clerk.personId, kind: 'due', title: '快到期：来信2条（待答复）即将到期' },
    ]);
    expect(decodeURIComponent(String(letters[0]?.path))).toBe('/records/inquiries?filter={"limitLight":["soon"]}');
  });

  it('go to the holder before, on and after the last day, and up when nothing happens; each once', async () => {
    const one = await asked('六');
    const [warnOn, dueOn] = [String(one.limitWarnOn), String(one.limitDueOn)];
    const late = await workdayAfter(dueOn, 1);
    const days = [addDays(warnOn, -1), warnOn, dueOn, late, await workdayAfter(dueOn, 3)];
    for (const on of days) for (let times = 0; times < 2; times++) await remind(on);
    expect((await told(clerk, one.id)).map((title) => title.split('：')[0])).toEqual(['快到期', '今天到期', '催办']);
    expect((await told(chief, one.id)).map((title) => title.split('：')[0])).toEqual(['超期上报']);
    expect(await told(leader, one.id)).toEqual([
      expect.stringMatching(/^超期上报：来信“六”（待答复）应于.+前办结，超期未办$/),
    ]);
  });

  it('say once even when two remind at the same time', async () => {
    const one = await asked('七');
    await Promise.all([remind(String(one.limitDueOn)), remind(String(one.limitDueOn))]);
    expect(await told(clerk, one.id)).toHaveLength(1);
  });

  it('are given whole or not at all: what broke off is said by the next turn', async () => {
    const one = await asked('八');
    const broken = Object.create(room.database, {
      write: {
        value: (who: Actor, work: (tx: never) => Promise<unknown>) =>
          room.database.write(who, async (tx) => {
            await work(tx as never);
            throw new Error('killed before the commit');
          }),
      },
    });
    const killed = remindOfLimits({ ...room.house, database: broken }, room.tenantId, kinds, String(one.limitDueOn));
    await expect(killed).rejects.toThrow('killed');
    expect(await told(clerk, one.id)).toEqual([]);
    await remind(String(one.limitDueOn));
    expect(await told(clerk, one.id)).toHaveLength(1);
  });

  it('rest on days off, end with the state, and say late what was missed', async () => {
    const [closed, kept] = [await asked('九'), await asked('十')];
    await act(closed.id, 'close');
    const dueOn = String(kept.limitDueOn);
    const monday = await workdayAfter(await workdayAfter(dueOn, 8), 1);
    let off = addDays(dueOn, 1);
    while ((await workdayAfter(addDays(off, -1), 1)) === off) off = addDays(off, 1);
    await remind(off);
    expect(await told(clerk, kept.id)).toEqual([]);
    await remind(monday);
    expect((await told(clerk, kept.id)).map((title) => title.split('：')[0])).toEqual(['催办']);
    expect([(await told(chief, kept.id)).length, (await told(leader, kept.id)).length]).toEqual([1, 1]);
    for (const actor of [clerk, chief, leader]) expect(await told(actor, closed.id)).toEqual([]);
    const steps = await room.database.read(house(), (tx) => tx.lookup(limitStep, { rowId: kept.id }, { sort: 'step' }));
    expect(steps.map(({ step }) => step)).toEqual(['escalate1', 'escalate3', 'overdue']);
  });
});
