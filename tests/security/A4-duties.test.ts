import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parameters, registry } from '../../src/app/composition.ts';
import { delegation, post, type Role, rulesBetween, SENSITIVE_ROLES, today } from '../../src/kernel/access/index.ts';
import { type Field, scopeOf } from '../../src/kernel/definition/index.ts';
import { addParameterValue, changeParameterValue, parameterValue } from '../../src/kernel/time/index.ts';
import { type Answer, backDoor, type Client, startApp, type TestApp } from '../support/app.ts';

/** security/A4: administration, security and audit exclude one another, and so do giving rights and reading personal data. */
let test: TestApp;
let admin: Client;
// One day for the whole file, whatever the hour at which it runs.
const NOW = Date.now();
const day = (offset: number): string => today(new Date(NOW + offset * 86_400_000));

beforeAll(async () => {
  test = await startApp();
  admin = await test.as('admin');
});
afterAll(() => test.close());

let count = 0;
const newPerson = async (): Promise<string> =>
  (await admin.post('/api/people', { name: `新同事${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'[count++]}` })).body.id;
const give = (person: string, role: Role, from = 0, to?: number): Promise<Answer> =>
  admin.post('/api/posts', {
    person,
    organisation: test.bureau.organisations.digital,
    role,
    title: `岗位${role}`,
    fromOn: day(from),
    ...(to === undefined ? {} : { toOn: day(to) }),
  });
const lend = (from: string, to: string, first = 0, last = 5): Promise<Answer> =>
  admin.post('/api/delegations', { from, to, fromOn: day(first), untilOn: day(last), note: '出差' });
const codes = ({ body }: Answer): unknown[] => (body.reasons ?? []).map(({ facts }: any) => facts?.code);

describe('duties that exclude one another', () => {
  it('are refused in one person pair by pair, on any common day, naming the post and the way out', async () => {
    const pairs: [Role, Role][] = [
      ['admin', 'auditor'],
      ['security', 'auditor'],
      ['admin', 'security'],
      ['security', 'section'],
      ['school', 'security'],
      ['admin', 'leader'],
      ['office', 'admin'],
    ];
    for (const [one, other] of pairs) {
      const person = await newPerson();
      // Both to come: what holds in the future is refused today.
      expect((await give(person, one, 30, 60)).status, one).toBe(200);
      const refused = await give(person, other, 60);
      expect([refused.status, codes(refused)], `${one} ${other}`).toEqual([422, ['roles-apart']]);
      expect(refused.body.reasons[0].detail).toContain(`岗位${one}`);
      expect(refused.body.reasons[0].remedy).toMatch(/^请/);
      expect((await give(person, other, 61)).status, `${other} afterwards`).toBe(200);
    }
    const both = await newPerson();
    await give(both, 'section');
    expect((await give(both, 'office')).status).toBe(200);
  });

  it('are refused too when dates are moved, and of two at once one is', async () => {
    const person = await newPerson();
    await give(person, 'auditor', 0, 10);
    const later = (await give(person, 'admin', 11)).body;
    const moved = await admin.patch(`/api/posts/${later.id}`, { version: later.version, fromOn: day(10) });
    expect([moved.status, codes(moved)]).toEqual([422, ['roles-apart']]);
    const other = await newPerson();
    const both = await Promise.all([give(other, 'auditor', 40), give(other, 'admin', 40)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('are not joined by standing in for somebody, whichever comes first', async () => {
    const [runs, checks, clerk] = [await newPerson(), await newPerson(), await newPerson()];
    await give(runs, 'admin', 30);
    await give(checks, 'auditor', 30);
    await give(clerk, 'department', 30);
    const refused = await lend(checks, runs, 30, 35);
    expect([refused.status, codes(refused)]).toEqual([422, ['roles-apart']]);
    expect((await lend(checks, clerk, 30, 35)).status).toBe(200);
    const late = await give(clerk, 'admin', 35, 36);
    expect([late.status, codes(late)]).toEqual([422, ['roles-apart']]);
    expect(late.body.reasons[0].detail).toContain('岗位auditor');
    expect((await give(clerk, 'admin', 36)).status).toBe(200);
    // Nor lengthened over a day on which the two would meet.
    const [given] = (await admin.get('/api/delegations', { filter: { from: checks } })).body.rows;
    const longer = await admin.patch(`/api/delegations/${given.id}`, { version: given.version, untilOn: day(36) });
    expect([longer.status, codes(longer)]).toEqual([422, ['roles-apart']]);
  });

  it('are listed where they stand all the same, for administrators and auditors alone', async () => {
    const at = '/api/duties';
    expect((await admin.get(at)).body.conflicts).toEqual([]);
    const { tenantId, people, organisations } = test.bureau;
    // Rows older than the rule: past the application.
    await test.database.asOwner(async (client) => {
      await client.query("select set_config('yaodian.tenant', $1, false), set_config('yaodian.reach', '*', false)", [
        tenantId,
      ]);
      await client.query(
        `insert into post (tenant_id, id, version, person, organisation, role, title, head, from_on)
         values ($1, gen_random_uuid(), 1, $2, $3, 'admin', '兼管理员', false, '2020-01-01')`,
        [tenantId, people.auditHead, organisations.audit],
      );
    });
    const auditor = await test.as('auditHead');
    for (const client of [admin, auditor]) {
      const { conflicts } = (await client.get(at)).body;
      expect(conflicts).toHaveLength(1);
      expect(conflicts[0]).toMatchObject({ person: '严审之', rule: '系统管理与审计分离', standsInFor: null });
      expect([conflicts[0].held.role, conflicts[0].beside.role].sort()).toEqual(['admin', 'auditor']);
    }
    expect((await (await test.as('officeClerk')).get(at)).status).toBe(403);
  });
});

describe('people and posts in bulk', () => {
  it('ask an administrator for a fresh second factor: imports, changes of many rows, pasted cells', async () => {
    const RULE = {
      region: 'CN',
      from: '2020-01-01',
      to: null,
      source: '测试',
      checkedOn: null,
      certainty: 'check',
    } as const;
    const demand = (required: boolean) =>
      test.database.write(backDoor(test.bureau), async (tx) => {
        const value = { required, roles: ['teacher'], freshMinutes: 30 };
        const [known] = await tx.lookup(parameterValue, { name: 'secondFactorRule' });
        if (known) await changeParameterValue(tx, parameters, known.id, known.version, { value }, '测试');
        else await addParameterValue(tx, parameters, 'secondFactorRule', { ...RULE, value }, '测试');
      });
    const id = await newPerson();
    const many = { selection: { ids: [id] }, change: { values: { leftOn: day(0) } } };
    const sheet = { name: '人员.csv', bytes: '姓名\n新同事\n' };
    const attempts = (record: string) => [
      () => admin.upload('/api/imports', sheet, { record }),
      () => admin.post('/api/bulk-changes', { record, ...many }),
      () => admin.post('/api/cells', { record, dry: false, rows: [{ id, version: 1, cells: { name: '改名' } }] }),
    ];
    await demand(true);
    for (const record of ['person', 'post', 'organisation'])
      for (const attempt of attempts(record)) expect((await attempt()).body.code, record).toBe('factor-needed');
    await demand(false);
    expect((await admin.upload('/api/imports', sheet, { record: 'person' })).status).toBe(200);
  });
});

describe('the security administrator', () => {
  it('has no right to personal or sensitive data but the directory, and every role that has is on the list', () => {
    const opening = new Set<string>();
    for (const { name, fields, permissions } of registry.records) {
      const personal = Object.values<Field>(fields).filter(({ sensitivity }) =>
        ['L3', 'L4'].includes(sensitivity ?? ''),
      );
      for (const { readers } of personal) for (const role of readers ?? []) opening.add(role);
      if (personal.some(({ readers }) => readers))
        expect(scopeOf(permissions, 'security', 'read').kind, name).toBe('none');
    }
    expect([...opening].filter((role) => !SENSITIVE_ROLES.includes(role as Role))).toEqual([]);
    for (const role of opening) expect(rulesBetween('security', role), role).toHaveLength(1);
  });

  it('takes people, posts and accounts over from the system administrator', async () => {
    const { people } = test.bureau;
    const person = await newPerson();
    await test.database.write(backDoor(test.bureau), async (tx) => {
      const [held] = await tx.lookup(post, { person: people.disciplineHead as string });
      await tx.update(post, String(held?.id), { role: 'security' });
      expect(await tx.lookup(delegation, { to: people.disciplineHead as string })).toEqual([]);
    });
    const keeper = await test.as('disciplineHead');
    const account = { person: { id: person }, username: `new.colleague` };
    const attempts = [
      () => admin.post('/api/people', { name: '另一人' }),
      () => give(person, 'department'),
      () => admin.post('/api/admin/accounts', account),
    ];
    for (const attempt of attempts) {
      const refused = await attempt();
      expect([refused.status, refused.body.code]).toEqual([403, 'security-duty']);
    }
    expect((await keeper.post('/api/admin/accounts', account)).status).toBe(200);
    expect((await keeper.post('/api/people', { name: '另一人' })).status).toBe(200);
    expect((await keeper.get('/api/duties')).body.split).toBe(true);
    for (const path of ['/api/operations', '/api/backups', '/api/journal', '/api/operations/log'])
      expect((await keeper.get(path)).status, path).toBe(403);
    expect((await keeper.get('/api/pupils')).body.rows ?? []).toEqual([]);
  });
});
