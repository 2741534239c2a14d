/**
 * When schools merge, split or close: an intake that is under way goes on at the school that has its children. Where
 * they stand in several schools from now on each has a part of its own, in the same state and with the same time limit,
 * so that each school sees its newcomers, and what is decided of one part is not decided of the other.
 */
import { groupBy } from '#contract/group-by';
import type { RowOf } from '#kernel/definition';
import type { WriteTransaction } from '#kernel/store';
import type { OrganisationChangeEffect } from '#modules/institutions';
import { dropTasks } from '#modules/tasks';
import { enrolmentEvent } from './event-record.ts';
import { FOLLOW, heir, withClass } from './events-follow.ts';
import { candidatesOf } from './intake-candidates.ts';
import { intake } from './intake-record.ts';
import { intakeOf } from './intake-rules.ts';
import { askForIntake, tellSchool } from './intake-tasks.ts';

type Intake = RowOf<typeof intake>;
type Event = RowOf<typeof enrolmentEvent>;
type Change = Pick<OrganisationChangeEffect, 'from' | 'results' | 'classes' | 'ended' | 'heirOf'>;

export const OPEN_INTAKES = ['prepared', 'reviewing', 'returned'] as const;

/** The same for another school. What it is asked by, and until when, stays as it was. */
const partFor = async (tx: WriteTransaction, of: Intake, school: string, handedIn: number): Promise<Intake> => {
  const { stage, entryYear, effectiveOn, policy, overLimitReason, state, appliedBy, appliedAt } = of;
  const facts = {
    school,
    stage,
    entryYear,
    effectiveOn,
    policy,
    overLimitReason,
    state,
    handedIn,
    appliedBy,
    appliedAt,
  };
  const part = await tx.create(intake, facts, FOLLOW);
  const { limitSince, limitDueOn, limitWarnOn } = of as unknown as Record<string, unknown>;
  return (await tx.update(intake, part.id, { limitSince, limitDueOn, limitWarnOn } as never, FOLLOW)) as Intake;
};

/** Its events are decided with it: by the same authority, under the same number. */
const takeEvents = async (tx: WriteTransaction, { id, reviewer }: Intake, events: readonly Event[]): Promise<void> => {
  const strays = events.filter((one) => one.intake !== id || one.reviewer !== reviewer);
  await tx.updateMany(
    enrolmentEvent,
    strays.map((one) => ({ id: one.id, patch: { intake: id, reviewer } })),
    FOLLOW,
  );
};

const askAnew = async (tx: WriteTransaction, of: Intake): Promise<void> => {
  await dropTasks(tx, of.id, ['approve']);
  await askForIntake(tx, of);
};

/** In another school a chosen class that has not come along means nothing, and would stand in the way of every change. */
const moveTo = (tx: WriteTransaction, change: Change, of: Intake, school: string, more: Partial<Intake> = {}) => {
  const astray = school !== of.school && of.classGroup !== null && withClass(change, of.classGroup) !== school;
  return tx.update(intake, of.id, { school, ...(astray ? { classGroup: null } : {}), ...more }, FOLLOW);
};

/** Handed in: it follows its events, which have followed their classes. */
const handedInFollows = async (tx: WriteTransaction, change: Change, of: Intake): Promise<void> => {
  const place = heir(change, of.school) as string;
  const events = await tx.lookup(enrolmentEvent, { intake: of.id, state: 'pooled' });
  const groups = groupBy(events, ({ toSchool }) => toSchool ?? place);
  const own = groups.has(place) ? place : ([...groups.keys()][0] ?? place);
  const parts = [...groups].filter(([school]) => school !== own);
  const counted = parts.length > 0 ? { handedIn: groups.get(own)?.length ?? 0 } : {};
  const after = (await moveTo(tx, change, of, own, counted)) as Intake;
  await takeEvents(tx, after, groups.get(own) ?? []);
  if (parts.length > 0 || after.reviewer !== of.reviewer) await askAnew(tx, after);
  for (const [school, events] of parts) {
    const part = await partFor(tx, of, school, events.length);
    await takeEvents(tx, part, events);
    await askForIntake(tx, part);
  }
};

/** Not handed in, or sent back: who belongs to it follows from the register, where the children have followed already. */
const preparedFollows = async (tx: WriteTransaction, change: Change, of: Intake): Promise<void> => {
  const own = withClass(change, of.classGroup) ?? (heir(change, of.school) as string);
  if (own !== of.school) await moveTo(tx, change, of, own);
  if (of.classGroup) return;
  for (const school of change.results.filter((one) => one !== own)) {
    const same = { school, stage: of.stage, entryYear: of.entryYear, classGroup: null, state: [...OPEN_INTAKES] };
    if ((await tx.lookup(intake, same)).length > 0) continue;
    if ((await candidatesOf(tx, { ...intakeOf(of), school })).candidates.length === 0) continue;
    const part = await partFor(tx, of, school, 0);
    if (part.state === 'returned') await tellSchool(tx, part, null);
  }
};

/** After the pupils and their events have followed. `tx` of the house. */
export const intakesFollow = async (tx: WriteTransaction, change: Change): Promise<void> => {
  if (change.ended.length === 0 && change.classes.size === 0) return;
  const open = await tx.lookup(intake, { school: [...change.from], state: [...OPEN_INTAKES] });
  for (const one of open)
    await (one.state === 'reviewing' ? handedInFollows(tx, change, one) : preparedFollows(tx, change, one));
};
