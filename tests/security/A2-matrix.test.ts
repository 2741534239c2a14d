import type { SqlBool } from 'kysely';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../src/app/composition.ts';

import { bespokeRoutes } from '../../src/app/routes.ts';
import { actorOf, post, type Role, roles } from '../../src/kernel/access/index.ts';
import {
  type Actor,
  columnOf,
  type Field,
  operationsOf,
  type RecordDefinition,
  type Scope,
  scopeOf,
} from '../../src/kernel/definition/index.ts';
import { type Answer, backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { PERSON_OF, standpointsOf } from '../support/persons.ts';
import { formFor, type Growing, isSensitive, plantRows, SECRET } from '../support/planted-rows.ts';
import { trustCount } from '../support/trust-count.ts';

/**
 * security/A1, A2, A3 and A5, generated: every cell of the permission matrix (role × operation × record, see
 * docs/permissions.tsv) is tried through HTTP. What is not granted is refused, what is granted within a scope is
 * refused for rows outside it, nothing ends up outside the scope of whoever wrote it, and no covered field is told.
 * Rows stand in the tables past all rules, so that permissions alone guard them. A scope is asked here as the
 * definition states it, apart from the store's own queries. Files are read through rows (src/kernel/file/file.test.ts).
 */

/** A person of each role; the security administrator is one of the two auditors, whose post becomes another. */
const PERSONS: Readonly<Record<Role, string>> = { ...PERSON_OF, security: 'disciplineHead' };

type Post = { readonly role: Role; readonly client: Client; readonly actor: Actor };
type Row = { readonly id: string; readonly version: number };

let test: TestApp;
let growing: ReadonlyMap<string, Growing>;
const posts: Post[] = [];
const rows = new Map<string, Row[]>();
/** Planted texts of sensitive fields by `record.field`; each contains a number of its own. */
const secrets = new Map<string, string[]>();
const bespoke = new Set(bespokeRoutes.map(({ contract }) => `${contract.method} ${contract.path}`));
const probed = registry.records.filter(({ name }) => name !== 'file' && name !== 'notice');

beforeAll(async () => {
  test = await startApp();
  const standpoints = standpointsOf(
    test,
    ['far', 'school8', 'principal8'],
    ['school', 'school1', 'principal1'],
    ['section', 'basic', 'basicHead'],
    ['town', 'riverTown', 'town1'],
  );
  growing = (await plantRows(test, registry, standpoints)).growing;
  await test.database.read(backDoor(test.bureau), async (tx) => {
    for (const definition of probed) {
      const found = await tx.lookup(definition, {}, { limit: 40, sort: '-createdAt' });
      rememberSecrets(definition, found);
      rows.set(
        definition.name,
        found.map(({ id, version }) => ({ id, version })),
      );
    }
  });
  await test.database.write(backDoor(test.bureau), async (tx) => {
    const [held] = await tx.lookup(post, { person: test.bureau.people.disciplineHead as string });
    await tx.update(post, String(held?.id), { role: 'security' });
  });
  for (const role of roles) {
    const client = await test.as(PERSONS[role]);
    const token = String(Reflect.get(client, 'cookie')).split('=')[1] ?? '';
    const known = await actorOf(test.database, token, 'test');
    posts.push({ role, client, actor: known?.actor as Actor });
  }
}, 240_000);
afterAll(() => test.close());

const rememberSecrets = (definition: RecordDefinition, found: readonly Record<string, unknown>[]) => {
  for (const [name, field] of Object.entries<Field>(definition.fields)) {
    if (!isSensitive(field)) continue;
    const texts = found.map((row) => row[name]).filter((one) => typeof one === 'string' && /\d{6}/.test(one));
    secrets.set(`${definition.name}.${name}`, texts as string[]);
  }
};

/** A planted text of a sensitive field, wherever it stands. */
const SECRETS = new RegExp(`${SECRET}[^"\\d]*\\d{6}`, 'g');

/** Ids of the record's rows that the scope holds for the post, by the words of the definition alone. */
const within = async (definition: RecordDefinition, scope: Scope, actor: Actor): Promise<ReadonlySet<string>> => {
  const all = (rows.get(definition.name) ?? []).map(({ id }) => id);
  if (scope.kind === 'none') return new Set();
  if (scope.kind === 'all') return new Set(all);
  const column = (field: string) => sql.ref(`t.${columnOf(field)}`);
  const where = [scope.filter({ actor, tenant: actor.tenantId, column }) as ReturnType<typeof sql<SqlBool>>];
  const found = await test.database.read(backDoor(test.bureau), (tx) => tx.lookup(definition, {}, { where }));
  return new Set(found.map(({ id }) => id));
};

const scopeFor = (definition: RecordDefinition, { role }: Post, operation: string): Scope =>
  scopeOf(definition.permissions, role, operation);

const counts = { probes: 0, byPermission: 0, otherwise: 0, allowed: 0 };
const leaks: string[] = [];
const otherwise = new Map<string, number>();
const REFUSED = [401, 403, 404];

/** Refused because of the post: 403 or 404. A bespoke route may look at the form first; it answers 4xx all the same. */
const expectRefused = (answer: Answer, what: string, own = false): void => {
  counts.probes += 1;
  if (REFUSED.includes(answer.status)) {
    counts.byPermission += 1;
    return;
  }
  if (answer.status < 400 && what.split(' ').slice(1).join(' ') in BY_ANOTHER_RIGHT) return;
  if (answer.status < 400) {
    leaks.push(`${what}: ${answer.status} ${JSON.stringify(answer.body ?? null).slice(0, 160)}`);
    return;
  }
  expect(answer.status, `${what}: ${JSON.stringify(answer.body).slice(0, 400)}`).toBeLessThan(500);
  if (own) expect([what, answer.status, answer.body]).toEqual('a refusal by permission');
  counts.otherwise += 1;
  const kind = what.split(' ').slice(1).join(' ');
  otherwise.set(kind, (otherwise.get(kind) ?? 0) + 1);
};

const isDerived = (definition: RecordDefinition, method: string, ...tails: string[]): boolean =>
  tails.every((tail) => !bespoke.has(`${method} /api/${definition.path}${tail}`));

/** Addresses of their own that ask for another right than the one of the same name; each with its reason. */
const BY_ANOTHER_RIGHT: Readonly<Record<string, string>> = {
  'remove target':
    'a figure is struck out by whoever reviews the plan that it stands in (modules/plan/review-routes.ts)',
};

/** Tries one operation on one row, as the page would. */
const attempt = (definition: RecordDefinition, { client }: Post, operation: string, row: Row): Promise<Answer> => {
  const at = `/api/${definition.path}/${row.id}`;
  if (operation === 'update') return client.patch(at, { version: row.version });
  if (operation === 'remove') return client.delete(at, { version: String(row.version) });
  return client.post(`${at}/${operation}`, { version: row.version, reason: '核对' });
};

const tailOf = (operation: string): [string, ...string[]] =>
  operation === 'update'
    ? ['PATCH', '/:id']
    : operation === 'remove'
      ? ['DELETE', '/:id']
      : ['POST', '/:id/:verb', `/:id/${operation}`];

const eachPost = async (work: (post: Post) => Promise<void>): Promise<void> => {
  await Promise.all(posts.map(work));
};

describe('reading', () => {
  it('is refused through every door outside the scope', async () => {
    await eachPost(async (post) => {
      for (const definition of probed) {
        const scope = scopeFor(definition, post, 'read');
        if (scope.kind === 'all' && !definition.belongsTo) continue;
        const inside = await within(definition, scope, post.actor);
        const hidden = (rows.get(definition.name) ?? []).map(({ id }) => id).filter((id) => !inside.has(id));
        if (hidden[0]) await expectHidden(definition, post, hidden.slice(0, 2));
      }
    });
  }, 240_000);
});

/** What is answered about an id that never was, by address; the same whoever asks. */
const absent = new Map<string, Promise<Answer>>();

/** Rows that no door may show: their own doors, and lists that are asked for them by id, now, as of now, as a sheet. */
const expectHidden = async (definition: RecordDefinition, post: Post, hidden: readonly string[]) => {
  const base = `/api/${definition.path}`;
  if (!absent.has(base)) absent.set(base, post.client.get(`${base}/${v7()}`));
  const nothing = await absent.get(base);
  const what = `${post.role} read ${definition.name}`;
  for (const id of hidden) {
    const detail = await post.client.get(`${base}/${id}`);
    expectRefused(detail, what);
    expect(detail.body, what).toEqual(nothing?.body);
  }
  const now = new Date().toISOString();
  expectRefused(await post.client.get(`${base}/${hidden[0]}/history`), what);
  expectRefused(await post.client.get(`${base}/${hidden[0]}`, { asOf: now }), what);
  const filter = { id: { op: 'in', value: hidden } };
  for (const query of [{ filter }, { filter, asOf: now }]) {
    const list = await post.client.get(base, query);
    counts.probes += 1;
    if (list.status === 200) expect(list.body.total, what).toBe(0);
    else expectRefused(list, what);
  }
  const sheet = await post.client.get(base, { filter }, { accept: 'text/csv' });
  counts.probes += 1;
  if (sheet.status === 200) expect(sheet.bytes.toString('utf8'), what).toContain('共0条');
};

describe('writing', () => {
  it('of what stands is refused where it is not granted, and outside the scope', async () => {
    await eachPost(async (post) => {
      for (const definition of probed)
        for (const operation of operationsOf(definition)) {
          if (operation === 'read' || operation === 'create') continue;
          const scope = scopeFor(definition, post, operation);
          if (scope.kind === 'all') continue;
          const inside = await within(definition, scope, post.actor);
          const readable = await within(definition, scopeFor(definition, post, 'read'), post.actor);
          const outside = (rows.get(definition.name) ?? []).filter(({ id }) => !inside.has(id));
          // One that the post sees, where there is one, and one that it does not.
          const seen = outside.find(({ id }) => readable.has(id));
          const unseen = outside.find(({ id }) => !readable.has(id));
          const own = isDerived(definition, ...tailOf(operation)) && scope.kind === 'none';
          for (const row of [seen, unseen])
            if (row)
              expectRefused(
                await attempt(definition, post, operation, row),
                `${post.role} ${operation} ${definition.name}`,
                own,
              );
        }
    });
  }, 240_000);

  it('of new rows is refused where it is not granted, and nothing ends up outside the scope', async () => {
    await eachPost(async (post) => {
      for (const definition of probed) {
        const scope = scopeFor(definition, post, 'create');
        if (scope.kind === 'all') continue;
        const what = `${post.role} create ${definition.name}`;
        const own = isDerived(definition, 'POST', '');
        const form = formFor(definition, growing.get('far') as Growing);
        const answer = await post.client.post(`/api/${definition.path}`, form);
        if (answer.status < 300) await expectWithin(definition, scope, post, answer, what);
        else expectRefused(answer, what, own && scope.kind === 'none');
      }
    });
  }, 240_000);

  it('moves no row out of the scope', async () => {
    await eachPost(async (post) => {
      for (const definition of probed) {
        const scope = scopeFor(definition, post, 'update');
        if (scope.kind !== 'filter' || definition.derived) continue;
        const inside = await within(definition, scope, post.actor);
        const row = (rows.get(definition.name) ?? []).find(({ id }) => inside.has(id));
        if (!row) continue;
        const { standpoint, known } = growing.get('far') as Growing;
        for (const [name, field] of Object.entries<Field>(definition.fields)) {
          if (field.kind !== 'reference' || field.system) continue;
          const far =
            field.target === 'organisation'
              ? standpoint.organisation
              : field.target === 'person'
                ? standpoint.person
                : known.get(field.target ?? '');
          if (!far) continue;
          const what = `${post.role} move ${definition.name}.${name}`;
          const fresh = await post.client.get(`/api/${definition.path}/${row.id}`);
          const answer = await post.client.patch(`/api/${definition.path}/${row.id}`, {
            version: fresh.body.row?.version ?? row.version,
            [name]: far,
          });
          if (answer.status < 300) await expectWithin(definition, scope, post, answer, what);
          else expectRefused(answer, what);
        }
      }
    });
  }, 240_000);
});

describe('fields', () => {
  it('are written by the roles that their definition names, and by no other', async () => {
    let tried = 0;
    await eachPost(async (post) => {
      for (const definition of probed) {
        const foreign = Object.entries<Field>(definition.fields).filter(
          ([, field]) => field.writers && !field.writers.includes(post.role) && field.kind !== 'reference',
        );
        const inside = await within(definition, scopeFor(definition, post, 'update'), post.actor);
        const row = (rows.get(definition.name) ?? []).find(({ id }) => inside.has(id));
        if (foreign.length === 0 || !row) continue;
        const form = formFor(definition, growing.get('far') as Growing);
        for (const [name] of foreign.filter(([one]) => form[one] !== undefined)) {
          const what = `${post.role} writes ${definition.name}.${name}`;
          const at = `/api/${definition.path}/${row.id}`;
          const before = (await post.client.get(at)).body.row;
          const other = typeof form[name] === 'string' ? form[name] : [];
          await post.client.patch(at, { version: before.version, [name]: other });
          expect((await post.client.get(at)).body.row[name], what).toEqual(before[name]);
          tried += 1;
        }
      }
    });
    expect(tried).toBeGreaterThan(2);
  }, 240_000);
});

/** Something was written: then it lies within the scope. */
const expectWithin = async (definition: RecordDefinition, scope: Scope, post: Post, answer: Answer, what: string) => {
  counts.probes += 1;
  counts.allowed += 1;
  const { id, version } = answer.body;
  if (!id) return;
  rows.set(definition.name, [...(rows.get(definition.name) ?? []).filter((row) => row.id !== id), { id, version }]);
  expect((await within(definition, scope, post.actor)).has(id), `${what} ended up outside the scope`).toBe(true);
};

describe('covered fields', () => {
  it('are told by no list, detail, history or sheet, and asked about by nobody', async () => {
    let told = 0;
    await eachPost(async (post) => {
      for (const definition of probed) {
        const covered = Object.entries<Field>(definition.fields).filter(
          ([, field]) =>
            isSensitive(field) &&
            !['admin', 'security'].includes(post.role) &&
            (field.sensitivity === 'L4' || !field.readers?.includes(post.role)),
        );
        if (covered.length === 0) continue;
        const base = `/api/${definition.path}`;
        const list = await post.client.get(base, { limit: 20 });
        const first = list.body.rows?.[0]?.id;
        const answers = [list, await post.client.get(base, {}, { accept: 'text/csv' })];
        if (first)
          answers.push(await post.client.get(`${base}/${first}`), await post.client.get(`${base}/${first}/history`));
        for (const answer of answers) {
          const said = answer.bytes.toString('utf8');
          for (const [name] of covered)
            for (const secret of secrets.get(`${definition.name}.${name}`) ?? []) {
              told += 1;
              if (said.includes(secret)) expect.fail(`${post.role} is told ${definition.name}.${name}: ${secret}`);
            }
        }
        for (const [name] of covered) {
          const what = `${post.role} asks about ${definition.name}.${name}`;
          expect((await post.client.get(base, { filter: { [name]: 'x' } })).status, what).toBeGreaterThanOrEqual(400);
          expect((await post.client.get(base, { sort: name })).status, what).toBeGreaterThanOrEqual(400);
          told += 2;
        }
      }
    });
    trustCount('A5', 'probes of covered fields', told);
    expect(told).toBeGreaterThan(200);
  }, 240_000);

  it('are not told as the name of what another row refers to, on its pages, in its history or in the journal', async () => {
    const owners = new Map([...secrets].flatMap(([field, texts]) => texts.map((text) => [text, field] as const)));
    const isTold = ({ role }: Post, owner: string): boolean => {
      const [record = '', name = ''] = owner.split('.');
      const field = registry.byName.get(record)?.fields[name] as Field;
      return field.sensitivity !== 'L4' && (field.readers?.includes(role) ?? false);
    };
    const wrong = new Set<string>();
    let read = 0;
    const look = (post: Post, url: string, { bytes }: Answer) => {
      read += 1;
      for (const [text] of bytes.toString('utf8').matchAll(SECRETS)) {
        const owner = owners.get(text);
        if (owner && !isTold(post, owner)) wrong.add(`${post.role} ${url}: ${owner}`);
      }
    };
    await eachPost(async (post) => {
      for (const { path } of probed) {
        const base = `/api/${path}`;
        const list = await post.client.get(base, { limit: 50 });
        look(post, base, list);
        for (const { id } of (list.body.rows ?? []).slice(0, 2)) {
          look(post, `${base}/:id`, await post.client.get(`${base}/${id}`));
          look(post, `${base}/:id/history`, await post.client.get(`${base}/${id}/history`));
        }
      }
      if (post.role !== 'auditor') return;
      for (const { name } of probed.filter(({ personal }) => personal))
        look(post, '/api/journal', await post.client.get('/api/journal', { record: name, limit: 100 }));
    });
    expect([...wrong]).toEqual([]);
    trustCount('A5', 'answers in which names of referred rows were sought', read);
    expect(read).toBeGreaterThan(1000);
  }, 240_000);
});

it('tried enough to mean something', () => {
  expect(leaks).toEqual([]);
  expect(test.faults).toEqual([]);
  const some = [...otherwise].sort((one, other) => other[1] - one[1]).slice(0, 40);
  console.info(`A2 matrix: ${JSON.stringify(counts)}; refused for the form's sake: ${JSON.stringify(some)}`);
  trustCount('A2', 'matrix probes', counts.probes);
  trustCount('A2', 'matrix probes refused by permission', counts.byPermission);
  trustCount('A2', 'matrix probes allowed', counts.allowed);
  expect(counts.probes).toBeGreaterThan(4000);
  expect(counts.otherwise / counts.probes).toBeLessThan(0.2);
});
