/** When schools merge, split or close: children who wait to be registered go where the class goes that is meant for them. */
import type { ReadTransaction } from '#kernel/store';
import type { OrganisationChangeEffect, PlannedChange, PreviewLine } from '#modules/institutions';
import type { Pupil } from './event-facts.ts';
import { enrolmentEvent } from './event-record.ts';
import { OPEN_EVENTS, withClass } from './events-follow.ts';
import { intake } from './intake-record.ts';
import { OPEN_INTAKES } from './intakes-follow.ts';
import { pupil } from './pupil-records.ts';

/** By child, the class of the registration that its own school has begun: it goes before what was planned. */
const begunFor = async (tx: ReadTransaction, waiting: readonly Pupil[]): Promise<ReadonlyMap<string, string>> => {
  const filter = { kind: 'register', pupil: waiting.map(({ id }) => id), state: [...OPEN_EVENTS] };
  const schools = new Map(waiting.map(({ id, school }) => [id, school]));
  const events = await tx.lookup(enrolmentEvent, filter as never);
  return new Map(
    events.flatMap(({ pupil: of, applyingSchool, toClassGroup }) =>
      of && toClassGroup && schools.get(of) === applyingSchool ? [[of, toClassGroup]] : [],
    ),
  );
};

/** Where the waiting children of these schools go by their class; who stays, or has no class, is left out. */
export const waitingPlaces = async (
  tx: ReadTransaction,
  change: Pick<OrganisationChangeEffect, 'from' | 'classes' | 'ended' | 'heirOf'>,
): Promise<ReadonlyMap<string, string>> => {
  if (change.classes.size === 0) return new Map();
  const waiting = await tx.lookup(pupil, { school: [...change.from], status: 'pending' });
  const begun = await begunFor(tx, waiting);
  return new Map(
    waiting.flatMap(({ id, plannedClass }) => {
      const to = withClass(change, begun.get(id) ?? plannedClass);
      return to ? [[id, to]] : [];
    }),
  );
};

/** Newcomers whom the change concerns, for whoever confirms it. */
export const newcomersIn = async (tx: ReadTransaction, plan: PlannedChange): Promise<PreviewLine[]> => {
  if (plan.ended.length === 0 && plan.classes.length === 0) return [];
  const waiting = await tx.lookup(pupil, { school: [...plan.from], status: 'pending' });
  const begun = await begunFor(tx, waiting);
  const concerned = waiting.filter(
    ({ id, school, plannedClass }) =>
      plan.ended.includes(school) || plan.classes.includes(String(begun.get(id) ?? plannedClass)),
  );
  const intakes = await tx.lookup(intake, { school: [...plan.from], state: [...OPEN_INTAKES] });
  return [
    { label: '待注册的学生', count: concerned.length, unit: '人' },
    { label: '没有办结的新生入学注册', count: intakes.length, unit: '批' },
  ];
};
