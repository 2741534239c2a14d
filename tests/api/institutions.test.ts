/** What organisations and schools refuse, and how a planned change takes effect on its day. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { institutionParts } from '../../src/app/composition.ts';
import { carryOutChanges, organisationChange } from '../../src/modules/institutions/index.ts';
import { assignTask } from '../../src/modules/tasks/index.ts';
import { backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';

let test: TestApp;
let section: Client;
let office: Client;
let at: Readonly<Record<string, string>>;

const day = (count: number) => new Date(Date.now() + (count * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
const codes = (answer: any): string[] => answer.body.reasons.map((one: any) => one.facts?.code ?? one.facts?.kind);
const create = (given: Record<string, unknown>) => section.post('/api/organisation-changes', given);
const submit = async (given: Record<string, unknown>) => {
  const { id } = ok<any>(await create({ effectiveOn: day(10), ...given }));
  return section.act('organisation-changes', id, 'submit');
};
const rename = (key: string, name: string, given: Record<string, unknown> = {}) =>
  submit({ kind: 'rename', from: [at[key]], units: [{ unit: at[key], name }], ...given });

beforeAll(async () => {
  test = await startApp();
  at = test.bureau.organisations;
  section = await test.as('personnelHead');
  office = await test.as('officeHead');
  const facts = { kind: '211', ownership: 'public', openedOn: '2000-09-01' };
  const register = (key: string, name: string, identifierCode: string, more = {}) =>
    section.post('/api/schools', { organisation: at[key], name, identifierCode, ...facts, ...more });
  ok(await register('school1', '澜溪区实验小学', '2132999901'));
  ok(await register('school2', '澜溪区望江小学', '2132999902'));
  ok(await register('school4', '澜溪区启明初级中学', '3132999904', { kind: '311' }));
}, 60_000);
afterAll(() => test.close());

describe('a school', () => {
  it('stands on an organisation that is one', async () => {
    const given = { organisation: at.basic, name: '基础教育科', kind: '211', ownership: 'public' };
    expect((await section.post('/api/schools', given)).body.detail).toContain('所选单位不是学校');
  });

  it('is kept by those who keep the register; the school corrects what is its own', async () => {
    const principal = await test.as('principal1');
    const list = ok<any>(await principal.get('/api/schools'));
    expect(list.rows.map((row: any) => row.organisation)).toEqual([at.school1]);
    const [row] = list.rows;
    const change = (patch: object) => principal.patch(`/api/schools/${row.id}`, { version: row.version, ...patch });
    expect(ok<any>(await change({ address: '示例路8号' }))).toMatchObject({ address: '示例路8号' });
    expect((await principal.post('/api/schools', { ...row, id: undefined })).status).toBeGreaterThanOrEqual(400);
  });

  it('is warned about its credit code, never refused', async () => {
    const { id } = ok<any>(await section.get('/api/schools')).rows[0];
    const { row } = ok<any>(await section.get(`/api/schools/${id}`));
    ok(await section.patch(`/api/schools/${id}`, { version: row.version, creditCode: '12320400MB0000000X' }));
    const page = ok<any>(await section.get(`/api/institutions/schools/${id}`));
    expect(page.warnings.join()).toContain('统一社会信用代码');
  });

  it('has the stages of its kind, and a class its label and grade', async () => {
    const { rows } = ok<any>(
      await section.get('/api/school-stages', { filter: JSON.stringify({ organisation: at.school4 }) }),
    );
    expect(rows).toMatchObject([{ stage: 'juniorMiddle', years: 3, fromOn: '2000-09-01' }]);
    const given = {
      school: at.school4,
      stage: 'juniorMiddle',
      entryYear: 2026,
      classNumber: 3,
      openedOn: '2026-09-01',
    };
    expect(ok<any>(await section.post('/api/class-groups', given))).toMatchObject({ label: '2026级3班' });
    const twice = await section.post('/api/class-groups', given);
    expect(twice.body.code).toBe('duplicate');
    const foreign = await (await test.as('principal1')).post('/api/class-groups', { ...given, classNumber: 4 });
    expect(foreign.status).toBe(403);
  });
});

describe('a change of organisations refuses', () => {
  it('a second one that touches the same unit while the first waits', async () => {
    const first = ok<any>(await rename('school2', '澜溪区滨江小学'));
    expect(codes(await rename('school2', '澜溪区江畔小学', { effectiveOn: day(20) }))).toEqual(['overlapping']);
    ok(await section.act('organisation-changes', first.id, 'revoke', {}, '暂缓'));
    const again = ok<any>(await rename('school2', '澜溪区江畔小学', { effectiveOn: day(20) }));
    ok(await section.act('organisation-changes', again.id, 'revoke', {}, '暂缓'));
    // What was begun and never handed in is put away without ado.
    const form = { kind: 'rename', from: [at.school2], units: [{ unit: at.school2, name: '澜溪区滨河小学' }] };
    const begun = ok<any>(await section.post('/api/organisation-changes', { ...form, effectiveOn: day(20) }));
    ok(await section.act('organisation-changes', begun.id, 'drop'));
    expect(ok<any>(await section.get(`/api/organisation-changes/${begun.id}`)).row.state).toBe('revoked');
  });

  it('a day that is past without a reason', async () => {
    expect(codes(await rename('school2', '澜溪区滨江小学', { effectiveOn: day(-1) }))).toEqual(['late-without-reason']);
  });

  it('a new code on a rename, a class change that keeps the code, a code that was used', async () => {
    const renamed = { unit: at.school2, name: '澜溪区滨江小学', code: '2132999999' };
    expect(codes(await submit({ kind: 'rename', from: [at.school2], units: [renamed] }))).toEqual(['code-stays']);
    const merge = (unit: object) => submit({ kind: 'merge', from: [at.school1, at.school4], units: [unit] });
    expect(codes(await merge({ unit: at.school1, schoolKind: '312' }))).toEqual(['class-change']);
    const used = { name: '澜溪区新九年制学校', schoolKind: '312', code: '3132999906' };
    expect(codes(await merge(used))).toEqual(['code-used']);
  });

  it('a name that another unit has, a unit under itself, a split with a class left over', async () => {
    expect(codes(await rename('school2', '澜溪区实验小学'))).toEqual(['name-taken']);
    const under = { kind: 'move', from: [at.bureau], units: [{ unit: at.bureau, parent: at.school1 }] };
    expect(codes(await submit(under))).toContain('cycle');
    const units = [{ unit: at.school4 }, { name: '澜溪区启明第二初级中学', code: '3132999944' }];
    expect(codes(await submit({ kind: 'split', from: [at.school4], units }))).toEqual(['classes-unassigned']);
  });

  it('closing without a successor, and with classes left', async () => {
    expect(codes(await submit({ kind: 'close', from: [at.school4] }))).toEqual(['heir-missing', 'classes-left']);
  });

  it('people without the right', async () => {
    const principal = await test.as('principal1');
    const given = { kind: 'close', from: [at.school2], handTo: at.school1, effectiveOn: day(5) };
    expect((await principal.post('/api/organisation-changes', given)).status).toBe(403);
  });
});

describe('a planned change', () => {
  const on = day(12);
  let id: string;

  it('waits for its day and can be taken back until then', async () => {
    const given = { kind: 'close', from: [at.school2], handTo: at.school1, effectiveOn: on };
    id = ok<any>(await submit(given)).id;
    expect(ok<any>(await office.act('organisation-changes', id, 'confirm'))).toMatchObject({ state: 'confirmed' });
    const { units, changes } = ok<any>(await office.get('/api/institutions/tree'));
    expect(units.map((unit: any) => unit.name)).toContain('澜溪区望江小学');
    expect(changes).toContainEqual(expect.objectContaining({ id, stateLabel: '待生效', effectiveOn: on }));
    const { actions } = ok<any>(await office.get(`/api/organisation-changes/${id}`));
    expect(actions.find((one: any) => one.verb === 'revoke')).toMatchObject({ blocked: [] });
    expect((await (await test.as('admin')).act('organisation-changes', id, 'takeEffect')).body.code).toBe(
      'by-the-house',
    );
  });

  it('takes effect through the calendar, with posts and open tasks handed over', async () => {
    const task = await test.database.write(backDoor(test.bureau), (tx) =>
      assignTask(tx, { title: '报送校舍台账', kind: 'report', organisation: at.school2 as string }),
    );
    await test.database.write(backDoor(test.bureau), (tx) =>
      tx.system.update(organisationChange, id, { effectiveOn: day(0) }),
    );
    await carryOutChanges(test.house, test.bureau.tenantId, institutionParts.handlers);
    expect(ok<any>(await office.get(`/api/organisation-changes/${id}`)).row).toMatchObject({ state: 'effective' });
    const { units } = ok<any>(await office.get('/api/institutions/tree'));
    expect(units.map((unit: any) => unit.name)).not.toContain('澜溪区望江小学');
    const before = ok<any>(await office.get('/api/institutions/tree', { on: day(-1) }));
    expect(before.units.map((unit: any) => unit.name)).toContain('澜溪区望江小学');
    expect(ok<any>(await office.get(`/api/tasks/${task}`)).row).toMatchObject({
      organisation: at.school1,
      state: 'open',
    });
    const session = ok<any>(await (await test.as('principal2')).get('/api/session'));
    expect(session.post.organisation.id).toBe(at.school1);
  });

  it('is not taken back any more, and its unit takes part in no other', async () => {
    expect((await office.act('organisation-changes', id, 'revoke', {}, '反悔')).body.code).toBe('wrong-state');
    expect(codes(await rename('school2', '澜溪区滨江小学'))).toContain('closed-unit');
  });
});
