/** A time limit: five workdays for an answer, a reminder before, the leaders told when nothing happens. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { all, choice, record, reference, states, systemActor, text } from '#kernel/definition';
import { kindsOf, remindOfLimits, timeLimit } from '#kernel/limit';
import { addWorkdays, timeParameters, today, workCalendar } from '#kernel/time';
import { type Example, openExample } from '../tests/support/example.ts';

const STATES = { draft: '草稿', asked: '待答复', answered: '已答复' } as const;
const exampleInquiry = record({
  name: 'exampleInquiry',
  label: '来信',
  path: 'example-inquiries',
  module: 'examples',
  title: 'title',
  fields: {
    title: text({ label: '标题' }),
    office: reference('organisation', { label: '承办科室' }),
    state: choice({ label: '状态', codes: STATES, fallback: 'draft' }),
  },
  states: states({
    field: 'state',
    initial: 'draft',
    states: STATES,
    final: ['answered'],
    limits: {
      asked: timeLimit({
        days: 5,
        unit: 'workday',
        warn: 2,
        holder: { label: '承办科室', organisation: 'office' },
        escalate: [{ after: 1, to: { label: '局领导', role: 'leader', of: 'office' } }],
      }),
    },
    transitions: [
      { verb: 'ask', label: '交办', from: ['draft'], to: 'asked' },
      { verb: 'answer', label: '答复', from: ['asked'], to: 'answered' },
    ],
  }),
  permissions: {
    office: { read: all, create: all, ask: all },
    section: { read: all, answer: all },
    leader: { read: all },
  },
});

let bureau: Example;
beforeAll(async () => {
  bureau = await openExample([exampleInquiry], timeParameters);
}, 60_000);
afterAll(() => bureau.close());

it('dates the step, reminds, goes up, and ends with the step', async () => {
  const [clerk, holder, leader] = [
    await bureau.as('officeClerk'),
    await bureau.as('basicHead'),
    await bureau.as('director'),
  ];
  const given = { title: '校车路线', office: bureau.organisations.basic };
  const { id } = (await clerk.post('/api/example-inquiries', given)).body;
  await clerk.act('example-inquiries', id, 'ask');
  const limitSeen = async () => (await holder.get(`/api/example-inquiries/${id}`)).body.limit;
  const { dueOn, light, days, unit } = await limitSeen();
  expect([light, days, unit]).toEqual(['ahead', 5, 'workday']);

  const late = await bureau.database.read(systemActor(bureau.tenantId, 'example'), async (tx) => {
    const calendar = await workCalendar(tx);
    expect(dueOn).toBe(addWorkdays(calendar, today(), 5).on);
    return addWorkdays(calendar, dueOn, 1).on;
  });
  const kinds = kindsOf([exampleInquiry as never]);
  for (const on of [dueOn, late, late]) await remindOfLimits(bureau.house, bureau.tenantId, kinds, on);
  const titles = async (who: typeof clerk) =>
    (await who.get('/api/notices')).body.notices.map((one: { title: string }) => one.title.split('：')[0]);
  expect(await titles(holder)).toEqual(['催办', '今天到期']);
  expect(await titles(leader)).toEqual(['超期上报']);

  expect((await holder.act('example-inquiries', id, 'answer')).body.limitDueOn).toBeNull();
  expect(await limitSeen()).toBeNull();
});
