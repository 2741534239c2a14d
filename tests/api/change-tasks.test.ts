/** Who has to do something about a change of organisations: the office, then whoever is to change it again. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { dispatchDemoPlan, ok } from '../support/plan.ts';

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

it('shows what still names a unit that is gone, and the way to it, before and after', async () => {
  await dispatchDemoPlan(test);
  const { preschool, basic } = test.bureau.organisations;
  const given = {
    kind: 'close',
    from: [preschool],
    handTo: basic,
    effectiveOn: day(0),
    decisionNumber: '澜政复〔2026〕9号',
  };
  id = ok<any>(await section.post('/api/organisation-changes', given)).id;
  ok(await act(section, 'submit'));
  const leading = async (): Promise<any> =>
    ok<any>(await office.get(`/api/organisation-changes/${id}/preview`)).counts.find(
      (one: any) => one.label === '未办结的承诺事项（牵头科室）',
    );
  const ahead = await leading();
  expect(ahead.count).toBeGreaterThan(0);
  ok(await act(office, 'confirm'));
  expect(ok<any>(await office.get(`/api/organisation-changes/${id}`)).row.state).toBe('effective');
  expect(await leading()).toEqual(ahead);
  const found = ok<any>(await office.get(`/api/${ahead.list.path}`, { filter: JSON.parse(ahead.list.filter) }));
  expect(found.total).toBe(ahead.count);
  expect(found.rows.every((one: any) => one.leadSection === preschool)).toBe(true);
});
