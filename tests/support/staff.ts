import { expect } from 'vitest';
import { DEMO_PASSWORD, PEOPLE } from '../../fixtures/bureau.ts';
import { Client, type TestApp } from './app.ts';

/** A day so many days from now, in China. */
export const days = (count: number) => new Date(Date.now() + (count * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
export const TODAY = days(0);

let serial = 0;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** An identity number of a division that does not exist (119999), right in every other respect. */
export const fictionalNumber = (birthDate: string, gender: '1' | '2' = '1'): string => {
  const order = String(++serial % 400).padStart(2, '0');
  const body = `119999${birthDate.replaceAll('-', '')}${order}${gender === '1' ? 1 : 2}`.slice(0, 17);
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
};

export type NewTeacher = {
  readonly name: string;
  readonly school?: string;
  readonly person?: string;
  readonly joinedOn?: string;
  readonly extra?: Readonly<Record<string, unknown>>;
};

/** What a form of a teacher holds, with a fresh number. */
export const teacherForm = (test: TestApp, given: NewTeacher) => ({
  name: given.name,
  staffNumber: `T${String(++serial).padStart(6, '0')}`,
  gender: '1',
  birthDate: '1990-05-06',
  idNumber: fictionalNumber('1990-05-06'),
  school: given.school ?? (test.bureau.organisations.school1 as string),
  employment: '1',
  postKind: 'teaching',
  isFullTimeTeacher: true,
  stage: 'primary',
  joinedOn: given.joinedOn ?? '2019-08-20',
  subject: '12',
  ...(given.person ? { person: given.person } : {}),
  ...given.extra,
});

/** Registers a teacher through the API; answers the id. */
export const registerTeacher = async (test: TestApp, who: Client, given: NewTeacher): Promise<string> => {
  const answer = await who.post('/api/teachers', teacherForm(test, given));
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body.id;
};

/** Signs a person of fixtures/bureau.ts in anew, as after a session has ended. */
export const signInAgain = async (test: TestApp, key: string): Promise<Client> => {
  const username = PEOPLE.find((one) => one.key === key)?.username;
  const payload = { username, password: DEMO_PASSWORD };
  const response = await test.app.inject({ method: 'POST', url: '/api/session', payload });
  expect(response.statusCode, response.body).toBe(200);
  return new Client(test.app, String([response.headers['set-cookie']].flat()[0]).split(';')[0] ?? '', key);
};
