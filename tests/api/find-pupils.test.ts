/**
 * Who finds a child by its name: the school that has it, and the section whose duty covers the name, in the register's
 * search and in the search of everything. Nobody else learns even that there is such a child.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { type RollOffice, rollOffice, SCHOOL_YEAR } from '../support/pupils.ts';
import { registerTeacher } from '../support/staff.ts';

const NAME = '单知秋';
/** The name itself, a part of it, its initials and its pinyin; surnames are read as surnames. */
const ASKED = [NAME, '知秋', 'szq', 'shanzhi'];
/** Readers of the rows who are no readers of the name. */
const STRANGERS = ['auditHead', 'inspector', 'director', 'admin'] as const;

let test: TestApp;
let office: RollOffice;
let school: Client;
let other: Client;
let id: string;

beforeAll(async () => {
  test = await startApp();
  office = await rollOffice(test);
  school = await test.as('liaison1');
  other = await test.as('principal2');
  id = (await office.child(school, 'school1', SCHOOL_YEAR, { name: NAME })).id;
}, 60_000);
afterAll(() => test.close());

const inRegister = async (who: Client, search: string) =>
  ok<any>(await who.get('/api/pupils', { search, filter: { status: 'pending' } }));
const inAll = async (who: Client, q: string): Promise<any[]> => ok<any>(await who.get('/api/search', { q })).groups;
const pupilsIn = (groups: any[]): any[] => groups.find(({ kind }) => kind === 'pupil')?.hits ?? [];

describe('a pupil', () => {
  it.each(ASKED)('is found as %s by its own school and by the section that keeps the roll', async (asked) => {
    for (const who of [school, office.head]) {
      const { rows, total } = await inRegister(who, asked);
      expect([rows.map((row: any) => row.id), total]).toEqual([[id], 1]);
      expect(pupilsIn(await inAll(who, asked)).map(({ title }) => title)).toEqual([NAME]);
    }
  });

  it.each(ASKED)('is found as %s by no other school', async (asked) => {
    expect(await inRegister(other, asked)).toMatchObject({ rows: [], total: 0, next: null });
    expect(pupilsIn(await inAll(other, asked))).toEqual([]);
  });

  it.each(STRANGERS)('is found by name by no %s, who sees the row with its name covered', async (persona) => {
    const who = await test.as(persona);
    const shown = ok<any>(await who.get('/api/pupils', { filter: { id } }));
    expect(shown.rows.map((row: any) => row.name)).toEqual(['****']);
    for (const asked of ASKED) {
      // The same as for a name that nobody bears.
      expect(await inRegister(who, asked)).toEqual(await inRegister(who, '查无此人'));
      expect(pupilsIn(await inAll(who, asked))).toEqual([]);
    }
  });

  it('is found under its new name at once, and under the old one no more', async () => {
    const named = (await office.child(school, 'school1', SCHOOL_YEAR, { name: '旧雨桐' })) as { id: string };
    const row = ok<any>(await school.get(`/api/pupils/${named.id}`)).row;
    ok(await school.patch(`/api/pupils/${named.id}`, { version: row.version, name: '新雨桐' }));
    expect((await inRegister(school, '旧雨桐')).total).toBe(0);
    expect((await inRegister(school, 'xyt')).rows.map((one: any) => one.id)).toEqual([named.id]);
  });
});

describe('a covered field', () => {
  it('neither filters, sorts nor groups for whom it is covered, and does for its readers', async () => {
    const auditor = await test.as('auditHead');
    for (const asked of [{ filter: { name: NAME } }, { sort: 'name' }, { sort: '-birthDate' }]) {
      const refused = await auditor.get('/api/pupils', asked);
      expect([refused.status, refused.body.code]).toEqual([400, 'covered-field']);
      expect(refused.body.detail).toContain('遮盖');
    }
    const sorted = ok<any>(await school.get('/api/pupils', { sort: 'name', filter: { name: [NAME, '新雨桐'] } }));
    expect(sorted.rows.map((row: any) => row.name)).toEqual([NAME, '新雨桐']);
  });

  it('is asked about by nobody where it is sensitive, and not opened for a list', async () => {
    for (const field of ['disability', 'idNumber'])
      expect((await school.get('/api/pupils', { filter: { [field]: 'x' } })).body.code).toBe('covered-field');
    const [row] = ok<any>(await school.get('/api/pupils', { filter: { id } })).rows;
    expect([row.idNumber, row.disability, row.rollNumber]).toEqual(['****', '****', null]);
    // The page of one child tells the division and the last four (domain handbook 02 §10).
    expect(ok<any>(await school.get(`/api/pupils/${id}`)).row.idNumber).toMatch(/^\d{6}\*{4}[\dX]{4}$/);
  });
});

it('a member of staff is found by name by its readers alone, and by number with the name covered', async () => {
  const principal = await test.as('principal1');
  const auditor = await test.as('auditHead');
  const teacher = await registerTeacher(test, principal, { name: '单雄信' });
  const found = async (who: Client, q: string) => (await inAll(who, q)).find(({ kind }) => kind === 'teacher')?.hits;
  expect((await found(principal, 'sxx')).map((hit: any) => hit.title)).toEqual(['单雄信']);
  expect(await found(auditor, '单雄信')).toBeUndefined();
  expect(ok<any>(await auditor.get('/api/teachers', { search: '单雄信' })).total).toBe(0);
  const { staffNumber } = ok<any>(await auditor.get(`/api/teachers/${teacher}`)).row;
  expect((await found(auditor, staffNumber)).map((hit: any) => hit.title)).toEqual(['****']);
});
