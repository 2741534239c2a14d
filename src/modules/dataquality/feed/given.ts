/** What of its allowance a receiving system is given today, and what is noted of it. */
import { type Actor, type Fields, isApproved, type RecordDefinition, type RowOf } from '#kernel/definition';
import type { House } from '#kernel/http';
import { requireQuota } from '#kernel/privacy';
import type { Allowance, dataConsumer } from './consumer-record.ts';
import { offeredRecord } from './consumer-rules.ts';
import type { FeedChange } from './feed.ts';

type Consumer = RowOf<typeof dataConsumer>;

/** Minors' personal data only while an approval names this very system (security.md M3); what is not approved is left out. */
export const givenOf = (definition: RecordDefinition<any>, { fields }: Allowance, actor: Actor): string[] =>
  fields.filter((name) => isApproved(definition, name, actor));

/** Personal fields that the system is given, by class. */
const personalOf = (allowed: readonly Allowance[], actor: Actor, classes: readonly string[]): string[] =>
  allowed.flatMap((one) => {
    const definition = offeredRecord(one.record);
    if (!definition) return [];
    const known = definition.fields as Fields;
    return givenOf(definition, one, actor)
      .filter((name) => classes.includes(known[name]?.sensitivity ?? ''))
      .map((name) => `${one.record}.${name}`);
  });

/**
 * What leaves of persons is noted with its purpose, one line a page, and counts against the system's day
 * (`personalDataQuota`). @throws Refusal `over-quota`: the same cursor goes on the next day
 */
export const noteReading = async (
  house: House,
  actor: Actor,
  consumer: Consumer,
  given: readonly FeedChange[],
): Promise<void> => {
  const allowed = consumer.allowed as Allowance[];
  const personal = personalOf(allowed, actor, ['L3', 'L4']);
  const told = new Set(personal.map((name) => name.split('.')[0]));
  const rows = given.filter(({ record, fields }) => fields && told.has(record));
  const persons = new Set(rows.map(({ id }) => id)).size;
  if (persons === 0) return;
  const fields = personalOf(allowed, actor, ['L4']);
  const level = fields.length > 0 ? 'L4' : 'L3';
  const after = { fields: fields.length > 0 ? fields : personal, rows: rows.length, persons, level };
  await house.database.write(actor, async (tx) => {
    await requireQuota(tx, persons, consumer.id);
    await tx.note('dataConsumer', consumer.id, 'read', { after }, consumer.purpose);
  });
};
