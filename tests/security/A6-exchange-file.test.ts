import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parameters } from '../../src/app/composition.ts';
import { readingApproval } from '../../src/kernel/approval/index.ts';
import { addDays, changeParameterValue, parameterValue, today } from '../../src/kernel/time/index.ts';
import { NO_COUNTS } from '../../src/modules/exchange/incoming.ts';
import { exchangeRun } from '../../src/modules/exchange/index.ts';
import { type Answer, backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';

/**
 * security/A6 and M3: what another system handed over holds what the register holds. It is given to whoever keeps the
 * connector and is told the register's names, under a prior approval and within the day's bound, and to nobody else.
 */

let test: TestApp;
let keeper: Client;
let run: string;
const NAME = '苗小禾';
const download = (who: Client): Promise<Answer> => who.get(`/api/exchange/runs/${run}/file`);
const refused = async (who: Client): Promise<unknown[]> => {
  const { status, body, bytes } = await download(who);
  expect(bytes.toString('utf8')).not.toContain(NAME);
  return [status, body.code];
};

beforeAll(async () => {
  test = await startApp();
  keeper = await test.as('basicHead');
  const kept = {
    layout: 'nationalPupils',
    section: test.bureau.organisations.basic,
    keeper: test.bureau.people.basicHead,
  };
  const { id } = ok<any>(await keeper.post('/api/exchange/connectors/from-layout', kept));
  const file = { name: '学籍导出.csv', bytes: Buffer.from(`学籍号,姓名\nG329100201811200153,${NAME}\n`) };
  run = ok<any>(await keeper.upload(`/api/exchange/connectors/${id}/runs`, file, {})).id;
}, 60_000);
afterAll(() => test.close());

describe('the file of an exchange run', () => {
  it('is given to who keeps the connector, and noted', async () => {
    const { status, bytes } = await download(keeper);
    expect([status, bytes.toString('utf8').includes(NAME)]).toEqual([200, true]);
    const auditor = await test.as('auditHead');
    const { entries } = ok<any>(await auditor.get('/api/journal', { verb: 'export', recordId: run }));
    expect(entries).toHaveLength(1);
  });

  it('is refused to administrators, who see that it ran, and not found by anybody else', async () => {
    expect(await refused(await test.as('admin'))).toEqual([403, 'forbidden']);
    for (const key of ['preschoolHead', 'officeClerk', 'principal1', 'auditHead'])
      expect([key, (await refused(await test.as(key)))[0]]).toEqual([
        key,
        expect.toSatisfy((one) => [403, 404].includes(one)),
      ]);
  });

  it('is refused beyond the day’s bound of persons', async () => {
    await test.database.write(backDoor(test.bureau), async (tx) => {
      const counts = { ...NO_COUNTS, total: 2 };
      await tx.system.update(exchangeRun, run, { counts } as never);
      const [rule] = await tx.lookup(parameterValue, { name: 'personalDataQuota' });
      if (rule) await changeParameterValue(tx, parameters, rule.id, rule.version, { value: { perDay: 1 } }, '测试');
    });
    expect(await refused(keeper)).toEqual([403, 'over-quota']);
  });

  it('is refused where no approval is in force, whatever the duty', async () => {
    await test.database.write(backDoor(test.bureau), async (tx) => {
      for (const { id } of await tx.lookup(readingApproval, { role: 'section', state: 'approved' }))
        await tx.system.update(readingApproval, id, {
          fromOn: addDays(today(), -9),
          untilOn: addDays(today(), -2),
        } as never);
    });
    expect(await refused(keeper)).toEqual([403, 'not-approved']);
  });
});

it('met no fault', () => expect(test.faults).toEqual([]));
