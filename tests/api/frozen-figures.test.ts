/** Figures frozen and later corrected, boards of one's own, and what is published without giving small cells away. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../src/app/composition.ts';
import { JobRunner } from '../../src/kernel/job/index.ts';
import { figureSnapshot, frozenFigure } from '../../src/modules/answers/snapshot/records.ts';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { MONTH, seriesInput, signOff } from '../support/bulletin.ts';
import { dispatchDemoPlan, ok } from '../support/plan.ts';
import { day, entryDay, type RollOffice, rollOffice, SCHOOL_YEAR } from '../support/pupils.ts';

const ENTERED = SCHOOL_YEAR - 1;
let test: TestApp;
let office: RollOffice;
let clerk: Client;
let first: Client;
let room: string;

beforeAll(async () => {
  test = await startApp();
  office = await rollOffice(test);
  clerk = await test.as('officeClerk');
  first = await test.as('liaison1');
  room = await office.openClass('school1', 'primary', ENTERED, 1);
  const lower = { value: 3, from: entryDay(ENTERED), endPrevious: true, source: '测试取值', reason: '测试' };
  ok(await office.admin.post('/api/admin/parameters/largeClassFrom/values', lower));
  for (let child = 0; child < 2; child++) await office.enrolled(first, 'school1', ENTERED, room);
});
afterAll(() => test.close());

describe('a snapshot', () => {
  const ON = day(0);
  let id: string;
  const order = { label: '三月通报', occasion: 'bulletin', on: ON, reason: '通报引用', indicators: ['largeClasses'] };
  const revisions = async (who: Client, query: string) =>
    ok<any>(await who.get(`/api/figure-snapshots/${id}/revisions?${query}`));

  it('is taken by office or section with a reason, and by nobody else', async () => {
    const auditor = await test.as('auditHead');
    for (const who of [first, auditor])
      expect((await who.post('/api/figure-snapshots/take', order)).body.code).toBe('forbidden');
    expect((await clerk.post('/api/figure-snapshots/take', { ...order, reason: '' })).status).toBe(400);
    expect((await clerk.post('/api/figure-snapshots/take', { ...order, on: day(1) })).body.code).toBe('not-yet');
    const taken = ok<any>(await clerk.post('/api/figure-snapshots/take', order));
    expect(taken.job).toBeNull();
    id = taken.id;
  });

  it('says the same after a correction, which stands beside it with what it does to the verdict', async () => {
    await office.enrolled(first, 'school1', ENTERED, room);
    const { revisions: all, intact } = await revisions(clerk, 'indicator=largeClasses');
    expect(intact).toBe(true);
    const of = (unit: string) => all.find((one: any) => one.unit === office.at(unit));
    const turned = {
      frozen: { value: 0, state: 'met' },
      now: { value: 1, state: 'notMet' },
      difference: 1,
      turned: true,
    };
    expect(of('bureau')).toMatchObject(turned);
    expect(of('school1')).toMatchObject(turned);
    expect(of('school2')).toMatchObject({ difference: 0, turned: false });
  });

  it('shows a school its own figures alone', async () => {
    const { revisions: own } = await revisions(first, 'indicator=largeClasses');
    expect(own.map(({ unit }: any) => unit)).toEqual([office.at('school1')]);
    const listed = ok<any>(await first.get('/api/frozen-figures'));
    expect(listed.rows.map(({ unit }: any) => unit)).toEqual([office.at('school1')]);
  });

  it('is changed by nobody, not even by a rule of the house', async () => {
    const admin = await test.as('admin');
    const [value] = ok<any>(await clerk.get('/api/frozen-figures')).rows;
    for (const who of [clerk, admin]) {
      const patch = await who.patch(`/api/frozen-figures/${value.id}`, { version: 1, value: 7 });
      expect(patch.status).toBeGreaterThanOrEqual(400);
      expect((await who.delete(`/api/figure-snapshots/${id}`, { version: '1' })).status).toBeGreaterThanOrEqual(400);
    }
    const system = { tenantId: test.bureau.tenantId, role: 'system', reach: '*', standsInFor: [], requestId: 'test' };
    const actor = {
      ...system,
      personId: null,
      personName: '',
      postId: null,
      organisationId: null,
      organisationPath: null,
    };
    const change = (work: (tx: any) => Promise<unknown>) => test.database.write(actor, (tx) => work(tx.system));
    await expect(change((tx) => tx.update(figureSnapshot, id, { label: '改' }))).rejects.toThrow('never changed');
    await expect(change((tx) => tx.update(frozenFigure, value.id, { value: 7 }))).rejects.toThrow('never changed');
  });

  it('is what a bulletin cites: the frozen figure, printed again identically, what it would be now listed apart', async () => {
    const planId = await dispatchDemoPlan(test);
    const series = ok<any>(await clerk.post('/api/bulletin-series', seriesInput(test, planId)));
    const issue = ok<any>(await clerk.post('/api/bulletins', { series: series.id, period: MONTH }));
    const page = async () => ok<any>(await clerk.get(`/api/bulletins/${issue.id}/page`));
    const write = async (values: object) =>
      ok(await clerk.patch(`/api/bulletins/${issue.id}`, { ...values, version: (await page()).bulletin.version }));
    await write({ snapshot: id });
    ok(await clerk.act('bulletins', issue.id, 'compile'));
    const compiled = await page();
    // One class is large by now; when it was frozen none was.
    const figure = compiled.figures.find((one: any) => one.key === 'indicator:largeClasses');
    expect(figure).toMatchObject({ text: '0个', value: 0, href: `/indicators/snapshots/${id}` });
    expect(compiled.facts.snapshot).toMatchObject({ label: '三月通报', reason: '通报引用', takenBy: '陆知远' });
    const cite = (key: string) => ({ id: 'cited', type: 'text', parts: [{ text: '大班额' }, { figure: key }] });
    await write({ blocks: [...compiled.blocks, cite('indicator:floorAreaPerPupil')] });
    const refused = await clerk.act('bulletins', issue.id, 'freeze');
    expect(refused.body.reasons.map((one: any) => one.facts.code)).toContain('figure-not-frozen');
    await write({ blocks: [...compiled.blocks, cite('indicator:largeClasses')] });
    await signOff(test, issue.id);
    const { preview } = await page();
    expect(preview.asOfNote).toContain('指标数值取自“三月通报”');
    expect(JSON.stringify(preview.lines)).toContain('0个');
    const printed = async (query = {}) => (await clerk.get(`/api/bulletins/${issue.id}/docx`, query)).bytes;
    const paper = await printed();
    const other = await office.openClass('school1', 'primary', ENTERED, 2);
    for (let child = 0; child < 3; child++) await office.enrolled(first, 'school1', ENTERED, other);
    expect((await printed()).equals(paper)).toBe(true);
    const revised = ok<any>(await clerk.get(`/api/bulletins/${issue.id}/revisions`));
    expect(revised.indicators).toMatchObject([
      { frozen: '0个', now: '2个', difference: 2, turned: true, timeless: false },
    ]);
    expect(revised.reproduced).toBe(true);
    expect((await printed({ revisions: 'true' })).equals(paper)).toBe(false);
  });

  it('holds every indicator and school by a job that tells how far it is', async () => {
    const runner = new JobRunner(test.house, kinds, { look: 30 });
    await runner.start();
    try {
      const whole = { ...order, label: '学年初', occasion: 'september', indicators: [] };
      const taken = ok<any>(await clerk.post('/api/figure-snapshots/take', whole));
      const settled = async (): Promise<any> => {
        for (let waits = 0; waits < 1_200; waits++) {
          const { body } = await clerk.get(`/api/jobs/${taken.job}`);
          if (!['queued', 'running'].includes(body.state)) return body;
          runner.wake();
          await new Promise((resolve) => setTimeout(resolve, 25));
        }
        throw new Error('the job did not end');
      };
      expect(await settled()).toMatchObject({ state: 'done' });
    } finally {
      await runner.stop();
    }
    const [row] = ok<any>(await clerk.get('/api/figure-snapshots', { filter: { label: '学年初' } })).rows;
    const listed = ok<any>(await clerk.get('/api/frozen-figures', { filter: { snapshot: row.id } }));
    expect(listed.total).toBe(row.figures);
  }, 120_000);
});

describe('a board', () => {
  const make = (who: Client, sharing: string) =>
    who.post('/api/indicator-boards', {
      title: `看板${sharing}`,
      sharing,
      tiles: [{ indicator: 'pupilCount', unit: null }],
    });
  const seen = async (who: Client) =>
    ok<any>(await who.get('/api/indicator-boards'))
      .rows.map(({ title }: any) => title)
      .sort();

  it('is one person’s, a section’s, or, by the office alone, everybody’s', async () => {
    for (const sharing of ['private', 'section']) ok(await make(office.head, sharing));
    expect((await make(office.head, 'bureau')).body.code).toBe('office-alone');
    ok(await make(clerk, 'bureau'));
    expect(await seen(office.head)).toEqual(['看板bureau', '看板private', '看板section']);
    expect(await seen(office.clerk)).toEqual(['看板bureau', '看板section']);
    expect(await seen(clerk)).toEqual(['看板bureau']);
  });

  it('is changed by whoever made it', async () => {
    const [own] = ok<any>(await office.head.get('/api/indicator-boards', { filter: { title: '看板section' } })).rows;
    const patch = { version: own.version, tiles: [] };
    expect((await office.clerk.patch(`/api/indicator-boards/${own.id}`, patch)).status).toBeGreaterThanOrEqual(403);
    expect(ok<any>(await office.head.patch(`/api/indicator-boards/${own.id}`, patch)).tiles).toEqual([]);
  });
});

describe('a publication', () => {
  let id: string;
  const asked = () => ({
    title: '在籍学生',
    indicator: 'pupilCount',
    scope: office.at('bureau'),
    parts: 'school',
    on: day(0),
  });
  const page = async () => ok<any>(await test.anonymous.get('/api/public/indicators'));

  it('is prepared by the office and unseen until somebody else approves it', async () => {
    expect((await office.head.post('/api/indicator-publications/prepare', asked())).body.code).toBe('forbidden');
    id = ok<any>(await clerk.post('/api/indicator-publications/prepare', asked())).id;
    expect((await page()).publications).toEqual([]);
    expect(JSON.stringify((await clerk.act('indicator-publications', id, 'publish')).body)).toContain('same-person');
    ok(await (await test.as('officeHead')).act('indicator-publications', id, 'publish'));
  });

  it('holds back the three children of one school, and the total that would tell', async () => {
    const [one] = (await page()).publications;
    expect(one).toMatchObject({ title: '在籍学生', least: 10, total: { held: true, value: null } });
    expect(one.parts.find(({ name }: any) => name === '澜溪区实验小学')).toMatchObject({
      held: true,
      value: null,
      numerator: null,
    });
    expect(JSON.stringify(one)).not.toMatch(/"(value|numerator)":3\b/);
  });

  it('is not published twice for a day: the difference would tell', async () => {
    const again = ok<any>(await clerk.post('/api/indicator-publications/prepare', asked())).id;
    const head = await test.as('officeHead');
    expect(JSON.stringify((await head.act('indicator-publications', again, 'publish')).body)).toContain('相减');
    ok(await head.act('indicator-publications', id, 'withdraw', {}, '核对后撤下'));
    expect((await page()).publications).toEqual([]);
    expect(JSON.stringify((await head.act('indicator-publications', again, 'publish')).body)).toContain('相减');
  });
});
