import { hash, randomBytes } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { v7 } from 'uuid';
import type { Actor } from '#kernel/definition';

export type JournalContent = {
  readonly before?: Readonly<Record<string, unknown>> | null;
  readonly after?: Readonly<Record<string, unknown>> | null;
  /** Whom a look showed, as marks that say nothing to whoever does not know the ids (#kernel/privacy). Told nowhere. */
  readonly seen?: string;
};

export type JournalEntry = {
  readonly record: string;
  readonly recordId: string | null;
  readonly verb: string;
  readonly reason: string | null;
  readonly content: JournalContent;
};

/**
 * The commitment to a journal payload: SHA-256 over salt and text. Without the salt nothing can be
 * guessed from it; erasing payload and salt leaves the envelope provable.
 */
export const commitmentTo = (salt: Buffer, content: string): Buffer =>
  hash('sha256', Buffer.concat([salt, Buffer.from(content, 'utf8')]), 'buffer');

type Sealed = {
  readonly entry: JournalEntry;
  readonly id: string;
  readonly salt: Buffer;
  readonly content: string;
  readonly commitment: Buffer;
};

/** Entries with their ids, salts and commitments, ready to be written. */
export const sealEntries = (entries: readonly JournalEntry[]): Sealed[] => {
  const salts = randomBytes(32 * entries.length);
  return entries.map((entry, at) => {
    const salt = salts.subarray(32 * at, 32 * (at + 1));
    const content = JSON.stringify(entry.content);
    return { entry, id: v7(), salt, content, commitment: commitmentTo(salt, content) };
  });
};

/** The two inserts of journal entries, envelopes and payloads apart, as CTEs to append to the write's own statement. */
export const journalCtes = (actor: Actor, entries: readonly JournalEntry[]): RawBuilder<unknown>[] => {
  const sealed = sealEntries(entries);
  const envelopes = sealed.map(
    ({
      entry,
      id,
      commitment,
    }) => sql`(${actor.tenantId}::uuid, ${id}::uuid, clock_timestamp(), ${actor.personId}::uuid, ${actor.postId}::uuid, ${actor.role},
      ${entry.record}, ${entry.recordId}::uuid, ${entry.verb}, ${entry.reason}, ${actor.requestId}, ${commitment}::bytea)`,
  );
  const payloads = sealed.map(
    ({ id, salt, content }) => sql`(${actor.tenantId}::uuid, ${id}::uuid, ${salt}::bytea, ${content})`,
  );
  return [
    sql`envelopes as (insert into journal
      (tenant_id, id, at, actor_id, post_id, role, record, record_id, verb, reason, request_id, commitment) values ${sql.join(envelopes)})`,
    sql`payloads as (insert into journal_payload (tenant_id, journal_id, salt, content) values ${sql.join(payloads)})`,
  ];
};
