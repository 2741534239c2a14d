import type { OrganisationKind } from '../../components/OrganisationChooser.tsx';

const KINDS: Readonly<Record<string, string>> = {
  bureau: '教育局',
  section: '局机关科室',
  department: '区级部门',
  town: '镇（街道）',
  school: '学校',
};

/** To whom an organisation of a kind addresses a task itself, and to whom it passes one on: as the server's rule says. */
const SENDS: Readonly<Record<string, readonly string[]>> = {
  bureau: ['section', 'department', 'town', 'school'],
  section: ['section', 'department', 'town', 'school'],
};
const PASSES: Readonly<Record<string, readonly string[]>> = {
  city: ['bureau'],
  bureau: ['section', 'town', 'school'],
  section: ['town', 'school'],
  town: ['school'],
};

const grouped = (kinds: readonly string[]): OrganisationKind[] =>
  kinds.map((kind) => ({ kind, label: KINDS[kind] ?? kind }));

/** Levels that a sender chooses from; the office may send for others, so it is offered what sections are. */
export const addressable = (kind: string): OrganisationKind[] => grouped(SENDS[kind] ?? SENDS.section ?? []);

/** Levels below, empty where nobody is. */
export const passable = (kind: string): OrganisationKind[] => grouped(PASSES[kind] ?? []);
