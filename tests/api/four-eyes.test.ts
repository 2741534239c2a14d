import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, today } from '../../src/kernel/time/index.ts';
import { type Answer, type Client, startApp, type TestApp } from '../support/app.ts';
import { dispatchDemoPlan, ok, YEAR } from '../support/plan.ts';

/** Two people who stand in for one another are one pair of eyes, whoever of them reported (decisions/0011). */

let test: TestApp;
let clerk: Client;
let head: Client;
let led: any[];

const day = (offset: number) => addDays(today(), offset);
const codes = (answer: Answer): string[] => (answer.body.reasons ?? []).map((one: any) => one.facts?.code);
const handIn = async (as: Client, commitment: string): Promise<string> => {
  const given = { commitment, period: `${YEAR}-03`, progress: '已推进' };
  const { id } = ok<any>(await as.post('/api/reports', given));
  ok(await as.act('reports', id, 'submit'));
  return id;
};
const standIn = async (as: Client, from: string, to: string, first = -3): Promise<any> => {
  const { people } = test.bureau;
  const dates = { fromOn: day(first), untilOn: day(first + 6), note: '出差' };
  return ok<any>(await as.post('/api/delegations', { from: people[from], to: people[to], ...dates }));
};

beforeAll(async () => {
  test = await startApp();
  await dispatchDemoPlan(test);
  [clerk, head] = [await test.as('officeClerk'), await test.as('officeHead')];
  const filter = { leadSection: test.bureau.organisations.office, review: 'reviewed' };
  led = ok<any>(await clerk.get('/api/commitments', { filter })).rows;
  for (const one of led.slice(0, 2)) ok(await clerk.act('commitments', one.id, 'start'));
}, 60_000);
afterAll(() => test.close());

describe('a report', () => {
  it('is confirmed by a colleague', async () => {
    ok(await head.act('reports', await handIn(clerk, led[0].id), 'confirm'));
  });

  it('of the delegate is not confirmed by the delegator, nor of the delegator by the delegate', async () => {
    const delegation = await standIn(head, 'officeHead', 'officeClerk');
    const byDelegate = await handIn(clerk, led[0].id);
    const byDelegator = await handIn(head, led[1].id);
    for (const verb of ['confirm', 'return']) {
      expect(codes(await head.act('reports', byDelegate, verb, {}, '退回'))).toEqual(['same-person']);
      expect(codes(await clerk.act('reports', byDelegator, verb, {}, '退回'))).toEqual(['same-person']);
    }
    const refused = await head.act('reports', byDelegate, 'confirm');
    expect(refused.body.detail).toContain('委托');
    // Taking the delegation back does not part them for what was handed in while it held.
    for (const revokedOn of [today(), day(-3)]) {
      const { version } = ok<any>(await head.get(`/api/delegations/${delegation.id}`)).row;
      ok(await head.patch(`/api/delegations/${delegation.id}`, { version, revokedOn }));
      expect(codes(await head.act('reports', byDelegate, 'confirm'))).toEqual(['same-person']);
      expect(codes(await clerk.act('reports', byDelegator, 'confirm'))).toEqual(['same-person']);
    }
    const shown = ok<any>(await head.get(`/api/reports/${byDelegate}`));
    expect(shown.actions.find((one: any) => one.verb === 'confirm').blocked[0]).toContain('委托');
    ok(await (await test.as('director')).act('reports', byDelegate, 'confirm'));
  });

  it('is confirmed by whoever is to stand in another time only', async () => {
    const deputy = await test.as('deputy1');
    await standIn(deputy, 'deputy1', 'officeClerk', 5);
    ok(await deputy.act('reports', await handIn(clerk, led[1].id), 'confirm'));
  });
});
