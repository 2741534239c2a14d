/** What the page of an intake shows besides its row. */
import type { z } from 'zod';
import type { intakePreview } from '#contract/pupils';
import { coverRow } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import type { Pupil } from './event-facts.ts';
import { EVENT_STATES, enrolmentEvent } from './event-record.ts';
import { candidatesOf, type Foreseen, foreseeIntake, type IntakeOf } from './intake-candidates.ts';
import { type INTAKE_STATES, intake } from './intake-record.ts';
import { pupil } from './pupil-records.ts';

type Output = z.input<NonNullable<(typeof intakePreview)['response']>>;
type Named = ReadonlyMap<string, string>;

/** More nobody reads through on a page. */
const MOST_SHOWN = 500;
/** What could be registered is asked as long as somebody may still hand it in. */
const ASKING: readonly (keyof typeof INTAKE_STATES)[] = ['prepared', 'returned', 'reviewing'];

/** Names of the children whom this post may read, covered as in lists; others are only counted. */
const namedFor = async (tx: ReadTransaction, people: readonly Pupil[]): Promise<Named> => {
  const beyond = await tx.beyond(pupil, 'read', people);
  const named = people.filter((_, at) => !beyond.has(at));
  return new Map(named.map((one) => [one.id, String(coverRow(pupil, one, tx.actor).name ?? '')]));
};
const HIDDEN = { pupil: null, name: '＊＊＊' };

const shownAs = (names: Named, { id }: Pupil): { pupil: string | null; name: string } => {
  const name = names.get(id);
  return name === undefined ? HIDDEN : { pupil: id, name };
};

const classesIn = (foreseen: readonly Foreseen[]): Output['classes'] => {
  const classes = new Map<string, Output['classes'][number]>();
  for (const { into, ready, facts } of foreseen) {
    const members = facts.toClass?.members ?? 0;
    const known = classes.get(into.id) ?? { entering: 0, limit: facts.size.limit };
    const entering = known.entering + (ready ? 1 : 0);
    const sizes = { members, entering, after: members + entering, limit: known.limit };
    classes.set(into.id, { id: into.id, label: into.label ?? '', ...sizes });
  }
  return [...classes.values()];
};

const told = (foreseen: readonly Foreseen[], names: Named): Output['people'] =>
  foreseen
    .filter(({ findings }) => findings.length > 0)
    .sort((one, other) => Number(one.ready) - Number(other.ready))
    .slice(0, MOST_SHOWN)
    .map(({ pupil: one, into, ready, findings }) => ({
      ...shownAs(names, one),
      classGroup: into.label ?? '',
      ready,
      findings: findings.map(({ detail, remedy }) => ({ detail, remedy: remedy ?? '' })),
    }));

const eventsIn = async (tx: ReadTransaction, id: string): Promise<Output['handedIn']> => {
  const events = await tx.lookup(enrolmentEvent, { intake: id } as never);
  const states = Object.entries(EVENT_STATES).map(([state, label]) => {
    const count = events.filter((one) => one.state === state).length;
    return { state, label, count };
  });
  return states.filter(({ count }) => count > 0);
};

/** Of children whom the post may not read nothing is named. @throws Refusal `not-found` */
export const intakePage = async (tx: ReadTransaction, id: string): Promise<{ page: Output; shown: string[] }> => {
  const row = await tx.get(intake, id);
  const asking = ASKING.includes(row.state);
  const { candidates, unplaced } = asking
    ? await candidatesOf(tx, row as unknown as IntakeOf)
    : { candidates: [], unplaced: [] };
  const foreseen = await foreseeIntake(tx, row as unknown as IntakeOf, candidates);
  const names = await namedFor(tx, [...candidates.map((one) => one.pupil), ...unplaced]);
  const people = told(foreseen, names);
  const bare = unplaced.slice(0, MOST_SHOWN).map((one) => shownAs(names, one));
  const ready = foreseen.filter((one) => one.ready).length;
  return {
    page: {
      totals: { candidates: foreseen.length, ready, blocked: foreseen.length - ready, unplaced: unplaced.length },
      classes: classesIn(foreseen),
      people,
      unplaced: bare,
      handedIn: await eventsIn(tx, id),
    },
    shown: [...people, ...bare].flatMap((one) => one.pupil ?? []),
  };
};
