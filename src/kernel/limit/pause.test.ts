/** A clock that stops while papers are completed and goes on with what was left. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, all, choice, type RowOf, record, reference, states, systemActor, text } from '#kernel/definition';
import { noticeRecords } from '#kernel/notice';
import {
  addDays,
  addWorkdays,
  daysBetween,
  parameterRegistry,
  seedParameters,
  timeParameters,
  timeRecords,
  today,
  workCalendar,
  workdaysBetween,
} from '#kernel/time';
import { addActor, openRoom, type Room } from '../../../tests/support/room.ts';
import { kindsOf, limitRecords, limitViewOf, remindOfLimits, settleLimits, timeLimit } from './index.ts';
import { reckonLimit } from './time-limit.ts';

const STATES = { draft: '起草', asked: '审核', papers: '补正', held: '中止', done: '已办结' } as const;
const holder = { label: '承办人', person: 'clerk' };
const application = record({
  name: 'application',
  label: '申请',
  path: 'applications',
  module: 'test',
  title: 'title',
  fields: {
    title: text({ label: '标题' }),
    clerk: reference('person', { label: '承办人', optional: true }),
    state: choice({ label: '状态', codes: STATES, fallback: 'draft' }),
  },
  states: states({
    field: 'state',
    initial: 'draft',
    states: STATES,
    final: ['done'],
    limits: {
      asked: timeLimit({
        days: 10,
        unit: 'workday',
        warn: 2,
        holder,
        pausedIn: ['papers', 'held'],
        basis: '《样例办法》第二十条',
      }),
    },
    transitions: [
      { verb: 'ask', label: '受理', from: ['draft'], to: 'asked' },
      { verb: 'complete', label: '要求补正', from: ['asked'], to: 'papers' },
      { verb: 'hold', label: '中止', from: ['asked', 'papers'], to: 'held' },
      { verb: 'resume', label: '恢复', from: ['papers', 'held'], to: 'asked' },
      { verb: 'close', label: '办结', from: ['asked', 'papers'], to: 'done' },
    ],
  }),
  permissions: {
    office: { read: all, create: all, ask: all, complete: all, hold: all, resume: all, close: all },
  },
});
type Application = RowOf<typeof application>;

let room: Room;
let clerk: Actor;
const house = () => systemActor(room.tenantId, 'test');
const act = (id: string, verb: string): Promise<Application> =>
  room.database.write(clerk, (tx) => tx.act(application, id, verb, {}));
const asked = async (title: string): Promise<Application> => {
  const { id } = await room.database.write(clerk, (tx) => tx.create(application, { title, clerk: clerk.personId }));
  return act(id, 'ask');
};
const view = (id: string) =>
  room.database.read(house(), async (tx) => limitViewOf(tx, application as never, await tx.get(application, id)));
const workdays = <T>(work: (calendar: Awaited<ReturnType<typeof workCalendar>>) => T): Promise<T> =>
  room.database.read(house(), async (tx) => work(await workCalendar(tx)));
/** As if the row had entered its state so many days ago. */
const agedBy = (id: string, days: number) =>
  room.database.write(house(), (tx) =>
    tx.system.update(application, id, { limitSince: `${addDays(today(), -days)}T04:00:00.000Z` } as never, {
      verb: 'moveLimit',
    }),
  );
const reckoned = (rule: Parameters<typeof timeLimit>[0], from: string, runs: readonly { from: string; to: string }[]) =>
  room.database.read(house(), (tx) => reckonLimit(timeLimit(rule), { tx, row: { limitRuns: runs } as never, from }));

beforeAll(async () => {
  room = await openRoom([...timeRecords, ...noticeRecords, ...limitRecords, application]);
  clerk = await addActor(room, 'office', '陆承办');
  await room.database.write(house(), (tx) => seedParameters(tx, parameterRegistry([...timeParameters])));
});
afterAll(() => room.close());

describe('the last day of a clock that stopped', () => {
  it.each([
    // 29 and 30 September have run when it stops; 国庆 and the Saturday worked for it lie in the stop.
    ['workdays, stopped over 国庆', 'workday', 5, '2026-09-28', '2026-09-30', '2026-10-08', '2026-10-12'],
    ['workdays, going on before 国庆', 'workday', 5, '2026-09-21', '2026-09-23', '2026-09-29', '2026-10-09'],
    ['calendar days, the last one off', 'calendarDay', 7, '2026-09-21', '2026-09-24', '2026-09-29', '2026-10-08'],
    [
      'stopped on its last day: due when it goes on',
      'workday',
      2,
      '2026-09-28',
      '2026-09-30',
      '2026-10-12',
      '2026-10-12',
    ],
    [
      'over by one when it stopped: still over by one',
      'workday',
      1,
      '2026-09-28',
      '2026-09-30',
      '2026-10-13',
      '2026-10-12',
    ],
  ] as const)('%s', async (_, unit, days, from, to, on, dueOn) => {
    expect((await reckoned({ days, unit, holder }, on, [{ from, to }])).dueOn).toBe(dueOn);
  });

  it('is moved by what the stops took, not by their number', async () => {
    const calendar = await workdays((one) => one);
    const lengths = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), {
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 250 }), lengths, async (start, stretches) => {
        const [runs, stopped]: [{ from: string; to: string }[], number[]] = [[], []];
        let on = addDays('2026-01-05', start);
        const began = on;
        for (const [ran, stood] of stretches) {
          const to = addDays(on, ran);
          runs.push({ from: on, to });
          on = addDays(to, stood);
          stopped.push(workdaysBetween(calendar, to, on));
        }
        const stood = stopped.reduce((sum, one) => sum + one, 0);
        const { dueOn } = await reckoned({ days: 60, unit: 'workday', holder }, on, runs);
        expect(dueOn).toBe(addWorkdays(calendar, began, 60 + stood).on);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a row whose clock stops', () => {
  it('has no last day, says what is left and by which rule, and is neither late nor reminded of', async () => {
    const { id } = await asked('补正');
    await agedBy(id, 30);
    await settleLimits(room.house, room.tenantId, kindsOf([application as never]));
    expect((await view(id))?.light).toBe('overdue');
    const { id: other } = await asked('中止');
    await agedBy(other, 5);
    const stopped = await act(other, 'complete');
    expect([stopped.limitSince, stopped.limitDueOn, stopped.limitWarnOn]).toEqual([null, null, null]);
    const ran = await workdays((calendar) => workdaysBetween(calendar, addDays(today(), -5), today()));
    expect(await view(other)).toMatchObject({
      light: 'stopped',
      stoppedOn: today(),
      daysLeft: 10 - ran,
      days: 10,
      unit: 'workday',
      overdueBy: null,
      basis: '《样例办法》第二十条',
      runs: [{ from: addDays(today(), -5), to: today() }],
    });
    const listed = await room.database.read(clerk, (tx) => tx.find(application, { limitLight: 'stopped' } as never));
    expect(listed.map((one) => one.id)).toEqual([other]);
    await remindOfLimits(room.house, room.tenantId, kindsOf([application as never]), addDays(today(), 400));
    const [step] = limitRecords;
    expect(await room.database.read(house(), (tx) => tx.lookup(step, { rowId: other }))).toEqual([]);
    // From one stop into another it stands still; nothing is counted twice.
    expect((await act(other, 'hold')).limitRuns).toEqual(stopped.limitRuns);
    const back = await act(other, 'resume');
    expect(back.limitDueOn).toBe(await workdays((calendar) => addWorkdays(calendar, today(), 10 - ran).on));
    expect(await view(other)).toMatchObject({ light: 'ahead', stoppedOn: null, daysLeft: 10 - ran });
  });

  it('is reckoned again by new calendars with what had run, and forgets it where the step is over', async () => {
    const { id } = await asked('重算');
    await agedBy(id, 4);
    await act(id, 'complete');
    const { limitDueOn } = await act(id, 'resume');
    await room.database.write(house(), (tx) =>
      tx.system.update(application, id, { limitDueOn: addDays(today(), 300) } as never, { verb: 'moveLimit' }),
    );
    await settleLimits(room.house, room.tenantId, kindsOf([application as never]));
    const settled = await room.database.read(house(), (tx) => tx.get(application, id));
    expect([settled.limitDueOn, daysBetween(today(), String(limitDueOn)) > 0]).toEqual([limitDueOn, true]);
    await act(id, 'complete');
    const ended = await act(id, 'close');
    expect([ended.limitRuns, ended.limitSince, ended.limitDueOn]).toEqual([null, null, null]);
    expect(await view(id)).toBeNull();
  });
});
