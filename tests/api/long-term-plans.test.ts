/** Long-term plans at their edges: deadlines, withdrawn opinions, second persons, wrong years, what cannot be computed. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { today } from '../../src/kernel/time/index.ts';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { evidence } from '../support/bulletin.ts';
import {
  DRAFT,
  FROM,
  fixedIndicator,
  newPlan,
  registeredPlan,
  reportResult,
  TO,
  upload,
} from '../support/long-term.ts';
import { fillClass } from '../support/monitoring.ts';
import { importDemoPlan, ok, YEAR } from '../support/plan.ts';

vi.setConfig({ testTimeout: 60_000 });
let test: TestApp;
let finance: Client;
let basic: Client;
let office: Client;
let plan: string;

const codes = (answer: any) => answer.body.reasons.map((one: any) => one.facts?.code);
const grid = async () => ok<any>(await finance.get(`/api/long-term-plans/${plan}/grid`));

beforeAll(async () => {
  test = await startApp();
  finance = await test.as('financeHead');
  basic = await test.as('basicHead');
  office = await test.as('officeHead');
  plan = await registeredPlan(test, { kind: 'special', toYear: YEAR });
}, 90_000);
afterAll(() => test.close());

it('takes opinions until the deadline and no longer; a withdrawn one waits for nobody', async () => {
  const { organisations } = test.bureau;
  const draft = ok<any>(await finance.post('/api/long-term-plans', newPlan(test, { majorDecision: true }))).id;
  expect(codes(await finance.act('long-term-plans', draft, 'consult'))).toEqual(['no-text']);
  ok(await upload(finance, draft, DRAFT));
  expect((await upload(finance, draft, DRAFT)).body.code).toBe('same-text');
  expect((await upload(finance, draft, `机密★1年\n${DRAFT}`)).body.code).toBe('classified');
  ok(await finance.act('long-term-plans', draft, 'consult'));
  const given = { plan: draft, audience: [organisations.basic], openFrom: today(), dueOn: today() };
  const round = ok<any>(await finance.post('/api/long-term-rounds', { ...given, public: true }));
  expect(codes(await finance.act('long-term-rounds', round.id, 'open'))).toEqual(['too-short']);
  const { version } = ok<any>(await finance.get(`/api/long-term-rounds/${round.id}`)).row;
  ok(await finance.patch(`/api/long-term-rounds/${round.id}`, { version, public: false }));
  ok(await finance.act('long-term-rounds', round.id, 'open'));
  const comment = (body: string) =>
    basic.post('/api/long-term-comments', { round: round.id, organisation: organisations.basic, clause: '三', body });
  const [first, second] = [ok<any>(await comment('先提一条')), ok<any>(await comment('再提一条'))];
  ok(await basic.act('long-term-comments', first.id, 'withdraw'));
  expect(codes(await finance.act('long-term-rounds', round.id, 'close'))).toEqual(['still-running']);
  try {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
    expect((await comment('迟到的一条')).body.code).toBe('past-deadline');
    ok(await finance.act('long-term-rounds', round.id, 'close'));
    expect((await basic.act('long-term-comments', second.id, 'withdraw')).body.code).toBe('round-not-open');
  } finally {
    vi.useRealTimers();
  }
  const [request] = ok<any>(await basic.get('/api/long-term-requests')).rows;
  expect(request).toMatchObject({ state: 'lapsed', organisation: organisations.basic });
  expect(codes(await finance.act('long-term-plans', draft, 'review'))).toEqual(['comments-open', 'public-not-asked']);
  ok(await finance.act('long-term-comments', second.id, 'decline', { reply: '另有专项安排' }));
  expect(codes(await finance.act('long-term-plans', draft, 'review'))).toEqual(['public-not-asked']);
});

it('registers what was out before, by a second person, and nothing that is new', async () => {
  const { id } = ok<any>(await office.post('/api/long-term-plans', newPlan(test)));
  ok(await upload(office, id, DRAFT, 'final'));
  const given = { docNumber: '澜教发3号', issuedOn: today() };
  expect(codes(await office.act('long-term-plans', id, 'register', given, '补登'))).toContain('same-person');
  const clerk = await test.as('officeClerk');
  expect(codes(await clerk.act('long-term-plans', id, 'register', given, '补登'))).toEqual([
    'wrong-number',
    'not-before',
  ]);
  expect((await finance.act('long-term-plans', id, 'register', given, '补登')).status).toBe(403);
  const bad = await finance.post('/api/long-term-plans', newPlan(test, { toYear: TO + 1 }));
  expect(codes(bad)).toEqual(['not-five-years']);
});

it('binds only what can be compared, fixes only what is whole, by somebody else', async () => {
  const { organisations } = test.bureau;
  const about = { plan, measuredIn: '个', nature: 'expected', direction: 'atMost', section: organisations.basic };
  const bound = { ...about, name: '大班额', source: 'record', endTarget: 0, place: organisations.bureau };
  const tried = (changes: object) => office.post('/api/long-term-indicators', { ...bound, ...changes });
  expect(codes(await tried({ indicator: 'noSuchThing' }))).toEqual(['unknown-indicator']);
  expect(codes(await tried({ indicator: 'largeClassShare' }))).toEqual(['other-unit']);
  const { id } = ok<any>(await tried({ indicator: 'largeClasses' }));
  const target = (who: Client, year: number, value: number, more: object = {}) =>
    who.post('/api/long-term-targets', { indicator: id, year, value, ...more });
  expect(codes(await target(finance, YEAR + 1, 0))).toEqual(['wrong-year']);
  for (let year = FROM; year < YEAR; year++) ok(await target(finance, year, 1));
  const clerk = await test.as('officeClerk');
  expect(codes(await clerk.act('long-term-indicators', id, 'fix'))).toEqual(['targets-missing']);
  const { id: last, version } = ok<any>(await target(finance, YEAR, 2));
  expect(codes(await clerk.act('long-term-indicators', id, 'fix'))).toEqual(['end-differs']);
  ok(await finance.patch(`/api/long-term-targets/${last}`, { version, value: 0 }));
  expect((await finance.act('long-term-indicators', id, 'fix')).body.code).toBe('same-person');
  ok(await clerk.act('long-term-indicators', id, 'fix'));
  const row = ok<any>(await finance.get(`/api/long-term-targets/${last}`)).row;
  expect(codes(await finance.patch(`/api/long-term-targets/${last}`, { version: row.version, value: 9 }))).toEqual([
    'fixed',
  ]);
});

it('links a year to promises of that year’s plan alone', async () => {
  const annual = await importDemoPlan(test);
  const [promise] = ok<any>(await office.get('/api/commitments', { filter: { plan: annual } })).rows;
  const [line] = (await grid()).lines;
  const link = async (year: number) => {
    const { targetId } = line.cells.find((one: any) => one.year === year);
    const { version } = ok<any>(await office.get(`/api/long-term-targets/${targetId}`)).row;
    return office.patch(`/api/long-term-targets/${targetId}`, { version, commitments: [promise.id] });
  };
  expect(codes(await link(TO))).toEqual(['wrong-year-promise']);
  ok(await link(YEAR));
  const [linked] = (await grid()).lines;
  expect(linked.cells.at(-1)).toMatchObject({ state: 'met', commitments: [{ id: promise.id, title: promise.title }] });
});

it('takes no result of a year to come, none without proof, and says why there is none', async () => {
  const { organisations } = test.bureau;
  const given = { name: '科学教育示范校', targets: [1, 2, 3, 4, 5, 6], endTarget: 6, section: organisations.basic };
  const { id } = await fixedIndicator(test, plan, given);
  expect((await reportResult(basic, id, YEAR + 1, { value: 1 })).body.code).toBe('wrong-year');
  const bare = await basic.post('/api/long-term-results', { indicator: id, year: TO, value: 1 });
  expect(bare.body.code).toBe('evidence-missing');
  expect((await reportResult(await test.as('sportHead'), id, TO, { value: 5 })).body.code).toBe('outside-scope');
  const none = ok<any>(await reportResult(basic, id, TO, { because: '当年未开展认定' }));
  ok(await office.act('long-term-results', none.id, 'confirm'));
  const { lines } = await grid();
  const own = lines.find((one: any) => one.id === id);
  expect(own.cells[4]).toMatchObject({ value: null, state: 'unknown', because: '当年未开展认定' });
  ok(await office.act('long-term-results', none.id, 'return', {}, '已补做认定'));
  const { version } = ok<any>(await basic.get(`/api/long-term-results/${none.id}`)).row;
  const proof = [await evidence(basic)];
  ok(await basic.patch(`/api/long-term-results/${none.id}`, { version, value: 5, because: null, evidence: proof }));
  ok(await basic.act('long-term-results', none.id, 'resubmit'));
  ok(await finance.act('long-term-results', none.id, 'confirm'));
});

it('never takes nothing for a denominator; keeps what was frozen; lists what was corrected', async () => {
  const { organisations } = test.bureau;
  const share = { name: '大班额比例', measuredIn: '%', direction: 'atMost', targets: [5, 4, 3, 2, 1, 0], endTarget: 0 };
  const record = { source: 'record', indicator: 'largeClassShare', place: organisations.bureau };
  const { id } = await fixedIndicator(test, plan, { ...share, ...record });
  const start = (changes: object) =>
    finance.post('/api/long-term-reports', { plan, kind: 'midTerm', throughYear: TO, ...changes });
  expect(codes(await start({ kind: 'completion' }))).toEqual(['not-the-end']);
  expect(codes(await start({ throughYear: YEAR }))).toEqual(['not-the-middle']);
  const report = ok<any>(await start({}));
  expect((await finance.act('long-term-reports', report.id, 'freeze')).status).toBe(422);
  const { version } = ok<any>(await finance.get(`/api/long-term-reports/${report.id}`)).row;
  ok(await finance.patch(`/api/long-term-reports/${report.id}`, { version, summary: '总体符合进度。' }));
  ok(await finance.act('long-term-reports', report.id, 'freeze'));
  const page = async () => ok<any>(await finance.get(`/api/long-term-reports/${report.id}/page`));
  const shown = (lines: any[]) => lines.find((one) => one.id === id).cells[4];
  const because = '有学生的班级数为零，没有可比的对象';
  expect(shown((await page()).lines)).toMatchObject({ state: 'unknown', value: null, because });
  const print = async () => (await finance.get(`/api/long-term-reports/${report.id}/docx`)).bytes;
  const printed = await print();
  await fillClass(test, { key: 'school1', stage: 'primary', count: 2, entryYear: TO });
  const after = await page();
  expect(after.revisions).toMatchObject([
    { year: TO, turned: true, now: { value: 0, state: 'met' }, frozen: { because } },
  ]);
  expect(shown(after.lines)).toMatchObject({ state: 'unknown' });
  expect((await print()).equals(printed)).toBe(true);
  const annex = await finance.get(`/api/long-term-reports/${report.id}/docx`, { revisions: 'true' });
  expect(annex.status).toBe(200);
  const order = {
    label: '年末',
    occasion: 'other',
    on: `${TO}-12-31`,
    reason: '年末固定',
    indicators: ['largeClassShare'],
  };
  ok(await office.post('/api/figure-snapshots/take', order));
  expect(shown((await grid()).lines)).toMatchObject({ value: 0, origin: `${TO}年12月31日固定值` });
});
