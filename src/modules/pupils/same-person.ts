/** Other rows of the person whom a row is about. */
import { sql } from 'kysely';
import { groupBy } from '#contract/group-by';
import { type Organisation, organisation } from '#kernel/access';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { enrolment, pupil } from './pupil-records.ts';

/** The schools at which other rows of one person stand, by name; null where there is none. */
export type SamePerson = {
  /** Of another row of the same identity number that is in the roll. */
  readonly elsewhere: string | null;
  /** Where another row of the same identity number is just being registered. */
  readonly registeringAt: string | null;
  /** Keeps the file of another row of the same identity number, which was in the roll. */
  readonly formerAt: string | null;
  /** Of a row in the roll that is probably the same child: name, birth date and a guardian's telephone. */
  readonly alikeAt: string | null;
};

const NOBODY: SamePerson = { elsewhere: null, registeringAt: null, formerAt: null, alikeAt: null };

export const nameOf = async (tx: ReadTransaction, id: unknown): Promise<string> =>
  ((await tx.peek(organisation, String(id))) as Organisation | null)?.name ?? '';
const schoolOf = async (tx: ReadTransaction, id: unknown): Promise<string | null> => (id ? nameOf(tx, id) : null);

/** Where one of the rows is on its way into a school. */
const enteringAt = async (tx: ReadTransaction, ids: readonly string[]): Promise<string | undefined> => {
  const [found] = await tx.rows<{ school: string }>(
    sql`select to_school as school from enrolment_event where pupil = any(${[...ids]}::uuid[])
      and kind in ('register', 'transferIn') and state in ('submitted', 'reviewing', 'pooled', 'approved') limit 1`,
  );
  return found?.school;
};

/** A row in the roll with the same name, birth date and a guardian's telephone, and no other number of the paper. */
const alikeOf = async (tx: ReadTransaction, one: RowOf<typeof pupil>): Promise<string | null> => {
  // Found through the telephone, which an index answers; names have none.
  const [found] = await tx.rowsAcross<{ school: string }>(
    sql`select b.school from guardian x join guardian y on y.phone_match = x.phone_match and y.pupil <> x.pupil
        join pupil a on a.id = x.pupil join pupil b on b.id = y.pupil
      where x.pupil = ${one.id}::uuid and b.name = a.name and b.birth_date = a.birth_date and b.merged_into is null
        and (a.id_number_match is null or b.id_number_match is null)
        and exists (select 1 from enrolment e where e.pupil = b.id and e.to_on is null) limit 1`,
  );
  return schoolOf(tx, found?.school);
};

/** @param tx asked without the post's rights: the other row may be another school's */
export const othersOfPerson = async (tx: ReadTransaction, one: RowOf<typeof pupil>): Promise<SamePerson> => {
  const nobody = { ...NOBODY, alikeAt: await alikeOf(tx, one) };
  if (!one.idNumber) return nobody;
  const same = await tx.lookup(pupil, { idNumber: one.idNumber, mergedInto: null });
  const ids = same.map(({ id }) => id).filter((id) => id !== one.id);
  if (ids.length === 0) return nobody;
  const [open] = await tx.lookup(enrolment, { pupil: ids, toOn: null });
  const former = same.find(({ id, status }) => id !== one.id && status !== 'pending');
  return {
    ...nobody,
    elsewhere: await schoolOf(tx, open?.school),
    registeringAt: await schoolOf(tx, await enteringAt(tx, ids)),
    formerAt: await schoolOf(tx, former?.school),
  };
};

const plain = (number: string): string => number.normalize('NFKC').trim().toUpperCase();

/** The same of many rows at once. */
export const othersOfPersons = async (
  tx: ReadTransaction,
  people: readonly RowOf<typeof pupil>[],
): Promise<(one: RowOf<typeof pupil>) => SamePerson> => {
  const ids = people.map(({ id }) => id);
  const alike = await tx.rowsAcross<{ pupil: string; school: string }>(
    sql`select x.pupil, b.school from guardian x join guardian y on y.phone_match = x.phone_match and y.pupil <> x.pupil
        join pupil a on a.id = x.pupil join pupil b on b.id = y.pupil
      where x.pupil = any(${ids}::uuid[]) and b.name = a.name and b.birth_date = a.birth_date and b.merged_into is null
        and (a.id_number_match is null or b.id_number_match is null)
        and exists (select 1 from enrolment e where e.pupil = b.id and e.to_on is null)`,
  );
  const numbers = [...new Set(people.flatMap(({ idNumber }) => idNumber ?? []))];
  const same = numbers.length > 0 ? await tx.lookup(pupil, { idNumber: numbers, mergedInto: null }) : [];
  const own = groupBy(same, ({ idNumber }) => plain(String(idNumber)));
  // Whom nobody else shares the number with is asked no further.
  const shared = new Set([...own.values()].filter((all) => all.length > 1).flatMap((all) => all.map(({ id }) => id)));
  const few = await sharing(
    tx,
    people.filter(
      ({ id, idNumber }) => shared.has(id) || (own.get(plain(idNumber ?? '')) ?? []).some((other) => other.id !== id),
    ),
  );
  const places = new Map(alike.map((one) => [one.pupil, one.school]));
  const names = new Map<string, string>();
  for (const school of new Set(places.values())) names.set(school, await nameOf(tx, school));
  return (one) => few.get(one.id) ?? { ...NOBODY, alikeAt: names.get(places.get(one.id) ?? '') ?? null };
};

/** Few share a number: each is asked by itself. */
const sharing = async (
  tx: ReadTransaction,
  people: readonly RowOf<typeof pupil>[],
): Promise<Map<string, SamePerson>> => {
  const found = new Map<string, SamePerson>();
  for (const one of people) found.set(one.id, await othersOfPerson(tx, one));
  return found;
};
