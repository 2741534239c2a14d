import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../src/app/composition.ts';
import type { Field, Row } from '../../src/kernel/definition/index.ts';
import { emergencyAccess } from '../../src/kernel/emergency/index.ts';
import { pupil } from '../../src/modules/pupils/index.ts';
import { type Answer, backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { standpointsOf } from '../support/persons.ts';
import { plantRows } from '../support/planted-rows.ts';
import { identityNumberOf } from '../support/pupils.ts';

/**
 * security/M3, emergencies (紧急查看): a closed row opens for a written reason, within the asker's limit, for a short
 * time; its owner and the auditors know at once; every reading is on record; a second person finds it right or not.
 */

let test: TestApp;
let clerk: Client;
let principal: Client;
let auditor: Client;
const pupils: Record<string, Row> = {};
const REASON = '学生走失，需立即联系家长核实去向';

const ask = (who: Client, key: string, more: object = {}): Promise<Answer> =>
  who.post('/api/emergency-accesses', { record: 'pupil', key, reason: REASON, ...more });
const opened = async (more: object = {}): Promise<string> => {
  const answer = await ask(clerk, String(pupils.near?.id), more);
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  return answer.body.id;
};
const read = (who: Client, id: string): Promise<Answer> => who.post(`/api/emergency-accesses/${id}/content`, {});
const codes = ({ body }: Answer): string[] => (body.reasons ?? []).map((one: any) => one.facts?.code);
/** As if so many days ago: nobody waits for a limit in a test. */
const setBack = (change: Record<string, unknown>): Promise<unknown> =>
  test.database.write(backDoor(test.bureau), async (tx) => {
    for (const { id } of await tx.lookup(emergencyAccess, {}))
      await tx.system.update(emergencyAccess, id, change as never);
  });
const forgetDay = (): Promise<unknown> =>
  test.database.asOwner((client) =>
    client.query("update emergency_access set created_at = created_at - interval '2 days'"),
  );

beforeAll(async () => {
  test = await startApp();
  const standpoints = standpointsOf(test, ['near', 'school1', 'principal1'], ['far', 'school8', 'principal8']);
  const { rows } = await plantRows(test, registry, standpoints);
  await test.database.write(backDoor(test.bureau), async (tx) => {
    const near = rows.get('pupil')?.find(({ standpoint }) => standpoint === 'near');
    await tx.system.update({ ...pupil, prepare: () => ({}) }, String(near?.id), {
      idNumber: identityNumberOf('2018-11-20'),
    });
    for (const { id, standpoint } of rows.get('pupil') ?? [])
      pupils[standpoint] = (await tx.peek(pupil, id)) as unknown as Row;
  });
  clerk = await test.as('officeClerk');
  principal = await test.as('principal1');
  auditor = await test.as('auditHead');
}, 120_000);
afterAll(() => test.close());

const levelOf = (name: string): string => (pupil.fields as Record<string, Field>)[name]?.sensitivity ?? 'L2';
const filled = (level: string): string[] =>
  Object.keys(pupil.fields).filter((name) => levelOf(name) === level && (pupils.near?.[name] ?? null) !== null);

describe('an emergency', () => {
  it('opens what was masked, without sensitive fields unless they were asked for, and is on record', async () => {
    const page = await clerk.get(`/api/pupils/${pupils.near?.id}`);
    expect(page.body.row.name).not.toBe(pupils.near?.name);
    const id = await opened();
    const answer = await read(clerk, id);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    const told = new Map<string, any>(answer.body.fields.map((one: any) => [one.name, one]));
    for (const name of filled('L3')) expect([name, told.get(name).value]).toEqual([name, pupils.near?.[name]]);
    expect(filled('L4').length).toBeGreaterThan(0);
    for (const name of filled('L4')) expect([name, told.get(name).covered]).toEqual([name, true]);
    for (const name of filled('L4')) expect(told.get(name).value).not.toEqual(pupils.near?.[name]);

    const whole = await read(clerk, await opened({ sensitive: true }));
    for (const { name, covered, value } of whole.body.fields)
      expect([name, covered, value]).toEqual([name, false, pupils.near?.[name] ?? null]);

    const query = { verb: 'read-emergency', recordId: pupils.near?.id };
    const { entries } = (await auditor.get('/api/journal', query)).body;
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({ reason: REASON, actor: expect.stringContaining('陆知远') });
    expect((await clerk.get(`/api/emergency-accesses/${id}`)).body.row).toMatchObject({ reads: 1, state: 'open' });
    // The row's own page stays as it was.
    expect((await clerk.get(`/api/pupils/${pupils.near?.id}`)).body.row).toEqual(page.body.row);
  });

  it('is told to the head of the school and to the auditors at once, and to administrators who ask', async () => {
    for (const who of [principal, auditor]) {
      const { notices } = (await who.get('/api/notices')).body;
      const [notice] = notices.filter((one: any) => one.path?.includes('emergency-accesses'));
      expect(notice).toMatchObject({
        title: '请复核：陆知远紧急查看了一条学生',
        body: expect.stringContaining(REASON),
      });
    }
    const query = { record: 'pupil', id: pupils.near?.id, personId: test.bureau.people.officeClerk };
    const { emergencies } = (await (await test.as('admin')).get('/api/admin/sight/why', query)).body;
    expect(emergencies.map((one: any) => one.sensitive).sort()).toEqual([false, true]);
  });

  it('serves nobody but its asker', async () => {
    const [{ id }] = (await clerk.get('/api/emergency-accesses')).body.rows;
    for (const who of [principal, await test.as('officeHead'), await test.as('town1')])
      expect((await read(who, id)).status).toBe(404);
    for (const who of [auditor, await test.as('admin'), await test.as('teacher1')]) {
      expect((await read(who, id)).status).toBe(403);
      expect((await ask(who, String(pupils.near?.id))).status).toBe(403);
    }
  });

  it('reaches no further than the asker may ask, and tells nothing of what lies beyond', async () => {
    const nothing = await ask(principal, '00000000-0000-7000-8000-000000000000');
    expect(nothing.status).toBe(404);
    for (const who of [principal, await test.as('town1')]) {
      const answer = await ask(who, String(pupils.far?.id));
      expect([answer.status, answer.body]).toEqual([404, nothing.body]);
    }
    const unsure = await principal.post('/api/emergency-accesses', { record: 'task', key: 'x', reason: REASON });
    expect([unsure.status, unsure.body]).toEqual([404, nothing.body]);
    expect((await ask(clerk, String(pupils.near?.id), { reason: '急' })).status).toBe(400);
    const { entries } = (await auditor.get('/api/journal', { verb: 'deny', record: 'emergencyAccess' })).body;
    expect(entries.length).toBeGreaterThanOrEqual(4);
  });

  it('is asked for a few times a day, by number too', async () => {
    const number = String(pupils.near?.idNumber);
    expect((await ask(clerk, number)).status).toBeLessThan(300);
    const answer = await ask(clerk, number);
    expect([answer.status, answer.body.code]).toEqual([409, 'too-many-emergencies']);
  });
});

describe('its end', () => {
  beforeAll(forgetDay);

  it('comes by hand, by its time, or by the review', async () => {
    const ended = await opened();
    const version = (await clerk.get(`/api/emergency-accesses/${ended}`)).body.row.version;
    expect((await clerk.post(`/api/emergency-accesses/${ended}/end`, { version })).status).toBe(200);
    expect((await read(clerk, ended)).body.code).toBe('emergency-over');
    expect(codes(await clerk.act('emergency-accesses', ended, 'end'))).toEqual(['emergency-over']);

    const late = await opened();
    expect((await read(clerk, late)).status).toBe(200);
    await setBack({ untilAt: new Date(Date.now() - 1000).toISOString() });
    expect((await read(clerk, late)).body.code).toBe('emergency-over');

    const stopped = await opened();
    expect((await principal.act('emergency-accesses', stopped, 'end')).status).toBe(200);
    expect((await read(clerk, stopped)).status).toBe(403);
  });
});

describe('its review', () => {
  beforeAll(forgetDay);

  it('is a second person’s, with a note, and closes it', async () => {
    const id = await opened();
    const note = { note: '已与家长核实，用途属实' };
    expect((await clerk.act('emergency-accesses', id, 'approve', note)).status).toBe(403);
    const liaison = await test.as('liaison1');
    expect(codes(await liaison.act('emergency-accesses', id, 'approve', note))).toEqual(['not-head']);
    expect(codes(await principal.act('emergency-accesses', id, 'approve'))).toEqual(['field-missing']);
    expect((await principal.act('emergency-accesses', id, 'approve', note)).body.state).toBe('compliant');
    expect((await read(clerk, id)).body.code).toBe('emergency-over');

    const own = (await ask(principal, String(pupils.near?.id))).body.id;
    expect(codes(await principal.act('emergency-accesses', own, 'approve', note))).toEqual(['same-person']);
    const { body } = await auditor.act('emergency-accesses', own, 'object', { note: '理由不足' });
    expect(body).toMatchObject({ state: 'nonCompliant', reviewer: test.bureau.people.auditHead });
    expect((await auditor.get(`/api/emergency-accesses/${own}`)).body.row.limitDueOn).toBeNull();
  });
});
