/** When schools merge, split or close: what is on its way about a child goes on at the school that has it now. */
import type { RowOf } from '#kernel/definition';
import type { WriteTransaction } from '#kernel/store';
import type { OrganisationChangeEffect } from '#modules/institutions';
import { enrolmentEvent } from './event-record.ts';
import { pupil } from './pupil-records.ts';

type Event = RowOf<typeof enrolmentEvent>;
type Change = Pick<OrganisationChangeEffect, 'classes' | 'ended' | 'heirOf'>;

export const OPEN_EVENTS = ['drafted', 'submitted', 'reviewing', 'pooled', 'approved', 'returned'] as const;
export const FOLLOW = { verb: 'follow', reason: '学校合并、分立或撤销' };

/** The school that stands where one ended; itself where it goes on, or nobody takes its place. */
export const heir = ({ ended, heirOf }: Change, school: string | null): string | null =>
  school && ended.includes(school) ? (heirOf.get(school) ?? school) : school;

/** Where a class stands from the change on; null where it stays. */
export const withClass = ({ classes }: Change, group: string | null): string | null =>
  (group && classes.get(group)?.to) || null;

/** Where a file goes on: by its class, else by the school's heir; the school that applied stays the same side of it. */
const placeNow = (change: Change, event: Event, has: string): Partial<Event> => {
  const toSchool = withClass(change, event.toClassGroup) ?? heir(change, event.toSchool);
  const applied = event.applyingSchool;
  const applyingSchool = applied === event.toSchool ? toSchool : applied === event.school ? has : heir(change, applied);
  return { school: has, toSchool, applyingSchool };
};

const differs = (event: Event, patch: Partial<Event>): boolean =>
  Object.entries(patch).some(([name, value]) => event[name as keyof Event] !== value);

/** After the pupils have followed. `tx` of the house. */
export const eventsFollow = async (tx: WriteTransaction, change: Change): Promise<void> => {
  const open = await tx.lookup(enrolmentEvent, { state: [...OPEN_EVENTS] });
  const touched = open.filter(
    (one) =>
      [one.school, one.toSchool, one.applyingSchool].some((at) => at !== null && change.ended.includes(at)) ||
      withClass(change, one.toClassGroup) !== null,
  );
  const pupils = await tx.lookup(pupil, { id: touched.flatMap((one) => one.pupil ?? []) });
  const hasNow = new Map(pupils.map((one) => [one.id, one.school]));
  const moved = touched.flatMap((one) => {
    const patch = placeNow(change, one, hasNow.get(String(one.pupil)) ?? String(one.school));
    return differs(one, patch) ? [{ id: one.id, patch }] : [];
  });
  await tx.updateMany(enrolmentEvent, moved, FOLLOW);
};
