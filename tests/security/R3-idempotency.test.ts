/**
 * R3 and B2: one submit has one effect, however often it arrives. Every derived create route is replayed with made-up
 * forms; what is refused is refused again and takes no key.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { registry } from '../../src/app/composition.ts';
import { routeOptions } from '../../src/app/http/handling.ts';
import { bespokeRoutes } from '../../src/app/routes.ts';
import { route } from '../../src/contract/route.ts';
import { type RecordDefinition, scopeOf, tableOf } from '../../src/kernel/definition/index.ts';
import { answer, expectKeptTogether, takesKey } from '../../src/kernel/http/index.ts';
import { forgetSubmissions } from '../../src/kernel/store/index.ts';
import { type Answer, backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { standpointsOf } from '../support/persons.ts';
import { formFor, type Growing, plantRows } from '../support/planted-rows.ts';

let test: TestApp;
let growing: ReadonlyMap<string, Growing>;
let keys = 0;
const newKey = () => `key-${++keys}`;

/** Who tries to create, and from which standpoints the form is filled. */
const PERSONS = [
  ['admin', 'admin', ['section', 'school']],
  ['officeClerk', 'office', ['section', 'school']],
  ['basicHead', 'section', ['section', 'school']],
  ['principal1', 'school', ['school']],
] as const;

beforeAll(async () => {
  test = await startApp();
  const standpoints = standpointsOf(test, ['school', 'school1', 'principal1'], ['section', 'basic', 'basicHead']);
  growing = (await plantRows(test, registry, standpoints)).growing;
}, 120_000);
afterAll(() => test.close());

const countOf = (table: string): Promise<number> =>
  test.database.asOwner(async (client) => (await client.query(`select count(*) as n from ${table}`)).rows[0].n);

const send = (who: Client, path: string, body: unknown, key: string): Promise<Answer> =>
  who.post(path, body, { 'idempotency-key': key });

const owns = new Set(bespokeRoutes.map(({ contract }) => `${contract.method} ${contract.path}`));
const created = registry.records.filter(
  (definition) => !definition.derived && definition.name !== 'file' && !owns.has(`POST /api/${definition.path}`),
);

/** Creates a row by whoever may; where no made-up form was taken, why the rules of the record refused the last one. */
const createBySomebody = async (definition: RecordDefinition) => {
  let why = 'none of these persons creates it';
  for (const [person, role, standpoints] of PERSONS)
    for (const standpoint of standpoints) {
      if (scopeOf(definition.permissions, role, 'create').kind === 'none') continue;
      const form = formFor(definition, growing.get(standpoint) as Growing);
      const who = await test.as(person);
      const key = newKey();
      const answer = await send(who, `/api/${definition.path}`, form, key);
      if (answer.status === 200) return { who, form, key, answer };
      // A rule said no, with its reason; the key is free again, and the same submit meets the same rule.
      expect([403, 409, 422], `${definition.name}: ${answer.status}`).toContain(answer.status);
      why = String(answer.body.reasons?.[0]?.detail ?? '');
      expect(why, definition.name).not.toBe('');
      expect((await send(who, `/api/${definition.path}`, form, key)).status, definition.name).toBe(answer.status);
    }
  return why;
};

describe('every create route', () => {
  it('answers a replay with the same record and refuses the key to other content', async () => {
    const clerk = await test.as('deputy1');
    let replayed = 0;
    const left: string[] = [];
    for (const definition of created) {
      const first = await createBySomebody(definition);
      if (typeof first === 'string') {
        left.push(`${definition.name}: ${first}`);
        continue;
      }
      const { who, form, key, answer } = first;
      const path = `/api/${definition.path}`;
      const rows = await countOf(tableOf(definition));
      const journal = await countOf('journal');
      const again = await send(who, path, form, key);
      expect([again.status, again.body], definition.name).toEqual([200, answer.body]);
      expect(again.headers['idempotency-replayed']).toBe('true');
      const [field] = Object.keys(form);
      for (const other of [{}, { ...form, [String(field)]: undefined }, { ...form, extra: 1 }]) {
        const refused = await send(who, path, other, key);
        expect([400, 409, 422], `${definition.name}: ${JSON.stringify(refused.body)}`).toContain(refused.status);
      }
      // The key is the person's own: for somebody else it is unused, and tells nothing.
      expect((await send(clerk, path, form, key)).body, definition.name).not.toEqual(answer.body);
      expect(await countOf('journal'), definition.name).toBeGreaterThanOrEqual(journal);
      expect((await countOf(tableOf(definition))) - rows, definition.name).toBeLessThanOrEqual(1);
      replayed += 1;
    }
    console.info(`R3: ${replayed} of ${created.length} create routes replayed`);
    // The others go through the very same handler; made-up forms do not get past their own rules, which are these.
    console.info(`R3: not replayed, and why\n${left.join('\n')}`);
    expect(replayed + left.length).toBe(created.length);
    expect(replayed).toBeGreaterThan(40);
  }, 120_000);
});

const PORTAL = {
  kind: 'cas',
  title: '教育云门户',
  settings: { server: 'https://cas.example.edu.cn/cas', validation: 'p3-json', certificate: null },
};
const COMMON = { title: '党委会', body: 'party', heldOn: '2026-03-01' };

/** Keys that some transaction committed without the answer that belongs to them: there it could be killed in between. */
const keptApart = async (work: () => Promise<void>): Promise<string[]> => {
  await test.database.asOwner((client) =>
    client.query(`create table kept_apart (key text);
      create function note_kept_apart() returns trigger language plpgsql security definer as $$ begin
        insert into kept_apart select key from submission
          where tenant_id = new.tenant_id and person_id = new.person_id and key = new.key and answer is null;
        return null; end $$;
      create constraint trigger kept_apart after insert on submission deferrable initially deferred
        for each row execute function note_kept_apart()`),
  );
  await work();
  return test.database.asOwner(async (client) => {
    const { rows } = await client.query<{ key: string }>('select distinct key from kept_apart order by key');
    await client.query('drop trigger kept_apart on submission; drop function note_kept_apart; drop table kept_apart');
    return rows.map(({ key }) => key);
  });
};

describe('an answer', () => {
  it('is kept by what did the work: the server starts with no route that keeps it apart', () => {
    for (const bound of bespokeRoutes) expect(() => expectKeptTogether(bound)).not.toThrow();
    const contract = route({
      method: 'POST',
      path: '/api/x',
      summary: 'X',
      tag: 'X',
      access: 'session',
      response: z.object({ id: z.string() }),
    });
    const apart = answer(contract, ({ house, actor }) => house.database.write(actor, async () => ({ id: '' })));
    expect(() => expectKeptTogether(apart)).toThrow('routes.POST /api/x.keeps');
    expect(() => routeOptions(apart, { house: test.house } as never)).toThrow('routes.POST /api/x.keeps');
    const count = bespokeRoutes.filter(({ contract: one }) => takesKey(one)).length;
    console.info(`R3: ${count} routes beside those of the records keep their answer with their effect`);
  });

  it('stands in the same transaction as the effect: of records, files, imports, jobs, settings and accounts', async () => {
    const admin = await test.as('admin');
    const clerk = await test.as('officeClerk');
    const { people, organisations } = test.bureau;
    const account = `/api/admin/accounts/${people.deputy1}`;
    const reason = '本人休假期间停用';
    const rules = { person: people.officeClerk, record: 'plan', name: '一次写入' };
    const sheet = { name: '学生.csv', bytes: '学校,姓名\n', type: 'text/csv' };
    const seen: [string, Answer][] = [];
    const told = async (what: string, asked: Promise<Answer>) => seen.push([what, await asked]);
    const apart = await keptApart(async () => {
      await told('record', send(clerk, '/api/saved-views', rules, 'apart-record'));
      await told(
        'task',
        send(clerk, '/api/my-tasks', { title: '核对', organisation: organisations.basic }, 'apart-task'),
      );
      await told('disable', send(admin, `${account}/disable`, { reason }, 'apart-disable'));
      await told('enable', send(admin, `${account}/enable`, { reason }, 'apart-enable'));
      await told('notices', send(clerk, '/api/notices/read', {}, 'apart-notices'));
      await told('due', send(clerk, '/api/privacy/retention/find', {}, 'apart-due'));
      await told('job', send(admin, '/api/quality/duplicates/search', {}, 'apart-job'));
      await told('import', admin.upload('/api/imports', sheet, { record: 'organisation' }));
      const off = { endpoint: null };
      await told('setting', admin.put('/api/admin/model-endpoint', off));
      await told('portal', admin.post('/api/admin/sign-in-portals', PORTAL));
    });
    expect(seen.filter(([, { status }]) => status > 204).map(([what, { body }]) => [what, body])).toEqual([]);
    expect(apart).toEqual([]);
    // What is shown once is not kept at all, and is the one kind that notes afterwards that it was done.
    const shown = await keptApart(async () => {
      expect(
        (await send(admin, '/api/admin/accounts', { person: { name: '一次' }, username: 'yici' }, 'apart-once')).status,
      ).toBe(200);
    });
    expect(shown).toEqual(['apart-once']);
    expect(test.faults).toEqual([]);
  });

  it('that is a refusal with a trace keeps the trace and gives the key back', async () => {
    const head = await test.as('basicHead');
    const asked = { record: 'pupil', key: 'G000000000000000000', reason: '家长到校称孩子走失，需联系' };
    const denied = () =>
      test.database.asOwner(
        async (client) =>
          (await client.query(`select from journal where verb = 'deny' and record = 'emergencyAccess'`)).rowCount,
      );
    const before = Number(await denied());
    for (const more of [1, 2]) {
      const answered = await send(head, '/api/emergency-accesses', asked, 'refused-with-trace');
      expect([answered.status, answered.headers['idempotency-replayed']]).toEqual([404, undefined]);
      expect(await denied()).toBe(before + more);
    }
  });
});

describe('one submit', () => {
  it('of 64 writers at once makes one record, and all are told of it', async () => {
    const clerk = await test.as('officeClerk');
    const key = newKey();
    const before = await countOf('decision');
    const form = { ...COMMON, content: '六十四个同时提交' };
    const answers = await Promise.all(Array.from({ length: 64 }, () => send(clerk, '/api/decisions', form, key)));
    for (const { status, body, headers } of answers.filter(({ status }) => status !== 200)) {
      expect([status, body.code]).toEqual([409, 'still-running']);
      expect(headers['retry-after']).toBe('1');
    }
    const later = await send(clerk, '/api/decisions', form, key);
    const ids = [...answers.filter(({ status }) => status === 200), later].map(({ body }) => body.id);
    expect(new Set(ids).size).toBe(1);
    expect(await countOf('decision')).toBe(before + 1);
  });

  it('is told from others by its content, to the letter', async () => {
    const clerk = await test.as('officeClerk');
    const key = newKey();
    const form = { ...COMMON, content: '甲' };
    expect((await send(clerk, '/api/decisions', form, key)).status).toBe(200);
    // The order of names is no difference.
    const turned = Object.fromEntries(Object.entries(form).reverse());
    expect((await send(clerk, '/api/decisions', turned, key)).headers['idempotency-replayed']).toBe('true');
    for (const changed of [{ content: '乙' }, { heldOn: '2026-03-02' }, { content: '甲 ' }]) {
      const refused = await send(clerk, '/api/decisions', { ...form, ...changed }, key);
      expect([refused.status, refused.body.code]).toEqual([409, 'key-reused']);
    }
    expect((await send(clerk, '/api/plans', form, key)).status).not.toBe(200);
  });

  it('that was refused may be sent again, and a key must be one', async () => {
    const clerk = await test.as('officeClerk');
    const key = newKey();
    expect((await send(clerk, '/api/decisions', { ...COMMON, content: '丙', body: 'nobody' }, key)).status).toBe(422);
    expect((await send(clerk, '/api/decisions', { ...COMMON, content: '丙' }, key)).status).toBe(200);
    const bad = await send(clerk, '/api/decisions', { ...COMMON, content: '丁' }, 'x'.repeat(201));
    expect([bad.status, bad.body.code]).toEqual([400, 'bad-idempotency-key']);
  });

  it('changes, acts and removes once', async () => {
    const clerk = await test.as('officeClerk');
    const view = { person: test.bureau.people.officeClerk, record: 'plan', name: '一次' };
    const { body: row } = await send(clerk, '/api/saved-views', view, newKey());
    const key = newKey();
    const patch = () =>
      test.app.inject({
        method: 'PATCH',
        url: `/api/saved-views/${row.id}`,
        headers: { cookie: Reflect.get(clerk, 'cookie'), 'idempotency-key': key },
        payload: { version: row.version, name: '改一次' },
      });
    const [first, second] = [await patch(), await patch()];
    expect([first.statusCode, second.statusCode]).toEqual([200, 200]);
    expect(second.json()).toEqual(first.json());
    const remove = () =>
      test.app.inject({
        method: 'DELETE',
        url: `/api/saved-views/${row.id}?version=${first.json().version}`,
        headers: { cookie: Reflect.get(clerk, 'cookie'), 'idempotency-key': 'remove-once' },
      });
    const removed = [(await remove()).statusCode, (await remove()).statusCode];
    expect(removed).toEqual([204, 204]);
  });

  it('whose answer is shown once is done once and not told again; answers rest sealed', async () => {
    const admin = await test.as('admin');
    const form = { person: { name: '幂等人' }, username: 'midengren' };
    const first = await send(admin, '/api/admin/accounts', form, 'account-1');
    expect(first.status).toBe(200);
    const again = await send(admin, '/api/admin/accounts', form, 'account-1');
    expect([again.status, again.body.code]).toEqual([409, 'already-done']);
    const kept = await test.database.asOwner(async (client) => (await client.query('select * from submission')).rows);
    expect(JSON.stringify(kept)).not.toMatch(/幂等人|midengren|改一次/);
    expect(kept.length).toBeGreaterThan(20);
  });

  it('in several transactions takes its key in the first; an upload is known by its bytes', async () => {
    const clerk = await test.as('officeClerk');
    const upload = (text: string, key: string) => {
      const form = `--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n${text}\r\n--b--\r\n`;
      const headers = {
        cookie: Reflect.get(clerk, 'cookie'),
        'idempotency-key': key,
        'content-type': 'multipart/form-data; boundary=b',
      };
      return test.app.inject({ method: 'POST', url: '/api/files', headers, payload: form });
    };
    const before = await countOf('file');
    const [first, second, other] = [await upload('一', 'u'), await upload('一', 'u'), await upload('二', 'u')];
    expect([first.statusCode, second.statusCode, other.statusCode]).toEqual([200, 200, 409]);
    expect(second.json()).toEqual(first.json());
    expect(await countOf('file')).toBe(before + 1);
  });

  it('is forgotten when its time is over, and the header is in the OpenAPI document', async () => {
    await test.database.write(backDoor(test.bureau), (tx) => forgetSubmissions(tx, 1));
    expect(await countOf('submission')).toBeGreaterThan(20);
    await test.database.asOwner((client) =>
      client.query(`update submission set at = at - interval '25 hours' where key = 'u'`),
    );
    await test.database.write(backDoor(test.bureau), (tx) => forgetSubmissions(tx, 24));
    const left = await test.database.asOwner(async (client) => (await client.query('select key from submission')).rows);
    expect(left.map(({ key }) => key)).not.toContain('u');
    const { body } = await test.anonymous.get('/api/openapi.json');
    const named = { $ref: '#/components/parameters/IdempotencyKey' };
    expect(body.paths['/api/decisions'].post.parameters).toContainEqual(named);
    expect(body.paths['/api/decisions/{id}/{verb}']?.post.parameters ?? [named]).toContainEqual(named);
    expect(body.paths['/api/session'].post.parameters ?? []).not.toContainEqual(named);
  });
});
