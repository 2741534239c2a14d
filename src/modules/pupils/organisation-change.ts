/** When schools merge, split or close: pupils go with their classes, the files of those who left to the heir. */

import { sql } from 'kysely';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import type { OrganisationChangeHandler, ReportFigure } from '#modules/institutions';
import type { Pupil } from './event-facts.ts';
import { eventsFollow, FOLLOW } from './events-follow.ts';
import { intakesFollow } from './intakes-follow.ts';
import { newcomersIn, waitingPlaces } from './newcomers-follow.ts';
import { enrolment, guardian, pupil } from './pupil-records.ts';

type Spell = RowOf<typeof enrolment>;

const countIn = async (tx: ReadTransaction, classes: readonly string[]): Promise<number> =>
  classes.length === 0 ? 0 : (await tx.lookup(enrolment, { classGroup: [...classes], toOn: null })).length;

/** Spells in these classes that hold on the day or after it, also those that ended before anybody knew of the change. */
const spellsFrom = async (tx: ReadTransaction, classes: readonly string[], on: string): Promise<Spell[]> =>
  (await tx.lookup(enrolment, { classGroup: [...classes] })).filter((one) => one.toOn === null || one.toOn > on);

/** A spell that began on the day or after it is moved; an older one ends and goes on in the new school. */
const moveSpells = async (tx: WriteTransaction, spells: readonly Spell[], to: (spell: Spell) => string, on: string) => {
  const moved = spells
    .filter((spell) => spell.fromOn >= on)
    .map((spell) => ({ id: spell.id, patch: { school: to(spell) } }));
  await tx.updateMany(enrolment, moved, FOLLOW);
  const old = spells.filter((spell) => spell.fromOn < on);
  const end = { toOn: on, endReason: 'schoolChanged' as const, lastStatus: null, endedBy: null, rollOver: null };
  await tx.updateMany(
    enrolment,
    old.map(({ id }) => ({ id, patch: end })),
    FOLLOW,
  );
  const next = old.map((spell) => {
    const { pupil: of, stage, classGroup, entryYear, toOn, endReason, lastStatus, endedBy, rollOver } = spell;
    const place = { pupil: of, stage, classGroup, entryYear, school: to(spell) };
    return { ...place, fromOn: on, toOn, endReason, lastStatus, endedBy, rollOver };
  });
  await tx.createMany(enrolment, next, FOLLOW);
};

const movePupils = async (tx: WriteTransaction, goes: ReadonlyMap<string, string>): Promise<void> => {
  const ids = [...goes.keys()];
  const school = (id: string) => goes.get(id) as string;
  await tx.updateMany(
    pupil,
    ids.map((id) => ({ id, patch: { school: school(id) } })),
    FOLLOW,
  );
  const kin = await tx.lookup(guardian, { pupil: ids });
  await tx.updateMany(
    guardian,
    kin.map((one) => ({ id: one.id, patch: { school: school(one.pupil) } })),
    FOLLOW,
  );
};

/** Moves what belongs to the schools that changed. See #modules/institutions, `hooks.ts`. */
export const pupilsFollow: OrganisationChangeHandler = {
  name: 'pupils',
  preview: async (tx, plan) => [
    { label: '随班转入的学生', count: await countIn(tx, plan.classes), unit: '人' },
    ...(await newcomersIn(tx, plan)),
  ],
  apply: async (tx, change) => {
    const { classes, ended, heirOf, on } = change;
    const goes = new Map<string, string>();
    if (classes.size > 0) {
      const spells = await spellsFrom(tx, [...classes.keys()], on);
      const to = (spell: Spell) => classes.get(spell.classGroup)?.to ?? spell.school;
      await moveSpells(tx, spells, to, on);
      for (const spell of spells) if (spell.toOn === null) goes.set(spell.pupil, to(spell));
    }
    for (const [child, to] of await waitingPlaces(tx, change)) goes.set(child, to);
    // Those who left or were never registered: their file goes to the heir of the school that kept it.
    const kept: Pupil[] = ended.length > 0 ? await tx.lookup(pupil, { school: [...ended] }) : [];
    for (const one of kept) {
      const heir = heirOf.get(one.school);
      if (!goes.has(one.id) && heir) goes.set(one.id, heir);
    }
    if (goes.size > 0) await movePupils(tx, goes);
    await eventsFollow(tx, change);
    await intakesFollow(tx, change);
  },
};

/** Pupils on the roll of each school and stage, as at a day. */
const onRoll: ReportFigure = {
  key: 'pupils',
  label: '在籍学生',
  unit: '人',
  count: (tx, on) =>
    tx.rows(sql`select school, stage, count(*)::integer as count from enrolment
      where from_on <= ${on}::date and (to_on is null or to_on > ${on}::date) group by school, stage`),
};
export const pupilFigures: readonly ReportFigure[] = [onRoll];
