/**
 * The facts of many events at once: the same as `factsOf` of each (tests/api/intakes-many.test.ts), asked once for all.
 * Every other event that is on its way counts as it stands, so that of events that stand in each other's way none passes.
 */
import { sql } from 'kysely';
import { groupBy } from '#contract/group-by';
import type { ReadTransaction } from '#kernel/store';
import { classGroup } from '#modules/institutions';
import { classLimitOn } from './class-limits.ts';
import {
  type ClassGroup,
  type EventFacts,
  type EventRow,
  type Pupil,
  rulesOn,
  type Spell,
  yearsKnown,
} from './event-facts.ts';
import { kindOf } from './kinds.ts';
import { enrolment, pupil } from './pupil-records.ts';
import { nameOf, othersOfPersons } from './same-person.ts';

type Coming = { readonly group: string; readonly pupil: string; readonly at: number | null };
type Other = { readonly id: string; readonly pupil: string; readonly open: boolean; readonly on: string | null };

const distinct = (values: readonly unknown[]): string[] => [
  ...new Set(values.flatMap((value) => (value ? [String(value)] : []))),
];

/** What is known of all their classes and pupils. */
const gather = async (tx: ReadTransaction, events: readonly EventRow[]) => {
  const pupils = distinct(events.map((event) => event.pupil));
  const classes = distinct(events.map((event) => event.toClassGroup));
  const people = (await tx.lookup(pupil, { id: pupils })) as Pupil[];
  const groups = (await tx.lookup(classGroup, { id: classes })) as ClassGroup[];
  const spells = (await tx.lookup(enrolment, { pupil: pupils }, { sort: '-fromOn' })) as Spell[];
  const members = await tx.rowsAcross<{ group: string; members: number }>(
    sql`select class_group as "group", count(*)::integer as members from enrolment
      where class_group = any(${classes}::uuid[]) and to_on is null group by class_group`,
  );
  const coming = await tx.rows<Coming>(
    sql`select to_class_group as "group", pupil, (extract(epoch from applied_at) * 1000)::float8 as at from enrolment_event
      where to_class_group = any(${classes}::uuid[]) and state in ('submitted', 'reviewing', 'pooled', 'approved')`,
  );
  const others = await tx.rows<Other>(
    sql`select id, pupil, state in ('submitted', 'reviewing', 'pooled', 'approved') as open,
        case when state = 'effective' then effective_on::text end as "on"
      from enrolment_event where pupil = any(${pupils}::uuid[])`,
  );
  return {
    people: new Map(people.map((one) => [one.id, one])),
    groups: new Map(groups.map((one) => [one.id, one])),
    spells: groupBy(spells, (one) => one.pupil),
    members: new Map(members.map((one) => [one.group, one.members])),
    coming: groupBy(coming, (one) => one.group),
    others: groupBy(others, (one) => one.pupil),
    persons: await othersOfPersons(tx, people),
  };
};
type Gathered = Awaited<ReturnType<typeof gather>>;

const classIn = (known: Gathered, event: EventRow): EventFacts['toClass'] => {
  const group = known.groups.get(String(event.toClassGroup));
  if (!group) return null;
  const of = String(event.pupil);
  const sitsThere = (known.spells.get(of) ?? []).filter((one) => one.classGroup === group.id && one.toOn === null);
  const before = event.appliedAt ? Date.parse(String(event.appliedAt)) : null;
  const others = (known.coming.get(group.id) ?? []).filter(
    (one) => one.pupil !== of && (before === null || (one.at !== null && one.at < before)),
  );
  return {
    ...group,
    members: (known.members.get(group.id) ?? 0) - sitsThere.length,
    coming: new Set(others.map((one) => one.pupil)).size,
  };
};

const othersIn = (known: Gathered, event: EventRow, on: string): Pick<EventFacts, 'otherOpen' | 'laterOn'> => {
  const others = (known.others.get(String(event.pupil)) ?? []).filter(({ id }) => id !== event.id);
  const last = others.reduce<string | null>((most, one) => (one.on && (!most || one.on > most) ? one.on : most), null);
  return { otherOpen: others.some(({ open }) => open), laterOn: last !== null && last > on ? last : null };
};

/** @param tx asked without the post's rights: rules about one roll look at both schools. */
export const factsOfMany = async (tx: ReadTransaction, events: readonly EventRow[]): Promise<EventFacts[]> => {
  const known = await gather(tx, events);
  const facts: EventFacts[] = [];
  for (const event of events) {
    const one = known.people.get(String(event.pupil)) as Pupil;
    const on = String(event.effectiveOn);
    const toClass = classIn(known, event);
    const { oversizeFrom, extremeFrom, ...rules } = await rulesOn(tx, on);
    const grade = rules.academicYear - Number(toClass?.entryYear) + 1;
    const limit = toClass && (await classLimitOn(tx, { ...toClass, grade }, on));
    facts.push({
      event,
      kind: kindOf(event.kind),
      pupil: one,
      schoolName: await tx.once(`name of ${one.school}`, () => nameOf(tx, one.school)),
      spells: known.spells.get(one.id) ?? [],
      toClass,
      size: { limit, oversizeFrom, extremeFrom },
      years: await yearsKnown(tx, one.school, one.stage),
      toYears: await yearsKnown(tx, toClass?.school, toClass?.stage),
      ...othersIn(known, event, on),
      ...known.persons(one),
      ...rules,
    });
  }
  return facts;
};
