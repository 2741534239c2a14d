import { sql } from 'kysely';
import type { RecordDefinition, Row, Transition, TransitionContext } from '#kernel/definition';
import type { Reason } from '#kernel/refusal';
import type { ReadTransaction } from './read.ts';

/** Bureaus work by the calendar of Beijing, eight hours ahead of UTC (#kernel/time, which stands on this room). */
export const dayInBeijing = (instant: string): string =>
  new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

const personsIn = (value: unknown): string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string' && one !== '');

/** The day on which the person in `field` acted: of the stamp beside it, else of the row's creation. */
const dayOfAct = (life: readonly Transition[], row: Row, field: string): string => {
  const at = life.find((one) => one.stamp?.by === field && one.stamp.at)?.stamp?.at;
  const stamped = at ? row[at] : null;
  return dayInBeijing(typeof stamped === 'string' ? stamped : row.createdAt);
};

/**
 * Whether one of them stood in for the other on a day between the two acts. A delegation that was shortened counts
 * as it stood until then, and on that day, so that taking it back parts nobody from what was done under it.
 * Delegations belong to a room above this one, so their table is asked by name.
 */
const stoodIn = async (tx: ReadTransaction, person: string, others: string[], since: string): Promise<boolean> => {
  const now = dayInBeijing(new Date().toISOString());
  // Asked once for all rows that one person decides together.
  const asked = () =>
    tx.rows(sql`select 1 from (
      select "from", "to", from_on, least(until_on, revoked_on) as last_on from delegation
      union all
      select "from", "to", from_on, least(until_on, revoked_on, (row_to at time zone 'Asia/Shanghai')::date) from delegation_history
    ) as d
    where from_on <= ${now}::date and last_on >= ${since}::date
      and (("from" = ${person}::uuid and "to" = any(${others}::uuid[])) or ("to" = ${person}::uuid and "from" = any(${others}::uuid[])))
    limit 1`);
  return (await tx.once(`stood in ${person} ${others.join(' ')} ${since} ${now}`, asked)).length > 0;
};

/**
 * Four eyes: whoever stands in a `notBy` field of the transition may not take it, nor anybody who stands in for that
 * person or whom that person stands in for (decisions/0011). Answers the reasons against it.
 */
export const sameEyes = async (
  definition: RecordDefinition<any>,
  transition: Transition,
  { row, actor, tx }: TransitionContext<ReadTransaction>,
): Promise<Reason[]> => {
  const person = actor.personId;
  if (!person) return [];
  const reasons: Reason[] = [];
  for (const field of transition.notBy ?? []) {
    const others = personsIn(row[field]);
    if (others.length === 0) continue;
    const label = definition.fields[field]?.label;
    const same = { remedy: '请转给其他人员办理。', facts: { code: 'same-person', field } };
    if (others.includes(person))
      reasons.push({ ...same, detail: `您是这一事项的${label}，不能由同一人${transition.label}` });
    else if (await isPair(definition, { row, actor, tx }, field, others))
      reasons.push({
        ...same,
        detail: `您与这一事项的${label}之间有委托，委托人和受托人视为同一人，不能由您${transition.label}`,
      });
  }
  return reasons;
};

const isPair = async (
  definition: RecordDefinition<any>,
  { row, actor, tx }: Pick<TransitionContext<ReadTransaction>, 'row' | 'actor' | 'tx'>,
  field: string,
  others: string[],
): Promise<boolean> =>
  others.some((one) => actor.standsInFor.includes(one)) ||
  stoodIn(tx, String(actor.personId), others, dayOfAct(definition.states?.transitions ?? [], row, field));
