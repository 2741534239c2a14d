/** Rows that are one: found, decided by the right people, merged with all that belongs to them, and parted again. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisation, post } from '../../src/kernel/access/index.ts';
import { systemActor } from '../../src/kernel/definition/index.ts';
import type { WriteTransaction } from '../../src/kernel/store/index.ts';
import { searchDuplicates } from '../../src/modules/dataquality/index.ts';
import { classGroup, school, schoolStage } from '../../src/modules/institutions/index.ts';
import { enrolment, guardian, pupil, rollKeeper } from '../../src/modules/pupils/index.ts';
import { staffPosting, teacher } from '../../src/modules/staff/index.ts';
import { task } from '../../src/modules/tasks/index.ts';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { bornFor, entryDay, identityNumberOf, SCHOOL_YEAR } from '../support/pupils.ts';

let test: TestApp;
let principal: Client;
let second: Client;
let head: Client;
let clerk: Client;
let at: (key: string) => string;
const ENTRY = SCHOOL_YEAR - 1;
let groupOne: string;
let groupTwo: string;

const plant = <T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> =>
  test.database.write(systemActor(test.bureau.tenantId, 'test'), work);

const enrol = async (tx: WriteTransaction, schoolKey: string, more: Record<string, unknown> = {}) => {
  const birthDate = bornFor(ENTRY);
  const group = schoolKey === 'school1' ? groupOne : groupTwo;
  const row = await tx.create(pupil, {
    name: '苗小禾',
    gender: '1',
    birthDate,
    idNumber: identityNumberOf(birthDate, '1'),
    school: at(schoolKey),
    classGroup: group,
    stage: 'primary',
    entryYear: ENTRY,
    status: 'inSchool',
    ...more,
  });
  const spell = {
    pupil: row.id,
    school: at(schoolKey),
    stage: 'primary' as const,
    classGroup: group,
    entryYear: ENTRY,
  };
  await tx.create(enrolment, { ...spell, fromOn: entryDay(ENTRY) });
  return row;
};
const kin = (tx: WriteTransaction, of: string, schoolKey: string, phone: string) =>
  tx.create(guardian, { pupil: of, school: at(schoolKey), name: '苗大树', relation: 'father', phone });

beforeAll(async () => {
  test = await startApp();
  at = (key) => test.bureau.organisations[key] as string;
  [principal, second, head, clerk] = (await Promise.all(
    ['principal1', 'principal2', 'basicHead', 'basicClerk'].map((key) => test.as(key)),
  )) as [Client, Client, Client, Client];
  await plant(async (tx) => {
    const open = async (key: string, classNumber: number) =>
      (
        await tx.create(classGroup, {
          school: at(key),
          stage: 'primary',
          entryYear: ENTRY,
          classNumber,
          openedOn: entryDay(ENTRY),
        })
      ).id;
    groupOne = await open('school1', 1);
    groupTwo = await open('school2', 1);
  });
}, 120_000);
afterAll(() => test.close());

const search = () => plant((tx) => searchDuplicates(tx));
const pairs = async (who: Client, filter: Record<string, unknown> = {}) =>
  ok<any>(await who.get('/api/duplicate-pairs', { filter, limit: 200 })).rows as any[];
const pairOf = async (one: string, other: string) => {
  const [first, next] = [one, other].sort();
  return (await pairs(head, { first, second: next }))[0];
};
const sideOf = (pair: any, id: string) => (pair.first === id ? 'first' : 'second');
const names = (answer: any) => (answer.body.reasons ?? []).map((one: any) => one.facts?.code);

describe('finding', () => {
  it('scores by what agrees, gives its reasons, and leaves twins and namesakes alone', async () => {
    const ids = await plant(async (tx) => {
      const number = identityNumberOf(bornFor(ENTRY), '1');
      const one = await enrol(tx, 'school1', { name: '林一一', idNumber: number });
      const same = await enrol(tx, 'school2', { name: '林一一', idNumber: number });
      const namesake = await enrol(tx, 'school1', { name: '林一一' });
      const noPaper = await enrol(tx, 'school1', { name: '林二二', idNumber: null, idType: 'none' });
      const noPaperToo = await enrol(tx, 'school1', { name: '林二二', idNumber: null, idType: 'none' });
      const twin = await enrol(tx, 'school1', { name: '林三三' });
      const otherTwin = await enrol(tx, 'school1', { name: '林四四' });
      for (const of of [twin, otherTwin]) await kin(tx, of.id, 'school1', '13911110000');
      return { one, same, namesake, noPaper, noPaperToo, twin, otherTwin };
    });
    await search();
    expect(await pairOf(ids.one.id, ids.same.id)).toMatchObject({
      state: 'suspected',
      score: 100,
      reasons: ['证件号码相同', '姓名和出生日期相同'],
    });
    expect(await pairOf(ids.noPaper.id, ids.noPaperToo.id)).toMatchObject({
      score: 50,
      reasons: ['姓名和出生日期相同'],
    });
    expect(await pairOf(ids.one.id, ids.namesake.id)).toBeUndefined();
    expect(await pairOf(ids.twin.id, ids.otherTwin.id)).toBeUndefined();
  });

  it('clears what is no longer alike and never asks again about what was decided', async () => {
    const [one, other] = await plant(
      async (tx) =>
        [
          await enrol(tx, 'school1', { name: '岳朗朗', idNumber: null, idType: 'none' }),
          await enrol(tx, 'school1', { name: '岳朗朗', idNumber: null, idType: 'none' }),
        ] as const,
    );
    await search();
    const pair = await pairOf(one.id, other.id);
    await plant((tx) => tx.update(pupil, other.id, { birthDate: `${ENTRY - 7}-01-09` }));
    await search();
    expect((await pairOf(one.id, other.id)).state).toBe('cleared');
    await plant((tx) => tx.update(pupil, other.id, { birthDate: bornFor(ENTRY) }));
    await search();
    expect((await pairOf(one.id, other.id)).state).toBe('suspected');
    const verdict = { verdict: 'different', note: '两名学生，家长到校核实' };
    ok(await principal.act('duplicate-pairs', pair.id, 'decide', verdict));
    await search();
    expect((await pairOf(one.id, other.id)).state).toBe('different');
  });
});

describe('deciding', () => {
  it('asks a second person where the rows stand in two schools', async () => {
    const number = identityNumberOf(bornFor(ENTRY), '1');
    const [one, other] = await plant(
      async (tx) =>
        [
          await enrol(tx, 'school1', { name: '溪流流', idNumber: number }),
          await enrol(tx, 'school2', { name: '溪流流', idNumber: number }),
        ] as const,
    );
    await search();
    const pair = await pairOf(one.id, other.id);
    const verdict = { verdict: 'same', master: sideOf(pair, one.id), note: '同一学生，重复建籍' };
    expect(names(await head.act('duplicate-pairs', pair.id, 'decide', verdict))).toContain('second-person');
    expect(names(await head.act('duplicate-pairs', pair.id, 'propose', { ...verdict, master: null }))).toContain(
      'master-missing',
    );
    const keeper = { bureau: at('bureau'), section: at('basic'), stages: ['primary' as const] };
    await plant((tx) => tx.create(rollKeeper, keeper));
    const asked = async (who: Client) =>
      ok<any>(await who.get('/api/my-tasks')).tasks.filter((one: any) => one.path === `/quality/duplicates/${pair.id}`);
    const told = async (who: Client) =>
      ok<any>(await who.get('/api/notices'))
        .notices.filter((one: any) => one.path === `/quality/duplicates/${pair.id}` && one.kind !== 'task')
        .map((one: any) => [one.kind, one.title.split('：')[0], one.body]);
    ok(await head.act('duplicate-pairs', pair.id, 'propose', verdict));
    expect((await asked(clerk)).map((one: any) => one.title)).toEqual([
      expect.stringContaining('请认定：疑似重复学生（'),
    ]);
    expect(JSON.stringify(await asked(clerk))).not.toContain('溪流流');
    ok(await clerk.act('duplicate-pairs', pair.id, 'sendBack', {}, '请附户口簿'));
    expect(await asked(clerk)).toEqual([]);
    expect(await told(head)).toEqual([['return', '认定被退回，请核对后重新提出', '请附户口簿']]);
    ok(await head.act('duplicate-pairs', pair.id, 'propose', verdict));
    expect((await head.act('duplicate-pairs', pair.id, 'confirm')).body.code).toBe('same-person');
    expect((await second.act('duplicate-pairs', pair.id, 'confirm')).status).toBe(403);
    ok(await clerk.act('duplicate-pairs', pair.id, 'confirm'));
    expect(await asked(clerk)).toEqual([]);
    expect((await told(head)).map(([, title]: string[]) => title)).toContain('已认定为“同一，已合并”');
    expect((await pairOf(one.id, other.id)).state).toBe('same');
    // Kept, not listed; whoever follows a link still finds it.
    const listed = ok<any>(await head.get('/api/pupils', { limit: 500 })).rows.map((row: any) => row.id);
    expect(listed).toContain(one.id);
    expect(listed).not.toContain(other.id);
    expect(ok<any>(await head.get(`/api/pupils/${other.id}`)).row).toMatchObject({ mergedInto: one.id });
  });

  it('shows a third school nothing of it, and each school no more than its own row', async () => {
    const third = await test.as('principal4');
    expect(await pairs(third)).toEqual([]);
    const [pair] = await pairs(second, { state: 'suspected' });
    const sides = ok<any>(await second.get(`/api/duplicate-pairs/${pair.id}/sides`));
    const own = pair.firstSchool === at('school2') ? 'first' : 'second';
    const foreign = own === 'first' ? 'second' : 'first';
    expect(sides[own].title).not.toBeNull();
    expect(sides[foreign].title).toBeNull();
    expect(sides.fields.every((one: any) => one[foreign] === null)).toBe(true);
    expect((await third.get(`/api/duplicate-pairs/${pair.id}/sides`)).status).toBe(404);
  });

  it('refuses a master that is off the roll while the other is on it, and merges nothing then', async () => {
    const [one, other] = await plant(
      async (tx) =>
        [
          await enrol(tx, 'school1', { name: '谷满满', idNumber: null, idType: 'none', status: 'graduated' }),
          await enrol(tx, 'school1', { name: '谷满满', idNumber: null, idType: 'none' }),
        ] as const,
    );
    await search();
    const pair = await pairOf(one.id, other.id);
    const wrong = { verdict: 'same', master: sideOf(pair, one.id), note: '同一学生' };
    expect(names(await principal.act('duplicate-pairs', pair.id, 'decide', wrong))).toContain('wrong-master');
    expect((await pairOf(one.id, other.id)).state).toBe('suspected');
    expect(ok<any>(await principal.get(`/api/pupils/${other.id}`)).row.mergedInto).toBeNull();
  });
});

/** Everything that the two pupils and what refers to them say, without versions. */
const stateOf = (ids: readonly string[]) =>
  plant(async (tx) => {
    const plain = (rows: readonly any[]) =>
      rows.map(({ version: _, rowFrom: __, changedBy: ___, ...row }) => row).sort((a, b) => (a.id < b.id ? -1 : 1));
    const pupils = plain(await tx.lookup(pupil, { id: [...ids] }));
    const spells = plain(await tx.lookup(enrolment, { pupil: [...ids] }));
    const guardians = plain(await tx.lookup(guardian, { pupil: [...ids] }));
    return { pupils, spells, guardians };
  });

describe('merging and parting', () => {
  const suspects = async (nameOf: string, first: Record<string, unknown> = {}, other: Record<string, unknown> = {}) => {
    const [one, two] = await plant(async (tx) => {
      const a = await enrol(tx, 'school1', { name: nameOf, idNumber: null, idType: 'none', ...first });
      const b = await enrol(tx, 'school1', { name: nameOf, idNumber: null, idType: 'none', ...other });
      await kin(tx, a.id, 'school1', '13700000001');
      await kin(tx, b.id, 'school1', '13700000002');
      return [a.id, b.id] as const;
    });
    await search();
    return { one, two, pair: await pairOf(one, two) };
  };
  const decide = (pair: any, master: string, choices: Record<string, string> = {}) =>
    principal.act('duplicate-pairs', pair.id, 'decide', {
      verdict: 'same',
      master: sideOf(pair, master),
      choices,
      note: '同一学生',
    });

  it('takes each value from the row that was chosen, else from the one filled in or confirmed last', async () => {
    const number = identityNumberOf(bornFor(ENTRY), '1');
    const { one, two, pair } = await suspects(
      '竹青青',
      { boarding: true },
      { idNumber: number, idType: 'residentId', rollNumber: `G${number}`, gender: '2' },
    );
    await plant((tx) => tx.update(pupil, one, { ethnicGroup: '11' }));
    await plant((tx) => tx.update(pupil, two, { ethnicGroup: '01' }));
    const sides = ok<any>(await principal.get(`/api/duplicate-pairs/${pair.id}/sides`));
    const usual = (name: string) => sides.fields.find((field: any) => field.name === name).usual;
    expect(usual('ethnicGroup')).toBe(sideOf(pair, two));
    expect(usual('rollNumber')).toBe(sideOf(pair, two));
    expect(names(await decide(pair, one, { status: 'second' }))).toEqual([undefined]);
    ok(await decide(pair, one, { gender: sideOf(pair, one) }));
    const master = await plant((tx) => tx.peek(pupil, one));
    expect(master).toMatchObject({ rollNumber: `G${number}`, idNumber: number, ethnicGroup: '01', gender: '1' });
    // A unique number has one bearer.
    expect(await plant((tx) => tx.peek(pupil, two))).toMatchObject({ rollNumber: null, mergedInto: one });
    const { guardians, spells } = await stateOf([one]);
    expect(guardians).toHaveLength(2);
    expect(spells.filter((row) => row.toOn === null)).toHaveLength(1);
    const history = ok<any>(await principal.get(`/api/pupils/${one}/history`)).entries;
    expect(history[0]).toMatchObject({ verb: 'merge' });
  });

  it('proposes the national roll number over a temporary one, whichever was written last', async () => {
    const number = identityNumberOf(bornFor(ENTRY), '1');
    const temporary = `L${number.slice(0, 17)}1`;
    const papers = { idNumber: number, idType: 'residentId' };
    const { one, two, pair } = await suspects(
      '竹国国',
      { ...papers, rollNumber: `G${number}` },
      { rollNumber: `J${number.slice(0, 17)}2` },
    );
    await plant((tx) => tx.update(pupil, two, { rollNumber: temporary }));
    const usual = async () =>
      ok<any>(await principal.get(`/api/duplicate-pairs/${pair.id}/sides`)).fields.find(
        (field: any) => field.name === 'rollNumber',
      ).usual;
    expect(await usual()).toBe(sideOf(pair, one));
    // Formal without an identity number still goes before temporary.
    await plant((tx) => tx.update(pupil, one, { rollNumber: `J${number.slice(0, 17)}3` }));
    await plant((tx) => tx.update(pupil, two, { rollNumber: `L${number.slice(0, 17)}4` }));
    expect(await usual()).toBe(sideOf(pair, one));
    await plant((tx) => tx.update(pupil, one, { rollNumber: `G${number}` }));
    await plant((tx) => tx.update(pupil, two, { rollNumber: temporary }));
    // Also where the row that stays had the temporary one and nobody chose.
    ok(await decide(pair, two));
    expect(await plant((tx) => tx.peek(pupil, two))).toMatchObject({ rollNumber: `G${number}`, idNumber: number });
    expect(await plant((tx) => tx.peek(pupil, one))).toMatchObject({ rollNumber: null, mergedInto: two });
  });

  it('merging and taking it back is as if nothing had been, whatever the rows hold', async () => {
    let serial = 0;
    const facts = fc.record({
      gender: fc.constantFrom('1', '2', '0'),
      boarding: fc.boolean(),
      migrant: fc.constantFrom('yes', 'no', 'unknown'),
      ethnicGroup: fc.constantFrom('01', '11', null),
      withNumber: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(facts, facts, fc.boolean(), fc.boolean(), async (a, b, masterFirst, chooseOther) => {
        const given = ({ withNumber, ...rest }: typeof a) => {
          const number = withNumber ? identityNumberOf(bornFor(ENTRY), '1') : null;
          return number ? { ...rest, idNumber: number, idType: 'residentId', rollNumber: `G${number}` } : rest;
        };
        serial += 1;
        // Two numbers would part them; the pair is found by the same telephone then.
        const { one, two, pair } = await suspects(
          `帆${serial}`,
          given({ ...a, withNumber: a.withNumber && !b.withNumber }),
          given(b),
        );
        const before = await stateOf([one, two]);
        const master = masterFirst ? one : two;
        const other = sideOf(pair, masterFirst ? two : one);
        ok(await decide(pair, master, chooseOther && a.gender !== b.gender ? { gender: other } : {}));
        expect(await stateOf([one, two])).not.toEqual(before);
        expect((await principal.act('duplicate-pairs', pair.id, 'undo', {}, '核实后不是同一人')).status).toBe(403);
        ok(await head.act('duplicate-pairs', pair.id, 'undo', {}, '核实后不是同一人'));
        expect(await stateOf([one, two])).toEqual(before);
        expect((await pairOf(one, two)).state).toBe('suspected');
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('leaves with the master what was changed since, and lists it', async () => {
    const { one, two, pair } = await suspects('梅点点', { ethnicGroup: null }, { ethnicGroup: '11', boarding: true });
    await plant((tx) =>
      tx.create(task, { title: '家访', kind: 'do', organisation: at('school1'), about: 'pupil', aboutId: two }),
    );
    ok(await decide(pair, one));
    const added = await plant((tx) => kin(tx, one, 'school1', '13700000009'));
    await plant((tx) => tx.update(pupil, one, { ethnicGroup: '05' }));
    const tasks = await plant((tx) => tx.lookup(task, { about: 'pupil', aboutId: one }));
    expect(tasks).toHaveLength(1);
    ok(await head.act('duplicate-pairs', pair.id, 'undo', {}, '核实后不是同一人'));
    expect(await plant((tx) => tx.lookup(task, { about: 'pupil', aboutId: two }))).toHaveLength(1);
    const [master, other] = await plant(async (tx) => [await tx.peek(pupil, one), await tx.peek(pupil, two)]);
    expect(master).toMatchObject({ ethnicGroup: '05', mergedInto: null });
    expect(other).toMatchObject({ ethnicGroup: '11', status: 'inSchool', mergedInto: null });
    expect((await plant((tx) => tx.lookup(guardian, { pupil: one }))).map((row) => row.id)).toContain(added.id);
    const { conflicts } = ok<any>(await head.get(`/api/duplicate-pairs/${pair.id}/sides`));
    expect(conflicts).toEqual([{ record: 'pupil', row: one, field: 'ethnicGroup', label: '学生的民族' }]);
  });
});

it('merges staff with their service, and parts them again', async () => {
  const form = {
    gender: '1',
    birthDate: '1990-05-06',
    school: at('school1'),
    employment: '1',
    postKind: 'teaching' as const,
    isFullTimeTeacher: true,
    stage: 'primary' as const,
  };
  const [one, two] = await plant(
    async (tx) =>
      [
        await tx.create(teacher, { ...form, name: '柏望秋', staffNumber: 'T800001', joinedOn: '2019-08-20' }),
        await tx.create(teacher, {
          ...form,
          name: '柏望秋',
          staffNumber: 'T800002',
          joinedOn: '2021-08-20',
          education: '20',
        }),
      ] as const,
  );
  await search();
  const pair = await pairOf(one.id, two.id);
  ok(
    await principal.act('duplicate-pairs', pair.id, 'decide', {
      verdict: 'same',
      master: sideOf(pair, one.id),
      note: '同一教师',
    }),
  );
  const spells = await plant((tx) => tx.lookup(staffPosting, { teacher: one.id }));
  expect(spells).toHaveLength(2);
  expect(spells.filter((row) => row.toOn === null)).toHaveLength(1);
  expect(await plant((tx) => tx.peek(teacher, one.id))).toMatchObject({
    education: '20',
    staffNumber: 'T800001',
    status: 'inService',
  });
  ok(await head.act('duplicate-pairs', pair.id, 'undo', {}, '两名教师'));
  expect(await plant((tx) => tx.peek(teacher, two.id))).toMatchObject({
    status: 'inService',
    leftOn: null,
    mergedInto: null,
  });
  expect(await plant((tx) => tx.lookup(staffPosting, { teacher: two.id, toOn: null }))).toHaveLength(1);
  expect(await plant((tx) => tx.peek(teacher, one.id))).toMatchObject({ education: null });
});

it('merges schools entered twice with classes, pupils and posts, and parts them again', async () => {
  const made = await plant(async (tx) => {
    const bureau = at('bureau');
    const unit = (code: string) =>
      tx.create(organisation, { name: '澜溪区云杉小学', code, kind: 'school', parent: bureau });
    const [a, b] = [await unit('2132999931'), await unit('DUP-31')];
    const facts = { name: '澜溪区云杉小学', kind: '211', ownership: 'public' as const };
    const one = await tx.create(school, { ...facts, organisation: a.id, identifierCode: '2132999931' });
    const two = await tx.create(school, { ...facts, organisation: b.id, address: '云杉路1号' });
    const open = async (of: string, classNumber: number) =>
      (
        await tx.create(classGroup, {
          school: of,
          stage: 'primary',
          entryYear: ENTRY,
          classNumber,
          openedOn: entryDay(ENTRY),
        })
      ).id;
    const [same, like, other] = [await open(a.id, 1), await open(b.id, 1), await open(b.id, 2)];
    const child = async (of: string, group: string, name: string) => {
      const row = await tx.create(pupil, {
        name,
        gender: '1',
        birthDate: bornFor(ENTRY),
        school: of,
        classGroup: group,
        stage: 'primary',
        entryYear: ENTRY,
        status: 'inSchool',
        idType: 'none',
      });
      await tx.create(enrolment, {
        pupil: row.id,
        school: of,
        stage: 'primary',
        classGroup: group,
        entryYear: ENTRY,
        fromOn: entryDay(ENTRY),
      });
      return row.id;
    };
    const pupils = [await child(a.id, same, '杉一'), await child(b.id, like, '杉二'), await child(b.id, other, '杉三')];
    const held = await tx.create(post, {
      person: test.bureau.people.teacher1 as string,
      organisation: b.id,
      role: 'school',
      title: '教务',
      fromOn: '2026-01-01',
    });
    return { a: a.id, b: b.id, one: one.id, two: two.id, same, like, other, pupils, post: held.id };
  });
  await search();
  const pair = await pairOf(made.one, made.two);
  expect(pair.reasons).toEqual(['姓名（名称）相同']);
  const whole = () =>
    plant(async (tx) => {
      const plain = (rows: readonly any[]) =>
        rows.map(({ version: _, rowFrom: __, changedBy: ___, ...row }) => row).sort((x, y) => (x.id < y.id ? -1 : 1));
      const both = [made.a, made.b];
      return {
        units: plain(await tx.lookup(organisation, { id: both })),
        schools: plain(await tx.lookup(school, { id: [made.one, made.two] })),
        stages: plain(await tx.lookup(schoolStage, { organisation: both })),
        classes: plain(await tx.lookup(classGroup, { id: [made.same, made.like, made.other] })),
        pupils: plain(await tx.lookup(pupil, { id: made.pupils })),
        spells: plain(await tx.lookup(enrolment, { pupil: made.pupils })),
        posts: plain(await tx.lookup(post, { id: [made.post] })),
      };
    });
  const before = await whole();
  const verdict = { verdict: 'same', master: sideOf(pair, made.one), note: '同一所学校建了两次' };
  ok(await head.act('duplicate-pairs', pair.id, 'propose', verdict));
  ok(await clerk.act('duplicate-pairs', pair.id, 'confirm'));
  const merged = await whole();
  expect(merged.schools.find((row) => row.id === made.one)).toMatchObject({ address: '云杉路1号', mergedInto: null });
  expect(merged.schools.find((row) => row.id === made.two)).toMatchObject({ mergedInto: made.one });
  expect(merged.units.find((row) => row.id === made.b)?.closedOn).not.toBeNull();
  expect(merged.pupils.map((row) => row.school)).toEqual([made.a, made.a, made.a]);
  expect(merged.spells.map((row) => row.school)).toEqual([made.a, made.a, made.a]);
  expect(merged.posts[0].organisation).toBe(made.a);
  // The class that stands in both is one now; its pupils sit together.
  expect(merged.classes.find((row) => row.id === made.like)).toMatchObject({ school: made.b, mergedInto: made.same });
  expect(merged.classes.find((row) => row.id === made.other)).toMatchObject({ school: made.a, mergedInto: null });
  const [, secondPupil, thirdPupil] = made.pupils as [string, string, string];
  const groupOf = (id: string) => merged.pupils.find((row) => row.id === id)?.classGroup;
  expect([groupOf(secondPupil), groupOf(thirdPupil)]).toEqual([made.same, made.other]);
  ok(await head.act('duplicate-pairs', pair.id, 'undo', {}, '核实后是两所学校'));
  expect(await whole()).toEqual(before);
});
