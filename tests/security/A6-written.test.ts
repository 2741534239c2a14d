import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds, parameters } from '../../src/app/composition.ts';
import type { Actor } from '../../src/kernel/definition/index.ts';
import { JobRunner } from '../../src/kernel/job/index.ts';
import { changeParameterValue, parameterValue } from '../../src/kernel/time/index.ts';
import { type Answer, backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { settledImport } from '../support/imports.ts';
import { ok } from '../support/plan.ts';
import { identityNumberOf } from '../support/pupils.ts';

/**
 * security/A6: people whom somebody is shown by writing, by a conflict or by an emergency count in the day's bound like
 * those on pages, each once; what one wrote oneself does not. The lines of an import go back to who sent them alone.
 */

let test: TestApp;
let runner: JobRunner;
let clerk: Client;
let enterer: Client;
const BOUND = 3;

const child = async (name: string): Promise<{ id: string; version: number }> => {
  const birthDate = '2018-11-20';
  const given = { name, gender: '1', birthDate, idNumber: identityNumberOf(birthDate) };
  return ok<any>(await enterer.post('/api/pupils', { ...given, school: test.bureau.organisations.school1 }));
};
const rename = (id: string, version = 1): Promise<Answer> =>
  clerk.patch(`/api/pupils/${id}`, { version, boarding: true });
const shownToday = async (): Promise<number> => {
  const auditor = await test.as('auditHead');
  const entries: any[] = [];
  for (const verb of ['browse', 'look'])
    entries.push(
      ...ok<any>(await auditor.get('/api/journal', { verb, personId: test.bureau.people.principal1 })).entries,
    );
  return entries
    .flatMap(({ changes }) => changes.find((one: any) => one.field === 'persons')?.after ?? 0)
    .reduce((a, b) => a + b, 0);
};

beforeAll(async () => {
  test = await startApp();
  runner = new JobRunner(test.house, kinds, { look: 30 });
  await runner.start();
  [enterer, clerk] = [await test.as('liaison1'), await test.as('principal1')];
  await test.database.write(backDoor(test.bureau), async (tx) => {
    const [rule] = await tx.lookup(parameterValue, { name: 'personalViewQuota' });
    if (rule) await changeParameterValue(tx, parameters, rule.id, rule.version, { value: { perDay: BOUND } }, '测试');
  });
}, 60_000);
afterAll(async () => {
  await runner.stop();
  await test.close();
});

describe('the day’s bound', () => {
  it('counts whose rows are written, and whom a conflict shows, each once; beyond it nothing is written', async () => {
    const [one, two, three, four] = [
      await child('苗甲甲'),
      await child('苗乙乙'),
      await child('苗丙丙'),
      await child('苗丁丁'),
    ];
    expect(ok<any>(await rename(one.id)).version).toBe(2);
    expect(await shownToday()).toBe(1);
    // The same child again costs nothing, written or in conflict.
    expect((await rename(one.id)).body.code).toBe('version-conflict');
    expect(ok<any>(await clerk.patch(`/api/pupils/${one.id}`, { version: 2, boarding: false })).version).toBe(3);
    expect(await shownToday()).toBe(1);
    expect((await rename(two.id, 9)).body.facts.theirs.boarding).toBe(false);
    expect(await shownToday()).toBe(2);
    expect(ok<any>(await rename(three.id)).version).toBe(2);
    for (const version of [1, 9]) {
      const refused = await rename(four.id, version);
      expect([refused.status, refused.body.code, refused.body.title]).toEqual([403, 'over-view-quota', '没有保存']);
      expect(JSON.stringify(refused.body)).not.toContain('苗丁丁');
    }
    expect(ok<any>(await enterer.get(`/api/pupils/${four.id}`)).row).toMatchObject({ version: 1, boarding: false });
    // What somebody writes themselves is no look: the enterer's own day holds the one page above.
    for (const name of ['苗戊戊', '苗己己', '苗庚庚', '苗辛辛']) await child(name);
  });

  it('counts an emergency, and never refuses one', async () => {
    const office = await test.as('officeClerk');
    const day = { after: { scope: '测试', persons: BOUND, level: 'L3' } };
    const actor = { ...backDoor(test.bureau), personId: test.bureau.people.officeClerk as string } as Actor;
    await test.database.write(actor, (tx) => tx.note('teacher', null, 'browse', day));
    const { id } = await child('苗壬壬');
    const asked = { record: 'pupil', key: id, reason: '学生走失，需立即联系家长核实去向' };
    const access = ok<any>(await office.post('/api/emergency-accesses', asked));
    for (const _ of [1, 2])
      expect(JSON.stringify(ok(await office.post(`/api/emergency-accesses/${access.id}/content`)))).toContain('苗壬壬');
    const auditor = await test.as('auditHead');
    const { entries } = ok<any>(await auditor.get('/api/journal', { verb: 'browse', person: '陆知远' }));
    const counted = entries.map(({ changes }: any) => changes.find((one: any) => one.field === 'persons')?.after);
    expect(counted.sort()).toEqual([1, BOUND]);
  });
});

describe('lines of an import', () => {
  it('go back to who sent them, and to no administrator', async () => {
    const sheet = stringify([
      ['姓名', '性别', '出生日期', '证件号码'],
      ['苗癸癸', '男', '2018-11-20', '不是号码“苗癸癸”'],
    ]);
    const sent = ok<any>(await enterer.upload('/api/imports', { name: '学生.csv', bytes: sheet }, { record: 'pupil' }));
    ok(await enterer.post(`/api/imports/${sent.id}/check`, { version: sent.version, mapping: sent.mapping }));
    await settledImport(enterer, runner, sent.id, ['checked']);
    const admin = await test.as('admin');
    const texts = async (who: Client): Promise<string[]> =>
      Promise.all(
        ['', '/problems', '/workbook'].map(async (part) => {
          const { status, bytes } = await who.get(`/api/imports/${sent.id}${part}`);
          return `${status} ${status < 400 && part !== '/workbook' ? bytes.includes('苗癸癸') : ''}`;
        }),
      );
    expect(await texts(enterer)).toEqual(['200 true', '200 true', '200 ']);
    expect(await texts(admin)).toEqual(['200 false', '403 ', '403 ']);
  });
});

it('met no fault', () => expect(test.faults).toEqual([]));
