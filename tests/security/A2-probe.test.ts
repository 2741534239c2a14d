import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../src/app/composition.ts';
import type { RecordDefinition, Row } from '../../src/kernel/definition/index.ts';
import { backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { seriesInput } from '../support/bulletin.ts';
import { dispatchDemoPlan, ok, YEAR } from '../support/plan.ts';
import { registerTeacher } from '../support/staff.ts';
import { trustCount } from '../support/trust-count.ts';

/**
 * security/A2 and A5, generated over every record and role: what a list does not show is shown by no other door,
 * and nothing is written that a post may not write. A hand-written oracle says who sees the sensitive records.
 * Files are left out: they are read through the rows that name them (src/kernel/file/file.test.ts), not by their list.
 */

const PERSONAS = [
  'principal2',
  'town1',
  'treasury1',
  'inspector',
  'auditHead',
  'cityOfficer',
  'policyHead',
  'director',
  'admin',
  'officeClerk',
] as const;
type Persona = (typeof PERSONAS)[number];

let test: TestApp;
let planId: string;
const clients = new Map<Persona, Client>();
const rows = new Map<string, Row[]>();
type Listed = { readonly ids: ReadonlySet<string>; readonly total: number; readonly named: [string, string][] };
const listed = new Map<string, Promise<Listed>>();

beforeAll(async () => {
  test = await startApp();
  planId = await dispatchDemoPlan(test);
  for (const persona of PERSONAS) clients.set(persona, await test.as(persona));
  await leaveTraces();
  await test.database.read(backDoor(test.bureau), async (tx) => {
    for (const definition of registry.records)
      rows.set(definition.name, (await tx.lookup(definition, {}, { limit: 3 })) as Row[]);
  });
}, 120_000);
afterAll(() => test.close());

/** What a school keeps about its own people and premises. */
const leaveSchoolTraces = async () => {
  const principal = await test.as('principal1');
  const { organisations: at, people } = test.bureau;
  const id = await registerTeacher(test, principal, { name: '乔木生', person: people.teacher1 as string });
  const entry = { teacher: id, on: '2026-01-05', level: 'school' };
  ok(await principal.post('/api/works', { ...entry, title: '校级论文', kind: 'paper', place: '本校' }));
  ok(await principal.post('/api/honours', { ...entry, title: '校级表彰', grantor: '本校' }));
  const granted = { teacher: id, level: '3', fromOn: '2020-12-01', grantor: '评审委员会' };
  ok(await principal.post('/api/teacher-titles', granted));
  const move = { teacher: id, kind: 'transfer', toSchool: at.school3, effectiveOn: '2099-09-01', grounds: '工作需要' };
  ok(await principal.post('/api/staff-transfers', move));
  const house = { school: at.school1, number: '01', name: '教学楼', fromOn: '2010-09-01', builtYear: 2010 };
  ok(await principal.post('/api/buildings', { ...house, tenure: 'owned', floorsAbove: 4, classroomArea: 1000 }));
};

/** A bulletin that is fixed, and whose doors all have something to answer, before anybody has signed it. */
const leaveFrozenBulletin = async (clerk: Client) => {
  const series = ok<any>(await clerk.post('/api/bulletin-series', seriesInput(test, planId)));
  const issue = ok<any>(await clerk.post('/api/bulletins', { series: series.id, period: `${YEAR}-01` }));
  ok(await clerk.act('bulletins', issue.id, 'compile'));
  ok(await clerk.act('bulletins', issue.id, 'freeze'));
};

/** A section's own exchange with an outside system, and a run of it that waits. */
const leaveExchange = async (head: Client) => {
  const { basic: section } = test.bureau.organisations;
  const kept = { layout: 'nationalPupils', section, keeper: test.bureau.people.basicHead };
  const { id } = ok<any>(await head.post('/api/exchange/connectors/from-layout', kept));
  const given = { name: '学籍导出.csv', bytes: Buffer.from('学籍号,姓名\n') };
  ok(await head.upload(`/api/exchange/connectors/${id}/runs`, given, {}));
};

/** What a section reports on a framework of figures. */
const leaveFrameworkReport = async (head: Client) => {
  const { basic: host, bureau: organisation } = test.bureau.organisations;
  const framework = ok<any>(
    await head.post('/api/indicator-frameworks', {
      title: '样例框架甲乙丙',
      series: '样例系列',
      year: String(YEAR),
      source: '样例',
    }),
  );
  const item = { framework: framework.id, number: '1', name: '满意度', weight: 5, method: 'rated' };
  ok(await head.post('/api/framework-items', item));
  ok(await head.act('indicator-frameworks', framework.id, 'enact'));
  ok(await head.post('/api/framework-reports', { framework: framework.id, organisation, host }));
};

/** A row of most kinds, made by the people whose work it is: a section's, the office's, a school's. */
const leaveTraces = async () => {
  const [clerk, head] = [await test.as('officeClerk'), await test.as('basicHead')];
  await leaveSchoolTraces();
  await leaveFrozenBulletin(clerk);
  await leaveExchange(head);
  await leaveFrameworkReport(head);
  const { organisations, people } = test.bureau;
  const [promise] = ok<any>(
    await clerk.get('/api/commitments', {
      filter: { leadSection: organisations.basic, addressees: { op: 'has', value: organisations.school1 } },
    }),
  ).rows.concat(ok<any>(await clerk.get('/api/commitments', { filter: { leadSection: organisations.basic } })).rows);
  ok(await head.act('commitments', promise.id, 'start'));
  ok(await head.post('/api/reports', { commitment: promise.id, period: `${YEAR}-01`, progress: '内部进展' }));
  ok(await head.post('/api/remarks', { commitment: promise.id, body: '内部讨论' }));
  ok(
    await head.put(`/api/commitments/${promise.id}/milestones`, {
      milestones: [{ title: '全部', dueOn: `${YEAR}-06-30`, weight: 100 }],
    }),
  );
  ok(
    await head.post('/api/recurring-duties', {
      commitment: promise.id,
      title: '月报',
      frequency: 'month',
      fromOn: `${YEAR}-01-01`,
      untilOn: `${YEAR}-12-31`,
    }),
  );
  ok(
    await clerk.post('/api/decisions', {
      title: '党委会',
      body: 'party',
      heldOn: `${YEAR}-03-01`,
      content: '人事议题',
    }),
  );
  ok(await clerk.post('/api/plans', { title: '起草中的要点', planYear: YEAR + 1, origin: 'drafted' }));
  ok(await clerk.post('/api/my-tasks', { title: '内部核查', organisation: organisations.basic }));
  const force = {
    name: '专班',
    mandate: '任务',
    leader: people.deputy1,
    office: organisations.basic,
    fromOn: `${YEAR}-01-01`,
    clauses: [],
  };
  ok(await clerk.post('/api/task-forces', force));
  ok(
    await head.post('/api/delegations', {
      from: people.basicHead,
      to: people.policyHead,
      fromOn: `${YEAR + 1}-01-01`,
      untilOn: `${YEAR + 1}-01-05`,
      note: '学习',
    }),
  );
};

const client = (persona: Persona): Client => clients.get(persona) as Client;
/** Each person at their cells, all at once: the database works while answers are read. */
const eachPersona = async (work: (persona: Persona) => Promise<void>): Promise<void> => {
  await Promise.all(PERSONAS.map(work));
};

const eachCell = (work: (persona: Persona, definition: RecordDefinition) => Promise<void>): Promise<void> =>
  eachPersona(async (persona) => {
    for (const definition of registry.records) await work(persona, definition);
  });

/** What the post's list says, whole: the ids it shows, the total it counts, the rows of other records it names. */
const listOf = (persona: Persona, definition: RecordDefinition): Promise<Listed> => {
  const key = `${persona} ${definition.name}`;
  if (!listed.has(key)) listed.set(key, readList(persona, definition));
  return listed.get(key) as Promise<Listed>;
};

const readList = async (persona: Persona, definition: RecordDefinition): Promise<Listed> => {
  const ids = new Set<string>();
  const named: [string, string][] = [];
  // Notices have a door of their own instead of the derived list.
  const limit = definition.name === 'notice' ? 100 : 500;
  let total = 0;
  for (let after: string | undefined; ; ) {
    const { status, body } = await client(persona).get(`/api/${definition.path}`, { limit, after });
    if (status !== 200) break;
    total = body.total;
    for (const row of body.rows ?? body.notices ?? []) ids.add(row.id);
    for (const [name, titles] of Object.entries<Record<string, string>>(body.titles ?? {}))
      for (const id of Object.keys(titles)) named.push([name, id]);
    after = body.next ?? undefined;
    if (!after || !body.rows) break;
  }
  return { ids, total, named };
};

const shownTo = async (persona: Persona, definition: RecordDefinition) => (await listOf(persona, definition)).ids;

describe('a row that the list does not show', () => {
  it('is shown, named, changed and removed by no other door', async () => {
    let probed = 0;
    await eachCell(async (persona, definition) => {
      const shown = await shownTo(persona, definition);
      const hidden = (rows.get(definition.name) ?? []).find((row) => !shown.has(row.id));
      if (!hidden || definition.name === 'file') return;
      const who = client(persona);
      const base = `/api/${definition.path}`;
      const what = `${persona} ${definition.name}`;
      const nothing = await who.get(`${base}/${v7()}`);
      const detail = await who.get(`${base}/${hidden.id}`);
      expect(detail.status, what).toBe(404);
      expect(detail.body, what).toEqual(nothing.body);
      const doors = [
        await who.get(`${base}/${hidden.id}/history`),
        await who.get(`${base}/${hidden.id}`, { asOf: new Date().toISOString() }),
        await who.patch(`${base}/${hidden.id}`, { version: hidden.version }),
        await who.delete(`${base}/${hidden.id}`, { version: String(hidden.version) }),
        ...(await Promise.all(
          (definition.states?.transitions ?? []).map(({ verb }) =>
            who.post(`${base}/${hidden.id}/${verb}`, { version: hidden.version, reason: '核对' }),
          ),
        )),
      ];
      for (const door of doors) {
        expect([403, 404], `${what}: ${JSON.stringify(door.body)}`).toContain(door.status);
        const title = String(hidden[definition.title] ?? '');
        if (title.length > 3) expect(JSON.stringify(door.body), what).not.toContain(title);
      }
      probed += 2 + doors.length;
    });
    trustCount('A2', 'probes of hidden rows', probed);
    expect(probed).toBeGreaterThan(500);
  }, 120_000);

  it('is in no count, export or filter', async () => {
    let probed = 0;
    await eachCell(async (persona, definition) => {
      if (definition.name === 'notice') return;
      const { ids, total } = await listOf(persona, definition);
      const hidden = (rows.get(definition.name) ?? []).find((row) => !ids.has(row.id));
      const who = client(persona);
      const base = `/api/${definition.path}`;
      probed += 1;
      expect(total, `${persona} ${definition.name}`).toBe(ids.size);
      if (!hidden) return;
      expect((await who.get(base, { filter: { id: hidden.id } })).body.total).toBe(0);
      expect((await who.get(base, { filter: { id: hidden.id }, asOf: new Date().toISOString() })).body.total).toBe(0);
      const sheet = await who.get(base, { filter: { id: hidden.id } }, { accept: 'text/csv' });
      expect(sheet.bytes.toString('utf8')).toContain('共0条');
      probed += 3;
    });
    trustCount('A2', 'probes of lists, counts, filters and exports', probed);
  }, 120_000);

  it('has no title in answers about other rows, and no hit in the search', async () => {
    let named = 0;
    await eachPersona(async (persona) => {
      for (const definition of registry.records)
        for (const [name, id] of (await listOf(persona, definition)).named) {
          const target = registry.byName.get(name);
          // Labels of codes stand under `code:<list>`: they are everybody's.
          if (!target) continue;
          expect((await shownTo(persona, target)).has(id), `${persona} ${definition.name} ${name}`).toBe(true);
          named += 1;
        }
      for (const q of ['内部', '起草', '党委', '教育'])
        for (const group of ok<any>(await client(persona).get('/api/search', { q })).groups) {
          const shown = await shownTo(persona, registry.byName.get(group.kind) as RecordDefinition);
          for (const hit of group.hits) expect(shown.has(hit.id), `${persona} finds ${group.kind}`).toBe(true);
        }
    });
    trustCount('A2', 'titles of hidden rows sought', named);
  }, 60_000);
});

describe('bespoke doors', () => {
  it('with the id of a hidden row answer nothing of it', async () => {
    const { paths } = ok<any>(await test.anonymous.get('/api/openapi.json'));
    const byPath = new Map(registry.records.map((one) => [one.path, one]));
    let probed = 0;
    for (const [path, methods] of Object.entries<any>(paths)) {
      const parts = path.split('/');
      // `/api/bulletins/{id}/page`, `/api/exchange/connectors/{id}/map`, `/api/exchange/runs/{id}`.
      const before = parts[parts.indexOf('{id}') - 1] ?? '';
      const definition = byPath.get(before) ?? byPath.get(`${parts[2]}-${before}`) ?? byPath.get(parts[2] ?? '');
      if (!definition || definition.name === 'file' || !path.includes('{id}') || path.includes('{verb}')) continue;
      await eachPersona(async (persona) => {
        const shown = await shownTo(persona, definition);
        const hidden = (rows.get(definition.name) ?? []).find((row) => !shown.has(row.id));
        if (!hidden) return;
        const url = path.replace('{id}', hidden.id).replace('{number}', '1');
        const who = client(persona);
        for (const method of Object.keys(methods)) {
          const answer =
            method === 'get'
              ? await who.get(url)
              : method === 'delete'
                ? await who.delete(url, { version: '1' })
                : method === 'put'
                  ? await who.put(url, {})
                  : method === 'patch'
                    ? await who.patch(url, { version: 1 })
                    : await who.post(url, { version: 1, reason: '核对' });
          expect(answer.status, `${persona} ${method} ${path}`).toBeGreaterThanOrEqual(400);
          expect(answer.status, `${persona} ${method} ${path}`).toBeLessThan(500);
          probed += 1;
        }
      });
    }
    trustCount('A2', 'probes of bespoke routes', probed);
    expect(probed).toBeGreaterThan(200);
  }, 120_000);

  it('are shut to whoever is not signed in', async () => {
    const { paths } = ok<any>(await test.anonymous.get('/api/openapi.json'));
    const open: string[] = [];
    for (const [path, methods] of Object.entries<any>(paths))
      if (methods.get) {
        const { status } = await test.anonymous.get(
          path.replace(/\{id\}|\{personId\}/g, v7()).replace('{number}', '1'),
        );
        if (status !== 401 && status !== 400) open.push(`${path} ${status}`);
      }
    expect(open.map((one) => one.split(' ')[0]).sort()).toEqual(
      open
        .map((one) => one.split(' ')[0])
        .filter((path) =>
          ['/api/session', '/api/set-up', '/api/demo', '/api/settings', '/api/public/'].some((known) =>
            path?.startsWith(known),
          ),
        )
        .sort(),
    );
  }, 120_000);
});

/** Who sees any of the rows above, by hand. Everybody else sees none. */
const ORACLE: Readonly<Record<string, readonly Persona[]>> = {
  report: ['inspector', 'auditHead', 'policyHead', 'director', 'admin', 'officeClerk'],
  remark: ['inspector', 'auditHead', 'policyHead', 'director', 'admin', 'officeClerk'],
  decision: ['inspector', 'auditHead', 'policyHead', 'director', 'admin', 'officeClerk'],
  taskForce: ['inspector', 'auditHead', 'policyHead', 'director', 'admin', 'officeClerk'],
  milestone: ['inspector', 'auditHead', 'policyHead', 'director', 'admin', 'officeClerk'],
  bulletinContent: ['auditHead', 'director', 'officeClerk'],
};

describe('the oracle', () => {
  it('agrees on who sees what is sensitive', async () => {
    for (const [name, readers] of Object.entries(ORACLE))
      for (const persona of PERSONAS) {
        const shown = await shownTo(persona, registry.byName.get(name) as RecordDefinition);
        expect(shown.size > 0, `${persona} ${name}`).toBe(readers.includes(persona));
      }
    const draft = (rows.get('plan') ?? []).find((row) => row.state === 'drafting');
    for (const persona of ['principal2', 'town1', 'treasury1', 'cityOfficer'] as const)
      expect((await shownTo(persona, registry.byName.get('plan') as RecordDefinition)).has(String(draft?.id))).toBe(
        false,
      );
    const internal = (rows.get('task') ?? []).concat(
      (await test.database.read(backDoor(test.bureau), (tx) =>
        tx.lookup(registry.byName.get('task') as RecordDefinition, { title: '内部核查' }),
      )) as Row[],
    );
    const asked = internal.find((row) => row.title === '内部核查');
    for (const persona of PERSONAS)
      expect(
        (await shownTo(persona, registry.byName.get('task') as RecordDefinition)).has(String(asked?.id)),
        persona,
      ).toBe(persona === 'officeClerk');
  });

  it('gives outsiders the text as issued, and what was confirmed only of their own promises', async () => {
    const target = registry.byName.get('target') as RecordDefinition;
    const commitments = (persona: Persona) => shownTo(persona, registry.byName.get('commitment') as RecordDefinition);
    for (const persona of ['principal2', 'town1', 'treasury1'] as const) {
      const own = await commitments(persona);
      const { rows: seen } = ok<any>(await client(persona).get('/api/targets', { limit: 500 }));
      expect(
        seen.every((one: any) => own.has(one.commitment)),
        persona,
      ).toBe(true);
    }
    expect((await shownTo('cityOfficer', target)).size).toBeGreaterThan(50);
    // A text that is being prepared for a plan that is out.
    const clerk = client('officeClerk');
    const { rows: versions } = ok<any>(await clerk.get('/api/plan-versions', { filter: { plan: planId } }));
    expect(versions.some((one: any) => one.frozen)).toBe(true);
    for (const persona of ['principal2', 'cityOfficer'] as const) {
      const { rows: seen } = ok<any>(await client(persona).get('/api/plan-versions', {}));
      expect(
        seen.every((one: any) => one.frozen),
        persona,
      ).toBe(true);
    }
  });

  it('opens the journal to auditors alone, and the log of operations to administrators', async () => {
    for (const persona of PERSONAS) {
      const { status } = await client(persona).get('/api/journal');
      expect(status, persona).toBe(persona === 'auditHead' ? 200 : 403);
      const log = await client(persona).get('/api/operations/log');
      expect(log.status, persona).toBe(persona === 'admin' ? 200 : 403);
    }
  });
});

it('met no fault', () => expect(test.faults).toEqual([]));
