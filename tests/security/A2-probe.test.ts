import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../src/app/composition.ts';
import { recordRoutes } from '../../src/app/http/record-routes.ts';
import { bespokeRoutes } from '../../src/app/routes.ts';
import type { RecordDefinition, Row } from '../../src/kernel/definition/index.ts';
import { backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { dispatchDemoPlan, ok } from '../support/plan.ts';
import { leaveTraces } from '../support/traces.ts';
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

/**
 * Every door that opens without signing in, whatever it then asks for: what is published, the ways in, what parents and
 * other systems bring their own secret to.
 */
const PUBLIC: readonly string[] = [
  'GET /api/calendar/:tenant/:file',
  'GET /api/demo-accounts',
  'GET /api/feed/:consumer',
  'GET /api/public/data-requests/schools',
  'GET /api/public/indicators',
  'GET /api/session/portals',
  'GET /api/set-up',
  'POST /api/public/data-requests',
  'POST /api/public/data-requests/state',
  'POST /api/public/roll',
  'POST /api/public/roll/corrections',
  'POST /api/public/roll/corrections/state',
  'POST /api/session',
  'POST /api/session/factor',
  'POST /api/session/passkey',
  'POST /api/session/passkey-options',
  'POST /api/session/portals/:id',
  'POST /api/session/portals/:id/finish',
  'POST /api/session/portals/:id/logout',
  'POST /api/session/portals/:id/password',
  'POST /api/session/recovery',
  'POST /api/set-up',
];
/** Those of them that answer whoever asks, without any secret. */
const EVERYBODYS: readonly string[] = [
  'GET /api/demo-accounts',
  'GET /api/public/data-requests/schools',
  'GET /api/public/indicators',
  'GET /api/session/portals',
  'GET /api/set-up',
];

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
  await leaveTraces(test, planId);
  await test.database.read(backDoor(test.bureau), async (tx) => {
    for (const definition of registry.records)
      rows.set(definition.name, (await tx.lookup(definition, {}, { limit: 3 })) as Row[]);
  });
}, 120_000);
afterAll(() => test.close());

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

  it('are shut to whoever is not signed in, but for those that are listed here by name', async () => {
    const contracts = [...bespokeRoutes, ...recordRoutes(registry)].map(({ contract }) => contract as Door);
    const keyOf = ({ method, path }: Door): string => `${method} ${path}`;
    expect(
      contracts
        .filter(({ access }) => access === 'public')
        .map(keyOf)
        .sort(),
    ).toEqual([...PUBLIC].sort());
    const answered: string[] = [];
    for (const door of contracts) {
      const url = door.path.replace(/:(id|personId)\b/g, v7()).replace(':number', '1');
      const { status } = await asNobody(door.method, url);
      // What is refused for its form was refused before anybody asked who is there.
      if (status !== 401 && status !== 400) answered.push(keyOf(door));
    }
    expect(answered.filter((one) => !PUBLIC.includes(one))).toEqual([]);
    expect(answered.filter((one) => one.startsWith('GET ')).sort()).toEqual([...EVERYBODYS].sort());
    trustCount('A2', 'doors tried without signing in', contracts.length);
  }, 240_000);
});

type Door = { readonly method: string; readonly path: string; readonly access: unknown };
const asNobody = (method: string, url: string): Promise<{ status: number }> => {
  const { anonymous } = test;
  if (method === 'GET') return anonymous.get(url);
  if (method === 'DELETE') return anonymous.delete(url, { version: '1' });
  const body = { version: 1, reason: '核对', input: {} };
  return method === 'PATCH'
    ? anonymous.patch(url, body)
    : method === 'PUT'
      ? anonymous.put(url, body)
      : anonymous.post(url, body);
};

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
