/** Changes of the registers for business systems: what changed since, with the fields that each is allowed and no other. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { organisationOf } from '#kernel/access';
import { grantedTo } from '#kernel/approval';
import { type Actor, type RecordDefinition, type Row, type RowOf, scopeOf, systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { SILENT } from '#kernel/journal';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { type Allowance, dataConsumer } from './consumer-record.ts';
import { offeredRecord } from './consumer-rules.ts';
import { givenOf, noteReading } from './given.ts';

type Consumer = RowOf<typeof dataConsumer>;

/** One change: which row, and of what it says now the allowed fields; null where the row is gone. */
export type FeedChange = {
  readonly at: string;
  readonly record: string;
  readonly id: string;
  readonly verb: string;
  readonly version: number | null;
  /** The row that this one was merged into: ask for that one from now on. */
  readonly mergedInto: string | null;
  readonly fields: Readonly<Record<string, unknown>> | null;
};
export type FeedPage = { readonly changes: readonly FeedChange[]; readonly next: string; readonly more: boolean };

const hashOf = (token: string): string => createHash('sha256').update(token, 'utf8').digest('hex');
const sameHash = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'));

/** A new token, shown once; the one before it opens nothing from now on. */
export const renewToken = async (tx: WriteTransaction, id: string): Promise<string> => {
  const row = await tx.get(dataConsumer, id);
  if (!(await tx.reaches(dataConsumer, 'update', row.id)))
    throw refuse('forbidden', '没有签发', '您当前的岗位没有这项权限', '请由系统管理员办理。', { status: 403 });
  const token = `ydf_${randomBytes(32).toString('base64url')}`;
  const patch = { tokenHash: hashOf(token), tokenAt: new Date().toISOString() };
  await tx.system.update(dataConsumer, id, patch, { verb: 'renew-token' });
  return token;
};

const tenantsOf = (house: House): Promise<{ id: string }[]> =>
  house.database.asOwner(async (client) => (await client.query<{ id: string }>('select id from tenant')).rows);

/** The same answer whatever is wrong, so that nobody learns which systems exist. */
const notAdmitted = () =>
  refuse('not-admitted', '没有取得数据', '令牌不对、已停用或已到期', '请向教育局系统管理员申请或续期。', {
    status: 401,
  });

/** @throws Refusal `not-admitted` */
const consumerOf = async (
  house: House,
  id: string,
  token: string | null,
): Promise<{ consumer: Consumer; tenantId: string }> => {
  const hash = hashOf(token ?? '');
  for (const { id: tenantId } of await tenantsOf(house)) {
    const consumer = await house.database.read(systemActor(tenantId, '数据开放'), (tx) => tx.peek(dataConsumer, id));
    if (!consumer) continue;
    const admitted = consumer.tokenHash !== null && sameHash(consumer.tokenHash, hash);
    if (admitted && consumer.active && consumer.expiresOn >= today()) return { consumer, tenantId };
  }
  throw notAdmitted();
};

/** A system of a bureau, or of one of its sections, reaches as far as the bureau; a school's no further than the school. */
const actorOf = async (house: House, tenantId: string, consumer: Consumer): Promise<Actor> => {
  const { seat, reach, granted } = await house.database.read(systemActor(tenantId, '数据开放'), async (tx) => {
    const at = await organisationOf(tx, consumer.organisation);
    const [bureau] = await tx.rows<{ path: string }>(sql`select path from organisation
      where kind in ('city', 'bureau') and starts_with(${at.path ?? '-'}, path) order by length(path) desc limit 1`);
    const within = ['city', 'bureau', 'section'].includes(at.kind);
    const approvals = await grantedTo(tx, consumer.id);
    return { seat: at, reach: within ? (bureau?.path ?? at.path) : at.path, granted: approvals };
  });
  return {
    tenantId,
    personId: null,
    personName: `数据使用系统：${consumer.title}`,
    postId: null,
    role: consumer.role,
    organisationId: seat.id,
    organisationPath: seat.path,
    reach,
    standsInFor: [],
    requestId: `feed:${consumer.id}`,
    approvals: granted,
  };
};

/**
 * The instant before which every entry of the journal is settled: transactions still under way may yet bring older
 * ones, so the feed waits for them. Asked before the feed's own snapshot is taken.
 */
const settledUntil = (house: House): Promise<string> =>
  house.database.asOwner(async (client) => {
    const { rows } = await client.query<{ at: string }>(
      `select coalesce(min(xact_start), clock_timestamp())::text as at from pg_stat_activity
       where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid() and xact_start is not null`,
    );
    return rows[0]?.at ?? '-infinity';
  });

type Cursor = { readonly at: string; readonly id: string };
const START: Cursor = { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
const encode = ({ at, id }: Cursor): string => Buffer.from(JSON.stringify([at, id])).toString('base64url');
const STAMP = /^(-infinity|\d{4}-\d{2}-\d{2} [\d:.]{8,15}([+-]\d{2}(:\d{2})?))$/;

/** @throws Refusal `bad-cursor` */
const decode = (text: string | undefined): Cursor => {
  if (!text) return START;
  try {
    const [at, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (STAMP.test(at) && /^[0-9a-f-]{36}$/.test(id)) return { at, id };
  } catch {
    // falls through to the refusal
  }
  throw refuse('bad-cursor', '没有取得数据', '游标不是本接口给出的', '请用上次答复里的 next，或不带游标从头取。', {
    status: 400,
  });
};

type Entry = {
  readonly id: string;
  readonly at: string;
  readonly record: string;
  readonly row: string;
  readonly verb: string;
};

const entriesAfter = (tx: ReadTransaction, records: readonly string[], after: Cursor, until: string, limit: number) =>
  tx.rows<Entry>(sql`select id, at::text as at, record, record_id as row, verb from journal
    where record = any(${[...records]}::text[]) and record_id is not null and (at, id) > (${after.at}::timestamptz, ${after.id}::uuid)
      and at < ${until}::timestamptz and verb <> all(${[...SILENT]}::text[]) order by at, id limit ${limit}`);

/** Rows as the consumer may read them, merged ones included. */
const rowsOf = async (tx: ReadTransaction, definition: RecordDefinition<any>, ids: readonly string[]) => {
  const found = (await tx.find(definition, { id: [...new Set(ids)] })) as Row[];
  return new Map(found.map((row) => [row.id, row]));
};

/** A row outside the scope is not mentioned; one that is gone is named only to whom every row was open. */
const told = (
  entry: Entry,
  {
    row,
    definition,
    allowed,
    actor,
  }: { row: Row | undefined; definition: RecordDefinition<any>; allowed: Allowance; actor: Actor },
): FeedChange[] => {
  const { record, row: id, verb } = entry;
  const at = new Date(entry.at).toISOString();
  if (row) {
    const fields = Object.fromEntries(givenOf(definition, allowed, actor).map((name) => [name, row[name] ?? null]));
    return [
      { at, record, id, verb, version: row.version, mergedInto: (row.mergedInto ?? null) as string | null, fields },
    ];
  }
  const everything = scopeOf(definition.permissions, actor.role, 'read').kind === 'all' && !definition.belongsTo;
  return verb === 'remove' && everything
    ? [{ at, record, id, verb, version: null, mergedInto: null, fields: null }]
    : [];
};

/**
 * One page of changes since a cursor, in the order in which they became known; rows say what they say now. Whoever
 * asks again with `next` misses none and gets none twice.
 * @throws Refusal `not-admitted`, `bad-cursor`, `over-quota`
 */
export const feedPage = async (
  house: House,
  asked: { consumer: string; token: string | null; after?: string | undefined; limit?: number | undefined },
): Promise<FeedPage> => {
  const { consumer, tenantId } = await consumerOf(house, asked.consumer, asked.token);
  const after = decode(asked.after);
  const limit = asked.limit ?? 500;
  const actor = await actorOf(house, tenantId, consumer);
  const until = await settledUntil(house);
  const allowed = new Map((consumer.allowed as Allowance[]).map((one) => [one.record, one]));
  const page = await house.database.read(actor, async (tx) => {
    const entries = await entriesAfter(tx, [...allowed.keys()], after, until, limit);
    const changes = new Map<string, FeedChange[]>();
    for (const [name, one] of allowed) {
      const definition = offeredRecord(name);
      const of = entries.filter((entry) => entry.record === name);
      if (!definition || of.length === 0 || !tx.may(definition, 'read')) continue;
      const rows = await rowsOf(
        tx,
        definition,
        of.map((entry) => entry.row),
      );
      for (const entry of of)
        changes.set(entry.id, told(entry, { row: rows.get(entry.row), definition, allowed: one, actor }));
    }
    const last = entries.at(-1);
    return {
      changes: entries.flatMap((entry) => changes.get(entry.id) ?? []),
      next: encode(last ? { at: last.at, id: last.id } : after),
      more: entries.length === limit,
    };
  });
  await noteReading(house, actor, consumer, page.changes);
  return page;
};
