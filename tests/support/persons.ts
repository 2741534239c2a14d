import type { Role } from '../../src/kernel/access/index.ts';
import type { TestApp } from './app.ts';
import type { Standpoint } from './planted-rows.ts';

/** A person of each role, by their keys in fixtures/bureau.ts; no post of the fictional bureau is the security administrator's. */
export const PERSON_OF: Readonly<Record<Exclude<Role, 'security'>, string>> = {
  leader: 'director',
  office: 'officeClerk',
  section: 'basicHead',
  school: 'principal1',
  teacher: 'teacher1',
  town: 'town1',
  department: 'treasury1',
  inspector: 'inspector',
  auditor: 'auditHead',
  city: 'cityOfficer',
  admin: 'admin',
};

/**
 * Where made-up rows stand: name, organisation and person by their keys in fixtures/bureau.ts.
 * @example standpointsOf(test, ['school', 'school1', 'principal1'])
 */
export const standpointsOf = (
  { bureau: { organisations, people } }: Pick<TestApp, 'bureau'>,
  ...named: readonly (readonly [name: string, organisation: string, person: string])[]
): Standpoint[] =>
  named.map(([name, organisation, person]) => ({
    name,
    organisation: organisations[organisation] as string,
    person: people[person] as string,
  }));
