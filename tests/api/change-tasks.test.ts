/** Who has to do something about a change of organisations: the office, then whoever is to change it again. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';

let test: TestApp;
let section: Client;
let office: Client;
let id: string;

const day = (count: number) => new Date(Date.now() + (count * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
const asked = async (who: Client, box = 'open'): Promise<any[]> =>
  ok<any>(await who.get('/api/my-tasks', { box })).tasks.filter((one: any) => one.aboutId === id);
const act = (who: Client, verb: string, reason?: string) => who.act('organisation-changes', id, verb, {}, reason);

beforeAll(async () => {
  test = await startApp();
  [section, office] = [await test.as('personnelHead'), await test.as('officeHead')];
  const unit = test.bureau.organisations.school2;
  const given = { kind: 'rename', from: [unit], units: [{ unit, name: '澜溪区滨江小学' }], effectiveOn: day(9) };
  id = ok<any>(await section.post('/api/organisation-changes', given)).id;
}, 60_000);
afterAll(() => test.close());

it('asks the office to decide, and the submitter to change it where it is sent back', async () => {
  ok(await act(section, 'submit'));
  expect(await asked(office)).toMatchObject([{ kind: 'decide', verb: 'confirm', path: `/institutions/changes/${id}` }]);
  expect(await asked(section)).toEqual([]);
  ok(await act(office, 'return', '请附批复'));
  expect(await asked(office)).toEqual([]);
  expect(await asked(section)).toMatchObject([{ kind: 'do', verb: 'submit', note: '请附批复' }]);
  ok(await act(section, 'submit'));
  expect(await asked(section)).toEqual([]);
  expect(await asked(office)).toHaveLength(1);
});

it('asks nobody for what is decided or taken back', async () => {
  ok(await act(office, 'confirm'));
  expect(await asked(office)).toEqual([]);
  ok(await act(section, 'revoke', '另行研究'));
  expect([...(await asked(office)), ...(await asked(section))]).toEqual([]);
});
