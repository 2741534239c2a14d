import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../src/app/composition.ts';
import type { Field, RecordDefinition } from '../../src/kernel/definition/index.ts';
import { type Answer, backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { FUZZ_PATIENCE, FUZZ_SECONDS } from '../support/fuzz.ts';
import { dispatchDemoPlan } from '../support/plan.ts';
import { SEED } from '../support/seed.ts';
import { trustCount } from '../support/trust-count.ts';

/** security/F1 and F5: whatever comes in at a door, the answer is the thing or a reason in Chinese, never a fault. */

let test: TestApp;
let clerk: Client;
let admin: Client;
const rows = new Map<string, { id: string }>();

beforeAll(async () => {
  test = await startApp();
  await dispatchDemoPlan(test);
  [clerk, admin] = [await test.as('officeClerk'), await test.as('admin')];
  await test.database.read(backDoor(test.bureau), async (tx) => {
    for (const definition of registry.records) {
      const [row] = await tx.lookup(definition, {}, { limit: 1 });
      if (row) rows.set(definition.name, row as { id: string });
    }
  });
}, 90_000);
afterAll(() => test.close());

const keeper = (definition: RecordDefinition) =>
  ['organisation', 'person', 'post'].includes(definition.name) ? admin : clerk;

/** Not a fault, and where it is refused, in Chinese without SQL or paths. */
const refusedClearly = (what: string, { status, body }: Answer) => {
  const text = JSON.stringify(body ?? '');
  expect(status, `${what}: ${text.slice(0, 300)}`).toBeLessThan(500);
  if (status < 400) return;
  expect(body.detail, what).toMatch(/[\u4e00-\u9fff]/);
  expect(body.detail, what).not.toMatch(/invalid|expected|syntax|select |insert |update |constraint|node_modules/i);
  // Nothing may lean on the last resort of app/http/problem.ts: each door names the field.
  expect(body.code, `${what}: ${text.slice(0, 300)}`).not.toBe('unstorable');
};

const ODD: readonly unknown[] = [
  null,
  '',
  'x',
  'a\u0000b',
  'a\ud800b',
  '😀',
  '字'.repeat(30_000),
  -1,
  1e308,
  1.5,
  2 ** 31,
  Number.MAX_SAFE_INTEGER,
  true,
  {},
  ['x'],
  [null],
  Array.from({ length: 10_000 }, () => v7()),
  '0000-01-01',
  '9999-12-31',
  '2026-02-30',
  v7(),
  [v7()],
  '__proto__',
  '0000-01-01T00:00:00Z',
  '2026-01-01T00:00:00+23:59',
];

describe('queries', () => {
  const kindsOnce = (definition: RecordDefinition): string[] => {
    const byKind = new Map<string, string>([['id', 'id']]);
    for (const [name, field] of Object.entries(definition.fields)) byKind.set(field.kind, name);
    return ['version', 'createdAt', ...byKind.values()];
  };

  it('answers every filter on every kind of field', async () => {
    let asked = 0;
    const seen = new Set<string>();
    for (const definition of registry.records)
      for (const name of kindsOnce(definition)) {
        const kind = definition.fields[name]?.kind ?? name;
        if (seen.has(kind)) continue;
        seen.add(kind);
        const values = ODD.filter((value) => JSON.stringify(value).length < 200);
        const conditions = [
          ...values,
          ...['lt', 'like', 'has', 'in'].flatMap((op) => values.map((value) => ({ op, value }))),
        ];
        for (const condition of conditions) {
          const filter = { [name]: condition };
          refusedClearly(
            `${definition.name} ${JSON.stringify(filter)}`,
            await clerk.get(`/api/${definition.path}`, { filter }),
          );
          asked += 1;
        }
      }
    trustCount('F1', 'odd filters', asked);
  }, 60_000);

  it('answers every sort, cursor, instant and search', async () => {
    const cursor = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url');
    const odd: Record<string, unknown>[] = [
      ...['toString', '__proto__', 'constructor', ',', '-', 'id,id'].map((sort) => ({ sort })),
      ...['{"toString":1}', '{"__proto__":1}', '{"constructor":null}', 'null', '[]', '1', '{'].map((filter) => ({
        filter,
      })),
      ...['x', cursor(['x', 'y']), cursor(['x', 'y', 'z']), cursor([{}, 1]), cursor(['a\u0000', v7()])].map(
        (after) => ({ after }),
      ),
      ...['0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2026-01-01T00:00:00+23:59'].map((asOf) => ({ asOf })),
      ...['\u0000', 'a\u0000b', '😀', '%', '\\', '\ud800'].map((search) => ({ search })),
    ];
    for (const path of ['plans', 'organisations', 'milestones', 'tasks', 'board', 'search'])
      for (const query of odd)
        refusedClearly(
          `${path} ${JSON.stringify(query)}`,
          await clerk.get(`/api/${path}`, { ...query, q: query.search }),
        );
  }, 60_000);
});

const usual = (name: string, field: Field): unknown => {
  const id = rows.get(field.target ?? '')?.id ?? v7();
  switch (field.kind) {
    case 'integer':
    case 'number':
    case 'money':
      return Math.min(field.max ?? 2026, 2026);
    case 'date':
      return name.startsWith('until') || name.startsWith('to') ? '2026-12-30' : '2026-06-30';
    case 'instant':
      return '2026-06-30T00:00:00Z';
    case 'period':
      return '2026-Q2';
    case 'yesNo':
      return true;
    case 'choice':
      return Object.keys(field.codes ?? {})[0];
    case 'choices':
      return Object.keys(field.codes ?? {}).slice(0, 1);
    case 'reference':
      return field.optional ? null : id;
    case 'references':
      return [id];
    case 'files':
      return [];
    case 'json':
      return null;
    default:
      return '测试';
  }
};
const usualBody = (definition: RecordDefinition) =>
  Object.fromEntries(
    Object.entries(definition.fields)
      .filter(([name, field]) => !field.system && name !== definition.states?.field)
      .map(([name, field]) => [name, usual(name, field)]),
  );

describe('writes', () => {
  const writable = registry.records.filter((one) => !one.derived);

  it('answers creations and changes with odd values in every kind of field', async () => {
    let sent = 0;
    for (const definition of writable) {
      const body = usualBody(definition);
      const id = rows.get(definition.name)?.id ?? v7();
      const who = keeper(definition);
      const { version } = (await who.get(`/api/${definition.path}/${id}`)).body?.row ?? { version: 1 };
      for (const [at, name] of [...Object.keys(definition.fields), 'toString'].entries()) {
        // Each field meets some of the odd values, all of them over the records.
        for (const value of ODD.filter((_, index) => index % 12 === at % 12)) {
          const what = `${definition.name}.${name} = ${JSON.stringify(value).slice(0, 60)}`;
          refusedClearly(`create ${what}`, await who.post(`/api/${definition.path}`, { ...body, [name]: value }));
          refusedClearly(
            `change ${what}`,
            await who.patch(`/api/${definition.path}/${id}`, { version, [name]: value }),
          );
          sent += 2;
        }
      }
    }
    trustCount('F1', 'odd writes', sent);
  }, 120_000);

  it('answers transitions with odd versions, reasons and inputs', async () => {
    for (const definition of writable)
      for (const { verb, input = [] } of definition.states?.transitions ?? []) {
        const id = rows.get(definition.name)?.id ?? v7();
        const url = `/api/${definition.path}/${id}/${verb}`;
        for (const version of [2 ** 31, 1e15, null, 1.5])
          refusedClearly(`${url} version ${version}`, await clerk.post(url, { version, reason: '核对', input: {} }));
        for (const reason of ['a\u0000b', 'a\ud800b', '字'.repeat(3000), 7])
          refusedClearly(`${url} reason`, await clerk.post(url, { version: 1, reason, input: {} }));
        for (const name of [...input, 'toString', '__proto__'])
          for (const value of ['0000-01-01', {}, 1e308])
            refusedClearly(
              `${url} ${name}`,
              await clerk.post(url, { version: 1, reason: '核对', input: { [name]: value } }),
            );
      }
  }, 90_000);

  it(
    'answers mutated bodies at every bespoke door',
    async () => {
      const { paths } = (await clerk.get('/api/openapi.json')).body;
      const doors = Object.entries<any>(paths).flatMap(([path, methods]) =>
        Object.entries<any>(methods)
          .filter(([method, door]) => method !== 'get' && door.requestBody?.content?.['application/json'])
          .filter(
            ([, door]) => Object.keys(door.requestBody.content['application/json'].schema.properties ?? {}).length > 0,
          )
          .filter(() => !path.includes('{verb}') && !path.startsWith('/api/session') && !path.startsWith('/api/set-up'))
          .map(([method, door]) => ({ path, method, schema: door.requestBody.content['application/json'].schema })),
      );
      console.info(`F1: ${doors.length} doors with a body, seed ${SEED}`);
      const byPath = new Map(registry.records.map((one) => [one.path, one]));
      let tried = 0;
      for (const { path, method, schema } of doors) {
        const target = byPath.get(path.split('/')[2] ?? '');
        const url = path
          .replace(
            /\{(id|personId)\}/,
            target ? (rows.get(target.name)?.id ?? v7()) : (test.bureau.people.director ?? v7()),
          )
          .replace('{name}', 'lightThresholds');
        const who = path.startsWith('/api/admin') ? admin : clerk;
        for (const body of fc.sample(bodyOf(schema), {
          numRuns: FUZZ_SECONDS > 0 ? FUZZ_SECONDS * 2 : 12,
          seed: SEED,
        })) {
          const answer =
            method === 'patch'
              ? await who.patch(url, body)
              : method === 'put'
                ? await who.put(url, body)
                : await who.post(url, body);
          expect(answer.status, `${method} ${url} ${JSON.stringify(body).slice(0, 400)} seed ${SEED}`).toBeLessThan(
            500,
          );
          if (answer.status >= 400) expect(answer.body.detail).toMatch(/[\u4e00-\u9fff]/);
          tried += 1;
        }
      }
      trustCount('F5', 'broken inputs: JSON doors', tried);
    },
    120_000 + 20 * FUZZ_PATIENCE,
  );

  it('answers what is nested deeper than any stack', async () => {
    const nested = (open: string, close: string) =>
      open.repeat(20_000) + (close === '}' ? '1' : '') + close.repeat(20_000);
    let sent = 0;
    for (const definition of writable)
      for (const [name, { kind, system }] of Object.entries<Field>(definition.fields)) {
        if (system || !['json', 'table', 'point', 'polygon', 'references', 'text'].includes(kind)) continue;
        if (kind === 'text' && name !== definition.title) continue;
        const [before, behind] = JSON.stringify({ ...usualBody(definition), [name]: 'DEEP' }).split('"DEEP"');
        for (const deep of [nested('[', ']'), nested('{"a":', '}')]) {
          const headers = { 'content-type': 'application/json' };
          const answer = await keeper(definition).post(`/api/${definition.path}`, `${before}${deep}${behind}`, headers);
          refusedClearly(`${definition.name}.${name} ${deep.slice(0, 10)}`, answer);
          sent += 1;
        }
      }
    trustCount('F1', 'bodies nested too deep', sent);
    for (const filter of [
      `{"id":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
      `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`,
    ])
      refusedClearly('filter', await clerk.get('/api/tasks', { filter }));
  }, 60_000);
});

/** A value of a JSON schema, now and then an odd one instead. */
const bodyOf = (schema: any): fc.Arbitrary<unknown> => {
  const odd = fc.constantFrom(...ODD);
  const right = (): fc.Arbitrary<unknown> => {
    const [one] = schema.anyOf ?? schema.oneOf ?? [];
    if (one) return bodyOf(one);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    if (schema.const) return fc.constant(schema.const);
    if (schema.format === 'uuid')
      return fc.constantFrom(v7(), ...[...rows.values()].map((row) => row.id), test.bureau.organisations.basic ?? '');
    if (schema.format === 'date') return fc.constantFrom('2026-06-30', '0001-01-01', '9999-12-31');
    if (schema.type === 'string') return fc.constantFrom('测试文字', '= 1+1', '<b>', '测'.repeat(250));
    if (schema.type === 'integer' || schema.type === 'number') return fc.constantFrom(1, 2, 0, 100, -5, 2026, 1e9);
    if (schema.type === 'boolean') return fc.boolean();
    if (schema.type === 'array') return fc.array(bodyOf(schema.items ?? {}), { minLength: 1, maxLength: 3 });
    if (schema.type === 'object') {
      const names = Object.entries<any>(schema.properties ?? {}).map(([name, part]) => [name, bodyOf(part)]);
      return fc.record(Object.fromEntries(names), { requiredKeys: schema.required ?? [] });
    }
    return odd;
  };
  return fc.oneof({ weight: 12, arbitrary: right() }, { weight: 1, arbitrary: odd });
};
