import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parameters, registry } from '../../src/app/composition.ts';
import { actorOf, roles } from '../../src/kernel/access/index.ts';
import type { Actor } from '../../src/kernel/definition/index.ts';
import { tellsPersons } from '../../src/kernel/privacy/index.ts';
import { changeParameterValue, parameterValue } from '../../src/kernel/time/index.ts';
import { duplicatePair } from '../../src/modules/dataquality/index.ts';
import { backDoor, startApp, type TestApp } from '../support/app.ts';
import { PERSON_OF, standpointsOf } from '../support/persons.ts';
import { ok } from '../support/plan.ts';
import { type Planted, plantRows, SECRET } from '../support/planted-rows.ts';
import { trustCount } from '../support/trust-count.ts';
import { UNENTERED } from '../support/unentered-doors.ts';
import { addressesOf, bespoke, type Door, doors, enter, keyOf, type Walker } from '../support/walk.ts';

/**
 * security/A6, generated over every door that shows something: once somebody's day is full (`personalViewQuota`), no
 * door tells a planted personal value of anybody else. A new page that names persons and forgets `noteLook` fails here;
 * one that this walk cannot enter by made-up ids has to be put down in tests/support/unentered-doors.ts.
 */

/** Are told no personal value, and have doors of their own. */
const KEEPERS: readonly string[] = ['admin', 'auditor'];

/** One's own data: what is held on oneself is not shown of others. */
const OWN = ['GET /api/privacy/mine'];

let test: TestApp;
let planted: ReadonlyMap<string, readonly Planted[]>;
const walkers: Walker[] = [];

const idsOf = (record: string): string[] => (planted.get(record) ?? []).map(({ id }) => id);

const fillDay = (actor: Actor) =>
  test.database.write(actor, (tx) =>
    tx.note('pupil', null, 'browse', { after: { scope: '测试', persons: 1, level: 'L3' } }),
  );

beforeAll(async () => {
  test = await startApp();
  const standpoints = standpointsOf(test, ['school', 'school1', 'principal1'], ['section', 'basic', 'basicHead']);
  planted = (await plantRows(test, registry, standpoints)).rows;
  await test.database.write(backDoor(test.bureau), async (tx) => {
    const [rule] = await tx.lookup(parameterValue, { name: 'personalViewQuota' });
    if (rule) await changeParameterValue(tx, parameters, rule.id, rule.version, { value: { perDay: 1 } }, '测试');
    const [first = '', second = ''] = idsOf('teacher');
    const [pair = ''] = idsOf('duplicatePair');
    await tx.system.update(duplicatePair, pair, { record: 'teacher', first, second } as never);
  });
  for (const role of roles) {
    if (role === 'security') continue;
    const key = PERSON_OF[role];
    const client = await test.as(key);
    const known = await actorOf(test.database, String(Reflect.get(client, 'cookie')).split('=')[1] ?? '', 'test');
    const actor = known?.actor as Actor;
    const isTold = registry.records.some((one) => one.module !== 'access' && tellsPersons(one, actor));
    if (!isTold && !KEEPERS.includes(role)) continue;
    const asked = { record: 'teacher', columns: ['name'], title: '教职工名单' };
    const made = await client.post('/api/saved-queries', asked);
    await fillDay(actor);
    walkers.push({ role, client, actor, query: made.status < 400 ? ok<any>(made).id : '' });
  }
}, 240_000);
afterAll(() => test.close());

/** What asking leaves: its trace, and when a session was last used. */
const TRACES: readonly string[] = ['journal', 'journal_payload', 'session'];

/** How many rows each table holds and which transaction wrote the newest version of one. */
const written = (): Promise<Record<string, string>> =>
  test.database.asOwner(async (client) => {
    const tables = await client.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    const parts = tables.rows
      .filter(({ name }) => !TRACES.includes(name))
      .map(
        ({ name }) =>
          `select '${name}' as name, count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) as state from "${name}"`,
      );
    const { rows } = await client.query<{ name: string; state: string }>(parts.join(' union all '));
    return Object.fromEntries(rows.map(({ name, state }) => [name, state]));
  });

describe('security/A6 a full day', () => {
  it('is told nobody more, at whatever door, and no reading writes anything but its trace', async () => {
    const shown = new Set<string>();
    const entered = new Set<string>();
    const refused = new Map<string, string>();
    let probes = 0;
    // Doors that did refuse because of the day: without any, the walk would prove nothing.
    const open = new Set<string>();
    const before = await written();
    const [reads, asks] = [
      doors.filter(({ method }) => method === 'GET'),
      doors.filter(({ method }) => method !== 'GET'),
    ];
    const walk = async (door: Door) => {
      await Promise.all(
        walkers.map(async (walker) => {
          for (const url of addressesOf(test, planted, door.path, walker)) {
            const answer = await enter(door, walker, url);
            probes += 1;
            if (answer.status === 403 && answer.body?.code === 'over-view-quota') open.add(keyOf(door));
            if (answer.status >= 400 && answer.body?.code !== 'over-view-quota') {
              refused.set(keyOf(door), `${answer.status} ${answer.body?.code}`);
              continue;
            }
            entered.add(keyOf(door));
            if (answer.status < 400 && answer.bytes.includes(SECRET) && !OWN.includes(keyOf(door)))
              shown.add(`${walker.role} ${keyOf(door)}`);
          }
        }),
      );
    };
    for (const door of reads) await walk(door);
    // Once more where nobody got in: a moment's refusal (too busy, too much asked) is none of the door's.
    for (const door of reads) if (!entered.has(keyOf(door))) await walk(door);
    // Reads write nothing but their trace (ASVS V3.5.3).
    expect(await written()).toEqual(before);
    for (const door of asks) await walk(door);
    expect([...shown].sort()).toEqual([]);
    const counting = [
      'GET /api/teachers/:id/portfolio',
      'GET /api/staff/checks-due',
      'GET /api/duplicate-pairs/:id/sides',
    ];
    const asking = [
      'POST /api/pupils/find',
      'POST /api/saved-queries/:id/run',
      'GET /api/pupils/:id/roll',
      'GET /api/search',
    ];
    expect([...open]).toEqual(expect.arrayContaining([...counting, ...asking, 'GET /api/teacher-titles']));
    expect(open.size).toBeGreaterThan(20);
    const unentered = bespoke.filter((door) => doors.includes(door) && !entered.has(keyOf(door))).map(keyOf);
    const told = [...new Set(unentered)].sort().map((key) => `${key}: ${refused.get(key)}`);
    expect(told, 'not entered: see tests/support/unentered-doors.ts').toEqual([]);
    const known = new Set(bespoke.map(keyOf));
    expect(UNENTERED.filter((one) => !known.has(one))).toEqual([]);
    trustCount('A6', 'answers in which persons beyond a full day were sought', probes);
  }, 300_000);
});
