/** An intake of many children is looked through and approved as one: few questions, and the same answers as one by one. */
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EventRow, factsOf } from '../../src/modules/pupils/event-facts.ts';
import { factsOfMany } from '../../src/modules/pupils/event-facts-many.ts';
import { enrolment, enrolmentEvent, pupil } from '../../src/modules/pupils/index.ts';
import { backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { bornFor, entryDay, identityNumberOf, type RollOffice, rollOffice, SCHOOL_YEAR } from '../support/pupils.ts';

const CHILDREN = 60;
let test: TestApp;
let office: RollOffice;
let clerk: Client;
let group: string;
let told: string[];

beforeAll(async () => {
  test = await startApp();
  office = await rollOffice(test);
  clerk = await test.as('liaison1');
  group = await office.openClass('school1', 'primary', SCHOOL_YEAR, 1, { limit: 45 });
}, 120_000);
afterAll(() => test.close());

const house = () => backDoor(test.bureau);
/** Messages to PostgreSQL while something is done. */
const messagesOf = async (work: () => Promise<unknown>): Promise<number> => {
  const plain = pg.Client.prototype.query as (...given: unknown[]) => unknown;
  let count = 0;
  (pg.Client.prototype as { query: unknown }).query = function (this: pg.Client, ...given: unknown[]) {
    count += 1;
    return plain.apply(this, given);
  };
  try {
    await work();
  } finally {
    (pg.Client.prototype as { query: unknown }).query = plain;
  }
  return count;
};
const plantMany = (count: number, plannedClass: string): Promise<string[]> =>
  test.database.write(house(), (tx) =>
    tx.system.createMany(
      pupil,
      Array.from({ length: count }, (_, at) => ({
        name: `苗${at}`,
        gender: '1' as const,
        birthDate: bornFor(SCHOOL_YEAR),
        idNumber: identityNumberOf(bornFor(SCHOOL_YEAR), '1'),
        school: office.at('school1'),
        plannedClass,
      })),
    ),
  );
const begin = async (more: object = {}): Promise<string> => {
  const of = { school: office.at('school1'), stage: 'primary', entryYear: SCHOOL_YEAR };
  return ok<any>(await clerk.post('/api/intakes', { ...of, effectiveOn: entryDay(SCHOOL_YEAR), ...more })).id;
};

it('gathers the facts of many events as it gathers those of each', async () => {
  const second = await test.as('principal2');
  const older = await office.openClass('school2', 'primary', SCHOOL_YEAR - 1, 1);
  const seated = await office.enrolled(second, 'school2', SCHOOL_YEAR - 1, older, { name: '禾在读' });
  await office.enrolled(second, 'school2', SCHOOL_YEAR - 1, older, { name: '禾同班' });
  const twin = await office.child(clerk, 'school1', SCHOOL_YEAR - 1, {
    name: '禾在读',
    idType: 'none',
    idNumber: null,
    plannedClass: group,
  });
  for (const [who, of, key] of [
    [second, seated.id, 'school2'],
    [clerk, twin.id, 'school1'],
  ] as const) {
    const kin = { pupil: of, school: office.at(key), name: '禾大山', relation: 'father', phone: '13900000055' };
    ok(await who.post('/api/guardians', kin));
  }
  const same = await office.child(clerk, 'school1', SCHOOL_YEAR - 1, { name: '禾同号', idNumber: seated.idNumber });
  const plain = await office.child(clerk, 'school1', SCHOOL_YEAR, { name: '禾平常', plannedClass: group });
  const waiting = await office.child(clerk, 'school1', SCHOOL_YEAR, { name: '禾先到' });
  const toClassGroup = group;
  const on = { effectiveOn: entryDay(SCHOOL_YEAR) };
  // Of two that were handed in, the later one counts the earlier, and not the other way.
  const later = await office.child(clerk, 'school1', SCHOOL_YEAR, { name: '禾后到' });
  for (const one of [waiting, later])
    ok((await office.submit(clerk, { kind: 'register', pupil: one.id, toClassGroup, ...on })).answer);
  // The last of them is drafted twice while it is on its way.
  for (const one of [twin, same, plain, waiting])
    ok(await office.draft(clerk, { kind: 'register', pupil: one.id, toClassGroup, ...on }));
  await office.happen(second, { kind: 'suspend', pupil: seated.id, evidence: [await office.paper(second)] });
  ok(await office.draft(second, { kind: 'resume', pupil: seated.id, toClassGroup: older }));
  const [many, each] = await test.database.read(house(), async (tx) => {
    const events = (await tx.find(enrolmentEvent, {}, { sort: 'createdAt' })) as readonly EventRow[];
    const alone = [];
    for (const event of events) alone.push(await factsOf(tx, event));
    return [await factsOfMany(tx, events), alone];
  });
  expect(many.length).toBeGreaterThan(5);
  expect(many).toEqual(each);
  // Something of everything was there to be found.
  for (const found of ['elsewhere', 'alikeAt'] as const) expect(many.some((one) => one[found] !== null)).toBe(true);
  expect(many.some(({ otherOpen }) => otherOpen)).toBe(true);
  expect(many.some(({ toClass }) => (toClass?.coming ?? 0) > 0)).toBe(true);
  expect(many.some(({ toClass }) => (toClass?.members ?? 0) > 0)).toBe(true);
});

it('approves them with few questions for all, each with its class, number and entries of its own', async () => {
  const classes = [2, 3].map((number) => office.openClass('school1', 'primary', SCHOOL_YEAR, number, { limit: 45 }));
  const [one, two] = (await Promise.all(classes)) as [string, string];
  told = [...(await plantMany(CHILDREN / 2, one)), ...(await plantMany(CHILDREN / 2, two))];
  const id = await begin({ policy: 'good' });
  expect(await messagesOf(async () => ok(await clerk.get(`/api/intakes/${id}/preview`)))).toBeLessThan(CHILDREN * 2);
  ok(await clerk.act('intakes', id, 'submit'));
  const messages = await messagesOf(async () => ok(await office.head.act('intakes', id, 'approve')));
  // One by one it took 28 for each child.
  expect(messages).toBeLessThan(CHILDREN * 3);
  const [people, spells, events] = await test.database.read(house(), async (tx) => [
    await tx.find(pupil, { id: told }),
    await tx.find(enrolment, { pupil: told }),
    await tx.find(enrolmentEvent, { pupil: told }),
  ]);
  expect(people).toHaveLength(CHILDREN);
  for (const child of people)
    expect(child).toMatchObject({
      status: 'inSchool',
      classGroup: child.plannedClass,
      stage: 'primary',
      registeredOn: entryDay(SCHOOL_YEAR),
      rollNumber: `G${child.idNumber}`,
    });
  expect(new Set(spells.map((spell) => `${spell.pupil} ${spell.openedBy}`))).toEqual(
    new Set(events.map((event) => `${event.pupil} ${event.id}`)),
  );
  const head = test.bureau.people.basicHead;
  for (const event of events) expect(event).toMatchObject({ state: 'effective', approvedBy: head, limitDueOn: null });
  const [event] = events;
  const { entries } = ok<any>(await office.head.get(`/api/enrolment-events/${event?.id}/history`));
  expect(entries.map((entry: any) => entry.verb)).toEqual(['approve', 'submit', 'create']);
  const history = ok<any>(await clerk.get(`/api/pupils/${event?.pupil}/history`)).entries;
  expect(history[0]).toMatchObject({ verb: 'register' });
});

it('approves the others where one of them cannot be any more, and takes a whole intake back', async () => {
  const third = await office.openClass('school1', 'primary', SCHOOL_YEAR, 4, { limit: 45 });
  const children = await plantMany(4, third);
  const id = await begin({ classGroup: third });
  ok(await clerk.act('intakes', id, 'submit'));
  // Meanwhile one of them turned out to be somebody who is on the roll.
  await test.database.write(house(), (tx) => tx.system.update(pupil, String(children[2]), { status: 'abroad' }));
  ok(await office.head.act('intakes', id, 'approve'));
  expect(ok<any>(await clerk.get(`/api/intakes/${id}`)).row).toMatchObject({ handedIn: 4, registered: 3 });
  const events = await test.database.read(house(), (tx) => tx.find(enrolmentEvent, { pupil: children }));
  expect(events.map((one) => one.state).sort()).toEqual(['effective', 'effective', 'effective', 'returned']);
  expect(events.find((one) => one.pupil === children[2])).toMatchObject({ state: 'returned', intake: null });
});
