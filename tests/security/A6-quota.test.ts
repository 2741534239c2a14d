import { afterAll, beforeAll, expect, it } from 'vitest';
import { parameters } from '../../src/app/composition.ts';
import { addParameterValue, changeParameterValue, parameterValue } from '../../src/kernel/time/index.ts';
import { type Answer, backDoor, type Client, startApp, type TestApp } from '../support/app.ts';

/** security/A6: how many people's data one person takes out or looks into within a day (ASVS V2.4.1). */
const CSV = { accept: 'text/csv' };
let test: TestApp;
let admin: Client;

beforeAll(async () => {
  test = await startApp();
  admin = await test.as('admin');
});
afterAll(() => test.close());

const allow = (perDay: number): Promise<unknown> =>
  test.database.write(backDoor(test.bureau), async (tx) => {
    const [known] = await tx.lookup(parameterValue, { name: 'personalDataQuota' });
    if (known) return changeParameterValue(tx, parameters, known.id, known.version, { value: { perDay } }, '测试');
    const rule = {
      region: 'CN',
      from: '2016-01-01',
      to: null,
      source: '测试',
      checkedOn: null,
      certainty: 'check',
    } as const;
    return addParameterValue(tx, parameters, 'personalDataQuota', { ...rule, value: { perDay } }, '测试');
  });
const takeOut = (who: Client): Promise<Answer> => who.get('/api/people', {}, CSV);
const lookInto = (key: string): Promise<Answer> =>
  admin.post(`/api/people/${test.bureau.people[key]}/reveal`, { field: 'mobile', reason: '核实联系方式' });

it('bounds what one person takes out and looks into on a day, also of two exports at once, and says how many', async () => {
  const { total } = (await admin.get('/api/people', { limit: 1 })).body;
  expect(total).toBeGreaterThan(5);
  await allow(total - 1);
  const over = await takeOut(admin);
  expect([over.status, over.body.code]).toEqual([403, 'over-quota']);
  expect(over.body.facts).toMatchObject({ persons: total, taken: 0, perDay: total - 1 });
  expect(over.body.detail).toContain(`${total}人`);
  // What is covered for the post, as for a section, is nobody's data in clear and has no bound.
  expect((await takeOut(await test.as('basicHead'))).status).toBe(200);
  await allow(total + 1);
  const both = await Promise.all([takeOut(admin), takeOut(admin)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
  // One more person, and no other.
  expect((await lookInto('principal1')).status).toBe(200);
  expect((await lookInto('principal2')).body.code).toBe('over-quota');
  const { entries } = (await (await test.as('auditHead')).get('/api/journal', { record: 'person', verb: 'export' }))
    .body;
  const counts = entries.flatMap(({ changes }: any) => changes.filter(({ field }: any) => field === 'persons'));
  expect(counts.map(({ after }: any) => after)).toEqual([total]);
});
