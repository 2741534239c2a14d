import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds, registry } from '../../src/app/composition.ts';
import { COVER, type Field } from '../../src/kernel/definition/index.ts';
import { JobRunner } from '../../src/kernel/job/index.ts';
import { enrolmentEvent, pupil } from '../../src/modules/pupils/index.ts';
import { type Answer, backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { settledImport } from '../support/imports.ts';
import { ok } from '../support/plan.ts';
import { identityNumberOf } from '../support/pupils.ts';

/**
 * security/M2: whoever may write a field that is covered to them is not told by writing what it holds. Two children
 * alike in everything open, one of whom the guess is right of: no answer tells which (decisions/0044).
 */

let test: TestApp;
let runner: JobRunner;
/** Enters the children; the other clerk of the school has to guess. */
let enterer: Client;
let guesser: Client;
type Child = { id: string; version: number; rollNumber: string; name: string };
/** The guess `yes` is right of the one and wrong of the other. */
let right: Child;
let wrong: Child;

const HELD = { gender: '1', birthDate: '2018-11-20', disability: 'no' } as const;

const enter = async (name: string, hardship: string): Promise<Child> => {
  const idNumber = identityNumberOf(HELD.birthDate);
  const school = test.bureau.organisations.school1;
  const given = { ...HELD, name, hardship, idNumber, rollNumber: `G${idNumber}`, school };
  return { ...ok<any>(await enterer.post('/api/pupils', given)), rollNumber: given.rollNumber, name };
};

/** Two children whom nothing open tells apart but their names. */
const twoChildren = async () => {
  right = await enter('苗甲甲', 'yes');
  wrong = await enter('苗乙乙', 'no');
};

beforeAll(async () => {
  test = await startApp();
  runner = new JobRunner(test.house, kinds, { look: 30 });
  await runner.start();
  [enterer, guesser] = [await test.as('liaison1'), await test.as('principal1')];
}, 60_000);
afterAll(async () => {
  await runner.stop();
  await test.close();
});

/** What an answer says, with what tells the two children apart in the open taken out. */
const plain = ({ status, body }: Answer): unknown => {
  const known = [right, wrong].flatMap(({ id, name, rollNumber }) => [id, name, rollNumber]);
  const text = JSON.stringify({ status, body });
  return JSON.parse(
    known
      .reduce((all, one) => all.replaceAll(one, '…'), text)
      .replace(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"…"')
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')
      .replace(/G?\d{5,6}\*{4}[\dX]{4}/g, '…'),
  );
};
const both = async (ask: (one: Child) => Promise<Answer>): Promise<unknown> => {
  const [one, other] = [await ask(right), await ask(wrong)];
  expect(plain(one)).toEqual(plain(other));
  return plain(one);
};

describe('a guess at what is covered', () => {
  it('is covered to who guesses, and not told by rehearsed cells, which leave their trace', async () => {
    await twoChildren();
    const shown = (await both(({ id }) => guesser.get(`/api/pupils/${id}`))) as any;
    expect(shown.body.row.hardship).toBe(COVER);
    const cells = (id: string, version: number) => ({
      record: 'pupil',
      dry: true,
      rows: [{ id, version, values: { hardship: 'yes' } }],
    });
    const told = (await both(({ id, version }) => guesser.post('/api/cells', cells(id, version)))) as any;
    expect(told.body.rows[0]).toMatchObject({ changed: true, problems: [] });
    const typed = { record: 'pupil', dry: true, rows: [{ id: right.id, version: 1, texts: { hardship: '是' } }] };
    expect((await guesser.post('/api/cells', typed)).status).toBeLessThan(300);
    // Who may not see the child tried nothing on it, and leaves nothing in its trace.
    const stranger = await test.as('principal2');
    expect(ok<any>(await stranger.post('/api/cells', cells(right.id, 1))).rows[0].problems).toHaveLength(1);
    const auditor = await test.as('auditHead');
    const { entries } = ok<any>(await auditor.get('/api/journal', { verb: 'rehearse', recordId: right.id }));
    expect(entries.map((one: any) => one.changes[0]?.after)).toEqual([['hardship'], ['hardship']]);
    expect(JSON.stringify(entries)).not.toContain('yes');
  });

  it('is not told by a change, whose answer, version, history and feed are those of any other', async () => {
    await twoChildren();
    const told = (await both(({ id, version }) =>
      guesser.patch(`/api/pupils/${id}`, { version, hardship: 'yes' }),
    )) as any;
    expect(told.body).toMatchObject({ version: 2, hardship: COVER });
    await both(({ id }) => guesser.get(`/api/pupils/${id}`));
    const history = (await both(({ id }) => guesser.get(`/api/pupils/${id}/history`))) as any;
    expect(history.body.entries[0].changes.map((one: any) => one.field)).toEqual(['hardship']);
    // What stands behind the masks is true: given, and the same as before.
    const { entries } = await test.database.read(backDoor(test.bureau), async (tx) => ({
      entries: await tx.versions(pupil, [{ id: right.id, version: 1 }]),
    }));
    expect(entries[0]?.hardship).toBe('yes');
    // What is open and the same changes nothing, and says so.
    const open = { version: 2, gender: '1' };
    expect(ok<any>(await guesser.patch(`/api/pupils/${right.id}`, open)).version).toBe(2);
  });

  it('is not told by the check of an import, nor by what it did', async () => {
    await twoChildren();
    const sheet = async (one: Child, run: boolean): Promise<any> => {
      const bytes = stringify([
        ['学籍号', '姓名', '家庭经济困难'],
        [one.rollNumber, one.name, '是'],
      ]);
      const sent = ok<any>(await guesser.upload('/api/imports', { name: '学生.csv', bytes }, { record: 'pupil' }));
      const mapping = { version: sent.version, mapping: sent.mapping };
      // The required columns that the sheet lacks hold for every line.
      const constants = { gender: '1', birthDate: HELD.birthDate };
      ok(await guesser.post(`/api/imports/${sent.id}/check`, { ...mapping, constants }));
      const view = await settledImport(guesser, runner, sent.id, ['checked']);
      if (!run) return view.counts;
      ok(await guesser.post(`/api/imports/${sent.id}/run`, { version: view.version, policy: 'good' }));
      return (await settledImport(guesser, runner, sent.id, ['done'])).result;
    };
    for (const run of [false, true]) {
      const [one, other] = [await sheet(right, run), await sheet(wrong, run)];
      expect(one).toEqual(other);
      expect(one).toEqual({ total: 1, new: 0, changed: 1, unchanged: 0, refused: 0 });
    }
    // The same sheet again changes nothing: what somebody brought in by a sheet of theirs is no guess.
    expect(await sheet(right, true)).toEqual({ total: 1, new: 0, changed: 0, unchanged: 1, refused: 0 });
    const stood = ok<any>(await guesser.get(`/api/pupils/${right.id}`)).row.version;
    expect(stood).toBe(2);
    // Nor is it told who changed it since: to guess again is to write again.
    const patch = { version: 2, hardship: 'unknown' };
    ok(await enterer.patch(`/api/pupils/${right.id}`, patch));
    expect((await sheet(right, false)).changed).toBe(1);
  }, 60_000);

  it('is not told by a line of a register without any key, but for rows of one’s own', async () => {
    await twoChildren();
    const event = {
      kind: 'register',
      effectiveOn: '2026-09-01',
      applicant: 'guardian',
      grounds: '监护人申请，情况属实',
    };
    const { id } = ok<any>(await enterer.post('/api/enrolment-events', { ...event, pupil: right.id }));
    await test.database.write(backDoor(test.bureau), (tx) =>
      tx.system.update(enrolmentEvent, id, { rollNumber: right.rollNumber } as never),
    );
    const countsFor = async (who: Client, number: string): Promise<any> => {
      const sent = { name: '异动.csv', bytes: stringify([['学籍号'], [number]]) };
      const made = ok<any>(await who.upload('/api/imports', sent, { record: 'enrolmentEvent' }));
      const given = { version: made.version, mapping: made.mapping, constants: event };
      ok(await who.post(`/api/imports/${made.id}/check`, given));
      return (await settledImport(who, runner, made.id, ['checked'])).counts;
    };
    const told = await countsFor(guesser, right.rollNumber);
    expect(told).toEqual(await countsFor(guesser, wrong.rollNumber));
    expect(told.unchanged).toBe(0);
    expect(await countsFor(enterer, right.rollNumber)).toMatchObject({ unchanged: 1 });
  }, 60_000);

  it('is not told by a conflict', async () => {
    await twoChildren();
    for (const one of [right, wrong]) ok(await enterer.patch(`/api/pupils/${one.id}`, { version: 1, boarding: true }));
    const told = (await both(({ id }) =>
      guesser.patch(`/api/pupils/${id}`, { version: 1, hardship: 'yes', idNumber: 'E12345678' }),
    )) as any;
    expect(told.status).toBe(409);
    expect(told.body.facts).toMatchObject({ theirs: { boarding: true, hardship: COVER }, before: { hardship: COVER } });
    expect(told.body.facts.mine).toMatchObject({ hardship: 'yes' });
  });

  it('is not told by what the number of identity says of the day of birth', async () => {
    await twoChildren();
    // Whoever changes one of what has to agree gives the other, covered, as well.
    const change = { version: 1, birthDate: '2018-11-21' };
    const alone = (await both(({ id }) => guesser.patch(`/api/pupils/${id}`, change))) as any;
    expect([alone.status, alone.body.reasons[0].detail]).toEqual([
      422,
      '证件号码：对您遮盖，修改与它须一致的内容时请一并填写',
    ]);
    const idNumber = identityNumberOf('2018-11-21');
    ok(await guesser.patch(`/api/pupils/${right.id}`, { ...change, idNumber }));
  });
});

/** What a function reads of a row. */
const readBy = (look: (row: Record<string, unknown>) => unknown): string[] => {
  const read = new Set<string>();
  const row = new Proxy({}, { get: (_, name) => void read.add(String(name)) });
  try {
    look(row);
  } catch {
    // What it read before it stumbled over the empty row is known.
  }
  return [...read];
};
const levelOf = (field: Field | undefined): number => Number((field?.sensitivity ?? 'L1').slice(1));

it('what follows from a covered field is covered too: computed ones, and whether another is asked for', () => {
  const told = registry.records.flatMap(({ name, fields }) =>
    Object.entries<Field>(fields).flatMap(([key, field]) => {
      const read = [...(field.compute ? readBy(field.compute) : []), ...(field.applies ? [field.applies.field] : [])];
      const above = read.filter((one) => levelOf(fields[one]) > Math.max(levelOf(field), 2));
      return above.map((one) => `${name}.${key} tells of ${one}`);
    }),
  );
  expect(told).toEqual([]);
  const computed = registry.records.flatMap(({ fields }) => Object.values<Field>(fields).filter((one) => one.compute));
  expect(computed.flatMap(({ compute }) => (compute ? readBy(compute) : [])).length).toBeGreaterThan(10);
});

it('met no fault', () => expect(test.faults).toEqual([]));
