/** The three-level network: who may send to whom, and who is below whom. Source: row plan.coordination (区、局、校三级工作网络). */
import type { ORGANISATION_KINDS } from '#kernel/access';

export const LEVELS = {
  city: '市级',
  district: '区级部门与镇街',
  bureau: '局机关',
  school: '学校',
} as const;
export type Level = keyof typeof LEVELS;
export type Kind = keyof typeof ORGANISATION_KINDS;

const LEVEL_OF: Record<Kind, Level> = {
  city: 'city',
  department: 'district',
  town: 'district',
  bureau: 'bureau',
  section: 'bureau',
  school: 'school',
};

/** The level that an organisation of this kind stands on. */
export const levelOf = (kind: Kind): Level => LEVEL_OF[kind];

/** To whom a sender addresses a task itself: down, sideways inside the bureau, and to other departments. */
const SENDS: Record<Kind, readonly Kind[]> = {
  city: ['bureau'],
  bureau: ['section', 'department', 'town', 'school'],
  section: ['section', 'department', 'town', 'school'],
  department: [],
  town: [],
  school: [],
};

/** To whom an addressee passes a task on: the level below only. */
const PASSES: Record<Kind, readonly Kind[]> = {
  city: ['bureau'],
  bureau: ['section', 'town', 'school'],
  section: ['town', 'school'],
  town: ['school'],
  department: [],
  school: [],
};

export type Place = { readonly id: string; readonly kind: Kind; readonly path: string | null };

/** Whether a task may go from one organisation to another; whatever stands below in the tree always may receive. */
export const mayReach = (from: Place, to: Place, passingOn: boolean): boolean => {
  if (from.id === to.id) return false;
  if (from.path && to.path?.startsWith(from.path)) return true;
  return (passingOn ? PASSES : SENDS)[from.kind].includes(to.kind);
};
