import { type RawBuilder, sql } from 'kysely';
import { leafHash } from './tree.ts';

/** A journal entry's envelope as text, the way it is sealed. */
export type Envelope = {
  readonly id: string;
  /** Microseconds since 1970, UTC. */
  readonly micros: string;
  readonly actor: string | null;
  readonly post: string | null;
  readonly role: string;
  readonly record: string;
  readonly recordId: string | null;
  readonly verb: string;
  readonly reason: string | null;
  readonly requestId: string;
  readonly commitment: Buffer;
};

/** Columns of an envelope over the alias `j`. */
export const ENVELOPE: RawBuilder<unknown> = sql`j.id, (extract(epoch from j.at) * 1000000)::bigint::text as micros,
  j.actor_id as actor, j.post_id as post, j.role, j.record, j.record_id as "recordId", j.verb, j.reason,
  j.request_id as "requestId", j.commitment`;

/** The leaf of an entry: its whole envelope and its tenant, as one JSON list. The content is in it by its commitment. */
export const leafOf = (tenantId: string, entry: Envelope): Buffer =>
  leafHash(
    JSON.stringify([
      'yaodian-entry-1',
      tenantId,
      entry.id,
      entry.micros,
      entry.actor,
      entry.post,
      entry.role,
      entry.record,
      entry.recordId,
      entry.verb,
      entry.reason,
      entry.requestId,
      entry.commitment.toString('hex'),
    ]),
  );

/** An instant in microseconds as people read it, to the millisecond. */
export const instantOf = (micros: string): string => new Date(Number(BigInt(micros) / 1000n)).toISOString();
