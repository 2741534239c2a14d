import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../src/app/composition.ts';
import { actorOf } from '../../src/kernel/access/index.ts';
import { type Actor, type Field, mayBeBlocked, type Row } from '../../src/kernel/definition/index.ts';
import { processingBlock } from '../../src/kernel/erasure/index.ts';
import { duplicatePair } from '../../src/modules/dataquality/index.ts';
import { backDoor, startApp, type TestApp } from '../support/app.ts';
import { PERSON_OF, standpointsOf } from '../support/persons.ts';
import { ok } from '../support/plan.ts';
import { type Planted, plantRows, SECRET } from '../support/planted-rows.ts';
import { trustCount } from '../support/trust-count.ts';
import { addressesOf, type Door, doors, enter, keyOf, type Walker } from '../support/walk.ts';

/**
 * security/M6, what law alone keeps, generated over every door that shows something: each that told a child's personal
 * values before tells none of them once the child's data are blocked, nor does a conflict, an action or an emergency.
 */

let test: TestApp;
let planted: ReadonlyMap<string, readonly Planted[]>;
const walkers: Walker[] = [];
/** Planted texts of rows that may be blocked: each is one row's alone. */
const secrets = new Set<string>();
const blockable = registry.records.filter(mayBeBlocked);
/** Doors, and by whom and at which address, that told one of them. */
type Telling = { readonly door: Door; readonly walker: Walker; readonly url: string };
const telling: Telling[] = [];

const rowsOf = (name: string): Promise<Row[]> =>
  test.database.read(backDoor(test.bureau), async (tx) => {
    const definition = registry.byName.get(name);
    const ids = (planted.get(name) ?? []).map(({ id }) => id);
    return definition ? ((await tx.lookup(definition, { id: ids })) as Row[]) : [];
  });

beforeAll(async () => {
  test = await startApp();
  const standpoints = standpointsOf(test, ['school', 'school1', 'principal1'], ['section', 'basic', 'basicHead']);
  planted = (await plantRows(test, registry, standpoints)).rows;
  await test.database.write(backDoor(test.bureau), async (tx) => {
    const [first, second] = (planted.get('pupil') ?? []).map(({ id }) => id);
    const [pair] = planted.get('duplicatePair') ?? [];
    if (pair) await tx.system.update(duplicatePair, pair.id, { record: 'pupil', first, second } as never);
  });
  for (const { name, fields } of blockable)
    for (const row of await rowsOf(name))
      for (const [field, { sensitivity = '' }] of Object.entries<Field>(fields))
        if (/L[34]/.test(sensitivity) && String(row[field]).includes(SECRET)) secrets.add(String(row[field]));
  for (const role of ['school', 'section'] as const) {
    const client = await test.as(PERSON_OF[role]);
    const known = await actorOf(test.database, String(Reflect.get(client, 'cookie')).split('=')[1] ?? '', 'test');
    const made = await client.post('/api/saved-queries', { record: 'pupil', columns: ['name'], title: '学生名单' });
    walkers.push({ role, client, actor: known?.actor as Actor, query: ok<any>(made).id });
  }
}, 240_000);
afterAll(() => test.close());

const tells = (text: string): boolean => [...secrets].some((one) => text.includes(one));

describe('a row that law alone keeps', () => {
  it('was told by many doors before', async () => {
    for (const door of doors)
      for (const walker of walkers)
        for (const url of addressesOf(test, planted, door.path, walker)) {
          const answer = await enter(door, walker, url);
          if (answer.status < 400 && tells(answer.bytes.toString('utf8'))) telling.push({ door, walker, url });
        }
    const named = new Set(telling.map(({ door }) => keyOf(door)));
    const expected = [
      'GET /api/pupils',
      'GET /api/pupils/:id',
      'GET /api/guardians',
      'GET /api/enrolments',
      'GET /api/search',
      'GET /api/duplicate-pairs/:id/sides',
      'POST /api/pupils/find',
      'POST /api/saved-queries/:id/run',
    ];
    expect([...named]).toEqual(expect.arrayContaining(expected));
  }, 240_000);

  it('is told by none of them, whether it is meant or only named beside other rows', async () => {
    await test.database.write(backDoor(test.bureau), async (tx) => {
      for (const { name, label } of blockable)
        for (const { id } of planted.get(name) ?? [])
          await tx.system.create(processingBlock, { dataset: name, datasetLabel: label, row: id, basis: '样例' });
    });
    const shown = new Set<string>();
    for (const { door, walker, url } of telling) {
      const answer = await enter(door, walker, url);
      if (tells(answer.bytes.toString('utf8'))) shown.add(`${walker.role} ${keyOf(door)}`);
    }
    expect([...shown].sort()).toEqual([]);
    trustCount('M6', 'answers in which blocked rows were sought', telling.length);
  }, 120_000);

  it('is shown in no conflict, changed by no action and opened by no emergency', async () => {
    const [school] = walkers.map(({ client }) => client);
    const office = await test.as('officeClerk');
    const answers: string[] = [];
    for (const { name, path, states } of blockable)
      for (const { id } of planted.get(name) ?? []) {
        const base = `/api/${path}/${id}`;
        for (const version of [1, 9]) answers.push(JSON.stringify(await school?.patch(base, { version })));
        for (const { verb } of states?.transitions ?? [])
          answers.push(
            JSON.stringify(await school?.post(`${base}/${verb}`, { version: 9, reason: '核对', input: {} })),
          );
        const asked = { record: name, key: id, reason: '学生走失，需立即联系家长核实去向', sensitive: true };
        const opened = await office.post('/api/emergency-accesses', asked);
        expect([name, opened.status]).toEqual([name, 404]);
      }
    expect(answers.length).toBeGreaterThan(4);
    expect(answers.filter(tells)).toEqual([]);
  });
});
