import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays, today } from '../../src/kernel/time/index.ts';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { dispatchDemoPlan, ok, YEAR } from '../support/plan.ts';

/** What was dispatched changes by an adjustment that the deciding body approved. */

let test: TestApp;
let clerk: Client;
let head: Client;
let own: any[];

const day = (offset: number) => addDays(today(), offset);
const END = `${YEAR}-12-31`;
const stepsOf = async (id: string): Promise<any[]> =>
  ok<any>(await clerk.get('/api/milestones', { filter: { commitment: id }, sort: 'dueOn' })).rows;
const inputs = (rows: any[]): any[] =>
  rows.map(({ id, title, dueOn, weight, proof }) => ({ id, title, dueOn, weight, ...(proof ? { proof } : {}) }));
const put = (who: Client, id: string, milestones: object[]) =>
  who.put(`/api/commitments/${id}/milestones`, { milestones });
const rowOf = async (id: string): Promise<any> => ok<any>(await clerk.get(`/api/commitments/${id}`)).row;
const ask = (commitment: string, changes: object, who = head) =>
  who.post('/api/adjustments', { commitment, kind: 'adjust', grounds: '工期延误', changes });
const approve = async (id: string) => {
  const meeting = { title: '局长办公会', body: 'directors', heldOn: today(), content: '同意' };
  const decision = ok<any>(await clerk.post('/api/decisions', meeting));
  ok(await clerk.act('adjustments', id, 'approve', { decision: decision.id }));
};
const twoSteps = () => [
  { title: '主体封顶', dueOn: day(5), weight: 40 },
  { title: '竣工验收', dueOn: END, weight: 60 },
];

beforeAll(async () => {
  test = await startApp();
  [clerk, head] = [await test.as('officeClerk'), await test.as('basicHead')];
  const filter = { leadSection: test.bureau.organisations.basic, review: 'reviewed' };
  await dispatchDemoPlan(test, async () => {
    own = ok<any>(await clerk.get('/api/commitments', { filter })).rows;
    for (const one of own.slice(0, 3)) ok(await put(head, one.id, twoSteps()));
    // Until dispatch the section refines its steps.
    const [first, last] = inputs(await stepsOf(own[0].id));
    ok(
      await put(head, own[0].id, [
        { ...first, dueOn: day(6), weight: 50 },
        { ...last, weight: 50 },
      ]),
    );
    ok(await clerk.patch(`/api/commitments/${own[0].id}`, { version: own[0].version, proof: '验收意见书' }));
    // One office has nothing in this plan.
    const { supervision, office } = test.bureau.organisations;
    for (const row of ok<any>(await clerk.get('/api/commitments', { limit: 200 })).rows) {
      const supporting = row.supporting.filter((one: string) => one !== supervision);
      const leadSection = row.leadSection === supervision ? office : row.leadSection;
      if (supporting.length < row.supporting.length || leadSection !== row.leadSection)
        ok(await clerk.patch(`/api/commitments/${row.id}`, { version: row.version, supporting, leadSection }));
    }
  });
}, 60_000);
afterEach(() => vi.useRealTimers());
afterAll(() => test.close());

describe('a dispatched commitment', () => {
  it('keeps its standard of proof and its start until an adjustment is approved', async () => {
    const { id, version } = await rowOf(own[0].id);
    for (const patch of [{ proof: '口头说明' }, { startOn: day(1) }]) {
      const refused = await clerk.patch(`/api/commitments/${id}`, { version, ...patch });
      expect([refused.status, refused.body.code]).toEqual([409, 'dispatched']);
      expect(refused.body.detail).toContain('销号标准');
      expect(refused.body.detail).toContain('开始日期');
      expect(refused.body.detail).toContain('调整申请');
    }
    const asked = ok<any>(await ask(id, { proof: '竣工备案表', startOn: day(2) }));
    expect(await rowOf(id)).toMatchObject({ proof: '验收意见书', startOn: null });
    await approve(asked.id);
    expect(await rowOf(id)).toMatchObject({ proof: '竣工备案表', startOn: day(2) });
  });

  it('does not begin after it ends', async () => {
    expect((await ask(own[0].id, { startOn: `${YEAR + 1}-01-01` })).body.code).toBe('bad-dates');
    expect((await ask(own[0].id, { startOn: day(9), dueOn: day(8) })).body.code).toBe('bad-dates');
  });
});

describe('the steps of a dispatched commitment', () => {
  it('are moved, weighed otherwise, renamed or dropped by nobody, before they are due', async () => {
    const { id } = own[1];
    const [first, last] = inputs(await stepsOf(id));
    const lists = [
      [{ ...first, dueOn: day(8) }, last],
      [
        { ...first, weight: 30 },
        { ...last, weight: 70 },
      ],
      [{ ...first, title: '图纸审查' }, last],
      [{ ...last, weight: 100 }],
    ];
    for (const who of [head, clerk])
      for (const list of lists) {
        const refused = await put(who, id, list);
        expect([refused.status, refused.body.code]).toEqual([409, 'dispatched']);
        expect(refused.body.detail).toContain('调整申请');
      }
    expect(inputs(await stepsOf(id))).toEqual([first, last]);
    ok(await put(head, id, [first, last]));
  });

  it('change as the deciding body approved, confirmed ones too', async () => {
    const { id } = own[1];
    ok(await head.act('commitments', id, 'start'));
    const [first, last] = inputs(await stepsOf(id));
    const paper = ok<any>(await head.upload('/api/files', { name: '佐证.txt', bytes: '样例' })).id;
    ok(await head.act('milestones', first.id, 'report', { note: '完成', evidence: [paper] }));
    ok(await clerk.act('milestones', first.id, 'confirm', { confirmedWeight: 35 }));
    const refused = await ask(id, {
      milestones: [
        { ...first, weight: 30 },
        { ...last, weight: 70 },
      ],
    });
    expect(refused.body.code).toBe('below-confirmed');
    const unweighed = await ask(id, { milestones: [first, { ...last, weight: 50 }] });
    expect(unweighed.body.code).toBe('weights-not-100');
    const [foreign] = inputs(await stepsOf(own[2].id));
    expect((await ask(id, { milestones: [foreign, last] })).body.code).toBe('foreign-milestone');
    expect((await ask(id, { milestones: [first, { ...last, dueOn: `${YEAR + 1}-03-01` }] })).body.code).toBe(
      'after-deadline',
    );
    const wanted = [
      { ...first, weight: 35 },
      { title: '绿化', dueOn: day(30), weight: 5 },
      { ...last, dueOn: `${YEAR + 1}-03-01` },
    ];
    const asked = ok<any>(await ask(id, { dueOn: `${YEAR + 1}-03-31`, milestones: wanted }));
    expect(inputs(await stepsOf(id))).toEqual([first, last]);
    await approve(asked.id);
    expect((await stepsOf(id)).map(({ title, dueOn, weight, state }) => [title, dueOn, weight, state])).toEqual([
      ['主体封顶', first.dueOn, 35, 'confirmed'],
      ['绿化', day(30), 5, 'open'],
      ['竣工验收', `${YEAR + 1}-03-01`, 60, 'open'],
    ]);
  });

  it('may be written down afterwards where there were none, and corrected on that day only', async () => {
    const { id } = own[3];
    ok(await put(head, id, twoSteps()));
    const [first, last] = inputs(await stepsOf(id));
    ok(await put(head, id, [{ ...first, dueOn: day(7) }, last]));
    const moved = [{ ...first, dueOn: day(9) }, last];
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
    expect((await put(head, id, moved)).body.code).toBe('dispatched');
  });
});

describe('a section named to lead by an adjustment', () => {
  const receiptsOf = async (section: string): Promise<any[]> => {
    const filter = { organisation: test.bureau.organisations[section], plan: own[0].plan };
    return ok<any>(await clerk.get('/api/receipts', { filter })).rows;
  };
  const openTask = async (who: Client) =>
    ok<any>(await who.get('/api/my-tasks')).tasks.find((one: any) => one.kind === 'receive');
  const lead = async (id: string, section: string) =>
    approve(ok<any>(await ask(id, { leadSection: test.bureau.organisations[section] })).id);

  it('gets a receipt to accept, though it had nothing in this plan', async () => {
    expect(await receiptsOf('supervision')).toEqual([]);
    await lead(own[2].id, 'supervision');
    const [receipt] = await receiptsOf('supervision');
    expect(receipt).toMatchObject({ commitments: [own[2].id], state: 'sent' });
    const inspector = await test.as('inspector');
    expect(await openTask(inspector)).toMatchObject({ aboutId: receipt.id, verb: 'accept', dueOn: receipt.dueOn });
    const [former] = await receiptsOf('basic');
    expect(former.commitments).not.toContain(own[2].id);
    ok(await inspector.act('receipts', receipt.id, 'accept'));
    expect(await openTask(inspector)).toBeUndefined();
  });

  it('accepts anew what was added to a receipt it had accepted', async () => {
    const preschool = await test.as('preschoolHead');
    const [before] = await receiptsOf('preschool');
    if (before.state === 'sent') ok(await preschool.act('receipts', before.id, 'accept'));
    await lead(own[4].id, 'preschool');
    const [after] = await receiptsOf('preschool');
    expect(after).toMatchObject({ id: before.id, state: 'sent', acceptedBy: null });
    expect(new Set(after.commitments)).toEqual(new Set([...before.commitments, own[4].id]));
    expect(await openTask(preschool)).toMatchObject({ aboutId: before.id });
  });

  it('is not asked twice while its receipt waits', async () => {
    await lead(own[5].id, 'preschool');
    const { tasks } = ok<any>(await (await test.as('preschoolHead')).get('/api/my-tasks'));
    expect(tasks.filter((one: any) => one.kind === 'receive')).toHaveLength(1);
    expect((await receiptsOf('preschool'))[0].commitments).toContain(own[5].id);
  });
});
