import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../src/app/composition.ts';
import { cover, type Field, type RecordDefinition, type Row } from '../../src/kernel/definition/index.ts';
import { addDays, today } from '../../src/kernel/time/index.ts';
import { type Answer, backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { standpointsOf } from '../support/persons.ts';
import { plantRows } from '../support/planted-rows.ts';
import { trustCount } from '../support/trust-count.ts';

/**
 * security/A2: 为何能看见 and 谁能看见 say what requests are answered. For several people and rows that stand past all
 * rules, every word of theirs is held against the row's own routes, asked by those people.
 */

const PERSONS = ['director', 'officeClerk', 'basicHead', 'principal1', 'teacher1', 'town1', 'auditHead', 'cityOfficer'];
/** Every kind of scope: by organisation with and without row-level security, by person, by relation, none; with L3 and L4. */
const RECORDS = ['pupil', 'task', 'plan', 'dataImport', 'connector', 'person', 'organisation'];

type Pair = { readonly definition: RecordDefinition<any>; readonly row: Row };

let test: TestApp;
let admin: Client;
const clients = new Map<string, Client>();
const pairs: Pair[] = [];

const definitionOf = (name: string): RecordDefinition<any> => {
  const found = registry.byName.get(name);
  if (!found) throw new Error(`no record ${name}`);
  return found;
};
const personOf = (key: string): string => test.bureau.people[key] as string;
const why = async (asker: Client, key: string, { definition, row }: Pair): Promise<Answer> =>
  asker.get('/api/admin/sight/why', { record: definition.name, id: row.id, personId: personOf(key) });
const detailOf = (key: string, { definition, row }: Pair): Promise<Answer> =>
  (clients.get(key) as Client).get(`/api/${definition.path}/${row.id}`);

beforeAll(async () => {
  test = await startApp();
  const standpoints = standpointsOf(test, ['far', 'school8', 'principal8'], ['school', 'school1', 'principal1']);
  const { rows } = await plantRows(test, registry, standpoints);
  await test.database.read(backDoor(test.bureau), async (tx) => {
    for (const name of RECORDS) {
      const definition = definitionOf(name);
      const planted = rows.get(name)?.map(({ id }) => id);
      const found = await tx.lookup(definition, planted ? { id: planted } : {}, { limit: 2, sort: '-createdAt' });
      pairs.push(...found.map((row) => ({ definition, row: row as Row })));
    }
  });
  for (const key of PERSONS) clients.set(key, await test.as(key));
  admin = await test.as('admin');
}, 120_000);
afterAll(() => test.close());

/** What differs between the answer about a post and the row's own page as its holder is shown it. */
const disagreements = (post: any, detail: Answer, { definition, row }: Pair): string[] => {
  const sees = post.sight?.sees === true && post.barred.length === 0;
  if (sees !== (detail.status === 200)) return [`sees ${sees}, answered ${detail.status}`];
  if (!sees) return [];
  const found: string[] = [];
  const granted = (operation: string) => post.operations.find((one: any) => one.operation === operation)?.verdict;
  if ((granted('update') === 'granted') !== detail.body.editable) found.push(`update ${granted('update')}`);
  const verbs = (definition.states?.transitions ?? []).map(({ verb }) => verb);
  for (const verb of new Set(verbs)) {
    const action = detail.body.actions.find((one: any) => one.verb === verb);
    const expected = action ? (action.blocked.length > 0 ? 'blocked' : 'granted') : undefined;
    const said = granted(verb);
    if (expected ? said !== expected : said === 'granted' || said === 'blocked')
      found.push(`${verb} ${said}, ${expected}`);
  }
  for (const { name, coverage } of post.fields as { name: string; coverage: string }[]) {
    const field = definition.fields[name] as Field;
    const stored = row[name] ?? null;
    const told = JSON.stringify(detail.body.row[name] ?? null);
    const expected = coverage === 'shown' ? stored : cover(field, stored);
    if (told !== JSON.stringify(expected)) found.push(`${name} ${coverage}: ${told}`);
  }
  return found;
};

describe('为何能看见', () => {
  it('agrees with what the person is answered, field by field and verb by verb', async () => {
    const found: string[] = [];
    const seen = { yes: 0, no: 0, fields: 0 };
    const causes = new Set<string>();
    for (const pair of pairs)
      for (const key of PERSONS) {
        const answer = await why(admin, key, pair);
        expect(answer.status, JSON.stringify(answer.body)).toBe(200);
        const detail = await detailOf(key, pair);
        const [post] = answer.body.posts;
        causes.add(post.sight.cause);
        seen[detail.status === 200 ? 'yes' : 'no'] += 1;
        seen.fields += post.fields.length;
        expect(answer.body.sees).toBe(detail.status === 200);
        found.push(...disagreements(post, detail, pair).map((one) => `${key} ${pair.definition.name}: ${one}`));
      }
    expect(found).toEqual([]);
    expect([...causes].sort()).toEqual(['all-rows', 'no-permission', 'out-of-reach', 'outside-scope', 'within-scope']);
    expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(40);
    trustCount('A2', 'answers of 为何能看见 held against requests', seen.yes + seen.no);
  }, 120_000);
});

/** The answer about one row and person, and what that person is answered, which has to be the same. */
const agreed = async (key: string, pair: Pair): Promise<any> => {
  const { body } = await why(admin, key, pair);
  expect([key, pair.definition.name, body.sees]).toEqual([
    key,
    pair.definition.name,
    (await detailOf(key, pair)).status === 200,
  ]);
  return body;
};

describe('what may be asked for in clear', () => {
  it('is what is shown in clear when asked for with a reason, and nothing else', async () => {
    const told = new Set<boolean>();
    for (const pair of pairs.filter(({ definition }) => ['pupil', 'person'].includes(definition.name)))
      for (const key of [...PERSONS, 'admin']) {
        const client = key === 'admin' ? admin : (clients.get(key) as Client);
        const [post] = (await why(admin, key, pair)).body.posts;
        const covered = post.fields.filter((one: any) => one.coverage !== 'shown');
        for (const { name, revealable } of covered.slice(0, 2)) {
          const url = `/api/${pair.definition.path}/${pair.row.id}/reveal`;
          const answer = await client.post(url, { field: name, reason: '核对身份' });
          expect([key, pair.definition.name, name, answer.status === 200]).toEqual([
            key,
            pair.definition.name,
            name,
            revealable,
          ]);
          told.add(revealable);
        }
      }
    expect(told.size).toBe(2);
  });
});

describe('what opens a row besides one’s own post', () => {
  it('is named: a delegation, from its first day to its end', async () => {
    const far = pairs.find(
      ({ definition, row }) => definition.name === 'task' && row.organisation === test.bureau.organisations.school8,
    ) as Pair;
    expect((await agreed('town1', far)).posts[0].sight.cause).toBe('outside-scope');
    const dates = { fromOn: today(), untilOn: addDays(today(), 3), note: '出差' };
    const given = { from: personOf('principal8'), to: personOf('town1'), ...dates };
    const delegation = await admin.post('/api/delegations', given);
    expect(delegation.status, JSON.stringify(delegation.body)).toBeLessThan(300);
    const { sight } = (await agreed('town1', far)).posts[0];
    expect(sight).toMatchObject({ sees: true, cause: 'by-delegation', delegators: ['匠心远'] });
    const ended = { version: delegation.body.version, revokedOn: today() };
    expect((await admin.patch(`/api/delegations/${delegation.body.id}`, ended)).status).toBe(200);
    expect((await agreed('town1', far)).posts[0].sight.cause).toBe('outside-scope');
  });

  it('is named: a service token, as far as it goes and no further', async () => {
    const asked = { name: '考勤', operations: ['read'], records: ['pupil'], days: 30 };
    const opened = await (clients.get('principal1') as Client).post('/api/account/tokens', asked);
    const bearer = { authorization: `Bearer ${opened.body.token}` };
    for (const pair of pairs.filter(({ definition }) => definition.name === 'pupil')) {
      const { status } = await test.anonymous.get(`/api/pupils/${pair.row.id}`, {}, bearer);
      const { tokens } = await agreed('principal1', pair);
      expect(tokens).toEqual([{ name: '考勤', expiresAt: expect.any(String), sees: status === 200 }]);
    }
    const task = pairs.find(({ definition }) => definition.name === 'task') as Pair;
    expect((await agreed('principal1', task)).tokens).toEqual([]);
  });
});

describe('谁能看见', () => {
  const everybody = async ({ definition, row }: Pair, limit: number): Promise<any[]> => {
    const people: any[] = [];
    let after: string | undefined;
    do {
      const query = { record: definition.name, id: row.id, limit, ...(after ? { after } : {}) };
      const { status, body } = await admin.get('/api/admin/sight/who', query);
      expect(status, JSON.stringify(body)).toBe(200);
      expect(body.people.length).toBeLessThanOrEqual(limit);
      people.push(...body.people);
      after = body.next ?? undefined;
    } while (after);
    return people;
  };

  it('names exactly those who are answered the row, each once, page by page', async () => {
    for (const name of ['pupil', 'task', 'person']) {
      const pair = pairs.find(({ definition }) => definition.name === name) as Pair;
      const people = await everybody(pair, 7);
      const ids = people.map(({ personId }) => personId);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.sort()).toEqual((await everybody(pair, 100)).map(({ personId }) => personId).sort());
      for (const key of PERSONS)
        expect([name, key, ids.includes(personOf(key))]).toEqual([
          name,
          key,
          (await detailOf(key, pair)).status === 200,
        ]);
      // Who has no account lets nobody in, whatever the post.
      expect(ids).not.toContain(personOf('teacher2'));
    }
  });
});

describe('the answers', () => {
  it('are for administrators and auditors, tell of the row what these may read, and stand in the journal', async () => {
    const pair = pairs.find(({ definition }) => definition.name === 'task') as Pair;
    const auditor = clients.get('auditHead') as Client;
    for (const key of PERSONS) {
      const { status } = await why(clients.get(key) as Client, 'director', pair);
      expect([key, status]).toEqual([key, key === 'auditHead' ? 200 : 403]);
    }
    const { body } = await why(auditor, 'director', pair);
    const own = await detailOf('auditHead', pair);
    expect(body.matter.title).toBe(own.status === 200 ? pair.row.title : null);
    const { entries } = (await auditor.get('/api/journal', { verb: 'ask-why', recordId: pair.row.id })).body;
    expect(entries[0]).toMatchObject({ actor: expect.stringContaining('严审之'), verbLabel: '查询为何可见' });
    const nobody = '00000000-0000-7000-8000-000000000000';
    const lost = await admin.get('/api/admin/sight/why', { record: 'task', id: nobody, personId: personOf('town1') });
    expect(lost.status).toBe(404);
  });

  it('name what keeps a person out, from the next request on', async () => {
    const pair = pairs.find(({ definition }) => definition.name === 'organisation') as Pair;
    const held = (await admin.get('/api/posts', { filter: { person: personOf('cityOfficer') } })).body.rows[0];
    expect((await agreed('cityOfficer', pair)).posts[0].barred).toEqual([]);
    await admin.patch(`/api/posts/${held.id}`, {
      version: held.version,
      toOn: addDays(today(), -1),
      fromOn: addDays(today(), -9),
    });
    expect((await agreed('cityOfficer', pair)).posts[0]).toMatchObject({ barred: ['post-ended'], sight: null });
    await admin.post(`/api/admin/accounts/${personOf('basicHead')}/disable`, { reason: '核查' });
    expect((await agreed('basicHead', pair)).posts[0].barred).toEqual(['account-disabled']);
    await admin.post(`/api/admin/accounts/${personOf('town1')}/password`, {});
    const { posts, sees } = (await why(admin, 'town1', pair)).body;
    expect([sees, posts[0].barred]).toEqual([false, ['must-change-password']]);
  });

  it('name a service token for as long as it bears somebody', async () => {
    const pair = pairs.find(({ definition }) => definition.name === 'pupil') as Pair;
    const { school1, school8 } = test.bureau.organisations;
    const given = { name: '门禁', operations: ['read'], records: ['pupil'], days: 30, organisationId: school1 };
    const { token } = (await (clients.get('principal1') as Client).post('/api/account/tokens', given)).body;
    const bearer = { authorization: `Bearer ${token}` };
    const named = async (): Promise<string[]> =>
      (await why(admin, 'principal1', pair)).body.tokens.map(({ name }: { name: string }) => name);
    const asked = async () => (await test.anonymous.get('/api/pupils', {}, bearer)).status;
    expect([await named(), await asked()]).toEqual([['考勤', '门禁'], 200]);
    await admin.post(`/api/admin/accounts/${personOf('principal1')}/password`, {});
    expect([await named(), await asked()]).toEqual([['考勤', '门禁'], 200]);
    const held = (await admin.get('/api/posts', { filter: { person: personOf('principal1') } })).body.rows[0];
    // The other one follows its owner into another school; this one was kept to the school that the owner left.
    const moved = await admin.patch(`/api/posts/${held.id}`, { version: held.version, organisation: school8 });
    expect(moved.status, JSON.stringify(moved.body)).toBe(200);
    expect([await named(), await asked()]).toEqual([['考勤'], 401]);
  });
});
