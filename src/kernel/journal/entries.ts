import { type Expression, type SqlBool, sql } from 'kysely';
import { type ReadTransaction, where } from '#kernel/store';
import type { Content } from './changes.ts';

/** A journal entry as it lies in the database, with the names of who did it. `content` is null where it was erased. */
export type Entry = {
  readonly id: string;
  readonly at: string;
  /** The instant to the microsecond, for paging. */
  readonly exactAt: string;
  readonly record: string;
  readonly recordId: string | null;
  readonly verb: string;
  readonly reason: string | null;
  readonly requestId: string;
  readonly actorId: string | null;
  readonly personName: string | null;
  readonly post: string | null;
  readonly organisation: string | null;
  readonly content: string | null;
};

/** Entries that the conditions over `j` hold, newest first. */
export const readEntries = (
  tx: ReadTransaction,
  conditions: readonly Expression<SqlBool>[],
  limit: number,
): Promise<Entry[]> =>
  tx.rows<Entry>(sql`select j.id, j.at, j.at::text as "exactAt", j.record, j.record_id as "recordId", j.verb, j.reason,
      j.request_id as "requestId", j.actor_id as "actorId", p.name as "personName", s.title as post, o.name as organisation, c.content
    from journal as j
    left join journal_payload as c on c.tenant_id = j.tenant_id and c.journal_id = j.id
    left join person as p on p.tenant_id = j.tenant_id and p.id = j.actor_id
    left join post as s on s.tenant_id = j.tenant_id and s.id = j.post_id
    left join organisation as o on o.tenant_id = s.tenant_id and o.id = s.organisation
    ${where(conditions)} order by j.at desc, j.id desc limit ${limit}`);

export const contentOf = (entry: Entry): Content =>
  entry.content === null ? {} : (JSON.parse(entry.content) as Content);

/** Who did it, for reading: the person, the job by its name, or somebody who was not signed in. */
export const actorName = ({ personName, requestId }: Entry): string => {
  if (personName) return personName;
  return requestId.startsWith('job:') ? `系统：${requestId.slice(4)}` : '未登录人员';
};
