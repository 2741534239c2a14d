/** Time limits as people meet them: on the page, in the register, in what they are told; in a transfer of a pupil. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { registry } from '../../src/app/composition.ts';
import { kindsOf, limitJobs, remindOfLimits } from '../../src/kernel/limit/index.ts';
import { addWorkdays, today, workCalendar } from '../../src/kernel/time/index.ts';
import { enrolmentEvent } from '../../src/modules/pupils/index.ts';
import { task, tasksFollowLimits } from '../../src/modules/tasks/index.ts';
import { backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { type RollOffice, rollOffice, SCHOOL_YEAR } from '../support/pupils.ts';

const ENTRY = SCHOOL_YEAR - 2;
let test: TestApp;
let office: RollOffice;
let sender: Client;
let receiver: Client;
let clerk: Client;
let leader: Client;
let there: string;
let childId: string;

beforeAll(async () => {
  test = await startApp();
  office = await rollOffice(test);
  sender = await test.as('liaison1');
  receiver = await test.as('principal2');
  clerk = await test.as('officeClerk');
  leader = await test.as('director');
  const here = await office.openClass('school1', 'primary', ENTRY, 1);
  there = await office.openClass('school2', 'primary', ENTRY, 1);
  childId = (await office.enrolled(sender, 'school1', ENTRY, here)).id;
}, 60_000);
afterAll(() => test.close());

const workdayAfter = (on: string, workdays: number): Promise<string> =>
  test.database.read(backDoor(test.bureau), async (tx) => addWorkdays(await workCalendar(tx), on, workdays).on);
const remind = (on: string) =>
  remindOfLimits(test.house, test.bureau.tenantId, kindsOf([enrolmentEvent as never, task as never]), on);
const about = async (who: Client, id: string): Promise<string[]> => {
  const { notices } = ok<any>(await who.get('/api/notices', { limit: 100 }));
  const found = notices.filter(
    (one: any) => one.path?.endsWith(id) && /^(快到期|今天到期|催办|超期上报)/.test(one.title),
  );
  return found.map((one: any) => one.title.split('：')[0]).reverse();
};
const transfer = async (): Promise<string> => {
  const evidence = [await office.paper(sender)];
  const given = { kind: 'transfer', pupil: childId, toSchool: office.at('school2'), evidence };
  const { id, answer } = await office.submit(sender, given);
  expect(ok<any>(answer).state).toBe('submitted');
  return id;
};
const limitSeen = async (who: Client, id: string) => ok<any>(await who.get(`/api/enrolment-events/${id}`)).limit;
const listed = async (who: Client, light: unknown) =>
  ok<any>(await who.get('/api/enrolment-events', { filter: { limitLight: light } })).rows;

it('gives the other school ten workdays, reminds it alone, and goes up step by step, each once', async () => {
  const id = await transfer();
  const limit = await limitSeen(receiver, id);
  const dueOn = await workdayAfter(today(), 10);
  expect(limit).toMatchObject({
    dueOn,
    light: 'ahead',
    days: 10,
    unit: 'workday',
    daysLeft: 10,
    overdueBy: null,
    steps: [],
  });
  const mine = ok<any>(await receiver.get('/api/my-tasks')).tasks.find((one: any) => one.aboutId === id);
  expect(mine.dueOn).toBe(dueOn);
  expect((await listed(receiver, 'ahead')).map((row: any) => [row.id, row.limitLight])).toEqual([[id, 'ahead']]);
  expect(await listed(receiver, ['soon', 'overdue'])).toEqual([]);

  const [late, later] = [await workdayAfter(dueOn, 1), await workdayAfter(dueOn, 3)];
  for (const on of [limit.warnOn, limit.warnOn, dueOn, late, late, later]) await remind(on);
  expect(await about(receiver, id)).toEqual(['快到期', '今天到期', '催办']);
  expect(await about(sender, id)).toEqual([]);
  expect(await about(clerk, id)).toEqual(['超期上报']);
  expect(await about(leader, id)).toEqual(['超期上报']);

  const { steps } = await limitSeen(sender, id);
  expect(steps.map(({ step, on }: any) => [step, on])).toEqual([
    ['warn', limit.warnOn],
    ['due', dueOn],
    ['overdue', late],
    ['escalate', late],
    ['escalate', later],
  ]);
  expect(steps.at(-1).told).toContain('周望舒');
  const { entries } = ok<any>(await sender.get(`/api/enrolment-events/${id}/history`));
  const labels = entries.map((entry: any) => entry.verbLabel);
  expect(labels.slice(0, 3)).toEqual(['超期上报', '超期上报', '超期催办']);
  const said = entries[0].changes.find((change: any) => change.field === 'told');
  expect([said.label, said.afterText]).toEqual(['已告知', expect.stringContaining('局领导：')]);

  // The next step begins anew, with the section that handles it.
  ok(await receiver.act('enrolment-events', id, 'agree', { toClassGroup: there }));
  const next = await limitSeen(office.head, id);
  expect(next).toMatchObject({ dueOn, light: 'ahead', steps: [] });
  await remind(next.dueOn);
  expect(await about(office.head, id)).toEqual(['今天到期']);
  expect(await about(receiver, id)).toHaveLength(3);
  ok(await office.head.act('enrolment-events', id, 'return', {}, '材料不全'));
  expect(await limitSeen(sender, id)).toBeNull();
  expect(await listed(office.head, ['ahead', 'soon', 'overdue', 'unknown'])).toEqual([]);
});

it('moves open days and their tasks when the bureau’s own days change, and says so in the history', async () => {
  const id = await transfer();
  const before = await limitSeen(receiver, id);
  const given = { value: 15, from: today(), source: '样例：本区规定', endPrevious: true, reason: '本区另有规定' };
  ok(await clerk.post('/api/admin/parameters/schoolHandlingDays/values', given));
  for (const job of limitJobs(registry, [tasksFollowLimits])) await job.run(test.house, test.bureau.tenantId);
  const after = await limitSeen(receiver, id);
  expect([before.days, after.days]).toEqual([10, 15]);
  expect(after.dueOn).toBe(await workdayAfter(today(), 15));
  const mine = ok<any>(await receiver.get('/api/my-tasks')).tasks.find((one: any) => one.aboutId === id);
  expect(mine.dueOn).toBe(after.dueOn);
  const [moved] = ok<any>(await sender.get(`/api/enrolment-events/${id}/history`)).entries;
  expect([moved.verbLabel, moved.reason]).toEqual(['期限重算', expect.stringContaining('重新计算')]);
});

it('lets nobody set a limit by hand, nor ask for a light that there is not', async () => {
  const { id } = ok<any>(await office.draft(sender, { kind: 'suspend', pupil: childId }));
  const { version } = ok<any>(await sender.get(`/api/enrolment-events/${id}`)).row;
  const set = await sender.patch(`/api/enrolment-events/${id}`, { version, limitDueOn: '2099-12-31' });
  expect([set.status, set.body.code]).toEqual([422, 'not-editable']);
  const asked = await sender.get('/api/enrolment-events', { filter: { limitLight: 'purple' } });
  expect([asked.status, asked.body.code]).toEqual([400, 'bad-filter-value']);
  const none = await sender.get('/api/pupils', { filter: { limitLight: 'overdue' } });
  expect([none.status, none.body.code]).toEqual([400, 'unknown-field']);
  const outsider = await test.as('principal4');
  expect((await outsider.get(`/api/enrolment-events/${id}`)).status).toBe(404);
});
