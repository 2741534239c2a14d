import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { codeAt, stepAt } from '../../src/kernel/access/factor/totp.ts';
import { accessParameters, today } from '../../src/kernel/access/index.ts';
import { addDays, parameterRegistry, parameterValue, seedParameters } from '../../src/kernel/time/index.ts';
import { addBureau, addPerson, ask, type Bureau, type Office, openOffice, tokenOf } from '../support/office.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The parameters of level 3 protection, on and off by one button (security/I2). */
const PAGE = '/api/admin/security-profile';
let office: Office;
let bureau: Bureau;
let admin: string;
const call = (token: string, method: 'GET' | 'POST', url: string, body?: object) =>
  ask(office, method, url, { token, ...(body ? { body } : {}) });
const turn = (on: boolean, from: string = today()) => call(admin, 'POST', PAGE, { on, from, reason: '迎接测评' });
const standing = async (on?: string) => {
  const { body } = await call(admin, 'GET', on ? `${PAGE}?on=${on}` : PAGE);
  return Object.fromEntries(
    body.items.map((one: { key: string; met: boolean; since: string | null }) => [
      one.key,
      one.met ? (one.since ?? true) : false,
    ]),
  );
};
const OPEN = { passwordRules: false, sessionLimits: false, secondFactorRule: false };
const FIXED = { throttle: true, journal: true, separate: true };

beforeAll(async () => {
  office = await openOffice();
  bureau = await addBureau(office);
  await office.database.write(bureau.system, (tx) => seedParameters(tx, parameterRegistry(accessParameters)));
  await addPerson(office, bureau, '顾明', [{ role: 'admin', organisation: bureau.rootId }], 'guardian');
  await addPerson(office, bureau, '周成', [{ role: 'office', organisation: bureau.rootId }], 'clerk');
  await addPerson(office, bureau, '韩青', [{ role: 'auditor', organisation: bureau.rootId }], 'auditor');
  admin = await tokenOf(office, 'guardian');
}, 180_000);
afterAll(() => office?.close());

it('shows what holds beside what the profile wants, to administrators and auditors alone', async () => {
  expect(await standing()).toEqual({ ...OPEN, ...FIXED });
  const { items } = (await call(await tokenOf(office, 'auditor'), 'GET', PAGE)).body;
  expect(items[0]).toMatchObject({
    clause: '8.1.4.1 a',
    present: '不限字符种类；不定期更换',
    wanted: '须含大写字母、小写字母、数字、其他字符中的三类；每90天更换',
  });
  const clerk = await tokenOf(office, 'clerk');
  expect((await call(clerk, 'GET', PAGE)).status).toBe(403);
  const auditor = await tokenOf(office, 'auditor');
  expect((await call(auditor, 'POST', PAGE, { on: true, from: today(), reason: 'x' })).status).toBe(403);
});

it('is set as a whole from a day, by somebody who is not locked out by it, and taken back', async () => {
  expect((await turn(true)).body.code, 'without a factor of one’s own').toBe('factor-first');
  const begun = (await call(admin, 'POST', '/api/account/factors/totp', { name: '手机' })).body;
  const confirmed = await call(admin, 'POST', `/api/account/factors/${begun.id}/confirm`, {
    code: codeAt(begun.secret, stepAt(new Date())),
  });
  admin = String(confirmed.token);
  expect((await turn(true, addDays(today(), -1))).body.code).toBe('past-date');
  const day = addDays(today(), 10);
  const set = await turn(true, day);
  expect(set.body, JSON.stringify(set.body)).toEqual({ changed: 3 });
  expect(await standing(), 'nothing before its day').toEqual({ ...OPEN, ...FIXED });
  expect(await standing(day)).toEqual({ passwordRules: day, sessionLimits: day, secondFactorRule: day, ...FIXED });
  expect((await turn(true, day)).body, 'twice changes nothing').toEqual({ changed: 0 });
  expect((await turn(false, day)).body).toEqual({ changed: 3 });
  expect(await standing(addDays(day, 400))).toEqual({ ...OPEN, ...FIXED });
});

it('holds from today at the doors, is taken back the same day, and every step stands in the journal', async () => {
  expect((await turn(true)).body).toEqual({ changed: 3 });
  expect(await standing()).toMatchObject({ passwordRules: today(), secondFactorRule: today() });
  const far = await standing(addDays(today(), 400));
  expect(Object.values(far), 'also where a later day’s value was planned').not.toContain(false);
  const clerk = await ask(office, 'POST', '/api/session', {
    body: { username: 'clerk', password: 'lantern folds 7 blue rivers' },
  });
  expect(clerk.body.mustEnrolFactor).toBe(true);
  const open = await call(admin, 'POST', '/api/admin/accounts', {
    person: { name: '林远' },
    username: 'lin',
    password: 'lantern folds seven blue rivers',
  });
  expect(JSON.stringify(open.body)).toContain('三类');
  expect((await turn(false)).body).toEqual({ changed: 3 });
  expect(await standing()).toEqual({ ...OPEN, ...FIXED });
  const again = await ask(office, 'POST', '/api/session', {
    body: { username: 'clerk', password: 'lantern folds 7 blue rivers' },
  });
  expect(again.body.mustEnrolFactor).toBe(false);
  const rows = await office.database.read(bureau.system, (tx) => tx.lookup(parameterValue, { name: 'passwordRules' }));
  expect(
    rows.every(({ source }) => !source.startsWith('等保三级参数')),
    'no value is left under a false name',
  ).toBe(true);
  const verbs = await office.inside<{ verb: string; reason: string }>(
    bureau.tenantId,
    "select verb, reason from journal where verb in ('turn-on-profile', 'turn-off-profile') order by at, id",
  );
  expect(verbs.map(({ verb }) => verb)).toEqual([
    'turn-on-profile',
    'turn-on-profile',
    'turn-off-profile',
    'turn-on-profile',
    'turn-off-profile',
  ]);
  expect(new Set(verbs.map(({ reason }) => reason))).toEqual(new Set(['迎接测评']));
});
