import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, type Client, startApp, type TestApp } from '../support/app.ts';
import { dispatchDemoPlan, ok } from '../support/plan.ts';

/** Nobody learns from a refusal whether an id that is hidden from them exists (security.md, A clear error). */

let test: TestApp;
let school: Client;
let hidden: { commitment: string; plan: string; log: string; coordination: string };
let concerned: string;

const NOBODY = '01890000-0000-7000-8000-000000000000';
/** What an answer tells, without the number of the request. */
const told = ({ status, body }: Answer) => {
  const { code, title, detail, reasons, facts } = body as Record<string, unknown>;
  return { status, code, title, detail, reasons, facts };
};

beforeAll(async () => {
  test = await startApp();
  const clerk = await test.as('officeClerk');
  let commitment = '';
  await dispatchDemoPlan(test, async () => {
    const [first, second] = ok<any>(await clerk.get('/api/commitments', { filter: { review: 'reviewed' } })).rows;
    concerned = first.id;
    commitment = second.id;
    const addressees = [test.bureau.organisations.school2];
    ok(await clerk.patch(`/api/commitments/${first.id}`, { version: first.version, addressees }));
    ok(await clerk.patch(`/api/commitments/${second.id}`, { version: second.version, addressees: [] }));
  });
  school = await test.as('principal2');
  const safety = await test.as('safetyHead');
  const { safety: sender, office } = test.bureau.organisations;
  const draft = { name: '稿.txt', bytes: '2031年工作要点\n\n一、提升质量\n1. 新增公办学位500个。\n' };
  const matter = { title: '冬季排查', body: '排查用火用电', sender, dueOn: '2031-01-01' };
  const log = {
    kind: 'emergency',
    title: '强降雨',
    host: sender,
    organisations: [office],
    occurredAt: NOW,
    level: 'fourth',
  };
  hidden = {
    commitment,
    plan: ok<any>(await clerk.upload('/api/plans/import', draft)).plan.id,
    coordination: ok<any>(await safety.post('/api/coordinations', matter)).id,
    log: ok<any>(await safety.post('/api/situation-logs', log)).id,
  };
}, 60_000);
afterAll(() => test.close());

const NOW = '2026-01-05T02:00:00.000Z';
const own = () => test.bureau.organisations.school2 as string;
/** What a school may add to a row that must be within its reach; `of` names the row. */
const additions: readonly [string, () => string, (of: string) => object][] = [
  ['remarks', () => hidden.commitment, (commitment) => ({ commitment, body: '请说明分工' })],
  ['draft-comments', () => hidden.plan, (plan) => ({ plan, organisation: own(), body: '建议推迟' })],
  ['situation-entries', () => hidden.log, (log) => ({ log, kind: 'report', at: NOW, body: '操场积水' })],
  ['coordination-recipients', () => hidden.coordination, (coordination) => ({ coordination, organisation: own() })],
];

it.each(additions)('to %s: a hidden row and one that does not exist are refused alike', async (path, of, given) => {
  const asked = (id: string) => school.post(`/api/${path}`, given(id));
  const [toHidden, toNothing] = [await asked(of()), await asked(NOBODY)];
  expect(told(toHidden)).toEqual(told(toNothing));
  expect(toHidden.body).toMatchObject({ status: 422, code: 'missing-reference' });
  expect(toHidden.body.detail).toContain('无权查看');
});

it('takes what is within reach', async () => {
  const made = ok<any>(await school.post('/api/remarks', { commitment: concerned, body: '请说明分工' }));
  const paper = ok<any>(await (await test.as('basicHead')).upload('/api/files', { name: '内部.txt', bytes: '样例' }));
  const attach = (id: string) => school.post('/api/remarks', { commitment: concerned, body: '见附件', files: [id] });
  expect(told(await attach(paper.id))).toEqual(told(await attach(NOBODY)));
  expect(ok<any>(await school.get(`/api/remarks/${made.id}`)).row.commitment).toBe(concerned);
});
